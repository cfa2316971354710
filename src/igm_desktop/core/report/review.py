"""The review copy to be printed: what the profile says, in one column beside a wide margin, with the comments listed at its end.

It has the texts of the profile in the same order, but no cover, wheel or contents: it is read with a pencil.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from igm_desktop.core.cleaning import one_line
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId
from igm_desktop.core.markup import Run
from igm_desktop.core.model.assessment import Assessment, Convention, KeyFact, Part, Round
from igm_desktop.core.order import findings_of
from igm_desktop.core.people import name_of
from igm_desktop.core.ref import Ref
from igm_desktop.core.report.blocks import (
    Block,
    Heading,
    Item,
    Listing,
    PageBreak,
    Paragraph,
    ReferenceList,
    Report,
    Runs,
    Table,
)
from igm_desktop.core.report.draft import draft_of, open_places
from igm_desktop.core.report.profile import (
    cover_facts,
    furniture_of,
    metadata_of,
    part_heading,
    parts_of,
    setting_of,
    title_of,
)
from igm_desktop.core.report.remarks import Remarks, day_of, is_remark, with_link
from igm_desktop.core.report.setting import Setting
from igm_desktop.core.report.tables import (
    acronyms_table,
    conventions_table,
    key_facts_table,
    printed_conventions,
    printed_facts,
)
from igm_desktop.core.report.text import bulleted, plain_paragraphs
from igm_desktop.core.report.words import date_in_words
from igm_desktop.core.sources.bibliography import Group, Listed

_SHARES: Final = (30, 70)


def review_copy(
    assessment: Assessment, language: str, round_id: str | None = None, contested: Sequence[Ref] = ()
) -> Report:
    """The report of an assessment for those who are asked to read it: in the round that is named, else in the newest one."""
    setting = setting_of(assessment, language)
    remarks = Remarks(assessment, setting)
    title = title_of(assessment, setting)
    front, back = parts_of(assessment, setting)
    asked = _round(assessment, round_id)
    blocks = (  # made in the order of the pages: so comments get their numbers
        *_opening(assessment, title, asked, contested, remarks),
        *_parts(front, "part", remarks),
        *_facts(assessment, remarks),
        *(block for domain in DOMAINS for block in _domain(assessment, domain, remarks)),
        *_sources(remarks),
        *_parts(back, "last", remarks),
        *_comments(remarks),
    )
    return Report(
        title=title,
        language=language,
        metadata=metadata_of(assessment, setting),
        furniture=furniture_of(setting),
        blocks=blocks,
        draft=draft_of(assessment, setting, asked),
    )


def _round(assessment: Assessment, round_id: str | None) -> Round | None:
    named = next((one for one in assessment.rounds if one.id == round_id), None)
    return named or max(assessment.rounds, key=lambda one: (one.number, one.id), default=None)


def _opening(
    assessment: Assessment, title: str, asked: Round | None, contested: Sequence[Ref], remarks: Remarks
) -> Iterable[Block]:
    """The first page: what this is, for whom, until when, what is asked, what is not decided, how to comment."""
    say = remarks.setting.words
    own = ("title", "place", "body", "country", "level", "date", "edition", "follows", "languages", "conventions_in")
    link = " ".join(filter(None, (remarks.beside(("document", name)) for name in own)))
    yield Heading(1, title, "title", link=link)
    number = say["draft.round"].format(number=asked.number) if asked is not None else ""
    yield Paragraph((Run(" · ".join(filter(None, (say["review"], number, say["programme"])))),), tone="quiet")
    facts = (*cover_facts(assessment, remarks.setting), *_asked(assessment, asked, remarks.setting))
    yield Table((), tuple((_cell(label), _cell(value)) for label, value in facts), _SHARES, dense=True)
    if asked is not None and asked.note.strip():
        yield Heading(2, say["review.note"])
        yield from map(Paragraph, plain_paragraphs(asked.note))
    undecided = open_places(assessment, contested, remarks.setting)
    if undecided:
        head, *more = undecided
        yield Heading(2, head[0].text)
        yield from map(Paragraph, more)
    yield Heading(2, say["review.how"])
    yield Paragraph((Run(say["review.how.text"]),))
    yield PageBreak()


def _asked(assessment: Assessment, asked: Round | None, setting: Setting) -> Iterable[tuple[str, str]]:
    if asked is None:
        return
    say = setting.words
    rows = (
        (say["review.by"], one_line(name_of(assessment, asked.by))),
        (say["review.asked"], ", ".join(filter(None, map(one_line, asked.asked)))),
        (say["review.sent"], date_in_words(day_of(asked.at), setting.language)),
        (say["review.until"], date_in_words(asked.until, setting.language)),
    )
    yield from (row for row in rows if row[1])


_NARROW: Final[dict[tuple[int, ...], tuple[int, ...]]] = {(35, 25, 15, 25): (31, 22, 21, 26)}
"""The columns of key facts beside the wide margin: two years with a dash between them fit on a line."""


def _cell(text: str) -> Runs:
    return (Run(text),)


def _parts(parts: Iterable[Part], prefix: str, remarks: Remarks) -> Iterable[Block]:
    for number, part in enumerate(parts, 1):
        heading = part_heading(part, remarks.setting.words, remarks.setting.languages)
        body = remarks.paragraphs(("parts", part.id, "text"), part.text)
        if heading:
            yield Heading(1, heading, f"{prefix}-{number}")
        table = acronyms_table(tuple(bulleted(line) or line for line in body)) if part.kind == "acronyms" else None
        if table:
            yield _linked(table, body)
        else:
            yield from _lines(body)


def _linked(table: Table, body: Item) -> Table:
    """Acronyms as a table; what was marked in a line is marked in the whole of its row."""
    links = (next((run.link for run in line if is_remark(run.link)), "") for line in body)
    rows = (tuple(with_link(row, link)) for row, link in zip(table.rows, links, strict=True))
    return Table(table.head, tuple(rows), table.shares, table.strong)


def _lines(body: Item) -> Iterable[Block]:
    for line in body:
        item = bulleted(line)
        yield Paragraph(line) if item is None else Listing(((item,),))


def _facts(assessment: Assessment, remarks: Remarks) -> Iterable[Block]:
    setting = remarks.setting
    table = key_facts_table(assessment, setting.languages, setting.sources, setting.words)
    if table:
        yield Heading(1, setting.words["facts"], "facts")
        yield _beside(table, printed_facts(assessment, setting.languages), "key_facts", remarks)


def _beside(table: Table, printed: Sequence[KeyFact | Convention], collection: str, remarks: Remarks) -> Table:
    """The table with the comments on each row beside it."""
    links = [remarks.beside((collection, one.id)) for one in printed]
    rows = tuple(with_link(row, link) for row, link in zip(table.rows, links, strict=True))
    return Table(table.head, rows, _NARROW.get(table.shares, table.shares), table.strong)


def _domain(assessment: Assessment, domain: DomainId, remarks: Remarks) -> Iterable[Block]:
    setting = remarks.setting
    text = setting.domain_text(domain)
    link = remarks.beside(("domains", domain))
    yield PageBreak()
    yield Heading(1, f"{DOMAINS.index(domain) + 1} · {text.short}", f"domain-{domain}", link=link)
    yield Paragraph((Run(text.description(setting.level)),), tone="quiet")
    table = conventions_table(assessment, setting.languages, setting.words)
    if table and assessment.conventions_in == domain:
        yield Heading(2, setting.words["conventions"])
        yield _beside(table, printed_conventions(assessment, setting.languages), "conventions", remarks)
    for kind in FINDING_KINDS:
        found = (
            remarks.paragraphs(("findings", finding.id, "text"), finding.text)
            for finding in findings_of(assessment, domain, kind)
        )
        items = tuple(filter(None, found))
        yield Heading(2, setting.words[f"findings.{kind}"])
        yield Listing(items) if items else Paragraph((Run(setting.words["findings.none_here"]),), tone="quiet")


def _sources(remarks: Remarks) -> Iterable[Block]:
    setting = remarks.setting
    if not setting.sources.groups:
        return
    yield PageBreak()
    yield Heading(1, setting.words["sources"], "sources")
    groups = []
    for group in setting.sources.groups:
        listed = tuple(_listed(one, remarks) for one in group.sources)
        groups.append(Group(group.author, listed))
    yield ReferenceList(tuple(groups))


def _listed(one: Listed, remarks: Remarks) -> Listed:
    (runs,) = with_link((one.runs,), remarks.beside(("sources", one.source))) if one.runs else (one.runs,)
    return Listed(one.source, one.anchor, one.year, runs)


def _comments(remarks: Remarks) -> Iterable[Block]:
    say = remarks.setting.words
    listed = remarks.listed()
    yield PageBreak()
    yield Heading(1, say["review.comments"], "remarks")
    yield listed if listed.remarks else Paragraph((Run(say["review.comments.none"]),), tone="quiet")
