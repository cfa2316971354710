"""The bar of what is wrong with the file: it stays until that is over, whatever notices come and go below it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from igm_desktop.core.shown import visible_sentence
from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.labels import button, label
from igm_desktop.ui.theme import theme_of

ROOM_FOR_A_ROW = 1000
ICON = 18
LEFT = 20


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, what is safe, and what a person can do about it: words for buttons, and their deeds. `close` is there
    where it may be given up.
    """

    text: str
    choices: tuple[tuple[str, Callable[[], object]], ...] = ()
    close: Callable[[], object] | None = None


class TroubleBar(QWidget):
    """Hidden while nothing is wrong. The buttons stand behind the words, or under them where there is little room. `took_room`
    carries the height that it takes.
    """

    took_room = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self._shown: Trouble | None = None
        self._text = label(wrap=True, selectable=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        buttons = QWidget()
        self._buttons = QHBoxLayout(buttons)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(8)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(LEFT + ICON + 10, 8, 16, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; nothing while all is well."""
        return self._text.text() if self._shown is not None else ""

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Show it, and say it to a screen reader where it is news; None when it is over."""
        before, self._shown = self._shown, trouble
        if trouble is None:
            self.hide()
            return
        text = visible_sentence(trouble.text)
        news = before is None or before.text != trouble.text
        self._text.setText(text)
        if before is None or _words(before) != _words(trouble):
            self._make_buttons(trouble)
        self.setAccessibleName(text)
        self.show()
        if news:
            event = QAccessibleAnnouncementEvent(self, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)

    def _make_buttons(self, trouble: Trouble) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (words, _deed) in enumerate(trouble.choices):
            made = button(words)
            made.clicked.connect(lambda _checked=False, at=number: self._do(at))
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)
        if trouble.close is not None:
            close = button("", icon="close", kind="icon", name=self.tr("Close"))
            close.clicked.connect(self._close)
            self._buttons.addWidget(close)

    def _do(self, number: int) -> None:
        if self._shown is not None:
            self._shown.choices[number][1]()

    def _close(self) -> None:
        if self._shown is not None and self._shown.close is not None:
            self._shown.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= ROOM_FOR_A_ROW
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._layout.direction():
            self._layout.setDirection(way)
        self._tell_room()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tell_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_room()

    def _tell_room(self) -> None:
        self.took_room.emit(0 if self.isHidden() else self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.warning)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        first = self._text.geometry().center().y() if self._text.height() < 2 * ICON else self._text.y() + ICON // 2
        box = QRectF(self.width() - LEFT - ICON if right else LEFT, first - ICON / 2, ICON, ICON)
        paint_icon(painter, box, "warning", theme.on_warning)
        painter.end()


def _words(trouble: Trouble) -> tuple[object, ...]:
    return *(words for words, _deed in trouble.choices), trouble.close is not None
