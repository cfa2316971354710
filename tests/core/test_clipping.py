"""Texts cut for a place with little room."""

from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.clipping import clipped


def test_what_has_room_stands_whole_in_one_line() -> None:
    assert clipped(" One\n\ntwo\tthree ", 13) == "One two three"
    assert clipped("One two three", 12) == "One two thr…"
    assert clipped("One two three", 9) == "One two…"
    assert clipped("  ", 9) == ""


@given(st.text(), st.integers(1, 20))
def test_it_is_never_longer_and_says_when_it_is_cut(text: str, most: int) -> None:
    short = clipped(text, most)
    assert len(short) <= most
    assert "\n" not in short
    assert short == " ".join(text.split()) or short.endswith("…")
