"""Moving an assessment to another catalogue: first told, then done, as one edit.

An answer goes with its question. Its texts are never lost: what is no longer asked stays in the file, and an answer to a
question that was split goes to each of its successors. What was chosen goes along where it can still be chosen.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from igm_desktop.core.catalogue.chaining import stated_ways
from igm_desktop.core.catalogue.joining import joined
from igm_desktop.core.catalogue.model import Catalogue, Indicator
from igm_desktop.core.catalogue.moves import Way
from igm_desktop.core.follow_up import carried_again, says_something
from igm_desktop.core.model.assessment import Answer, Assessment, CatalogueRef, Comment, Finding
from igm_desktop.core.order import settled

ChangeKind = Literal["same", "reworded", "split", "merged", "gone", "new"]
CHANGE_KINDS: Final[tuple[ChangeKind, ...]] = get_args(ChangeKind)
UNCHANGED_OPTIONS: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Row:
    """One question: what it was, where its answer goes, and what of the assessment that concerns.

    `old` is None for a new one, and `kept` the id under which the answer goes on where nothing asks for it any more.
    `choice_goes` is what was chosen and cannot be chosen any more, so that it has to be chosen anew.
    """

    kind: ChangeKind
    old: str | None
    to: tuple[Indicator, ...]
    way: Way
    kept: str = ""
    answered: bool = False
    findings: int = 0
    choice_goes: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What moving would do. `old` is None where the catalogue that the assessment names cannot be read."""

    old: Catalogue | None
    new: Catalogue
    rows: tuple[Row, ...]

    def of(self, kind: ChangeKind) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.kind == kind)


def plan(document: Assessment, old: Catalogue | None, new: Catalogue) -> Plan:
    """What would become of each question of the assessment's level, and of each that has an answer or a finding.

    Raises BadCatalogue where the `moves.json` of the new catalogue, or of a version on the way to it, is bad.
    """
    ways = _Ways(document.catalogue, old, new)
    answers = {answer.id: answer for answer in document.answers}
    linked = Counter(one for finding in document.findings for one in finding.indicators)
    asked = tuple(one.id for one in old.indicators(document.level)) if old is not None else ()
    known = dict.fromkeys((*asked, *(one for one in (*answers, *linked) if ways.knows(one))))
    going = {one: ways.of(one) for one in known}
    into = Counter(way.to[0] for way in going.values() if len(way.to) == 1)
    rows = []
    for one, way in going.items():
        answer = answers.get(one)
        rows.append(
            Row(
                kind=_kind(one, way, (old, new), merged=len(way.to) == 1 and into[way.to[0]] > 1),
                old=one,
                to=tuple(new.indicators_by_id[target] for target in way.to),
                way=way,
                kept="" if way.to else ways.kept_as(one),
                answered=answer is not None and says_something(answer),
                findings=linked[one],
                choice_goes=answer is not None and _choice_goes(answer, way, new),
            )
        )
    reached = {target for way in going.values() for target in way.to}
    fresh = (one for one in new.indicators(document.level) if one.id not in reached)
    return Plan(old, new, (*rows, *(Row("new", None, (one,), Way((one.id,), {})) for one in fresh)))


def moved(document: Assessment, plan: Plan) -> Assessment:
    """The assessment with the other catalogue: answers, links of findings and comments on answers went along."""
    ways = {row.old: row for row in plan.rows if row.old is not None}
    fields = {
        "catalogue": document.catalogue.model_copy(update={"id": plan.new.id, "version": plan.new.version}),
        "answers": _moved_answers(document.answers, ways),
        "findings": tuple(_moved_finding(finding, ways) for finding in document.findings),
        "comments": tuple(_moved_comment(comment, ways) for comment in document.comments),
    }
    return settled(document.model_copy(update=fields))


def not_asked(document: Assessment, catalogue: Catalogue) -> tuple[Answer, ...]:
    """The answers that no question of the catalogue asks for at the assessment's level: they stay in the file and wait."""
    asked = {one.id for one in catalogue.indicators(document.level)}
    return tuple(one for one in document.answers if one.id not in asked and says_something(one))


class _Ways:
    """Where each indicator goes, from what the new catalogue and those before it say of the old one, else by id."""

    def __init__(self, named: CatalogueRef, old: Catalogue | None, new: Catalogue) -> None:
        self._named, self._old, self._new = named, old, new
        self._stated = stated_ways(named, new)
        self._home = f"{new.id}/{new.version}/"

    def knows(self, one: str) -> bool:
        """Whether it belongs to the old catalogue, or was put aside when the assessment left the new one."""
        if self._old is None:
            return self._old_is_lost(one)
        return self._old.indicator(one) is not None or one in self._stated or self._comes_home(one)

    def of(self, one: str) -> Way:
        if one in self._stated:
            return self._stated[one]
        target = one.removeprefix(self._home) if self._comes_home(one) else one
        return Way((target,) if self._is_one_question(one, target) else (), {})

    def kept_as(self, one: str) -> str:
        """The id under which an answer waits: its own, unless the new catalogue asks something else under it."""
        return f"{self._named.id}/{self._named.version}/{one}"[:200] if self._new.indicator(one) is not None else one

    def _old_is_lost(self, one: str) -> bool:
        return one in self._stated or self._new.indicator(one) is not None or self._comes_home(one)

    def _comes_home(self, one: str) -> bool:
        return one.startswith(self._home) and self._new.indicator(one.removeprefix(self._home)) is not None

    def _is_one_question(self, one: str, target: str) -> bool:
        """In versions of one catalogue an id means one question for good. Two catalogues that nobody has compared may use
        an id for two questions: there the words must be the same.
        """
        if self._new.indicator(target) is None:
            return False
        if self._named.id == self._new.id or one != target:
            return True
        return self._old is not None and _same_words(self._old, one, self._new, target)


def _kind(one: str, way: Way, catalogues: tuple[Catalogue | None, Catalogue], *, merged: bool) -> ChangeKind:
    old, new = catalogues
    if not way.to:
        return "gone"
    if len(way.to) > 1:
        return "split"
    if merged:
        return "merged"
    return "same" if _same_question(old, one, new, way.to[0]) else "reworded"


def _same_question(old: Catalogue | None, one: str, new: Catalogue, target: str) -> bool:
    """Whether words, kind of answer and options are the same in every language that both have."""
    before, after = old.indicator(one) if old is not None else None, new.indicators_by_id[target]
    if old is None or before is None or (before.answer, before.options) != (after.answer, after.options):
        return False
    return _same_words(old, one, new, target) and all(
        old.option_text(before, option, language) == new.option_text(after, option, language)
        for language in _shared(old, new)
        for option in before.options
    )


def _same_words(old: Catalogue, one: str, new: Catalogue, target: str) -> bool:
    return all(old.question(one, language) == new.question(target, language) for language in _shared(old, new))


def _shared(old: Catalogue, new: Catalogue) -> Iterator[str]:
    return (language for language in old.languages if language in new.languages)


def _choice_goes(answer: Answer, way: Way, new: Catalogue) -> bool:
    chosen = answer.choices or ((answer.choice,) if answer.choice is not None else ())
    fits = (_fitting(answer, way, new.indicators_by_id[target]) for target in way.to)
    return any(len(one.choices) + (one.choice is not None) < len(set(chosen)) for one in fits)


def _fitting(answer: Answer, way: Way, target: Indicator) -> Answer:
    """The answer as the target's: its options mapped, and those that the target lacks left out."""
    chosen = [way.options.get(one, one) for one in (*answer.choices, *([answer.choice] if answer.choice else []))]
    known = tuple(sorted({one for one in chosen if one in target.options}))
    several = target.answer == "choices"
    choice = known[0] if len(known) == 1 and not several else None
    if (answer.id, answer.choice, answer.choices) == (target.id, choice, known if several else ()):
        return answer
    changed = {"id": target.id, "choice": choice, "choices": known if several else ()}
    return carried_again(answer, answer.model_copy(update=changed))


def _moved_answers(answers: Iterable[Answer], ways: Mapping[str, Row]) -> tuple[Answer, ...]:
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        row = ways.get(answer.id)
        for one in (answer,) if row is None else _successors(answer, row):
            found.setdefault(one.id, []).append(one)
    return tuple(joined(several) for several in found.values())


def _successors(answer: Answer, row: Row) -> tuple[Answer, ...]:
    if not row.to:
        return (answer if row.kept == answer.id else answer.model_copy(update={"id": row.kept}),)
    return tuple(_fitting(answer, row.way, target) for target in row.to)


def _moved_finding(finding: Finding, ways: Mapping[str, Row]) -> Finding:
    links = tuple(sorted({new for one in finding.indicators for new in _new_ids(one, ways)}))
    if links == finding.indicators:
        return finding
    return carried_again(finding, finding.model_copy(update={"indicators": links}))


def _moved_comment(comment: Comment, ways: Mapping[str, Row]) -> Comment:
    ref = comment.anchor.ref
    if ref[:1] != ("answers",) or len(ref) < 2:
        return comment
    target = _new_ids(ref[1], ways)[0]
    if target == ref[1]:
        return comment
    anchor = comment.anchor.model_copy(update={"ref": ("answers", target, *ref[2:])})
    return comment.model_copy(update={"anchor": anchor})


def _new_ids(one: str, ways: Mapping[str, Row]) -> tuple[str, ...]:
    row = ways.get(one)
    if row is None:
        return (one,)
    return row.way.to or (row.kept,)
