"""The export formats by the ending of the file's name. A new format is a module and a line here."""

from pathlib import PurePath
from typing import Final

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.export.exporter import (
    CheckCancelled,
    Exported,
    Exporter,
    ExportOptions,
    Progress,
    never_cancelled,
    no_progress,
)
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment


def _pdf(
    assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
) -> Exported:
    from igm_desktop.core.export.pdf.render import render_pdf
    from igm_desktop.core.report.profile import ReportOptions, profile

    check_cancelled()
    progress(0.0, "composing")
    return render_pdf(profile(assessment, ReportOptions(options.language)), progress, check_cancelled)


def _sources(suffix: str) -> Exporter:
    """The sources alone, as a list for other programs."""

    def export(
        assessment: Assessment,
        options: ExportOptions,  # noqa: ARG001  # such a list is in no language
        progress: Progress,
        check_cancelled: CheckCancelled,
    ) -> Exported:
        from igm_desktop.core.sources.exchange.writing import write_sources

        check_cancelled()
        progress(0.0, "writing")
        return Exported(write_sources(assessment.sources, suffix))

    return export


def _xlsx(
    assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
) -> Exported:
    from igm_desktop.core.worksheet.writing import write_xlsx

    return write_xlsx(assessment, options, progress, check_cancelled)


def _csv(
    assessment: Assessment, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled
) -> Exported:
    from igm_desktop.core.worksheet.writing import write_csv

    return write_csv(assessment, options, progress, check_cancelled)


EXPORTERS: Final[FrozenMap[Exporter]] = FrozenMap(
    {
        ".pdf": _pdf,
        ".xlsx": _xlsx,
        ".csv": _csv,
        ".json": _sources(".json"),
        ".ris": _sources(".ris"),
        ".bib": _sources(".bib"),
    }
)


def suffix_of(name: str) -> str:
    """The ending that names the format. An assessment's own names none: no export ever takes an assessment's place."""
    own = ".igm.json"
    return own if name.lower().endswith(own) else PurePath(name).suffix


def export_assessment(
    assessment: Assessment,
    *,
    suffix: str,
    language: str | None = None,
    progress: Progress = no_progress,
    check_cancelled: CheckCancelled = never_cancelled,
) -> Exported:
    """The assessment in the format that the suffix (".pdf", in any case) names; no language means the main one.

    Raises UnwritableFile: unknown_format, or unknown_language for one that the assessment does not list. Raises
    Cancelled when `check_cancelled` does.
    """
    exporter = EXPORTERS.get(suffix.lower())
    if exporter is None:
        raise UnwritableFile("unknown_format", suffix=suffix, known=", ".join(EXPORTERS))
    chosen = language or assessment.language
    if chosen not in assessment.languages:
        raise UnwritableFile("unknown_language", language=chosen, languages=", ".join(assessment.languages))
    return exporter(assessment, ExportOptions(chosen), progress, check_cancelled)
