"""The list of sources: an institution, then its sources with the year in a column of its own."""

from collections.abc import Iterable
from typing import Final

from igm_desktop.core.export.pdf.boxes import Mark, TextBox
from igm_desktop.core.export.pdf.lines import broken
from igm_desktop.core.export.pdf.style import MEASURE, REFERENCE, REFERENCE_AUTHOR
from igm_desktop.core.export.pdf.tables import RowBox
from igm_desktop.core.markup import Run
from igm_desktop.core.report.blocks import ReferenceList

_YEAR: Final = 46.0


def reference_boxes(block: ReferenceList, missing: set[str], measure: float = MEASURE) -> Iterable[TextBox | RowBox]:
    """An author's name, kept with the first of the sources."""
    for group in block.groups:
        author = broken([Run(group.author)], REFERENCE_AUTHOR, measure, missing)
        yield TextBox(
            author, REFERENCE_AUTHOR, before=REFERENCE_AUTHOR.before, after=REFERENCE_AUTHOR.after, keeps=True
        )
        for one in group.sources:
            year = broken([Run(one.year)], REFERENCE, _YEAR, missing)
            text = broken(one.runs, REFERENCE, measure - _YEAR, missing)
            cells = ((0.0, TextBox(year, REFERENCE)), (_YEAR, TextBox(text, REFERENCE)))
            yield RowBox(cells, rule=None, padding=0, after=REFERENCE.after, mark=Mark(one.anchor))
