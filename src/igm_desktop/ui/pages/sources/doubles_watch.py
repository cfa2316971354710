"""Looks for likely doubles in the background, once for the same sources."""

from collections import defaultdict
from collections.abc import Mapping

from PySide6.QtCore import QObject, QThreadPool, Signal

from igm_desktop.app.tasks import Task, start
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.doubles import likely_doubles

Twins = Mapping[str, frozenset[str]]
"""For each source that looks like others, the ids of those."""


class DoublesWatch(QObject):
    """`found` carries the twins of the sources that were asked about last."""

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._sources: tuple[Source, ...] = ()

    def look(self, sources: tuple[Source, ...]) -> None:
        """Look, unless these are the sources that were looked at last."""
        if sources is self._sources:
            return
        self._sources = sources
        task = start(self._pool, lambda _task: twins_in(sources), self)
        task.done.connect(lambda twins: self._tell(task, sources, twins))

    def _tell(self, task: Task, sources: tuple[Source, ...], twins: Twins) -> None:
        task.deleteLater()
        if sources is self._sources:  # of older ones nobody wants to know
            self.found.emit(twins)


def twins_in(sources: tuple[Source, ...]) -> Twins:
    """Which sources look like which others."""
    twins: dict[str, set[str]] = defaultdict(set)
    for one, two in likely_doubles(sources):
        twins[one].add(two)
        twins[two].add(one)
    return {source_id: frozenset(others) for source_id, others in twins.items()}
