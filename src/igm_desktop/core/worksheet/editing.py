"""An edited worksheet brought back: what was changed in its cells becomes edits of the assessment.

- A cell that says what the assessment says, or what it said when the worksheet was written, is no change.
- A cell and the assessment that were both changed since stay as the assessment has them, and that is told.
- What is not in the worksheet (rows, columns, sheets) stays. Nothing is ever removed but the content of an emptied cell.
- Whatever cannot be taken is told with its place; everything else comes in.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, cast

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.edits import Place, add, make_item, move, position, set_value
from igm_desktop.core.errors import InvalidEdit, UnreadableWorksheet
from igm_desktop.core.ids import id_from
from igm_desktop.core.imports.notices import Notice, notice
from igm_desktop.core.model.assessment import Assessment, Item
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.worksheet import exported
from igm_desktop.core.worksheet.cells import letters_lost, unescaped
from igm_desktop.core.worksheet.exported import Before
from igm_desktop.core.worksheet.layout import Layout, Row, answer_field
from igm_desktop.core.worksheet.options import Known
from igm_desktop.core.worksheet.recognising import Found, Heading, is_our_own, recognised
from igm_desktop.core.worksheet.specs import COLLECTIONS, SPECS, Kind, Spec, key_of
from igm_desktop.core.worksheet.tables import Cell, Fault, Line, Worksheet, letter_of
from igm_desktop.core.worksheet.values import NotUnderstood, read, shown, value_of

_MOVES: Final = ("domain", "kind")


class Brought(NamedTuple):
    """The assessment (the same object where nothing changed), what is to be told, and how much came in."""

    assessment: Assessment
    notices: tuple[Notice, ...]
    changed: int
    added: int


class Text(NamedTuple):
    """What the cells of one column say in a row, put together."""

    text: str
    fault: Fault
    at: int


def worksheet_edit(
    document: Assessment, catalogue: Catalogue, worksheet: Worksheet, check_cancelled: Callable[[], None] = lambda: None
) -> Brought:
    """Bring the worksheet into the assessment.

    Raises UnreadableWorksheet: not_a_worksheet where no sheet is one of ours, other_assessment where all rows are of
    another assessment.
    """
    work = _Work(document, catalogue)
    found_any = False
    for table in worksheet.tables:
        found = recognised(table)
        if found is not None:
            found_any = True
            _Rows(work, found, check_cancelled).bring()
        elif table.lines and not is_our_own(table.title):
            work.tell("sheet_unknown", sheet=table.title)
    if not found_any:
        raise UnreadableWorksheet("not_a_worksheet", name=worksheet.name)
    if work.foreign and not work.own:
        raise UnreadableWorksheet("other_assessment", name=worksheet.name)
    return Brought(work.document, tuple(work.notices), work.changed, work.added)


class _Work:
    """The assessment as it becomes, and what was seen on the way."""

    def __init__(self, document: Assessment, catalogue: Catalogue) -> None:
        self.before = self.document = document
        self.catalogue = catalogue
        self.notices: list[Notice] = []
        self.changed = self.added = 0
        self.own = self.foreign = 0

    def tell(self, code: str, **data: object) -> None:
        self.notices.append(notice(f"worksheet_{code}", **data))


class _Rows:
    """The rows of one sheet."""

    def __init__(self, work: _Work, found: Found, check_cancelled: Callable[[], None]) -> None:
        self._work, self._found, self._check_cancelled = work, found, check_cancelled
        self._layout = Layout(work.before, work.catalogue, found.language)
        self._rows = {row.id: row for row in self._layout.sheet(found.name).rows}
        self._known = Known(work.before, work.catalogue, found.language)
        self._title = found.table.title or self._layout.words[f"sheet.{found.name}"]
        self._columns = dict(self._usable(found.columns))
        self._seen: set[str] = set()
        self._fixed = self._foreign = self._lost = 0
        self._items = {item.id: item for item in items_of(work.before, COLLECTIONS[found.name])}
        self._edited: dict[str, Item] = {}
        self._moved: list[tuple[str, str, object]] = []
        self._new_items: list[Item] = []

    def bring(self) -> None:
        """Take what is in the sheet."""
        for at, heading in self._found.unknown.items():
            self._work.tell("column_unknown", sheet=self._title, column=letter_of(at), heading=heading[:80])
        for number in sorted(self._found.table.lines):
            if number > self._found.row:
                self._check_cancelled()
                self._row(number, self._found.table.lines[number])
        self._take_over()
        if self._foreign:
            self._work.tell("rows_foreign", sheet=self._title, count=self._foreign)
        if self._lost:
            self._work.tell("letters_lost", sheet=self._title, count=self._lost)
        if self._fixed:
            self._work.tell("fixed", sheet=self._title, count=self._fixed)
        absent = len(self._rows.keys() - self._seen)
        if absent and self._seen:
            self._work.tell("rows_absent", sheet=self._title, count=absent)

    def _usable(self, columns: Mapping[int, Heading]) -> Iterator[tuple[str, tuple[Spec, str, tuple[int, ...]]]]:
        """By key: the column, its language, and where its pieces stand. Prose in a language of another profile is told."""
        languages = self._work.before.languages
        places: dict[tuple[str, str], dict[int, int]] = {}
        specs: dict[str, Spec] = {}
        for at, heading in columns.items():
            language = heading.language
            if heading.spec.kind == "prose" and language not in languages:
                if language or len(languages) > 1:
                    self._work.tell("column_language", sheet=self._title, column=letter_of(at), language=language)
                    continue
                language = languages[0]
            specs[heading.spec.name] = heading.spec
            places.setdefault((heading.spec.name, language), {})[heading.number] = at
        for (name, language), pieces in places.items():
            spec = specs[name]
            yield key_of(spec, language), (spec, language, tuple(pieces[one] for one in sorted(pieces)))

    def _row(self, number: int, line: Line) -> None:
        texts = {key: self._text(line, places) for key, (_, _, places) in self._columns.items()}
        id_key = next(key for key, (spec, _, _) in self._columns.items() if spec.kind == "id")
        item_id = texts[id_key].text
        item_id = item_id if item_id in self._rows else item_id.strip()
        if not item_id:
            if number == self._found.table.open_ended and self._is_cut(number):
                self._work.tell("row_cut", sheet=self._title, row=number)
            else:
                self._new(number, texts)
            return
        row = self._rows.get(item_id)
        if row is None:
            self._work.tell("row_unknown", sheet=self._title, row=number, id=item_id[:80])
        elif item_id in self._seen:
            self._work.tell("row_repeated", sheet=self._title, row=number)
        elif self._is_cut(number):
            self._seen.add(item_id)
            self._work.tell("row_cut", sheet=self._title, row=number)
        else:
            self._seen.add(item_id)
            self._known_row(number, row, texts)

    def _is_cut(self, number: int) -> bool:
        """Whether a line of a CSV file ends before the columns do."""
        widths = self._found.table.widths
        return bool(widths) and widths[number] < max(self._found.columns)

    def _known_row(self, number: int, row: Row, texts: Mapping[str, Text]) -> None:
        cell = texts.get("exported")
        before = exported.read(cell.text) if cell else Before()
        if not before.is_of(self._work.before.id):
            self._foreign += 1
            self._work.foreign += 1
            return
        self._work.own += 1
        for key, (spec, language, _) in self._columns.items():
            if spec.kind not in ("id", "exported"):
                self._cell(number, row, before, (key, spec, language), texts[key])

    def _cell(self, number: int, row: Row, before: Before, column: tuple[str, Spec, str], said: Text) -> None:
        key, spec, language = column
        present = row.raws.get(key, "")
        words = row.options if spec.kind == "answer" else self._layout.options_named(spec.options)
        says_nothing = bool(said.fault) and not said.text  # a formula that nobody has calculated
        if not says_nothing and (said.text in (present, shown(present, words)) or before.was(key, said.text)):
            return
        if self._found.table.widths and letters_lost(said.text, shown(present, words)):
            self._lost += 1
            return
        kind, field = self._kind_and_field(row, spec)
        if not field:
            self._fixed += before.known
            return
        raw = self._read(number, kind, said, self._known.of(spec, row))
        if raw is None or raw == present or before.was(key, raw):
            return
        if before.known and not before.was(key, present):
            self._tell_cell("both_changed", number, said)
            return
        if not self._set(row.id, (*field, language) if language else field, value_of(kind, raw)):
            self._tell_cell("no_option", number, said)

    def _kind_and_field(self, row: Row, spec: Spec) -> tuple[Kind, tuple[str, ...]]:
        """How the value is read and where it stands; nowhere where it is only to be seen."""
        if spec.kind != "answer":
            return spec.kind, spec.field
        name = answer_field(self._work.catalogue.indicator(row.id))
        return ("ids" if name == "choices" else "option"), ((name,) if name else ())

    def _read(self, number: int, kind: Kind, said: Text, known: Mapping[str, str]) -> str | None:
        """The raw text that is meant, or None after telling why there is none."""
        if said.fault:
            self._tell_cell(said.fault, number, said)
            return None
        try:
            return read(kind, said.text, known)
        except NotUnderstood as error:
            self._tell_cell(str(error), number, said)
            return None

    def _set(self, item_id: str, field: tuple[str, ...], value: object) -> bool:
        """Make the edit; False where the assessment does not take the value."""
        if self._found.name == "findings" and field[0] in _MOVES:
            if value is None:
                return False
            self._moved.append((item_id, field[0], value))
        else:
            collection = COLLECTIONS[self._found.name]
            item = self._edited.get(item_id) or self._items.get(item_id)
            # One item at a time: thousands of edits in a long collection would each copy all of it.
            alone = self._work.before.model_copy(update={collection: () if item is None else (item,)})
            try:
                after = set_value(alone, (collection, item_id, *field), value)
            except InvalidEdit:
                return False
            self._edited[item_id] = items_of(after, collection)[0]
        self._work.changed += 1
        return True

    def _take_over(self) -> None:
        """Put what was edited into the assessment: fields, then moves, then new items."""
        work, collection = self._work, COLLECTIONS[self._found.name]
        if self._edited:
            items = [self._edited.get(item.id, item) for item in items_of(work.document, collection)]
            items += [item for item_id, item in self._edited.items() if item_id not in self._items]  # first answers
            work.document = settled(work.document.model_copy(update={collection: tuple(items)}))
        for item_id, field, value in self._moved:
            self._check_cancelled()
            domain = cast(DomainId, value) if field == "domain" else None
            kind = cast(FindingKind, value) if field == "kind" else None
            work.document = move(work.document, ("findings", item_id), Place.LAST, domain, kind)
        for item in self._new_items:
            self._check_cancelled()
            self._add(item)

    def _new(self, number: int, texts: Mapping[str, Text]) -> None:
        """A row without an id: a new item, where what such a one needs is there."""
        if not any(texts[key].text.strip() for key, (spec, _, _) in self._columns.items() if spec.kind != "exported"):
            return
        needed = [spec.name for spec in SPECS[self._found.name] if spec.needed]
        if not needed:
            self._work.tell("row_new", sheet=self._title, row=number)
            return
        raws: dict[str, str] = {}
        for key, (spec, _, _) in self._columns.items():
            said = texts[key]
            if spec.field and (said.text.strip() or said.fault):
                raws[key] = self._read(number, spec.kind, said, self._known.of(spec, None)) or ""
        there = {self._columns[key][0].name for key, raw in raws.items() if raw}
        if not there.issuperset(needed):
            headings = ", ".join(self._layout.words[f"column.{name}"] for name in needed)
            self._work.tell("row_incomplete", sheet=self._title, row=number, columns=headings)
            return
        self._fixed += sum(
            spec.kind == "shown" and bool(texts[key].text.strip()) for key, (spec, _, _) in self._columns.items()
        )
        self._new_items.append(self._made({key: raw for key, raw in raws.items() if raw}))

    def _made(self, raws: Mapping[str, str]) -> Item:
        """The item of a new row. Its id is made from what it needs and from its texts."""
        fields: dict[str, Any] = {}
        told: list[str] = []
        for key, raw in sorted(raws.items()):
            spec, language, _ = self._columns[key]
            name, *inner = (*spec.field, language) if language else spec.field
            value = value_of(spec.kind, raw)
            if inner:
                fields.setdefault(name, {})[inner[0]] = value
            else:
                fields[name] = value
            if spec.needed or spec.kind in ("prose", "text", "csl"):
                told += [key, raw]
        fields["id"] = id_from("worksheet", self._work.before.id, self._found.name, *told)
        if "csl" in fields:
            fields["csl"] |= {"id": fields["id"], "type": "document"}
        return make_item(COLLECTIONS[self._found.name], fields)

    def _add(self, item: Item) -> None:
        """Add it, unless it is there already: a worksheet may be brought in twice."""
        work, collection = self._work, COLLECTIONS[self._found.name]
        if position(work.document, collection, item.id) is None:
            work.document = add(work.document, collection, item)
            work.added += 1
        self._seen.add(item.id)

    def _text(self, line: Line, places: tuple[int, ...]) -> Text:
        cells = [line.get(at, Cell("")) for at in places]
        fault: Fault = next((cell.fault for cell in cells if cell.fault), "")
        return Text("".join(unescaped(cell.text) for cell in cells), fault, places[0])

    def _tell_cell(self, code: str, number: int, said: Text) -> None:
        place = f"{letter_of(said.at)}{number}"
        self._work.tell(code.removeprefix("worksheet_"), sheet=self._title, cell=place, words=said.text.strip()[:60])
