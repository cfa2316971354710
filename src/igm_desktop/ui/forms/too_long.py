"""Texts that no field can hold without stopping the window: only their beginning is shown, and nobody can change it."""

from typing import Final

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from igm_desktop.ui.labels import set_tool_tip

EDITABLE: Final = 200_000
"""So many letters can be written in a field."""
SHOWN: Final = 5_000
SHOWN_IN_A_LINE: Final = 1_000


class Lock(QObject):
    """Closes a field while its text is too long for it, and says so."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.is_closed = False

    def shown(self, value: object) -> object:
        """What the field shows of a value: all of it, or the beginning of a text that is too long."""
        line = self._line()
        most = EDITABLE if line is None else min(EDITABLE, line.maxLength())
        too_long = isinstance(value, str) and len(value) > most
        if too_long != self.is_closed:
            self.is_closed = too_long
            self._close(closed=too_long)
            set_tool_tip(self._widget, "")
        if not isinstance(value, str) or not too_long:
            return value
        reason = self.tr(
            "This text has {number} letters, too many to be changed here. The file keeps all of it as it is."
        ).replace("{number}", QLocale().toString(len(value)))
        set_tool_tip(self._widget, reason)
        return f"{value[:SHOWN_IN_A_LINE]}…" if line is not None else f"{value[:SHOWN]}…\n— {reason}"

    def _line(self) -> QLineEdit | None:
        widget = self._widget.lineEdit() if isinstance(self._widget, QComboBox) else self._widget
        return widget if isinstance(widget, QLineEdit) else None

    def _close(self, *, closed: bool) -> None:
        if isinstance(self._widget, QLineEdit | QPlainTextEdit | QTextEdit):
            self._widget.setReadOnly(closed)
        else:
            self._widget.setEnabled(not closed)
