"""A state that only a backup has, found by the seal that a clean copy names."""

from pathlib import Path

from igm_desktop.core.canonical import seal
from igm_desktop.core.edits import set_value
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.keeping.backups import document_size, keep_backup
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.keeping.sealed import known_by_backups
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import dumps

DOCUMENT = Assessment.model_validate({"id": "d", "title": {"en": "Title"}})


def kept(path: Path, document: Assessment) -> State:
    state = State(document=document, edits=first_records(document))
    data = dumps(state)
    keep_backup(backup_folder(path, document.id), data, "2026-11-25T10:00:00Z", document_size(data))
    return state


def test_a_state_is_found_by_its_seal(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    old = kept(path, DOCUMENT)
    kept(path, set_value(DOCUMENT, ("document", "body"), "city"))
    known = known_by_backups(path, "d")
    assert known(seal(DOCUMENT)) == old
    assert known("0" * 64) is None
    assert known_by_backups(path, "other")(seal(DOCUMENT)) is None


def test_a_damaged_backup_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    kept(path, DOCUMENT)
    (backup,) = backup_folder(path, "d").iterdir()
    backup.write_bytes(backup.read_bytes()[:-9])
    assert known_by_backups(path, "d")(seal(DOCUMENT)) is None
