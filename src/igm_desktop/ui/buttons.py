"""The flat button of the window: a plain one, the one main action of a place, words alone, or an icon alone."""

from typing import Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from igm_desktop.ui.icons import icon
from igm_desktop.ui.theme import Theme, theme_of

ButtonKind = Literal["plain", "main", "link", "icon"]

RADIUS = 6
GAP = 6
ICON = 18


class Button(QPushButton):
    """Painted from the theme of its palette. `icon_name` is one of `resources/icons`."""

    def __init__(self, text: str, icon_name: str = "", kind: ButtonKind = "plain") -> None:
        super().__init__(text)
        self.kind: ButtonKind = kind
        self._icon_name = icon_name
        self.setIconSize(QSize(ICON, ICON))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setMinimumHeight(28)

    def set_icon(self, icon_name: str) -> None:
        """Show another icon, or none for an empty name."""
        self._icon_name = icon_name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()) if self.text() else QSize(0, 0)
        side = {"plain": 12, "main": 14, "link": 6, "icon": 6}[self.kind]
        picture = ICON if self._icon_name else 0
        gap = GAP if picture and self.text() else 0
        arrow = 14 if self.menu() is not None else 0
        height = max(self.fontMetrics().height() + 12, ICON + 12)
        return QSize(words.width() + picture + gap + arrow + 2 * side, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        self._paint_words(painter, theme)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
            if self.kind == "main":  # the ring and the ground may be of one colour: a line between them
                painter.setPen(QPen(QColor(theme.on_action), 1.5))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        under = self.isEnabled() and self.underMouse()
        down = self.isDown() or self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.kind == "main":
            painter.setBrush(QColor(theme.action_fill if self.isEnabled() else theme.disabled))
            painter.setOpacity(0.8 if down else 0.9 if under else 1)
        elif self.kind == "plain":
            painter.setPen(QPen(QColor(theme.control_line if self.isEnabled() else theme.line), 1))
            painter.setBrush(QColor(theme.pressed if down else theme.hover if under else theme.surface))
        elif down or under:
            painter.setBrush(QColor(theme.pressed if down else theme.hover))
        else:
            return
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setOpacity(1)

    def _ink(self, theme: Theme) -> str:
        if not self.isEnabled():
            return theme.surface if self.kind == "main" else theme.disabled
        return {"main": theme.on_action, "link": theme.action}.get(self.kind, theme.text)

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        ink = self._ink(theme)
        flags = Qt.TextFlag.TextShowMnemonic
        words = self.fontMetrics().size(flags, self.text()).width() if self.text() else 0
        picture = ICON if self._icon_name else 0
        gap = GAP if picture and words else 0
        left = max(4, (self.width() - words - gap - picture - (14 if self.menu() is not None else 0)) // 2)
        if picture:
            box = self._mirrored(QRect(left, (self.height() - ICON) // 2, ICON, ICON))
            icon(self._icon_name, ink).paint(painter, box)
        painter.setPen(QColor(ink))
        room = self._mirrored(QRect(left + picture + gap, 0, words + 2, self.height()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter) | int(flags), self.text())
        if self.menu() is not None:
            box = self._mirrored(QRect(left + picture + gap + words + 4, (self.height() - 12) // 2, 12, 12))
            icon("chevron-down", ink).paint(painter, box)

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.right() - 1, box.top(), box.width(), box.height())
