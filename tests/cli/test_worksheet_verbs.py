"""Worksheets by the command line: written, brought back, and what was not taken said with status 1."""

import csv
import io
import json
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C")
    path = tmp_path / "balti.igm.json"
    path.write_bytes(resource("sample", "balti.igm.json").read_bytes())
    return path


def edited(path: Path, was: str, now: str) -> None:
    text = path.read_text(encoding="utf-8-sig")
    assert was in text
    path.write_text(text.replace(was, now, 1), encoding="utf-8", newline="")


def test_xlsx_out_and_in_changes_nothing(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file.read_bytes()
    assert main(["export", str(file), "-o", str(tmp_path / "x.xlsx")]) == 0
    assert main(["import", str(tmp_path / "x.xlsx"), "--into", str(file)]) == 0
    assert "changes nothing" in capsys.readouterr().out
    assert file.read_bytes() == before


def test_csv_is_several_files_and_replaces_no_other_unasked(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out" / "x.csv"
    target.parent.mkdir()
    assert main(["export", str(file), "-o", str(target)]) == 0
    beside = ["x-conventions.csv", "x-findings.csv", "x-key-facts.csv", "x-sources.csv"]
    assert sorted(path.name for path in target.parent.iterdir()) == sorted([*beside, "x.csv"])
    (target.parent / "x-findings.csv").write_text("mine")
    target.unlink()
    assert main(["export", str(file), "-o", str(target)]) == 3
    assert not target.exists()
    assert (target.parent / "x-findings.csv").read_text() == "mine"
    assert main(["export", str(file), "-o", str(target), "--replace"]) == 0
    assert "x-findings.csv" in capsys.readouterr().out


def test_changes_become_edits_with_records(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "x.csv"
    main(["export", str(file), "-o", str(table)])
    edited(table, "The Town Hall has no service", "The Town Hall has one service")
    capsys.readouterr()
    assert main(["import", str(table), "--into", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["changed"], told["added"], told["notices"]) == (1, 0, [])
    state = open_assessment(file).state
    answer = next(one for one in state.document.answers if one.id == "L-1.1.5")
    assert answer.narrative["en"].startswith("The Town Hall has one service")
    assert state.edits[-1].ref == ("answers", "L-1.1.5", "narrative", "en")


def test_what_is_not_taken_is_said(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "x.csv"
    main(["export", str(file), "-o", str(table)])
    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline="")))
    rows[1][0], rows[2][3] = "L-9.9.9", "perhaps"
    with table.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows(rows)
    capsys.readouterr()
    before = file.read_bytes()
    assert main(["import", str(table), "--into", str(file)]) == 1
    said = capsys.readouterr().out
    assert "L-9.9.9" in said
    assert "D3: “perhaps”" in said
    assert file.read_bytes() == before


def test_a_file_that_is_no_worksheet_is_refused(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"%PDF-1.7")
    before = file.read_bytes()
    assert main(["import", str(wrong), "--into", str(file)]) == 3
    assert "Nothing was changed" in capsys.readouterr().err
    assert file.read_bytes() == before
