"""The command line as a person or a program uses it."""

import json
import re
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment

SAMPLE = str(resource("sample", "balti.igm.json"))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def test_new_makes_an_assessment_with_first_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.igm.json"
    words = ["new", "--level", "local", "--country", "md", "--place", "Bălți", "--language", "en", "--language", "fr"]
    assert main([*words, "-o", str(file)]) == 0
    state = open_assessment(file).state
    assert (state.document.level, state.document.country, state.document.place) == ("local", "MD", {"en": "Bălți"})
    assert state.document.languages == ("en", "fr")
    assert all(edit.by.startswith("import:") and edit.at is None for edit in state.edits)
    assert main([*words, "-o", str(file)]) == 3
    assert "is there already" in capsys.readouterr().err


def test_two_new_assessments_are_two(tmp_path: Path) -> None:
    for name in "ab":
        main(["new", "--level", "national", "--country", "CI", "--language", "fr", "-o", str(tmp_path / name)])
    assert open_assessment(tmp_path / "a").state.document.id != open_assessment(tmp_path / "b").state.document.id


def test_a_value_that_is_not_possible_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["new", "--level", "local", "--country", "Moldova", "--language", "en", "-o", str(tmp_path / "x")]
    assert main(words) == 2
    assert "country" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_show_gives_the_document_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", SAMPLE, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert list(shown) == ["document", "recovered"]
    assert shown["recovered"] is False
    assert shown["document"] == json.loads(Path(SAMPLE).read_text(encoding="utf-8"))["document"]


def test_show_gives_an_overview(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", SAMPLE]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("    • ") for line in lines) == 37


def test_check_tells_progress_and_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(tmp_path / "a.igm.json")
    main(["new", "--level", "local", "--language", "en", "-o", file])
    capsys.readouterr()
    assert main(["check", file, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["progress"]["all"]["findings"] == 0
    ids = [problem["id"] for problem in told["problems"]]
    assert ids[:4] == ["no_title", "no_country", "no_place", "no_date"]
    assert ids.count("domain_empty") == 6
    assert main(["check", SAMPLE, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    done = told["progress"]["all"]
    assert (done["findings"], done["well_developed"], done["potential"]) == (37, 19, 18)
    assert (done["indicators"], done["answered"], done["ready"]) == (83, 15, 33)
    assert told["progress"]["domains"][0]["domain"] == "rights"
    assert sum(domain["answered"] for domain in told["progress"]["domains"]) == 15
    assert told["counts"]["findings"] == done["findings"]
    ended = told["problems"][0]
    assert (ended["id"], ended["severity"], ended["quote"]) == ("ended_period", "look", "2019–2021")
    assert ended["ref"][0] == "findings"
    assert "2019–2021" in ended["message"]


def test_check_prints_a_line_for_each_domain_and_the_address_of_each_problem(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", SAMPLE]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("Migrants’ rights: 4 of 15 answered, 2 with a source · 5 of 6 findings ready")
    assert lines[1].endswith("English: 10 of 10 texts · French: 6 of 10 texts")
    assert lines[7].startswith("In all: 15 of 83 answered")
    assert lines[9] == "4 to look at:"
    assert all(re.search(r" \[(findings|answers)/[^/ ]+/\w+/(en|fr)\]$", line) for line in lines[10:])


def test_schema_accepts_the_sample_and_names_every_collection(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    document = schema["$defs"]["Assessment"]["properties"]
    sample = json.loads(Path(SAMPLE).read_text(encoding="utf-8"))["document"]
    assert set(sample) == set(document)
    assert schema["$defs"]["Period"]["properties"].keys() == {"from", "to"}


HEAD = b'{"format":"igm-assessment","version":1,"document":{"id":"d"'
BAD = {
    "empty": (b"", "empty"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "UTF-8"),
    "utf16": ('{"format": "igm-assessment"}'.encode("utf-16"), "UTF-8"),
    "truncated": (HEAD, "cut off"),
    "nan": (HEAD + b',"x":NaN}}', "NaN"),
    "infinite": (HEAD + b',"x":1e999}}', "1e999"),
    "twice": (HEAD + b',"id":"e"}}', "twice"),
    "brackets": (b"[" * 100_000, "nested"),
    "newer": (b'{"format":"igm-assessment","version":2,"document":{"id":"d"}}', "newer"),
    "type": (HEAD + b',"edition":"1"}}', "document.edition"),
    "other": (b'{"a": 1}', "not an assessment"),
    "text": (b"hello", "damaged"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("verb", ["show", "check", "export"])
def test_bad_input_is_one_sentence_and_status_3(
    name: str, verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, said = BAD[name]
    file = tmp_path / "bad.igm.json"
    file.write_bytes(data)
    output = ["-o", str(tmp_path / "x.pdf")] if verb == "export" else []
    assert main([verb, str(file), *output]) == 3
    heard = capsys.readouterr()
    assert heard.out == ""
    assert heard.err.count("\n") == 1
    assert said in heard.err
    assert file.read_bytes() == data
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["bad.igm.json"]


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(tmp_path)]) == 3
    assert "folder" in capsys.readouterr().err
    assert main(["show", str(tmp_path / "nothing.igm.json")]) == 3
    assert "is not there" in capsys.readouterr().err


def test_no_verb_and_wrong_words_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["show"])
    assert stopped.value.code == 2
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert "import" in capsys.readouterr().out


def test_the_terminal_is_answered_in_french(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert main(["show", str(tmp_path / "nothing.igm.json")]) == 3
    assert "n’existe pas" in capsys.readouterr().err
