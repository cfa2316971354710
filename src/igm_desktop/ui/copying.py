"""A copy of a file that somebody else has open: to read, and to write on in a file of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.errors import IgmError
from igm_desktop.core.shown import as_name

if TYPE_CHECKING:
    from igm_desktop.core.model.state import State
    from igm_desktop.ui.documents import Documents

translate = QCoreApplication.translate


def open_copy(documents: "Documents", path: Path) -> None:
    """Go over to a copy of that file as it was saved last; saving asks for a name."""
    documents.leave(lambda: _take_copy(documents, path))


def _take_copy(documents: "Documents", path: Path) -> None:
    from igm_desktop.core.keeping.opening import state_of
    from igm_desktop.core.storage.files import read_file
    from igm_desktop.core.storage.parsing import MAX_BYTES

    try:
        state = state_of(read_file(path, MAX_BYTES))
    except IgmError as error:
        documents.tell_error(error)
        return
    _take_state(documents, state, path)


def _take_state(documents: "Documents", state: "State", path: Path) -> None:
    from igm_desktop.app.evidence import evidence_places

    documents.take_copy(state, path)
    if documents.session is not None:
        evidence_places(documents.session).look_also_in(path.resolve().parent)


def open_state(documents: "Documents | None", state: "State") -> None:
    """Go over to a copy of the file that is open, as it was in a backup; saving asks for a name."""
    session = documents.session if documents is not None else None
    if documents is None or session is None or session.path is None:
        return
    path = session.path
    documents.leave(lambda: _take_state(documents, state, path))


def copy_words(path: Path) -> str:
    """What a copy without a file of its own is called."""
    return translate("Copying", "copy of {file}").replace("{file}", as_name(path.name))


def proposed_name(path: Path, suffix: str) -> Path:
    """A name for a copy of that file, beside it."""
    stem = path.name.removesuffix(suffix).removesuffix(".json")
    return path.with_name(translate("Copying", "{name} (copy)").replace("{name}", stem) + suffix)
