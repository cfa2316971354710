"""The profile: an assessment as the blocks of the printed document, in the order that published profiles have.

Cover, contents, the parts before the findings, the wheel, key facts, the six domains, sources, the remaining parts.
Never among them: unplaced parts, notes, comments, people, answers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.catalogue.loading import installed_or_own
from igm_desktop.core.cleaning import one_line
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import PART_KINDS, UNPLACED, Assessment, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from igm_desktop.core.report.blocks import (
    Block,
    Contents,
    Cover,
    DomainOpening,
    Entry,
    Furniture,
    Heading,
    Item,
    Listing,
    Metadata,
    PageBreak,
    Paragraph,
    ReferenceList,
    Report,
)
from igm_desktop.core.report.changes import change_blocks
from igm_desktop.core.report.domains import domain_blocks, finding_lists, wheel_blocks
from igm_desktop.core.report.draft import draft_of, open_places
from igm_desktop.core.report.setting import Setting
from igm_desktop.core.report.tables import acronyms_table, key_facts_table
from igm_desktop.core.report.text import bulleted, paragraphs
from igm_desktop.core.report.words import country_name, date_in_words, words
from igm_desktop.core.sources.bibliography import bibliography

BEFORE: Final = PART_KINDS[: PART_KINDS.index("conclusion")]
"""The kinds of part that stand before the findings."""

OWN_PAGE: Final = frozenset({"foreword"})


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """`language` is that of the printed words; texts that lack it are printed in the assessment's main language.

    A `draft` says so on every page, and on the first which places are `contested`: two people wrote there, nobody has decided.
    With an `earlier` assessment of the place the last chapter says what has changed since.
    """

    language: str
    draft: bool = False
    contested: tuple[Ref, ...] = ()
    earlier: Assessment | None = None


def profile(assessment: Assessment, options: ReportOptions) -> Report:
    """The report of an assessment. It is a pure function: the same values give the same report.

    A catalogue that is not installed, or damaged, gives way to our own: the six domains do not change.
    """
    setting = setting_of(assessment, options.language)
    front, back = parts_of(assessment, setting)
    lists = finding_lists(assessment, setting)
    sections = (
        *_part_sections(front, "part", setting),
        *wheel_blocks(lists, setting),
        *_facts_section(assessment, setting),
        *(block for domain in DOMAINS for block in domain_blocks(assessment, domain, lists, setting)),
        *_sources_section(setting),
        *_part_sections(back, "last", setting),
        *(change_blocks(options.earlier, assessment, setting) if options.earlier is not None else ()),
    )
    title = title_of(assessment, setting)
    contents = Contents(setting.words["contents"], tuple(_entries(sections)))
    undecided = open_places(assessment, options.contested, setting) if options.draft else ()
    return Report(
        title=title,
        language=options.language,
        metadata=metadata_of(assessment, setting),
        furniture=furniture_of(setting),
        blocks=(_cover(assessment, title, undecided, setting), PageBreak(), contents, PageBreak(), *sections),
        draft=draft_of(assessment, setting) if options.draft else None,
    )


def furniture_of(setting: Setting) -> Furniture:
    return Furniture(setting.words["programme"], setting.words["page"], setting.words["cover"])


def setting_of(assessment: Assessment, language: str) -> Setting:
    chosen = words(language)
    return Setting(
        language=language,
        languages=(language, *assessment.languages),
        level=assessment.level,
        words=chosen,
        catalogue=installed_or_own(assessment.catalogue.id, assessment.catalogue.version),
        sources=bibliography(assessment.sources, chosen),
    )


def title_of(assessment: Assessment, setting: Setting) -> str:
    """The title, else one that is made of the place."""
    title = one_line(plain(assessment.title.best(setting.languages)))
    if title:
        return title
    place = _place(assessment, setting) or country_name(assessment.country, setting.language)
    return setting.words["title.of_place" if place else "title"].format(place=place)


def _place(assessment: Assessment, setting: Setting) -> str:
    return one_line(plain(assessment.place.best(setting.languages)))


def _cover(assessment: Assessment, title: str, undecided: Item, setting: Setting) -> Cover:
    head, _, rest = title.partition(":")
    whole = not rest.strip() or not head.strip()
    return Cover(
        programme=setting.words["programme"],
        title=title if whole else head.strip(),
        subtitle="" if whole else _capital(rest.strip()),
        facts=cover_facts(assessment, setting),
        open=undecided,
    )


def cover_facts(assessment: Assessment, setting: Setting) -> tuple[tuple[str, str], ...]:
    """What the first page tells of the assessment, a label and a value each; nothing where nothing is known."""
    label = setting.words
    facts = (
        (one_line(assessment.body) or label["cover.place"], _place(assessment, setting)),
        (label["cover.country"], country_name(assessment.country, setting.language)),
        (label["cover.level"], label[f"level.{assessment.level}"]),
        (label["cover.date"], _capital(date_in_words(assessment.date, setting.language))),
        (label["cover.edition"], str(assessment.edition) if assessment.edition > 1 else ""),
    )
    return tuple((_capital(name), value) for name, value in facts if value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def metadata_of(assessment: Assessment, setting: Setting) -> Metadata:
    place, country = _place(assessment, setting), country_name(assessment.country, setting.language)
    level = setting.words[f"level.{assessment.level}"]
    programme = setting.words["programme"]
    names = (setting.domain_text(domain).short for domain in DOMAINS)
    return Metadata(
        author=", ".join(filter(None, (place, country))) or programme,
        subject=f"{programme} – {level}",
        keywords=(programme, *names),
        date=assessment.date or "",
    )


def parts_of(assessment: Assessment, setting: Setting) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The parts before and after the findings. Where they have ranks, a person has ordered them, and that order holds.

    Conclusion and annex come after the findings; another part keeps to its neighbours: before the findings if a part
    that belongs there follows it.
    """
    parts = [part for part in assessment.parts if part.kind != UNPLACED and part.text.best(setting.languages).strip()]
    if not any(part.rank for part in parts):
        parts.sort(key=lambda part: _usual_place(part.kind))
    last = max((at for at, part in enumerate(parts) if part.kind in BEFORE), default=-1)
    front = [at <= last and part.kind not in {"conclusion", "annex"} for at, part in enumerate(parts)]
    return (
        tuple(part for part, before in zip(parts, front, strict=True) if before),
        tuple(part for part, before in zip(parts, front, strict=True) if not before),
    )


def _usual_place(kind: str) -> int:
    return PART_KINDS.index(kind) if kind in PART_KINDS else len(PART_KINDS)


def _part_sections(parts: Iterable[Part], prefix: str, setting: Setting) -> Iterable[Block]:
    for number, part in enumerate(parts, 1):
        heading = part_heading(part, setting.words, setting.languages)
        if heading:
            yield Heading(1, heading, f"{prefix}-{number}")
        yield from _part_body(part.kind, part.text, setting)
        if part.kind in OWN_PAGE:
            yield PageBreak()


def part_heading(part: Part, words: Mapping[str, str], languages: tuple[str, ...]) -> str:
    return one_line(plain(part.heading.best(languages))) or words.get(f"part.{part.kind}", "")


def _part_body(kind: str, text: Prose, setting: Setting) -> Iterable[Block]:
    lines = paragraphs(text.best(setting.languages), setting.sources)
    table = acronyms_table(tuple(bulleted(line) or line for line in lines)) if kind == "acronyms" else None
    if table:
        yield table
        return
    items = []
    for line in lines:
        item = bulleted(line)
        if item:
            items.append((item,))
            continue
        if items:
            yield Listing(tuple(items))
            items = []
        yield Paragraph(line)
    if items:
        yield Listing(tuple(items))


def _facts_section(assessment: Assessment, setting: Setting) -> Iterable[Block]:
    table = key_facts_table(assessment, setting.languages, setting.sources, setting.words)
    if table:
        yield Heading(1, setting.words["facts"], "facts")
        yield table


def _sources_section(setting: Setting) -> Iterable[Block]:
    if setting.sources.groups:
        yield PageBreak()
        yield Heading(1, setting.words["sources"], "sources")
        yield ReferenceList(setting.sources.groups)


def _entries(sections: Iterable[Block]) -> Iterable[Entry]:
    for block in sections:
        if isinstance(block, Heading) and block.level == 1:
            yield Entry(block.text, block.anchor)
        elif isinstance(block, DomainOpening):
            yield Entry(block.label, block.anchor, block.domain, block.number)
