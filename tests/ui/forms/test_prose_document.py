"""A prose in a document of Qt and back, to the letter."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from igm_desktop.core.markup import Run, runs, written
from igm_desktop.ui.forms.prose_document import insert, prose_of, selected_runs, show

BLUE = QColor("#0000ff")
LETTERS = st.one_of(
    st.sampled_from("**[]()\\@,ab \n\u00a0\u202f\u2028\u2029\u200f\r\t\x00\ufffc\ufdd0é\u0645\U0001d4b3"),
    st.characters(exclude_categories=["Cs"]),
)
PIECES = st.sampled_from(
    ["**", "*", "[@who-2018]", "[@who, art. 12]", "[a\U0001d4b3](https://x.org/(b))", " ", "a", "\n"]
)
PROSE = st.lists(st.one_of(PIECES, st.text(alphabet=LETTERS, max_size=12)), max_size=10).map("".join)


def document_of(prose: str) -> QTextDocument:
    document = QTextDocument()
    show(document, prose, BLUE)
    return document


def letters(prose: str) -> list[tuple[str, bool, bool, str, str]]:
    return [
        (letter, run.bold and not letter.isspace(), run.italic and not letter.isspace(), run.link, run.source)
        for run in runs(prose)
        for letter in (run.text or "¶")
    ]


@pytest.mark.usefixtures("qapp")
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PROSE)
@example("18\u00a0ans\u202f; ligne\u2028suite")
@example("**a\nb** *c*\n")
@example("x\r\n\u2029\ufffc\x00y")
def test_every_prose_comes_back(prose: str) -> None:
    again = prose_of(document_of(prose))
    assert letters(again) == letters(prose)
    assert prose_of(document_of(again)) == again, "the normal form stays"


@pytest.mark.usefixtures("qapp")
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PROSE, PROSE)
def test_another_prose_shown_in_its_place_is_that_prose(one: str, two: str) -> None:
    document = document_of(one)
    show(document, two, BLUE)
    assert letters(prose_of(document)) == letters(two)


def test_the_caret_stays_with_its_words(qapp: QApplication) -> None:
    document = document_of("One finding about 𝒳 and [@law-2020] more.")
    caret = QTextCursor(document)
    caret.setPosition(document.characterCount() - 3)  # before "e."
    show(document, "One new finding about 𝒳 and [@law-2020] more.", BLUE)
    assert caret.position() == document.characterCount() - 3


def test_typing_around_a_citation_keeps_it(qapp: QApplication) -> None:
    document = document_of("The law [@law-2020, art. 12] says so.")
    cursor = QTextCursor(document)
    cursor.setPosition(8)
    cursor.insertText("new ")
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    cursor.insertText(", too,")
    assert prose_of(document) == "The law new [@law-2020, art. 12], too, says so."


def test_a_citation_goes_as_a_whole(qapp: QApplication) -> None:
    document = document_of("Law[@law-2020, art. 12].")
    cursor = QTextCursor(document)
    cursor.setPosition(4)
    cursor.deletePreviousChar()
    assert prose_of(document) == "Law."


def test_what_is_selected_is_cut_at_its_ends(qapp: QApplication) -> None:
    document = document_of("𝒳𝒳 **bold** tail\nsecond [@a]")
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    assert written(selected_runs(cursor)) == "𝒳 **bo**"
    cursor.select(QTextCursor.SelectionType.Document)
    assert written(selected_runs(cursor)) == "𝒳𝒳 **bold** tail\nsecond [@a]"


def test_runs_are_written_at_the_caret(qapp: QApplication) -> None:
    document = document_of("ab")
    cursor = QTextCursor(document)
    cursor.setPosition(1)
    insert(cursor, [Run("x", bold=True), Run("\n"), Run("", source="s")], BLUE)
    assert prose_of(document) == "a**x**\n[@s]b"
