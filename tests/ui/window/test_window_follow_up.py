"""File ▸ New follow-up: a new document that follows the earlier one, which stays as it is."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from window_stage import POTENTIAL, MakeWindow, Stage, accept, read

from igm_desktop.core.beginning import first_state
from igm_desktop.core.follow_up import carried_state, unchanged
from igm_desktop.core.model.assessment import Answer, Assessment, Evidence, Finding, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.dialogs.follow_up import FollowUpDialog

PLAN = b"%PDF-1.7 the plan"
HASH = hashlib.sha256(PLAN).hexdigest()
EARLIER = settled(
    Assessment(
        id="first",
        level="local",
        country="MD",
        title=Prose(en="Profile of Orhei"),
        date="2019",
        findings=(
            Finding(id="f", domain="rights", kind="potential", text=Prose(en="There is a plan."), status="ready"),
        ),
        answers=(Answer(id="L-1.1.1", choice="some"),),
        sources=(Source(id="s", evidence=Evidence(sha256=HASH, name="plan.pdf")),),
    )
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "first"
    (folder / "evidence").mkdir(parents=True)
    (folder / "evidence" / HASH).write_bytes(PLAN)
    save_assessment(folder / "a.igm.json", first_state(EARLIER))
    return folder / "a.igm.json"


@pytest.fixture
def stage(open_window: MakeWindow, file: Path) -> Stage:
    made = open_window(file)
    made.qtbot.waitUntil(lambda: made.window.workspace is not None)
    return made


def begin(stage: Stage, title: str = "") -> None:
    def do(dialog: FollowUpDialog) -> None:
        if title:
            dialog.title.setText(title)
        dialog.date.show_date("2026-03")
        accept(dialog)

    with stage.in_dialog(FollowUpDialog, do):
        stage.window.new_follow_up()


def test_it_begins_with_what_was_said_and_leaves_the_earlier_file_alone(stage: Stage, file: Path) -> None:
    before = file.read_bytes()
    begin(stage, "Second profile of Orhei")
    document = stage.document
    assert document.follows is not None
    assert (document.follows.id, document.edition, document.date) == ("first", 2, "2026-03")
    assert document.title == Prose(en="Second profile of Orhei")
    assert stage.session.path is None
    assert not stage.session.is_saved
    assert len(unchanged(document)) == 2
    assert "2 " in stage.told
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("date", "told"), [("2019-05", "“Profile of Orhei” (May 2019)."), (None, "It follows “Profile of Orhei”.")]
)
def test_the_dialog_says_the_date_in_words(qtbot: QtBot, date: str | None, told: str) -> None:
    dialog = FollowUpDialog(EARLIER.model_copy(update={"date": date}))
    qtbot.addWidget(dialog)
    assert any(told in one.text() for one in dialog.findChildren(QLabel))


def test_saving_it_and_saving_it_elsewhere_keep_its_id_and_bring_the_evidence(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(stage)
    own = stage.document.id
    assert own != "first"
    for name in ("second", "third"):
        (tmp_path / name).mkdir()
        stage.save_to(tmp_path / name / "b.igm.json", monkeypatch)
        copy = tmp_path / name / "evidence" / HASH
        stage.qtbot.waitUntil(copy.exists)
        assert copy.read_bytes() == PLAN
        assert read(tmp_path / name / "b.igm.json").id == own
        assert unchanged(read(tmp_path / name / "b.igm.json")) == unchanged(stage.document)
    assert stage.document.id == own


def test_a_finding_is_confirmed_with_a_click_and_undone(stage: Stage) -> None:
    begin(stage)
    stage.window.show_section("rights")
    stage.settle()
    chip = stage.card(0, POTENTIAL).carried
    assert chip.isVisible()
    assert chip.text() == "As in 2019 · Confirm"
    stage.click(chip)
    assert not chip.isVisible()
    assert carried_state(stage.findings("rights")[0]) == "confirmed"
    stage.key("Ctrl+Z")
    assert stage.card(0, POTENTIAL).carried.isVisible()


def test_writing_takes_the_mark_away(stage: Stage) -> None:
    begin(stage)
    stage.window.show_section("rights")
    stage.settle()
    card = stage.card(0, POTENTIAL)
    card.editor.setFocus()
    stage.write("Now ")
    stage.session.flush()
    stage.settle()
    assert carried_state(stage.findings("rights")[0]) == "changed"
    assert not stage.card(0, POTENTIAL).carried.isVisible()


def test_changes_that_are_thrown_away_are_not_carried(stage: Stage) -> None:
    stage.session.apply(lambda document: document.model_copy(update={"answers": ()}), "Empty")
    with stage.answering("Don’t save"):
        begin(stage)
    assert [one.id for one in stage.document.answers] == ["L-1.1.1"]


def test_leaving_the_dialog_leaves_all_as_it_is(stage: Stage, file: Path) -> None:
    before = stage.document
    with stage.in_dialog(FollowUpDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)):
        stage.window.new_follow_up()
    assert stage.document is before
    assert stage.session.path == file


def test_with_nothing_open_it_asks_for_the_file(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_window()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(file), ""))
    begin(stage)
    assert stage.document.edition == 2
    assert stage.document.id != "first"


def test_a_file_that_cannot_be_followed_is_refused(
    open_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_window()
    (tmp_path / "x.igm.json").write_text("[]")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(tmp_path / "x.igm.json"), ""))
    stage.window.new_follow_up()
    stage.settle()
    assert stage.told
    assert stage.window.workspace is None
