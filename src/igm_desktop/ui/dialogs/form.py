"""The frame of our dialogs: named fields that scroll where the screen is small, a reason, and the two buttons."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QDialog, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from igm_desktop.ui.fields.row import FieldRow
from igm_desktop.ui.labels import button, heading, quiet
from igm_desktop.ui.tab_order import first_stop

MARGIN = 24
_SCROLLING: Final = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class FormDialog(QDialog):
    """Enter does the main thing, Escape leaves. While `reason` says something, the main thing cannot be done."""

    def __init__(self, parent: QWidget | None, width: int = 560) -> None:
        super().__init__(parent)
        self._width = width
        self._first: QWidget | None = None
        self._content = QWidget()
        self.rows = QVBoxLayout(self._content)
        self.rows.setContentsMargins(MARGIN, MARGIN, MARGIN, 12)
        self.rows.setSpacing(14)
        self._title = heading("", 2)
        self.rows.addWidget(self._title)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self._reason = quiet(wrap=True)
        self.main = button("", kind="main")
        self.main.setDefault(True)
        self.main.clicked.connect(self.accept)
        self.main.installEventFilter(self)
        self.way_out = button("")
        self.way_out.setAutoDefault(True)
        self.way_out.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(10)
        self.buttons.addWidget(self._reason, 1)
        self.buttons.addWidget(self.way_out)
        self.buttons.addWidget(self.main)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(MARGIN, 10, MARGIN, 18)
        self._foot.addLayout(self.buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._foot)

    def set_words(self, title: str, main: str, way_out: str = "") -> None:
        """The title, the main thing, and the word for leaving all as it is; without one, the main thing leaves."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self.main.setText(main)
        self.way_out.setText(way_out)
        self.way_out.setVisible(bool(way_out))

    def add_row(self, name: str, field: QWidget | QLayout, focus: QWidget | None = None, hint: str = "") -> FieldRow:
        """Add a field under its name; gives the row, which may be hidden as a whole."""
        row = FieldRow(name, field, focus, hint)
        self._first = row.target if self._first is None else self._first
        self.rows.addWidget(row)
        return row

    def show_reason(self, reason: str) -> None:
        """Say why the main thing cannot be done yet; nothing when it can."""
        self.say(reason)
        self.main.setEnabled(not reason)
        self.main.setAccessibleDescription(reason)

    def say(self, words: str) -> None:
        """Tell something beside the buttons that is no obstacle."""
        self._reason.setText(words)
        if self.isVisible():  # longer words may need a second line
            self._foot.activate()
            self.resize(self.size().expandedTo(self.sizeHint()))

    @property
    def reason(self) -> str:
        """Why the main thing cannot be done yet."""
        return self._reason.text()

    def sizeHint(self) -> QSize:
        """As high as its rows at its width, as far as the screen has room."""
        room = self.screen().availableGeometry().size()
        width = min(max(self._width, self.minimumSizeHint().width()), room.width() - 40)
        return QSize(width, min(_height(self.rows, width) + _height(self._foot, width) + 4, room.height() - 60))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
        first_stop(self.main if self._first is None else self._first).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is longer than the screen is read with the keys that no field wants."""
        action = _SCROLLING.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where there is nothing but the one button, the arrows scroll too: a button would keep them for itself."""
        alone = self._first is None and event.type() == QEvent.Type.KeyPress
        if alone and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _SCROLLING:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Take the size that the rows want now."""
        self.rows.activate()
        self._foot.activate()
        self.resize(self.sizeHint())


def _height(layout: QLayout, width: int) -> int:
    """What the layout needs where lines are broken at that width."""
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
