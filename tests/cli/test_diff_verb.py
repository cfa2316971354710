"""`diff`: two assessments of one place, in words and for programs."""

import json
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.beginning import first_state
from igm_desktop.core.edits import set_value
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled
from igm_desktop.core.storage.assessments import save_assessment

FIRST = settled(
    Assessment(
        id="d1",
        level="local",
        country="MD",
        place=Prose(en="Bălți"),
        title=Prose(en="Bălți"),
        date="2023",
        findings=(Finding(id="f1", domain="rights", kind="potential", text=Prose(en="Lessons are \x1b[31mfree.")),),
    )
)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def written(folder: Path, name: str, document: Assessment) -> str:
    path = folder / f"{name}.igm.json"
    save_assessment(path, first_state(document))
    return str(path)


def test_what_is_different_is_told_and_status_1_says_that_something_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later = set_value(follow_up(FIRST, date="2025"), ("findings", "f1", "text", "en"), "Lessons are dear.")
    one, other = written(tmp_path, "a", FIRST), written(tmp_path, "b", later)
    assert main(["diff", one, other]) == 1
    told = capsys.readouterr().out
    assert "{+dear+}" in told
    assert "\x1b" not in told
    assert main(["diff", one, other, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["kin"] == "follow_up"
    assert (found["one"]["path"], found["one"]["date"], found["other"]["edition"]) == (one, "2023", 2)
    (change,) = found["changes"]
    assert (change["what"], change["area"], change["ref"]) == ("reworded", "rights", ["findings", "f1", "text", "en"])
    assert "".join(word["text"] for word in change["words"] if word["kept"] != "gone") == "Lessons are dear."


def test_nothing_different_is_status_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = written(tmp_path, "a", FIRST), written(tmp_path, "b", follow_up(FIRST, date="2025"))
    assert main(["diff", one, other]) == 0
    assert "Nothing in the profile is different." in capsys.readouterr().out


def test_two_places_are_refused_unless_somebody_says_that_they_are_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = FIRST.model_copy(update={"id": "d2", "place": Prose(en="Cahul"), "findings": ()})
    one, other = written(tmp_path, "a", FIRST), written(tmp_path, "b", there)
    assert main(["diff", one, other, "--json"]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert "not made for comparing places" in told.err
    assert main(["diff", one, other, "--same-place"]) == 1
    assert "Cahul" in capsys.readouterr().out
