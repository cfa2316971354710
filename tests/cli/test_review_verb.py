"""Sending an assessment for review from a script: the copy, the round in the assessment, and what is refused."""

import json
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.edits import set_value
from igm_desktop.core.exchange.copies import with_copy
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.model.assessment import Assessment, Evidence, Person, Source
from igm_desktop.core.model.state import State, review_of
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.core.storage.evidence import evidence_path, keep_evidence, take_evidence

DOCUMENT = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Profile"},
        "findings": (
            {
                "id": "f",
                "domain": "rights",
                "kind": "potential",
                "text": {"en": "Old words"},
                "note": "Do not show this",
            },
        ),
    }
)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file without records, as another program may have written it."""
    path = tmp_path / "a.igm.json"
    save_assessment(path, State(document=DOCUMENT))
    return path


def edit(path: Path, ref: tuple[str, ...], value: object, by: str = "Bo") -> None:
    desk = open_desk(path, Person(id=by.lower(), name=by))
    desk.save(set_value(desk.document, ref, value))
    desk.close()


def test_the_copy_goes_out_and_comes_back(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(file, ("findings", "f", "text", "en"), "New words", "Ana")
    copy = tmp_path / "out" / "a – review 1.igm.json"
    copy.parent.mkdir()
    words = ["review", str(file), "-o", str(copy), "--asked", "Bo Ferat", "--asked", "Cy", "--until", "2026-12-24"]
    assert main([*words, "--note", "Look at rights.", "--person", "Ana", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    master, sent = open_assessment(file).state, open_assessment(copy).state
    (review,) = master.document.rounds
    assert told == {"output": str(copy), "number": 1, "round": review.id, "conflicts": 0, "left": []}
    assert (review.asked, review.until, review.note) == (("Bo Ferat", "Cy"), "2026-12-24", "Look at rights.")
    assert review.by == next(person.id for person in master.document.people if person.name == "Ana")
    assert review_of(sent) == review.id
    assert review_of(master) is None
    for secret in (b"Old words", b"Do not show this"):
        assert secret not in copy.read_bytes()
        assert secret in file.read_bytes()
    edit(copy, ("findings", "f", "text", "en"), "Their words")
    together = with_copy(open_assessment(file).state, open_assessment(copy).state)
    assert together.document.findings[0].text == {"en": "Their words"}
    assert together.document.findings[0].note == "Do not show this"


def test_rounds_are_numbered(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(file), "-o", str(tmp_path / "one.igm.json")]) == 0
    assert main(["review", str(file), "-o", str(tmp_path / "two.igm.json")]) == 0
    assert "round 2 of review" in capsys.readouterr().out
    assert [one.number for one in sorted(open_assessment(file).state.document.rounds, key=lambda one: one.number)] == [
        1,
        2,
    ]


def test_nothing_is_written_over_and_no_copy_is_sent_on(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "one.igm.json"
    assert main(["review", str(file), "-o", str(copy)]) == 0
    before, master = copy.read_bytes(), file.read_bytes()
    refused = (
        ["review", str(file), "-o", str(copy)],
        ["review", str(file), "-o", str(file), "--replace"],
        ["review", str(file), "-o", str(tmp_path / "nowhere" / "b.igm.json")],
        ["review", str(file), "-o", str(tmp_path)],
        ["review", str(copy), "-o", str(tmp_path / "on.igm.json")],
    )
    for words in refused:
        assert main(words) == 3
    assert "cannot be sent on" in capsys.readouterr().err
    assert (copy.read_bytes(), file.read_bytes()) == (before, master)
    assert not (tmp_path / "on.igm.json").exists()
    assert main(["review", str(file), "-o", str(copy), "--replace"]) == 0
    for wrong in ("2026-02-31", "tomorrow", "2026"):
        with pytest.raises(SystemExit) as usage:
            main(["review", str(file), "-o", str(copy), "--until", wrong])
        assert usage.value.code == 2


def test_evidence_goes_along_where_that_is_asked(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = tmp_path / "law.txt"
    paper.write_text("The law, as it was published.", encoding="utf-8")
    taken = take_evidence(paper)
    keep_evidence(file.parent, taken)
    gone = Evidence(sha256="0" * 64, name="gone.pdf")
    sources = (Source(id="s", evidence=taken.evidence), Source(id="t", evidence=gone))
    save_assessment(file, State(document=DOCUMENT.model_copy(update={"sources": sources})))
    (tmp_path / "out").mkdir()
    (tmp_path / "bare").mkdir()
    assert main(["review", str(file), "-o", str(tmp_path / "bare" / "c.igm.json")]) == 0
    assert not (tmp_path / "bare" / "evidence").exists()
    assert main(["review", str(file), "-o", str(tmp_path / "out" / "c.igm.json"), "--evidence"]) == 1
    assert "gone.pdf" in capsys.readouterr().err
    assert evidence_path(tmp_path / "out", taken.evidence).read_bytes() == paper.read_bytes()


def test_texts_in_two_versions_are_told_of(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.igm.json"
    edit(file, ("document", "body"), "x", "Ana")
    other.write_bytes(file.read_bytes())
    edit(file, ("document", "body"), "city", "Ana")
    edit(other, ("document", "body"), "town", "Cy")
    save_assessment(file, with_copy(open_assessment(file).state, open_assessment(other).state))
    assert main(["review", str(file), "-o", str(tmp_path / "c.igm.json")]) == 1
    assert "two versions and go along so: 1" in capsys.readouterr().err
