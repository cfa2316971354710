"""Questions in their order, what is left at each, and findings made from answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.answering import (
    FILTERS,
    Question,
    finding_from_answer,
    in_order,
    matches,
    number,
    questions,
    step,
    unanswered,
)
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Source
from igm_desktop.core.model.prose import Prose

CATALOGUE = installed(*DEFAULT)
EMPTY = Assessment(id="a", level="local")
SOURCE = Source(id="s1", csl=FrozenMap(type="report", title="Strategy"))


def with_answers(*answers: Answer) -> Assessment:
    return EMPTY.model_copy(update={"answers": answers, "sources": (SOURCE,)})


def state(document: Assessment, indicator_id: str) -> Question:
    return next(one for one in questions(document, CATALOGUE, "rights") if one.indicator.id == indicator_id)


def passed(document: Assessment, indicator_id: str) -> list[str]:
    question = state(document, indicator_id)
    return [which for which in FILTERS if question.passes(which)]


def test_an_empty_assessment_has_every_question_of_its_level_unanswered() -> None:
    asked = questions(EMPTY, CATALOGUE, "rights")
    assert [one.indicator for one in asked] == list(CATALOGUE.indicators("local", "rights"))
    assert passed(EMPTY, "L-1.1.1") == ["all", "unanswered"]
    assert [indicator.domain for indicator in in_order(CATALOGUE, "local")] == [
        domain for domain in DOMAINS for _ in CATALOGUE.indicators("local", domain)
    ]


def test_an_answer_is_ready_with_a_narrative_and_a_source_and_no_draft_drawn_from_it() -> None:
    bare = with_answers(Answer(id="L-1.1.1", choice="yes"))
    assert passed(bare, "L-1.1.1") == ["all", "without_source", "not_ready"]
    told = with_answers(Answer(id="L-1.1.1", choice="yes", narrative=Prose(en="By decree.")))
    assert passed(told, "L-1.1.1") == ["all", "without_source", "not_ready"]
    sourced = with_answers(Answer(id="L-1.1.1", choice="yes", narrative=Prose(en="By decree [@s1].")))
    assert passed(sourced, "L-1.1.1") == ["all"]
    gone = with_answers(Answer(id="L-1.1.1", choice="yes", narrative=Prose(en="By decree [@s9].")))
    assert passed(gone, "L-1.1.1") == ["all", "without_source", "not_ready"]
    drawn = add(sourced, "findings", Finding(id="f", domain="crises", kind="potential", indicators=("L-1.1.1",)))
    assert passed(drawn, "L-1.1.1") == ["all", "not_ready"]
    assert [finding.id for finding in state(drawn, "L-1.1.1").findings] == ["f"]
    ready = set_value(drawn, ("findings", "f", "status"), "ready")
    assert passed(ready, "L-1.1.1") == ["all"]


def test_a_question_that_does_not_apply_needs_its_reason_only() -> None:
    assert passed(with_answers(Answer(id="L-1.1.1", not_applicable="No port.")), "L-1.1.1") == ["all"]
    assert passed(with_answers(Answer(id="L-1.1.1", not_applicable=" ")), "L-1.1.1") == ["all", "unanswered"]


def test_a_narrative_alone_does_not_answer_a_question_with_options() -> None:
    written = with_answers(Answer(id="L-1.1.1", narrative=Prose(en="By decree [@s1].")))
    assert passed(written, "L-1.1.1") == ["all", "unanswered"]
    assert state(written, "L-1.1.1").written
    assert state(written, "L-1.1.1").sourced


def test_steps_cross_domains_and_stop_at_the_ends() -> None:
    order = [indicator.id for indicator in in_order(CATALOGUE, "local")]
    walked = [order[0]]
    while (following := step(EMPTY, CATALOGUE, walked[-1], 1)) is not None:
        walked.append(following)
    assert walked == order
    assert step(EMPTY, CATALOGUE, order[0], -1) is None
    assert step(EMPTY, CATALOGUE, order[20], -1) == order[19]
    assert step(EMPTY, CATALOGUE, "X-1", 1) is None


@given(st.sets(st.sampled_from([one.id for one in in_order(CATALOGUE, "local")])), st.integers(0, 82))
def test_the_unanswered_ones_are_walked_round_the_end_in_both_directions(answered: set[str], start: int) -> None:
    order = [one.id for one in in_order(CATALOGUE, "local")]
    document = with_answers(*(Answer(id=one, choice="yes") for one in sorted(answered)))
    left = [one for one in order if one not in answered]
    found = unanswered(document, CATALOGUE, order[start], 1)
    if not left:
        assert found is None
        return
    assert found == next((one for one in left if order.index(one) > start), left[0])
    back = unanswered(document, CATALOGUE, order[start], -1)
    assert back == next((one for one in reversed(left) if order.index(one) < start), left[-1])


def test_from_an_unknown_question_the_first_unanswered_one_comes_next() -> None:
    document = with_answers(Answer(id="L-1.1.1", choice="yes"))
    assert unanswered(document, CATALOGUE, "", 1) == "L-1.1.2"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", True),
        ("1.1.3", True),
        ("L-1.1.3", True),
        ("l-1.1", True),
        ("1.3", False),
        ("ACCÈS école", True),
        ("acces ecole", True),
        ("école port", False),
    ],
)
def test_a_question_is_found_by_number_or_words(typed: str, *, found: bool) -> None:
    assert matches(typed, "L-1.1.3", "Les enfants ont-ils accès à l’École ?") is found


def test_numbers_are_read_without_their_level() -> None:
    assert [number(one) for one in ("L-5.2.1", "N-1.6.1", "7")] == ["5.2.1", "1.6.1", "7"]


def test_a_finding_from_an_answer_carries_all_of_its_text() -> None:
    text = Prose(en="A *plan* [@s1, art. 2].", fr="Un *plan* [@s1, art. 2].")
    origins = FrozenMap({"narrative": FrozenMap({"fr": "0" * 64})})
    answer = Answer(id="L-1.1.1", choice="yes", narrative=text, level="local", note="Ask.", translated_from=origins)
    document = finding_from_answer(with_answers(answer), "L-1.1.1", "crises", "potential", "f1")
    again = finding_from_answer(document, "L-1.1.1", "rights", "well_developed", "f2")
    made = {finding.id: finding for finding in again.findings}
    assert made["f1"].text == text
    assert (made["f1"].domain, made["f1"].kind, made["f1"].level) == ("crises", "potential", "local")
    assert made["f1"].indicators == ("L-1.1.1",)
    assert made["f1"].status == "draft"
    assert made["f1"].note == ""
    assert made["f1"].translated_from == FrozenMap({"text": FrozenMap({"fr": "0" * 64})})
    assert made["f2"].domain == "rights"
    assert again.answers == document.answers
    assert [one.id for one in state(again, "L-1.1.1").findings] == ["f2", "f1"]


def test_an_answer_that_nobody_gave_makes_an_empty_finding() -> None:
    document = finding_from_answer(EMPTY, "L-1.1.1", "rights", "potential", "f1")
    assert document.findings[0].text == Prose()
    assert document.answers == ()
    with pytest.raises(InvalidEdit):
        finding_from_answer(document, "L-1.1.2", "rights", "potential", "f1")
