"""Citing in an editor that is bound to a document: real keys, a real window around it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import add, make_item, remove
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import Binding
from igm_desktop.ui.forms.citations import Citations
from igm_desktop.ui.forms.prose_binding import bind_prose
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.forms.prose_menu import fill
from igm_desktop.ui.forms.source_list import SourceList
from igm_desktop.ui.forms.sources import source_names

LEFT = Qt.MouseButton.LeftButton
REF = ("findings", "f1", "text", "en")


@dataclass
class Desk:
    """An editor in a window of its own, and what is told and gone to."""

    context: Context
    window: QWidget
    editor: ProseEdit
    binding: Binding
    told: list[tuple[str, str]]
    gone: list[tuple[str, ...]]

    @property
    def citations(self) -> Citations:
        assert self.editor.citations is not None
        return self.editor.citations

    @property
    def offered(self) -> SourceList | None:
        return self.citations.completion.list

    def rows(self) -> list[str]:
        offered = self.offered
        assert offered is not None
        assert offered.isVisible()
        offers = offered.offers
        return [*(str(offers.index(row).data()) for row in range(offers.rowCount())), offered.new.accessibleName()]

    def write(self, words: str) -> None:
        QTest.keyClicks(self.editor, words)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.editor, key, modifiers)

    def to_end(self) -> None:
        cursor = self.editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.editor.setTextCursor(cursor)

    def text(self) -> str:
        self.binding.commit()
        return self.context.session.document.findings[0].text.in_language("en")

    def middle_of_label(self, position: int) -> QPoint:
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(position)
        left = self.editor.cursorRect(cursor).center()
        cursor.setPosition(position + 1)
        return QPoint((left.x() + self.editor.cursorRect(cursor).center().x()) // 2 + 4, left.y())


@pytest.fixture
def sit(qtbot: QtBot, context: Context) -> Callable[..., Desk]:
    def seated(prose: str = "", size: tuple[int, int] = (700, 400), language: str = "en", sources: int = 0) -> Desk:
        session = context.session
        titles = {"law": "Law on asylum", "code": "Código do trabalho", "plan": "National plan"}
        for source_id, title in {**titles, **{f"s{n}": f"Report {n}" for n in range(sources)}}.items():
            item = make_item("sources", {"id": source_id, "csl": {"title": title, "issued": {"raw": "2018"}}})
            if source_id == "law":
                session.apply(lambda document: remove(document, ("sources", "law")), "out")
            session.apply(lambda document, it=item: add(document, "sources", it), "in")
        told: list[tuple[str, str]] = []
        gone: list[tuple[str, ...]] = []
        own = replace(context, tell=lambda text, action_text="", action=None: told.append((text, action_text)))
        own = replace(own, go=gone.append)
        window = QWidget()
        qtbot.addWidget(window)
        area, inside = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        QVBoxLayout(window).addWidget(area)
        editor = ProseEdit("Finding", source_names(lambda: session.document))
        layout = QVBoxLayout(inside)
        layout.addWidget(editor)
        layout.addStretch(1)
        binding = bind_prose(own, editor, (*REF[:-1], language), "Write")
        editor.show_prose(prose)
        editor.edited.emit()
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        editor.setFocus()
        desk = Desk(own, window, editor, binding, told, gone)
        desk.to_end()
        return desk

    return seated


def test_at_offers_sources_that_narrow_and_enter_cites_one(sit: Callable[..., Desk]) -> None:
    desk = sit("Access is given ")
    desk.write("@")
    assert len(desk.rows()) == 4
    desk.write("codigo")
    assert desk.rows()[0].startswith("Código do trabalho 2018")
    assert desk.editor.hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.offered is None
    desk.write(" by law.")
    assert desk.text() == "Access is given [@code] by law."
    assert desk.context.cited_lately == ["code"]


def test_what_follows_a_comma_is_the_place(sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.write("@law, art. 12")
    assert "art. 12" in desk.rows()[0]
    desk.key(Qt.Key.Key_Tab)
    assert desk.text() == "[@law, art. 12]"
    assert desk.editor.hasFocus()


def test_the_last_cited_come_first_and_arrows_choose(sit: Callable[..., Desk]) -> None:
    desk = sit("A ")
    desk.write("@plan")
    desk.key(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    desk.write(" @")
    assert desk.rows()[0].startswith("National plan")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_Return)
    assert desk.text() == "A [@plan] [@code]"


def test_escape_leaves_what_was_typed(sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.write("@law")
    desk.key(Qt.Key.Key_Escape)
    assert desk.offered is None
    desk.write(" and @home ")
    assert desk.text() == "@law and @home "


def test_an_address_offers_nothing(sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.write("write to ana@law.org or see (@")
    assert desk.offered is not None
    desk.key(Qt.Key.Key_Backspace)
    assert desk.offered is None
    desk.write("5@")
    assert desk.offered is None


def test_a_sentence_after_an_at_is_no_source(sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.write("@nobody")
    assert desk.rows() == ["New source “nobody”, No source has these words."]
    desk.key(Qt.Key.Key_Return)
    assert desk.offered is None
    assert desk.text() == "@nobody", "Enter makes no source that nobody went to"
    desk.write(" @this is a whole sentence")
    assert desk.offered is None
    assert len(desk.context.session.document.sources) == 3


def test_a_new_source_and_its_citation_are_one_step(sit: Callable[..., Desk]) -> None:
    desk = sit("See ")
    desk.write("@Decree 14, art. 2")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    made = next(one for one in desk.context.session.document.sources if one.csl.get("title") == "Decree 14")
    assert desk.text() == f"See [@{made.id}, art. 2]"
    assert desk.told[0][1] == "Complete it"
    assert desk.context.session.history.undo_label == "Cite a new source"
    desk.context.session.undo()
    assert desk.text() == "See @Decree 14, art. 2"
    assert made.id not in {one.id for one in desk.context.session.document.sources}
    desk.context.session.redo()
    assert desk.text() == f"See [@{made.id}, art. 2]"


def test_a_click_chooses(sit: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = sit()
    desk.write("@")
    offered = desk.offered
    assert offered is not None
    middle = offered.view.visualRect(offered.offers.index(1)).center()
    QTest.mouseClick(offered.view.viewport(), LEFT, pos=middle)
    assert desk.text() == "[@law]"
    assert desk.editor.hasFocus()
    desk.write(" @Decree")
    offered = desk.offered
    assert offered is not None
    QTest.mouseClick(offered.new, LEFT)
    assert "Decree" in [one.csl.get("title") for one in desk.context.session.document.sources]
    assert desk.editor.hasFocus()


def test_input_methods_cite_as_keys_do(sit: Callable[..., Desk]) -> None:
    desk = sit("法律 ")
    for text in ("@", "plan"):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(desk.editor, event)
    assert desk.rows()[0].startswith("National plan")
    desk.key(Qt.Key.Key_Return)
    assert desk.text() == "法律 [@plan]"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [(700, 400), (300, 160), (620, 340)])
def test_the_list_is_in_sight(sit: Callable[..., Desk], size: tuple[int, int], language: str) -> None:
    desk = sit("كلمات كثيرة " * 12, size=size, language=language)
    desk.write("@")
    offered = desk.offered
    assert offered is not None
    assert desk.window.rect().contains(offered.geometry())
    desk.window.resize(size[0] - 60, size[1] - 20)
    QApplication.processEvents()
    assert desk.window.rect().contains(offered.geometry())


def test_two_thousand_sources_can_be_chosen_from(sit: Callable[..., Desk]) -> None:
    desk = sit(sources=2_000)
    desk.write("@report 1999")
    assert desk.rows()[0].startswith("Report 1999")
    desk.key(Qt.Key.Key_Return)
    assert desk.text() == "[@s1999]"


def test_leaving_the_editor_or_the_words_closes_the_list(sit: Callable[..., Desk]) -> None:
    desk = sit("One ")
    desk.write("@la")
    desk.key(Qt.Key.Key_Home)
    assert desk.offered is None
    desk.to_end()
    desk.write(" @")
    desk.editor.clearFocus()
    assert desk.offered is None
    assert desk.text() == "One @la @"


def test_citing_by_the_menu_needs_no_at_and_leaves_none(sit: Callable[..., Desk]) -> None:
    desk = sit("word")
    desk.citations.cite()
    desk.write("plan")
    desk.key(Qt.Key.Key_Escape)
    assert desk.text() == "word"
    desk.citations.cite()
    desk.write("plan")
    desk.key(Qt.Key.Key_Return)
    assert desk.text() == "word [@plan]"
    desk.write(" (")
    desk.citations.cite()
    desk.key(Qt.Key.Key_Return)
    assert desk.text() == "word [@plan] ([@plan]"


def test_a_click_selects_the_label_and_one_key_takes_it_out(sit: Callable[..., Desk]) -> None:
    desk = sit("A [@law, p. 4] b")
    for offset in (-20, 0, 20):
        QTest.mouseClick(desk.editor.viewport(), LEFT, pos=desk.middle_of_label(2) + QPoint(offset, 0))
        cursor = desk.editor.textCursor()
        assert (cursor.selectionStart(), cursor.selectionEnd()) == (2, 3)
    desk.key(Qt.Key.Key_Backspace)
    assert desk.text() == "A  b"


def test_what_is_typed_over_a_label_is_text(sit: Callable[..., Desk]) -> None:
    desk = sit("A [@law, p. 4]")
    desk.citations.choose(2)
    desk.write("word")
    assert desk.text() == "A word"
    assert not desk.editor.words_of(2)


def test_the_place_is_written_in_a_field_beside_the_label(sit: Callable[..., Desk]) -> None:
    desk = sit("A [@law] b")
    QTest.mouseClick(desk.editor.viewport(), LEFT, pos=desk.middle_of_label(2))
    desk.key(Qt.Key.Key_Return)
    field = desk.citations.field
    assert field is not None
    assert desk.window.rect().contains(field.geometry())
    QTest.keyClicks(field.field, "art. [3]")
    desk.key(Qt.Key.Key_Return)
    assert desk.text() == "A [@law, art. (3)] b"
    assert desk.editor.hasFocus()
    desk.key(Qt.Key.Key_F2)  # the caret stands behind the label
    field = desk.citations.field
    assert field is not None
    assert field.field.text() == "art. (3)"
    QTest.keyClicks(field.field, "p. 9")
    desk.key(Qt.Key.Key_Escape)
    assert desk.text() == "A [@law, art. (3)] b"
    QTest.mouseDClick(desk.editor.viewport(), LEFT, pos=desk.middle_of_label(2))
    field = desk.citations.field
    assert field is not None
    field.field.clear()
    desk.key(Qt.Key.Key_Return)
    assert desk.text() == "A [@law] b"


def test_a_place_that_is_being_written_is_saved(sit: Callable[..., Desk]) -> None:
    desk = sit("A [@law] b")
    desk.citations.ask_place(2)
    assert desk.citations.field is not None
    QTest.keyClicks(desk.citations.field.field, "p. 7")
    desk.context.session.flush()
    assert desk.context.session.document.findings[0].text["en"] == "A [@law, p. 7] b"
    assert desk.editor.hasFocus()
    desk.citations.ask_place(2)
    desk.editor.hide()  # the page goes away
    assert desk.citations.field is None
    assert desk.text() == "A [@law, p. 7] b"


def test_a_bold_citation_stays_bold_when_its_place_changes(sit: Callable[..., Desk]) -> None:
    desk = sit("A **word [@law]** b")
    desk.citations.ask_place(7)
    assert desk.citations.field is not None
    QTest.keyClicks(desk.citations.field.field, "p. 1")
    desk.key(Qt.Key.Key_Return)
    assert desk.text() == "A **word [@law, p. 1]** b"


def test_a_citation_survives_edits_around_it(sit: Callable[..., Desk]) -> None:
    desk = sit("A [@law, p. 4] b")
    cursor = desk.editor.textCursor()
    cursor.setPosition(2)
    desk.editor.setTextCursor(cursor)
    desk.write("new ")
    desk.to_end()
    desk.write("!")
    assert desk.text() == "A new [@law, p. 4] b!"


def actions(menu: QMenu) -> dict[str, bool]:
    return {action.text().replace("&", ""): action.isEnabled() for action in menu.actions() if action.text()}


def test_the_menu_goes_to_the_source_and_takes_the_citation_out(sit: Callable[..., Desk]) -> None:
    desk = sit("A [@law] b [@gone]")
    menu = QMenu(desk.window)
    fill(menu, desk.editor, "", 2)
    assert list(actions(menu))[:3] == ["Go to the source", "Place in the source…", "Remove the citation"]
    menu.actions()[0].trigger()
    assert desk.gone == [("sources", "law")]
    menu.actions()[2].trigger()
    assert desk.text() == "A  b [@gone]"
    broken = QMenu(desk.window)
    fill(broken, desk.editor, "", 5)
    assert not actions(broken)["Go to the source"]
    elsewhere = QMenu(desk.window)
    fill(elsewhere, desk.editor, "", 0)
    elsewhere.actions()[0].trigger()
    assert desk.offered is not None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_citation_of_a_missing_source_says_so_until_it_is_there(sit: Callable[..., Desk]) -> None:
    desk = sit("A [@gone, p. 1]")
    assert desk.editor.words_of(2) == "? missing source · p. 1"
    assert "not in this assessment" in desk.editor.tip_at(desk.middle_of_label(2))
    before = desk.editor.grab().toImage()
    item = make_item("sources", {"id": "gone", "csl": {"title": "Found again"}})
    desk.context.session.apply(lambda document: add(document, "sources", item), "in")
    assert desk.editor.words_of(2) == "Found again · p. 1"
    assert desk.editor.grab().toImage() != before


def test_what_is_pasted_into_another_assessment_brings_its_sources_in_one_step(sit: Callable[..., Desk]) -> None:
    desk = sit("Access [@law, art. 3] and [@gone].")
    session = desk.context.session
    before = next(one for one in session.document.sources if one.id == "law")
    desk.editor.selectAll()
    copied = desk.editor.createMimeDataFromSelection()
    desk.editor.insertFromMimeData(copied)
    assert desk.text() == "Access [@law, art. 3] and [@gone]."
    assert len(session.document.sources) == 3  # those that are there do not come again
    desk.editor.clear()
    desk.text()
    session.apply(lambda document: remove(document, ("sources", "law")), "Another assessment")
    desk.editor.insertFromMimeData(copied)
    assert desk.text() == "Access [@law, art. 3] and [@gone]."
    assert next(one for one in session.document.sources if one.id == "law").csl == before.csl
    assert desk.editor.knows("law")
    session.undo()
    assert desk.text() == ""
    assert "law" not in {one.id for one in session.document.sources}


def test_the_field_of_the_place_stays_beside_its_citation_when_the_window_changes(
    sit: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = sit("Many words " * 9 + "[@law]")
    desk.key(Qt.Key.Key_F2)
    field = desk.citations.field
    assert field is not None
    desk.window.resize(320, 240)
    qtbot.waitUntil(lambda: desk.window.rect().contains(field.geometry()))
    assert field.field.hasFocus()
    desk.key(Qt.Key.Key_Escape)
    assert desk.citations.field is None
