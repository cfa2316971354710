"""Sending a review back: what was written is saved, the file that goes back is written, and told of."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from igm_desktop.core.model.state import review_of
from igm_desktop.core.people import name_of
from igm_desktop.core.review.changes import base_of, round_here
from igm_desktop.core.review.copy_file import copy_name
from igm_desktop.core.review.reviewed import Asking, mail_text, reviewed
from igm_desktop.core.shown import as_name, in_sentence
from igm_desktop.core.storage.assessments import SUFFIX, save_assessment
from igm_desktop.ui.links import show_folder
from igm_desktop.ui.review.returning_dialog import Back, SendBackDialog

if TYPE_CHECKING:
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate
LONGEST = 40
"""So many letters of a person's name stand in the name of a file."""


def ask_to_send_back(place: "Workspace") -> None:
    """Save, then show what goes back. Where nobody asked for a review, say so."""
    session, documents = place.session, place.window.documents
    if documents is None:
        return
    session.flush()
    if review_of(session.stored) is None or round_here(session.stored) is None:
        words = translate("SendBack", "This is no copy that was sent for review: there is nobody to send it back to.")
        place.context.tell(words)
    elif not session.is_saved or session.path is None:
        documents.save(partial(_ask, place))
    else:
        _ask(place)


def _ask(place: "Workspace") -> None:
    session, language = place.session, place.context.language
    path, review = session.path, round_here(session.stored)
    if path is None or review is None:
        return
    document, catalogue = session.document, place.context.catalogue
    done = reviewed(base_of(session.stored, review.id), document, catalogue)
    person = place.window.settings.value.name or name_of(document, session.person)

    def summary(file: str) -> str:
        return mail_text(document, done, Asking(review, person, file), catalogue, language)

    dialog = SendBackDialog(Back(path, _named(path, person)), summary, place.window)
    dialog.finished.connect(lambda result: _answered(place, dialog, result))
    dialog.open()


def _answered(place: "Workspace", dialog: SendBackDialog, result: int) -> None:
    dialog.deleteLater()
    session, documents, path = place.session, place.window.documents, dialog.path()
    if result != QDialog.DialogCode.Accepted or documents is None:
        return
    if path == session.path:
        _tell(place, path)
        return
    state = session.stored
    words = translate("SendForReview", "Writing {file}…").replace("{file}", in_sentence(path.name))
    documents.run(lambda _task: save_assessment(path, state), words, lambda _saved: _tell(place, path))


def _tell(place: "Workspace", path: Path) -> None:
    words = translate("SendBack", "{file} is ready: attach it to your mail.").replace("{file}", in_sentence(path.name))
    place.context.tell(words, translate("SendBack", "Show in folder"), lambda: show_folder(path.parent))


def _named(path: Path, person: str) -> Path:
    """A name beside it that says who it is from; where nobody is known, that it is an answer."""
    kept = "".join(letter if letter.isalnum() or letter in " -_." else "-" for letter in as_name(person))
    word = kept.strip(" -.")[:LONGEST].strip() or translate("SendBack", "answer")
    stem = path.name.removesuffix(SUFFIX).removesuffix(".json")
    return path if stem.endswith(f"– {word}") else copy_name(path, word)
