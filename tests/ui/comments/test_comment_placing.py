"""Positions in a source text and in the editor that shows it mean the same letters."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtWidgets import QApplication

from igm_desktop.core.markup import placed_runs
from igm_desktop.ui.comments.placing import Span, in_editor, in_source
from igm_desktop.ui.forms.prose_document import show

PIECES = st.sampled_from(
    (
        "word",
        " ",
        "**bold**",
        "*thin*",
        "[@law, art. 2]",
        "[a link](https://a.example)",
        r"\*",
        "\U0001f3f4",
        "\n",
        "\u00a0é",
        "العربية",
        "*",
    )
)


@given(st.lists(PIECES, max_size=12).map("".join), st.data())
def test_what_is_selected_in_the_editor_is_selected_there_again(
    qapp: QApplication, prose: str, data: st.DataObject
) -> None:
    document = QTextDocument()
    show(document, prose, QColor("blue"))
    end = document.characterCount() - 1
    start = data.draw(st.integers(0, end))
    stop = data.draw(st.integers(start, end))
    place = in_source(prose, Span(start, stop))
    again = in_editor(prose, place)
    if start == stop:
        return
    assert again.start <= start
    assert stop <= again.end <= end
    assert in_source(prose, again) == place  # once more it says the same
    for run, first, last in placed_runs(prose):
        letter_for_letter = not run.source and len(run.text) == last - first
        if letter_for_letter and first <= place.start and place.end <= last and run.text.isascii():
            assert again == (start, stop)


def test_a_citation_is_one_letter_an_escape_two_and_a_flag_counts_twice_for_qt() -> None:
    prose = r"Ab [@law] \* " + "\U0001f3f4 end"
    assert in_editor(prose, Span(3, 9)) == (3, 4)
    assert in_source(prose, Span(3, 4)) == (3, 9)
    assert in_editor(prose, Span(10, 12)) == (5, 6)
    flag = prose.index("\U0001f3f4")
    assert in_editor(prose, Span(flag, flag + 1)) == (7, 9)
    assert in_source(prose, Span(10, 13)) == (prose.index("end"), len(prose))


def test_marks_around_words_are_outside_and_a_link_is_whole() -> None:
    assert in_editor("Very **old** law", Span(7, 10)) == (5, 8)
    assert in_source("Very **old** law", Span(5, 8)) == (7, 10)
    link = "See [the law](https://a.example) there"
    assert in_source(link, Span(8, 11)) == (4, 32)
    assert in_editor(link, Span(4, 32)) == (4, 11)
