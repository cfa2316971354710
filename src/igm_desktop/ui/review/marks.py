"""Where changes of reviewers are shown: under a text, under a finding or an answer, under a field, at the end of a page.

Nothing is made before there is something to show. While the switch is off, nothing is looked at either.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.canonical import plain_json
from igm_desktop.core.clipping import clipped
from igm_desktop.core.diff import changed_refs
from igm_desktop.core.domains import DomainId
from igm_desktop.core.edits import position, value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.past_words import Names, field_words, ref_words, value_words
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment, Finding, Item
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import Ref, is_item, item_ref
from igm_desktop.core.review.changes import changed_since
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.row import FieldRow
from igm_desktop.ui.forms.binding import Binding
from igm_desktop.ui.review.marked import Line, MarkedBox

translate = QCoreApplication.translate
MakeLines = Callable[[Assessment, Assessment], Sequence[Line]]
"""The lines to show, from the base and the document as it is."""

MOST_LETTERS = 220
_UNSAID = frozenset({"translated_from", "carried", "note"})


class Mark(QObject):
    """Shows lines at the end of a layout, or behind a widget of it, while changes are to be seen. `beginning` is that of the
    refs that it is about.
    """

    def __init__(
        self,
        context: Context,
        owner: QWidget,
        layout: QBoxLayout,
        make: MakeLines,
        beginning: Callable[[], Ref],
        behind: QWidget | None = None,
        beside: int = 0,
    ) -> None:
        super().__init__(owner)
        self._beside = beside
        self._context, self._layout, self._make = context, layout, make
        self._beginning, self._behind = beginning, behind
        self.box: MarkedBox | None = None
        self._allowed = True
        if context.reviewing is not None:
            context.reviewing.changed.connect(self.show_it)
            context.session.changed.connect(self._follow)
            self.show_it()

    def allow(self, *, allowed: bool) -> None:
        """Show it where there is something to see, or not for now."""
        self._allowed = allowed
        self.show_it()

    def show_it(self) -> None:
        """Show what there is to see now."""
        reviewing = self._context.reviewing
        base = reviewing.marked_against if reviewing is not None else None
        lines = self._make(base, self._context.session.document) if base is not None else ()
        if lines and self.box is None and self._allowed:
            self.box = MarkedBox(self._beside)
            at = self._layout.indexOf(self._behind) if self._behind is not None else -1
            self._layout.insertWidget(at + 1 if at >= 0 else self._layout.count(), self.box)
        if self.box is not None:
            self.box.show_lines(lines if self._allowed else ())

    def _follow(self, change: Change) -> None:
        reviewing = self._context.reviewing
        if reviewing is None or reviewing.marked_against is None:
            return
        beginning = self._beginning()
        refs = (*change.difference.added, *change.difference.removed, *change.difference.changed)
        if any(ref[: len(beginning)] == beginning or beginning[: len(ref)] == ref for ref in refs):
            self.show_it()


def mark_row(context: Context, row: FieldRow, ref: Ref) -> Mark:
    """Show under a field in its row what reviewers changed of it."""

    def lines(base: Assessment, document: Assessment) -> Sequence[Line]:
        return _field_line(context, ref, base, document)

    return Mark(context, row, row.lines, lines, lambda: ref)


def mark_field(
    context: Context, binding: Binding, layout: QBoxLayout, behind: QWidget | None = None, owner: QWidget | None = None
) -> Mark:
    """Show what reviewers changed of the ref that a field is bound to."""

    def lines(base: Assessment, document: Assessment) -> Sequence[Line]:
        return _field_line(context, binding.ref, base, document)

    return Mark(context, owner or binding.widget, layout, lines, lambda: binding.ref, behind)


def mark_item(
    context: Context, owner: QWidget, layout: QBoxLayout, key: Callable[[], Ref], texts: frozenset[str]
) -> Mark:
    """Show what reviewers changed of an item, but for its `texts`, which show that themselves; and that it is new."""

    def lines(base: Assessment, document: Assessment) -> Sequence[Line]:
        ref = key()
        before, after = _item(base, ref), _item(document, ref)
        if after is None or before is after:
            return ()
        if before is None:
            return () if ref[0] == "answers" else (Line("", "", "", translate("Review", "New")),)
        names = _names(context, document)
        return _item_lines(ref, before, after, names, texts)

    return Mark(context, owner, layout, lines, key)


def mark_collections(
    context: Context, owner: QWidget, layout: QBoxLayout, collections: frozenset[str], behind: QWidget | None = None
) -> Mark:
    """Show all that reviewers changed of these collections, each with the name of what it is of."""

    def lines(base: Assessment, document: Assessment) -> Sequence[Line]:
        changed = changed_since(base, document)
        found: list[Line] = []
        for ref in (*changed.added, *changed.changed):
            if ref[0] in collections:
                found += _named_line(context, ref, base, document)
        gone = (ref for ref in changed.removed if ref[0] in collections)
        return [*found, *(_gone_line(context, ref, base) for ref in gone)]

    return Mark(context, owner, layout, lines, tuple, behind)


def mark_gone(
    context: Context,
    owner: QWidget,
    layout: QBoxLayout,
    is_wanted: Callable[[Item], bool],
    collection: str,
    *,
    behind: QWidget | None = None,
    beside: int = 0,
) -> Mark:
    """Show the items of a collection that reviewers deleted. `beside` is the room at the sides."""

    def lines(base: Assessment, document: Assessment) -> Sequence[Line]:
        there = {item.id for item in items_of(document, collection)}
        gone = (item for item in items_of(base, collection) if item.id not in there and is_wanted(item))
        return [_gone_line(context, (collection, item.id), base) for item in gone]

    return Mark(context, owner, layout, lines, lambda: (collection,), behind, beside)


def mark_gone_findings(context: Context, owner: QWidget, layout: QBoxLayout, domain: DomainId, beside: int) -> Mark:
    """Show the findings of a domain that reviewers deleted, on its page."""

    def is_wanted(item: Item) -> bool:
        return isinstance(item, Finding) and item.domain == domain

    return mark_gone(context, owner, layout, is_wanted, "findings", beside=beside)


def _field_line(context: Context, ref: Ref, base: Assessment, document: Assessment) -> Sequence[Line]:
    if is_item(item_ref(ref)) and ref[0] != "answers" and position(base, *item_ref(ref)) is None:
        return ()  # the item as a whole is new, which is said once
    was, now = _value(base, ref), _value(document, ref)
    if was == now:
        return ()
    names = _names(context, document)
    before, after = value_words(ref, was, names), value_words(ref, now, names)
    return (_line("", before, after),) if before or after else ()


def _item_lines(ref: Ref, before: Item, after: Item, names: Names, texts: frozenset[str]) -> Sequence[Line]:
    found: list[Line] = []
    one, two = (_plain(before), _plain(after))
    for changed in changed_refs(ref, before, after):
        name = changed[2] if len(changed) > 2 else ""
        if not name or name in texts or name in _UNSAID:
            continue
        was, now = _inner(one, changed), _inner(two, changed)
        words = value_words(changed, was, names), value_words(changed, now, names)
        if words[0] != words[1]:
            label = names.say("before_value", field=field_words(changed, names)).strip()
            found.append(_line(label, *words))
    return found


def _line(name: str, before: str, after: str) -> Line:
    if before == after:
        return Line(name, "", "", translate("Review", "Only the look of the words changed: bold, italic or a link."))
    if not before:
        return Line(name, "", after, translate("Review", "New") if not name else "")
    return Line(name, before, after)


def _named_line(context: Context, ref: Ref, base: Assessment, document: Assessment) -> Sequence[Line]:
    names = _names(context, document)
    if is_item(ref):
        return (Line(ref_words(ref, names), "", "", translate("Review", "New")),)
    was, now = _value(base, ref), _value(document, ref)
    before, after = value_words(ref, was, names), value_words(ref, now, names)
    if before == after:
        return ()
    label = names.say("before_value", field=ref_words(ref, names)).strip()
    return (Line(label, before, after),)


def _gone_line(context: Context, ref: Ref, base: Assessment) -> Line:
    """The text that is gone, in the language that is written; of what has none, its name."""
    names = _names(context, base)
    item = _item(base, ref)
    prose = getattr(item, "text", None)
    text = prose.best((context.profile_language(), *base.languages)) if isinstance(prose, Prose) else ""
    words = value_words((*ref, "text", ""), text, names) if text else ref_words(ref, names)
    return Line(translate("Review", "Deleted:"), clipped(words, MOST_LETTERS), "")


def _names(context: Context, document: Assessment) -> Names:
    return Names(document, context.catalogue, context.language)


def _item(document: Assessment, ref: Ref) -> Item | None:
    at = position(document, ref[0], ref[1])
    return None if at is None else items_of(document, ref[0])[at]


def _value(document: Assessment, ref: Ref) -> Json:
    try:
        return plain_json(value_at(document, ref))
    except InvalidEdit:
        return None


def _plain(item: Item) -> FrozenMap[Json]:
    value = plain_json(item)
    assert isinstance(value, FrozenMap)
    return value


def _inner(item: FrozenMap[Json], ref: Ref) -> Json:
    """What the item says at a ref: where it stands, a field, a language or element or variable of one."""
    if ref[2:] == ("place",):
        return FrozenMap({name: item[name] for name in ("domain", "kind") if name in item})
    inner = item.get(ref[2])
    if len(ref) == 3:
        return inner
    if isinstance(inner, FrozenMap):
        return inner.get(ref[3])
    return ref[3] if isinstance(inner, tuple) and ref[3] in inner else None
