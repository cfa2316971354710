"""Blocks made into boxes. User text takes one way only, `broken`: as runs, cut into lines, never through a markup."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from igm_desktop.core.export.pdf.boxes import Box, Break, Mark, TextBox
from igm_desktop.core.export.pdf.contents import bar, contents_boxes
from igm_desktop.core.export.pdf.cover import cover_boxes
from igm_desktop.core.export.pdf.findings import finding_boxes, item_boxes
from igm_desktop.core.export.pdf.lines import balanced, settled
from igm_desktop.core.export.pdf.openings import opening_boxes
from igm_desktop.core.export.pdf.pen import clipped_words
from igm_desktop.core.export.pdf.references import reference_boxes
from igm_desktop.core.export.pdf.remarks import remark_boxes
from igm_desktop.core.export.pdf.style import BODY, HUES, MEASURE, NAVY, QUIET_BODY, SECTION, SUBHEAD, Colour, tinted
from igm_desktop.core.export.pdf.tables import table_boxes
from igm_desktop.core.export.pdf.wheel import wheel_boxes
from igm_desktop.core.markup import Run
from igm_desktop.core.report import blocks
from igm_desktop.core.report.blocks import Block

Boxes = Iterable[Box | Break]


class Composer:
    """Makes boxes of blocks in their order, with lines of that width; characters that no face has gather in `missing`."""

    def __init__(self, measure: float = MEASURE) -> None:
        self.measure = measure
        self.missing: set[str] = set()
        self.accent: Colour = NAVY

    def boxes(self, block: Block) -> Boxes:
        """The boxes of the next block. What follows a domain's head takes its hue."""
        if isinstance(block, blocks.DomainOpening):
            self.accent = HUES[block.domain]
        elif isinstance(block, blocks.Heading) and block.level == 1:
            self.accent = NAVY
        return _COMPOSERS[type(block)](block, self)


def _heading(block: blocks.Heading, composer: Composer) -> Boxes:
    if block.level == 1:
        section = clipped_words(block.text, 200)
        yield bar(Mark(block.anchor, section, section=section))
    style = SECTION if block.level == 1 else tinted(SUBHEAD, composer.accent)
    lines = balanced([Run(block.text, link=block.link)], style, composer.measure, composer.missing)
    yield TextBox(lines, style, before=0 if block.level == 1 else style.before, after=style.after, keeps=True)


def _paragraph(block: blocks.Paragraph, composer: Composer) -> Boxes:
    style = QUIET_BODY if block.tone == "quiet" else BODY
    yield TextBox(settled(block.runs, style, composer.measure, composer.missing), style, after=style.after)


def _listing(block: blocks.Listing, composer: Composer) -> Boxes:
    for item in block.items:
        yield from item_boxes(item, BODY, "disc", composer.accent, composer.missing, composer.measure)


def _page_break(_block: blocks.PageBreak, _composer: Composer) -> Boxes:
    yield Break()


_COMPOSERS: Final[dict[type[Block], Callable[[Any, Composer], Boxes]]] = {
    blocks.Cover: lambda block, composer: cover_boxes(block, composer.missing),
    blocks.Contents: lambda block, composer: contents_boxes(block, composer.missing),
    blocks.Heading: _heading,
    blocks.Paragraph: _paragraph,
    blocks.Listing: _listing,
    blocks.Wheel: lambda block, composer: wheel_boxes(block, composer.missing),
    blocks.DomainOpening: lambda block, composer: opening_boxes(block, composer.missing),
    blocks.FindingList: lambda block, composer: finding_boxes(block, composer.missing),
    blocks.Table: lambda block, composer: table_boxes(block, composer.missing, composer.accent, composer.measure),
    blocks.ReferenceList: lambda block, composer: reference_boxes(block, composer.missing, composer.measure),
    blocks.RemarkList: lambda block, composer: remark_boxes(block, composer.missing, composer.measure),
    blocks.PageBreak: _page_break,
}
