"""The contents: a line for each section, with a dotted leader to its page."""

from collections.abc import Iterable
from dataclasses import dataclass

from igm_desktop.core.export.pdf.boxes import Figure, Mark, TextBox
from igm_desktop.core.export.pdf.lines import Line, broken
from igm_desktop.core.export.pdf.pen import Pen, clipped_words
from igm_desktop.core.export.pdf.style import HUES, LINE, LINK, MEASURE, NAVY, SECTION, TEXT, WHITE, TextStyle, mixed
from igm_desktop.core.markup import Run
from igm_desktop.core.report.blocks import Contents, Entry

_ENTRY = TextStyle(11, 17)
_NUMBER = TextStyle(8.5, 12, WHITE, bold=True)
_PAGE = TextStyle(11, 17, NAVY, bold=True)
_CHIP = 17.0
_INSET = 28.0
_FOR_PAGE = 34.0
_MOST_LETTERS = 300


def bar(mark: Mark) -> Figure:
    """The short bar above the heading of a section."""
    return Figure(_bar, 12, before=SECTION.before, keeps=True, mark=mark)


def _bar(pen: Pen, x: float, top: float) -> None:
    pen.fill(x, top - 3, 28, 3, LINK)


def contents_boxes(contents: Contents, missing: set[str]) -> Iterable[TextBox | Figure]:
    """The heading and the lines."""
    yield bar(Mark("contents", contents.heading, section=contents.heading))
    yield TextBox(broken([Run(contents.heading)], SECTION, MEASURE, missing), SECTION, after=26, keeps=True)
    for number, entry in enumerate(contents.entries):
        before = contents.entries[number - 1] if number else entry
        apart = 15.0 if bool(before.domain) != bool(entry.domain) else 8.0
        inset = _INSET if entry.domain else 0.0
        text = clipped_words(entry.text, _MOST_LETTERS)
        lines = broken([Run(text)], _ENTRY, MEASURE - inset - _FOR_PAGE, missing)
        yield Figure(_EntryDrawing(entry, lines, inset), len(lines) * _ENTRY.leading, before=apart)


@dataclass(frozen=True, slots=True)
class _EntryDrawing:
    entry: Entry
    lines: tuple[Line, ...]
    inset: float

    def __call__(self, pen: Pen, x: float, top: float) -> None:
        baseline = top - _ENTRY.leading + 5
        if self.entry.domain:
            hue = HUES[self.entry.domain]
            pen.fill(x, baseline - 4.6, _CHIP, _CHIP, hue, radius=3)
            pen.words(str(self.entry.number), x + _CHIP / 2, baseline + 0.9, _NUMBER, align=0.5)
        for line in self.lines:
            pen.line(line, x + self.inset, baseline, _ENTRY)
            baseline -= _ENTRY.leading
        baseline += _ENTRY.leading
        start = x + self.inset + self.lines[-1].width + 8
        page = pen.words(str(pen.pages[self.entry.anchor]), x + MEASURE, baseline, _PAGE, align=1)
        pen.dots(start, baseline, x + MEASURE - page - 8 - start, mixed(TEXT, LINE, 0.5))
        pen.link(f"#{self.entry.anchor}", x, baseline - 5, x + MEASURE, top)
