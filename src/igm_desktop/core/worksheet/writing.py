"""The exporters of worksheets: an assessment's sheets as one XLSX workbook, or as CSV files.

CSV is one file for each sheet: the indicators in the file that was named, the others beside it. UTF-8 with a byte order
mark, as spreadsheet programs want it, commas, lines ending in CR LF (RFC 4180).
"""

import csv
import io

from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.export.exporter import CheckCancelled, Exported, ExportOptions, Progress
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.worksheet.cells import guarded
from igm_desktop.core.worksheet.grid import Grid, grid
from igm_desktop.core.worksheet.layout import Layout
from igm_desktop.core.worksheet.specs import BESIDE

BOM = b"\xef\xbb\xbf"


def write_xlsx(
    assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
) -> Exported:
    """A workbook, one sheet for each kind of item."""
    from igm_desktop.core.worksheet.xlsx_writing import xlsx_bytes

    check_cancelled()
    progress(0.0, "composing")
    return Exported(xlsx_bytes(_layout(assessment, options), progress, check_cancelled))


def write_csv(
    assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
) -> Exported:
    """The table of indicators, and the other tables beside it."""
    progress(0.0, "composing")
    layout = _layout(assessment, options)
    made = {}
    for sheet in layout.sheets():
        check_cancelled()
        made[sheet.name] = _csv_bytes(grid(sheet, assessment.id, layout.words))
    check_cancelled()
    progress(1.0, "writing")
    return Exported(made["indicators"], beside={added: made[name] for name, added in BESIDE.items()})


def _layout(assessment: Assessment, options: ExportOptions) -> Layout:
    """The sheets of the assessment, with the catalogue that it was made with or what stands in for it."""
    return Layout(assessment, catalogue_for(assessment), options.language)


def _csv_bytes(cells: Grid) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([guarded(place.heading) for place in cells.places])
    writer.writerows([guarded(cell) for cell in line] for line in cells.lines)
    return BOM + text.getvalue().encode("utf-8")
