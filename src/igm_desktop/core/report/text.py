"""Text on its way into a report: cleaned, cut into paragraphs, with citations resolved."""

import re
from collections.abc import Iterable
from typing import Final, Protocol

from igm_desktop.core.cleaning import clean, safe_address
from igm_desktop.core.markup import Run, runs
from igm_desktop.core.report.blocks import Item, Runs

_BULLET: Final = re.compile("^[-–•·▪*] +")
NOT_SPACED: Final = frozenset(" \u00a0\u202f\n([«“‘\"'—–-/")


class Citing(Protocol):
    """Gives the runs that stand for neighbouring citations."""

    def cited(self, citations: Runs) -> Runs: ...


def paragraphs(prose: str, citing: Citing) -> Item:
    """The paragraphs of a prose, one for each line that is not empty."""
    return paragraphs_of(runs(prose), citing)


def paragraphs_of(pieces: Runs, citing: Citing) -> Item:
    """The same of the runs of a prose. A link that begins with an anchor stays as it is."""
    lines: list[list[Run]] = [[]]
    for run in _resolved(pieces, citing):
        first, *others = clean(run.text).split("\n")
        link = run.link if run.link.startswith("#") else safe_address(run.link)
        lines[-1].append(Run(first, run.bold, run.italic, link))
        lines += [[Run(text, run.bold, run.italic, link)] for text in others]
    trimmed = (_trimmed(line) for line in lines)
    return tuple(line for line in trimmed if line)


def plain_paragraphs(text: str) -> Item:
    """The paragraphs of a text that has no markup."""
    lines = (line.strip() for line in clean(text).split("\n"))
    return tuple((Run(line),) for line in lines if line)


def bulleted(paragraph: Runs) -> Runs | None:
    """The paragraph without its bullet, or None where it has none."""
    first = paragraph[0]
    mark = _BULLET.match(first.text)
    return _trimmed((_with_text(first, first.text[mark.end() :]), *paragraph[1:])) if mark else None


def _trimmed(line: Iterable[Run]) -> Runs:
    pieces = [run for run in line if run.text]
    while pieces and not pieces[0].text.strip():
        del pieces[0]
    while pieces and not pieces[-1].text.strip():
        del pieces[-1]
    if pieces:
        pieces[0] = _with_text(pieces[0], pieces[0].text.lstrip(" "))
        pieces[-1] = _with_text(pieces[-1], pieces[-1].text.rstrip(" "))
    return tuple(pieces)


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.bold, run.italic, run.link)


def _resolved(pieces: Runs, citing: Citing) -> list[Run]:
    """The runs with each group of neighbouring citations in one pair of brackets, a space before it."""
    result: list[Run] = []
    group: list[Run] = []
    gap: Run | None = None
    for run in pieces:
        if run.source:
            group.append(run)  # not a new list: a text may be nothing but citations
            gap = None
        elif group and not run.text.strip(" "):
            gap = run
        else:
            _close(result, group, gap, citing)
            group, gap = [], None
            result.append(run)
    _close(result, group, gap, citing)
    return result


def _close(result: list[Run], group: list[Run], gap: Run | None, citing: Citing) -> None:
    if not group:
        return
    before = result[-1].text if result else ""
    if before and before[-1] not in NOT_SPACED:
        result.append(Run(" "))
    result.extend(citing.cited(tuple(group)))
    if gap:
        result.append(gap)
