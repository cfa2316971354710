"""What a draft says of itself: on every page that it is one, on the first what is not decided yet."""

from collections import Counter
from collections.abc import Sequence

from igm_desktop.core.cleaning import one_line
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.edits import position
from igm_desktop.core.markup import Run, plain
from igm_desktop.core.model.assessment import UNPLACED, Assessment, Round
from igm_desktop.core.ref import Ref
from igm_desktop.core.report.blocks import Draft, Item
from igm_desktop.core.report.setting import Setting
from igm_desktop.core.report.words import date_in_words

_SECTIONS = {
    "document": "cover",
    "sources": "sources",
    "key_facts": "facts",
    "conventions": "conventions",
    "comments": "review.comments",
}


def draft_of(assessment: Assessment, setting: Setting, asked: Round | None = None) -> Draft:
    """The mark with the document's own date and the round that is named, else the newest, as far as there are any."""
    newest = max((one.number for one in assessment.rounds), default=None) if asked is None else asked.number
    about = (
        date_in_words(assessment.date, setting.language),
        setting.words["draft.round"].format(number=newest) if newest is not None else "",
    )
    return Draft(setting.words["draft"], " · ".join(filter(None, about)))


def open_places(assessment: Assessment, contested: Sequence[Ref], setting: Setting) -> Item:
    """How many places stand in two versions, why, and in which sections; nothing where none does."""
    if not contested:
        return ()
    say = setting.words
    counts = Counter(section_of(ref, assessment, setting) for ref in contested)
    sections = (say["draft.open.section"].format(section=name, count=count) for name, count in counts.items())
    return (
        (Run(say["draft.open"].format(count=len(contested))),),
        (Run(say["draft.open.why"]),),
        (Run(" · ".join(sections)),),
    )


def section_of(ref: Ref, assessment: Assessment, setting: Setting) -> str:
    """The section in which something stands, as the pages head it; for what is on none of them, what it is."""
    if len(ref) < 2:  # a hostile file may have a comment on nothing
        return setting.words["review.elsewhere"]
    domain = domain_of(ref, assessment, setting)
    if domain is not None:
        return setting.domain_text(domain).short
    at = position(assessment, *ref[:2]) if ref[0] == "parts" else None
    if at is not None and assessment.parts[at].kind != UNPLACED:
        part = assessment.parts[at]
        heading = one_line(plain(part.heading.best(setting.languages)))
        return heading or setting.words.get(f"part.{part.kind}", setting.words["review.elsewhere"])
    return setting.words[_SECTIONS.get(ref[0], "review.elsewhere")]


def domain_of(ref: Ref, assessment: Assessment, setting: Setting) -> DomainId | None:
    """The domain of a finding, of an answer's indicator, or one that is named itself."""
    if ref[0] == "domains":
        return next((domain for domain in DOMAINS if domain == ref[1]), None)
    if ref[0] == "findings":
        at = position(assessment, *ref[:2])
        return None if at is None else assessment.findings[at].domain
    indicator = setting.catalogue.indicator(ref[1]) if ref[0] == "answers" else None
    return None if indicator is None else indicator.domain
