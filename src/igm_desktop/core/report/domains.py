"""The wheel with its six domains, and the section of each domain."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.markup import Run
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.order import findings_of
from igm_desktop.core.report.blocks import (
    Block,
    DomainOpening,
    FindingList,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Wheel,
    WheelDomain,
)
from igm_desktop.core.report.setting import Setting
from igm_desktop.core.report.tables import conventions_table
from igm_desktop.core.report.text import paragraphs

_FIRST_SENTENCE: Final = re.compile(r"^.*?[.!?](?=\s|$)", re.DOTALL)


Lists = Mapping[tuple[DomainId, FindingKind], tuple[Item, ...]]
"""What is printed in each of the twelve lists."""


def finding_lists(assessment: Assessment, setting: Setting) -> Lists:
    """The findings in their order. Those without any text are none yet."""
    return {
        (domain, kind): tuple(
            filter(None, (_item(finding, setting) for finding in findings_of(assessment, domain, kind)))
        )
        for domain in DOMAINS
        for kind in FINDING_KINDS
    }


def _item(finding: Finding, setting: Setting) -> Item:
    return paragraphs(finding.text.best(setting.languages), setting.sources)


def wheel_blocks(lists: Lists, setting: Setting) -> Iterable[Block]:
    """The page with the wheel and what each domain looks at."""
    words = setting.words
    domains = tuple(_wheel_domain(domain, lists, setting) for domain in DOMAINS)
    yield PageBreak()
    yield Heading(1, words["domains"], "domains")
    yield Paragraph((Run(words["domains.note"]),), tone="quiet")
    yield Wheel(words["wheel.label"], sum(one.count for one in domains), domains, words["wheel.description"])


def _wheel_domain(domain: DomainId, lists: Lists, setting: Setting) -> WheelDomain:
    text = setting.domain_text(domain)
    counts = {kind: len(lists[domain, kind]) for kind in FINDING_KINDS}
    return WheelDomain(
        domain=domain,
        number=DOMAINS.index(domain) + 1,
        name=text.short,
        sentence=_first_sentence(text.description(setting.level)),
        count=sum(counts.values()),
        counts=tuple((kind, setting.words[f"cards.{kind}"].format(count=count)) for kind, count in counts.items()),
        anchor=f"domain-{domain}",
    )


def domain_blocks(assessment: Assessment, domain: DomainId, lists: Lists, setting: Setting) -> Iterable[Block]:
    """A domain's section: its head, the conventions where they belong to it, the two lists.

    A list without findings says so quietly, so that the six sections look alike; a domain without any says it once.
    """
    text = setting.domain_text(domain)
    number = DOMAINS.index(domain) + 1
    yield PageBreak()
    yield DomainOpening(
        domain=domain,
        number=number,
        label=text.short,
        name=text.long,
        heading=setting.words["domain"].format(number=number),
        description=text.description(setting.level),
        anchor=f"domain-{domain}",
    )
    table = conventions_table(assessment, setting.languages, setting.words)
    if table and assessment.conventions_in == domain:
        yield Heading(2, setting.words["conventions"])
        yield table
    if not any(lists[domain, kind] for kind in FINDING_KINDS):
        yield Paragraph((Run(setting.words["findings.none"]),), tone="quiet")
        return
    for kind in FINDING_KINDS:
        yield FindingList(
            domain=domain,
            kind=kind,
            heading=setting.words[f"findings.{kind}"],
            items=lists[domain, kind],
            empty=setting.words["findings.none_here"],
            anchor=f"domain-{domain}-{kind}",
        )


def _first_sentence(text: str) -> str:
    match = _FIRST_SENTENCE.match(text)
    return match.group() if match else text
