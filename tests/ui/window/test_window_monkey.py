"""An impatient person who presses whatever is there: nothing breaks, and everything can be taken back."""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid
from window_stage import Stage

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import value_at
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled
from igm_desktop.core.storage.codec import dumps, loads
from igm_desktop.ui.forms.binding import Binding
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.pages.domain.dropping import finding_data
from igm_desktop.ui.pages.domain.page import DomainPage
from igm_desktop.ui.panels.header import Header

STEPS: Final = int(os.environ.get("IGM_MONKEY_STEPS", "200"))
SEEDS: Final = tuple(map(int, os.environ.get("IGM_MONKEY_SEEDS", "7").split(",")))
WORDS: Final = (
    "People",
    " know where",
    " to go. ",
    "**",
    "*a*",
    "[x](https://a.org) ",
    "\\",
    "&",
    "  ",
    "[@law]",
    "<b>",
)
KEYS: Final = (
    *("Ctrl+Z",) * 2,
    *("Ctrl+Shift+Z", "Ctrl+Y") * 2,
    *("Return",) * 4,
    *("Backspace", "Delete", "Home", "End", "Up", "Down", "Tab", "Shift+Tab", "Escape") * 2,
    *("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right", "Ctrl+Alt+1", "Ctrl+Alt+4", "Ctrl+Shift+R", "Ctrl+Shift+N"),
    *("Ctrl+Shift+Del", "Ctrl+B", "Ctrl+I", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Shift+End", "Shift+Return"),
    *("Ctrl+PgDown", "Ctrl+PgUp", "Ctrl+1", "Ctrl+3", "Ctrl+6", "Ctrl+0", "Ctrl+9", "Ctrl+L", "F6", "Ctrl+F", "F3"),
    "Shift+F3",
)
PASTED: Final = (
    "une ligne – très “bien”",
    "- one\n- two\n- three",
    "First paragraph.\n\nSecond paragraph.",
    "<p>markup</p>",
    "\u2028\x00\ud83d\ude00",
)


class Monkey:
    """Does something at random, and remembers what, so that a failure can be told."""

    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage, self.dice = stage, random.Random(seed)
        self.done: list[str] = []
        self.deeds: tuple[tuple[Callable[[], object], int], ...] = (
            (self.press, 9),
            (self.type, 6),
            (self.key, 9),
            (self.into_a_text, 4),
            (self.segment, 1),
            (self.paste, 1),
            (self.drop, 1),
            (self.choose, 1),
            (self.rest, 1),
            (self.dress, 1),
        )

    def step(self) -> None:
        deeds, weights = zip(*self.deeds, strict=True)
        deed = self.dice.choices(deeds, weights)[0]
        self.done.append(deed.__name__)
        deed()
        self.choose_in_popups()

    def note(self, what: object) -> None:
        self.done[-1] += f" {what}"

    def in_sight(self, kind: type[QWidget]) -> list[QWidget]:
        return [
            one
            for one in self.stage.window.findChildren(kind)
            if one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()
        ]

    def press(self) -> None:
        """A button that opens no dialog and no menu."""
        buttons = [one for one in self.in_sight(QAbstractButton) if self.is_harmless(one)]
        if buttons:
            one = self.dice.choice(buttons)
            self.note(one.accessibleName() or one.text())
            one.click()

    def is_harmless(self, button: QWidget) -> bool:
        return not isinstance(button, QPushButton) or not (button.menu() or isinstance(button.parent(), Header))

    def into_a_text(self) -> None:
        fields = [*self.in_sight(ProseEdit), *self.in_sight(QPlainTextEdit), *self.in_sight(QLineEdit)]
        if fields:
            one = self.dice.choice(fields)
            one.setFocus()
            self.note(one.accessibleName())

    def type(self) -> None:
        words = "".join(self.dice.choices(WORDS, k=self.dice.randint(1, 4)))
        if QApplication.focusWidget() is not None:
            self.stage.write(words)
            self.note(words)

    def key(self) -> None:
        keys = self.dice.choice(KEYS)
        self.note(keys)
        self.stage.key(keys)

    def segment(self) -> None:
        self.stage.segment(self.dice.choice(DOMAINS))

    def paste(self) -> None:
        QGuiApplication.clipboard().setText(self.dice.choice(PASTED))
        self.stage.key("Ctrl+V")

    def drop(self) -> None:
        """Let a finding go somewhere on the page or over the outline."""
        findings = self.stage.document.findings
        page = self.stage.page
        if not findings or not isinstance(page, DomainPage):
            return
        one = self.dice.choice(findings).id
        outline = self.stage.workspace.side.outline
        if self.dice.random() < 0.3:
            row = outline.visualItemRect(outline.item(self.dice.randrange(outline.count()))).center()
            self.stage.drop(finding_data(one), outline.viewport(), row)
        else:
            area = page.lists.area
            self.stage.drop(
                finding_data(one),
                area,
                QPoint(self.dice.randrange(area.width()), self.dice.randrange(max(area.height(), 1))),
            )

    def choose(self) -> None:
        """Another entry in a box."""
        boxes = [one for one in self.in_sight(QComboBox) if isinstance(one, QComboBox) and one.count()]
        if boxes:
            box = self.dice.choice(boxes)
            assert isinstance(box, QComboBox)
            index = self.dice.randrange(box.count())
            box.setCurrentIndex(index)
            box.activated.emit(index)
            self.note(box.itemText(index))

    def rest(self) -> None:
        """Long enough for what was typed to get into the document."""
        self.stage.qtbot.wait(450)

    def dress(self) -> None:
        theme, language = self.dice.choice(("light", "dark", "high_contrast")), self.dice.choice(("en", "fr"))
        self.stage.prepared.settings.change(lambda old: replace(old, theme=theme, language=language))
        self.stage.window.settings_changed.emit()
        self.stage.come_back()

    def choose_in_popups(self) -> None:
        """Something in the menu that opened, or away from it."""
        for _ in range(3):
            popup = QApplication.activePopupWidget()
            if isinstance(popup, QMenu) and self.dice.random() < 0.8:
                action = self.dice.choice([one for one in leaves(popup) if one.isEnabled()])
                self.note(f"→ {action.text()}")
                action.trigger()
            if popup is not None and isValid(popup):
                popup.close()
        self.stage.settle()


def leaves(menu: QMenu) -> list[QAction]:
    """All entries of a menu and of the menus in it."""
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        found += leaves(inner) if isinstance(inner, QMenu) else [] if action.isSeparator() else [action]
    return found


def lies(stage: Stage) -> list[str]:
    """The fields that show something else than the document holds."""
    found = []
    for binding in stage.window.findChildren(Binding):
        if binding.problem or not binding._exists():
            continue
        shown, held = binding._field.read(), value_at(stage.document, binding.ref)
        if shown != held:
            found.append(f"{binding.ref}: shows {shown!r}, holds {held!r}")
    return found


@pytest.mark.qt_log_ignore("This plugin does not support")  # of menus that pop up
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_pressed_can_be_taken_back(sample: Stage, seed: int) -> None:
    first = sample.document
    monkey = Monkey(sample, seed)
    try:
        for number in range(STEPS):
            monkey.step()
            document = sample.document
            assert settled(document) is document
            if number % 25 == 0:
                assert loads(dumps(State(document=document))).document == document
                sample.session.flush()
                sample.settle()
                assert not lies(sample)
        sample.session.flush()
        last = sample.document
        assert loads(dumps(State(document=last))).document == last
        undone = 0
        while sample.session.history.undo_label is not None:
            sample.session.undo()
            undone += 1
        assert undone > STEPS // 20
        assert sample.document is first
        for _ in range(undone):  # what the monkey itself took back at the end may stay so
            sample.session.redo()
        assert sample.document is last
        sample.settle()
        assert not lies(sample)
    except BaseException:
        print("\n".join(monkey.done))
        raise
