"""The document in a few words and numbers: for the wheel, the outline, the header and the list of places found."""

from PySide6.QtCore import QCoreApplication, QObject

from igm_desktop.app.arrivals import arrivals_of
from igm_desktop.core.comments.threads import open_by_domain
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.query.progress import Done, Progress
from igm_desktop.core.ref import Ref
from igm_desktop.ui.comments.counts import open_by_section
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.arrivals.rows import domains_in_conflict
from igm_desktop.ui.panels.outline import Entry
from igm_desktop.ui.sections import ARRIVALS, BACKUPS, DETAILS, FACTS, HISTORY, PARTS, SOURCES, section_of
from igm_desktop.ui.wheel.state import DomainState, WheelState

translate = QCoreApplication.translate


def wheel_state(document: Assessment, held: Progress, context: Context) -> WheelState:
    """What the wheel shows: work done and counts, never marks."""
    comments = open_by_domain(document, context.catalogue)
    conflicts = domains_in_conflict(arrivals_of(context.session).came, document, context.catalogue)
    return WheelState(
        domains=tuple(
            DomainState(
                domain=domain,
                name=context.catalogue.domain_text(domain, context.language).short,
                findings=done.findings,
                answered=done.answered,
                indicators=done.indicators,
                comments=comments.get(domain, 0),
                conflicts=conflicts.get(domain, 0),
            )
            for domain, done in zip(DOMAINS, held.domains, strict=True)
        )
    )


class _Numbers(QObject):
    """What is said with a number: lupdate collects plurals in a class only."""

    def sources(self, number: int) -> str:
        return self.tr("%n source(s)", "", number)


def progress_line(held: Progress) -> str:
    """The numbers of the status bar."""
    done = held.all
    words = [
        translate("Progress", "{n} of {all} answered").format(n=done.answered, all=done.indicators),
        translate("Progress", "{n} with a source").format(n=done.with_source),
        translate("Progress", "{n} of {all} findings ready").format(n=done.ready, all=done.findings),
        _Numbers().sources(held.sources),
    ]
    return " · ".join(words)


def progress_table(held: Progress, context: Context) -> str:
    """The same for each domain, and the texts in each language: a line for each, for a tool tip."""
    from igm_desktop.core.places import language_name

    lines = [
        f"{context.catalogue.domain_text(domain, context.language).short} – {done_words(done)}"
        for domain, done in zip(DOMAINS, held.domains, strict=True)
    ]
    languages = [
        translate("Progress", "{language} – {n} of {all} texts").format(
            language=language_name(texts.language, context.language), n=texts.written, all=texts.of
        )
        for texts in held.all.texts
    ]
    return "\n".join((*lines, "", *languages))


def done_words(done: Done) -> str:
    """What is done in a domain, in words."""
    words = (
        translate("Progress", "{n} of {all} answered").format(n=done.answered, all=done.indicators),
        translate("Progress", "{n} of {all} findings ready").format(n=done.ready, all=done.findings),
    )
    return " · ".join(words)


def outline_entries(held: Progress, document: Assessment, context: Context) -> tuple[Entry, ...]:
    """The rows of the outline."""
    parts, comments = len(document.parts), open_by_section(document, context.catalogue)
    domains = tuple(
        Entry(
            domain,
            context.catalogue.domain_text(domain, context.language).short,
            held.domain(domain).findings,
            number == 0,
            comments=comments[domain],
        )
        for number, domain in enumerate(DOMAINS)
    )
    came = arrivals_of(context.session).came
    left = len(came.open_ones) + len(came.conflicts)
    arrivals = (Entry(ARRIVALS, translate("Sections", "What came"), left, break_above=True),) if left else ()
    return (
        Entry(DETAILS, translate("Sections", "Cover and details"), comments=comments[DETAILS]),
        Entry(PARTS, translate("Sections", "Parts"), parts, comments=comments[PARTS]),
        Entry(
            FACTS,
            translate("Sections", "Key facts and conventions"),
            len(document.key_facts) + len(document.conventions),
            comments=comments[FACTS],
        ),
        Entry(SOURCES, translate("Sections", "Sources"), held.sources, comments=comments[SOURCES]),
        *domains,
        *arrivals,
        Entry(HISTORY, translate("Sections", "History"), break_above=not left),
        Entry(BACKUPS, translate("Sections", "Backups")),
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
