"""What can be made of an assessment: the kinds, and the formats of each by the ending of the file's name.

A new format is a module and a line here. Whatever is written here is searched for what must not be published
(`tests/core/export/test_published.py`): a kind promises that it holds none of it, unless its `holds` says so; and whatever is
final holds none.
"""

from dataclasses import replace
from pathlib import PurePath
from typing import Final

from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.exchange.conflicts import Conflict, conflicts
from igm_desktop.core.export.exporter import (
    CheckCancelled,
    Exported,
    Exporter,
    ExportOptions,
    Kind,
    Progress,
    never_cancelled,
    no_progress,
)
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State, review_of


def _pdf(state: State, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled) -> Exported:
    from igm_desktop.core.export.pdf.render import render_pdf
    from igm_desktop.core.report.profile import ReportOptions, profile

    check_cancelled()
    progress(0.0, "composing")
    contested = tuple(one.ref for one in open_conflicts(state))
    wanted = ReportOptions(options.language, draft=not options.final, contested=contested, earlier=options.earlier)
    return render_pdf(profile(state.document, wanted), progress, check_cancelled)


def _review(state: State, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled) -> Exported:
    from igm_desktop.core.export.pdf.render import render_pdf
    from igm_desktop.core.export.pdf.style import REVIEW_SHEET
    from igm_desktop.core.report.review import review_copy

    check_cancelled()
    progress(0.0, "composing")
    contested = tuple(one.ref for one in open_conflicts(state))
    report = review_copy(state.document, options.language, review_of(state), contested)
    return render_pdf(report, progress, check_cancelled, REVIEW_SHEET)


def _clean(state: State, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled) -> Exported:
    from igm_desktop.core.exchange.clean import clean_copy

    check_cancelled()
    progress(0.0, "writing")
    if options.as_file is None:
        raise ValueError("a clean copy is a file: say how files are written")
    return Exported(options.as_file(clean_copy(state, options.saved)))


def _sources(suffix: str) -> Exporter:
    """The sources alone, as a list for other programs: with all that they gave; in a final one, what is for readers."""

    def export(state: State, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled) -> Exported:
        from igm_desktop.core.exchange.clean import clean_copy
        from igm_desktop.core.sources.exchange.writing import write_sources

        check_cancelled()
        progress(0.0, "writing")
        document = clean_copy(state).document if options.final else state.document
        return Exported(write_sources(document.sources, suffix))

    return export


def _xlsx(state: State, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled) -> Exported:
    from igm_desktop.core.worksheet.writing import write_xlsx

    return write_xlsx(state.document, options, progress, check_cancelled)


def _csv(state: State, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled) -> Exported:
    from igm_desktop.core.worksheet.writing import write_csv

    return write_csv(state.document, options, progress, check_cancelled)


def _matrix(suffix: str) -> Exporter:
    """What reviewers asked, and what was answered."""

    def export(state: State, options: ExportOptions, progress: Progress, check_cancelled: CheckCancelled) -> Exported:
        from igm_desktop.core.export.matrix.table import table_of

        check_cancelled()
        progress(0.0, "composing")
        table = table_of(state, options.language)
        if suffix == ".docx":
            from igm_desktop.core.export.matrix.docx import docx_bytes

            return Exported(docx_bytes(table, progress, check_cancelled))
        from igm_desktop.core.export.matrix.xlsx import xlsx_bytes

        return Exported(xlsx_bytes(table, progress, check_cancelled))

    return export


KINDS: Final[FrozenMap[Kind]] = FrozenMap(
    {
        "profile": Kind(FrozenMap({".pdf": _pdf})),
        "worksheet": Kind(
            FrozenMap({".xlsx": _xlsx, ".csv": _csv}), holds=frozenset({"notes", "files"}), always_draft=True
        ),
        "sources": Kind(
            FrozenMap({suffix: _sources(suffix) for suffix in (".json", ".ris", ".bib")}),
            holds=frozenset({"notes", "files", "unknown"}),  # other programs give back what they are given
        ),
        "clean": Kind(FrozenMap({".igm.json": _clean}), named=True),
        "review": Kind(
            FrozenMap({".pdf": _review}),
            holds=frozenset({"comments", "people", "rounds"}),
            named=True,
            always_draft=True,
        ),
        "matrix": Kind(
            FrozenMap({suffix: _matrix(suffix) for suffix in (".docx", ".xlsx")}),
            holds=frozenset({"comments", "people", "rounds", "changes", "notes"}),
            named=True,
            always_draft=True,
            languages=("en", "fr", "es"),
        ),
    }
)
"""In the order in which the kind is looked for when none is named."""


def suffix_of(name: str) -> str:
    """The ending that names the format; an assessment's own is one of them."""
    own = ".igm.json"
    return own if name.lower().endswith(own) else PurePath(name).suffix


def open_conflicts(state: State) -> tuple[Conflict, ...]:
    """Where two people wrote without knowing of each other and nobody has decided: what is final has none."""
    return conflicts(state.edits)


def export_assessment(
    assessment: Assessment,
    *,
    suffix: str,
    language: str | None = None,
    progress: Progress = no_progress,
    check_cancelled: CheckCancelled = never_cancelled,
) -> Exported:
    """What an assessment without records is in that format, as `export_state` makes it: a draft where it has pages."""
    options = ExportOptions(language or "")
    state = State(document=assessment)
    return export_state(state, options, suffix=suffix, progress=progress, check_cancelled=check_cancelled)


def export_state(
    state: State,
    options: ExportOptions,
    *,
    suffix: str,
    kind: str | None = None,
    progress: Progress = no_progress,
    check_cancelled: CheckCancelled = never_cancelled,
) -> Exported:
    """The assessment as that kind, in the format that the suffix (".pdf", in any case) names.

    Without a kind it is the first that has the format. No kind that must be named is made then: no export takes an
    assessment's place unasked. Raises UnwritableFile: unknown_format, or unknown_language for one that the assessment does not
    list; where it is to be final, conflicts_open while there are some, and never_final for a kind that is always a draft.
    Raises Cancelled when `check_cancelled` does.
    """
    chosen_kind, exporter = _exporter(kind, suffix)
    language = _language(state.document, options.language, chosen_kind.languages)
    if options.final:
        _check_final(state, chosen_kind)
    return exporter(state, replace(options, language=language), progress, check_cancelled)


def _language(document: Assessment, wanted: str, own: tuple[str, ...]) -> str:
    """The language of the print: one of the assessment's, or of the kind's own; where none is wanted, the first that fits."""
    known = own or document.languages
    chosen = wanted or next((one for one in (*document.languages, *known) if one in known), "")
    if chosen not in known:
        raise UnwritableFile("unknown_language", language=chosen, languages=", ".join(known))
    return chosen


def _exporter(name: str | None, suffix: str) -> tuple[Kind, Exporter]:
    kinds = [one for one in KINDS.values() if not one.named] if name is None else [KINDS[name]]
    known: dict[str, tuple[Kind, Exporter]] = {}
    for one in kinds:
        for ending, made in one.formats.items():
            known.setdefault(ending, (one, made))
    found = known.get(suffix.lower())
    if found is None:
        raise UnwritableFile("unknown_format", suffix=suffix, known=", ".join(known))
    return found


def _check_final(state: State, kind: Kind) -> None:
    if kind.always_draft:
        raise UnwritableFile("never_final")
    count = len(open_conflicts(state))
    if count:
        raise UnwritableFile("conflicts_open", count=count)
