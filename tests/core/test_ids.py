"""Ids and ranks: a rank stands where it was asked for, stays short, and no rank of a hostile file stops anything."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from igm_desktop.core.ids import id_from, new_id, rank_between, ranks_between

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ANY_RANK = st.one_of(
    st.text(max_size=8),
    st.text(alphabet=DIGITS, max_size=8),
    st.text(alphabet="0zV", max_size=12),
    st.sampled_from(["", "V", "V0", "V00", "zzzz", "zzzzzzzz", "0", "é", "\U0001f600", "!", "Fzzz1234"]),
)


def test_ids_are_new_and_have_16_digits() -> None:
    ids = {new_id() for _ in range(1_000)}
    assert len(ids) == 1_000
    assert all(len(word) == 16 and set(word) <= set("0123456789abcdef") for word in ids)


def test_an_id_from_words_is_always_the_same() -> None:
    assert id_from("a", "b") == id_from("a", "b") == "f04cdced9736a69d"
    assert len({id_from("a", "b"), id_from("ab"), id_from("a", "b", ""), id_from("b", "a")}) == 4
    assert len(id_from("\ud800", "")) == 16


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, 40), st.text(max_size=3)), max_size=60))
def test_ranks_that_are_made_stand_between_their_neighbours(inserts: list[tuple[int, str]]) -> None:
    ranks: list[str] = []
    for place, item_id in inserts:
        at = place % (len(ranks) + 1)
        low = ranks[at - 1] if at else None
        high = ranks[at] if at < len(ranks) else None
        ranks.insert(at, rank_between(low, high, item_id))
        assert all(one < two for one, two in pairwise(ranks[max(0, at - 1) : at + 2]))
    assert all(one < two for one, two in pairwise(ranks))
    assert all(set(rank) <= set(DIGITS) for rank in ranks)


@settings(max_examples=500)
@given(ANY_RANK, st.none() | ANY_RANK, st.text(max_size=3))
@example("é", None, "x")
@example("é", "ê", "x")
@example("!", '"', "x")
@example("V", "V0", "x")
@example("zzzz", None, "x")
def test_a_rank_is_above_any_rank_of_a_file(low: str, high: str | None, item_id: str) -> None:
    """And below the next one, where there is room at all: nothing stands between "V" and "V0"."""
    rank = rank_between(low, high, item_id)
    assert rank > low
    assert len(rank) <= max(len(low), len(high or "")) + 8
    if high is not None and low < high and not high.rstrip("0").startswith(low) and high[: len(low)] != low:
        assert rank < high


def test_there_is_room_below_any_rank_that_is_made() -> None:
    high = rank_between(None, None, "first")
    for number in range(60_000):
        rank = rank_between(None, high, str(number))
        assert rank < high
        high = rank
        assert len(high) == 8 or number > 57_000
    assert len(high) < 600


def test_appending_for_ever_keeps_ranks_short() -> None:
    low = rank_between(None, None, "first")
    for number in range(100_000):
        rank = rank_between(low, None, str(number))
        assert rank > low
        low = rank
    assert len(low) == 8


def test_inserting_at_one_place_grows_slowly() -> None:
    low, high = "Fzzz0000", "G0000000"
    for number in range(600):
        low = rank_between(low, high, str(number))
    assert len(low) < 600 / 5 + 20
    low = "Fzzz0000"
    for number in range(600):
        high = rank_between(low, high, str(number))
    assert len(high) < 600 / 5 + 20


def test_two_people_at_one_place_never_tie() -> None:
    assert rank_between("A", "B", "mine") != rank_between("A", "B", "theirs")
    assert rank_between(None, None, "mine") != rank_between(None, None, "theirs")
    assert rank_between("A", "B", "mine") == rank_between("A", "B", "mine")


@pytest.mark.parametrize(
    ("low", "high"),
    [("z" * 10_000, None), ("0" * 10_000, "0" * 9_999 + "1"), ("é" * 10_000, None), (None, "0" * 10_000)],
)
def test_ranks_of_ten_thousand_letters(low: str | None, high: str | None) -> None:
    rank = rank_between(low, high, "x")
    assert low is None or rank > low
    assert len(rank) < 10_010


@pytest.mark.parametrize(
    ("low", "high"), [(None, None), ("A", None), (None, "A"), ("A", "B"), ("A", "A1"), ("Fzzz1234", "Fzzz1235")]
)
def test_ranks_for_many(low: str | None, high: str | None) -> None:
    ids = [str(number) for number in range(3_000)]
    ranks = ranks_between(low, high, ids)
    assert len(ranks) == len(ids)
    assert all(one < two for one, two in pairwise([low or "", *ranks]))
    assert high is None or ranks[-1] < high
    assert max(map(len, ranks)) < 40
    assert ranks_between(low, high, iter(ids)) == ranks
    assert ranks_between(low, high, []) == ()


@given(st.none() | ANY_RANK, st.none() | ANY_RANK, st.integers(0, 40))
def test_ranks_for_many_between_any_two(low: str | None, high: str | None, number: int) -> None:
    ranks = ranks_between(low, high, map(str, range(number)))
    assert len(set(ranks)) == number
    assert list(ranks) == sorted(ranks)
    assert all(rank > (low or "") for rank in ranks)
