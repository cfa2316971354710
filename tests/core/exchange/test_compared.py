"""Two texts side by side: nothing of either is lost, and words stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.exchange.compared import Piece, compared
from strategies import TEXT

TEXTS = st.one_of(
    TEXT, st.lists(st.sampled_from(["plan ", "city ", "the ", "\n", "2030", "."]), max_size=12).map("".join)
)


@given(TEXTS, TEXTS)
def test_the_pieces_make_both_texts(old: str, new: str) -> None:
    pieces = compared(old, new)
    assert "".join(piece.text for piece in pieces if piece.kept != "new") == old
    assert "".join(piece.text for piece in pieces if piece.kept != "gone") == new
    assert all(piece.text for piece in pieces)
    if old == new:
        assert {piece.kept for piece in pieces} <= {"same"}


def test_words_are_whole() -> None:
    assert compared("The city plans.", "The city planned.") == (
        Piece("The city ", "same"),
        Piece("plans", "gone"),
        Piece("planned", "new"),
        Piece(".", "same"),
    )


def test_scripts_without_spaces_are_compared_by_letters() -> None:
    assert [piece.kept for piece in compared("移民的权利", "移民的义务")] == ["same", "gone", "new"]


@pytest.mark.parametrize("joint", [" ", "\n", ""])
def test_very_long_texts_are_compared_by_lines_or_as_a_whole(joint: str) -> None:
    old = joint.join(f"{number:05}." for number in range(2_500))
    new = old + "more"
    pieces = compared(old, new)
    assert "".join(piece.text for piece in pieces if piece.kept != "gone") == new
