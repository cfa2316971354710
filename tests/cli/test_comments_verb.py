"""`comments`, and what `show` says of them: in words and for programs."""

import json
from pathlib import Path

import pytest

from igm_desktop.__main__ import main
from igm_desktop.core.beginning import first_state
from igm_desktop.core.comments.anchoring import anchor_at
from igm_desktop.core.comments.writing import nothing_to_say, with_comment, with_reply, with_resolved, without_comment
from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Assessment, Comment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.storage.assessments import save_assessment

TEXT = "There is no plan for the return of migrants."
REF = ("findings", "f", "text", "en")
BASE = Assessment(
    id="d",
    findings=(Finding(id="f", domain="rights", kind="potential", text=Prose(en=TEXT)),),
    people=(Person(id="ana", name="Ana \x1b[31mRusu"), Person(id="bo", name="Bo")),
)
ASKED = Comment(id="z", anchor=anchor_at(REF, TEXT, 25, 31), by="ana", at="2026-03-01T08:30:00Z", text="Is it\nso?")
REPLY = Comment(id="y", anchor=ASKED.anchor, by="bo", at="whenever", text="It is.", reply_to="z")
DISCUSSED = with_reply(with_comment(BASE, ASKED), REPLY)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def told(folder: Path, document: Assessment, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    path = folder / "a.igm.json"
    save_assessment(path, first_state(document))
    status = main([words[0], str(path), *words[1:]])
    return status, capsys.readouterr().out


def test_threads_are_told_with_what_they_are_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(tmp_path, DISCUSSED, capsys, "comments")
    lines = out.splitlines()
    assert status == 1
    assert lines[0].startswith("Migrants’ rights")
    assert lines[0].endswith("“return” [open]")
    assert lines[1].endswith("2026-03-01 08:30: Is it")
    assert lines[2:] == ["    so?", "  Bo: It is."]
    assert "\x1b" not in out
    assert "Open comments: 1" in told(tmp_path, DISCUSSED, capsys, "show")[1]
    assert "Open comments" not in told(tmp_path, BASE, capsys, "show")[1]


def test_orphans_outcomes_and_what_was_taken_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lost = set_value(without_comment(DISCUSSED, "z", "ana"), REF, "Rewritten.")
    out = told(tmp_path, lost, capsys, "comments")[1]
    assert "[open, not found in the text]" in out
    assert "(deleted by its writer)" in out
    closed = nothing_to_say(with_resolved(DISCUSSED, "z", "bo", "2026", "rejected"), "crises", "bo", "2026")
    status, out = told(tmp_path, closed, capsys, "comments")
    assert status == 0
    assert "[not accepted]" in out
    assert "Mobility dimensions of crises [nothing to say]\n  Bo: nothing to say" in out
    assert told(tmp_path, closed, capsys, "comments", "--open") == (0, "No open comments.\n")
    assert told(tmp_path, BASE, capsys, "comments") == (0, "No comments.\n")


def test_for_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(tmp_path, DISCUSSED, capsys, "comments", "--json", "--open")
    (thread,) = json.loads(out)["comments"]
    assert status == 1
    assert (thread["domain"], thread["quote"], thread["orphan"], thread["open"]) == ("rights", "return", False, True)
    assert thread["ref"] == list(REF)
    assert [(one["by"], one["text"]) for one in thread["replies"]] == [("bo", "It is.")]
