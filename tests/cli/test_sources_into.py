"""Sources brought into an assessment and out of it, as a person or a program does."""

import io
import json
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.exchange.view import view
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment

DATA = Path(__file__).parents[1] / "data" / "sources"
SAMPLE = resource("sample", "balti.igm.json")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.igm.json"
    path.write_bytes(SAMPLE.read_bytes())
    return path


@pytest.mark.parametrize("name", ["zotero.json", "zotero.ris", "zotero-biblatex.bib", "zotero-bibtex.bib"])
def test_a_list_comes_in_once(name: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = open_assessment(file).state
    assert main(["import", str(DATA / name), "--into", str(file)]) == 0
    state = open_assessment(file).state
    new = [one for one in state.document.sources if one not in before.document.sources]
    assert f"Sources added: {len(new)}; there already: 0." in capsys.readouterr().out
    assert state.document.findings == before.document.findings
    assert view(state.edits) == state.document
    written = file.read_bytes()
    assert main(["import", str(DATA / name), "--into", str(file)]) == 0
    assert f"Sources added: 0; there already: {len(new)}." in capsys.readouterr().out
    assert file.read_bytes() == written


def test_two_who_bring_in_one_list_write_the_same_records(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.igm.json"
    other.write_bytes(file.read_bytes())
    for path in (file, other):
        main(["import", str(DATA / "zotero.ris"), "--into", str(path)])
    assert file.read_bytes() == other.read_bytes()
    assert all(edit.by.startswith("import:") for edit in open_assessment(file).state.edits)


def test_a_program_gets_the_same_where_letters_are_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quoted = file.rename(file.with_name("“é”.igm.json"))
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", out)
    main(["import", str(DATA / "zotero.json"), "--into", str(quoted), "--json"])
    out.seek(0)
    assert json.loads(out.read())["into"] == str(quoted)


def test_likely_doubles_are_something_to_look_at(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(DATA / "zotero.ris"), "--into", str(file)])
    capsys.readouterr()
    assert main(["import", str(DATA / "zotero.json"), "--into", str(file), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["into"], told["present"], len(told["added"]), told["notices"]) == (str(file), [], 4, [])
    assert len(told["likely_doubles"]) == 4
    assert main(["import", str(DATA / "zotero-bibtex.bib"), "--into", str(file)]) == 1
    assert "These are likely one source: “Parlement de la République d’Examplie. Loi" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.ris", b"hello", "damaged at line 1"),
        ("x.bib", b"", "no sources"),
        ("x.json", b'[{"title"', "damaged at line 1"),
        ("x.txt", b"hello", "no list of sources"),
        ("x.ris", b"TY  - RPRT\nTI  - x\nER  - \n" * 10_001, "more than 10000 sources"),
    ],
)
def test_bad_lists_change_nothing(
    name: str, data: bytes, said: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    before = file.read_bytes()
    assert main(["import", str(bad), "--into", str(file)]) == 3
    heard = capsys.readouterr()
    assert said in heard.err
    assert (heard.out, heard.err.count("\n")) == ("", 1)
    assert file.read_bytes() == before


def test_a_list_that_is_a_folder_missing_or_too_large(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    huge = tmp_path / "x.bib"
    huge.write_bytes(b" " * (8 * 1024 * 1024 + 1))
    for path, said in ((tmp_path, "folder"), (tmp_path / "none.ris", "is not there"), (huge, "8 MB")):
        assert main(["import", str(path), "--into", str(file)]) == 3
        assert said in capsys.readouterr().err


def test_one_of_into_and_output(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["--into", str(file), "-o", str(tmp_path / "b")]):
        with pytest.raises(SystemExit) as stopped:
            main(["import", str(DATA / "zotero.ris"), *words])
        assert stopped.value.code == 2
    capsys.readouterr()


@pytest.mark.parametrize("suffix", [".json", ".ris", ".bib", ".BIB"])
def test_the_sources_go_out_and_into_another_assessment(
    suffix: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, other = tmp_path / f"list{suffix}", tmp_path / "b.igm.json"
    assert main(["export", str(file), "-o", str(out)]) == 0
    main(["new", "--level", "local", "--language", "en", "-o", str(other)])
    capsys.readouterr()
    assert main(["import", str(out), "--into", str(other)]) == 0
    mine, theirs = open_assessment(file).state.document.sources, open_assessment(other).state.document.sources
    assert {one.csl["title"] for one in theirs} == {one.csl["title"] for one in mine}
    if suffix == ".json":
        known = {one.id: (one.instrument, one.adopted, one.period, one.level) for one in mine}
        assert {one.id: (one.instrument, one.adopted, one.period, one.level) for one in theirs} == known
    assert "Sources added: 12" in capsys.readouterr().out


def test_an_export_never_takes_the_place_of_an_assessment(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file.read_bytes()
    assert main(["export", str(file), "-o", str(file)]) == 3
    assert "choose a name that ends in one of .pdf" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_the_same_in_french(file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert main(["import", str(DATA / "zotero.ris"), "--into", str(file)]) == 0
    assert "Sources ajoutées : 4" in capsys.readouterr().out
