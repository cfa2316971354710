"""The list of keys (F1)."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import heading, label
from igm_desktop.ui.pages.domain.actions import listed_keys
from igm_desktop.ui.pages.domain.answering import keys as answering
from igm_desktop.ui.theme import theme_of

Key = tuple[str, str, str]
translate = QCoreApplication.translate


class KeysDialog(FormDialog):
    """All keys: those of the menus, which are handed in as (group, name, keys), then those inside a page."""

    def __init__(self, keys: tuple[Key, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent, 620)
        self.set_words(self.tr("Keys"), self.tr("Close"))
        inside = (*listed_keys(), *answering.listed_keys(), *_inside())
        for group, members in groupby((*keys, *inside), key=lambda key: key[0]):
            self.rows.addWidget(_group(group, tuple(members)))
        self.rows.addStretch(1)


def _inside() -> tuple[Key, ...]:
    """The keys that belong to no menu."""
    wheel = translate("Keys", "Wheel")
    parts = translate("Keys", "Parts")
    texts = translate("Keys", "Texts")
    return (
        (texts, translate("Keys", "Cite a source: the words that follow find it, after a comma the place in it"), "@"),
        (texts, translate("Keys", "Change the place in the source, on a citation"), _shown("F2")),
        (wheel, translate("Keys", "To the next or the previous domain"), "← → ↑ ↓"),
        (wheel, translate("Keys", "To a domain by its number"), translate("Keys", "1 to 6")),
        (wheel, translate("Keys", "To the first or the last domain"), f"{_shown('Home')} / {_shown('End')}"),
        (wheel, translate("Keys", "Open the domain"), _shown("Enter")),
        (parts, translate("Keys", "Move up or down"), f"{_shown('Alt+Up')} / {_shown('Alt+Down')}"),
    )


def _shown(keys: str) -> str:
    """The keys as they are called on this system, in the interface's language."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _group(name: str, keys: tuple[Key, ...]) -> QWidget:
    """A heading and its keys in two columns."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 4)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(6)
    grid.addWidget(heading(name, 3), 0, 0, 1, 2)
    for row, (_, words, shown) in enumerate(keys, start=1):
        grid.addWidget(label(words, wrap=True), row, 0)
        grid.addWidget(_Cap(shown), row, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    grid.setColumnStretch(0, 1)
    return box


class _Cap(QLabel):
    """Keys on a quiet ground, like the cap of a key."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setContentsMargins(8, 3, 8, 3)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.chip_line))
        painter.setBrush(QColor(theme.chip))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()
        super().paintEvent(event)
