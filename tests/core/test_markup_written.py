"""Runs written as prose again: the same meaning, and a normal form that stays as it is."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from igm_desktop.core.markup import Run, is_address, plain, runs, written

# Letters that mean something to the markup, and spaces of every kind, far more often than chance would give them.
MARKED = st.text(alphabet=st.one_of(st.sampled_from("**[]()\\@,ab \n\u00a0\u2028é"), st.characters()), max_size=40)
PIECES = st.sampled_from(
    [
        "**",
        "*",
        "[@who-2018]",
        "[@who, art. 12]",
        "[a *b*](https://x.org/(b))",
        "[@](mailto:a@b.c)",
        " ",
        "word",
        "\\*",
    ]
)
PROSE = st.one_of(MARKED, st.lists(st.one_of(PIECES, MARKED), max_size=12).map("".join))


def letters(prose: str) -> list[tuple[str, bool, bool, str, str]]:
    """Each letter with its look; a space has none, since a bold space is no other than a plain one."""
    return [
        (letter, run.bold and not letter.isspace(), run.italic and not letter.isspace(), run.link, run.source)
        for run in runs(prose)
        for letter in (run.text or "¶")
    ]


@settings(max_examples=400)
@given(PROSE)
@example("*a*** b**")
@example("[\\@x](https://a.b)")
@example("5 * 3 ** 2")
@example("** a** [@x, ]")
def test_written_runs_mean_the_same_and_stay(prose: str) -> None:
    again = written(runs(prose))
    assert letters(again) == letters(prose)
    assert plain(again) == plain(prose)
    assert written(runs(again)) == again


@pytest.mark.parametrize(
    "prose",
    [
        "Plain words.",
        "**Bold**, *italic* and ***both***.",
        "A [*starred*](https://iom.int/a(b)) link".replace("*starred*", "\\*starred\\*"),
        "Access to justice [@constitution-1994, art. 20], but \\[not\\] *here*.",
        "18\u00a0ans\u202f; a line\u2028break\nand one more",
    ],
)
def test_the_normal_form_comes_back_to_the_letter(prose: str) -> None:
    assert written(runs(prose)) == prose


def test_what_the_markup_cannot_hold_is_text() -> None:
    assert runs(written([Run("label", link="javascript:alert(1)")])) == (Run("label"),)
    assert runs(written([Run("art. ]", source="a b")])) == (Run("[@a b, art. ]]"),)


def test_a_mark_opens_before_a_letter() -> None:
    assert written([Run("a"), Run(" b ", bold=True), Run("c")]) == "a **b **c"


def test_addresses() -> None:
    assert is_address("https://iom.int/a_(b)")
    assert is_address("mailto:a@b.org")
    assert not is_address("https://a b")
    assert not is_address("javascript:alert(1)")
    assert not is_address("file:///etc/passwd")
