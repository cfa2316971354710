"""Two languages side by side in the whole window, and citing in it, by mouse and keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from window_stage import POTENTIAL, WELL, MakeWindow, Stage

from igm_desktop.core.edits import add, make_item, set_value
from igm_desktop.core.model.assessment import Assessment, Finding, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.translating import status_at
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.parts import PartsPage


def document(*languages: str) -> Assessment:
    made = Assessment(id="d1", languages=languages, country="JO", title=Prose(en="Profile"))
    law = make_item("sources", {"id": "law", "csl": {"title": "Law on asylum", "issued": {"raw": "2008"}}})
    assert isinstance(law, Source)
    made = add(made, "sources", law)
    made = add(made, "parts", Part(id="p1", kind="introduction", heading=Prose(en="Why"), text=Prose(en="To know.")))
    for number, text in enumerate(({"en": "One.", "ar": "واحد."}, {"en": "Two."}, {"ar": "ثلاثة."})):
        made = add(made, "findings", Finding(id=f"f{number}", domain="rights", kind=WELL, text=Prose(text)))
    return add(made, "findings", Finding(id="f9", domain="crises", kind=POTENTIAL, text=Prose(en="Nine.", ar="تسعة.")))


@pytest.fixture
def opened(open_window: MakeWindow) -> Callable[..., Stage]:
    def stage_with(*languages: str, size: tuple[int, int] = (1280, 720)) -> Stage:
        stage = open_window(None, size)
        assert stage.window.documents is not None
        stage.window.documents.begin_with(document(*languages))
        stage.settle()
        stage.window.show_section("rights")
        stage.settle()
        return stage

    return stage_with


def second(card: FindingCard) -> ProseEdit:
    assert card.text.second is not None
    return card.text.second


def statuses(card: FindingCard) -> list[str]:
    return [column.tag.status for column in card.text.columns if column.tag is not None]


def test_a_second_language_stands_beside_every_text(opened: Callable[..., Stage]) -> None:
    stage = opened("en", "ar")
    assert stage.card(0).text.second is None
    stage.key("Ctrl+Shift+L")
    assert stage.window.header._language.text() == "EN + AR"
    assert [second(stage.card(number)).prose() for number in range(3)] == ["واحد.", "", "ثلاثة."]
    assert [statuses(stage.card(number)) for number in range(3)] == [
        ["none", "unknown"],
        ["none", "missing"],
        ["missing", "none"],
    ]
    direction = second(stage.card(0)).document().defaultTextOption().textDirection()
    assert direction == Qt.LayoutDirection.RightToLeft
    stage.window.show_section("parts")
    assert isinstance(stage.page, PartsPage)
    card = stage.page._cards["p1"]
    assert [edit.prose() for edit in card.editors()] == ["Why", "", "To know.", ""]
    stage.key("Ctrl+Shift+L")
    assert stage.window.header._language.text() == "EN"


def test_the_keyboard_walks_from_one_language_to_the_other(opened: Callable[..., Stage]) -> None:
    stage = opened("en", "ar")
    stage.key("Ctrl+Shift+L")
    stage.click(stage.card(1).editor)
    stage.key("Tab")
    assert stage.focused() is second(stage.card(1))
    stage.write("2")
    stage.session.flush()
    assert status_at(stage.document, ("findings", "f1", "text", "ar")) == "fresh"
    assert statuses(stage.card(1)) == ["none", "fresh"]
    stage.key("Ctrl+Z")
    assert stage.focused() is second(stage.card(1))
    assert statuses(stage.card(1)) == ["none", "missing"]


def test_going_to_a_text_of_the_second_language_does_not_turn_the_languages_round(opened: Callable[..., Stage]) -> None:
    stage = opened("en", "ar")
    stage.key("Ctrl+Shift+L")
    assert stage.workspace.go(("findings", "f9", "text", "ar"))
    stage.settle()
    assert (stage.workspace.written, stage.workspace.beside) == ("en", "ar")
    assert stage.focused() is second(stage.card(0, POTENTIAL))
    stage.key("Ctrl+F")
    stage.write("profile")
    assert stage.workspace.go(("findings", "f0", "text", "en"))
    assert stage.focused() is stage.card(0).editor


def test_languages_change_places_and_the_keyboard_stays_in_its_text(opened: Callable[..., Stage]) -> None:
    stage = opened("en", "ar", "fr")
    stage.workspace.set_beside("ar")
    stage.click(second(stage.card(0)))
    stage.key("Ctrl+L")
    assert (stage.workspace.written, stage.workspace.beside) == ("ar", "en")
    assert stage.written() == "واحد."
    stage.key("Ctrl+Shift+L")
    assert (stage.workspace.written, stage.workspace.beside) == ("ar", None)
    assert stage.written() == "واحد."
    stage.key("Ctrl+Shift+L")
    assert stage.workspace.beside == "en"
    stage.session.apply(lambda value: set_value(value, ("document", "languages"), ("ar", "fr")), "x")
    stage.settle()
    assert (stage.workspace.written, stage.workspace.beside) == ("ar", None)


def test_one_language_is_told_and_nothing_changes(opened: Callable[..., Stage]) -> None:
    stage = opened("en")
    stage.key("Ctrl+Shift+L")
    assert "one language" in stage.told
    assert stage.workspace.beside is None


def test_another_theme_keeps_both_languages(opened: Callable[..., Stage]) -> None:
    stage = opened("en", "ar")
    stage.key("Ctrl+Shift+L")
    stage.window.dress(stage.window.theme, stage.window.language)
    stage.settle()
    assert stage.workspace.beside == "ar"


def test_arrows_walk_down_the_second_language_of_the_cards(opened: Callable[..., Stage]) -> None:
    stage = opened("en", "ar", size=(1900, 900))
    stage.key("Ctrl+Shift+L")
    assert not stage.card(0).text.is_stacked
    stage.click(second(stage.card(0)))
    stage.key("Down")
    assert stage.focused() is second(stage.card(1))
    stage.key("Up")
    assert stage.focused() is second(stage.card(0))


def test_a_source_is_cited_with_the_keyboard_in_either_language(opened: Callable[..., Stage]) -> None:
    stage = opened("en", "ar")
    stage.key("Ctrl+Shift+L")
    stage.click(stage.card(0).editor)
    stage.key("End")
    stage.write(" @asyl, art. 3")
    stage.key("Return")
    assert stage.written() == "One. [@law, art. 3]"
    assert len(stage.findings("rights")) == 3, "Enter chose the source and made no finding"
    stage.key("Tab")
    editor = stage.focused()
    assert isinstance(editor, ProseEdit)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    stage.key("Ctrl+Shift+K")
    stage.write("law")
    stage.key("Return")
    assert stage.written() == "واحد. [@law]"
    stage.session.flush()
    stage.key("Ctrl+Z")
    assert stage.written() == "واحد."


def test_citing_where_there_is_no_text_says_what_to_do(opened: Callable[..., Stage]) -> None:
    stage = opened("en")
    stage.workspace.side.outline.setFocus()
    stage.key("Ctrl+Shift+K")
    assert "cursor" in stage.told


def test_escape_in_the_list_does_nothing_else(opened: Callable[..., Stage]) -> None:
    stage = opened("en")
    stage.key("Ctrl+F")
    stage.click(stage.card(0).editor)
    stage.key("End")
    stage.write(" @")
    QTest.keyClick(stage.window.windowHandle(), Qt.Key.Key_Escape)
    assert stage.workspace.find_bar.isVisible()
    assert stage.written() == "One. @"
