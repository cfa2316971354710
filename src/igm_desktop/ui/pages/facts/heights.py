"""How high the rows of a table must be for their words. A row that is what it was is not measured again."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from igm_desktop.core.model.assessment import Item
from igm_desktop.ui.pages.facts.model import FactModel

SIDE, ABOVE = 8, 7  # the room around the words of a cell
LEAST_HEIGHT: Final = 36
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)


class RowHeights:
    """Of the rows of one model."""

    def __init__(self, model: FactModel) -> None:
        self._model = model
        self._known: dict[str, tuple[Item, int]] = {}
        self._grounds: tuple[object, ...] = ()

    def measured(self, widths: Sequence[int], font: QFont) -> list[int]:
        """The height of every row, from the top, where the columns have those widths."""
        document = self._model.document
        grounds = (tuple(widths), font.key(), document.languages, document.sources)
        known = self._known if grounds == self._grounds else {}
        waiting, needed = self._model.waiting(), _needed(QFontMetrics(font))
        after: dict[str, tuple[Item, int]] = {}
        heights: list[int] = []
        for item in self._model.items:
            before = known.get(item.id)
            if before is not None and before[0] is item and item.id not in waiting:
                heights.append(before[1])
            else:
                heights.append(self._height(item, widths, needed))
            if item.id not in waiting:
                after[item.id] = (item, heights[-1])
        self._known, self._grounds = after, grounds
        return heights

    def _height(self, item: Item, widths: Sequence[int], needed: Callable[[str, int], int]) -> int:
        texts = (self._model.shown(item, column) for column in self._model.columns)
        return max(LEAST_HEIGHT, *map(needed, texts, widths))


def _needed(metrics: QFontMetrics) -> Callable[[str, int], int]:
    """The height of a cell for a text in a width. Tables say the same again and again: years, units."""

    @cache
    def needed(text: str, width: int) -> int:
        words = metrics.boundingRect(0, 0, max(width - 2 * SIDE, 20), 10_000, _WRAPPED, text)
        return words.height() + 2 * ABOVE + 2

    return needed
