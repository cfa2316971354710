"""Who is writing: asked once, after the first save, and never for the sample."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from window_stage import MakeWindow, Stage, accept, read

from igm_desktop.app.settings import SettingsStore
from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.edits import set_value
from igm_desktop.core.folders import settings_home
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.dialogs.preferences import PreferencesDialog
from igm_desktop.ui.dialogs.who import WhoDialog


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.igm.json"
    save_assessment(path, first_state(new_assessment(Beginning("local", "MD", "Bălți", ("en", "fr")))))
    return path


@pytest.fixture
def asking(open_window: MakeWindow, file: Path) -> Stage:
    """A window that may ask, on a file."""
    stage = open_window(file)
    stage.prepared.settings.may_ask = True
    stage.qtbot.waitUntil(lambda: stage.window.workspace is not None)
    return stage


def change(stage: Stage, title: str) -> None:
    stage.session.apply(lambda one: set_value(one, ("document", "title", "en"), title), "Write")


def save(stage: Stage) -> None:
    stage.come_back()
    with stage.qtbot.waitSignal(stage.session.saved):
        stage.key("Ctrl+S")
    stage.settle()


def dialog() -> WhoDialog | None:
    shown = QApplication.activeModalWidget()
    return shown if isinstance(shown, WhoDialog) else None


def asked(stage: Stage) -> WhoDialog:
    stage.qtbot.waitUntil(lambda: dialog() is not None)
    shown = dialog()
    assert shown is not None
    return shown


def test_the_file_is_saved_before_the_question_and_has_the_name_after_it(asking: Stage, file: Path) -> None:
    change(asking, "First")
    save(asking)
    question = asked(asking)
    assert read(file).title["en"] == "First"
    assert [person.name for person in read(file).people] == [""]
    QTest.keyClicks(question.person.name, "Ana Popa")
    question.person.organisation.setText("Desk")
    with asking.qtbot.waitSignal(asking.session.saved):
        accept(question)
    asking.settle()
    (person,) = read(file).people
    kept = SettingsStore(settings_home()).value
    assert (person.id, person.name, person.organisation) == (kept.person, "Ana Popa", "Desk")
    assert asking.session.is_saved
    assert dialog() is None
    change(asking, "Second")
    save(asking)
    assert dialog() is None
    assert read(file).people == (person,)


def test_whoever_does_not_want_to_say_is_not_asked_again(asking: Stage, file: Path) -> None:
    change(asking, "First")
    save(asking)
    QTest.keyClick(asked(asking), Qt.Key.Key_Escape)
    asking.settle()
    assert asking.session.is_saved
    change(asking, "Second")
    save(asking)
    assert dialog() is None
    kept = SettingsStore(settings_home()).value
    assert (kept.asked, kept.name) == (True, "")
    assert [(person.id, person.name) for person in read(file).people] == [(kept.person, "")]


def test_closing_goes_on_after_the_question(asking: Stage, file: Path) -> None:
    change(asking, "Last words")
    with asking.answering("Save"):
        asking.window.close()
    question = asked(asking)
    assert read(file).title["en"] == "Last words"
    assert asking.window.isVisible()
    QTest.keyClicks(question.person.name, "Ana")
    accept(question)
    asking.qtbot.waitUntil(lambda: not asking.window.isVisible())
    assert [person.name for person in read(file).people] == ["Ana"]


def test_closing_goes_on_where_nobody_wants_to_say(asking: Stage) -> None:
    change(asking, "Last words")
    with asking.answering("Save"):
        asking.window.close()
    asked(asking).way_out.click()
    asking.qtbot.waitUntil(lambda: not asking.window.isVisible())


def test_a_name_that_another_window_was_given_is_not_asked_for(asking: Stage) -> None:
    SettingsStore(settings_home()).change(lambda old: old.with_words("Ana", "", ""))
    change(asking, "First")
    save(asking)
    assert dialog() is None


def test_nobody_is_asked_in_the_sample(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.prepared.settings.may_ask = True
    stage.sample()
    change(stage, "Mine")
    stage.save_to(tmp_path / "mine.igm.json", monkeypatch)
    assert dialog() is None
    change(stage, "Mine again")
    save(stage)
    assert dialog() is None
    assert not SettingsStore(settings_home()).value.asked


def test_a_name_on_the_command_line_is_who_writes_and_nobody_is_asked(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.prepared.settings.called = "Bea"
    stage.prepared.settings.may_ask = True
    stage.open(file)
    change(stage, "First")
    save(stage)
    assert dialog() is None
    assert [person.name for person in read(file).people] == ["Bea"]
    assert SettingsStore(settings_home()).value.name == ""


def test_a_name_in_the_preferences_stands_in_the_next_save(stage: Stage, file: Path) -> None:
    stage.open(file)

    def name_it(shown: PreferencesDialog) -> None:
        shown.person.name.setText("Ana")
        accept(shown)

    with stage.in_dialog(PreferencesDialog, name_it):
        stage.window.preferences()
    stage.settle()
    change(stage, "First")
    save(stage)
    assert [person.name for person in read(file).people] == ["Ana"]


def test_a_save_that_fails_asks_nothing(asking: Stage, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(asking, "First")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(file / "no" / "x.igm.json"), ""))
    with asking.qtbot.waitSignal(asking.session.save_failed):
        asking.key("Ctrl+Shift+S")
    asking.settle()
    assert dialog() is None
