"""The quiet line over a text that stands beside another language: which one it is, and how it stands to the main text."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from igm_desktop.core.places import language_name
from igm_desktop.core.translating import Status
from igm_desktop.ui.buttons import Button
from igm_desktop.ui.forms.direction import direction
from igm_desktop.ui.labels import button, set_tool_tip
from igm_desktop.ui.theme import theme_of

translate = QCoreApplication.translate

SIDE: Final = 6


def status_words(status: Status) -> str:
    """What is worth saying of a text; nothing of one that is as it should be."""
    if status == "missing":
        return translate("LanguageTag", "missing")
    return translate("LanguageTag", "made from an older text") if status == "older" else ""


class LanguageTag(QWidget):
    """Runs in the direction of its language. `confirmed` is sent by one who found that the translation is still right."""

    confirmed = Signal()

    def __init__(self, language: str, interface: str) -> None:
        super().__init__()
        self.language, self.name = language, language_name(language, interface)
        self.status: Status = "none"
        self.setLayoutDirection(direction(language))
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.85)
        self._words = _Words(self.name)
        self._words.setFont(small)
        self.right: Button = button(self.tr("Still right"), kind="link")
        self.right.setFont(small)
        self.right.setMinimumHeight(0)
        self.right.setFixedHeight(QFontMetrics(small).height() + 6)
        name = self.tr("{language}: the translation is still right").replace("{language}", self.name)
        self.right.setAccessibleName(name)
        set_tool_tip(
            self.right, self.tr("The main text has changed since. Say so when the translation fits it as it is.")
        )
        self.right.clicked.connect(self.confirmed)
        self.right.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.right)
        self.setFixedHeight(self.right.height())

    def show_status(self, status: Status) -> None:
        """Say how the text stands now."""
        self.status = status
        self._words.say(status_words(status))
        self.right.setVisible(status == "older")


class _Words(QWidget):
    """The language, and the status on a ground of its own, cut where there is no room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._status = name, ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, status: str) -> None:
        self._status = status
        self.setAccessibleName(": ".join(filter(None, (self._name, status))))
        set_tool_tip(self, status)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        metrics = self.fontMetrics()
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
        wide = metrics.horizontalAdvance(name)
        painter.setPen(QColor(theme.quiet))
        painter.drawText(self._mirrored(QRectF(0, 0, wide + 1, self.height())), Qt.AlignmentFlag.AlignVCenter, name)
        room = self.width() - wide - 8
        if self._status and room > 4 * SIDE:
            status = metrics.elidedText(self._status, Qt.TextElideMode.ElideRight, room - 2 * SIDE)
            ground = QRectF(wide + 8, 0.5, metrics.horizontalAdvance(status) + 2 * SIDE, self.height() - 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.draft))
            painter.drawRoundedRect(self._mirrored(ground), ground.height() / 2, ground.height() / 2)
            painter.setPen(QColor(theme.on_draft))
            painter.drawText(self._mirrored(ground), Qt.AlignmentFlag.AlignCenter, status)
        painter.end()

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())
