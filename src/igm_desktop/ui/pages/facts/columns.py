"""The columns of the two tables: what they are called, which field they show, how wide they want to be."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.facts.cells import PROSES, SECOND, cell_ref
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Column:
    """`language` is that of prose, else the interface's; `share` of the room that is left, never less than `least`."""

    collection: str
    field: str
    title: str
    language: str
    share: int
    least: int
    label: str
    second: bool = False

    @property
    def key(self) -> str:
        """What a pasted table calls it: `label`, or `label:fr` for a second language beside the first."""
        return f"{self.field}{SECOND}{self.language}" if self.second else self.field

    def ref(self, item_id: str) -> Ref:
        """What the cell of that row writes."""
        return cell_ref(self.collection, item_id, self.field, self.language)


def columns_of(collection: str, context: Context) -> tuple[Column, ...]:
    """The columns of a table, prose in each of the languages that are written now."""
    made: list[Column] = []
    languages = written_languages(context)
    for field, title, label, share, least in _shapes(collection):
        for number, tag in enumerate(languages if field in PROSES else (context.language,)):
            several = field in PROSES and len(languages) > 1
            shown = f"{title} ({tag})" if several else title
            made.append(Column(collection, field, shown, tag, share, least, label, second=number > 0))
    return tuple(made)


def written_languages(context: Context) -> tuple[str, ...]:
    """The language that is written now, and the second one beside it where that is on."""
    first, second = context.profile_language(), context.second_language()
    return (first, second) if second is not None and second != first else (first,)


def _shapes(collection: str) -> tuple[tuple[str, str, str, int, int], ...]:
    """Field, title, what undo calls it, share and least width."""
    if collection == "conventions":
        return (
            ("name", translate("Facts", "Convention"), translate("Facts", "Write the convention"), 58, 190),
            ("signed", translate("Facts", "Signed"), translate("Facts", "Write the signature"), 21, 86),
            ("ratified", translate("Facts", "Ratified"), translate("Facts", "Write the ratification"), 21, 86),
        )
    return (
        ("label", translate("Facts", "Fact"), translate("Facts", "Write the fact"), 34, 150),
        ("value", translate("Facts", "Value"), translate("Facts", "Write the value"), 14, 84),
        ("unit", translate("Facts", "Unit"), translate("Facts", "Write the unit"), 16, 84),
        ("year", translate("Facts", "Year"), translate("Facts", "Write the year"), 11, 94),
        ("source", translate("Facts", "Source"), translate("Facts", "Choose the source"), 25, 130),
    )
