"""What the window says when the program has made a mistake: once, in a bar that takes nobody away from their text."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from igm_desktop.app.crash import Crash, Crashes, crash_of_before, start_again
from igm_desktop.core.fatal import traces_left
from igm_desktop.core.keeping.places import recovery_folder
from igm_desktop.core.shown import in_sentence
from igm_desktop.ui.panels.trouble import Trouble

if TYPE_CHECKING:
    from igm_desktop.app.session import Session
    from igm_desktop.ui.main_window import MainWindow


class Mishaps(QObject):
    """Beside the window as long as it is there. `words` are what the program is started with again, before the file."""

    def __init__(self, window: "MainWindow", crashes: Crashes, words: tuple[str, ...] = ()) -> None:
        super().__init__(window)
        self._window, self._words = window, words
        self._crashes: list[Crash] = []
        self._shown: Trouble | None = None
        crashes.session = self._session
        crashes.happened.connect(self._tell)
        window.settings_changed.connect(self._show_again)

    def tell_of_before(self) -> None:
        """Tell of a fault that has ended the program since it was last started, if there was one."""
        before = [crash_of_before(lines) for lines in traces_left()]
        if before:
            self._crashes += before
            words = self.tr(
                "The program ended unexpectedly the last time. What was written until then is kept: it is offered when you"
                " open the file, or here where it had none."
            )
            self._show(Trouble(words, ((self.tr("Show the report"), self._show_reports),), self._go_on))

    def _tell(self, crash: Crash) -> None:
        self._crashes.append(crash)
        session = self._session()
        choices = [(self.tr("Restart"), self._restart), (self.tr("Show the report"), self._show_reports)]
        if not crash.kept:
            choices.insert(0, (self.tr("Save"), self._window.save))
        self._show(Trouble(self._words_for(session, kept=crash.kept), (*choices, (self.tr("Go on"), self._go_on))))

    def _words_for(self, session: "Session | None", *, kept: bool) -> str:
        happened = self.tr("Something went wrong in the program itself.")
        if session is None:
            return f"{happened} " + self.tr("No assessment was open.")
        if session.is_saved and session.path is not None:
            safe = self.tr("Your text is safe: all of it is saved in {file}.")
            safe = safe.replace("{file}", in_sentence(session.path.name))
        elif kept:
            safe = self.tr("Your text is safe: it is kept in its recovery copy ({folder}).")
            safe = safe.replace("{folder}", in_sentence(_short(recovery_folder(session.path).parent)))
        else:
            return f"{happened} " + self.tr(
                "Your text is still here, but it could not be kept on the disk: save it before you do anything else."
            )
        return f"{happened} {safe} " + self.tr(
            "If anything looks wrong, restart the program: it goes on with this text."
        )

    def _restart(self) -> None:
        session = self._session()
        file = session.path if session is not None else None
        if not self._window.end_without_questions():
            self._window.notice.tell(
                self.tr("Your text could not be kept on the disk, so the program goes on. Save it elsewhere first."),
                self.tr("Save elsewhere…"),
                self._window.save_as,
            )
            return
        self._window.remember_place()
        start_again((*self._words, *([str(file.absolute())] if file is not None else [])))
        QCoreApplication.exit(0)

    def _show_reports(self) -> None:
        from igm_desktop.ui.dialogs.report import ReportDialog

        places = [crash.place for crash in self._crashes if crash.place is not None]
        ReportDialog([crash.report for crash in self._crashes], places[-1] if places else None, self._window).open()

    def _go_on(self) -> None:
        self._show(None)

    def _show(self, trouble: Trouble | None) -> None:
        self._shown = trouble
        self._window.mishap.show_trouble(trouble)

    def _show_again(self) -> None:
        """The frame has been made anew, perhaps in another language; what has been told stays as it was said."""
        self._window.mishap.show_trouble(self._shown)

    def _session(self) -> "Session | None":
        documents = self._window.documents
        return documents.session if documents is not None else None


def _short(folder: Path) -> str:
    """The folder as a person knows it."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
