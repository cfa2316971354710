"""Asking who is writing, once, after something was saved: the answer is never in the way of the work."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from igm_desktop.app.settings import SettingsStore


def ask_who(window: QWidget, settings: SettingsStore, named: Callable[[], object], then: Callable[[], object]) -> None:
    """Ask where the settings want it and nobody is busy; `named` follows when a name is given now, else `then`."""
    if not settings.wants_name() or QApplication.activeModalWidget() or QApplication.activePopupWidget():
        then()
        return
    from igm_desktop.ui.dialogs.who import WhoDialog

    dialog = WhoDialog(settings.value, window)

    def end(result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            settings.change(dialog.person.taken)
            named()
        else:
            settings.change(lambda old: replace(old, asked=True))
            then()

    dialog.finished.connect(end)
    dialog.open()
