"""A field under its name, with a quiet hint, and the reason where what it holds is not taken."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLayout, QLineEdit, QVBoxLayout, QWidget

from igm_desktop.ui.labels import label, quiet


class FieldRow(QWidget):
    """`&` in the name marks the key that leads to the field. `focus` is the widget that the name belongs to, where the
    field has several.
    """

    def __init__(self, name: str, field: QWidget | QLayout, focus: QWidget | None = None, hint: str = "") -> None:
        super().__init__()
        self.target = focus if focus is not None else field if isinstance(field, QWidget) else None
        self._hint = hint
        self.lines = lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        self._name = label(name, buddy=self.target, wrap=True)
        lines.addWidget(self._name)
        if isinstance(field, QWidget):
            lines.addWidget(field)
        else:
            lines.addLayout(field)
        self._words = quiet(hint, wrap=True)
        lines.addWidget(self._words)
        self._words.setVisible(bool(hint))  # not before it lies in the row: it would be a window of its own
        if self.target is not None:
            for part in (self.target, *self.target.findChildren(QLineEdit)):  # also of a box that can be typed in
                part.setAccessibleName(name.replace("&", ""))
            self.target.setAccessibleDescription(hint)

    def show_problem(self, problem: str) -> None:
        """Say why the value is not taken, in place of the hint; the hint again where it is."""
        role = QPalette.ColorRole.WindowText if problem else QPalette.ColorRole.PlaceholderText
        self._words.setForegroundRole(role)
        self._words.setText(problem or self._hint)
        self._words.setVisible(bool(problem or self._hint))
