"""Edits of findings as the page makes them, without a page."""

from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.domains import FINDING_KINDS
from igm_desktop.core.edits import add
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import findings_of
from igm_desktop.ui.pages.domain import moves


def document() -> Assessment:
    made = Assessment(id="d")
    for number in range(6):
        one = Finding(id=f"f{number}", domain="rights", kind=FINDING_KINDS[number % 2], text=Prose(en=f"{number}"))
        made = add(made, "findings", one)
    return made


def ids(made: Assessment, kind: int) -> list[str]:
    return [one.id for one in findings_of(made, "rights", FINDING_KINDS[kind])]


STEPS = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(FINDING_KINDS), st.integers(-2, 8)),
    max_size=12,
)


@given(STEPS)
def test_a_finding_comes_to_the_index_asked_for(steps: list[tuple[int, str, int]]) -> None:
    made = document()
    for number, kind, index in steps:
        key = f"f{number}"
        others = [one.id for one in findings_of(made, "rights", kind) if one.id != key]
        made = moves.placed(made, key, kind, index)
        at = max(0, min(index, len(others)))
        assert [one.id for one in findings_of(made, "rights", kind)] == [*others[:at], key, *others[at:]]
    assert {one.id for one in made.findings} == {f"f{number}" for number in range(6)}


def test_what_changes_nothing_is_the_same_assessment() -> None:
    made = document()
    assert moves.placed(made, "f0", "well_developed", 0) is made
    assert moves.stepped(made, "f0", -1) is made
    assert moves.in_domain(made, "f0", "rights") is made
    assert moves.in_other_list(made, "f0", "well_developed") is made
    for edit in (moves.stepped, moves.placed):
        assert edit(made, "nobody", *((1,) if edit is moves.stepped else ("potential", 0))) is made
    assert moves.without(made, "nobody") is made


def test_a_deleted_finding_comes_back_behind_those_that_are_left() -> None:
    before = document()
    one = moves.finding(before, "f2")
    assert one is not None
    after = moves.without(moves.without(before, "f2"), "f0")
    assert ids(moves.restored(after, one, before), 0) == ["f2", "f4"]
    assert ids(moves.restored(moves.without(before, "f2"), one, before), 0) == ["f0", "f2", "f4"]
    assert moves.restored(before, one, before) is before


def test_texts_fill_an_empty_finding_and_follow_it() -> None:
    made = add(document(), "findings", Finding(id="e", domain="rights", kind="potential"), "f1")
    made, fresh = moves.with_texts(made, ["A", "B"], "en", ("rights", "potential"), "e")
    assert fresh[0] == "e"
    assert ids(made, 1) == ["f1", "e", fresh[1], "f3", "f5"]
    made, more = moves.with_texts(made, ["C"], "en", ("rights", "potential"), None)
    assert ids(made, 1)[-1] == more[0]
