"""The parts of an import: what the page prints around the findings, and what found no place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from igm_desktop.core.imports import bullets
from igm_desktop.core.imports.conventions import Row, rows_of
from igm_desktop.core.imports.findings import PrintedList
from igm_desktop.core.imports.languages import language_of, languages_of
from igm_desktop.core.imports.line import Block
from igm_desktop.core.imports.sections import Piece, Sections
from igm_desktop.core.model.assessment import UNPLACED


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part to be. `kind` is a part's kind or `unplaced`."""

    kind: str
    heading: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Stretches:
    """The parts in the order of the page, and the conventions with the domain that prints them."""

    parts: tuple[Stretch, ...]
    rows: tuple[Row, ...]
    conventions_in: str | None
    notes: Stretch | None


def stretches_of(sections: Sections, lists: Sequence[PrintedList], notes: Sequence[str], main: str) -> Stretches:
    """Everything that is no finding; nothing is left out."""
    parts: list[Stretch] = []
    rows: list[Row] = []
    conventions_in: str | None = None
    furniture = list(sections.furniture)
    for piece in _merged(sections.pieces):
        if piece.role == "part":
            parts += _part(piece, main)
            furniture += [piece.heading] if not piece.blocks and piece.heading else []
        elif piece.role != "list":
            found, others = rows_of(piece.blocks) if piece.domain else ((), tuple(piece.blocks))
            rows += found
            conventions_in = conventions_in or (piece.domain if found else None)
            parts += _unplaced(others, piece.heading if piece.domain is None or others else None, main)
    for one in lists:
        parts += _unplaced(one.strays, None, one.language or main)
    parts += _unplaced(list({block.text: block for block in furniture}.values()), None, main)
    note = Stretch(UNPLACED, "", "\n".join(notes), language_of("\n".join(notes)) or main) if notes else None
    return Stretches((*parts, note) if note else tuple(parts), tuple(rows), conventions_in, note)


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces that hold something; unplaced ones without a heading join those right before them."""
    last: Piece | None = None
    for piece in pieces:
        if not piece.blocks and piece.role not in {"part", "list"} and not (piece.role == "unplaced" and piece.heading):
            continue
        if last and last.role == piece.role == "unplaced" and piece.heading is None:
            last.blocks += piece.blocks
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _part(piece: Piece, main: str) -> Iterator[Stretch]:
    text = _text(piece.blocks)
    if text:
        heading = piece.heading.text if piece.heading else ""
        yield Stretch(piece.kind, heading, text, language_of(text) or main)


def _unplaced(blocks: Sequence[Block], heading: Block | None, main: str) -> Iterator[Stretch]:
    """One stretch for each run of one language; a heading that is printed twice in a row is kept once."""
    title = heading.text if heading else ""
    if title and not blocks:
        yield Stretch(UNPLACED, title, "", main)
    languages = languages_of([block.text for block in blocks], main)
    pairs = list(zip(blocks, languages, strict=True))
    for language, group in groupby(pairs, key=lambda pair: pair[1]):
        yield Stretch(UNPLACED, title, _text([block for block, _ in group]), language)
        title = ""


def _text(blocks: Sequence[Block]) -> str:
    """Paragraphs with an empty line between them, items of a list without."""
    pieces: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and before.text == block.text and before.bullet == block.bullet:
            continue
        own = " – ".join(block.cells) if block.cells else block.text
        if block.bullet:
            own = f"{block.bullet if bullets.is_number(block.bullet) else '•'} {own}"
        tight = before is not None and ((block.bullet and before.bullet) or (block.cells and before.cells))
        pieces += ["" if before is None else "\n" if tight else "\n\n", own]
        before = block
    return "".join(pieces)
