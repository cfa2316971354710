"""The status bar: what there is, whether it is saved, and long work with a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QWidget

from igm_desktop.app.tasks import Task
from igm_desktop.ui.labels import button, quiet, set_tool_tip
from igm_desktop.ui.panels.elided import ElidedLine
from igm_desktop.ui.panels.saved_line import SavedLine
from igm_desktop.ui.theme import theme_of


class StatusBar(QStatusBar):
    """Progress and problems at the left, the save at the right; between them the bar of a running task."""

    problems_wanted = Signal()
    conflicts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._progress = ElidedLine(QPalette.ColorRole.PlaceholderText)
        self._problems = button("", kind="link")
        self._problems.clicked.connect(self.problems_wanted)
        self._problems.hide()
        self._conflicts = button("", icon="warning", kind="link")
        self._conflicts.clicked.connect(self.conflicts_wanted)
        self._conflicts.hide()
        self._file, self._saved, self._doing = ElidedLine(QPalette.ColorRole.PlaceholderText), SavedLine(), quiet()
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(160)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = button(self.tr("Stop"), kind="link")
        self._stop.clicked.connect(self._ask_to_stop)
        self._task: Task | None = None
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self._doing)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self._work.hide()
        left = QWidget()
        words = QHBoxLayout(left)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(self._progress, 1)
        words.addWidget(self._problems)
        words.addWidget(self._conflicts)
        words.addStretch(0)
        self.addWidget(left, 1)
        self.addPermanentWidget(self._work)
        self.addPermanentWidget(self._file)
        self.addPermanentWidget(self._saved)
        self.setContentsMargins(12, 0, 12, 0)

    def show_progress(self, text: str) -> None:
        """What is done, in words."""
        self._progress.set_text(text)

    def show_progress_table(self, text: str) -> None:
        """More of it, for a tool tip and a screen reader."""
        set_tool_tip(self._progress, text)
        self._progress.setAccessibleDescription(text)

    def show_problems(self, number: int | None) -> None:
        """How many problems there are; None where nobody has looked, or nothing is open."""
        self._problems.setVisible(number is not None)
        self._problems.setText(self.tr("%n problem(s)", "", number) if number else self.tr("No problems"))
        set_tool_tip(self._problems, self.tr("What looks wrong, and where (F7)"))

    def show_conflicts(self, number: int) -> None:
        """How many texts stand in two versions, which somebody has to decide about; nothing for none."""
        self._conflicts.setVisible(number > 0)
        self._conflicts.setText(self.tr("%n open conflict(s)", "", number))
        set_tool_tip(
            self._conflicts, self.tr("Written twice: both versions are kept until somebody decides. Show the first one")
        )

    def show_saved(self, text: str, file: str = "", *, warning: bool = False) -> None:
        """Where the document stands, and in which file; a warning when it should not stand so."""
        self._file.set_text(f"{file} ·" if file else "")
        self._file.setVisible(bool(file))
        self._saved.show_words(text, warning=warning)

    @property
    def saved(self) -> str:
        """Where the document stands."""
        return self._saved.text

    @property
    def warns(self) -> bool:
        """Whether that is a warning."""
        return self._saved.is_warning

    def show_task(self, task: Task | None, text: str) -> None:
        """Show a running task, or none."""
        self._task = task
        self._work.setVisible(task is not None)
        self._doing.setText(text)
        self._bar.setValue(0)
        if task is not None:
            task.progress.connect(self._show_progress)

    def _show_progress(self, share: float, _phase: str) -> None:
        self._bar.setValue(round(share * 1000))

    def _ask_to_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._stop.setEnabled(False)
            self._stop.setEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A quiet line above, in place of the style's frames around each word."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme_of(self.palette()).line)
        painter.end()
