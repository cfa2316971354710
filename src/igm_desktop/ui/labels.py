"""The one factory for words in widgets. Text from a file is hostile: Qt renders markup that it finds in labels and
tool tips, and opens files named in it. Everything made here shows text as it stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from igm_desktop.core.shown import visible_sentence
from igm_desktop.ui.buttons import Button, ButtonKind

SIZES: Final = {1: 1.7, 2: 1.25, 3: 1.0}  # of a heading's level, times the application's font
_ROLES: Final = {
    "accept": QMessageBox.ButtonRole.AcceptRole,
    "reject": QMessageBox.ButtonRole.RejectRole,
    "lose": QMessageBox.ButtonRole.DestructiveRole,
}


def label(text: str = "", *, wrap: bool = False, selectable: bool = False, buddy: QWidget | None = None) -> QLabel:
    """A label that shows the text as it stands. With a buddy, `&` marks the key that leads there and names it."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    made.setText(text)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


def heading(text: str = "", level: Literal[1, 2, 3] = 1, *, wrap: bool = True) -> QLabel:
    """A bold label: 1 for a page, 2 for a part of it, 3 for a group."""
    made = label(text, wrap=wrap)
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * SIZES[level])
    font.setBold(True)
    made.setFont(font)
    return made


def quiet(text: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A label of the second rank, in the theme's quiet colour."""
    made = label(text, wrap=wrap, selectable=selectable)
    made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made


def button(text: str, *, icon: str = "", kind: ButtonKind = "plain", name: str = "", user_text: bool = False) -> Button:
    """A push button. `&` marks its key, but not in a `user_text`. With only an icon, `name` is what it is called:
    it becomes the tool tip and the name that a screen reader says.
    """
    made = Button(literal(text) if user_text else text, icon, kind)
    if name:
        made.setAccessibleName(name)
        set_tool_tip(made, name)
    return made


def set_tool_tip(target: QWidget | QAction, text: str) -> None:
    """Show the text as it stands, wrapped, under a pointer that rests on the target. An empty text shows nothing."""
    target.setToolTip(tool_tip(text))


def tool_tip(text: str) -> str:
    """Markup that a tool tip shows as that text, wrapped, with what hides in it written out; also for
    `Qt.ItemDataRole.ToolTipRole`.
    """
    if not text:
        return ""
    import html  # its table of characters costs more than the first frame can spare

    return "<qt>" + html.escape(visible_sentence(text)).replace("\n", "<br/>") + "</qt>"


def literal(text: str) -> str:
    """The text for a menu, a tab or a button, where `&` would mark a key and a tab would start a shortcut; what hides
    in it is written out.
    """
    return visible_sentence(re.sub(r"[^\S\x1c-\x1f]+", " ", text)).replace("&", "&&")


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of a question. `lose` is for what cannot be taken back; Escape gives the `reject` one."""

    key: str
    text: str
    role: Literal["accept", "reject", "lose"]


def ask(parent: QWidget | None, title: str, text: str, choices: Sequence[Choice], detail: str = "") -> str:
    """Ask, wait, and give the key of what was chosen. The first choice is the one that Enter gives."""
    box = message_box(parent, title, text, detail)
    box.setIcon(QMessageBox.Icon.Question)
    buttons = [(choice, box.addButton(literal(choice.text), _ROLES[choice.role])) for choice in choices]
    box.setDefaultButton(buttons[0][1])
    way_out = next((made for choice, made in buttons if choice.role == "reject"), None)
    if way_out is not None:
        box.setEscapeButton(way_out)
    box.exec()
    pressed = box.clickedButton()
    return next((choice.key for choice, made in buttons if made is pressed), choices[-1].key)


def tell(parent: QWidget | None, title: str, text: str, detail: str = "") -> None:
    """Say something that must be seen before work goes on. A notice in the window is nearly always better."""
    box = message_box(parent, title, text, detail)
    box.setIcon(QMessageBox.Icon.Information)
    box.addButton(QCoreApplication.translate("labels", "Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()


def message_box(parent: QWidget | None, title: str, text: str, detail: str = "") -> QMessageBox:
    """A message that shows its text and its detail as they stand; buttons and icon are the caller's."""
    box = QMessageBox(parent)
    box.setOption(QMessageBox.Option.DontUseNativeDialog)  # a native one may read markup in its own way
    box.setWindowTitle(literal(title).replace("&&", "&"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(visible_sentence(text))
    box.setInformativeText(visible_sentence(detail))
    for part in box.findChildren(QLabel):  # the format above is of the first text only
        part.setTextFormat(Qt.TextFormat.PlainText)
    return box
