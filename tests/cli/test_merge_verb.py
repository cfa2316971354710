"""Copies of a file brought together from the command line: what is told, what is written, and what is refused."""

import hashlib
import json
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.exchange import merging
from igm_desktop.core.exchange.arrivals import noted
from igm_desktop.core.exchange.clean import clean_copy
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.keeping.lock import Lock, take_lock
from igm_desktop.core.keeping.restoring import backups_for
from igm_desktop.core.keeping.target import holder
from igm_desktop.core.model.assessment import Assessment, Comment, Evidence, Person
from igm_desktop.core.model.state import State, review_of
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.core.storage.evidence import evidence_path

SAMPLE = resource("sample", "balti.igm.json").read_bytes()
FINDING = "c96c9465970ef171"
TEXT = ("findings", FINDING, "text", "en")
ANSWER = ("answers", "L-1.1.1", "note")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.igm.json"
    path.write_bytes(SAMPLE)
    state = open_assessment(path).state
    save_assessment(path, recorded(state, set_value(state.document, ("document", "body"), "city"), "ana", "2026-01-01"))
    return path


def copy_of(file: Path, name: str, by: str, *changes: tuple[tuple[str, ...], object], review: str = "") -> Path:
    """A copy in which a person has changed something."""
    state = open_assessment(file).state
    if review:
        state = State.model_validate({**dict(state), "review": review})
    document = state.document
    for ref, value in changes:
        document = set_value(document, ref, value)
    person = Person(id=by, name=by.title())
    path = file.with_name(name)
    save_assessment(path, recorded(state, add(document, "people", person), by, "2026-01-02"))
    return path


@pytest.fixture
def ben(file: Path) -> Path:
    return copy_of(file, "ben.igm.json", "ben", (TEXT, "Ben says this."), (ANSWER, "ask the ministry"))


@pytest.fixture
def cem(file: Path) -> Path:
    return copy_of(file, "cem.igm.json", "cem", (TEXT, "Cem says that."))


def merge(*words: object) -> int:
    return main(["merge", *map(str, words)])


def test_what_came_is_told_by_person_and_domain(file: Path, ben: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = [path.read_bytes() for path in (file, ben)]
    out = file.with_name("out.igm.json")
    assert merge(file, ben, "-o", out) == 0
    assert capsys.readouterr().out.splitlines()[:8] == [
        f"{ben}: Changes: 2; comments: 0.",
        "",
        "Ben",
        "  Migrants’ rights",
        "    • Migrants’ rights · Does the local authority ease migrants’ access to health ca… · Internal note",
        "      new: ask the ministry",
        "    • Migrants’ rights · “Ben says this.” · Text (English)",
        (
            "      before: National rules open publicly funded health care to migrants, and the municipality adds measures "
            "that make services easier to reach, for instance under its Social Inclusion Strategy for Vulnerable Persons, "
            "2019–2021 (2018) [Social Inclusion Strategy… 2018]."
        ),
    ]
    state = open_assessment(out).state
    assert state.document.answers[0].note == "ask the ministry"
    assert len(noted(state)) == 2  # the window asks about them
    assert [path.read_bytes() for path in (file, ben)] == before


def test_conflicts_are_kept_and_told(file: Path, ben: Path, cem: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, other = file.with_name("out.igm.json"), file.with_name("other.igm.json")
    assert merge(file, ben, cem, "-o", out) == 1
    told = capsys.readouterr().out
    assert "Stands in several versions, and somebody has to decide: 1\n" in told
    assert "      before: National rules open" in told.partition("Stands in several")[2]
    assert (
        "      Ben: Ben says this.\n      Cem: Cem says that.\n" in told
        or "      Cem: Cem says that.\n      Ben:" in told
    )
    assert merge(file, cem, ben, cem, "-o", other, "--json") == 1
    assert out.read_bytes() == other.read_bytes()
    found = json.loads(capsys.readouterr().out)
    assert [copy["path"] for copy in found["copies"]] == [str(cem), str(ben)]  # the same path twice counts once
    (conflict,) = found["conflicts"]
    assert (conflict["ref"], conflict["base_known"]) == (list(TEXT), True)
    assert {one["name"]: one["value"] for one in conflict["versions"]} == {
        "Ben": "Ben says this.",
        "Cem": "Cem says that.",
    }
    (change,) = [one for one in found["changes"] if one["by"] == "cem"]
    assert change["after"] == "Cem says that."
    assert str(change["before"]).startswith("National rules")
    assert (change["domain"], change["copies"]) == ("rights", [str(cem)])
    assert set(found["counts"]) == {"records", "comments"}


def test_into_the_file_itself(file: Path, ben: Path) -> None:
    before = file.read_bytes()
    assert merge(file, ben, "-o", file) == 0
    state = open_assessment(file).state
    assert state.document.answers[0].note == "ask the ministry"
    assert [backup.path.read_bytes() for backup in backups_for(file)] == [before]
    written = file.read_bytes()
    assert merge(file, ben, "-o", file) == 0
    assert file.read_bytes() == written
    assert len(backups_for(file)) == 1  # nothing new, so nothing was written


def test_over_a_copy_that_is_named(file: Path, ben: Path) -> None:
    before = ben.read_bytes()
    assert merge(file, ben, "-o", ben) == 0
    (backup,) = backups_for(ben)
    assert (backup.path.read_bytes(), backup.aside) == (before, True)
    assert open_assessment(ben).state.document.answers[0].note == "ask the ministry"


def test_what_stands_elsewhere_is_not_replaced_unasked(file: Path, ben: Path, cem: Path) -> None:
    before = cem.read_bytes()
    assert merge(file, ben, "-o", cem) == 3
    assert cem.read_bytes() == before
    assert merge(file, ben, "-o", cem, "--replace") == 0
    assert [backup.path.read_bytes() for backup in backups_for(cem)] == [before]


def test_a_damaged_copy_among_good_ones(file: Path, ben: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = file.with_name("bad.igm.json")
    bad.write_bytes(ben.read_bytes()[:-40])
    out = file.with_name("out.igm.json")
    assert merge(file, ben, bad, "-o", out) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{bad}: The file is damaged or cut off at line ")
    assert told.err.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"version": 99}, "made by a newer version"), ({"document": {"id": "other"}}, "two assessments, not two copies")],
)
def test_a_copy_that_is_refused(
    changes: dict[str, object], said: str, file: Path, ben: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = file.with_name("other.igm.json")
    fields = json.loads(ben.read_bytes())
    other.write_text(json.dumps({**fields, "edits": [], **changes}), encoding="utf-8")
    out = file.with_name("out.igm.json")
    assert merge(file, ben, other, "-o", out) == 3
    told = capsys.readouterr().err
    assert told.startswith(f"{other}: ")
    assert said in told
    assert told.count("\n") == 1
    assert not out.exists()


def test_a_file_that_somebody_has_open(file: Path, ben: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = take_lock(file, holder("Ana"))
    assert isinstance(lock, Lock)
    before = file.read_bytes()
    try:
        assert merge(file, ben, "-o", file) == 3
    finally:
        lock.release()
    assert "Ana" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_nothing_is_written_where_anything_would_be_lost(
    file: Path, ben: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = merging.united

    def losing(*states: State) -> State:
        state = real(*states)
        return state.model_copy(update={"edits": state.edits[1:]})

    monkeypatch.setattr(merging, "united", losing)
    before = file.read_bytes()
    assert merge(file, ben, "-o", file) == 3
    assert "nothing was written" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_a_review_copy_leaves_its_key_behind(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = copy_of(file, "r.igm.json", "ben", (TEXT, "Reviewed."), review="round-1")
    out = file.with_name("out.igm.json")
    assert merge(file, copy, "-o", out, "--json") == 0
    assert [one["review"] for one in json.loads(capsys.readouterr().out)["changes"]] == ["round-1"]
    assert review_of(open_assessment(out).state) is None


def test_comments_are_told_apart(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = open_assessment(file).state
    fields = {"id": "k", "anchor": {"ref": TEXT}, "by": "ben", "at": "", "text": "Since when?"}
    document = add(state.document, "comments", Comment.model_validate(fields))
    copy = file.with_name("k.igm.json")
    save_assessment(copy, recorded(state, document, "ben", "2026-01-02"))
    out = file.with_name("out.igm.json")
    assert merge(file, copy, "-o", out) == 0
    told = capsys.readouterr().out
    assert f"{copy}: Changes: 0; comments: 1." in told
    assert "  Migrants’ rights\n    • Comment · Since when?\n      new: Text: Since when?" in told
    merge(file, copy, "-o", out, "--replace", "--json")
    found = json.loads(capsys.readouterr().out)
    assert (found["changes"], found["comments"][0]["after"]["text"]) == ([], "Since when?")
    assert found["comments"][0]["domain"] == "rights"


def test_a_source_made_twice_is_offered(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = open_assessment(file).state
    first = state.document.sources[0]
    document = add(state.document, "sources", first.model_copy(update={"id": "again"}))
    copy = file.with_name("s.igm.json")
    save_assessment(copy, recorded(state, document, "ben", "2026-01-02"))
    out = file.with_name("out.igm.json")
    assert merge(file, copy, "-o", out, "--json") == 0
    assert json.loads(capsys.readouterr().out)["doubles"] == [[first.id, "again"]]
    merge(file, copy, "-o", out, "--replace")
    assert "These are likely one source" in capsys.readouterr().out


def test_a_clean_copy_is_told_against_the_state_in_a_backup(
    file: Path, ben: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_desk(file, ANSWER, "now known")
    clean = clean_copy(open_assessment(file).state).document
    theirs = file.with_name("clean.igm.json")
    save_assessment(theirs, State(document=set_value(clean, TEXT, "Corrected in print.")))
    merge(file, ben, "-o", file)
    capsys.readouterr()
    assert merge(file, theirs, "-o", file) == 1  # against what Ben wrote meanwhile
    told = capsys.readouterr().out
    assert f"{theirs}: Changes: 1; comments: 0. It says which state it was made from" in told
    assert len(conflicts(open_assessment(file).state.edits)) == 2  # with the note of Ana and Ben


def with_desk(file: Path, ref: tuple[str, ...], value: object) -> None:
    desk = open_desk(file, Person(id="ana", name="Ana"))
    desk.save(set_value(desk.document, ref, value))
    desk.close()


def test_evidence_comes_along(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    data = b"%PDF-1.4 a law"
    kept = Evidence(sha256=hashlib.sha256(data).hexdigest(), name="law.pdf", type="application/pdf")
    gone = Evidence(sha256="0" * 64, name="lost.pdf", type="application/pdf")
    copy = elsewhere / "b.igm.json"
    state = open_assessment(file).state
    first, second, *rest = state.document.sources
    document: Assessment = state.document.model_copy(
        update={
            "sources": (
                first.model_copy(update={"evidence": kept}),
                second.model_copy(update={"evidence": gone}),
                *rest,
            )
        }
    )
    save_assessment(copy, recorded(state, document, "ben", "2026-01-02"))
    place = evidence_path(elsewhere, kept)
    place.parent.mkdir()
    place.write_bytes(data)
    assert merge(file, copy, "-o", file) == 0
    assert evidence_path(tmp_path, kept).read_bytes() == data
    assert "“lost.pdf” lies beside none of the files" in capsys.readouterr().err


def test_wrong_usage(file: Path, ben: Path) -> None:
    for words in ([], [file], [file, ben], ["-o", file]):
        with pytest.raises(SystemExit) as ended:
            merge(*words)
        assert ended.value.code == 2
