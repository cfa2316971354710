"""Words in widgets: hostile text is shown as it stands, everywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.ui import theme
from igm_desktop.ui.labels import (
    Choice,
    ask,
    button,
    heading,
    label,
    literal,
    message_box,
    quiet,
    set_tool_tip,
    tell,
    tool_tip,
)

HOSTILE = '<img src="file:///etc/passwd"><b>bold</b> & <a href="https://x">x</a>'
CHOICES = (Choice("keep", "&Keep", "accept"), Choice("drop", "Drop", "lose"), Choice("back", "Cancel", "reject"))


@pytest.mark.parametrize("make", [label, heading, quiet])
def test_labels_show_markup_as_text(qtbot: QtBot, make: Callable[[str], QLabel]) -> None:
    made = make(HOSTILE)
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.text() == HOSTILE


def test_headings_differ_in_size(qtbot: QtBot) -> None:
    sizes = [heading("x", level).font().pointSizeF() for level in (1, 2, 3)]  # type: ignore[arg-type]
    assert sizes == sorted(sizes, reverse=True)
    assert heading("x").font().bold()


def test_a_quiet_label_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    made = quiet("words")
    qtbot.addWidget(made)
    for worn in (theme.LIGHT, theme.DARK):
        theme.apply(qapp, worn)
        qapp.processEvents()
        assert made.palette().color(made.foregroundRole()).name().upper() == worn.quiet


def test_a_label_leads_to_its_buddy(qtbot: QtBot) -> None:
    field = QLineEdit()
    made = label("&Place", buddy=field)
    qtbot.addWidget(field)
    qtbot.addWidget(made)
    assert made.buddy() is field
    assert made.wordWrap() is False
    assert label("words", wrap=True).wordWrap()
    assert label("words", selectable=True).textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


@pytest.mark.parametrize("text", [HOSTILE, "a\nb", "1 < 2 && 3 > 2", "  two  spaces", "&amp;"])
def test_tool_tips_show_the_text_as_it_stands(qtbot: QtBot, text: str) -> None:
    widget, action = QWidget(), QAction()
    qtbot.addWidget(widget)
    for target in (widget, action):
        set_tool_tip(target, text)
        shown = QTextDocument()
        shown.setHtml(target.toolTip())
        words = shown.toPlainText().replace("\u2028", "\n")
        assert words.split() == text.split()
        assert words.count("\n") == text.count("\n")
    assert tool_tip(text).startswith("<qt>")  # so that Qt reads the escapes, and wraps
    assert tool_tip("") == ""


def test_user_text_on_a_button_marks_no_key(qtbot: QtBot) -> None:
    made = button("Research & Development\tCtrl+Q", user_text=True)
    qtbot.addWidget(made)
    assert made.shortcut().isEmpty()
    assert made.text() == "Research && Development Ctrl+Q"
    assert button("&Save").shortcut().toString() == "Alt+S"
    assert literal("a\n\tb & c") == "a b && c"


def test_a_button_of_a_picture_has_a_name(qtbot: QtBot) -> None:
    made = button("", icon="undo", kind="icon", name="Undo <it>")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Undo <it>"
    assert "&lt;it&gt;" in made.toolTip()


def test_a_message_shows_all_its_texts_as_they_stand(qtbot: QtBot) -> None:
    box = message_box(None, HOSTILE, HOSTILE, HOSTILE)
    qtbot.addWidget(box)
    shown = [part for part in box.findChildren(QLabel) if part.text()]
    assert [part.text() for part in shown] == [HOSTILE, HOSTILE]
    assert {part.textFormat() for part in shown} == {Qt.TextFormat.PlainText}


def answer(press: Callable[[QMessageBox], None]) -> None:
    """Do that with the message that will come up."""

    def try_now() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            press(box)
        else:
            QTimer.singleShot(10, try_now)

    QTimer.singleShot(0, try_now)


@pytest.mark.parametrize("index", [0, 1, 2])
def test_a_question_gives_the_key_of_the_button(qtbot: QtBot, index: int) -> None:
    texts = ("&&Keep", "Drop", "Cancel")
    answer(lambda box: next(one for one in box.buttons() if one.text() == texts[index]).click())
    assert ask(None, "Title", HOSTILE, CHOICES) == CHOICES[index].key


def test_escape_gives_the_way_out_and_enter_the_first(qtbot: QtBot) -> None:
    answer(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert ask(None, "Title", "Text", CHOICES) == "back"
    answer(lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))
    assert ask(None, "Title", "Text", CHOICES) == "keep"


def test_telling_waits_for_the_person(qtbot: QtBot) -> None:
    seen: list[str] = []

    def read(box: QMessageBox) -> None:
        seen.append(box.text())
        box.buttons()[0].click()

    answer(read)
    tell(None, "Title", HOSTILE, "detail")
    assert seen == [HOSTILE]
