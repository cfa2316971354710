"""`--person NAME`: who makes the changes that a verb writes, and who the window writes for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.cli.asked import asks_for_verb
from igm_desktop.cli.person import writer
from igm_desktop.core.exchange.view import view
from igm_desktop.core.folders import settings_home
from igm_desktop.core.ids import id_from
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.resources import resource
from igm_desktop.core.settings import change_settings, load_settings
from igm_desktop.core.storage.assessments import open_assessment

LIST = str(Path(__file__).parents[1] / "data" / "sources" / "zotero.ris")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.igm.json"
    path.write_bytes(resource("sample", "balti.igm.json").read_bytes())
    return path


def test_what_is_brought_in_by_a_person_is_recorded_as_theirs(file: Path) -> None:
    before = open_assessment(file).state
    assert main(["import", LIST, "--into", str(file), "--person", "Ana Popa"]) == 0
    state = open_assessment(file).state
    ana = Person(id=id_from("person", "ana popa"), name="Ana Popa")
    assert ana in state.document.people
    new = state.edits[len(before.edits) :]
    assert {edit.by for edit in new} == {ana.id}
    assert all(edit.at for edit in new)
    assert view(state.edits) == state.document
    written = file.read_bytes()
    assert main(["--person", "ana popa", "import", LIST, "--into", str(file)]) == 0
    assert file.read_bytes() == written


def test_a_person_of_the_document_is_known_by_name(file: Path) -> None:
    known = open_assessment(file).state.document.people
    assert main(["import", LIST, "--into", str(file), "--person", known[0].name.upper()]) == 0
    state = open_assessment(file).state
    assert state.document.people == known
    assert state.edits[-1].by == known[0].id


def test_a_new_assessment_has_whoever_is_named_and_first_records_that_are_nobodys(tmp_path: Path) -> None:
    words = ["new", "--level", "national", "--country", "GH", "--language", "en"]
    assert main([*words, "--person", " Ana\tPopa ", "-o", str(tmp_path / "a")]) == 0
    state = open_assessment(tmp_path / "a").state
    assert [person.name for person in state.document.people] == ["Ana Popa"]
    assert all(edit.by.startswith("import:") for edit in state.edits)
    assert main([*words, "-o", str(tmp_path / "b")]) == 0
    assert open_assessment(tmp_path / "b").state.document.people == ()


def test_a_name_of_nothing_is_wrong_usage(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["import", LIST, "--into", str(file), "--person", " \n"])
    assert left.value.code == 2
    assert "a name has letters" in capsys.readouterr().err


def test_without_a_name_it_is_who_uses_this_computer_under_an_id_that_stays() -> None:
    first = writer(None)
    assert first == Person(id=load_settings(settings_home()).person)
    assert writer(None) == first
    change_settings(settings_home(), lambda old: old.with_words("Ana", "Author", "Desk"))
    ana = Person(id=first.id, name="Ana", role="Author", organisation="Desk")
    assert writer(None) == ana
    assert writer("ana", Assessment(id="d", people=(Person(id="other", name="Ana"),))) == ana


def test_settings_that_cannot_be_kept_leave_somebody_without_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("IGM_DESKTOP_HOME", str(tmp_path / "file" / "home"))
    assert len(writer(None).id) == 16


def test_asking_for_a_person_by_name_writes_no_settings() -> None:
    writer("Ana")
    assert not settings_home().exists()


@pytest.mark.parametrize(
    ("words", "is_verb"),
    [
        (["--person", "show"], False),
        (["--person", "Ana", "a.igm.json"], False),
        (["--person=Ana", "a.igm.json"], False),
        (["--person", "Ana", "import", "x"], True),
        (["import", "x", "--person", "Ana"], True),
        (["--person", "Ana", "chek"], True),
        (["--sample", "--person", "check"], False),
    ],
)
def test_the_name_of_a_person_is_no_verb(words: list[str], is_verb: bool) -> None:
    assert asks_for_verb(words) is is_verb


def test_what_an_operation_says_of_whoever_writes_is_not_taken_back(
    file: Path,
) -> None:
    kept = change_settings(settings_home(), lambda old: old.with_words("Ana", "Author", "Desk"))
    title = {"op": "set", "ref": ["document", "title", "en"], "value": "New"}
    agency = {"op": "set", "ref": ["people", kept.person, "organisation"], "value": "Agency"}
    for operations in ([title, {"op": "save"}, agency], [{**title, "value": "Newer"}]):
        lines = "".join(json.dumps(operation) + "\n" for operation in operations)
        done = subprocess.run(
            [sys.executable, "-m", "igm_desktop", "edit", str(file)],
            input=lines,
            text=True,
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.count("ACK") == len(operations)
    person = next(one for one in open_assessment(file).state.document.people if one.id == kept.person)
    assert (person.name, person.organisation) == ("Ana", "Agency")


def test_operations_are_of_whoever_is_named(file: Path) -> None:
    lines = json.dumps({"op": "set", "ref": ["document", "title", "en"], "value": "New"}) + "\n"
    words = [sys.executable, "-m", "igm_desktop", "edit", str(file), "--person", "Bea"]
    done = subprocess.run(words, input=lines, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    state = open_assessment(file).state
    bea = next(one for one in state.document.people if one.name == "Bea")
    assert {edit.by for edit in state.edits if edit.at} == {bea.id}
