"""What looks wrong with a source, at the head of its form, each with what can be done about it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.shown import isolated
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.reading import year_of
from igm_desktop.core.sources.standing import standing
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, label
from igm_desktop.ui.theme import theme_of

MOST = 3


class SourceHints(QWidget):
    """Nothing where all is well."""

    compare_wanted = Signal(str)
    separate_wanted = Signal()
    show_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._said: tuple[object, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.hide()

    def show_source(self, source: Source, twins: frozenset[str], document: Assessment) -> None:
        """Say what is to be said of that source."""
        names = {
            one.id: source_name(one).full for one in document.sources if one.id in twins or one.id == source.same_as
        }
        dated = bool(source.adopted or year_of(source))
        said = (source.id, source.same_as, tuple(sorted(names.items())), dated)
        if said == self._said:
            return
        self._said = said
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if source.same_as is not None:
            self._say_replaced(source, document)
        else:
            self._say_twins(sorted(twins), names)
            if not dated:
                self._add(self.tr("Its year is not known: the list will say “n.d.”."))
        self.setVisible(self._rows.count() > 0)

    def _say_replaced(self, source: Source, document: Assessment) -> None:
        heir = standing(document.sources).get(source.id, source)
        if heir.id == source.id:
            self._add(self.tr("It was replaced by a source that is gone."), self.tr("Separate again"), self._separate)
            return
        words = self.tr("“{name}” stands for it everywhere.").replace("{name}", isolated(source_name(heir).full))
        self._add(words, self.tr("Show"), lambda: self.show_wanted.emit(heir.id))
        self._add(self.tr("No text was touched."), self.tr("Separate again"), self._separate)

    def _say_twins(self, twins: list[str], names: dict[str, str]) -> None:
        for twin in twins[:MOST]:
            words = self.tr("It looks like the same as “{name}”.").replace("{name}", isolated(names.get(twin, twin)))
            self._add(words, self.tr("Compare…"), partial(self.compare_wanted.emit, twin))

    def _separate(self) -> None:
        self.separate_wanted.emit()

    def _add(self, words: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        self._rows.addWidget(Hint(words, action, run))


class Hint(QWidget):
    """A sentence on a quiet ground, with a word to click."""

    def __init__(self, words: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._text = label(words, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        self.action = button(action, kind="link")
        if run is not None:
            self.action.clicked.connect(lambda _on: run())
        row.addWidget(self.action)
        self.action.setVisible(bool(action))  # not before it lies in the row: it would be a window of its own

    def say(self, words: str) -> None:
        """Say another sentence."""
        self._text.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("transparent"))
        painter.setBrush(QColor(theme_of(self.palette()).notice))
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.end()
