"""Which recognised headings head something here, and which lines do though the data does not know them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from igm_desktop.core.imports import bullets
from igm_desktop.core.imports.headings import domain_named_in
from igm_desktop.core.imports.line import Block

_LOOK_BACK: Final = 3
_LONGEST_NUMERAL: Final = 2


def settled_heads(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks; what only looks like a heading is text, what heads two lists by its words is a domain's heading."""
    result = _without_numerals(blocks)
    _demote_names_in_a_row(result)
    _demote_items(result)
    _promote_unknown(result)
    return tuple(result)


def _without_numerals(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the numbers that stand alone beside headings ("1" over "Key findings")."""
    result: list[Block] = []
    for place, block in enumerate(blocks):
        around = [*blocks[max(place - 1, 0) : place], *blocks[place + 1 : place + 2]]
        is_numeral = block.text.isdigit() and len(block.text) <= _LONGEST_NUMERAL and not block.cells
        if not (is_numeral and any(one.heads for one in around)):
            result.append(block)
    return result


def _demote_names_in_a_row(blocks: list[Block]) -> None:
    """Domains named one after the other are a list of them (a wheel, a contents); the last may be a heading."""
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and [head.role for head in blocks[end].heads] == ["domain"]:
            end += 1
        names = {blocks[place].heads[0].value for place in range(at, end)}
        if len(names) > 1:
            real = end - 1 if _has_role(blocks[end : end + 1], "list") else end
            for place in range(at, real):
                blocks[place] = replace(blocks[place], heads=())
        at = max(end, at + 1)


def _demote_items(blocks: list[Block]) -> None:
    """Names of domains as items of a list, unless a list of findings follows."""
    for place, block in enumerate(blocks):
        is_item = block.heads and bullets.is_sign(block.bullet) and not _has_role([block], "list")
        if is_item and not _has_role(blocks[place + 1 : place + 2], "list"):
            blocks[place] = replace(block, heads=())


def _promote_unknown(blocks: list[Block]) -> None:
    """A short line shortly before a list of well-developed areas that names one domain is that domain's heading."""
    for place, block in enumerate(blocks):
        if not any((head.role, head.value) == ("list", "well_developed") for head in block.heads):
            continue
        for back in range(place - 1, max(place - 1 - _LOOK_BACK, -1), -1):
            before = blocks[back]
            if before.heads:
                break
            found = None if before.bullet or before.cells else domain_named_in(before.text)
            if found:
                blocks[back] = replace(before, heads=(found,))
                break


def _has_role(blocks: Sequence[Block], role: str) -> bool:
    return any(head.role == role for block in blocks for head in block.heads)
