"""The road from a field to the document: real fields, real keys, a real session."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from igm_desktop.app.change import Change
from igm_desktop.core.edits import remove, set_value, value_at
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import (
    LONGEST_MS,
    Binding,
    bind_check,
    bind_combo,
    bind_line,
    bind_plain,
)
from igm_desktop.ui.forms.prose_binding import bind_prose
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.plain import PlainEdit

TEXT = ("findings", "f1", "text", "en")
CTRL = Qt.KeyboardModifier.ControlModifier


class Form(QWidget):
    """A page with a few fields and the window's undo."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.prose = ProseEdit("Text")
        self.note = PlainEdit()
        self.body = QLineEdit()
        self.edition = QLineEdit()
        layout = QVBoxLayout(self)
        for field in (self.prose, self.note, self.body, self.edition):
            layout.addWidget(field)
        self.text_binding = bind_prose(context, self.prose, TEXT, "Write")
        self.note_binding = bind_plain(context, self.note, ("findings", "f1", "note"), "Write")
        self.body_binding = bind_line(context, self.body, ("document", "body"), "Write")
        self.edition_binding = bind_line(
            context,
            self.edition,
            ("document", "edition"),
            "Write",
            parse=int,
            problem="A number from 1.",
        )
        for name, keys in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z")):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(getattr(context.session, name))
            self.addAction(action)


@pytest.fixture
def form(qtbot: QtBot, context: Context) -> Form:
    made = Form(context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def at(context: Context, *ref: str) -> object:
    return value_at(context.session.document, ref)


def enter(qtbot: QtBot, field: QWidget) -> None:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)


def test_typing_comes_into_the_document_after_a_pause(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.prose)
    qtbot.keyClicks(form.prose, " More")
    assert at(context, *TEXT) == "18\u00a0ans [@law].", "not at each key"
    qtbot.waitUntil(lambda: at(context, *TEXT) == "18\u00a0ans [@law]. More")


def test_typing_without_a_pause_comes_in_too(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.body)
    for _ in range(LONGEST_MS // 100 + 5):
        qtbot.keyClicks(form.body, "x")
        qtbot.wait(100)
        if at(context, "document", "body"):
            break
    else:
        pytest.fail("a fast typist was never saved")


def test_leaving_the_field_commits(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.body)
    qtbot.keyClicks(form.body, "canton")
    enter(qtbot, form.note)
    assert at(context, "document", "body") == "canton"


def test_flushing_commits(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.note)
    qtbot.keyClicks(form.note, "ask them")
    context.session.flush()
    assert at(context, "findings", "f1", "note") == "ask them"


def test_typing_in_one_field_is_one_step_and_undo_is_the_windows(qtbot: QtBot, form: Form, context: Context) -> None:
    first = context.session.document
    enter(qtbot, form.prose)
    for words in (" One", " two", " three"):
        qtbot.keyClicks(form.prose, words)
        form.text_binding.commit()
    assert at(context, *TEXT) == "18\u00a0ans [@law]. One two three"
    qtbot.keyClick(form.prose, Qt.Key.Key_Z, CTRL)
    assert context.session.document is first
    assert form.prose.prose() == "18\u00a0ans [@law]."
    qtbot.keyClick(form.prose, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert form.prose.prose() == "18\u00a0ans [@law]. One two three"


def test_undo_right_after_the_first_key_has_something_to_undo(qtbot: QtBot, form: Form, context: Context) -> None:
    undo = form.actions()[0]
    undo.setEnabled(False)
    context.session.history_changed.connect(lambda: undo.setEnabled(context.session.history.undo_label is not None))
    enter(qtbot, form.body)
    qtbot.keyClicks(form.body, "a")
    qtbot.keyClick(form.body, Qt.Key.Key_Z, CTRL)
    assert form.body.text() == ""
    assert at(context, "document", "body") == ""


def test_coming_back_to_a_field_is_another_step(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.body)
    qtbot.keyClicks(form.body, "a")
    enter(qtbot, form.note)
    enter(qtbot, form.body)
    qtbot.keyClicks(form.body, "b")
    context.session.undo()
    assert at(context, "document", "body") == "a"


@pytest.mark.parametrize("field", ["body", "note", "prose"])
def test_no_field_undoes_by_itself(qtbot: QtBot, form: Form, context: Context, field: str) -> None:
    for action in form.actions():
        form.removeAction(action)
    widget = getattr(form, field)
    enter(qtbot, widget)
    qtbot.keyClicks(widget, "abc")
    qtbot.keyClick(widget, Qt.Key.Key_Z, CTRL)
    context.session.flush()
    assert "abc" in str([at(context, "document", "body"), at(context, "findings", "f1", "note"), at(context, *TEXT)])


def test_the_echo_of_typing_moves_nothing(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.body)
    qtbot.keyClicks(form.body, "abcd")
    form.body.setCursorPosition(2)
    form.body_binding.commit()
    qtbot.keyClicks(form.body, "-")
    assert form.body.text() == "ab-cd"
    assert form.body.cursorPosition() == 3
    form.body_binding.commit()
    assert at(context, "document", "body") == "ab-cd"


def test_what_others_change_is_shown_and_the_caret_stays(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.prose)
    caret = form.prose.textCursor()
    caret.setPosition(3)
    form.prose.setTextCursor(caret)
    context.session.apply(partial(set_value, ref=TEXT, value="18\u00a0years, in law [@law]."), "Merge")
    assert form.prose.prose() == "18\u00a0years, in law [@law]."
    assert form.prose.textCursor().position() == 3


def test_a_field_that_nobody_edited_is_never_written(qtbot: QtBot, form: Form, context: Context) -> None:
    told: list[Change] = []
    context.session.changed.connect(told.append)
    for field in (form.prose, form.note, form.body, form.edition):
        enter(qtbot, field)
    context.session.flush()
    assert told == []


def test_a_wrong_value_stays_in_the_field_and_says_why(qtbot: QtBot, form: Form, context: Context) -> None:
    told: list[str] = []
    form.edition_binding.problem_changed.connect(told.append)
    enter(qtbot, form.edition)
    for wrong in ("zero", "-4"):
        form.edition.selectAll()
        qtbot.keyClicks(form.edition, wrong)
        enter(qtbot, form.body)
        assert (form.edition.text(), at(context, "document", "edition")) == (wrong, 1)
        enter(qtbot, form.edition)
    assert told == ["A number from 1."]
    assert form.edition.accessibleDescription() == "A number from 1."
    form.edition.selectAll()
    qtbot.keyClicks(form.edition, "3")
    enter(qtbot, form.body)
    assert at(context, "document", "edition") == 3
    assert told[-1] == ""


def test_an_item_that_went_away_is_no_problem_and_comes_back(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.note)
    qtbot.keyClicks(form.note, "late")
    context.session.apply(lambda d: remove(d, ("findings", "f1")), "Delete")
    context.session.flush()
    assert form.note_binding.problem == ""
    context.session.undo()
    enter(qtbot, form.prose)
    qtbot.keyClicks(form.prose, "!")
    context.session.flush()
    assert at(context, *TEXT) == "18\u00a0ans [@law].!"


def test_rebinding_commits_first_and_turns_round(qtbot: QtBot, form: Form, context: Context) -> None:
    enter(qtbot, form.prose)
    qtbot.keyClicks(form.prose, "!")
    form.text_binding.rebind((*TEXT[:3], "ar"))
    assert at(context, *TEXT) == "18\u00a0ans [@law].!"
    assert form.prose.prose() == ""
    assert form.prose.cursorRect().left() > form.prose.width() / 2
    qtbot.keyClicks(form.prose, "x")
    form.text_binding.commit()
    assert at(context, *TEXT[:3], "ar") == "x"


def test_notes_keep_their_spaces(qtbot: QtBot, form: Form, context: Context) -> None:
    context.session.apply(partial(set_value, ref=("findings", "f1", "note"), value="18\u00a0ans\nline"), "Merge")
    enter(qtbot, form.note)
    qtbot.keyClicks(form.note, "!")
    form.note_binding.commit()
    assert at(context, "findings", "f1", "note") == "!18\u00a0ans\nline"


def test_choices_and_checks_commit_at_once(qtbot: QtBot, context: Context) -> None:
    box, check, ready = QComboBox(), QCheckBox("5.1"), QCheckBox("Ready")
    for widget in (box, check, ready):
        qtbot.addWidget(widget)
    for text, value in (("Not said", None), ("National", "national"), ("Local", "local")):
        box.addItem(text, value)
    bindings: list[Binding] = [
        bind_combo(context, box, ("findings", "f1", "level"), "Choose level"),
        bind_check(context, check, ("findings", "f1", "indicators", "N-1.1.1"), "Link indicator"),
        bind_check(context, ready, ("findings", "f1", "status"), "Change status", ("draft", "ready")),
    ]
    assert box.currentText() == "Not said"
    box.show()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    check.click()
    ready.click()
    assert at(context, "findings", "f1", "level") == "local"
    assert at(context, "findings", "f1", "indicators") == ("N-1.1.1",)
    assert at(context, "findings", "f1", "status") == "ready"
    context.session.undo()
    assert not ready.isChecked()
    assert not any(binding.pending for binding in bindings)


def test_a_field_that_is_destroyed_with_the_keyboard_in_it_is_not_read(
    form: Form, context: Context, qtbot: QtBot
) -> None:
    before = at(context, "document", "edition")
    enter(qtbot, form.edition)
    qtbot.keyClicks(form.edition, "two")
    form.edition_binding.commit()
    assert form.edition_binding.pending
    delete(form.edition)
    assert at(context, "document", "edition") == before
