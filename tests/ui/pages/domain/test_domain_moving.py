"""Findings are moved: by key, from the menu, by dragging."""

import pytest
from domain_stage import MakeStage, Stage, document
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from igm_desktop.core.domains import DOMAINS, FindingKind
from igm_desktop.core.order import findings_of
from igm_desktop.ui.pages.domain.actions import card_menu, listed_keys
from igm_desktop.ui.pages.domain.dropping import dragged_id, finding_data
from igm_desktop.ui.panels.outline import FINDING_MIME

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop_on(stage: Stage, finding: str, point: QPointF) -> None:
    """What Qt sends when a drag comes in, moves, and ends in a drop."""
    data, area = finding_data(finding), stage.page.lists.area
    move = Qt.DropAction.MoveAction
    for event in (
        QDragEnterEvent(point.toPoint(), move, data, LEFT, NONE),
        QDragMoveEvent(point.toPoint(), move, data, LEFT, NONE),
    ):
        QApplication.sendEvent(area, event)
        assert event.isAccepted()
    assert area.line.isVisible()
    event = QDropEvent(point, move, data, LEFT, NONE)
    QApplication.sendEvent(area, event)
    assert event.isAccepted()
    assert not area.line.isVisible()


def edge(stage: Stage, finding: str, *, below: bool) -> QPointF:
    """A point in the area of the lists: in the upper or in the lower quarter of a card."""
    card = stage.card(finding)
    at = QPoint(card.width() // 2, card.height() * 3 // 4 if below else card.height() // 4)
    return QPointF(card.mapTo(stage.page.lists.area, at))


def test_alt_and_arrows_move_and_the_keyboard_follows(stage: Stage) -> None:
    stage.enter("w1")
    stage.key(Qt.Key.Key_Down, ALT)
    assert stage.ids("well_developed") == ["w2", "w1", "w3"]
    assert stage.here is stage.card("w1")
    stage.key(Qt.Key.Key_Down, ALT)
    stage.key(Qt.Key.Key_Down, ALT)
    assert stage.ids("well_developed") == ["w2", "w3", "w1"], "at the end it stays"
    stage.key(Qt.Key.Key_Up, ALT)
    assert stage.ids("well_developed") == ["w2", "w1", "w3"]
    stage.key(Qt.Key.Key_Z, CTRL)
    stage.key(Qt.Key.Key_Z, CTRL)
    stage.key(Qt.Key.Key_Z, CTRL)
    assert stage.ids("well_developed") == ["w1", "w2", "w3"]


def test_what_was_typed_moves_along(stage: Stage) -> None:
    stage.enter("w2")
    stage.type("!")
    stage.key(Qt.Key.Key_Right, ALT)
    assert stage.ids("potential") == ["p1", "w2", "p2"]
    assert stage.finding("w2").text["en"] == "Two.!"
    assert stage.here is stage.card("w2")
    assert stage.card("w2").editor.prose() == "Two.!"


def test_alt_and_sideways_arrows_go_where_they_point(stage: Stage) -> None:
    stage.enter("w3")
    stage.key(Qt.Key.Key_Left, ALT)
    assert stage.ids("well_developed") == ["w1", "w2", "w3"], "it is there already"
    stage.key(Qt.Key.Key_Right, ALT)
    assert stage.ids("potential") == ["p1", "p2", "w3"]
    stage.key(Qt.Key.Key_Left, ALT)
    assert stage.ids("well_developed") == ["w1", "w2", "w3"]


def test_arrows_are_mirrored_where_the_lists_are(make_stage: MakeStage) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        stage = make_stage()
        first, second = (stage.page.lists.lists[kind] for kind in ("well_developed", "potential"))
        assert first.x() > second.x()
        stage.enter("w3")
        stage.key(Qt.Key.Key_Left, ALT)
        assert stage.finding("w3").kind == "potential"
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("number", [2, 6])
def test_digits_move_to_a_domain(stage: Stage, number: int) -> None:
    stage.enter("w2")
    stage.key(Qt.Key(Qt.Key.Key_0 + number), CTRL | ALT)
    moved = stage.finding("w2")
    assert (moved.domain, moved.kind) == (DOMAINS[number - 1], "well_developed")
    assert stage.here is stage.card("w3"), "the next one waits to be sorted"
    assert stage.told[-1][1] == "Undo"
    stage.undo_notice()
    assert stage.ids("well_developed") == ["w1", "w2", "w3"]
    assert stage.here is stage.card("w2")


def test_a_move_to_a_domain_is_taken_back_even_after_other_work(stage: Stage) -> None:
    stage.page.deeds.to_domain("w2", "crises")
    stage.page.deeds.to_domain("w1", "crises")
    _, _, first = stage.told[0]
    assert first is not None
    first()
    assert stage.ids("well_developed") == ["w3", "w2"]
    assert [f.id for f in findings_of(stage.session.document, "crises")] == ["w1"]


def test_the_menu_does_what_the_keys_do(stage: Stage) -> None:
    card = stage.enter("w1")
    menu = card_menu(card, stage.page.deeds, stage.page.context)
    texts = [action.text().replace("&", "").partition("\t")[0] for action in menu.actions() if action.text()]
    assert texts == [
        "Move up",
        "Move down",
        "Move to “Areas with potential for further development”",
        "Move to another domain",
        "Mark as ready",
        "Internal note",
        "Indicators…",
        "Comment on this finding…",
        "History of this finding…",
        "Delete",
    ]
    menu.actions()[1].trigger()
    assert stage.ids("well_developed") == ["w2", "w1", "w3"]
    assert {keys for _, _, keys in listed_keys()} >= {"Alt+Up", "Ctrl+Alt+3", "Ctrl+B"}


def test_no_two_actions_of_the_page_share_keys(stage: Stage) -> None:
    keys = [action.shortcut().toString() for action in stage.page.actions() if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("finding", "at", "below", "first", "second"),
    [
        ("w1", "w3", True, ["w2", "w3", "w1"], ["p1", "p2"]),
        ("w1", "w3", False, ["w2", "w1", "w3"], ["p1", "p2"]),
        ("w3", "w1", False, ["w3", "w1", "w2"], ["p1", "p2"]),
        ("w2", "w2", True, ["w1", "w2", "w3"], ["p1", "p2"]),
        ("w2", "p1", True, ["w1", "w3"], ["p1", "w2", "p2"]),
        ("p2", "w1", False, ["p2", "w1", "w2", "w3"], ["p1"]),
    ],
)
def test_a_finding_goes_where_it_is_dropped(
    stage: Stage, finding: str, at: str, below: bool, first: list[str], second: list[str]
) -> None:
    before = stage.session.document
    drop_on(stage, finding, edge(stage, at, below=below))
    assert (stage.ids("well_developed"), stage.ids("potential")) == (first, second)
    if stage.session.document is not before:
        assert stage.here is stage.card(finding)
        stage.session.undo()
        assert stage.session.document is before


def test_a_finding_is_dropped_into_an_empty_list(make_stage: MakeStage) -> None:
    stage = make_stage(document({"w1": "One.", "w2": "Two."}))
    empty = stage.page.lists.lists["potential"].empty
    drop_on(stage, "w1", QPointF(empty.mapTo(stage.page.lists.area, empty.rect().center())))
    assert stage.ids("potential") == ["w1"]
    assert not empty.isVisible()


def test_a_finding_of_another_domain_is_taken(stage: Stage) -> None:
    stage.page.deeds.to_domain("w2", "crises")
    drop_on(stage, "w2", edge(stage, "p1", below=False))
    assert stage.ids("potential") == ["w2", "p1", "p2"]


def test_other_things_are_not_taken(stage: Stage) -> None:
    data = QMimeData()
    data.setText("words")
    event = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(stage.page.lists.area, event)
    assert not event.isAccepted()
    unknown = finding_data("nobody")
    drop_at = QDropEvent(QPointF(200, 200), Qt.DropAction.MoveAction, unknown, LEFT, NONE)
    before = stage.session.document
    QApplication.sendEvent(stage.page.lists.area, drop_at)
    assert stage.session.document is before


def test_leaving_hides_the_mark(stage: Stage) -> None:
    point = edge(stage, "p1", below=True).toPoint()
    data = finding_data("w1")  # an event does not keep its data alive
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(point, Qt.DropAction.MoveAction, data, LEFT, NONE)
        QApplication.sendEvent(stage.page.lists.area, event)
    assert stage.page.lists.area.line.isVisible()
    QApplication.sendEvent(stage.page.lists.area, QDragLeaveEvent())
    assert not stage.page.lists.area.line.isVisible()


def test_the_grip_starts_a_drag_with_the_findings_id(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def exec_(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        assert drag.mimeData().hasFormat(FINDING_MIME)
        assert not drag.pixmap().isNull()
        seen.append(dragged_id(drag.mimeData()))
        drop_on(stage, "w2", edge(stage, "p2", below=True))
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", exec_)
    stage.enter("w2")
    stage.type("!")
    grip = stage.card("w2").grip
    QTest.mousePress(grip, LEFT, NONE, QPoint(8, 8))
    QTest.mouseMove(grip, QPoint(8, 40))
    stage.qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["w2"]
    assert stage.ids("potential") == ["p1", "p2", "w2"]
    assert stage.finding("w2").text["en"] == "Two.!"
    assert not stage.card("w2").dragged


def test_a_click_on_the_grip_drags_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDrag, "exec", lambda *_: pytest.fail("no drag was meant"))
    grip = stage.card("w2").grip
    stage.qtbot.mouseClick(grip, LEFT)
    QTest.mouseMove(grip, QPoint(8, 60))
    stage.qtbot.wait(20)


def test_cards_keep_their_text_whatever_order_they_take(stage: Stage) -> None:
    kinds: tuple[FindingKind, ...] = ("well_developed", "potential")
    for step in range(12):
        finding = ("w1", "p2", "w3")[step % 3]
        stage.page.deeds.drop(finding, kinds[step % 2], step % 4)
        for kind in kinds:
            slots = stage.page.lists.lists[kind].slots
            assert [slot.finding.id for slot in slots] == stage.ids(kind)
            tops = [slot.y() for slot in slots if slot.card]
            stage.page.lists.settle()
            tops = [slot.y() for slot in slots]
            assert tops == sorted(tops)
