"""The backups page: what a person reads in it, and what comes back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.edits import add, remove, set_value, value_at
from igm_desktop.core.keeping.backups import keep_backup
from igm_desktop.core.keeping.desk import new_desk, open_desk
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.codec import dumps
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.backups.lines import HEAD_ROLE, SECOND_ROLE
from igm_desktop.ui.pages.backups.page import BackupsPage
from igm_desktop.ui.theme import LIGHT

TEXT: Ref = ("findings", "f1", "text", "en")
ANA = Person(id="ana", name="Ana Rusu")


def example() -> Assessment:
    made = Assessment(id="d1", title=Prose(en="Profile"))
    for name in ("f1", "f2"):
        words = f"Words of {name}. " * (20 if name == "f1" else 500)
        made = add(made, "findings", Finding(id=name, domain="rights", kind="potential", text=Prose(en=words)))
    return made


@dataclass
class Stage:
    session: Session
    qtbot: QtBot
    told: list[tuple[str, str, Callable[[], object] | None]] = field(default_factory=list)
    copies: list[State] = field(default_factory=list)
    page: BackupsPage = field(init=False)

    def open(self) -> None:
        context = Context(
            session=self.session,
            catalogue=installed(*DEFAULT),
            theme=LIGHT,
            language="en",
            profile_language=lambda: "en",
            tell=lambda text, action_text="", action=None: self.told.append((text, action_text, action)),
            go=lambda _ref: None,
        )
        self.page = BackupsPage(context)
        self.page.details.copy_wanted.connect(self.copies.append)
        self.qtbot.addWidget(self.page)
        self.page.resize(1000, 720)
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.settle()

    @property
    def document(self) -> Assessment:
        return self.session.document

    def settle(self) -> None:
        """Until what shows is of now."""
        with self.qtbot.waitSignal(self.page.watch.listed):
            self.page.watch.look()
        self.qtbot.waitUntil(lambda: self.page.watch.is_current)

    def rows(self) -> list[tuple[str, bool]]:
        lines = self.page.list.lines
        indexes = [lines.index(row, 0) for row in range(lines.rowCount())]
        return [(str(one.data(SECOND_ROLE)).partition(" · ")[0], bool(one.data(HEAD_ROLE))) for one in indexes]

    def choose(self, number: int) -> None:
        """The backup at that place, the newest being 0."""
        places = [row for row, (_, head) in enumerate(self.rows()) if not head]
        self.page.list.choose_row(places[number])
        self.settle()

    def differences(self) -> list[tuple[str, str]]:
        lines = self.page.details.list.lines
        indexes = [lines.index(row, 0) for row in range(1, lines.rowCount())]
        return [(str(one.data()), str(one.data(SECOND_ROLE))) for one in indexes]

    def buttons(self) -> list[str]:
        return [one.text() for one in self.page.details._buttons if one.isVisible()]

    def press(self, text: str) -> None:
        wanted = next(one for one in self.page.details._buttons if one.isVisible() and one.text() == text)
        self.qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file saved on three days: as it began, with another text, and then without a finding that was long."""
    path, now = tmp_path / "a.igm.json", datetime(2026, 11, 20, 9, tzinfo=UTC)
    desk = new_desk(State(document=example()), ANA, lambda: now)
    desk.save(example(), path)
    now += timedelta(days=1)
    second = set_value(set_value(desk.document, TEXT, "Another text."), ("document", "title", "en"), "New title")
    desk.save(second, path)
    now += timedelta(hours=1)
    desk.save(remove(second, ("findings", "f2")), path)
    desk.close()
    return path


@pytest.fixture
def stage(path: Path, qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(Session(open_desk(path, ANA)), qtbot)
    stage.open()
    yield stage
    stage.session.close()


def test_they_stand_by_day_the_newest_first_with_their_marks(stage: Stage) -> None:
    assert stage.rows() == [
        ("", True),
        ("As it was saved", False),
        ("Before it became much smaller", False),
        ("", True),
        ("As it was saved", False),
    ]
    days = [str(stage.page.list.lines.index(row, 0).data()) for row in (0, 3)]
    assert ["21" in days[0], "20" in days[1]] == [True, True]
    assert stage.page.details.said.text() == "It is like the present assessment. Nothing differs."
    assert stage.buttons() == ["Open as a copy"]
    assert str(backup_folder(stage.session.path or Path(), "d1")) in stage.page.about.text()


def test_the_keyboard_steps_over_the_names_of_days(stage: Stage) -> None:
    rows = stage.page.list
    assert rows.row == 1
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_End):
        stage.qtbot.keyClick(rows, key)
        seen.append(rows.row)
    assert seen == [2, 4, 2, 1, 1, 4]
    assert stage.page.reveal(("backups",))
    assert rows.hasFocus()
    assert not stage.page.reveal(("history",))


def test_one_text_comes_back_alone_and_goes_again_with_undo(stage: Stage) -> None:
    stage.choose(2)
    assert len(stage.differences()) == 3
    stage.page.details.list.choose_row(1 + [second.startswith("Text") for _, second in stage.differences()].index(True))
    assert "Another text." in stage.page.details.text.toPlainText()
    before = stage.document
    stage.press("Bring back what it was then")
    assert value_at(stage.document, TEXT) == "Words of f1. " * 20
    assert stage.document.title["en"] == "New title"
    text, action, run = stage.told[-1]
    assert (text.startswith("As in the backup again: "), action) == (True, "Undo")
    assert run is not None
    run()
    assert stage.document is before
    stage.settle()
    assert len(stage.differences()) == 3  # it was compared again


def test_a_finding_that_is_gone_comes_back_whole_and_a_new_one_can_be_taken_out(stage: Stage) -> None:
    stage.choose(1)  # nothing but the finding differs: there is no list to choose from
    assert not stage.page.details.list.isVisible()
    stage.press("Bring back the whole finding")
    assert [finding.id for finding in stage.document.findings] == ["f1", "f2"]
    new = Finding(id="f3", domain="crises", kind="potential")
    stage.session.apply(lambda document: add(document, "findings", new), "Add")
    stage.settle()
    stage.press("Take it out: it was not there then")
    assert [finding.id for finding in stage.document.findings] == ["f1", "f2"]
    stage.settle()
    assert stage.page.details.said.text().startswith("It is like")


def test_the_whole_assessment_comes_back_as_one_step(stage: Stage) -> None:
    before = stage.document
    stage.choose(2)
    stage.press("Bring back the whole assessment as it was then")
    assert stage.document.findings == example().findings
    assert stage.document.title == example().title
    assert [person.id for person in stage.document.people] == ["ana"]
    assert stage.session.path is not None
    assert b"New title" in stage.session.path.read_bytes()  # the file is as it was
    stage.session.undo()
    assert stage.document is before


def test_a_backup_that_cannot_be_read_says_so_and_the_others_work(stage: Stage) -> None:
    stage.page.watch.list.backups[1].path.write_bytes(b"{}")
    stage.choose(1)
    assert stage.page.details.said.text().startswith("This backup cannot be read: ")
    assert stage.buttons() == []
    stage.choose(2)
    assert len(stage.differences()) == 3


def test_another_assessment_that_stood_in_the_file_is_named(stage: Stage) -> None:
    other = dumps(State(document=Assessment(id="d2", title=Prose(en="<b>Somebody</b> else’s"))))
    assert stage.session.path is not None
    keep_backup(backup_folder(stage.session.path, "d1"), other, "not a time", 9, aside=True)
    stage.settle()
    stage.choose(0)
    assert "<b>Somebody</b> else’s" in stage.page.details.said.text()
    assert stage.rows()[0:2] == [("", True), ("Put aside", False)]
    assert stage.page.list.lines.index(0, 0).data() == "At a time that is not known"
    assert stage.buttons() == ["Open as a copy"]
    stage.press("Open as a copy")
    assert [state.document.id for state in stage.copies] == ["d2"]


def test_a_save_adds_one_and_the_choice_stays(stage: Stage) -> None:
    stage.choose(2)
    chosen = stage.page.details.title.text()
    stage.session.apply(lambda document: set_value(document, TEXT, "A third text."), "Write")
    with stage.qtbot.waitSignal(stage.session.saved):
        stage.session.save()
    stage.qtbot.waitUntil(lambda: len(stage.page.watch.list.backups) == 4)
    stage.settle()
    assert stage.page.details.title.text() == chosen


def test_a_document_without_backups_says_what_will_be_here(qtbot: QtBot, path: Path) -> None:
    never = Stage(Session(new_desk(State(document=example()), ANA)), qtbot)
    never.open()
    assert never.page.empty.isVisible()
    assert not never.page.list.isVisible()
    assert "never saved" in never.page.empty.title.text()
    for backup in backup_folder(path, "d1").iterdir():
        backup.unlink()
    gone = Stage(Session(open_desk(path, ANA)), qtbot)
    gone.open()
    assert "no backups" in gone.page.empty.title.text()
    gone.session.close()


def test_it_stands_under_each_other_where_there_is_little_room(stage: Stage) -> None:
    stage.choose(2)
    stage.page.resize(420, 360)
    stage.qtbot.waitUntil(lambda: stage.page.details.y() > stage.page.list.y())
    details = stage.page.details
    assert all(one.width() >= one.sizeHint().width() for one in details._buttons if one.isVisible())
