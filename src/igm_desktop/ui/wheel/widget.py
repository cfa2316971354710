"""The wheel: the map of the profile and of the work done, and the way to each domain."""

from typing import Final

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.wheel import Hit, segment_at
from igm_desktop.ui.labels import set_tool_tip
from igm_desktop.ui.theme import theme_of
from igm_desktop.ui.wheel.painting import Picture, Segment, paint
from igm_desktop.ui.wheel.segment_button import SegmentButton
from igm_desktop.ui.wheel.state import DomainState, WheelState

SMALLEST: Final = 200
PREFERRED: Final = 260


class WheelWidget(QWidget):
    """Shows a `WheelState`. `chosen` carries the domain that was clicked or chosen by key; `hub_chosen` is for the
    middle (or the key 0). The domain that is open is marked by `select`.

    Six invisible buttons lie over the painting: they have focus, name and action for the keyboard and for assistive
    technology. The wheel is one stop for Tab; the arrows go round it.
    """

    chosen = Signal(str)
    hub_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = WheelState()
        self._selected: DomainId | None = None
        self._focus_shown = False
        self._hub_hovered = False
        self._hub_pressed = False
        self.buttons = tuple(SegmentButton(domain, self) for domain in DOMAINS)
        for button in self.buttons:
            button.clicked.connect(lambda _=False, domain=button.domain: self.chosen.emit(domain))
            button.changed.connect(self._redraw)
            button.entered.connect(lambda reason, it=button: self._focus_came(it, reason))
        self._rove(self.buttons[0])
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._say()

    # What is shown

    def set_state(self, state: WheelState) -> None:
        """Show these counts."""
        if state != self._state:
            self._state = state
            self._say()
            self.update()

    def select(self, domain: DomainId | None) -> None:
        """Mark the domain that is open, or none."""
        if domain == self._selected:
            return
        self._selected = domain
        if domain is not None:
            self._lead_to(self.buttons[DOMAINS.index(domain)])
        self._say()
        self.update()

    def take_focus(self) -> None:
        """Give the keyboard to the wheel: to the segment that had it last, or was chosen since."""
        current = next(button for button in self.buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus)
        current.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._focus_shown = True
        self.update()

    def picture(self) -> Picture:
        """What is painted now."""
        locale = QLocale()
        return Picture(
            segments=tuple(
                Segment(
                    state=state,
                    count=locale.toString(state.findings),
                    chosen=state.domain == self._selected,
                    hovered=button.underMouse() and self.isEnabled(),
                    pressed=button.isDown(),
                    focused=button.hasFocus() and self._focus_shown,
                )
                for state, button in zip(self._state.domains, self.buttons, strict=True)
            ),
            total=f"{locale.toString(self._state.answered)} / {locale.toString(self._state.indicators)}",
            caption=self.tr("answered"),
            theme=theme_of(self.palette()),
            font=self.font(),
            mirrored=self._mirrored(),
            hub_hovered=self._hub_hovered,
        )

    # Words

    def _say(self) -> None:
        self.setAccessibleName(self.tr("The six domains"))
        self.setAccessibleDescription(self._total_text())
        for state, button in zip(self._state.domains, self.buttons, strict=True):
            about = self._about(state)
            now = (self.tr("shown now"),) if state.domain == self._selected else ()
            button.setAccessibleName(state.name)
            button.setAccessibleDescription(", ".join((*about, *now)))
            set_tool_tip(button, "\n".join((state.name, *about)))
        set_tool_tip(self, self._total_text())

    def _about(self, state: DomainState) -> tuple[str, ...]:
        """The counts of a domain, each in words."""
        words = [
            self.tr("%n finding(s)", "", state.findings),
            self.tr("{answered} of %n indicator(s) answered", "", state.indicators),
        ]
        if state.comments:
            words.append(self.tr("%n open comment(s)", "", state.comments))
        if state.conflicts:
            words.append(self.tr("%n open conflict(s)", "", state.conflicts))
        return tuple(word.replace("{answered}", QLocale().toString(state.answered)) for word in words)

    def _total_text(self) -> str:
        text = self.tr("{answered} of %n indicator(s) answered", "", self._state.indicators)
        return text.replace("{answered}", QLocale().toString(self._state.answered))

    # Size and place

    def sizeHint(self) -> QSize:
        return QSize(PREFERRED, PREFERRED)

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST, SMALLEST)

    def heightForWidth(self, width: int) -> int:
        return width

    def box(self) -> QRectF:
        """The square in which the wheel is painted, in the middle of the widget."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def at(self, point: QPointF) -> Hit | None:
        """What lies at a point of the widget."""
        box = self.box()
        offset = (point - box.center()) / max(box.width() / 2, 1.0)
        return segment_at(offset.x(), offset.y(), mirrored=self._mirrored())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _place_buttons(self) -> None:
        for button in self.buttons:
            button.lie_over(self.box(), mirrored=self._mirrored())

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        other = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        if event.modifiers() & other or not self._handle_key(event.key()):
            super().keyPressEvent(event)

    def _handle_key(self, key: int) -> bool:
        step = self._steps().get(key)
        if step is not None:
            self._go((self._focused_index() + step) % len(DOMAINS))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(DOMAINS) - 1)
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(DOMAINS):
            self._go(key - Qt.Key.Key_1)
            self.buttons[key - Qt.Key.Key_1].click()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.buttons[self._focused_index()].click()
        elif key == Qt.Key.Key_0:
            self.hub_chosen.emit()
        else:
            return False
        return True

    def _steps(self) -> dict[int, int]:
        forward = -1 if self._mirrored() else 1
        key = Qt.Key
        return {key.Key_Right: forward, key.Key_Left: -forward, key.Key_Down: 1, key.Key_Up: -1}

    def _go(self, index: int) -> None:
        self.buttons[index].setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_shown = True
        self.update()

    def _focused_index(self) -> int:
        return next((index for index, button in enumerate(self.buttons) if button.hasFocus()), 0)

    def _focus_came(self, button: SegmentButton, reason: Qt.FocusReason) -> None:
        self._rove(button)
        if reason != Qt.FocusReason.ActiveWindowFocusReason:
            self._focus_shown = reason != Qt.FocusReason.MouseFocusReason
        self.update()

    def _rove(self, current: SegmentButton) -> None:
        """Tab comes to this segment only."""
        for button in self.buttons:
            here = button is current
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _lead_to(self, button: SegmentButton) -> None:
        """Tab comes to this segment now; a focus that is in the wheel goes there too, as visible as it was."""
        self._rove(button)
        if any(other.hasFocus() for other in self.buttons):
            shown = self._focus_shown
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus_shown = shown

    # The pointer: the segments are the buttons', the hub is ours

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover_hub(over=self.at(event.position()) == "hub")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_hub(over=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hub_pressed = event.button() == Qt.MouseButton.LeftButton and self.at(event.position()) == "hub"

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hub_pressed and self.at(event.position()) == "hub":
            self.hub_chosen.emit()
        self._hub_pressed = False

    def _over_hub(self, event: QHelpEvent) -> bool:
        return self.at(QPointF(event.pos())) == "hub"

    def _hover_hub(self, *, over: bool) -> None:
        if over != self._hub_hovered:
            self._hub_hovered = over
            self.update()

    def _redraw(self) -> None:
        if any(button.underMouse() for button in self.buttons):
            self._hub_hovered = False
        self.update()

    # Qt's events

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self._over_hub(event):
            event.ignore()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_buttons()
        elif event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._say()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self.box(), self.picture())
        painter.end()
