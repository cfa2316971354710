"""A recent file on the start page: its name, its folder, when it changed; quiet where it is no longer there."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from igm_desktop.core.shown import isolated, visible
from igm_desktop.ui.labels import button, quiet, set_tool_tip
from igm_desktop.ui.pages.wide import WideButton, let_through
from igm_desktop.ui.panels.elided import ElidedLine

translate = QCoreApplication.translate
SUFFIX = ".igm.json"


@dataclass(frozen=True, slots=True)
class Found:
    """What the disk says of a recent file: when it changed, in seconds since 1970, or None if it is not there."""

    name: str
    changed: float | None


def look(names: tuple[str, ...]) -> tuple[Found, ...]:
    """Ask the disk; may take its time."""
    return tuple(Found(name, _changed(Path(name))) for name in names)


def _changed(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except (OSError, ValueError):
        return None


def when(changed: float, now: QDateTime | None = None) -> str:
    """The day, or the hour where it was today or yesterday."""
    moment = QDateTime.fromSecsSinceEpoch(int(changed))
    now = now or QDateTime.currentDateTime()
    days = moment.daysTo(now)
    clock = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    if days == 0:
        return translate("RecentRow", "Today, %1").replace("%1", clock)
    if days == 1:
        return translate("RecentRow", "Yesterday, %1").replace("%1", clock)
    return QLocale().toString(moment.date(), "d MMM yyyy")


class RecentRow(QWidget):
    """A wide button that opens the file, and a small one that takes it from the list."""

    opened = Signal(str)
    forgotten = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self._open = _FileButton(Path(name))
        self._open.clicked.connect(lambda: self.opened.emit(name))
        forget = button(
            "",
            icon="close",
            kind="icon",
            name=self.tr("Take %1 from the list").replace("%1", isolated(shown_name(Path(name)))),
        )
        forget.clicked.connect(lambda: self.forgotten.emit(name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._open, 1)
        row.addWidget(forget)

    def show_found(self, found: Found) -> None:
        """Say when the file changed, or that it is not there."""
        if found.changed is None:
            self._open.show_state(self.tr("Not found"), there=False)
        else:
            self._open.show_state(when(found.changed), there=True)


def shown_name(path: Path) -> str:
    """The name of the file without the program's own ending."""
    return visible(path.name.removesuffix(SUFFIX) or str(path))


class _FileButton(WideButton):
    def __init__(self, path: Path) -> None:
        super().__init__(shown_name(path), visible(str(path.parent)))
        self._folder = visible(str(path.parent))
        name, folder = ElidedLine(), ElidedLine(QPalette.ColorRole.PlaceholderText)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        name.set_text(shown_name(path))
        folder.set_text(self._folder)
        for line in (name, folder):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._state = quiet()
        let_through(name, folder, self._state)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 12, 6)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(16)
        grid.addWidget(name, 0, 0)
        grid.addWidget(folder, 1, 0)
        grid.addWidget(self._state, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        set_tool_tip(self, visible(str(path)))

    def show_state(self, state: str, *, there: bool) -> None:
        self._state.setText(state)
        self.setEnabled(there)
        self.setAccessibleDescription(f"{self._folder}. {state}")
