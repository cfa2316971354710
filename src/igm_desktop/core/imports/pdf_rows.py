"""From letters to rows: words where there are gaps, raised numbers marked, what is painted twice kept once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from igm_desktop.core.imports.characters import MARK_CLOSE, MARK_OPEN
from igm_desktop.core.imports.pdf_glyphs import Glyph

_SAME_LINE: Final = 0.55
_SAME_RUN: Final = 1.5
_WORD_GAP: Final = 0.15
_SPACED_OUT: Final = 0.05
_RAISED_SIZE: Final = 0.8
_RAISED_BY: Final = 0.15
_TWICE: Final = 0.12


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one line that stand together.

    `y` is the baseline of its main letters, `first` where its first word ends.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    first: float


def runs_of(glyphs: Sequence[Glyph]) -> list[Run]:
    """The runs of a page in the order of painting."""
    groups: list[list[Glyph]] = []
    for glyph in glyphs:
        if not glyph.upright or not glyph.text or glyph.size <= 0:
            continue
        if groups and _painted_again(groups[-1], glyph):
            continue
        if groups and _continues(groups[-1], glyph):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    runs: list[Run] = []
    seen: set[tuple[str, int, int]] = set()
    for run in filter(None, map(_run, groups)):
        where = (run.text, round(run.x0 / 2), round(run.y / 2))
        if where not in seen:
            seen.add(where)
            runs.append(run)
    return runs


def turned_text(glyphs: Iterable[Glyph]) -> str:
    """What is printed along the margin, as it is painted."""
    return "".join(glyph.text for glyph in glyphs if not glyph.upright).strip()


def _painted_again(group: list[Glyph], glyph: Glyph) -> bool:
    """Bold made by painting a letter twice."""
    last = group[-1]
    return (
        glyph.text == last.text
        and not glyph.text.isspace()
        and abs(glyph.x0 - last.x0) < _TWICE * glyph.size
        and abs(glyph.y - last.y) < _TWICE * glyph.size
    )


def _continues(group: list[Glyph], glyph: Glyph) -> bool:
    last = group[-1]
    main = max(last.size, glyph.size)
    near = abs(glyph.y - last.y) <= _SAME_LINE * main
    gap = glyph.x0 - last.x1
    return near and -_SAME_LINE * main <= gap <= _SAME_RUN * main


def _run(group: list[Glyph]) -> Run | None:
    places = [at for at, glyph in enumerate(group) if not glyph.text.isspace()]
    if not places:
        return None
    letters = [group[at] for at in places]
    group = group[places[0] : places[-1] + 1]
    size = _main_size(letters)
    main = [glyph for glyph in letters if glyph.size > _RAISED_SIZE * size]
    y = median(glyph.y for glyph in main)
    gap = _gap_of_words(group, size)
    pieces: list[str] = []
    first = 0.0
    raised = False
    for glyph, before in zip(group, [None, *group], strict=False):
        is_raised = glyph.size <= _RAISED_SIZE * size and glyph.y - y > _RAISED_BY * size and _is_mark(glyph.text)
        if raised and not is_raised:
            pieces.append(MARK_CLOSE)
        spaced = before is not None and not before.text.isspace() and glyph.x0 - before.x1 > gap
        if spaced and not glyph.text.isspace() and not is_raised:
            pieces.append(" ")
        if is_raised and not raised:
            pieces.append(MARK_OPEN)
        if not first and before is not None and (glyph.text.isspace() or spaced):
            first = before.x1
        pieces.append("•" if glyph.symbol and before is None and not glyph.text.isspace() else glyph.text)
        raised = is_raised
    text = "".join(pieces) + (MARK_CLOSE if raised else "")
    bold = sum(glyph.bold for glyph in main) * 2 > len(main)
    return Run(text, group[0].x0, group[-1].x1, y, size, bold, first or group[-1].x1)


def _is_mark(text: str) -> bool:
    return text.isdigit() or text in {"*", "†", "‡", ","}


def _main_size(letters: list[Glyph]) -> float:
    """The size that most letters have."""
    sizes: dict[float, int] = {}
    for glyph in letters:
        sizes[round(glyph.size, 1)] = sizes.get(round(glyph.size, 1), 0) + 1
    most = max(sizes.values())
    return max(size for size, count in sizes.items() if count == most)


def _gap_of_words(group: list[Glyph], size: float) -> float:
    """How wide a gap is a space; wider where the letters themselves are spaced out."""
    gaps = [two.x0 - one.x1 for one, two in pairwise(group) if not one.text.isspace() and not two.text.isspace()]
    usual = median(gaps) if len(gaps) >= 4 else 0.0
    return usual + _WORD_GAP * size if usual > _SPACED_OUT * size else _WORD_GAP * size
