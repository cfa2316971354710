"""The list of sources as a block of the report. What it says is made in `core.sources.bibliography`."""

from igm_desktop.core.report.blocks import Reference, ReferenceGroup, ReferenceList
from igm_desktop.core.sources.bibliography import Bibliography


def reference_list(book: Bibliography) -> ReferenceList:
    """Each institution with its sources, in the order of the list."""
    return ReferenceList(
        tuple(
            ReferenceGroup(group.author, tuple(Reference(one.anchor, one.year, one.runs) for one in group.sources))
            for group in book.groups
        )
    )
