"""Markup read: nothing is lost, nothing raises, nothing takes long, and plain text comes back as it was."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.markup import Run, escaped, plain, runs, written
from strategies import AWKWARD, TEXT

MARKED = st.one_of(
    TEXT,
    st.text(alphabet="*[]()\\@,a \n", max_size=30),
    st.lists(
        st.sampled_from(
            ["**", "*", "[@a]", "[@a, p. 1]", "[x](https://a.b)", "\\", " ", "word", "\\*", "[", "]", "[@"]
        ),
        max_size=15,
    ).map("".join),
)


@settings(max_examples=300)
@given(MARKED)
def test_plain_text_comes_back(text: str) -> None:
    assert plain(escaped(text)) == text
    assert runs(escaped(text)) == ((Run(text),) if text else ())


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_comes_back(text: str) -> None:
    assert plain(escaped(text)) == text


@settings(max_examples=300)
@given(MARKED)
def test_runs_keep_every_letter_that_is_no_mark(prose: str) -> None:
    pieces = runs(prose)
    left = iter(prose)
    for run in pieces:
        for letter in run.text:
            assert letter in left  # each letter is found in the prose behind the one before it
    for one, two in pairwise(pieces):
        look = (one.bold, one.italic, one.link)
        assert one.source or two.source or look != (two.bold, two.italic, two.link)  # joined where they are alike
    assert all(run.text or run.source for run in pieces)
    if not set(prose) & set("*[\\"):
        assert pieces == ((Run(prose),) if prose else ())


@pytest.mark.parametrize(
    ("prose", "pieces"),
    [
        ("", ()),
        ("plain", (Run("plain"),)),
        ("*a*", (Run("a", italic=True),)),
        ("**a**", (Run("a", bold=True),)),
        ("***a***", (Run("a", bold=True, italic=True),)),
        (
            "a *b **c** d* e",
            (Run("a "), Run("b ", italic=True), Run("c", True, True), Run(" d", italic=True), Run(" e")),
        ),
        ("5 * 3", (Run("5 * 3"),)),
        ("*open", (Run("*open"),)),
        ("**open *in* it", (Run("**open "), Run("in", italic=True), Run(" it"))),
        ("\\*a\\*", (Run("*a*"),)),
        ("\\\\*a*", (Run("\\"), Run("a", italic=True))),
        ("C:\\new", (Run("C:\\new"),)),
        ("[@law]", (Run("", source="law"),)),
        ("[@law, art. 12]", (Run("art. 12", source="law"),)),
        ("[@law,]", (Run("", source="law"),)),
        ("[@]", (Run("[@]"),)),
        ("[@a b]", (Run("[@a b]"),)),
        ("[site](https://iom.int)", (Run("site", link="https://iom.int"),)),
        ("[a\\]b](https://x.y/z_(1))", (Run("a]b", link="https://x.y/z_(1)"),)),
        ("[mail](mailto:a@b.c)", (Run("mail", link="mailto:a@b.c"),)),
        ("[x](javascript:alert(1))", (Run("[x](javascript:alert(1))"),)),
        ("[x](file:///etc/passwd)", (Run("[x](file:///etc/passwd)"),)),
        ("[x](//host/share)", (Run("[x](//host/share)"),)),
        ("[x](HTTPS://a.b)", (Run("[x](HTTPS://a.b)"),)),
        ("<b>x</b>", (Run("<b>x</b>"),)),
        ("**[x](https://a.b)**", (Run("x", bold=True, link="https://a.b"),)),
    ],
)
def test_runs(prose: str, pieces: tuple[Run, ...]) -> None:
    assert runs(prose) == pieces


def test_plain_leaves_citations_out_with_the_space_before_them() -> None:
    assert plain("Everybody may appeal [@law, art. 12].") == "Everybody may appeal."
    assert plain("Everybody may appeal\u00a0[@law][@other], *soon*.") == "Everybody may appeal, soon."
    assert plain("[@law] first") == " first"
    assert plain("**Access** to [justice](https://a.b)") == "Access to justice"
    assert plain("a \\[@law\\]") == "a [@law]"


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "*",
        "**a",
        "\\",
        "\\*",
        "[@",
        "[@a",
        "[@a, ",
        "[@a]",
        " [@a]",
        "x [@a]",
        "[a",
        "[a](",
        "[a](https://x",
        "[a](https://x(y)",
        "[a](https://x(",
        "(y)",
        "[[a]](https://x)",
        "\\[",
        "*a* ",
        "a",
        "]",
        "[\\a",
    ],
)
@pytest.mark.parametrize("beginning", ["", "*[a](https://x"])
def test_no_text_takes_longer_than_its_length(unit: str, beginning: str) -> None:
    """Ten times the text in some ten times the time; a square would be a hundred times, and an hour for a book."""
    prose = beginning + unit * (60_000 // len(unit))
    assert len(plain(prose)) <= len(prose)
    assert len(written(runs(prose))) <= 2 * len(prose) + 10
