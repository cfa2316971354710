import pytest

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.model.assessment import Answer, Assessment, Convention, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.query.answered import has_source, is_answered

EMPTY = Assessment(id="d")
CATALOGUE = installed(*DEFAULT)


def one(kind: str):  # type: ignore[no-untyped-def]
    return next(indicator for indicator in CATALOGUE.indicators_by_id.values() if indicator.answer == kind)


@pytest.mark.parametrize(
    ("kind", "given", "answered"),
    [
        ("access", {}, False),
        ("access", {"choice": "not_known"}, True),
        ("yes_no", {"narrative": Prose(en="Words")}, False),
        ("yes_no", {"not_applicable": "No coast"}, True),
        ("yes_no", {"not_applicable": " "}, False),
        ("choices", {"choices": ("birth",)}, True),
        ("narrative", {"narrative": Prose(en=" ")}, False),
        ("narrative", {"narrative": Prose(fr="Des mots")}, True),
    ],
)
def test_what_answers_a_question(kind: str, given: dict[str, object], answered: bool) -> None:
    indicator = one(kind)
    assert is_answered(indicator, Answer.model_validate({"id": indicator.id, **given}), EMPTY) is answered
    assert not is_answered(indicator, None, EMPTY)


def test_the_table_answers_for_the_conventions() -> None:
    indicator = one("conventions")
    assert not is_answered(indicator, None, Assessment(id="d", conventions=(Convention(id="c"),)))
    assert is_answered(indicator, None, Assessment(id="d", conventions=(Convention(id="c", ratified="no"),)))


def test_a_source_counts_when_it_is_there() -> None:
    document = Assessment(id="d", sources=(Source(id="old", same_as="new"), Source(id="new")))
    assert has_source(Answer(id="a", narrative=Prose(en="Law [@old]")), document)
    assert not has_source(Answer(id="a", narrative=Prose(en="Law [@gone]")), document)
    assert not has_source(Answer(id="a", narrative=Prose(en="Law")), document)
