"""What a window does with what came: the number of open conflicts in the status bar, on the wheel and in the outline."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from igm_desktop.app.arrivals import arrivals_of
from igm_desktop.ui.context import Context
from igm_desktop.ui.sections import ARRIVALS

if TYPE_CHECKING:
    from igm_desktop.ui.main_window import MainWindow
    from igm_desktop.ui.workspace import Workspace


class Arriving(QObject):
    """Joins what is known of arrivals with the window that shows it."""

    def __init__(self, place: "Workspace") -> None:
        super().__init__(place)
        self._place = place
        self._window: MainWindow = place.window
        self._context: Context = place.context
        self._shown: object = None
        self._watch = arrivals_of(place.session)
        self._watch.changed.connect(self._show, Qt.ConnectionType.QueuedConnection)  # after the page
        place.session.taken_back.connect(self._tell_taken_back)
        self._window.status.conflicts_wanted.connect(self.to_first)
        self._show()

    def end(self) -> None:
        """Show nothing more in the window."""
        self._watch.changed.disconnect(self._show)
        self._place.session.taken_back.disconnect(self._tell_taken_back)
        self._window.status.conflicts_wanted.disconnect(self.to_first)
        self._window.status.show_conflicts(0)

    def to_first(self) -> None:
        """To the card of the first conflict."""
        self._context.go((ARRIVALS,))

    def _show(self) -> None:
        came = self._watch.came
        now = (tuple(one.ref for one in came.conflicts), len(came.open_ones))
        if now != self._shown:
            self._shown = now
            self._window.status.show_conflicts(len(came.conflicts))
            self._place.show_overview()

    def _tell_taken_back(self, nothing_left: bool) -> None:  # noqa: FBT001 (a signal's)
        if nothing_left:
            words = self.tr("The copies were taken back: nothing of them is left here. They can be merged again.")
        else:
            words = self.tr(
                "What came was taken back. It had been saved, so this counts as rejecting it: the same copies will not bring it"
                " back. Redo does."
            )
        self._context.tell(words, self.tr("Redo"), self._place.session.redo)
