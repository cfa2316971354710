"""The sentence under a field that says why its value is not taken."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from igm_desktop.ui.forms.binding import Binding
from igm_desktop.ui.labels import label
from igm_desktop.ui.theme import theme_of


def problem_note(binding: Binding) -> QLabel:
    """A label that is there while the binding has a problem."""
    note = label(wrap=True)
    note.hide()

    def follow(problem: str) -> None:
        colours = QPalette(note.palette())
        colours.setColor(QPalette.ColorRole.WindowText, QColor(theme_of(note.palette()).on_warning))
        note.setPalette(colours)
        note.setText(problem)
        note.setVisible(bool(problem))

    binding.problem_changed.connect(follow)
    return note
