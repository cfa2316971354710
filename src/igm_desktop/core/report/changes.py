"""The chapter that says what has changed since an earlier assessment of the place: printed only when it is asked for.

Nothing internal is in it, neither notes nor who wrote; and nothing that counts or judges.
"""

from collections.abc import Iterable

from igm_desktop.core.cleaning import clean, one_line
from igm_desktop.core.comparing.changes import comparison
from igm_desktop.core.comparing.model import AREAS, Change
from igm_desktop.core.comparing.telling import area_words, thing_words
from igm_desktop.core.errors import OtherAssessment
from igm_desktop.core.exchange.compared import Piece
from igm_desktop.core.markup import Run, plain
from igm_desktop.core.model.assessment import ITEM_TYPES, UNPLACED, Assessment
from igm_desktop.core.report.blocks import Block, Heading, Item, Listing, PageBreak, Paragraph, Runs
from igm_desktop.core.report.setting import Setting
from igm_desktop.core.report.words import date_in_words
from igm_desktop.core.shown import as_name
from igm_desktop.core.words import sentence


def change_blocks(earlier: Assessment, document: Assessment, setting: Setting) -> Iterable[Block]:
    """The chapter, in the language of the report.

    Raises OtherAssessment (other_place) and BadCatalogue.
    """
    found = comparison(earlier, document, setting.language)
    if found.kin == "unrelated":
        names = (as_name(plain(one.title.best(one.languages))) for one in (earlier, document))
        raise OtherAssessment("other_place", **dict(zip(("one", "other"), names, strict=True)))
    yield PageBreak()
    yield Heading(1, _heading(earlier, document, setting), "changes")
    aside = {part.id for one in (earlier, document) for part in one.parts if part.kind == UNPLACED}
    told = [change for change in found.changes if _is_printed(change) and change.ref[1] not in aside]
    yield Paragraph((Run(setting.words["changes.note" if told else "changes.none"]),), "quiet")
    for area in AREAS:
        items = [_item(change, setting) for change in told if change.area == area]
        if items:
            yield Heading(2, _capital(area_words(area, setting.language)))
            yield Listing(tuple(items))


def _heading(earlier: Assessment, document: Assessment, setting: Setting) -> str:
    if document.follows is not None and document.follows.id == earlier.id and earlier.edition == 1:
        return setting.words["changes.first"]
    then = date_in_words(earlier.date, setting.language)
    return setting.words["changes"].format(then=then) if then else setting.words["changes.first"]


def _is_printed(change: Change) -> bool:
    """Not the mere look of words, nor what no profile prints: notes, names of files, fields that nobody knows."""
    field, known = change.ref[2:3], ITEM_TYPES.get(change.ref[0], Assessment).model_fields
    if change.ref[0] == "document":
        field = change.ref[1:2]
    if change.is_internal or (field and field[0] not in (*known, "place")) or field == ("evidence",):
        return False
    return change.before != change.after or change.what == "moved"


def _item(change: Change, setting: Setting) -> Item:
    what = sentence(setting.language, f"diff.what.{change.what}")
    whole = change.what in ("new", "gone")
    named = change.field if whole and change.ref[0] == "findings" else thing_words(change)  # its text follows
    head = (Run(f"{what}. ", bold=True), Run(one_line(named)))
    if whole:
        return head, *_lines([Piece(change.before or change.after, "same")])
    pieces = change.pieces
    then = _lines([piece for piece in pieces if piece.kept != "new"])
    now = _lines([piece for piece in pieces if piece.kept != "gone"])
    return head, *_labelled(setting.words["changes.then"], then), *_labelled(setting.words["changes.now"], now)


def _labelled(label: str, lines: Item) -> Item:
    if not lines:
        return ()
    return (Run(f"{label} "), *lines[0]), *lines[1:]


def _lines(pieces: Iterable[Piece]) -> Item:
    """The text in its lines; what is new bold, what is gone in italics."""
    lines: list[list[Run]] = [[]]
    for piece in pieces:
        first, *others = clean(piece.text).split("\n")
        for number, text in enumerate((first, *others)):
            if number:
                lines.append([])
            if text:
                lines[-1].append(Run(text, bold=piece.kept == "new", italic=piece.kept == "gone"))
    return tuple(_runs(line) for line in lines if any(run.text.strip() for run in line))


def _runs(line: list[Run]) -> Runs:
    return tuple(line)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
