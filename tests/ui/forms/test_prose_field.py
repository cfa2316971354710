"""A prose in one language, and in two side by side with how the translation stands."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import set_value
from igm_desktop.core.translating import origin, status_at
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.prose_field import NARROW, ProseField

AR = ("findings", "f1", "text", "ar")
EN = ("findings", "f1", "text", "en")


@pytest.fixture
def two(qtbot: QtBot, context: Context) -> Callable[..., ProseField]:
    windows: list[QWidget] = []

    def made(width: int = 900, second: str | None = "ar") -> ProseField:
        own = replace(context, second_language=lambda: second)
        field = ProseField(own, ("findings", "f1", "text"), "Write", name="Finding 1")
        window = QWidget()
        QVBoxLayout(window).addWidget(field)
        window.layout().addStretch(1)  # type: ignore[union-attr]
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(width, 300)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return field

    return made


def tag_of(field: ProseField, column: int) -> str:
    tag = field.columns[column].tag
    assert tag is not None
    return tag.status


def test_without_a_second_language_it_is_one_plain_editor(two: Callable[..., ProseField]) -> None:
    field = two(second=None)
    assert field.second is None
    assert field.columns[0].tag is None
    assert field.editor.accessibleName() == "Finding 1"
    assert field.stops() == (field.editor,)
    field.setFocus()
    assert field.editor.hasFocus()


def test_two_languages_each_in_its_own_direction(two: Callable[..., ProseField]) -> None:
    field = two()
    assert field.second is not None
    directions = [one.document().defaultTextOption().textDirection() for one in field.editors()]
    assert directions == [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
    assert [one.accessibleName() for one in field.editors()] == ["Finding 1 (English)", "Finding 1 (Arabic)"]
    assert field.second.accessibleDescription() == "missing"
    assert field.second.x() > field.editor.x()


def test_writing_a_translation_makes_it_fresh_and_a_change_of_the_main_text_old(
    two: Callable[..., ProseField], context: Context
) -> None:
    field = two()
    assert field.second is not None
    assert (tag_of(field, 0), tag_of(field, 1)) == ("none", "missing")
    field.second.setFocus()
    field.second.insertPlainText("نص")
    field.columns[1].binding.commit()
    assert tag_of(field, 1) == "fresh"
    finding = context.session.document.findings[0]
    assert finding.text["ar"] == "نص"
    assert finding.translated_from["text"]["ar"] == origin(finding.text["en"])
    context.session.undo()
    assert "ar" not in context.session.document.findings[0].text
    assert not context.session.document.findings[0].translated_from
    context.session.redo()
    field.editor.setFocus()
    QTest.keyClicks(field.editor, "More. ")
    field.binding.commit()
    assert tag_of(field, 1) == "older"
    assert field.second.accessibleDescription() == "made from an older text"


def test_one_click_says_that_the_translation_is_still_right(two: Callable[..., ProseField], context: Context) -> None:
    session = context.session
    session.apply(lambda document: set_value(document, AR, "نص"), "x")
    session.apply(
        lambda document: set_value(document, ("findings", "f1", "translated_from"), {"text": {"ar": "0" * 64}}), "x"
    )
    field = two()
    tag = field.columns[1].tag
    assert tag is not None
    assert tag.status == "older"
    assert tag.right.isVisible()
    QTest.mouseClick(tag.right, Qt.MouseButton.LeftButton)
    assert tag.status == "fresh"
    assert not tag.right.isVisible()
    assert field.second is not None
    assert field.second.hasFocus()
    assert session.history.undo_label == "The translation is still right"
    session.undo()
    assert status_at(session.document, AR) == "older"


def test_tab_goes_from_the_first_language_to_the_second(two: Callable[..., ProseField]) -> None:
    field = two()
    field.enter()
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    assert field.second is not None
    assert field.second.hasFocus()
    QTest.keyClick(field.second, Qt.Key.Key_Backtab)
    assert field.editor.hasFocus()


def test_where_it_is_narrow_the_second_stands_below_and_the_arrows_lead_there(two: Callable[..., ProseField]) -> None:
    field = two(width=NARROW - 40)
    assert field.second is not None
    assert field.is_stacked
    assert field.second.mapTo(field, field.second.rect().topLeft()).y() > field.editor.geometry().bottom()
    left: list[tuple[int, int]] = []
    field.left.connect(lambda by, column: left.append((by, column)))
    field.enter()
    field.editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field.editor, Qt.Key.Key_Down)
    assert field.second.hasFocus()
    QTest.keyClick(field.second, Qt.Key.Key_Down)
    QTest.keyClick(field.second, Qt.Key.Key_Up)
    assert field.editor.hasFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Up)
    assert left == [(1, 0), (-1, 1)]


def test_side_by_side_the_arrows_stay_in_the_language(two: Callable[..., ProseField]) -> None:
    field = two()
    assert not field.is_stacked
    left: list[tuple[int, int]] = []
    field.left.connect(lambda by, column: left.append((by, column)))
    field.enter(1)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert left == [(1, 1)]


def test_a_paste_of_several_paragraphs_stays_one_translation(two: Callable[..., ProseField]) -> None:
    field = two()
    assert field.second is not None
    pasted: list[list[str]] = []
    field.pasted_blocks.connect(pasted.append)
    data = QMimeData()
    data.setText("One.\n\nTwo.")
    field.second.insertFromMimeData(data)
    assert field.second.prose() == "One.\nTwo."
    field.editor.insertFromMimeData(data)
    assert pasted == [["One.", "Two."]]


def test_a_ref_finds_its_editor_and_another_prose_is_bound_in_both(two: Callable[..., ProseField]) -> None:
    field = two()
    assert field.editor_of(AR) is field.second
    assert field.editor_of(EN) is field.editor
    assert field.editor_of(("findings", "f1")) is field.editor
    field.rebind(("document", "title"))
    assert field.editor.prose() == "Profile"
    assert tag_of(field, 1) == "missing"
    assert field.second is not None
    field.second.setFocus()
    field.second.insertPlainText("عنوان")
    field.columns[1].binding.commit()
    assert tag_of(field, 1) == "unknown"


def test_a_hint_stands_where_the_language_begins(two: Callable[..., ProseField]) -> None:
    field = two()
    assert field.second is not None
    field.set_placeholder("Write")
    image = field.second.grab().toImage()
    middle = image.width() // 2
    ground = image.pixelColor(middle, image.height() - 2)
    inked = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground]
    assert inked
    assert min(inked) > middle
