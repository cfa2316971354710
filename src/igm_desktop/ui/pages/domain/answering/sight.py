"""What has the keyboard is in sight, in a form that is higher than its window."""

from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QWidget

MARGIN = 12


def show_focused(area: QScrollArea) -> None:
    """Scroll to what has the keyboard; in a text, to its caret with the line above and below."""
    focused: QWidget | None = QApplication.focusWidget()
    inside = area.widget()
    if focused is None or inside is None or not inside.isAncestorOf(focused):
        return
    if isinstance(focused, QTextEdit):
        caret = focused.cursorRect()
        point = focused.viewport().mapTo(inside, caret.center())
        area.ensureVisible(point.x(), point.y(), 0, caret.height() // 2 + 40)
    else:
        area.ensureWidgetVisible(focused, 0, MARGIN)
