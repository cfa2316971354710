"""Footnotes: the marks leave the text, the notes themselves are kept."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from igm_desktop.core.imports.characters import MARK_CLOSE, MARK_OPEN, takes_power, tidy
from igm_desktop.core.imports.line import Line

_MARK: Final = re.compile(rf"(?:(?<!\s)\s++)?{MARK_OPEN}([^{MARK_CLOSE}]*){MARK_CLOSE}")
_FIRST: Final = re.compile(rf"^(?:{MARK_OPEN}[^{MARK_CLOSE}]{{1,8}}{MARK_CLOSE}|\d{{1,3}}[.)]?\s|[*†‡])")
_BRACKETED: Final = re.compile(r"(?<=[\w.,;:!?)”»’])\[(\d{1,3})\]")
_BRACKETED_NOTE: Final = re.compile(r"^\[(\d{1,3})\]\s*\S")
_SMALL: Final = 0.9
_LOWEST: Final = 0.55


def without_notes(lines: Sequence[Line], body: float) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines without notes and their marks, and the notes with their numbers."""
    places = _note_places(lines, body) | _text_notes(lines)
    bracketed = {found[1] for at in places if (found := _BRACKETED_NOTE.match(lines[at].text))}
    texts = tuple(
        replace(
            line,
            text=_without_marks(line.text, bracketed),
            cells=tuple(_without_marks(cell, bracketed) for cell in line.cells),
        )
        for at, line in enumerate(lines)
        if at not in places
    )
    return tuple(line for line in texts if line.text or line.bullet), _joined(lines, places)


def _without_marks(text: str, bracketed: set[str]) -> str:
    """The text without the marks of notes; "km²" is no note."""

    def kept(found: re.Match[str]) -> str:
        before = text[max(found.start() - 8, 0) : found.start()]
        return found[1] if takes_power(before) else ""

    if MARK_OPEN in text:
        text = _MARK.sub(kept, text)
    if bracketed and "[" in text:
        text = _BRACKETED.sub(lambda found: "" if found[1] in bracketed else found[0], text)
    return text


def _note_places(lines: Sequence[Line], body: float) -> set[int]:
    """Notes of the container, and small lines at the foot of a column or page that begin with a number."""
    result = {at for at, line in enumerate(lines) if line.note}
    at = 0
    while body and at < len(lines):
        end = at
        while end < len(lines) and _is_small(lines[end], lines[at], body):
            end += 1
        if end > at and _FIRST.match(_as_printed(lines[at])) and _at_foot(lines, at, end):
            result |= set(range(at, end))
        at = max(end, at + 1)
    return result


def _as_printed(line: Line) -> str:
    return f"{line.bullet} {line.text}" if line.bullet else line.text


def _is_small(line: Line, first: Line, body: float) -> bool:
    return line.page == first.page and 0 < line.size < _SMALL * body and line.height >= first.height and not line.note


def _at_foot(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether nothing follows below on the page, and it is in its lower part."""
    following = lines[end] if end < len(lines) else None
    last = lines[end - 1]
    ends = following is None or following.page != last.page or following.height < last.height
    return ends and last.height > _LOWEST and lines[start].height > _LOWEST / 2


def _text_notes(lines: Sequence[Line]) -> set[int]:
    """In plain text: paragraphs that begin with a raised or bracketed number."""
    result: set[int] = set()
    inside = False
    for at, line in enumerate(lines):
        if line.size or line.note:
            return result
        starts = line.text.startswith(MARK_OPEN) or bool(_BRACKETED_NOTE.match(line.text))
        inside = not line.bullet and (starts or (inside and line.gap is False and lines[at - 1].full))
        if inside:
            result.add(at)
    return result


def _joined(lines: Sequence[Line], places: set[int]) -> tuple[str, ...]:
    notes: list[list[str]] = []
    for at in sorted(places):
        text = tidy(_MARK.sub(r" \1 ", _as_printed(lines[at])))
        if notes and not (lines[at].note or _FIRST.match(_as_printed(lines[at])) or text.startswith("[")):
            notes[-1].append(text)
        else:
            notes.append([text])
    return tuple(" ".join(note) for note in notes)
