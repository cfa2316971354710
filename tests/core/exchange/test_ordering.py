"""The order of records in a file: parents first, then time, person, ref and id; however they came together."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.exchange.ordering import after_needed, ordered, with_later
from igm_desktop.core.exchange.records import record
from igm_desktop.core.model.state import Edit

TEXT, NOTE = ("findings", "f", "text", "en"), ("findings", "f", "note")
ONE = record(TEXT, "One", (), "ana", "2024-05-02")
TWO = record(TEXT, "Two", (ONE.id,), "ben", "2024-05-01")  # his clock is a day behind
OTHER = record(NOTE, "x", (), "eva", "2024-05-03")


def test_parents_stand_first_whatever_the_clocks_say() -> None:
    for records in itertools.permutations((ONE, TWO, OTHER)):
        assert ordered(records) == (ONE, TWO, OTHER)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (record(TEXT, "x", (), "zoe", None), record(NOTE, "x", (), "ana", "2024")),  # no time is before any time
        (record(TEXT, "x", (), "zoe", "2023"), record(NOTE, "x", (), "ana", "2024")),
        (record(TEXT, "x", (), "ana", "2024"), record(NOTE, "x", (), "ben", "2024")),
        (record(NOTE, "x", (), "ana", "2024"), record(TEXT, "x", (), "ana", "2024")),
    ],
    ids=["no time", "time", "person", "ref"],
)
def test_then_time_person_and_ref(first: Edit, second: Edit) -> None:
    assert ordered((second, first)) == ordered((first, second)) == (first, second)


def test_the_last_word_has_the_id() -> None:
    sides = tuple(record(TEXT, value, (), "ana", None) for value in ("x", "y", "z"))
    assert [edit.id for edit in ordered(sides)] == sorted(edit.id for edit in sides)


def test_what_stands_in_order_is_given_back_as_it_is() -> None:
    for records in ((), (ONE,), (ONE, TWO, OTHER)):
        assert ordered(records) is records
    unknown_parent = (record(TEXT, "x", ("f" * 64,), "ana", None),)
    assert ordered(unknown_parent) is unknown_parent


def test_records_in_a_circle_stand_last_and_are_all_there() -> None:
    one = Edit(id="1" * 64, ref=TEXT, parents=("2" * 64,), by="")
    two = Edit(id="2" * 64, ref=TEXT, parents=("1" * 64, "2" * 64), by="")
    for records in itertools.permutations((one, two, OTHER)):
        assert ordered(records) == (OTHER, one, two)


@given(st.lists(st.lists(st.integers(0, 11), max_size=3), max_size=12), st.data())
def test_any_records_stand_in_one_order(parents: list[list[int]], data: st.DataObject) -> None:
    records: list[Edit] = []
    for number, known in enumerate(parents):
        ids = {records[other].id for other in known if other < number}
        at, by = data.draw(st.sampled_from([None, "1", "2"])), data.draw(st.sampled_from(["ana", "ben"]))
        records.append(record(TEXT, number, ids, by, at))
    result = ordered(tuple(records))
    places = {edit.id: place for place, edit in enumerate(result)}
    assert sorted(places) == sorted(edit.id for edit in records)
    assert all(places[parent] < places[edit.id] for edit in result for parent in edit.parents)
    assert ordered(tuple(data.draw(st.permutations(records)))) == result
    assert ordered(result) is result


def test_numbers_after_those_that_they_need() -> None:
    assert after_needed([[2], [], [1]]) == [1, 2, 0]
    assert after_needed([[1], [0], []]) == [2, 0, 1]
    assert after_needed([[0], []]) == [1, 0]
    assert after_needed([]) == []


def test_a_long_chain_that_stands_backwards() -> None:
    chain: list[Edit] = []
    for turn in range(2_000):
        chain.append(record(TEXT, turn, [edit.id for edit in chain[-1:]], "ana", None))
    assert ordered(tuple(reversed(chain))) == tuple(chain)


@given(st.data())
def test_what_is_made_later_stands_behind_as_in_any_order(data: st.DataObject) -> None:
    times = st.sampled_from([None, "2025", "2026", "2027"])
    made = data.draw(st.lists(st.tuples(times, st.text("ab", max_size=2)), max_size=8, unique=True))
    edits = tuple(record(("findings", word or "x"), word, (), "ana", at) for at, word in made)
    cut = data.draw(st.integers(0, len(edits)))
    new = tuple(
        record(one.ref, one.value, [edits[0].id] if number == 0 and cut else [], "bo", one.at)
        for number, one in enumerate(edits[cut:])
    )
    assert with_later(ordered(edits[:cut]), new) == ordered((*edits[:cut], *new))
