"""What a person does with the evidence of a source: attach a copy, open it, take it off."""

import atexit
import shutil
import tempfile
from functools import lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from igm_desktop.app.evidence import evidence_places
from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.errors import IgmError, InvalidEdit
from igm_desktop.core.model.assessment import Evidence
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.evidence_kinds import shown_name
from igm_desktop.ui.context import Context
from igm_desktop.ui.words import error_words

translate = QCoreApplication.translate


def attach(context: Context, source_id: str, path: Path) -> None:
    """Keep a copy of that file as the evidence of the source. The result, also a refusal, is told."""
    session = context.session
    session.flush()
    ref: Ref = ("sources", source_id, "evidence")

    def done(evidence: Evidence) -> None:
        try:
            before = value_at(session.document, ref)
            edit = partial(set_value, ref=ref, value=evidence)
            changed = session.apply(edit, translate("Evidence", "Attach the evidence"))
        except InvalidEdit:  # the source was deleted meanwhile
            return
        name = shown_name(evidence.name, evidence.type)
        words = translate("Evidence", "“{name}” is attached.")
        if session.path is None:
            words = translate("Evidence", "“{name}” is attached; it goes beside the file when you save the assessment.")
        undo = partial(_set_back, context, ref, evidence, before)
        context.tell(words.replace("{name}", name), *((translate("Evidence", "Undo"), undo) if changed else ()))

    evidence_places(session).attach(path, done, partial(_tell_error, context))


def detach(context: Context, source_id: str) -> None:
    """Take the evidence off the source. The copy stays in the folder."""
    session = context.session
    session.flush()
    ref: Ref = ("sources", source_id, "evidence")
    before = value_at(session.document, ref)
    if session.apply(partial(set_value, ref=ref, value=None), translate("Evidence", "Take the evidence off")):
        words = translate("Evidence", "The evidence was taken off. The copy itself stays in the folder “evidence”.")
        context.tell(words, translate("Evidence", "Undo"), partial(_set_back, context, ref, None, before))


def open_evidence(context: Context, evidence: Evidence) -> None:
    """Check the copy and have the computer's program for it show another copy of it."""
    into = Path(tempfile.mkdtemp(dir=_opened()))

    def done(copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            words = translate("Evidence", "No program of this computer opens “{name}”.")
            context.tell(words.replace("{name}", copy.name))

    evidence_places(context.session).copy_to_open(evidence, into, done, partial(_tell_error, context))


def _tell_error(context: Context, error: IgmError) -> None:
    context.tell(error_words(error))


def _set_back(context: Context, ref: Ref, now: object, before: object) -> None:
    """What a notice's Undo does: nothing where something else stands there by now."""
    session = context.session
    session.flush()
    try:
        if value_at(session.document, ref) == now:
            session.apply(partial(set_value, ref=ref, value=before), translate("Evidence", "Put the evidence back"))
    except InvalidEdit:
        return


@lru_cache(maxsize=1)
def _opened() -> str:
    """A folder for this run of the program and this person alone; it goes when the program ends."""
    folder = tempfile.mkdtemp(prefix="igm-desktop-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
