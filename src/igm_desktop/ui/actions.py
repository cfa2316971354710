"""All actions of the window, once: menus, toolbar and the list of keys are made from them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """What a person can do: a name that never changes, words, keys, what happens, and whether a document is needed."""

    name: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[], object]
    needs_document: bool = True
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of commands in groups; an empty tuple of groups is filled when it opens."""

    name: str
    text: str
    groups: tuple[tuple["Command | Menu", ...], ...] = ()


@dataclass(slots=True)
class Actions:
    """The Qt actions by the names of their commands, and the menus that are filled when they open."""

    by_name: dict[str, QAction] = field(default_factory=dict)
    menus: dict[str, QMenu] = field(default_factory=dict)
    keys: list[tuple[str, str, str]] = field(default_factory=list)
    needing_document: list[QAction] = field(default_factory=list)

    def enable(self, *, document: bool) -> None:
        """Enable what can be done with or without a document."""
        for action in self.needing_document:
            action.setEnabled(document)


def fill(bar: QMenuBar, menus: tuple[Menu, ...], owner: QWidget, icon: Callable[[str], QIcon]) -> Actions:
    """Make the menus of the bar afresh; shortcuts work in the whole window."""
    actions = Actions()
    bar.clear()
    for gone in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        gone.deleteLater()  # with the menus in it: clearing only takes them out of sight
    for old in owner.actions():
        owner.removeAction(old)
        old.deleteLater()
    for menu in menus:
        _fill_menu(bar.addMenu(menu.text), menu, menu.text.replace("&", ""), actions, owner, icon)
    return actions


def _fill_menu(
    target: QMenu, menu: Menu, group_name: str, actions: Actions, owner: QWidget, icon: Callable[[str], QIcon]
) -> None:
    actions.menus[menu.name] = target
    for number, group in enumerate(menu.groups):
        if number:
            target.addSeparator()
        for entry in group:
            if isinstance(entry, Menu):
                _fill_menu(target.addMenu(entry.text), entry, group_name, actions, owner, icon)
            else:
                target.addAction(_action(entry, group_name, actions, owner, icon))


def _action(
    command: Command, group_name: str, actions: Actions, owner: QWidget, icon: Callable[[str], QIcon]
) -> QAction:
    action = QAction(command.text, owner)
    action.setObjectName(command.name)
    action.setShortcuts([QKeySequence(keys) for keys in command.keys])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(lambda _checked=False: command.run())
    if command.icon:
        action.setIcon(icon(command.icon))
    owner.addAction(action)
    actions.by_name[command.name] = action
    if command.needs_document:
        actions.needing_document.append(action)
    shown = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if command.keys else ""
    if shown:
        actions.keys.append((group_name, command.text.replace("&", "").removesuffix("…"), shown))
    return action
