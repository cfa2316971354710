"""The exporters of worksheets: an assessment's indicators, findings and sources as XLSX or CSV."""

from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.export.exporter import CheckCancelled, Exported, ExportOptions, Progress
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.worksheet.layout import Layout


def layout_of(assessment: Assessment, language: str) -> Layout:
    """The sheets of the assessment, with the catalogue that it was made with or what stands in for it."""
    catalogue = catalogue_for(assessment)
    return Layout(assessment, catalogue, language)


def write_xlsx(
    assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
) -> Exported:
    """A workbook, one sheet for each kind of item."""
    from igm_desktop.core.worksheet.xlsx_writing import xlsx_bytes

    check_cancelled()
    progress(0.0, "composing")
    return Exported(xlsx_bytes(layout_of(assessment, options.language), progress, check_cancelled))


def write_csv(
    assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
) -> Exported:
    """The table of indicators, and the other tables beside it."""
    from igm_desktop.core.worksheet.csv_writing import csv_files

    check_cancelled()
    progress(0.0, "composing")
    made = csv_files(layout_of(assessment, options.language))
    check_cancelled()
    progress(1.0, "writing")
    return Exported(made.pop(""), beside=made)
