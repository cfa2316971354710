"""The import of a published profile: bytes in, an assessment and what there is to tell out."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.domains import DOMAINS, LEVELS, Level
from igm_desktop.core.errors import InvalidEdit, UnreadableText
from igm_desktop.core.ids import id_from
from igm_desktop.core.imports.building import Draft, assessment_of
from igm_desktop.core.imports.cleaning import Cleaned, body_size, cleaned, parted
from igm_desktop.core.imports.cover import Cover, cover_of
from igm_desktop.core.imports.findings import PrintedList, language_is_guessed, languages_of_lists, printed_lists
from igm_desktop.core.imports.headings import headings_in
from igm_desktop.core.imports.joining import blocks_of
from igm_desktop.core.imports.kinds import decoded, kind_of
from igm_desktop.core.imports.line import CheckCancelled, Pages
from igm_desktop.core.imports.notes import without_notes
from igm_desktop.core.imports.notices import Notice, notice
from igm_desktop.core.imports.sections import sections_of
from igm_desktop.core.imports.stretches import stretches_of
from igm_desktop.core.imports.text_container import text_pages
from igm_desktop.core.model.assessment import UNPLACED, Assessment
from igm_desktop.core.model.prose import is_language

MAX_LINES: Final = 100_000
"""Of one text: the longest profiles have some thousands."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person says about the text; it wins over what the text seems to say. `country` is alpha-2."""

    level: Level | None = None
    language: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """A new assessment (status of every finding: draft) and what a person should know about how it came to be."""

    assessment: Assessment
    notices: tuple[Notice, ...]


def _never_cancelled() -> None:
    """Nobody stops it."""


def read_published(
    data: bytes,
    name: str = "",
    options: ImportOptions | None = None,
    check_cancelled: CheckCancelled = _never_cancelled,
) -> Imported:
    """The assessment that a published text, DOCX or PDF holds. Words never change; the same bytes give the same ids.

    The kind is decided by the bytes, never by the `name`. Raises UnreadableText (unknown_kind, no_text, damaged,
    no_findings, too_large), InvalidEdit bad_value for options that cannot be, and whatever `check_cancelled` raises.
    """
    del name  # for callers that have one: a wrong extension is no reason to refuse
    options = options or ImportOptions()
    _check_options(options)
    pages = _pages(data, check_cancelled)
    if not any(line.text.strip() for line in pages.lines):
        raise UnreadableText("no_text", kind="empty")
    if len(pages.lines) > MAX_LINES:
        raise UnreadableText("too_large", reason="lines", size=len(pages.lines), limit=MAX_LINES)
    clean = cleaned(pages.lines, _is_heading)
    body = body_size(clean.lines)
    lines, notes = without_notes(clean.lines, body)
    check_cancelled()
    blocks = blocks_of(parted(lines, _is_heading), body)
    check_cancelled()
    cover = cover_of(blocks, clean.running_heads, body)
    sections = sections_of([block for at, block in enumerate(blocks) if at not in cover.used], body)
    lists = printed_lists(sections.pieces)
    languages = languages_of_lists(lists, options.language)
    draft = Draft(
        id=id_from("import", hashlib.sha256(data).hexdigest()),
        cover=cover,
        lists=lists,
        stretches=stretches_of(sections, lists, notes, languages[0]),
        languages=languages,
        level=options.level or cover.level or "national",
        country=options.country.upper() if options.country else cover.place.country,
    )
    assessment = assessment_of(draft)
    told = (*_doubts(cover, options, assessment), *_of_lists(lists, options, assessment), *_removed(clean, pages))
    return Imported(assessment, (*told, *_unplaced(assessment, len(notes))))


def _check_options(options: ImportOptions) -> None:
    if options.language and not is_language(options.language):
        raise InvalidEdit("bad_value", field="language")
    if options.country and not re.fullmatch("[A-Za-z]{2}", options.country):
        raise InvalidEdit("bad_value", field="country")
    if options.level and options.level not in LEVELS:
        raise InvalidEdit("bad_value", field="level")


def _pages(data: bytes, check_cancelled: CheckCancelled) -> Pages:
    kind = kind_of(data)
    if kind == "pdf":
        from igm_desktop.core.imports.pdf_container import pdf_pages

        return pdf_pages(data, check_cancelled)
    if kind == "docx":
        from igm_desktop.core.imports.docx_container import docx_pages

        return docx_pages(data, _is_heading, check_cancelled)
    return text_pages(decoded(data))


def _is_heading(text: str) -> bool:
    """Whether the line heads a domain or a list."""
    return any(head.role in {"domain", "list"} for head in headings_in(text))


def _doubts(cover: Cover, options: ImportOptions, assessment: Assessment) -> list[Notice]:
    told = []
    if not cover.title:
        told.append(notice("no_title"))
    if assessment.date is None:
        told.append(notice("no_date"))
    if assessment.country is None:
        told.append(notice("no_country"))
    elif "country" in cover.guessed and not options.country:
        told.append(notice("country_guessed", country=assessment.country))
    if "level" in cover.guessed and not options.level:
        told.append(notice("level_guessed", level=assessment.level))
    return told


def _of_lists(lists: Sequence[PrintedList], options: ImportOptions, assessment: Assessment) -> list[Notice]:
    told = []
    if language_is_guessed(lists) and not options.language:
        told.append(notice("language_guessed", language=assessment.language))
    if len(assessment.languages) > 1:
        told.append(notice("two_languages", languages=assessment.languages))
    printed = {one.domain for one in lists}
    if missing := tuple(domain for domain in DOMAINS if domain not in printed):
        told.append(notice("missing_domains", domains=missing))
    told += [notice("empty_list", domain=one.domain, kind=one.kind) for one in lists if not one.findings]
    if repeated := sum(one.repeated for one in lists):
        told.append(notice("repeated", findings=repeated))
    return told


def _removed(clean: Cleaned, pages: Pages) -> list[Notice]:
    told = []
    if clean.removed_heads or clean.removed_numbers:
        told.append(notice("removed", running_heads=clean.removed_heads, page_numbers=clean.removed_numbers))
    if pages.unreadable:
        told.append(notice("unreadable_pages", pages=pages.unreadable))
    if lost := sum(line.text.count("\ufffd") for line in pages.lines):
        told.append(notice("lost_letters", letters=lost))
    return told


def _unplaced(assessment: Assessment, notes: int) -> list[Notice]:
    """One notice for each part that the import could not place; the notes, if any, are the last of them."""
    parts = [part for part in assessment.parts if part.kind == UNPLACED]
    told = []
    for part in parts:
        language = next(iter((*part.text, *part.heading)), "")
        characters = len(part.text.in_language(language)) + len(part.heading.in_language(language))
        if notes and part is parts[-1]:
            told.append(notice("notes_kept", part=part.id, notes=notes))
        else:
            told.append(notice("unplaced", part=part.id, characters=characters, language=language))
    return told
