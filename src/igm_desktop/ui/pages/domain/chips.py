"""The small buttons under a finding, and the row in which they stand."""

from typing import Final, Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStyle, QWidget

from igm_desktop.ui.icons import icon
from igm_desktop.ui.labels import literal, set_tool_tip
from igm_desktop.ui.theme import Theme, theme_of

Look = Literal["chip", "ready", "draft", "comment", "bare"]
"""A quiet ground, the ground of a state, or none until the pointer or the keyboard is there."""

HEIGHT: Final = 22
SIDE: Final = 8
PICTURE: Final = 14
GAP: Final = 6


class Chip(QPushButton):
    """A small button: words, an icon, or both. A long text is cut at its end; the tool tip has all of it."""

    def __init__(self, text: str = "", look: Look = "chip", picture: str = "", widest: int = 210) -> None:
        super().__init__()
        self._look, self._picture, self._widest = look, picture, widest
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        self.setFont(font)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.say(text)

    def say(self, text: str, name: str = "", tip: str = "") -> None:
        """Show the words; `name` is what a screen reader says, `tip` what the pointer finds."""
        self.setText(literal(text))
        self.setAccessibleName(name or text)
        set_tool_tip(self, tip or name)
        self.updateGeometry()
        self.update()

    def wear(self, look: Look, picture: str) -> None:
        """Take another look and icon."""
        self._look, self._picture = look, picture
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&")) if self.text() else 0
        picture = PICTURE if self._picture else 0
        gap = 5 if words and picture else 0
        side = SIDE if words else 4
        return QSize(min(words + picture + gap + 2 * side, self._widest), max(HEIGHT, self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        ground, line, ink = self._colours(theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = min(frame.height() / 2, 11)
        painter.setPen(QPen(QColor(line), 1) if line else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, radius, radius)
        self._paint_words(painter, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        """Ground, border and ink."""
        under = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._look == "bare":
            return (theme.pressed if self.isDown() else theme.hover if under else "", "", theme.quiet)
        ground: str = getattr(theme, self._look)
        ink: str = getattr(theme, f"on_{self._look}")
        return ground, (theme.control_line if under else theme.chip_line if self._look == "chip" else ground), ink

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        side = SIDE if self.text() else 4
        at = side
        if self._picture:
            box = QRect(at, (self.height() - PICTURE) // 2, PICTURE, PICTURE)
            icon(self._picture, ink).paint(painter, QStyle.visualRect(self.layoutDirection(), self.rect(), box))
            at += PICTURE + 5
        room = QRect(at, 0, self.width() - at - side + 1, self.height())
        text = self.text().replace("&&", "&")
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        painter.drawText(
            QStyle.visualRect(self.layoutDirection(), self.rect(), room),
            int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine),
            self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1),
        )


class ChipRow(QWidget):
    """Chips, or other buttons, one after the other on as many lines as they need; the trailing ones stand at the end of
    the last line.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = GAP) -> None:
        super().__init__(parent)
        self._gap = gap
        self._leading: tuple[QWidget, ...] = ()
        self._trailing: tuple[QWidget, ...] = ()
        self.setFixedHeight(HEIGHT)

    def show_chips(self, leading: tuple[QWidget, ...], trailing: tuple[QWidget, ...]) -> None:
        """Show these."""
        self._leading, self._trailing = leading, trailing
        for chip in (*leading, *trailing):
            if chip.parent() is not self:
                chip.setParent(self)
            chip.show()
        self.arrange()

    def arrange(self) -> None:
        """Give every chip its place; the row takes the height that they need."""
        width = max(self.width(), 1)
        tallest = max((chip.sizeHint().height() for chip in (*self._leading, *self._trailing)), default=HEIGHT)
        x = y = 0
        for chip in self._leading:
            wide = min(chip.sizeHint().width(), width)
            if x and x + wide > width:
                x, y = 0, y + tallest + self._gap
            self._put(chip, QRect(x, y, wide, tallest))
            x += wide + self._gap
        tail = sum(chip.sizeHint().width() for chip in self._trailing) + self._gap * max(len(self._trailing) - 1, 0)
        if x and x + tail > width:
            y += tallest + self._gap
        x = max(width - tail, 0)
        for chip in self._trailing:
            wide = chip.sizeHint().width()
            self._put(chip, QRect(x, y, wide, tallest))
            x += wide + self._gap
        if self.height() != y + tallest or self.minimumHeight() != y + tallest:
            self.setFixedHeight(y + tallest)

    def _put(self, chip: QWidget, box: QRect) -> None:
        chip.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.arrange()
