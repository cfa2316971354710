"""Answering question by question: their order, what is done at each, which are left, and findings made from answers.

Everything here counts or tells work done; nothing says how well a place does.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from igm_desktop.core.catalogue.model import Catalogue, Indicator
from igm_desktop.core.comments.threads import open_by_item
from igm_desktop.core.domains import DOMAINS, DomainId, FindingKind, Level
from igm_desktop.core.edits import add, make_item, position
from igm_desktop.core.folding import folded
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import NO_ORIGINS, Answer, Assessment, Finding
from igm_desktop.core.query.answered import has_source, is_answered
from igm_desktop.core.remembered import remembered

Filter = Literal["all", "unanswered", "without_source", "not_ready", "commented", "changed"]
FILTERS: Final[tuple[Filter, ...]] = get_args(Filter)
"""Which questions are listed.

`unanswered`: nothing is chosen, and no reason says why the question does not apply. `without_source`: answered, and the
narrative cites no source that is there. `not_ready`: answered, but its own narrative or source is missing, or a finding
that draws on it is a draft. A question that does not apply needs neither narrative nor source. `commented`: somebody has
commented on it or its answer, and nobody has resolved that. `changed`: its answer says something else than when the document
was open last.
"""


@dataclass(frozen=True, slots=True)
class Question:
    """An indicator and what is done at it. `written`: it has a narrative in some language; `findings` draw on it; so many
    `comments` about it are open; `changed` since the document was open last.
    """

    indicator: Indicator
    answered: bool
    applies: bool
    written: bool
    sourced: bool
    findings: tuple[Finding, ...]
    comments: int = 0
    changed: bool = False

    @property
    def without_source(self) -> bool:
        return self.answered and self.applies and not self.sourced

    @property
    def not_ready(self) -> bool:
        incomplete = self.applies and not (self.written and self.sourced)
        return self.answered and (incomplete or any(finding.status == "draft" for finding in self.findings))

    def passes(self, wanted: Filter) -> bool:
        """Whether it is listed under that filter."""
        match wanted:
            case "all":
                return True
            case "unanswered":
                return not self.answered
            case "without_source":
                return self.without_source
            case "not_ready":
                return self.not_ready
            case "commented":
                return self.comments > 0
            case "changed":
                return self.changed


def questions(
    document: Assessment, catalogue: Catalogue, domain: DomainId, changed: frozenset[str] = frozenset()
) -> tuple[Question, ...]:
    """The questions of a domain in their order, each with what is done. `changed` are those that were changed."""
    answers = answers_by_id(document.answers)
    drawn = findings_by_indicator(document.findings)
    return tuple(
        _question(indicator, answers.get(indicator.id), drawn.get(indicator.id, ()), document, changed)
        for indicator in catalogue.indicators(document.level, domain)
    )


def _question(
    indicator: Indicator,
    answer: Answer | None,
    drawn: tuple[Finding, ...],
    document: Assessment,
    changed: frozenset[str],
) -> Question:
    return Question(
        indicator,
        answered=is_answered(indicator, answer, document),
        applies=answer is None or not (answer.not_applicable or "").strip(),
        written=answer is not None and any(text.strip() for text in answer.narrative.values()),
        sourced=answer is not None and has_source(answer, document),
        findings=drawn,
        comments=open_by_item(document).get(("answers", indicator.id), 0),
        changed=indicator.id in changed,
    )


@remembered
def answers_by_id(answers: tuple[Answer, ...]) -> dict[str, Answer]:
    """The answers that are there, by their indicators."""
    return {answer.id: answer for answer in answers}


@remembered
def findings_by_indicator(findings: tuple[Finding, ...]) -> dict[str, tuple[Finding, ...]]:
    """For each linked indicator the findings that draw on it, of all domains, in order."""
    drawn: dict[str, list[Finding]] = {}
    for finding in findings:
        for indicator in finding.indicators:
            drawn.setdefault(indicator, []).append(finding)
    return {indicator: tuple(linked) for indicator, linked in drawn.items()}


# From one question to another


@remembered
def in_order(catalogue: Catalogue, level: Level) -> tuple[Indicator, ...]:
    """All questions of a level, domain by domain."""
    return tuple(indicator for domain in DOMAINS for indicator in catalogue.indicators(level, domain))


def step(document: Assessment, catalogue: Catalogue, start: str, by: Literal[1, -1]) -> str | None:
    """The question after (or before) that one, also across domains; None at the end, or for an unknown start."""
    ids = [indicator.id for indicator in in_order(catalogue, document.level)]
    at = ids.index(start) + by if start in ids else -1
    return ids[at] if 0 <= at < len(ids) else None


def unanswered(document: Assessment, catalogue: Catalogue, start: str, by: Literal[1, -1]) -> str | None:
    """The nearest question after (or before) that one which is not answered, round the end and itself last; or None.

    An unknown start stands before the first question.
    """
    order = in_order(catalogue, document.level)
    answers = answers_by_id(document.answers)
    known = [indicator.id for indicator in order]
    at = known.index(start) if start in known else (-1 if by > 0 else 0)
    turns = (order[(at + by * turn) % len(order)] for turn in range(1, len(order) + 1))
    return next((one.id for one in turns if not is_answered(one, answers.get(one.id), document)), None)


# Finding a question


def number(indicator_id: str) -> str:
    """The number of an indicator as people read it: `5.2.1` for `L-5.2.1`."""
    return indicator_id.partition("-")[2] or indicator_id


def matches(typed: str, indicator_id: str, question: str) -> bool:
    """Whether a question has every word that was typed, or a number that begins so ("1.1.3", "L-1.1"); case and accents
    do not matter. Nothing typed fits all.
    """
    text, whole = folded(question), folded(indicator_id)
    short = folded(number(indicator_id))
    return all(word in text or whole.startswith(word) or short.startswith(word) for word in folded(typed).split())


# From an answer to a finding


def finding_from_answer(
    document: Assessment, indicator_id: str, domain: DomainId, kind: FindingKind, finding_id: str
) -> Assessment:
    """The assessment with one more finding, at the end of that list: the answer's narrative in all its languages with
    its citations, its level, and the link to its indicator. An answer that nobody gave makes an empty finding.

    Raises InvalidEdit where the id is taken.
    """
    at = position(document, "answers", indicator_id)
    answer = document.answers[at] if at is not None else make_item("answers", {"id": indicator_id})
    assert isinstance(answer, Answer)
    origins = answer.translated_from.get("narrative")
    finding = Finding(
        id=finding_id,
        domain=domain,
        kind=kind,
        text=answer.narrative,
        level=answer.level,
        indicators=(indicator_id,),
        translated_from=FrozenMap({"text": origins}) if origins else NO_ORIGINS,
    )
    return add(document, "findings", finding)
