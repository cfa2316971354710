"""Fusion with our own edges. Fusion draws the borders of fields and boxes as a darker shade of the window, which is
hard to see on white and not there at all on black; here they are the theme's, with a ring around what has the keyboard.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QWidget,
)

from igm_desktop.ui.icons import paint_icon
from igm_desktop.ui.theme import CALM, Theme, theme_of

RADIUS: Final = 5
INSET: Final = 4  # of the words in a field or a box, beyond Fusion's
_ELEMENT: Final = QStyle.PrimitiveElement
_STATE: Final = QStyle.StateFlag


class CalmStyle(QProxyStyle):
    """The drawing of edges changes, and words keep off them: sizes and behaviour are Fusion's."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.setObjectName(CALM)

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = _PAINTERS.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, option, theme_of(option.palette))
        painter.restore()

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type]
        framed = isinstance(option, QStyleOptionFrame) and option.lineWidth > 0
        if element == QStyle.SubElement.SE_LineEditContents and framed:
            return rect.adjusted(INSET, 0, -INSET, 0)
        return rect

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        rect = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        if control == QStyle.ComplexControl.CC_ComboBox and part == QStyle.SubControl.SC_ComboBoxEditField:
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            return rect.adjusted(0, 0, -INSET, 0) if mirrored else rect.adjusted(INSET, 0, 0, 0)
        return rect

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        return made + QSize(INSET, 0) if kind == QStyle.ContentsType.CT_ComboBox else made

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == QStyle.ComplexControl.CC_ScrollBar and widget is not None:
            self._scroll_bar(option, painter, widget)
            return
        super().drawComplexControl(control, option, painter, widget)
        if control == QStyle.ComplexControl.CC_SpinBox:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _field_edge(painter, option, theme_of(option.palette))
            painter.restore()

    def _scroll_bar(self, option: QStyleOptionComplex, painter: QPainter, widget: QWidget) -> None:
        """Only the thumb, and the two arrows as quiet marks."""
        theme = theme_of(option.palette)
        which, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl
        upright = not _has(option, _STATE.State_Horizontal)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(theme.background))
        first, last = ("up", "down") if upright else ("left", "right")
        for piece, name in ((part.SC_ScrollBarSubLine, first), (part.SC_ScrollBarAddLine, last)):
            box = QRectF(self.subControlRect(which, option, piece, widget))
            mark = QRectF(0, 0, 10, 10)
            mark.moveCenter(box.center())
            paint_icon(painter, mark, f"chevron-{name}", theme.quiet)
        thumb = QRectF(self.subControlRect(which, option, part.SC_ScrollBarSlider, widget))
        thumb = thumb.adjusted(4, 1, -4, -1) if upright else thumb.adjusted(1, 4, -1, -4)
        busy = _has(option, _STATE.State_Sunken) or _has(option, _STATE.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.quiet if busy else theme.control_line))
        painter.drawRoundedRect(thumb, 3, 3)
        painter.restore()


def wear(app: QApplication) -> None:
    """Draw the application with our own edges. Loading what a style needs takes time: call it after the first frame."""
    if app.style().objectName() != CALM:
        app.setStyle(CalmStyle())


def _has(option: QStyleOption, state: QStyle.StateFlag) -> bool:
    return bool(option.state & state)


def _edge(option: QStyleOption, theme: Theme) -> QPen:
    """A thin line, or the ring of what has the keyboard."""
    if not _has(option, _STATE.State_Enabled):
        return QPen(QColor(theme.line), 1)
    if _has(option, _STATE.State_HasFocus):
        return QPen(QColor(theme.focus), 2)
    return QPen(QColor(theme.control_line), 1)


def _inside(option: QStyleOption, pen: QPen) -> QRectF:
    half = pen.widthF() / 2
    return QRectF(option.rect).adjusted(half, half, -half, -half)


def _field(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    if isinstance(option, QStyleOptionFrame) and option.lineWidth <= 0:  # inside a box that has an edge of its own
        painter.fillRect(option.rect, QColor(theme.surface))
        return
    pen = _edge(option, theme)
    painter.setPen(pen)
    painter.setBrush(QColor(theme.surface if _has(option, _STATE.State_Enabled) else theme.background))
    painter.drawRoundedRect(_inside(option, pen), RADIUS, RADIUS)


def _field_edge(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    pen = _edge(option, theme)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_inside(option, pen), RADIUS, RADIUS)


def _menu_edge(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.control_line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))


def _frame(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    """The edge of a list or a text: one pixel wide, because what it holds covers the rest."""
    pen = _edge(option, theme)
    pen.setWidth(1)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_inside(option, pen), 2, 2)


def _button(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    pen = _edge(option, theme)
    painter.setPen(pen)
    down = _has(option, _STATE.State_Sunken) or _has(option, _STATE.State_On)
    under = _has(option, _STATE.State_MouseOver) and _has(option, _STATE.State_Enabled)
    painter.setBrush(QColor(theme.pressed if down else theme.hover if under else theme.surface))
    painter.drawRoundedRect(_inside(option, pen), RADIUS, RADIUS)


def _square(option: QStyleOption) -> QRectF:
    """The square of a box or a radio button, on whole pixels."""
    side = min(option.rect.width(), option.rect.height()) - 1
    left = option.rect.left() + (option.rect.width() - side) // 2
    top = option.rect.top() + (option.rect.height() - side) // 2
    return QRectF(left + 0.5, top + 0.5, side - 1, side - 1)


def _mark(option: QStyleOption, theme: Theme) -> tuple[QColor, QColor]:
    """The ground of a box or a radio button, and the colour of its mark."""
    if not _has(option, _STATE.State_Enabled):
        return QColor(theme.background), QColor(theme.disabled)
    if _has(option, _STATE.State_On) or _has(option, _STATE.State_NoChange):
        return QColor(theme.action_fill), QColor(theme.on_action)
    return QColor(theme.hover if _has(option, _STATE.State_MouseOver) else theme.surface), QColor(theme.text)


def _check_box(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    ground, ink = _mark(option, theme)
    box = _square(option)
    painter.setPen(_edge(option, theme))
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))

    def place(x: float, y: float) -> QPointF:
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)

    if _has(option, _STATE.State_On):
        painter.drawPolyline(QPolygonF([place(0.24, 0.52), place(0.43, 0.71), place(0.77, 0.31)]))
    elif _has(option, _STATE.State_NoChange):
        painter.drawLine(place(0.27, 0.5), place(0.73, 0.5))


def _radio_button(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    ground, ink = _mark(option, theme)
    box = _square(option)
    painter.setPen(_edge(option, theme))
    painter.setBrush(ground)
    painter.drawEllipse(box)
    if _has(option, _STATE.State_On):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2)


_PAINTERS: Final[dict[QStyle.PrimitiveElement, Callable[[QPainter, QStyleOption, Theme], None]]] = {
    _ELEMENT.PE_PanelLineEdit: _field,
    _ELEMENT.PE_FrameLineEdit: _field_edge,
    _ELEMENT.PE_FrameMenu: _menu_edge,
    _ELEMENT.PE_Frame: _frame,
    _ELEMENT.PE_PanelButtonCommand: _button,
    _ELEMENT.PE_IndicatorCheckBox: _check_box,
    _ELEMENT.PE_IndicatorRadioButton: _radio_button,
}
