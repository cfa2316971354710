"""Many findings: only the cards in sight are made. And little room."""

import pytest
from domain_stage import MakeStage, Stage
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from shiboken6 import isValid

from igm_desktop.core.ids import ranks_between
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.pages.domain.page import DomainPage


def many(number: int) -> Assessment:
    ids = [f"f{at}" for at in range(number)]
    findings = tuple(
        Finding(
            id=one,
            domain="rights",
            kind="well_developed" if at % 2 else "potential",
            rank=rank,
            text=Prose(en=f"Finding number {at}. " + "It goes on for a while. " * (at % 9)),
        )
        for at, (one, rank) in enumerate(zip(ids, ranks_between(None, None, ids), strict=True))
    )
    return Assessment(id="d", level="local", findings=findings)


def built(stage: Stage) -> int:
    return sum(slot.card is not None for slot in stage.page.lists.slots())


def in_sight(stage: Stage, finding: str) -> bool:
    card = stage.card(finding)
    top = card.mapTo(stage.page.lists.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + card.height() <= stage.page.lists.viewport().height()


def test_only_cards_in_sight_are_made(make_stage: MakeStage) -> None:
    stage = make_stage(many(300))
    assert len(stage.page.lists.slots()) == 300
    assert 4 <= built(stage) < 40
    bar = stage.page.lists.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = stage.page.lists.lists["potential"].slots[-1]
    stage.qtbot.waitUntil(lambda: last.card is not None)
    assert built(stage) < 80


@pytest.mark.parametrize("finding", ["f151", "f298", "f0", "f76"])
def test_a_finding_far_away_is_brought_in_sight_and_stays_there(make_stage: MakeStage, finding: str) -> None:
    stage = make_stage(many(300))
    assert stage.page.reveal(("findings", finding, "text", "en"))
    assert stage.card(finding).editor.hasFocus()
    assert in_sight(stage, finding)
    stage.qtbot.wait(50)
    assert in_sight(stage, finding)
    assert built(stage) < 60


def test_what_is_seen_does_not_jump_while_scrolling_up(make_stage: MakeStage) -> None:
    stage = make_stage(many(300))
    stage.page.reveal(("findings", "f150", "text", "en"))
    bar = stage.page.lists.verticalScrollBar()
    card = stage.card("f150")
    before = card.mapTo(stage.page.lists.viewport(), QPoint(0, 0)).y()
    for _ in range(5):
        value = bar.value()
        bar.setValue(value - 30)
        stage.page.lists.build_visible()
    after = card.mapTo(stage.page.lists.viewport(), QPoint(0, 0)).y()
    assert after == before + 5 * 30


def test_writing_goes_on_in_sight(make_stage: MakeStage) -> None:
    stage = make_stage(many(8), size=(1000, 420))
    last = stage.ids("potential")[-1]
    stage.page.reveal(("findings", last))
    stage.key(Qt.Key.Key_Return)
    for _ in range(6):
        stage.type("Words that go on and on. ")
    stage.qtbot.wait(30)
    card = stage.here
    assert card is not None
    caret = card.editor.mapTo(stage.page.lists.viewport(), card.editor.cursorRect().bottomLeft())
    assert 0 < caret.y() < stage.page.lists.viewport().height()


def test_little_room_puts_one_list_below_the_other(make_stage: MakeStage) -> None:
    stage = make_stage()
    first, second = stage.page.lists.lists["well_developed"], stage.page.lists.lists["potential"]
    assert (first.y(), second.x() > first.x()) == (second.y(), True)
    stage.page.resize(700, 900)
    stage.qtbot.waitUntil(lambda: second.y() > first.y())
    assert second.x() == first.x()
    stage.page.lists.settle()
    gap = second.y() - first.geometry().bottom()
    assert gap < 40
    for slot in stage.page.lists.slots():
        assert slot.geometry().right() <= stage.page.lists.viewport().width()
    stage.page.resize(1000, 640)
    stage.qtbot.waitUntil(lambda: second.y() == first.y())


def test_a_low_page_gives_its_room_to_the_findings(make_stage: MakeStage) -> None:
    stage = make_stage(size=(1000, 380))
    assert not stage.page.heading.description.isVisible()
    stage.page.resize(1000, 640)
    assert stage.page.heading.description.isVisible()


def test_a_page_that_is_gone_hears_nothing_more(make_stage: MakeStage) -> None:
    stage = make_stage()
    page = DomainPage(stage.page.context, "rights")
    page.show()
    card = page.lists.card("w1")
    assert card is not None
    card.editor.setFocus()
    stage.qtbot.keyClicks(card.editor, "!")
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(page)
    stage.page.activateWindow()
    stage.enter("w2")
    stage.page.deeds.step("w1", 1)
    assert stage.ids("well_developed") == ["w2", "w1", "w3"]
