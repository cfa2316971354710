"""Asking who is writing, once, after something was saved: the question is never in the way of the work."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from igm_desktop.app.settings import SettingsStore

if TYPE_CHECKING:
    from igm_desktop.app.session import Session
    from igm_desktop.ui.documents import Documents


ASKED = "asked who reviews"


def sign(session: "Session | None", settings: SettingsStore) -> None:
    """What is saved from now on is of whoever the settings say."""
    if session is not None:
        session.write_as(settings.writer(session.document))


def ask_who(
    documents: "Documents", window: QWidget, settings: SettingsStore, then: Callable[[], object] | None
) -> None:
    """Ask, unless something else is asked now. A name that is given goes into the file at once; `then` follows."""
    if QApplication.activeModalWidget() or QApplication.activePopupWidget():
        _go_on(then)
        return
    from igm_desktop.ui.dialogs.who import WhoDialog

    dialog = WhoDialog(settings.value, window)

    def end(result: int) -> None:
        dialog.deleteLater()
        if result != QDialog.DialogCode.Accepted:
            settings.change(lambda old: replace(old, asked=True))
            _go_on(then)
            return
        settings.change(dialog.person.taken)
        sign(documents.session, settings)
        documents.save(then)

    dialog.finished.connect(end)
    dialog.open()


def ask_reviewer(session: "Session", window: QWidget, settings: SettingsStore) -> None:
    """Ask whoever opens a copy for review, where nobody has said who they are: before they write, for it stands beside all
    that they write.
    """
    busy = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    known = not settings.may_ask or settings.called or settings.value.name
    if busy or known or session.property(ASKED):  # once for each opening, whatever is made anew meanwhile
        return
    session.setProperty(ASKED, True)
    from igm_desktop.ui.dialogs.who import WhoDialog

    dialog = WhoDialog(settings.value, window, reviewing=True)

    def end(result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            settings.change(dialog.person.taken)
            sign(session, settings)
        else:
            settings.change(lambda old: replace(old, asked=True))

    dialog.finished.connect(end)
    dialog.open()


def _go_on(then: Callable[[], object] | None) -> None:
    if then is not None:
        then()
