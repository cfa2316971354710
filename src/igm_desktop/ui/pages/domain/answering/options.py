"""The options of a question as a row of buttons, each with the digit that chooses it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from igm_desktop.ui.labels import set_tool_tip
from igm_desktop.ui.pages.domain.chips import ChipRow
from igm_desktop.ui.theme import theme_of

GAP: Final = 8
SIDE: Final = 10
BOX: Final = 20  # of a digit
MOST_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Option:
    """What may be chosen. `known` is False for one that a file has and the catalogue has not: it is shown and kept."""

    id: str
    text: str
    known: bool = True


class OptionButton(QAbstractButton):
    """One option. The arrows and digits are the row's."""

    def __init__(self, option: Option, digit: str, *, several: bool) -> None:
        super().__init__()
        self.option, self.digit = option, digit
        self._several = several
        self.setCheckable(True)
        self.setText(option.text)
        self.setAccessibleName(f"{digit} {option.text}".strip())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if not option.known:
            set_tool_tip(self, self._unknown())

    def ask(self, question: str) -> None:
        """Have a screen reader say the question with the option."""
        self.setAccessibleDescription(question if self.option.known else f"{question} {self._unknown()}")

    def _unknown(self) -> str:
        return self.tr("The catalogue of this assessment does not have this option. It is kept as it is.")

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text())
        return QSize(words + 2 * SIDE + (BOX + 6 if self.digit else 0), max(metrics.height() + 14, BOX + 12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, off = self.isChecked(), not self.isEnabled()
        under = self.underMouse() and not off
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = (
            theme.selection if chosen else theme.pressed if self.isDown() else theme.hover if under else theme.surface
        )
        painter.setBrush(QColor(ground))
        edge = theme.line if off else theme.action if chosen else theme.control_line
        painter.setPen(QPen(QColor(edge), 2 if chosen else 1, Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(frame, 6, 6)
        ink = theme.disabled if off else theme.text
        at = SIDE
        if self.digit:
            self._paint_digit(painter, QRect(at - 2, (self.height() - BOX) // 2, BOX, BOX), chosen=chosen, off=off)
            at += BOX + 6
        font = QFont(self.font())
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        room = QRect(at - 2, 0, self.width() - at - SIDE + 6, self.height())
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        seen = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        painter.drawText(seen, int(flags) | int(Qt.TextFlag.TextSingleLine.value), text)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5), 7, 7)
            painter.setPen(QPen(QColor(theme.surface), 1))
            painter.drawRoundedRect(frame.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.end()

    def _paint_digit(self, painter: QPainter, box: QRect, *, chosen: bool, off: bool) -> None:
        """The digit; full where the option is chosen: a disc where one is, a square where several may be."""
        theme = theme_of(self.palette())
        seen = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        place = QRectF(seen).adjusted(0.5, 0.5, -0.5, -0.5)
        fill = theme.disabled if off else theme.action_fill
        painter.setBrush(QColor(fill if chosen else theme.chip))
        painter.setPen(QPen(QColor(fill if chosen else theme.chip_line), 1))
        radius = 4.0 if self._several else place.width() / 2
        painter.drawRoundedRect(place, radius, radius)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(QColor(theme.on_action if chosen else theme.disabled if off else theme.on_chip))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self.digit)


class OptionRow(ChipRow):
    """Options side by side, on as many lines as they need, and last the one that says that the question does not apply.
    One of them has the keyboard; Left and Right walk them.

    `edited` is sent when a person chose, `about_to_edit` before it, `applies_toggled` when they pressed the last one.
    """

    edited = Signal()
    about_to_edit = Signal()
    applies_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, GAP)
        self.several = False
        self.buttons: list[OptionButton] = []
        self._offered: tuple[Option, ...] = ()
        self._question = ""
        self._kept: tuple[str, ...] = ()  # what is chosen, in the order of the document
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Answer"))
        self.apart = OptionButton(Option("", self.tr("Does not apply")), "0", several=True)
        self.apart.clicked.connect(lambda _=False: self.applies_toggled.emit())
        self.show_chips((self.apart,), ())

    def offer(self, options: Sequence[Option], *, several: bool) -> None:
        """Offer these options: one of them, or several."""
        if (tuple(options), several) != (self._offered, self.several):
            self._offered, self.several = tuple(options), several
            self._make(self._offered)

    def ask(self, question: str) -> None:
        """Have a screen reader say the question with each option."""
        self._question = question
        for button in self.stops():
            button.ask(question)

    def value(self) -> object:
        """What the document keeps: the id of what is chosen or None; for several, their ids."""
        return self._kept if self.several else (self._kept[0] if self._kept else None)

    def show_value(self, value: object) -> None:
        """Show what is chosen. An option that is not offered joins the row, and stays as it is."""
        chosen = value if isinstance(value, tuple) else () if value is None else (value,)
        self._kept = tuple(str(one) for one in chosen)
        known = {option.id for option in self._offered}
        wanted = [*self._offered, *(Option(one, one, known=False) for one in self._kept if one not in known)]
        if [button.option for button in self.buttons] != wanted:
            self._make(tuple(wanted))
        self._show_checks()

    def choose(self, digit: int) -> bool:
        """Choose the option of that digit, or take the choice back; False where there is none."""
        if digit == 0:
            self.apart.click()
            return True
        if 1 <= digit <= min(len(self.buttons), MOST_DIGITS):
            self._pick(self.buttons[digit - 1])
            return True
        return False

    def take_focus(self) -> None:
        """Give the keyboard to the chosen option, else to the first."""
        self._stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keyboard(self) -> bool:
        """Whether one of the options has the keyboard."""
        return any(button.hasFocus() for button in self.stops())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right to the option beside."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        row = self.stops()
        here = next((at for at, button in enumerate(row) if button.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        row[(here + step) % len(row)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, options: tuple[Option, ...]) -> None:
        had = self.has_keyboard()
        for old in self.buttons:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.buttons = []
        for at, option in enumerate(options, start=1):
            made = OptionButton(option, str(at) if at <= MOST_DIGITS else "", several=self.several)
            made.ask(self._question)
            made.clicked.connect(lambda _=False, it=made: self._pick(it))
            self.buttons.append(made)
        self._show_checks()
        self.show_chips(self.stops(), ())
        if had:
            self.take_focus()

    def _pick(self, button: OptionButton) -> None:
        one, chosen = button.option.id, self._is_chosen(button)
        self.about_to_edit.emit()
        if self.several:
            rest = tuple(other for other in self._kept if other != one)
            self._kept = rest if chosen else tuple(sorted((*rest, one)))
        else:
            self._kept = () if chosen else (one,)
        self.apart.setChecked(False)
        self._show_checks()
        self.edited.emit()

    def show_applies(self, *, applies: bool) -> None:
        """Show whether the question applies."""
        self.apart.setChecked(not applies)
        self._show_checks()

    def stops(self) -> tuple[OptionButton, ...]:
        """What may have the keyboard, in order."""
        return (*self.buttons, self.apart)

    def _show_checks(self) -> None:
        for button in self.buttons:
            button.setChecked(self._is_chosen(button))
        stop = self._stop()
        for button in self.stops():  # Tab stops once at the row
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def _is_chosen(self, button: OptionButton) -> bool:
        """What was chosen before the question was said not to apply is kept, but it is no answer now."""
        return button.option.id in self._kept and not self.apart.isChecked()

    def _stop(self) -> OptionButton:
        return next((one for one in self.stops() if one.isChecked()), self.stops()[0])
