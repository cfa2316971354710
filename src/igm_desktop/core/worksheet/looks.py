"""How the workbook looks: quiet, one hue for each domain, white where something may be changed, grey where not."""

from copy import copy
from typing import Any, Final

from igm_desktop.core.domains import DOMAIN_HUES, DomainId
from igm_desktop.core.worksheet.layout import Column

_TEXT: Final = "1B2430"
_QUIET: Final = "5B6776"
_PALE: Final = "8A94A1"
_LINE: Final = "E1E5EA"
_STRONG_LINE: Final = "B4BDC8"
_GREY: Final = "F5F6F8"
_HEAD: Final = "E3EAF3"
_HUES: Final = dict(DOMAIN_HUES)
_RIGHT_TO_LEFT: Final = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_SCRIPTS: Final = frozenset({"arab", "hebr", "syrc", "thaa", "nkoo", "adlm"})


def is_right_to_left(language: str) -> bool:
    """Whether texts in the language run from right to left."""
    first, *rest = language.replace("_", "-").lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return script in _SCRIPTS if script else first in _RIGHT_TO_LEFT


_COLOURED: Final = frozenset({"domain", "indicator_id"})
_KEPT_AS_TEXT: Final = frozenset({"id", "year", "standing", "text", "ids", "csl"})
"""Kinds in whose cells no program makes a date or a number of what is typed."""


class Looks:
    """The styles, each made once."""

    def __init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        thin, strong = Side("thin", color=_LINE), Side("thin", color=_STRONG_LINE)
        self._border = Border(left=thin, right=thin, top=thin, bottom=thin)
        self._opening = Border(left=thin, right=thin, top=strong, bottom=thin)
        self._head_border = Border(bottom=Side("medium", color=_STRONG_LINE))
        self._fonts = {name: Font(name="Calibri", size=10.5, color=name) for name in (_TEXT, _QUIET, _PALE)}
        self._bold = Font(name="Calibri", size=10.5, bold=True, color=_TEXT)
        self._title = Font(name="Calibri", size=18, bold=True, color=_TEXT)
        self._hues = {
            domain: Font(name="Calibri", size=10.5, bold=True, color=hue[1:]) for domain, hue in _HUES.items()
        }
        self._fills = {name: PatternFill("solid", start_color=name) for name in (_GREY, _HEAD)}
        self._tints = {domain: PatternFill("solid", start_color=_tint(hue)) for domain, hue in _HUES.items()}
        self._wrapped = {order: Alignment(wrap_text=True, vertical="top", readingOrder=order) for order in (0, 1, 2)}
        self._made: dict[tuple[object, ...], Any] = {}
        self._middle = Alignment(wrap_text=True, vertical="center")

    def heading(self, cell: Any) -> None:
        cell.font, cell.fill, cell.alignment, cell.border = (
            self._bold,
            self._fills[_HEAD],
            self._middle,
            self._head_border,
        )

    def column(self, dimension: Any, column: Column) -> None:
        """What is written under the last row looks like the rest."""
        dimension.alignment = self._wrapped[self._order(column)]
        dimension.font = self._fonts[_TEXT]
        if column.spec.kind in _KEPT_AS_TEXT:
            dimension.number_format = "@"

    def cell(self, cell: Any, column: Column, domain: DomainId | None, *, opens: bool, fixed: bool) -> None:
        """A cell of a row; `opens` where a domain begins, `fixed` where nothing can be chosen.

        A style is put together once and then copied: there may be a hundred thousand cells.
        """
        hue = domain if column.key in _COLOURED else None
        key = (column.spec.kind, self._order(column), hue, opens, fixed, cell.quotePrefix)
        made = self._made.get(key)
        if made is None:
            self._dress(cell, column, hue, opens=opens, fixed=fixed)
            self._made[key] = copy(cell._style)  # noqa: SLF001  # the way that openpyxl's manual copies a style
        else:
            cell._style = copy(made)  # noqa: SLF001

    def _dress(self, cell: Any, column: Column, hue: DomainId | None, *, opens: bool, fixed: bool) -> None:
        kind = column.spec.kind
        cell.alignment = self._wrapped[self._order(column)]
        cell.border = self._opening if opens else self._border
        cell.font = self._fonts[_QUIET if kind == "shown" else _PALE if kind in ("id", "exported") else _TEXT]
        if kind in ("shown", "id", "exported") or fixed:
            cell.fill = self._fills[_GREY]
        if hue is not None:
            cell.font, cell.fill = self._hues[hue], self._tints[hue]
        if kind in _KEPT_AS_TEXT:
            cell.number_format = "@"

    def title(self, cell: Any) -> None:
        cell.font, cell.alignment = self._title, self._wrapped[0]

    def label(self, cell: Any) -> None:
        cell.font, cell.alignment = self._bold, self._wrapped[0]

    def words(self, cell: Any) -> None:
        cell.font, cell.alignment = self._fonts[_TEXT], self._wrapped[0]

    def _order(self, column: Column) -> int:
        """The reading order of a column, as the format has it: 0 as the words say, 1 left to right, 2 right to left."""
        return (2 if is_right_to_left(column.language) else 1) if column.language else 0


def _tint(hue: str) -> str:
    """The hue as a ground for its own words: nine parts of white."""
    parts = (int(hue[at : at + 2], 16) for at in (1, 3, 5))
    return "".join(f"{round(255 - (255 - part) * 0.1):02X}" for part in parts)
