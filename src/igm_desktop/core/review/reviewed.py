"""How far a review is, domain by domain, and that in words which fit into a mail. Work is counted, nothing is judged."""

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.comments.threads import domain_of, threads_of
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.model.assessment import Assessment, Comment, Round
from igm_desktop.core.people import name_of
from igm_desktop.core.report.words import date_in_words
from igm_desktop.core.review.changes import changed_since, domain_of_ref
from igm_desktop.core.shown import as_name
from igm_desktop.core.words import sentence


class Look(Enum):
    """How a domain stands in a review."""

    COMMENTED = "commented"
    """Somebody has changed something in it or commented on it."""
    NOTHING_TO_SAY = "nothing_to_say"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Done:
    """What was done in one domain, or outside of all: how many things were changed, how many comments were written."""

    changes: int = 0
    comments: int = 0
    nothing_to_say: bool = False

    @property
    def look(self) -> Look:
        if self.changes or self.comments:
            return Look.COMMENTED
        return Look.NOTHING_TO_SAY if self.nothing_to_say else Look.NOT_YET


@dataclass(frozen=True, slots=True)
class Reviewed:
    """`domains` in their order; `elsewhere` is the cover, parts, facts and sources; `unanswered` the new comments that ask for
    something.
    """

    domains: tuple[Done, ...]
    elsewhere: Done
    unanswered: int

    def domain(self, domain: DomainId) -> Done:
        return self.domains[DOMAINS.index(domain)]

    @property
    def looked_at(self) -> int:
        """In how many domains something was said, be it that there is nothing to say."""
        return sum(done.look is not Look.NOT_YET for done in self.domains)


def reviewed(base: Assessment, document: Assessment, catalogue: Catalogue) -> Reviewed:
    """What was done since the base, by whomever."""
    changes = Counter(domain_of_ref(ref, catalogue, document, base) for ref in changed_since(base, document).all)
    before = {comment.id for comment in base.comments}
    new = [comment for comment in document.comments if comment.id not in before]
    said = Counter(domain_of(document, catalogue, one) for one in new if one.kind == "comment" and one.text.strip())
    nothing = {domain_of(document, catalogue, one) for one in new if one.kind == "nothing_to_say"}
    return Reviewed(
        domains=tuple(Done(changes[domain], said[domain], domain in nothing) for domain in DOMAINS),
        elsewhere=Done(changes[None], said[None]),
        unanswered=sum(thread.is_open and _is_new(thread.first, before) for thread in threads_of(document)),
    )


def _is_new(comment: Comment, before: set[str]) -> bool:
    return comment.id not in before


@dataclass(frozen=True, slots=True)
class Asking:
    """What somebody who gives a review back says: who they are, and the name of the file that they attach."""

    review: Round
    person: str
    file: str


MOST_LETTERS: Final = 90


def mail_text(document: Assessment, done: Reviewed, asking: Asking, catalogue: Catalogue, language: str) -> str:
    """The summary that goes into a mail, in that language: plain text, a line for each domain."""
    lines = [
        _say(language, "title", title=_title(document), number=asking.review.number),
        *([_say(language, "by", name=as_name(asking.person))] if asking.person else []),
        *_asked(document, asking.review, language),
        "",
        *(
            _line(catalogue.domain_text(domain, language).short, one, language)
            for domain, one in zip(DOMAINS, done.domains, strict=True)
        ),
    ]
    if done.elsewhere.look is Look.COMMENTED:
        lines.append(_line(_say(language, "elsewhere"), done.elsewhere, language))
    if done.unanswered:
        lines += ["", _say(language, "unanswered", number=done.unanswered)]
    return "\n".join([*lines, "", _say(language, "attach", name=as_name(asking.file)), ""])


def look_words(done: Done, language: str) -> str:
    """How a domain stands: "changed 3, commented 2", "nothing to say", "not looked at"."""
    if done.look is not Look.COMMENTED:
        return _say(language, done.look.value)
    parts = (("changes", done.changes), ("comments", done.comments))
    return ", ".join(_say(language, code, number=number) for code, number in parts if number)


def _line(name: str, done: Done, language: str) -> str:
    return f"{name} – {look_words(done, language)}"


def _asked(document: Assessment, review: Round, language: str) -> list[str]:
    lines = []
    by = name_of(document, review.by)
    if by:
        lines.append(_say(language, "asked_by", name=by))
    if review.until:
        lines.append(_say(language, "until", date=date_in_words(review.until, language)))
    return lines


def _title(document: Assessment) -> str:
    title = as_name(document.title.best(document.languages)) or document.id
    return title if len(title) <= MOST_LETTERS else title[: MOST_LETTERS - 1].rstrip() + "…"


def _say(language: str, code: str, **data: object) -> str:
    return sentence(language, f"review.mail.{code}", or_code="", **data)
