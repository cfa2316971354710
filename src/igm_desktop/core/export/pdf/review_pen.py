"""The pen for a review copy: it numbers each line of text, and puts the numbers of comments beside the lines they are on.

A run's link may begin with the anchors of comments: `#remark-3` for words that one is about, which are marked, and
`#beside-3` for a whole thing. What stands behind them, parted by spaces, is where the words lead otherwise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from igm_desktop.core.export.pdf.lines import Line
from igm_desktop.core.export.pdf.pen import Pen
from igm_desktop.core.export.pdf.style import (
    BOTTOM,
    FRAME_TOP,
    LINE,
    NAVY,
    PROFILE_SHEET,
    QUIET,
    WHITE,
    Sheet,
    TextStyle,
    colour,
)
from igm_desktop.core.report.remarks import BESIDE, REMARK

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_NUMBER: Final = TextStyle(6.5, 8, QUIET)
_CHIP: Final = TextStyle(7.5, 10, WHITE, bold=True)
_MARKED: Final = colour("#FFF0B8")
_LEFT_OF_TEXT: Final = 14.0
_RIGHT_OF_TEXT: Final = 16.0
_CHIP_TALL: Final = 11.5
_CHIP_APART: Final = 3.0
_MOST_CHIPS: Final = 6


@dataclass(slots=True)
class _Row:
    """A line of text on the page, by its baseline, and the comments that are first met in it."""

    size: float
    remarks: list[int] = field(default_factory=list)


class ReviewPen(Pen):
    """`lines` has the page and the line of every comment whose words are drawn."""

    def __init__(
        self, canvas: "Canvas", pages: Mapping[str, int], missing: set[str], sheet: Sheet = PROFILE_SHEET
    ) -> None:
        super().__init__(canvas, pages, missing, sheet)
        self.lines: dict[int, tuple[int, int]] = {}
        self._rows: dict[int, _Row] = {}
        self._met: set[int] = set()
        self._in_text = True

    def line(self, line: Line, x: float, baseline: float, style: TextStyle) -> None:
        """A line of text, what comments are about marked."""
        if not self._in_text or not line.pieces:
            super().line(line, x, baseline, style)
            return
        row = self._rows.setdefault(round(baseline * 10), _Row(style.size))
        at, pieces, leads = x, [], []
        for piece in line.pieces:
            remarks, beside, link = _parted(piece.link)
            row.remarks += [one for one in dict.fromkeys((*beside, *remarks)) if one not in self._met]
            self._met.update(beside, remarks)
            if remarks:
                self.fill(at, baseline - style.size * 0.3, piece.width, style.size * 1.24, _MARKED)
                leads.append((f"#{REMARK}{remarks[-1]}", at, at + piece.width))
            pieces.append(replace(piece, link=link))
            at += piece.width
        super().line(replace(line, pieces=tuple(pieces)), x, baseline, style)
        for target, left, right in leads:
            self.link(target, left, baseline - style.size * 0.3, right, baseline + style.size * 0.9)

    def end_text(self, page: int) -> None:
        """Number the lines of the page from 1, and put the comments into its margin."""
        self._in_text = False
        edge = self.sheet.left + self.sheet.measure + _RIGHT_OF_TEXT
        self.fill(edge, BOTTOM, 0.5, FRAME_TOP - BOTTOM, LINE)
        for number, baseline in enumerate(sorted(self._rows, reverse=True), 1):
            row = self._rows[baseline]
            middle = baseline / 10 + row.size * 0.36
            self.words(str(number), self.sheet.left - _LEFT_OF_TEXT, middle - _NUMBER.size * 0.36, _NUMBER, align=1)
            self._chips(row.remarks, edge + 8, middle)
            self.lines.update((remark, (page, number)) for remark in row.remarks)
        self._rows = {}

    def _chips(self, remarks: Sequence[int], x: float, middle: float) -> None:
        """The numbers side by side; where they are more than there is room for, the first and the last."""
        texts = [str(number) for number in remarks]
        if len(texts) > _MOST_CHIPS:
            texts = [*texts[: _MOST_CHIPS - 1], f"…{texts[-1]}"]
        for text in texts:
            x += self.chip(text, x, middle) + _CHIP_APART

    def chip(self, text: str, x: float, middle: float) -> float:
        """A number on a dark ground, as in the margin; its width."""
        width = max(_CHIP_TALL, self.width(text, _CHIP) + 7)
        self.fill(x, middle - _CHIP_TALL / 2, width, _CHIP_TALL, NAVY, radius=3)
        letters, self._in_text = self._in_text, False  # a number in the list makes no line of its own
        self.words(text, x + width / 2, middle - _CHIP.size * 0.36, _CHIP, align=0.5)
        self._in_text = letters
        return width

    def end_page(self) -> None:
        super().end_page()
        self._in_text = True


def _parted(link: str) -> tuple[list[int], list[int], str]:
    """The comments on the words, those beside them, and where the words lead otherwise."""
    remarks: list[int] = []
    beside: list[int] = []
    rest = ""
    for target in link.split(" "):
        if target.startswith(f"#{REMARK}"):
            remarks.append(int(target.removeprefix(f"#{REMARK}")))
        elif target.startswith(f"#{BESIDE}"):
            beside.append(int(target.removeprefix(f"#{BESIDE}")))
        else:
            rest = target
    return remarks, beside, rest
