"""Half a letter in a text, as a broken program writes it: told, replaced, and the file as it was is in a backup."""

import json
from pathlib import Path

from igm_desktop.core.keeping.backups import backups, read_backup
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.keeping.places import backup_folder
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment, save_assessment


def damaged(path: Path) -> bytes:
    """Such a file; gives its bytes."""
    finding = Finding(id="f", domain="rights", kind="potential", text=Prose({"en": "broken HERE letter"}))
    save_assessment(path, State(document=Assessment(id="d", findings=(finding,))))
    file = json.loads(path.read_bytes())
    file.pop("seal")
    file["edits"] = []
    data = json.dumps(file).replace("HERE", "\\ud83d").encode()
    path.write_bytes(data)
    return data


def test_half_a_letter_is_told_replaced_and_kept_in_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    before = damaged(path)
    loaded = open_assessment(path)
    assert loaded.replaced_surrogates == 1
    assert loaded.state.document.findings[0].text["en"] == "broken \ufffd letter"
    desk = open_desk(path, Person(id="p", name="Ana"))
    desk.save(desk.opened.document if desk.opened else loaded.state.document)
    desk.close()
    assert open_assessment(path).replaced_surrogates == 0
    assert before in [read_backup(one) for one in backups(backup_folder(path, "d"))]
