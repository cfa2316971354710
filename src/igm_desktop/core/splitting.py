"""A long text as findings: each paragraph and each bullet is one."""

from collections.abc import Iterable
from dataclasses import replace

from igm_desktop.core.imports.bullets import is_sign, taken
from igm_desktop.core.markup import Run, runs, written

Line = tuple[Run, ...]


def paragraphs(prose: str) -> tuple[str, ...]:
    """The proses of the lines that are not empty, without their bullets; marks, links and citations stay.

    A bullet that may be text (a dash, a number, a letter) goes only where several lines have one.
    """
    lines = [line for line in map(_trimmed, _lines(runs(prose))) if line]
    bullets = [taken(_words(line))[0] for line in lines]
    several = sum(bool(bullet) for bullet in bullets) > 1
    bare = (
        _without_bullet(line) if is_sign(bullet) or (bullet and several) else line
        for line, bullet in zip(lines, bullets, strict=True)
    )
    return tuple(written(line) for line in bare if line)


def _lines(pieces: Iterable[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in pieces:
        first, *others = run.text.split("\n")
        if first or run.source:
            lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] if text else [] for text in others]
    return lines


def _words(line: Line) -> str:
    return "".join("" if run.source else run.text for run in line)


def _trimmed(line: list[Run]) -> Line:
    """The line without white space at its ends; nothing where it is only white space."""
    kept = list(line)
    while kept and not kept[0].source and not kept[0].text.strip():
        del kept[0]
    while kept and not kept[-1].source and not kept[-1].text.strip():
        del kept[-1]
    if kept and not kept[0].source:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    if kept and not kept[-1].source:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)


def _without_bullet(line: Line) -> Line:
    """The line from the first word after its bullet on; nothing where it is only a bullet."""
    drop = len(_words(line)) - len(taken(_words(line))[1])
    kept: list[Run] = []
    for run in line:
        size = 0 if run.source else len(run.text)
        if run.source or drop < size:
            kept.append(run if run.source else replace(run, text=run.text[drop:]))
        drop = max(0, drop - size)
    return _trimmed(kept)
