"""Text on its way into a report: cleaned, cut into paragraphs, citations resolved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_picture import words

from igm_desktop.core.cleaning import clean, one_line, safe_address
from igm_desktop.core.frozen import freeze
from igm_desktop.core.markup import Run
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.report.text import bulleted, paragraphs
from igm_desktop.core.report.words import words as template_words
from igm_desktop.core.sources.bibliography import Bibliography, bibliography


def law() -> Bibliography:
    csl = freeze({"title": "Law", "author": ({"literal": "Parliament"},), "issued": {"date-parts": [[2018]]}})
    return bibliography((Source(id="law", csl=csl), Source(id="old", same_as="law")), template_words("en"))


def shown(prose: str) -> list[str]:
    return [words(line) for line in paragraphs(prose, law())]


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("one\r\ntwo\rthree\x0bfour\u2028five\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\tb", "a b"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("abc\u202egpj.exe\u2066", "abcgpj.exe"),
        ("\ufdd0\uffff\U0001fffe.", "."),
        ("e\u0301", "é"),
        ("« Oui\u202f! » : 12\u00a0000", "« Oui\u202f! » : 12\u00a0000"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_only_what_is_never_printed_goes(given_text: str, kept: str) -> None:
    assert clean(given_text) == kept


@given(st.text(alphabet=st.characters(), max_size=40))
def test_cleaning_is_done_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert not any(0xD800 <= ord(letter) < 0xE000 for letter in clean(text))


def test_one_line() -> None:
    assert one_line("  a \n\n b\t c ") == "a b  c"


def test_each_line_that_is_not_empty_is_a_paragraph_and_looks_go_on_over_its_end() -> None:
    assert shown("One\n\n  \nTwo *in\nitalic* three") == ["One", "Two *in*", "*italic* three"]
    assert shown("") == shown(" \n ") == []


@pytest.mark.parametrize(
    ("prose", "printed"),
    [
        ("It says so [@law].", "It says so ({Parliament, 2018>#source-1})."),
        ("It says so[@law, art. 7].", "It says so ({Parliament, 2018>#source-1}, art. 7)."),
        ("So [@law] [@old, p. 2] too.", "So ({Parliament, 2018>#source-1}; {Parliament, 2018>#source-1}, p. 2) too."),
        ("It says so [@gone].", "It says so (source missing)."),
    ],
)
def test_citations(prose: str, printed: str) -> None:
    assert shown(prose) == [printed]


def test_a_citation_looks_like_the_text_around_it() -> None:
    (line,) = paragraphs("*So* **it is [@law]** now", law())
    assert [run.text for run in line if run.bold] == ["it is ", "(", "Parliament, 2018", ")"]


def test_links_are_kept_for_web_and_mail_only() -> None:
    assert shown("[a](https://example.org/x?y=1) [b](mailto:a@b.org) [c](http://example.org)") == [
        "{a>https://example.org/x?y=1} {b>mailto:a@b.org} {c>http://example.org}"
    ]
    assert shown("[a](javascript:alert) [b](file:///etc/passwd)") == ["[a](javascript:alert) [b](file:///etc/passwd)"]
    for address in ("javascript:alert(1)", "file:///etc/passwd", "https://a b", "data:text/html,x", "https://a\nb", ""):
        assert safe_address(address) == ""


def test_a_bullet_that_was_typed_makes_an_item() -> None:
    assert bulleted((Run("- one"),)) == (Run("one"),)
    assert bulleted((Run("• "), Run("two", bold=True))) == (Run("two", bold=True),)
    assert bulleted((Run("-one"),)) is None


def test_brackets_that_never_close_cost_no_time_to_speak_of() -> None:
    assert len(shown("[@nope, " * 20_000)) == 1
    assert len(shown("[@a" * 60_000)) == 1
