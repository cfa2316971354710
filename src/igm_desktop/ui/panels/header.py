"""The header: which assessment this is, whether it is saved, and what is done most."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from igm_desktop.ui.buttons import Button
from igm_desktop.ui.labels import button, quiet, set_tool_tip
from igm_desktop.ui.panels.elided import ElidedLine
from igm_desktop.ui.theme import theme_of

ROOM_FOR_ALL = 1040


class Header(QWidget):
    """The top of the window. Its buttons are those of the actions, so that they are enabled together."""

    def __init__(self, actions: Mapping[str, QAction], languages: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._title = ElidedLine()
        font = QFont(self._title.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() + 1)
        self._title.setFont(font)
        self._about = ElidedLine(QPalette.ColorRole.PlaceholderText)
        self._saved = quiet()
        self._language = button("", kind="plain")
        self._language.setMenu(languages)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 16, 8)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self._saved)
        layout.addStretch(1)
        for name, icon in (("undo", "undo"), ("redo", "redo"), ("find", "search"), ("comments", "comment")):
            layout.addWidget(_tool(actions[name], icon))
        layout.addWidget(self._language)
        layout.addWidget(_main(self.tr("Export PDF"), actions["export"]))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_document(self, title: str, about: str, saved: str) -> None:
        """Say which assessment is open; empty words for none."""
        self._title.set_text(title)
        self._about.set_text(about)
        self._saved.setText(saved)

    def show_language(self, name: str, *, several: bool) -> None:
        """Say which language of the profile is written now; with only one there is nothing to choose."""
        self._language.setText(name)
        self._language.setAccessibleName(self.tr("Language of the profile: %1").replace("%1", name))
        set_tool_tip(self._language, self.tr("The language of the profile that you are writing now"))
        self._language.setVisible(several)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the title keeps it; the status bar says the rest."""
        super().resizeEvent(event)
        self._about.setVisible(event.size().width() >= ROOM_FOR_ALL)
        self._saved.setVisible(event.size().width() >= ROOM_FOR_ALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        painter.end()


def _tool(action: QAction, icon: str) -> Button:
    made = button("", icon=icon, kind="icon", name=action.text())

    def follow() -> None:
        name = action.text().replace("&", "").removesuffix("…")
        keys = action.shortcut().toString()
        made.setAccessibleName(name)
        set_tool_tip(made, f"{name} ({keys})" if keys else name)
        made.setEnabled(action.isEnabled())

    made.clicked.connect(action.trigger)
    action.changed.connect(follow)
    follow()
    return made


def _main(text: str, action: QAction) -> Button:
    made = button(text, icon="export", kind="main")
    made.clicked.connect(action.trigger)
    action.changed.connect(lambda: made.setEnabled(action.isEnabled()))
    made.setEnabled(action.isEnabled())
    return made
