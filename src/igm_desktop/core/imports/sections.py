"""Which blocks are whose: domains with their two lists, parts, and what finds no place."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, cast

from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.imports.heads import settled_heads
from igm_desktop.core.imports.line import NO_STYLE, Block, Heading

_SECTIONS: Final = frozenset({"domain", "list", "part", "divider", "contents"})
_LARGER: Final = 1.12
_LONGEST_SUBHEAD: Final = 120

PieceRole = Literal["part", "list", "preface", "conventions", "unplaced"]


@dataclass(slots=True)
class Piece:
    """A stretch of the text while it is read. A `preface` stands between a domain's heading and its lists.

    `kind` is a part's, `finding` a list's.
    """

    role: PieceRole
    kind: str = ""
    domain: DomainId | None = None
    heading: Block | None = None
    finding: FindingKind | None = None
    blocks: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sections:
    """The pieces in their order, and the furniture of the page: what tells a reader nothing about the place."""

    pieces: tuple[Piece, ...]
    furniture: tuple[Block, ...]


def sections_of(blocks: Sequence[Block], body_size: float) -> Sections:
    """The blocks by section: each is in one piece, or is furniture, or is a heading that a piece stands for."""
    reader = _Reader(settled_heads(blocks), body_size)
    for at in range(len(reader.blocks)):
        reader.read(at)
    return Sections(tuple(reader.pieces), tuple(reader.furniture))


class _Reader:
    """Walks through the blocks; `piece` is the open stretch."""

    def __init__(self, blocks: tuple[Block, ...], body_size: float) -> None:
        self.blocks = blocks
        self.body_size = body_size
        self.piece = Piece("unplaced")
        self.pieces = [self.piece]
        self.furniture: list[Block] = []
        self.kind_first: FindingKind | None = None
        self.list_follows = _list_follows(blocks)

    def read(self, at: int) -> None:
        block = self.blocks[at]
        if not block.heads:
            self._read_text(block)
        for head in block.heads:
            self._read_head(at, block, head)

    def _read_head(self, at: int, block: Block, head: Heading) -> None:
        if head.role == "domain":
            self._domain(at, block, cast(DomainId, head.value))
        elif head.role == "list":
            self._list(at, block, cast(FindingKind, head.value))
        elif head.role == "part":
            self._part(block, head.value)
        elif head.role == "divider":
            self.furniture.append(block)
            self._open(Piece("unplaced"))
        elif head.role == "contents":
            self._open(Piece("unplaced", heading=block))
        elif head.role == "conventions" and self.piece.domain and self.piece.role == "preface":
            self._open(Piece("conventions", domain=self.piece.domain, heading=self.piece.heading))
        elif head.role == "furniture" and self.piece.role != "unplaced":
            self.furniture.append(block)
        else:
            self.piece.blocks.append(block)

    def _domain(self, at: int, block: Block, domain: DomainId) -> None:
        """A domain is one where lists follow; else the page only speaks of it (a portal's frame, a contents)."""
        own_list = self.list_follows[at]
        if self.kind_first and not own_list:
            self._open(Piece("list", domain=domain, heading=block, finding=self.kind_first))
        elif own_list:
            if self.piece.domain != domain:
                self._open(Piece("preface", domain=domain, heading=block))
        elif self.piece.domain == domain and self.piece.role == "list":
            return  # printed again at the top of a page
        else:
            if self.piece.role != "unplaced" or self.piece.heading is not None:
                self._open(Piece("unplaced"))
            self.piece.blocks.append(block)

    def _list(self, at: int, block: Block, kind: FindingKind) -> None:
        domain = self.piece.domain
        self.kind_first = None
        if _domain_comes_next(self.blocks, at) and not self.list_follows[at + 1]:
            self.kind_first = kind
        elif domain:
            if (self.piece.role, self.piece.finding) != ("list", kind):
                self._open(Piece("list", domain=domain, heading=block, finding=kind))
        else:
            self.piece.blocks.append(block)

    def _part(self, block: Block, kind: str) -> None:
        heading = self.piece.heading
        if self.piece.role == "part" and self.piece.kind == kind and heading and heading.text == block.text:
            return  # printed again at the top of a page
        self._open(Piece("part", kind, heading=block))

    def _read_text(self, block: Block) -> None:
        heading = self.piece.heading
        if heading is not None and self.piece.role != "unplaced" and self._closes(block, heading):
            self._open(Piece("unplaced", heading=block))
        else:
            self.piece.blocks.append(block)

    def _closes(self, block: Block, heading: Block) -> bool:
        """Whether an unknown heading ends the section: the container shows it to be as high as the section's own."""
        if block.bullet or block.cells or len(block.text) > _LONGEST_SUBHEAD:
            return False
        if NO_STYLE not in {block.style, heading.style}:
            return block.style <= heading.style and self.piece.role == "part"
        large = bool(self.body_size) and block.size >= _LARGER * self.body_size
        return large and block.size >= 0.98 * heading.size and not block.text.endswith(".")

    def _open(self, piece: Piece) -> None:
        self.piece = piece
        self.pieces.append(piece)


def _list_follows(blocks: Sequence[Block]) -> list[bool]:
    """For each block with a heading: whether a list's heading comes before any other section's heading."""
    result = [False] * len(blocks)
    following: int | None = None  # the next block that heads something
    for at in range(len(blocks) - 1, -1, -1):
        heads = [head for head in blocks[at].heads if head.role in _SECTIONS]
        if not heads:
            continue
        below = blocks[following].heads if following is not None else ()
        if any(head.role == "list" for head in heads[1:]):
            result[at] = True
        elif following is not None and any(head.role == "list" for head in below[:1]):
            result[at] = not _domain_comes_next(blocks, following)
        elif following is not None and (below[0].role, below[0].value) == (heads[0].role, heads[0].value):
            result[at] = result[following]
        following = at
    return result


def _domain_comes_next(blocks: Sequence[Block], at: int) -> bool:
    """Whether a domain's heading stands right below: then the list is divided into domains."""
    return any(head.role == "domain" for block in blocks[at + 1 : at + 2] for head in block.heads)
