"""The comparison page: what a person reads in it, and where it leads."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.beginning import first_state
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.pages.comparison.page import ComparisonPage
from igm_desktop.ui.pages.comparison.watch import ComparisonWatch

TEXT = ("findings", "f1", "text", "en")
FIRST = settled(
    Assessment(
        id="d1",
        level="local",
        country="MD",
        place=Prose(en="Bălți"),
        title=Prose(en="Bălți"),
        date="2023",
        findings=(
            Finding(id="f1", domain="rights", kind="potential", text=Prose(en="Lessons are <b>free</b>.")),
            Finding(id="f2", domain="crises", kind="potential", text=Prose(en="There is a plan.")),
        ),
    )
)
LATER = add(
    set_value(follow_up(FIRST, date="2025"), TEXT, "Lessons are <b>dear</b>."),
    "findings",
    Finding(id="f3", domain="crises", kind="potential", text=Prose(en="There is a map.")),
)


@dataclass
class Stage:
    page: ComparisonPage
    session: Session
    gone: list[tuple[str, ...]]
    told: list[str]
    qtbot: QtBot

    def compare(self, path: Path) -> None:
        self.page.compare_with(path)
        self.told_now()

    def told_now(self) -> None:
        self.qtbot.waitUntil(lambda: self.page.watch.is_current, timeout=20_000)

    def rows(self) -> list[str]:
        count = self.page.list.lines.rowCount()
        return [str(self.page.list.lines.index(row, 0).data()) for row in range(count)]


@pytest.fixture
def stage(enter: Callable[[Assessment], object], qtbot: QtBot) -> Stage:
    room = enter(LATER)
    page = ComparisonPage(room.context)  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return Stage(page, room.session, room.gone, room.told, qtbot)  # type: ignore[attr-defined]


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return written(tmp_path / "first.igm.json", FIRST)


def written(path: Path, document: Assessment) -> Path:
    save_assessment(path, first_state(document))
    return path


def test_it_says_what_to_do_while_nothing_is_compared(stage: Stage) -> None:
    assert stage.page.empty.isVisible()
    assert not stage.page.list.isVisible()
    with stage.qtbot.waitSignal(stage.page.file_wanted):
        stage.page.choose.click()


def test_changes_stand_under_their_domains_and_words_are_marked_by_style(stage: Stage, first: Path) -> None:
    stage.compare(first)
    assert stage.page.about.text() == "A follow-up and what it follows. Before: 2023. After: 2025."
    assert stage.rows() == [
        "2 change(s)",
        "Migrants’ rights",
        "“Lessons are <b>dear</b>.”",
        "Mobility dimensions of crises",
        "“There is a map.”",
    ]
    text = stage.page.text
    assert "<b>" in text.toPlainText()
    struck, underlined = (
        text.document().find(word).charFormat()
        for word in (
            "free",
            "dear</b>.",
        )
    )
    assert struck.fontStrikeOut()
    marked = text.document().find("dear", text.document().find("free")).charFormat()
    assert marked.fontUnderline()
    assert not underlined.fontStrikeOut()


def test_one_change_leads_to_its_place(stage: Stage, first: Path) -> None:
    stage.compare(first)
    assert not stage.page.place.isVisible()
    stage.page.list.choose_row(2)
    stage.page.place.click()
    assert stage.gone == [TEXT]


def test_it_follows_the_document_and_keeps_what_was_chosen(stage: Stage, first: Path) -> None:
    stage.compare(first)
    stage.page.list.choose_row(4)
    stage.session.apply(lambda document: set_value(document, ("findings", "f2", "text", "en"), "There is none."), "")
    stage.told_now()
    assert stage.rows()[0] == "3 change(s)"
    assert stage.page.list.row == 5
    assert "There is a map." in stage.page.text.toPlainText()


def test_filters(stage: Stage, first: Path) -> None:
    stage.compare(first)
    bar = stage.page.bar
    bar.whats.setCurrentIndex(bar.whats.findData("new"))
    assert stage.rows()[1:] == ["Mobility dimensions of crises", "“There is a map.”"]
    bar.areas.setCurrentIndex(bar.areas.findData("rights"))
    assert stage.rows() == []
    assert stage.page.none_fits.isVisible()


def test_all_of_it_can_be_copied_as_text(stage: Stage, first: Path) -> None:
    stage.compare(first)
    stage.page.copy.click()
    assert "[-free-]{+dear+}" in QGuiApplication.clipboard().text()
    assert stage.told


def test_the_later_one_can_be_printed_with_what_has_changed(stage: Stage, first: Path, tmp_path: Path) -> None:
    stage.compare(first)
    with stage.qtbot.waitSignal(stage.page.print_wanted) as wanted:
        stage.page.print.click()
    assert wanted.args[0].id == FIRST.id
    third = set_value(follow_up(LATER, date="2027"), TEXT, "Lessons are over.")
    stage.compare(written(tmp_path / "third.igm.json", third))
    assert stage.rows()
    assert not stage.page.print.isVisible()  # it is the other one that is the later


def test_another_place_is_compared_only_where_a_person_says_that_it_is_this_one(stage: Stage, tmp_path: Path) -> None:
    there = FIRST.model_copy(update={"id": "d9", "place": Prose(en="Cahul"), "findings": ()})
    stage.compare(written(tmp_path / "cahul.igm.json", there))
    assert "not made for comparing places" in stage.page.about.text()
    assert stage.rows() == []
    stage.page.one_place.click()
    stage.told_now()
    assert "Cover and details" in stage.rows()


def test_a_file_that_cannot_be_read_is_told(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "no.igm.json"
    path.write_text("{")
    stage.compare(path)
    assert "no.igm.json" in stage.page.about.text() or stage.page.about.text()
    assert stage.page.file.isVisible()
    assert not stage.page.copy.isVisible()


def test_the_earlier_assessment_is_found_beside_the_file(tmp_path: Path, first: Path, qtbot: QtBot) -> None:
    (tmp_path / "broken.igm.json").write_text("[]")
    desk = new_desk(State(document=LATER), Person(id="me"))
    desk.save(LATER, tmp_path / "second.igm.json")
    session = Session(desk)
    watch = ComparisonWatch(session, "en", session)
    with qtbot.waitSignal(watch.offered, timeout=20_000) as offered:
        watch.look_for_earlier()
    assert offered.args == [first]
    session.close(discard=True)
