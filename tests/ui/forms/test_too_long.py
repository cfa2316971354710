"""Texts that no field can hold: the beginning is shown, nobody can change it, and the document keeps all of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.model.assessment import Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import bind_line, bind_plain
from igm_desktop.ui.forms.prose_binding import bind_prose
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.forms.too_long import EDITABLE, SHOWN, SHOWN_IN_A_LINE
from igm_desktop.ui.plain import PlainEdit

NOTE, PROSE, LINE = ("findings", "long", "note"), ("findings", "long", "text", "en"), ("document", "body")


@pytest.fixture
def longest(context: Context) -> str:
    """A million letters in a finding's text, its note and the body's name."""
    text = "word " * 200_000
    finding = Finding(id="long", domain="rights", kind="potential", text=Prose({"en": text}), note=text)
    context.session.apply(
        lambda now: now.model_copy(update={"findings": (*now.findings, finding), "body": text}), "Make it long"
    )
    return text


def at(context: Context, ref: Ref) -> object:
    return value_at(context.session.document, ref)


def test_prose(qtbot: QtBot, context: Context, longest: str) -> None:
    edit = ProseEdit("Text")
    qtbot.addWidget(edit)
    binding = bind_prose(context, edit, PROSE, "Edit")
    assert edit.isReadOnly()
    assert edit.document().characterCount() < SHOWN + 300
    assert "letters, too many" in edit.toPlainText()
    assert "letters, too many" in edit.toolTip()
    edit.show()
    edit.selectAll()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_A, Qt.Key.Key_Backspace):
        qtbot.keyClick(edit, key)
    edit.toggle_bold()
    edit.insert_prose("by a program")  # whatever gets into it is not the text
    context.session.flush()
    assert at(context, PROSE) == longest
    assert not binding.pending
    assert "by a program" not in edit.toPlainText()


def test_a_note_of_several_lines(qtbot: QtBot, context: Context, longest: str) -> None:
    edit = PlainEdit()
    qtbot.addWidget(edit)
    bind_plain(context, edit, NOTE, "Edit")
    assert edit.isReadOnly()
    assert len(edit.toPlainText()) < SHOWN + 300
    edit.setPlainText("by a program")
    context.session.flush()
    assert at(context, NOTE) == longest


def test_a_line_holds_less_than_a_text(qtbot: QtBot, context: Context, longest: str) -> None:
    """Qt cuts what is longer than its limit without a word: the rest would be lost with the first letter typed."""
    edit = QLineEdit()
    qtbot.addWidget(edit)
    bind_line(context, edit, LINE, "Edit")
    for text in (longest, "x" * (edit.maxLength() + 1)):
        context.session.apply(lambda now, text=text: set_value(now, LINE, text), "Edit")  # type: ignore[misc]
        assert edit.isReadOnly()
        assert len(edit.text()) == SHOWN_IN_A_LINE + 1
        qtbot.keyClicks(edit, "more")
        edit.textEdited.emit("more")
        context.session.flush()
        assert at(context, LINE) == text


@pytest.mark.parametrize("length", [0, 1, EDITABLE])
def test_what_fits_can_be_written_again(qtbot: QtBot, context: Context, longest: str, length: int) -> None:
    edit = PlainEdit()
    qtbot.addWidget(edit)
    bind_plain(context, edit, NOTE, "Edit")
    context.session.apply(lambda now: set_value(now, NOTE, "x" * length), "Edit")
    assert not edit.isReadOnly()
    assert edit.toolTip() == ""
    assert edit.toPlainText() == "x" * length
    edit.setPlainText("short")
    context.session.flush()
    assert at(context, NOTE) == "short"
    context.session.undo()
    context.session.undo()
    assert edit.isReadOnly()
    assert at(context, NOTE) == longest
