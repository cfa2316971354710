"""Tab walks through a page in the order in which it is read, whatever was made first.

A widget that only holds others has no focus proxy here: Qt would take it for a stop, at the place where it was made.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def in_reading_order(page: QWidget) -> None:
    """Have Tab walk through what lies in the page's layouts as it is laid out."""
    for before, after in pairwise(list(_stops(page.layout()))):
        QWidget.setTabOrder(before, after)


def first_stop(widget: QWidget) -> QWidget:
    """Where the keyboard goes for a widget: itself, or the first of what lies in it."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return widget
    return next(_stops(widget.layout()), widget)


def _stops(layout: QLayout | None) -> Iterator[QWidget]:
    for index in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(index) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is None:
            yield from _stops(item.layout() if item is not None else None)
        elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
        else:
            yield from _stops(widget.layout())
