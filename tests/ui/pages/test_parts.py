import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import PART_KINDS, Assessment, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.pages.part_card import PartCard, UnplacedCard
from igm_desktop.ui.pages.parts import PartsPage

ALT = Qt.KeyboardModifier.AltModifier
DOCUMENT = Assessment(
    id="d",
    languages=("en",),
    parts=(
        Part(id="intro", rank="b", kind="introduction", text=Prose(en="First.\nSecond.")),
        Part(id="context", rank="c", kind="context", heading=Prose(en="Where we are"), text=Prose(en="Here.")),
        Part(id="annex", rank="d", kind="annex", text=Prose(en="Last.")),
        Part(id="stray", rank="e", kind="unplaced", text=Prose(fr="• Un\n• Deux")),
    ),
)


@pytest.fixture
def room(enter, show):
    return opened(enter, show, DOCUMENT)


def opened(enter, show, document: Assessment):
    room = enter(document)
    room.page = PartsPage(room.context)
    show(room.page)
    return room


def order(room) -> list[str]:
    return [one.id for one in room.document.parts]


def seen(room) -> list[str]:
    """The cards from top to bottom."""
    QApplication.processEvents()
    cards = [card for card in room.page.findChildren(PartCard) if card.isVisible()]
    return [card.part_id for card in sorted(cards, key=lambda card: card.mapTo(room.page, card.rect().topLeft()).y())]


def card(room, part_id: str) -> PartCard:
    return room.page._cards[part_id]


def tool(card: QWidget, name: str) -> Button:
    return next(one for one in card.findChildren(Button) if name in (one.accessibleName() or one.text()))


def choose(menu: QMenu, *names: str) -> None:
    """Choose in a menu and its inner menus, as the keyboard does."""
    for name in names:
        action = next(one for one in menu.actions() if one.text() == name)
        inner = action.menu()
        if isinstance(inner, QMenu):
            menu = inner
    assert isinstance(action, QAction)
    action.trigger()


def test_the_parts_stand_in_order_and_the_unplaced_ones_last(room) -> None:
    assert seen(room) == ["intro", "context", "annex", "stray"]
    assert isinstance(card(room, "stray"), UnplacedCard)
    assert card(room, "intro").heading.placeholderText() == "Introduction"
    assert card(room, "context").heading.prose() == "Where we are"
    assert card(room, "stray").text.prose() == "• Un\n• Deux"
    words = [one.text() for one in room.page.findChildren(QLabel) if one.isVisible()]
    assert "Text that could not be placed" in words
    assert "French" in words


def test_heading_and_text_are_written_in_place(room, qtbot: QtBot) -> None:
    intro = card(room, "intro")
    intro.heading.setFocus()
    qtbot.keyClicks(intro.heading, "Why")
    qtbot.keyClick(intro.heading, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is intro.text
    qtbot.keyClick(intro.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(intro.text, Qt.Key.Key_Return)
    qtbot.keyClicks(intro.text, "Third.")
    room.session.flush()
    part = room.document.parts[0]
    assert (part.heading, part.text) == (Prose(en="Why"), Prose(en="First.\nSecond.\nThird."))
    room.session.undo()
    assert room.document.parts[0].text == Prose(en="First.\nSecond.")
    assert intro.text.prose() == "First.\nSecond."


def test_a_part_moves_by_keys_and_keeps_the_keyboard(room, qtbot: QtBot) -> None:
    context = card(room, "context")
    context.text.setFocus()
    qtbot.keyClick(context.text, Qt.Key.Key_Up, ALT)
    assert seen(room) == ["context", "intro", "annex", "stray"]
    assert QApplication.focusWidget() is context.text
    qtbot.keyClick(context.text, Qt.Key.Key_Up, ALT)
    assert order(room)[0] == "context"
    for _ in range(3):
        qtbot.keyClick(context.text, Qt.Key.Key_Down, ALT)
    assert seen(room) == ["intro", "annex", "context", "stray"]
    assert room.session.history.undo_label == "Move the part"
    room.session.undo()
    assert seen(room) == ["intro", "context", "annex", "stray"]


def test_a_part_moves_by_mouse_and_tab_follows(room, qtbot: QtBot) -> None:
    qtbot.mouseClick(tool(card(room, "annex"), "up"), Qt.MouseButton.LeftButton)
    assert seen(room) == ["intro", "annex", "context", "stray"]
    assert tool(card(room, "annex"), "down").isEnabled()
    assert not tool(card(room, "intro"), "up").isEnabled()
    assert not tool(card(room, "context"), "down").isEnabled()
    card(room, "intro").text.setFocus()
    for _ in range(20):
        if QApplication.focusWidget() is card(room, "annex").text:
            break
        assert QApplication.focusWidget() is not card(room, "context").text
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card(room, "annex").text


def test_a_part_is_added_where_it_usually_stands_ready_to_be_written(room, qtbot: QtBot) -> None:
    menu = room.page._add.menu()
    assert len(menu.actions()) == len(PART_KINDS)
    choose(menu, "Objective")
    assert [one.kind for one in room.document.parts] == ["objective", "introduction", "context", "annex", "unplaced"]
    new = room.document.parts[0].id
    assert QApplication.focusWidget() is card(room, new).text
    qtbot.keyClicks(card(room, new).text, "To know.")
    room.session.flush()
    assert room.document.parts[0].text == Prose(en="To know.")


def test_the_kind_of_a_part_can_be_changed(room) -> None:
    context = card(room, "context")
    choose(tool(context, "Kind of part").menu(), "Methodology")
    assert room.document.parts[1].kind == "methodology"
    assert tool(context, "Kind of part").accessibleName() == "Kind of part: Methodology"
    assert context.heading.placeholderText() == "Methodology"


def test_a_removed_part_comes_back_by_its_notice_even_after_more_work(room, qtbot: QtBot) -> None:
    qtbot.mouseClick(tool(card(room, "context"), "Remove"), Qt.MouseButton.LeftButton)
    assert seen(room) == ["intro", "annex", "stray"]
    assert QApplication.focusWidget() is card(room, "annex").text
    assert room.told[-1][:2] == ("“Where we are” was removed.", "Undo")
    qtbot.keyClicks(card(room, "annex").text, " More.")
    room.session.flush()
    room.take_back()
    assert seen(room) == ["intro", "context", "annex", "stray"]
    assert room.document.parts[2].text == Prose(en="Last. More.")
    assert QApplication.focusWidget() is card(room, "context").text


def test_an_unplaced_text_becomes_a_part(room) -> None:
    choose(tool(card(room, "stray"), "Make it a part").menu(), "Acronyms")
    assert order(room) == ["stray", "intro", "context", "annex"]
    assert (room.document.parts[0].kind, room.document.parts[0].text) == ("acronyms", Prose(en="• Un\n• Deux"))
    assert not isinstance(card(room, "stray"), UnplacedCard)
    assert card(room, "stray").text.prose() == "• Un\n• Deux"
    words = [one.text() for one in room.page.findChildren(QLabel) if one.isVisible()]
    assert "Text that could not be placed" not in words
    room.session.undo()
    assert isinstance(card(room, "stray"), UnplacedCard)
    assert room.document == DOCUMENT


def test_an_unplaced_text_becomes_findings(room, qtbot: QtBot) -> None:
    stray = card(room, "stray")
    stray.text.setFocus()
    qtbot.keyClick(stray.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(stray.text, " et demi")
    choose(
        tool(stray, "Make it findings").menu(), "Well-being of migrants", "Areas with potential for further development"
    )
    found = [(one.domain, one.kind, one.text["en"]) for one in room.document.findings]
    assert found == [("well_being", "potential", "Un"), ("well_being", "potential", "Deux et demi")]
    assert "stray" not in order(room)
    assert room.told[-1][0] == "2 finding(s) added to Well-being of migrants."
    card(room, "intro").heading.setFocus()
    qtbot.keyClicks(card(room, "intro").heading, "Later")
    room.session.flush()
    room.take_back()
    assert room.document.findings == ()
    assert room.document.parts[0].heading == Prose(en="Later")
    assert room.document.parts[3].text == Prose(fr="• Un\n• Deux et demi")
    assert seen(room)[-1] == "stray"


def test_an_unplaced_text_can_be_removed_and_comes_back(room, qtbot: QtBot) -> None:
    qtbot.mouseClick(tool(card(room, "stray"), "Remove"), Qt.MouseButton.LeftButton)
    assert "stray" not in order(room)
    room.take_back()
    assert order(room)[-1] == "stray"


def test_an_empty_page_says_what_to_do(enter, show) -> None:
    room = opened(enter, show, Assessment(id="d"))
    words = " ".join(one.text() for one in room.page.findChildren(QLabel) if one.isVisible())
    assert "introduction" in words
    choose(room.page._add.menu(), "Introduction")
    words = " ".join(one.text() for one in room.page.findChildren(QLabel) if one.isVisible())
    assert "no part yet" not in words


def test_reveal_leads_to_text_heading_and_the_button(room) -> None:
    assert room.page.reveal(("parts", "annex", "text", "en"))
    assert QApplication.focusWidget() is card(room, "annex").text
    assert room.page.reveal(("parts", "context", "heading", "en"))
    assert QApplication.focusWidget() is card(room, "context").heading
    assert room.page.reveal(("parts", "stray"))
    assert room.page.reveal(("document", "parts"))
    assert QApplication.focusWidget() is room.page._add
    assert not room.page.reveal(("parts", "gone"))
    assert not room.page.reveal(("findings", "x"))


def test_what_another_does_is_followed_without_losing_the_place(room) -> None:
    context = card(room, "context")
    context.text.setFocus()
    room.session.apply(lambda document: set_value(document, ("parts", "context", "text", "en"), "Elsewhere."), "x")
    assert context.text.prose() == "Elsewhere."
    assert card(room, "context") is context
    assert QApplication.focusWidget() is context.text


def test_everything_that_takes_the_keyboard_has_a_name(room) -> None:
    for one in room.page.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.focusProxy() is None:
            assert QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name), one


def test_a_long_text_has_its_whole_height(enter, show) -> None:
    long = Part(id="p", rank="b", kind="introduction", text=Prose(en=" ".join(["word"] * 2000)))
    room = opened(enter, show, Assessment(id="d", parts=(long,)))
    for _ in range(9):
        QApplication.processEvents()
    text = card(room, "p").text
    assert text.height() >= text.document().size().height()
    assert card(room, "p").rect().contains(text.geometry())
    assert room.page.verticalScrollBar().maximum() > 0
