"""The editor of a prose: real keys, real clipboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QPixmap, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from igm_desktop.ui.forms.clipboard import PROSE_MIME
from igm_desktop.ui.forms.linking import LinkDialog, right_address
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.forms.prose_menu import fill
from igm_desktop.ui.forms.sources import SourceName

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def named(source: str) -> SourceName:
    return SourceName("Law 2020", f"The whole title of {source}")


def shown(qtbot: QtBot, prose: str = "", **kind: object) -> ProseEdit:
    editor = ProseEdit("Finding", named, **kind)  # type: ignore[arg-type]
    qtbot.addWidget(editor)
    editor.set_language("en")
    editor.show_prose(prose)
    editor.resize(400, 40)
    editor.show()
    editor.setFocus()
    return editor


def to_end(editor: ProseEdit) -> None:
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    editor.setTextCursor(cursor)


def select(editor: ProseEdit, words: str) -> None:
    editor.setTextCursor(editor.document().find(words))
    assert editor.textCursor().hasSelection()


def test_what_nobody_edited_comes_back_to_the_letter(qtbot: QtBot) -> None:
    odd = "5 * 3, **open, 18\u00a0ans\u202f;\u2028\r\n[@law,  art. 1]"
    editor = shown(qtbot, odd)
    assert editor.prose() == odd


def test_an_edit_keeps_every_other_letter(qtbot: QtBot) -> None:
    editor = shown(qtbot, "18\u00a0ans\u202f; ligne\u2028suite [@law-2020, art. 12]")
    to_end(editor)
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor, " !")
    assert editor.prose() == "18\u00a0ans\u202f; ligne\u2028suite [@law-2020, art. 12] !"


def test_bold_and_italic_by_key(qtbot: QtBot) -> None:
    editor = shown(qtbot, "A word here.")
    select(editor, "word")
    qtbot.keyClick(editor, Qt.Key.Key_B, CTRL)
    assert editor.prose() == "A **word** here."
    qtbot.keyClick(editor, Qt.Key.Key_I, CTRL)
    assert editor.prose() == "A ***word*** here."
    qtbot.keyClick(editor, Qt.Key.Key_B, CTRL)
    assert editor.prose() == "A *word* here."


def test_a_link_by_key(qtbot: QtBot) -> None:
    editor = shown(qtbot, "See the guide.")
    select(editor, "guide")

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LinkDialog)
        qtbot.keyClicks(dialog.field, "javascript:x")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        assert dialog.isVisible(), "no such address is taken"
        dialog.field.clear()
        qtbot.keyClicks(dialog.field, "example.org/guide")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    QTimer.singleShot(50, answer)
    qtbot.keyClick(editor, Qt.Key.Key_K, CTRL)
    assert editor.prose() == "See the [guide](https://example.org/guide)."
    qtbot.keyClicks(editor, "s")
    assert editor.prose() == "See the [guide](https://example.org/guide)s.", "typing behind a link is no link"


def test_a_link_is_taken_away(qtbot: QtBot) -> None:
    editor = shown(qtbot, "See [the *guide*](https://a.org).".replace("*", ""))
    cursor = editor.textCursor()
    cursor.setPosition(6)
    editor.setTextCursor(cursor)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LinkDialog)
        assert dialog.field.text() == "https://a.org"
        dialog.accept()

    QTimer.singleShot(50, answer)
    editor.edit_link()
    assert editor.prose() == "See the guide."


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("iom.int", "https://iom.int"),
        ("a@b.org", "mailto:a@b.org"),
        ("https://x.org/a b", ""),
        ("http://x.org", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_addresses_that_a_link_may_have(text: str, address: str) -> None:
    assert right_address(text) == address


def test_typing_behind_a_citation_is_no_citation(qtbot: QtBot) -> None:
    editor = shown(qtbot, "Law [@law-2020]")
    to_end(editor)
    qtbot.keyClicks(editor, ".")
    assert editor.prose() == "Law [@law-2020]."
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.prose() == "Law "


def test_enter_asks_and_shift_enter_breaks_the_line(qtbot: QtBot) -> None:
    editor = shown(qtbot, "One")
    to_end(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(editor, "two")
    assert editor.prose() == "One\ntwo"
    with qtbot.waitSignal(editor.entered):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.prose() == "One\ntwo"


def test_enter_makes_a_paragraph_where_there_are_paragraphs(qtbot: QtBot) -> None:
    editor = shown(qtbot, "One", lines="paragraphs")
    to_end(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "Two")
    assert editor.prose() == "One\nTwo"


def test_a_title_has_one_line(qtbot: QtBot) -> None:
    editor = shown(qtbot, "One", lines="one")
    to_end(editor)
    for modifier in (Qt.KeyboardModifier.NoModifier, SHIFT):
        qtbot.keyClick(editor, Qt.Key.Key_Return, modifier)
    data = QMimeData()
    data.setText(" more\nTwo")
    editor.insertFromMimeData(data)
    assert editor.prose() == "Onemore Two"


def test_the_keys_that_lead_out(qtbot: QtBot) -> None:
    editor = shown(qtbot, "")
    with qtbot.waitSignals([editor.emptied, editor.left_up, editor.left_down]):
        for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Up, Qt.Key.Key_Down):
            qtbot.keyClick(editor, key)


def test_undo_is_not_the_editors(qtbot: QtBot) -> None:
    editor = shown(qtbot, "One")
    qtbot.keyClicks(editor, "x")
    editor.undo()
    assert editor.prose() == "Onex"


def test_several_blocks_are_for_the_owner_and_one_comes_in(qtbot: QtBot) -> None:
    editor = shown(qtbot, "Here: ")
    to_end(editor)
    one, several = QMimeData(), QMimeData()
    one.setHtml("<p>a <b>bold</b> word<img src='file:///etc/passwd'></p>")
    several.setHtml("<ul><li>One</li><li>Two</li></ul>")
    editor.insertFromMimeData(one)
    assert editor.prose() == "Here: a **bold** word"
    with qtbot.waitSignal(editor.pasted_blocks) as told:
        editor.insertFromMimeData(several)
    assert told.args == [["One", "Two"]]
    assert editor.prose() == "Here: a **bold** word"


def test_paragraphs_are_pasted_where_there_are_paragraphs(qtbot: QtBot) -> None:
    editor = shown(qtbot, "", lines="paragraphs")
    data = QMimeData()
    data.setText("One\n\nTwo")
    editor.insertFromMimeData(data)
    assert editor.prose() == "One\nTwo"


def test_copying_keeps_citations_for_us_and_looks_for_others(qtbot: QtBot) -> None:
    editor = shown(qtbot, "A **bold** 18\u00a0ans [@law-2020, art. 1] <b>")
    qtbot.keyClick(editor, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(editor, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data(PROSE_MIME).data()).decode() == "A **bold** 18\u00a0ans [@law-2020, art. 1] <b>"
    assert data.html() == "A <b>bold</b> 18\u00a0ans  &lt;b&gt;"
    other = shown(qtbot)
    qtbot.keyClick(other, Qt.Key.Key_V, CTRL)
    assert other.prose() == "A **bold** 18\u00a0ans [@law-2020, art. 1] <b>"


def test_arabic_runs_from_the_right(qtbot: QtBot) -> None:
    editor = shown(qtbot)
    editor.set_language("ar")
    editor.show_prose("مرحبا")
    assert editor.cursorRect().left() > editor.width() / 2
    editor.set_language("en")
    editor.show_prose("Hello")
    cursor = editor.textCursor()
    cursor.setPosition(0)
    editor.setTextCursor(cursor)
    assert editor.cursorRect().left() < 10


@pytest.mark.parametrize(
    ("language", "from_right"), [("ur", True), ("he", True), ("fa-IR", True), ("fr", False), ("ku-Arab", True)]
)
def test_direction_of_languages(qtbot: QtBot, language: str, from_right: bool) -> None:
    from igm_desktop.ui.forms.direction import direction

    assert (direction(language) == Qt.LayoutDirection.RightToLeft) is from_right


def test_it_is_as_high_as_its_text(qtbot: QtBot) -> None:
    editor = shown(qtbot, "One line")
    low = editor.height()
    editor.show_prose("word " * 60)
    high = editor.height()
    assert high > 3 * low
    assert not editor.verticalScrollBar().isVisible()
    editor.resize(900, high)
    assert editor.height() < high


def test_nothing_is_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "picture.png"
    assert QPixmap(40, 40).save(str(there))
    editor = shown(qtbot)
    kind = QTextDocument.ResourceType.ImageResource.value
    for found in (editor, editor.document()):
        picture = found.loadResource(kind, QUrl(f"file://{there}"))
        assert picture is None or picture.size().width() <= 1


def test_tips_tell_what_labels_and_links_stand_for(qtbot: QtBot) -> None:
    editor = shown(qtbot, "[@law-2020, art. 12]")
    assert editor.tip_at(QPoint(20, 8)) == "The whole title of law-2020\nart. 12"
    editor.show_prose("[guide of the city](https://a.org)")
    assert editor.tip_at(QPoint(20, 8)).startswith("https://a.org")
    assert editor.tip_at(QPoint(390, 8)) == ""


def test_tab_leaves_the_field(qtbot: QtBot) -> None:
    editor = shown(qtbot, "One")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.prose() == "One"


def test_the_menu_of_the_text(qtbot: QtBot) -> None:
    editor = shown(qtbot, "A word here.")
    select(editor, "word")
    QGuiApplication.clipboard().setText("old")
    menu = QMenu()
    qtbot.addWidget(menu)
    fill(menu, editor, "https://example.org")
    entries = {action.text().replace("&", ""): action for action in menu.actions() if action.text()}
    assert list(entries) == ["Open the link", "Cut", "Copy", "Paste", "Select all", "Bold", "Italic", "Link…"]
    entries["Bold"].trigger()
    assert editor.prose() == "A **word** here."
    entries["Cut"].trigger()
    assert editor.prose() == "A  here."
    entries["Paste"].trigger()
    assert editor.prose() == "A **word** here."
