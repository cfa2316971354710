"""What the window has more while a copy that was sent for review is open, and the switch that shows changes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from igm_desktop.app.reviewing import Reviewing
from igm_desktop.core.review.reviewed import reviewed
from igm_desktop.ui.review.bar import ReviewBar

if TYPE_CHECKING:
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate
PAUSE_MS = 250
"""Counting waits for a pause in what is written."""


class ReviewRoom(QObject):
    """The bar of a workspace, where its document is a copy for review; else nothing until changes are to be shown."""

    def __init__(self, place: "Workspace") -> None:
        super().__init__(place)
        reviewing = place.context.reviewing or Reviewing(place.session, self)
        self._place, self.reviewing = place, reviewing
        self.bar: ReviewBar | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._count)
        reviewing.changed.connect(self._follow)
        place.session.changed.connect(self._wait)
        if reviewing.is_copy:
            self._make_bar()
            QTimer.singleShot(0, self, partial(_ask_who, place))

    def end(self) -> None:
        """Take the bar away again."""
        self._place.session.changed.disconnect(self._wait)
        self.reviewing.stop()
        if self.bar is not None:
            self.bar.hide()
            self.bar.setParent(None)
            self.bar.deleteLater()
            self.bar = None

    def toggle(self) -> None:
        """Show changes, or no longer. Where there are none to see, say so."""
        reviewing = self.reviewing
        if not reviewing.shown and reviewing.round is None:
            words = translate("Review", "No review has come back yet, so there are no changes to show.")
            self._place.context.tell(words)
            return
        reviewing.show(not reviewing.shown)

    def count_now(self) -> None:
        """Count at once."""
        self._pause.stop()
        self._count()

    def _make_bar(self) -> None:
        place = self._place
        self.bar = ReviewBar(place.context)
        self.bar.back_wanted.connect(self._send_back)
        self.bar.shown.connect(self.reviewing.show)
        self.bar.chosen.connect(place.show_section)
        place.window.middle.insertWidget(0, self.bar)
        self._follow()

    def _send_back(self) -> None:
        from igm_desktop.ui.review.returning import ask_to_send_back

        ask_to_send_back(self._place)

    def _follow(self) -> None:
        bar, review = self.bar, self.reviewing.round
        if bar is not None:
            bar.setVisible(review is not None)
            if review is not None:
                bar.show_round(review, self._place.session.document)
            bar.show_switch(on=self.reviewing.shown)
            self._count()

    def _wait(self, _change: object = None) -> None:
        if self.bar is not None:
            self._pause.start()

    def _count(self) -> None:
        base, session = self.reviewing.base, self._place.session
        if self.bar is not None:
            document = session.document
            self.bar.show_done(
                reviewed(base if base is not None else document, document, self._place.context.catalogue)
            )


def _ask_who(place: "Workspace") -> None:
    """Who is reviewing, where nobody has said it yet."""
    from igm_desktop.ui.asking_who import ask_reviewer

    documents = place.window.documents
    if documents is not None and documents.session is place.session:
        ask_reviewer(place.session, place.window, place.window.settings)
