"""Sending for review: from the question to the notice. The master is saved with the round before the copy is written."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog

from igm_desktop.app.evidence import evidence_places
from igm_desktop.app.tasks import Task
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.keeping.backups import stamped
from igm_desktop.core.keeping.desk import utc_now
from igm_desktop.core.model.assessment import Assessment, Round
from igm_desktop.core.model.state import State, review_of
from igm_desktop.core.people import is_import
from igm_desktop.core.ref import Ref
from igm_desktop.core.review.copy_file import Sent, copy_name, write_copy
from igm_desktop.core.review.sending import copy_for_review, new_round, next_number, to_be_said_once_more, with_round
from igm_desktop.core.shown import as_name, in_sentence
from igm_desktop.core.storage.evidence import referred
from igm_desktop.core.storage.files import save_files
from igm_desktop.ui.links import show_folder
from igm_desktop.ui.review.sending_dialog import Offered, SendDialog, Wishes

if TYPE_CHECKING:
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate
REVIEW_KIND = "review"


def ask_to_send(place: "Workspace") -> None:
    """Ask what a reviewer needs to know, then write the copy. A document without a file gets one first."""
    session, documents = place.session, place.window.documents
    session.flush()
    if review_of(session.stored) is not None:
        words = translate("SendForReview", "This is a copy that was sent for review: it goes back, not on.")
        place.context.tell(words, translate("SendForReview", "Send back…"), partial(_send_back, place))
        return
    if documents is None:
        return
    if session.path is None:
        documents.save(partial(ask_to_send, place))
        return
    dialog = SendDialog(_offered(place, session.path), session.path, place.window)
    dialog.finished.connect(lambda result: _answered(place, dialog, result))
    dialog.open()


def _answered(place: "Workspace", dialog: SendDialog, result: int) -> None:
    dialog.deleteLater()
    if result == QDialog.DialogCode.Accepted:
        Sending(place, dialog.wishes()).begin()


def _send_back(place: "Workspace") -> None:
    from igm_desktop.ui.review.returning import ask_to_send_back

    ask_to_send_back(place)


def _offered(place: "Workspace", path: Path) -> Offered:
    document, state = place.session.document, place.session.stored
    number = next_number(document)
    word = translate("SendForReview", "review {number}").replace("{number}", str(number))
    return Offered(
        number=number,
        path=copy_name(path, word),
        people=_who_may_be_asked(document, place.session.person, place.window.settings.value.name),
        disputed=len(conflicts(state.edits)),
        evidence=len(referred(document)),
        can_print=_can_print(),
    )


def _who_may_be_asked(document: Assessment, me: str, my_name: str) -> tuple[str, ...]:
    """Those who were asked last, and the people of the document; not who is writing."""
    rounds = sorted(document.rounds, key=lambda one: one.number, reverse=True)
    mine = {as_name(my_name).casefold(), *(as_name(one.name).casefold() for one in document.people if one.id == me)}
    others = (person.name for person in document.people if not is_import(person.id))
    names = (name for name in (*(name for one in rounds for name in one.asked), *others) if as_name(name))
    return tuple(name for name in dict.fromkeys(names) if as_name(name).casefold() not in mine)


def _can_print() -> bool:
    from igm_desktop.core.export import registry

    return REVIEW_KIND in registry.KINDS


class Sending(QObject):
    """One sending: save, say once more what must be, save with the round, write."""

    def __init__(self, place: "Workspace", wishes: Wishes) -> None:
        super().__init__(place)
        self._place, self._wishes = place, wishes
        self._session = place.session
        self._round: Round | None = None

    def begin(self) -> None:
        """Save what is not saved yet, for the copy is made of what the file holds."""
        documents = self._place.window.documents
        if documents is None:
            return
        if self._session.is_saved and self._session.stored.edits:
            self._prepare()
        else:
            documents.save(self._prepare)

    def _prepare(self) -> None:
        state = self._session.stored
        self._run(lambda _task: to_be_said_once_more(state), self._add_round)

    def _add_round(self, refs: tuple[Ref, ...]) -> None:
        session, wishes, documents = self._session, self._wishes, self._place.window.documents
        if documents is None or documents.session is not session:
            return
        review = new_round(
            session.document, session.person, stamped(utc_now()), wishes.asked, wishes.until, wishes.note
        )
        label = translate("SendForReview", "Send for review, round {number}").replace("{number}", str(review.number))
        session.apply(lambda document: with_round(document, review), label)
        session.close_step()
        session.resolve(refs)
        self._round = review
        documents.save(self._write)

    def _write(self) -> None:
        review, state, wishes = self._round, self._session.stored, self._wishes
        if review is None:
            return
        folders = (evidence_places(self._session).folder,) if wishes.evidence else ()
        language = self._place.written

        def work(task: Task) -> object:
            sent = write_copy(state, review, wishes.path, folders, task.check_cancelled)
            printed = _write_printed(state, review, wishes.path, language, task) if wishes.printed else None
            return sent, printed

        self._run(work, self._tell)

    def _run(self, work: Any, done: Any) -> None:
        documents = self._place.window.documents
        if documents is not None and documents.session is self._session:
            words = translate("SendForReview", "Writing {file}…").replace("{file}", in_sentence(self._wishes.path.name))
            documents.run(work, words, done)

    def _tell(self, result: Any) -> None:
        sent, printed = result
        self._place.context.tell(*_notice(sent, printed))


class SendTold(QObject):
    """The sentence with a number in it: plurals are collected in classes only."""

    def left(self, number: int) -> str:
        return self.tr("%n copy(ies) of the evidence could not be found and are not with it.", "", number)


def _notice(sent: Sent, printed: Path | None) -> tuple[str, str, Any]:
    """What was written, to whom it goes, and what could not go along."""
    names = [in_sentence(path.name) for path in (sent.saved.path, printed) if path is not None]
    words = translate("SendForReview", "Ready to be sent, round {number}: {files}.")
    words = words.replace("{number}", str(sent.review.number)).replace("{files}", ", ".join(names))
    if sent.review.asked:
        asked = translate("SendForReview", "Send it to {names}.")
        words += " " + asked.replace("{names}", ", ".join(in_sentence(as_name(name)) for name in sent.review.asked))
    if sent.left:
        words += " " + SendTold().left(len(sent.left))
    folder = sent.saved.path.parent
    return words, translate("SendForReview", "Show in folder"), lambda: show_folder(folder)


def _write_printed(state: State, review: Round, path: Path, language: str, task: Task) -> Path:
    """The same copy as a PDF, beside it. Raises UnwritableFile and Cancelled."""
    from igm_desktop.core.export.exporter import ExportOptions
    from igm_desktop.core.export.registry import export_state
    from igm_desktop.core.storage.assessments import SUFFIX

    target = path.with_name(path.name.removesuffix(SUFFIX).removesuffix(".json") + ".pdf")
    copy = copy_for_review(state, review.id)
    made = export_state(
        copy,
        ExportOptions(language if language in copy.document.languages else ""),
        suffix=".pdf",
        kind=REVIEW_KIND,
        progress=task.advance,
        check_cancelled=task.check_cancelled,
    )
    save_files(made.files(target))
    return target
