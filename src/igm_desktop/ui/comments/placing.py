"""Where words of a source text stand in the editor that shows it, and the other way round.

Both count differently: a citation is one letter of the editor, an escape two of the source, and Qt counts a letter beyond
U+FFFF as two.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from igm_desktop.core.markup import placed_runs


class Span(NamedTuple):
    """From a position on, up to another."""

    start: int
    end: int


def in_editor(prose: str, place: Span) -> Span:
    """The positions in the editor of what stands there in the source text; marks around it count as outside."""
    letters = tuple(_letters(prose))
    starts = [letter.start for letter, _ in letters]
    ends = [letter.end for letter, _ in letters]
    before = list(accumulate((width for _, width in letters), initial=0))
    first = bisect_right(ends, place.start)  # the first letter that ends behind the start
    last = bisect_left(starts, place.end)
    return Span(before[first], max(before[first], before[last]))


def in_source(prose: str, selected: Span) -> Span:
    """The positions in the source text of what is selected in the editor. Of a link the whole belongs together."""
    letters = tuple(_letters(prose))
    before = list(accumulate((width for _, width in letters), initial=0))
    first = max(0, bisect_right(before, selected.start) - 1)
    last = bisect_left(before, selected.end)
    inside = [letter for letter, _ in letters[first:last]]
    if not inside:
        return Span(len(prose), len(prose))
    return Span(inside[0].start, inside[-1].end)


def _letters(prose: str) -> Iterator[tuple[Span, int]]:
    """Each letter of the editor: where it stands in the source text, and how far Qt counts it."""
    for run, start, end in placed_runs(prose):
        if run.source:
            yield Span(start, end), 1
        elif len(run.text) == end - start:
            for at, letter in enumerate(run.text, start):
                yield Span(at, at + 1), 1 if ord(letter) <= 0xFFFF else 2
        else:
            for letter in run.text:
                yield Span(start, end), 1 if ord(letter) <= 0xFFFF else 2
