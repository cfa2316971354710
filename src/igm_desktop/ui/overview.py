"""The document in a few words and numbers: for the wheel, the outline, the header and the list of places found."""

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.query.counts import Counts
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.panels.outline import Entry
from igm_desktop.ui.sections import DETAILS, FACTS, PARTS, SOURCES, section_of
from igm_desktop.ui.wheel.state import DomainState, WheelState

translate = QCoreApplication.translate


def wheel_state(document: Assessment, held: Counts, context: Context) -> WheelState:
    """What the wheel shows: work done and counts, never marks."""
    answered = {
        answer.id
        for answer in document.answers
        if answer.choice or answer.choices or answer.narrative or answer.not_applicable
    }
    domains = []
    for domain in DOMAINS:
        indicators = context.catalogue.indicators(document.level, domain)
        domains.append(
            DomainState(
                domain=domain,
                name=context.catalogue.domain_text(domain, context.language).short,
                findings=held.of(domain),
                answered=sum(indicator.id in answered for indicator in indicators),
                indicators=len(indicators),
                comments=_open_comments(document, domain),
            )
        )
    return WheelState(domains=tuple(domains))


def _open_comments(document: Assessment, domain: DomainId) -> int:
    inside = {finding.id for finding in document.findings if finding.domain == domain}
    return sum(
        comment.resolved is None
        and comment.reply_to is None
        and comment.anchor.ref[1:2] != ()
        and comment.anchor.ref[1] in inside
        for comment in document.comments
    )


def outline_entries(held: Counts, document: Assessment, context: Context) -> tuple[Entry, ...]:
    """The rows of the outline."""
    parts = len(document.parts)
    domains = tuple(
        Entry(domain, context.catalogue.domain_text(domain, context.language).short, held.of(domain), number == 0)
        for number, domain in enumerate(DOMAINS)
    )
    return (
        Entry(DETAILS, translate("Sections", "Cover and details")),
        Entry(PARTS, translate("Sections", "Parts"), parts),
        Entry(
            FACTS,
            translate("Sections", "Key facts and conventions"),
            len(document.key_facts) + len(document.conventions),
        ),
        Entry(SOURCES, translate("Sections", "Sources"), held.sources),
        *domains,
    )


def about_line(document: Assessment, context: Context) -> str:
    """Country, level and date, for the header."""
    from igm_desktop.core.places import country_name
    from igm_desktop.core.report.words import date_in_words

    level = (
        translate("Sections", "local profile")
        if document.level == "local"
        else translate("Sections", "national profile")
    )
    country = country_name(document.country, context.language) if document.country else ""
    return " · ".join(word for word in (country, level, date_in_words(document.date, context.language)) if word)


def place_name(ref: Ref, document: Assessment, context: Context) -> str:
    """The name of the section that a ref lies in."""
    section = section_of(ref, document, context.catalogue)
    known = next((domain for domain in DOMAINS if domain == section), None)
    if known is not None:
        return context.catalogue.domain_text(known, context.language).short
    if section == SOURCES:
        return translate("Sections", "Sources")
    if section == FACTS:
        return translate("Sections", "Key facts and conventions")
    return translate("Sections", "Parts") if section == PARTS else translate("Sections", "Cover and details")
