"""What goes wrong with the file is told until it is over; the text is never lost, and the window says where it is."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from window_stage import WELL, MakeWindow, Stage, read

from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.keeping.backups import backups, read_backup
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.keeping.opening import left_behind, open_for_work
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.keeping.recovery import RecoveryCopy
from igm_desktop.core.model.assessment import Person
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.guarding import Guard

SAVE_FILE = "igm_desktop.core.keeping.desk.save_file"
WORDS = "Written in the field."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "office" / "local.igm.json"
    path.parent.mkdir()
    document = new_assessment(Beginning("local", "MD", place="Elsewhere", date="2024", languages=("en",)))
    save_assessment(path, first_state(document))
    return path


@pytest.fixture
def stage(open_window: MakeWindow, file: Path) -> Stage:
    made = open_window(file)
    made.segment("rights")
    made.add(WELL)
    made.write(WORDS)
    return made


def guard(stage: Stage) -> Guard:
    assert stage.window.documents is not None
    assert stage.window.documents.guard is not None
    return stage.window.documents.guard


def button(stage: Stage, words: str) -> QPushButton:
    return next(one for one in buttons(stage) if words in (one.text(), one.accessibleName()))


def buttons(stage: Stage) -> list[QPushButton]:
    return [one for one in stage.window.trouble.findChildren(QPushButton) if one.isVisible()]


def refuse(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    def refused(path: Path, data: bytes, **how: object) -> None:
        raise UnwritableFile(code, path=str(path))

    monkeypatch.setattr(SAVE_FILE, refused)


def save(stage: Stage) -> None:
    stage.key("Ctrl+S")
    stage.session.wait()
    stage.settle()


def words_in(path: Path) -> list[str]:
    return [finding.text.in_language("en") for finding in read(path).findings]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("full", "no room left"),
        ("read_only", "cannot be written"),
        ("permission", "does not allow"),
        ("disk_gone", "no longer there"),
        ("folder_missing", "folder is no longer there"),
        ("io", "reported a fault"),
        ("too_many_files", "too many files"),
        ("busy", "another program"),
        ("verify", "read back"),
        ("surprising", "(surprising)"),
    ],
)
def test_a_save_that_fails_stays_told_until_one_works(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, code: str, said: str
) -> None:
    with monkeypatch.context() as broken:
        refuse(broken, code)
        save(stage)
        assert said in stage.trouble
        assert file.name in stage.trouble
        assert "kept on this computer" in stage.trouble
        assert [one.text() for one in buttons(stage)] == ["Try again", "Save elsewhere…"]
        stage.window.notice.tell("Something else")
        stage.click(button(stage, "Try again"))
        stage.session.wait()
        stage.settle()
        assert said in stage.trouble
    assert stage.window.isWindowModified()
    assert open_for_work(file).document.findings[0].text["en"] == WORDS
    stage.click(button(stage, "Try again"))  # room was made
    stage.qtbot.waitUntil(lambda: stage.trouble == "")
    assert words_in(file) == [WORDS]


def test_saved_elsewhere_while_the_disk_is_full(
    stage: Stage, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        refuse(broken, "full")
        save(stage)
    other = tmp_path / "stick.igm.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(other), ""))
    stage.click(button(stage, "Save elsewhere…"))
    stage.qtbot.waitUntil(lambda: stage.session.is_saved)
    assert stage.trouble == ""
    assert words_in(other) == [WORDS]
    assert words_in(file) == []


def test_a_name_that_did_not_work_is_tried_again_or_given_up(
    stage: Stage, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(stage)
    other = tmp_path / "gone" / "b.igm.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(other), ""))
    with stage.qtbot.waitSignal(stage.session.save_failed):
        stage.key("Ctrl+Shift+S")
    assert "b.igm.json" in stage.trouble
    stage.click(button(stage, "Close"))
    assert stage.trouble == ""
    with stage.qtbot.waitSignal(stage.session.save_failed):
        stage.key("Ctrl+Shift+S")
    other.parent.mkdir()
    stage.click(button(stage, "Try again"))
    stage.qtbot.waitUntil(lambda: stage.session.path == other and stage.session.is_saved)
    assert stage.trouble == ""
    assert words_in(other) == [WORDS]


def test_nothing_is_said_to_be_kept_that_is_not(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_copy: RecoveryCopy, _document: object) -> None:
        raise UnwritableFile("full", path="x")

    with monkeypatch.context() as broken:
        broken.setattr(RecoveryCopy, "keep", full)
        stage.qtbot.waitUntil(lambda: stage.trouble != "")
        assert "no recovery copy can be kept" in stage.trouble
        refuse(broken, "full")
        save(stage)
        stage.qtbot.waitUntil(lambda: "nowhere else" in stage.trouble)
        assert "kept on this computer" not in stage.trouble
    stage.click(button(stage, "Try again"))
    stage.qtbot.waitUntil(lambda: stage.trouble == "")


def test_the_status_says_what_is_kept_and_warns_when_nothing_is(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    status, keeping = stage.window.status, guard(stage).keeping
    stage.qtbot.waitUntil(lambda: keeping.is_kept and not stage.session.is_saved)
    assert status.saved.startswith("Not saved yet · kept at ")
    assert not status.warns
    monkeypatch.setattr(keeping, "_clock", lambda: 10**9)
    with monkeypatch.context() as broken:
        broken.setattr(keeping, "_waiting_since", 1.0)
        keeping.look_at_the_clock()
        assert status.warns
        assert "not kept since" in status.saved
        assert status._saved.accessibleName() == status.saved
        stage.settle()
        assert status._saved.width() == status._saved.sizeHint().width()
    save(stage)
    assert status.saved.startswith("Saved at ")
    assert not status.warns


def test_turning_to_another_program_keeps_what_was_typed_this_moment(stage: Stage) -> None:
    assert WORDS not in stage.texts("rights", WELL)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with stage.qtbot.waitSignal(stage.session.kept):
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    ((_, kept),) = left_behind()
    assert kept.document.findings[0].text["en"] == WORDS


def test_a_window_put_out_of_sight_is_kept(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.session.kept):
        stage.window.showMinimized()
    ((_, kept),) = left_behind()
    assert kept.document.findings[0].text["en"] == WORDS
    stage.window.showNormal()


def test_another_theme_shows_the_same_trouble(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "full")
    save(stage)
    before = stage.trouble
    stage.window.dress(stage.window.theme, "en")
    stage.settle()
    assert stage.trouble == before != ""
    stage.window.documents.drop()  # type: ignore[union-attr]
    assert stage.trouble == ""


def test_closing_after_a_failed_save_asks_and_does_not_throw_away_by_itself(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, "full")
    save(stage)
    with stage.answering("Cancel"):
        stage.window.close()
    assert stage.window.isVisible()
    with stage.answering("Don’t save"):
        stage.window.close()
    stage.qtbot.waitUntil(lambda: not stage.window.isVisible())


# Another program has the file


def test_a_file_that_is_open_elsewhere_is_opened_as_a_copy(
    open_window: MakeWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = open_desk(file, Person(id="ana", name="Ana Rusu"))
    before = file.read_bytes()
    stage = open_window(file)
    assert "Ana Rusu" in stage.told
    assert stage.window.workspace is None
    stage.click(stage.window.notice._action)
    assert stage.session.path is None
    assert f"copy of {file.name}" in stage.window.windowTitle()
    proposed: list[str] = []

    def ask(_parent: object, _title: str, name: str, _pattern: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "mine.igm.json"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    stage.segment("rights")
    stage.add(WELL)
    stage.write(WORDS)
    save(stage)
    assert proposed == [str(file.with_name("local (copy).igm.json"))]
    assert words_in(tmp_path / "mine.igm.json") == [WORDS]
    assert "copy of" not in stage.window.windowTitle()
    assert file.read_bytes() == before
    held.close()


def test_a_copy_that_nobody_changed_is_closed_without_a_question(open_window: MakeWindow, file: Path) -> None:
    held = open_desk(file, Person(id="ana", name="Ana"))
    stage = open_window(file)
    stage.click(stage.window.notice._action)
    stage.key("Ctrl+Q")
    assert not stage.window.isVisible()
    held.close()


def test_a_save_to_a_file_that_is_open_elsewhere_is_refused_and_says_who(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "b.igm.json"
    save_assessment(other, stage.session.stored)
    held = open_desk(other, Person(id="ana", name="Ana Rusu"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(other), ""))
    with stage.qtbot.waitSignal(stage.session.save_failed):
        stage.key("Ctrl+Shift+S")
    assert "Ana Rusu" in stage.trouble
    assert words_in(other) == []
    held.close()


def test_the_file_that_is_open_here_is_not_held_by_somebody_else(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(stage)
    stage.open(file)
    assert stage.told == ""
    assert stage.session.is_saved
    monkeypatch.chdir(file.parent)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (file.name, ""))
    stage.write(" More.")
    with stage.qtbot.waitSignal(stage.session.saved):
        stage.key("Ctrl+Shift+S")
    assert words_in(file) == [WORDS + " More."]
    stage.write(" Not wanted.")
    with stage.answering("Don’t save"):
        stage.open(file.absolute())
    assert stage.told == ""
    assert [finding.text["en"] for finding in stage.document.findings] == [WORDS + " More."]


# Something else in the place of the file


@pytest.mark.parametrize("what", ["damaged", "other"])
def test_what_is_not_ours_is_not_replaced_unasked(stage: Stage, file: Path, tmp_path: Path, what: str) -> None:
    document = new_assessment(Beginning("local", "FR", place="Other", date="2020", languages=("en",)))
    other = tmp_path / "other.igm.json"
    save_assessment(other, first_state(document))
    foreign = other.read_bytes() if what == "other" else b'{"format": "igm'
    file.write_bytes(foreign)
    stage.qtbot.waitUntil(lambda: stage.trouble != "")
    assert ("Another assessment" if what == "other" else "damaged") in stage.trouble
    save(stage)
    assert file.read_bytes() == foreign
    assert "somebody has put something else in its place" in stage.trouble
    stage.click(button(stage, "Put mine in its place"))
    stage.qtbot.waitUntil(lambda: stage.session.is_saved)
    assert stage.trouble == ""
    assert words_in(file) == [WORDS]
    kept = [one for one in backups(backup_folder(file, stage.document.id)) if one.aside]
    assert foreign in [read_backup(one) for one in kept]


def test_the_right_file_brought_back_ends_the_trouble(stage: Stage, file: Path) -> None:
    right = file.read_bytes()
    file.write_bytes(b"{")
    stage.qtbot.waitUntil(lambda: stage.trouble != "")
    save(stage)
    file.write_bytes(right)
    stage.qtbot.waitUntil(lambda: stage.trouble == "")
    save(stage)
    assert words_in(file) == [WORDS]


def test_a_file_that_is_gone_is_told_and_written_again(stage: Stage, file: Path) -> None:
    save(stage)
    file.unlink()
    stage.qtbot.waitUntil(lambda: "no longer there" in stage.told)
    assert stage.window.isWindowModified()
    stage.click(stage.window.notice._action)
    stage.qtbot.waitUntil(lambda: stage.session.is_saved)
    assert words_in(file) == [WORDS]


# Ended from outside

TYPED = """
import signal
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from igm_desktop.ui import launch, application

for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):  # whoever started the tests may ignore them (nohup)
    signal.signal(number, signal.SIG_DFL)

def type_words(window):
    workspace = window.workspace
    if workspace is None:
        QTimer.singleShot(20, lambda: type_words(window))
        return
    ref = ("document", "place", "en")
    from igm_desktop.core.edits import set_value
    workspace.session.flushing.connect(
        lambda: workspace.session.apply(lambda d: set_value(d, ref, "Typed this moment"), "Write")
    )
    print("typing", flush=True)

begin = application.start
def start(*words, **more):
    window = begin(*words, **more)
    QTimer.singleShot(0, lambda: type_words(window))
    return window
application.start = start
sys.exit(launch.open_window(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_an_end_from_outside_keeps_everything_and_asks_nothing(file: Path, number: signal.Signals) -> None:
    window = subprocess.Popen(
        [sys.executable, "-c", TYPED, str(file)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert window.stdout is not None
    with window:
        assert window.stdout.readline() == "typing\n"
        window.send_signal(number)
        try:
            assert window.wait(timeout=60) == 128 + number
        finally:
            window.kill()
    assert open_for_work(file).document.place["en"] == "Typed this moment"
    assert read(file).place["en"] == "Elsewhere"
    assert [one.name for one in file.parent.iterdir()] == [file.name]  # no lock is left


def test_an_end_from_outside_waits_where_nothing_can_be_kept(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_copy: RecoveryCopy, _document: object) -> None:
        raise UnwritableFile("full", path="x")

    monkeypatch.setattr(RecoveryCopy, "keep", full)
    assert not stage.window.end_without_questions()
    stage.settle()
    assert "no recovery copy" in stage.trouble
    monkeypatch.undo()
    assert stage.window.end_without_questions()
