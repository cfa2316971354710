"""The findings of one printed list: bullets with what is nested under them, or paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.imports import bullets
from igm_desktop.core.imports.cleaning import ends_sentence
from igm_desktop.core.imports.line import NO_STYLE, Block

_DEEPER: Final = 0.9
_FEWEST_WORDS: Final = 4
_LONGEST_SUBHEAD: Final = 100


@dataclass(frozen=True, slots=True)
class Items:
    """The findings' texts in order, and the blocks that are none."""

    findings: tuple[str, ...]
    strays: tuple[Block, ...]


def items_of(blocks: Sequence[Block]) -> Items:
    """The findings of a list. What follows the bullets is the foot of the page or its next frame, not a finding."""
    first = next((block for block in blocks if block.bullet), None)
    last_bullet = max((at for at, block in enumerate(blocks) if block.bullet), default=-1)
    prose, prose_inside = _is_prose(blocks), _is_prose(blocks[: last_bullet + 1])
    findings: list[list[str]] = []
    strays: list[Block] = []
    for at, block in enumerate(blocks):
        after = at > last_bullet >= 0 and not prose_inside
        leads = first is not None and not prose and not block.bullet and block.text.endswith(":")
        if block.bullet and findings and _is_nested(block, first, findings[-1], follows_text=not blocks[at - 1].bullet):
            findings[-1].append(f"{_sign(block)} {block.text}")
        elif block.bullet or (_is_statement(block) and not after and not leads):
            findings.append([block.text])
        else:
            strays.append(block)
    return Items(tuple("\n".join(finding) for finding in findings), tuple(strays))


def _is_prose(blocks: Sequence[Block]) -> bool:
    """Whether paragraphs, not bullets, are the findings."""
    return sum(not block.bullet and _is_statement(block) for block in blocks) > 1


def _sign(block: Block) -> str:
    return block.bullet if bullets.is_number(block.bullet) else "•"


def _is_nested(block: Block, first: Block | None, finding: Sequence[str], *, follows_text: bool) -> bool:
    """Deeper than the list's first bullet, another sign after a colon, or any under a paragraph that ends with one."""
    open_ended = finding[0].endswith(":")
    if first is None or block is first:
        return open_ended and follows_text
    if block.indent > first.indent + _DEEPER:
        return True
    return open_ended and (block.bullet != first.bullet or (len(finding) > 1 and not _is_level(block, first)))


def _is_level(block: Block, first: Block) -> bool:
    return block.bullet == first.bullet and abs(block.indent - first.indent) <= _DEEPER


def _is_statement(block: Block) -> bool:
    """Whether a paragraph without a bullet says something: not a row of a table, not a heading, not two words."""
    if block.cells or block.style != NO_STYLE:
        return False
    ended = ends_sentence(block.text)
    if block.bold and not ended and len(block.text) <= _LONGEST_SUBHEAD:
        return False
    return len(block.text.split()) >= (2 if ended else _FEWEST_WORDS)
