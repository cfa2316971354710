"""`new` with an office's catalogue, `new --follow`, and the list of catalogues."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.beginning import first_state
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.follow_up import unchanged
from igm_desktop.core.model.assessment import Assessment, Evidence, Source
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment, save_assessment

SAMPLE = resource("sample", "balti.igm.json")
DATA = Path(__file__).resolve().parents[1] / "data" / "catalogues"
WORDS = ("new", "--level", "local", "--country", "md", "--place", "Orhei", "--language", "en")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(autouse=True)
def office(own_state: None) -> None:
    """An office with two versions of its own catalogue, and one that names an id twice."""
    shutil.copytree(DATA, office_catalogues())


@pytest.mark.parametrize(
    ("word", "expected"), [("office", ("office", "2")), ("office/1", ("office", "1")), (None, ("igm-desktop", "1"))]
)
def test_new_takes_the_catalogue_named(tmp_path: Path, word: str | None, expected: tuple[str, str]) -> None:
    file = tmp_path / "a.igm.json"
    assert main([*WORDS, *(["--catalogue", word] if word else []), "-o", str(file)]) == 0
    catalogue = open_assessment(file).state.document.catalogue
    assert (catalogue.id, catalogue.version) == expected


@pytest.mark.parametrize("word", ["nobody", "office/9", "../office", "/etc", "office/"])
def test_a_catalogue_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    assert main([*WORDS, "--catalogue", word, "-o", str(tmp_path / "x")]) == 3
    assert "is not installed here" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_a_damaged_one_is_refused_with_file_and_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*WORDS, "--catalogue", "repeated", "-o", str(tmp_path / "x")]) == 3
    said = capsys.readouterr().err
    assert "L-1.1.1" in said
    assert "catalogue.json" in said


def test_the_list_tells_what_is_there_and_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogues"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "igm-desktop/1: 93 national and 83 local indicators, in en, es, fr"
    assert [line.partition(":")[0] for line in lines[1:4]] == ["office/1", "office/2", "repeated/1"]
    assert main(["catalogues", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)["catalogues"]
    assert [one["usable"] for one in told] == [True, True, True, False]
    assert "L-1.1.1" in told[3]["error"]


def test_bad_moves_are_told_by_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(office_catalogues() / "repeated")
    (office_catalogues() / "office" / "2" / "moves.json").write_text("{}")
    assert main(["catalogues"]) == 1
    told = capsys.readouterr().out
    assert "office/2: 0 national and 8 local indicators, in en, fr; its file" in told
    assert "moves.json" in told


@pytest.mark.parametrize("content", ["[" * 100_000, '{"format": ' + "9" * 6000 + "}", " " * 5_000_000, "", '"\xff"'])
def test_a_hostile_catalogue_hinders_no_other_and_is_told_in_words(
    capsys: pytest.CaptureFixture[str], content: str
) -> None:
    file = office_catalogues() / "hostile" / "1" / "catalogue.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(content.encode("latin-1"))
    assert main(["catalogues"]) == 1
    told = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("hostile/1: "))
    assert "so this catalogue is not used. Nothing was changed" in told
    assert "“”" not in told
    assert "(not_" not in told


def test_a_wrong_value_is_named_as_check_names_addresses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*WORDS, "--date", "2023-13", "-o", str(tmp_path / "x")]) == 2
    assert "not possible: document/date." in capsys.readouterr().err


def test_a_follow_up_from_the_command_line(tmp_path: Path) -> None:
    before = SAMPLE.read_bytes()
    file = tmp_path / "second.igm.json"
    assert main(["new", "--follow", str(SAMPLE), "--date", "2026", "--title", "Second", "-o", str(file)]) == 0
    earlier, later = open_assessment(SAMPLE).state.document, open_assessment(file).state.document
    assert SAMPLE.read_bytes() == before
    assert later.follows is not None
    assert (later.follows.id, later.edition, later.date) == (earlier.id, earlier.edition + 1, "2026")
    assert later.title[later.language] == "Second"
    assert len(unchanged(later)) == len(earlier.findings) + len(earlier.answers)


def test_a_follow_up_never_takes_the_place_of_the_earlier_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, link = tmp_path / "first.igm.json", tmp_path / "link.igm.json"
    shutil.copy(SAMPLE, first)
    link.hardlink_to(first)
    for output in (first, link):
        assert main(["new", "--follow", str(first), "-o", str(output), "--replace"]) == 3
        assert "is the file that is read. Nothing was written" in capsys.readouterr().err
    assert first.read_bytes() == SAMPLE.read_bytes()


def test_the_evidence_goes_along_and_what_is_missing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = b"%PDF-1.7 the plan"
    name = hashlib.sha256(content).hexdigest()
    plan = Evidence(sha256=name, name="plan.pdf", type="application/pdf")
    document = Assessment(id="first", sources=(Source(id="s", evidence=plan),))
    for folder in ("one", "two", "three"):
        (tmp_path / folder).mkdir()
    first = tmp_path / "one" / "a.igm.json"
    save_assessment(first, first_state(document))
    assert main(["new", "--follow", str(first), "-o", str(tmp_path / "two" / "b.igm.json")]) == 1
    assert "plan.pdf" in capsys.readouterr().err
    (tmp_path / "one" / "evidence").mkdir()
    (tmp_path / "one" / "evidence" / name).write_bytes(content)
    assert main(["new", "--follow", str(first), "-o", str(tmp_path / "three" / "b.igm.json")]) == 0
    assert (tmp_path / "three" / "evidence" / name).read_bytes() == content


def test_what_does_not_go_together_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["new"], ["new", "--level", "local"], ["new", "--follow", str(SAMPLE), "--level", "national"]):
        with pytest.raises(SystemExit) as caught:
            main([*words, "-o", str(tmp_path / "x")])
        assert caught.value.code == 2
    assert "--follow" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
