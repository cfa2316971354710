"""Links in an editor: where they lead is asked for, and only web (https) and mail addresses are taken."""

import re

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from igm_desktop.core.markup import Run, is_address
from igm_desktop.ui.forms.prose_document import insert, link_of, selected_runs
from igm_desktop.ui.labels import button, label, quiet
from igm_desktop.ui.links import target


def link_at(cursor: QTextCursor) -> QTextCursor:
    """A cursor with the whole link around the caret selected, or as it was where there is none."""
    if cursor.hasSelection():
        return cursor
    link = link_of(cursor.charFormat())
    found = QTextCursor(cursor)
    if not link:
        return found
    block = cursor.block()
    start = end = cursor.position()
    while start > block.position() and link_of(_look(cursor, start)) == link:
        start -= 1
    while end < block.position() + block.length() - 1 and link_of(_look(cursor, end + 1)) == link:
        end += 1
    found.setPosition(start)
    found.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return found


def _look(cursor: QTextCursor, position: int) -> QTextCharFormat:
    """The look of the letter before a position."""
    probe = QTextCursor(cursor)
    probe.setPosition(position)
    return probe.charFormat()


def address_of(cursor: QTextCursor) -> str:
    """Where what is selected leads, if it does."""
    return next((run.link for run in selected_runs(cursor) if run.link), "") if cursor.hasSelection() else ""


def set_link(cursor: QTextCursor, address: str, colour: QColor) -> None:
    """Let what is selected lead there; nothing selected writes the address; an empty one takes the link away."""
    if not cursor.hasSelection():
        if address:
            start = cursor.position()
            insert(cursor, [Run(re.sub("^(https://|mailto:)", "", address), link=address)], colour)
            end = cursor.position()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return
    pieces = [
        run if run.source or run.text == "\n" else Run(run.text, run.bold, run.italic, address)
        for run in selected_runs(cursor)
    ]
    start = cursor.selectionStart()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    insert(cursor, pieces, colour)
    cursor.endEditBlock()
    end = cursor.position()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def completed(text: str) -> str:
    """The address that a person means: `https://` or `mailto:` put before it where they left that out."""
    text = text.strip()
    if re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE) or not text:
        return text
    return f"mailto:{text}" if re.fullmatch(r"[^\s@/]+@[^\s@/]+\.[^\s@/]+", text) else f"https://{text}"


def right_address(text: str) -> str:
    """The completed address, or nothing where no link may lead there."""
    address = completed(text)
    found = target(address)
    return found.address if found and is_address(found.address) else ""


def ask_for_link(parent: QWidget, cursor: QTextCursor) -> str | None:
    """The address that was given, empty to take the link away, None if the person thought better of it."""
    dialog = LinkDialog(address_of(cursor), parent)
    return dialog.address if dialog.exec() == QDialog.DialogCode.Accepted else None


class LinkDialog(QDialog):
    """Asks for an address; an existing link can be taken away."""

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.address = ""
        self.setWindowTitle(self.tr("Link"))
        self.setMinimumWidth(420)
        self.field = QLineEdit(address)
        self.field.setPlaceholderText("https://…")
        self.problem = quiet(wrap=True)
        self.problem.setText(self.tr("A web address (https) or an e-mail address."))
        buttons = QDialogButtonBox()
        take = button(self.tr("Set the link"), kind="main")
        take.setDefault(True)
        take.clicked.connect(self._take)
        buttons.addButton(take, QDialogButtonBox.ButtonRole.ActionRole)
        if address:
            drop = button(self.tr("Remove the link"))
            drop.clicked.connect(self.accept)
            buttons.addButton(drop, QDialogButtonBox.ButtonRole.ActionRole)
        leave = button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.addWidget(label(self.tr("&Where does it lead?"), buddy=self.field))
        layout.addWidget(self.field)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _take(self) -> None:
        self.address = right_address(self.field.text())
        if self.address:
            self.accept()
        else:
            self.problem.setText(
                self.tr("This is no address that a link may lead to. It begins with https:// or is an e-mail address.")
            )
            self.field.setFocus()
