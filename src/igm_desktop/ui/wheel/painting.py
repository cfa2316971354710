"""The wheel's picture: a function of what it shows, its theme and its size, sharp on any screen."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from igm_desktop.core import wheel
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.outlines import Point
from igm_desktop.ui.theme import Theme, mixed
from igm_desktop.ui.wheel import paths
from igm_desktop.ui.wheel.state import DomainState


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment as it is to be painted; `count` is the number of findings in the interface's digits."""

    state: DomainState
    count: str
    chosen: bool = False
    hovered: bool = False
    pressed: bool = False
    focused: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the wheel's picture depends on but its size. `total` and `caption` stand in the hub."""

    segments: tuple[Segment, ...]
    total: str
    caption: str
    theme: Theme
    font: QFont
    mirrored: bool = False
    hub_hovered: bool = False


def paint(painter: QPainter, box: QRectF, picture: Picture) -> None:
    """Paint the wheel into a square box. Its ground is what is already there."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = box.width() / 2
    painter.save()
    painter.translate(box.center())
    painter.scale(half, half)
    for segment in picture.segments:
        _paint_shape(painter, segment, picture, 1 / half)
    _paint_rings(painter, picture, 1 / half)
    painter.restore()
    for segment in picture.segments:
        _paint_content(painter, box, segment, picture)
    _paint_hub(painter, box, picture)


def ground(domain: DomainId, theme: Theme, *, hovered: bool, pressed: bool) -> str:
    """The segment's colour: darker under the pointer, so that its white text only gains."""
    return mixed(theme.hue(domain), "#000000", 0.72 if pressed else 0.84 if hovered else 1.0)


def _paint_shape(painter: QPainter, segment: Segment, picture: Picture, pixel: float) -> None:
    """The segment with its icon, and its thin arc."""
    theme, state = picture.theme, segment.state
    index = DOMAINS.index(state.domain)
    edge = QPen(QColor(theme.segment_line), 1.5 * pixel) if theme.segment_line else QPen(Qt.PenStyle.NoPen)
    painter.setPen(edge)
    painter.setBrush(QColor(ground(state.domain, theme, hovered=segment.hovered, pressed=segment.pressed)))
    painter.drawPath(paths.segment(index, mirrored=picture.mirrored))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mixed(theme.ink(state.domain), theme.surface, 0.4 if theme.segment_line else 0.2)))
    painter.drawPath(paths.track(index, 1, 1, mirrored=picture.mirrored))
    painter.setBrush(QColor(theme.ink(state.domain)))
    painter.drawPath(paths.track(index, state.answered, state.indicators, mirrored=picture.mirrored))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawPath(paths.icon(index, mirrored=picture.mirrored))


def _paint_rings(painter: QPainter, picture: Picture, pixel: float) -> None:
    """The chosen one's frame and the focus, over all segments because they run in the gaps."""
    theme = picture.theme
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for segment in picture.segments:
        index = DOMAINS.index(segment.state.domain)
        frame = paths.frame(index, mirrored=picture.mirrored)
        if segment.chosen or segment.focused:
            painter.setPen(_pen(theme.text if segment.chosen else theme.focus, 2 * pixel))
            painter.drawPath(frame)
        if segment.focused:
            painter.setPen(_pen("#FFFFFF", 2 * pixel))
            painter.drawPath(paths.focus(index, mirrored=picture.mirrored))


def _pen(colour: str, width: float) -> QPen:
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)


def _paint_content(painter: QPainter, box: QRectF, segment: Segment, picture: Picture) -> None:
    index = DOMAINS.index(segment.state.domain)
    half = box.width() / 2
    centre = _on(box, wheel.count_centre(index, mirrored=picture.mirrored))
    _write(painter, segment.count, centre, _sized(picture.font, wheel.COUNT * half, bold=True), "#FFFFFF")
    if segment.state.comments:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(picture.theme.comment))
        radius = wheel.DOT * half
        painter.drawEllipse(_on(box, wheel.dot_centre(index, mirrored=picture.mirrored)), radius, radius)
    if segment.state.conflicts:
        _paint_mark(painter, _on(box, wheel.mark_centre(index, mirrored=picture.mirrored)), half)


def _paint_mark(painter: QPainter, centre: QPointF, half: float) -> None:
    """Of open conflicts: a square on its corner, parted in the middle, for two that stand beside each other."""
    size, gap = wheel.MARK * half, max(0.75, 0.008 * half)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFFFFF"))
    for side in (-1, 1):
        near, far = side * gap, side * size
        corners = (QPointF(near, -size), QPointF(far, 0), QPointF(near, size))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))


def _paint_hub(painter: QPainter, box: QRectF, picture: Picture) -> None:
    theme, half = picture.theme, box.width() / 2
    if picture.hub_hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover))
        painter.drawEllipse(box.center(), wheel.HUB * half, wheel.HUB * half)
    total = _fitted(picture.total, _sized(picture.font, 0.185 * half, bold=True), 1.6 * wheel.HUB * half)
    caption = _fitted(picture.caption, _sized(picture.font, 0.1 * half, bold=False), 1.5 * wheel.HUB * half)
    _write(painter, picture.total, box.center() + QPointF(0, -0.055 * half), total, theme.text)
    _write(painter, picture.caption, box.center() + QPointF(0, 0.1 * half), caption, theme.quiet)


def _on(box: QRectF, point: Point) -> QPointF:
    return box.center() + QPointF(point.x, point.y) * (box.width() / 2)


def _sized(font: QFont, pixels: float, *, bold: bool) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(8, round(pixels)))
    made.setBold(bold)
    return made


def _fitted(text: str, font: QFont, room: float) -> QFont:
    """The font, smaller where the text would not fit in the room."""
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width > room:
        font.setPixelSize(max(7, int(font.pixelSize() * room / width)))
    return font


def _write(painter: QPainter, text: str, centre: QPointF, font: QFont, colour: str) -> None:
    """Write the text with the middle of its capitals and digits on the centre."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(
        QPointF(centre.x() - metrics.horizontalAdvance(text) / 2, centre.y() + metrics.capHeight() / 2), text
    )
