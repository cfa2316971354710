"""A state of a document that is named by its seal, found among the backups of its file."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from igm_desktop.core.canonical import seal
from igm_desktop.core.errors import Refused
from igm_desktop.core.exchange.apart import Known
from igm_desktop.core.keeping.backups import backups, read_backup
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.model.state import State


def known_by_backups(path: Path, document_id: str) -> Known:
    """Gives the states that the backups of that file hold."""
    return partial(_sealed, path, document_id)


def _sealed(path: Path, document_id: str, mark: str) -> State | None:
    """The newest backup whose document has that seal. One that is damaged holds nothing."""
    for backup in backups(backup_folder(path, document_id)):
        with suppress(Refused):
            data = read_backup(backup)
            if mark.encode() in data:  # as its own seal, or in what its records say
                state = state_of(data)
                if seal(state.document) == mark:
                    return state
    return None
