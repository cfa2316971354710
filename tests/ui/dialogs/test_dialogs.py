"""What all dialogs promise, and what each small one gives."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.imports.published import ImportOptions
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.settings import Settings
from igm_desktop.ui.dialogs.about import AboutDialog
from igm_desktop.ui.dialogs.export import ExportDialog
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.dialogs.import_options import ImportOptionsDialog
from igm_desktop.ui.dialogs.keys import KeysDialog
from igm_desktop.ui.dialogs.new_assessment import NewAssessmentDialog
from igm_desktop.ui.dialogs.preferences import PreferencesDialog
from igm_desktop.ui.dialogs.unsaved import Answer, ask_unsaved
from igm_desktop.ui.dialogs.who import WhoDialog

DOCUMENT = Assessment(id="x", languages=("en", "fr"))
KEYS = (("File", "New assessment", "Ctrl+N"), ("File", "Open", "Ctrl+O"), ("Edit", "Undo", "Ctrl+Z"))
DIALOGS: tuple[Callable[[], FormDialog], ...] = (
    lambda: NewAssessmentDialog("en"),
    lambda: ImportOptionsDialog("a.txt", "en"),
    lambda: ExportDialog(DOCUMENT, Path("a.pdf"), "en"),
    lambda: PreferencesDialog(Settings()),
    lambda: WhoDialog(Settings()),
    lambda: KeysDialog(KEYS),
    lambda: AboutDialog("en"),
)


def shown(qtbot: QtBot, dialog: FormDialog) -> FormDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.mark.parametrize("make", DIALOGS)
def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, make: Callable[[], FormDialog]) -> None:
    dialog = shown(qtbot, make())
    for one in dialog.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.focusProxy() is None:
            interface = QAccessible.queryAccessibleInterface(one)
            assert interface.text(QAccessible.Text.Name), one


def test_a_dialog_makes_room_for_what_it_says_beside_its_buttons(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ExportDialog(DOCUMENT, Path("a.pdf"), "en"))
    dialog.say("Many words that need more lines than there was room for when the dialog was shown first. " * 3)
    for _ in range(4):
        QApplication.processEvents()
    assert not dialog._scroll.verticalScrollBar().isVisible()


@pytest.mark.parametrize("make", DIALOGS)
def test_no_label_reads_markup(qtbot: QtBot, make: Callable[[], FormDialog]) -> None:
    dialog = shown(qtbot, make())
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("make", DIALOGS)
def test_escape_leaves(qtbot: QtBot, make: Callable[[], FormDialog]) -> None:
    dialog = shown(qtbot, make())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize("make", DIALOGS)
def test_a_small_screen_gets_scroll_bars_and_keeps_the_buttons(qtbot: QtBot, make: Callable[[], FormDialog]) -> None:
    dialog = shown(qtbot, make())
    dialog.resize(380, 300)
    QApplication.processEvents()
    corner = dialog.main.mapTo(dialog, dialog.main.rect().bottomRight())
    assert dialog.rect().contains(corner)
    assert dialog.height() <= 300


def test_preferences_give_back_what_was_chosen_and_leave_the_rest(qtbot: QtBot) -> None:
    old = Settings(recent=("/a",), person="p", theme="dark")
    dialog = PreferencesDialog(old)
    shown(qtbot, dialog)
    assert dialog.taken(old) is old
    language = QApplication.focusWidget()
    assert language is not None
    qtbot.keyClicks(language, "Fr")
    assert dialog.taken(old) == replace(old, language="fr")
    meanwhile = replace(old, name="Ana", asked=True, theme="light")
    assert dialog.taken(meanwhile) == replace(meanwhile, language="fr")


def test_unknown_settings_show_as_the_systems_and_stay_until_another_is_chosen(qtbot: QtBot) -> None:
    unknown = Settings(language="tlh", theme="pink")
    dialog = PreferencesDialog(unknown)
    qtbot.addWidget(dialog)
    assert (dialog._language.currentText(), dialog._theme.currentText()) == ("As the system", "As the system")
    assert dialog.taken(unknown) is unknown
    dialog._theme.setCurrentIndex(2)
    assert dialog.taken(unknown) == replace(unknown, theme="dark")


def test_preferences_say_who_is_writing(qtbot: QtBot) -> None:
    old = Settings(person="p", name="Ana", role="Focal point", organisation="Desk")
    dialog = PreferencesDialog(old)
    shown(qtbot, dialog)
    assert dialog.person.words() == ("Ana", "Focal point", "Desk")
    dialog.person.name.selectAll()
    qtbot.keyClicks(dialog.person.name, "  Ana Popa ")
    dialog.person.role.setEditText("Mayor’s adviser")
    assert dialog.taken(old) == replace(old, name="Ana Popa", role="Mayor’s adviser", asked=True)
    dialog.person.name.clear()
    assert dialog.taken(old).name == ""


def test_who_is_asked_needs_a_name_and_may_leave(qtbot: QtBot) -> None:
    dialog = WhoDialog(Settings())
    shown(qtbot, dialog)
    assert QApplication.focusWidget() is dialog.person.name
    assert not dialog.main.isEnabled()
    assert "Preferences" in dialog.reason
    qtbot.keyClicks(dialog.person.name, "Ana")
    assert dialog.main.isEnabled()
    assert dialog.reason == ""
    qtbot.keyClick(dialog.person.name, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.person.taken(Settings()) == Settings(name="Ana", asked=True)


def test_a_role_is_proposed_and_any_may_be_written(qtbot: QtBot) -> None:
    dialog = WhoDialog(Settings())
    shown(qtbot, dialog)
    role = dialog.person.role
    assert [role.itemText(row) for row in range(3)] == ["Author", "Reviewer", "Focal point"]
    assert dialog.person.words() == ("", "", "")
    role.setEditText("Mayor’s adviser")
    assert dialog.person.words()[1] == "Mayor’s adviser"
    role.setCurrentIndex(2)
    assert dialog.person.words()[1] == "Focal point"


def test_export_proposes_the_main_language_and_keeps_the_ending(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(DOCUMENT, tmp_path / "Balti-2023-08.pdf", "en")
    shown(qtbot, dialog)
    assert (dialog.path(), dialog.language()) == (tmp_path / "Balti-2023-08.pdf", "en")
    name = dialog._name
    name.setText(str(tmp_path / "v1.2"))
    assert dialog.path() == tmp_path / "v1.2.pdf"
    language = QApplication.focusWidget()
    assert language is not None
    qtbot.keyClick(language, Qt.Key.Key_Down)
    assert dialog.language() == "fr"


def test_export_says_why_it_cannot(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(DOCUMENT, tmp_path / "a.pdf", "en")
    shown(qtbot, dialog)
    assert dialog.reason == ""
    for wrong in ("", "  ", str(tmp_path / "nowhere" / "a.pdf")):
        dialog._name.setText(wrong)
        assert not dialog.main.isEnabled()
        assert dialog.reason
    (tmp_path / "there.pdf").write_bytes(b"x")
    dialog._name.setText(str(tmp_path / "there"))
    assert dialog.main.isEnabled()
    assert "replaced" in dialog.reason


def test_an_import_is_by_default_as_the_text_says(qtbot: QtBot) -> None:
    dialog = ImportOptionsDialog("<b>a</b>.txt", "en")
    shown(qtbot, dialog)
    assert dialog.options() == ImportOptions()
    dialog.level.setCurrentIndex(2)
    dialog.language.setCurrentIndex(1)
    dialog.country.lineEdit().setText("ghana")
    assert dialog.options() == ImportOptions("local", "en", "GH")
    dialog.country.lineEdit().setText("nowhere at all")
    assert not dialog.main.isEnabled()
    dialog.country.lineEdit().setText("")
    assert dialog.main.isEnabled()


def test_the_keys_of_menus_wheel_and_cards_are_listed(qtbot: QtBot) -> None:
    dialog = shown(qtbot, KeysDialog(KEYS))
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert words.index("New assessment") < words.index("Undo") < words.index("Wheel")
    assert {"Ctrl+N", "Home / End", "Alt+Up / Alt+Down", "Alt+Up", "Ctrl+Alt+1", "Ctrl+B"} <= set(words)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_about_says_whose_it_is_and_that_it_is_no_questionnaire_of_others(qtbot: QtBot) -> None:
    dialog = shown(qtbot, AboutDialog("en"))
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for said in ("0.1.0", "Apache-2.0", "never uses the network", "not IOM", "LGPL-3.0", "OFL-1.1"):
        assert said in words


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        (lambda box, qtbot: qtbot.keyClick(box, Qt.Key.Key_Return), Answer.SAVE),
        (lambda box, qtbot: qtbot.keyClick(box, Qt.Key.Key_Escape), Answer.CANCEL),
        (lambda box, qtbot: press(box, qtbot, "Don’t save"), Answer.DISCARD),
        (lambda box, qtbot: press(box, qtbot, "Cancel"), Answer.CANCEL),
    ],
)
def test_unsaved_changes_are_never_lost_by_a_key(
    qtbot: QtBot, act: Callable[[QMessageBox, QtBot], None], answer: Answer
) -> None:
    seen: list[str] = []

    def answer_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        act(box, qtbot)

    QTimer.singleShot(0, answer_it)
    assert ask_unsaved(None, "Bălți\n<b>2023</b>", has_file=True) == answer
    assert seen == ["“Bălți <b>2023</b>” has changes that are not saved."]


def press(box: QMessageBox, qtbot: QtBot, words: str) -> None:
    button = next(one for one in box.findChildren(QPushButton) if one.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_long_dialog_is_read_with_the_keys(qtbot: QtBot) -> None:
    dialog = shown(qtbot, KeysDialog(KEYS))
    dialog.resize(500, 240)
    QApplication.processEvents()
    bar = dialog._scroll.verticalScrollBar()
    qtbot.keyClick(dialog.main, Qt.Key.Key_PageDown)
    first = bar.value()
    assert first > 0
    qtbot.keyClick(dialog.main, Qt.Key.Key_Down)
    assert bar.value() > first
