"""A million letters in every field: the file opens, each room shows it without laying out all of it, nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit
from window_stage import MakeWindow, Stage, read

from igm_desktop.core.catalogue.loading import installed_or_own
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import (
    Answer,
    Assessment,
    Convention,
    Evidence,
    Finding,
    KeyFact,
    Part,
    Source,
)
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.panels.elided import ElidedLine
from igm_desktop.ui.sections import SECTIONS

MOST = 10_000
TEXTS = {"words": "a word and more words. " * 42_000, "one word": "x" * 1_000_000, "lines": "line\n" * 200_000}


def documents(text: str) -> dict[str, Assessment]:
    """Two, because a file holds so much only; a save doubles each by its records."""
    prose, csl = Prose({"en": text}), {"title": text, "author": [{"literal": text}], "note": text}
    asked = installed_or_own("igm-desktop", "1").indicators("national", "rights")[0]
    written = Assessment(
        id="huge",
        title=prose,
        place=prose,
        parts=(
            Part(id="p", kind="introduction", heading=prose, text=prose),
            Part(id="u", kind="unplaced", text=prose),
        ),
        findings=(Finding(id="f", domain="rights", kind="potential", text=prose, note=text),),
        answers=(Answer(id=asked.id, narrative=prose, note=text, not_applicable=text),),
    )
    listed = Assessment(
        id="huge",
        answers=(Answer(id=asked.id, not_applicable=text),),
        sources=(
            Source(id="s", csl=freeze(csl), instrument=text, evidence=Evidence(sha256="0" * 64, name=text)),
            Source(id="t", csl=freeze({"title": "Short"})),
        ),
        key_facts=(KeyFact(id="k", label=prose, value=text, unit=prose, year=text, source="s"),),
        conventions=(Convention(id="c", name=prose),),
    )
    return {"written": written, "listed": listed}


def longest_shown(stage: Stage) -> int:
    """How many letters the fullest part of the window has."""
    window = stage.window
    return max(
        len(window.windowTitle()),
        *(len(one.text()) for one in window.findChildren(QLabel)),
        *(len(one.text) for one in window.findChildren(ElidedLine)),
        *(len(one.text()) for one in window.findChildren(QLineEdit)),
        *(one.document().characterCount() for one in window.findChildren(QTextEdit)),
        *(one.document().characterCount() for one in window.findChildren(QPlainTextEdit)),
    )


@pytest.mark.parametrize(("kind", "which"), [("words", "written"), ("lines", "written"), ("one word", "listed")])
def test_every_room_shows_the_beginning_and_the_file_keeps_all(
    open_window: MakeWindow, tmp_path: Path, kind: str, which: str
) -> None:
    path = tmp_path / "a.igm.json"
    save_assessment(path, State(document=documents(TEXTS[kind])[which]))
    before = read(path)
    stage = open_window(path)
    for section in SECTIONS:
        stage.window.show_section(section)
        stage.settle()
        stage.window.grab()
        assert longest_shown(stage) <= MOST, section
    stage.workspace.go(("answers", before.answers[0].id))
    stage.settle()
    assert longest_shown(stage) <= MOST
    stage.workspace.find_bar.open_bar()
    stage.workspace.find_bar.look_for("e")
    stage.settle()
    assert longest_shown(stage) <= MOST
    stage.session.flush()
    assert stage.document == before
    stage.session.apply(lambda now: now.model_copy(update={"body": "Office"}), "Edit")
    with stage.qtbot.waitSignal(stage.session.saved, timeout=60_000):
        stage.window.save()
    after = read(path)
    assert after == before.model_copy(update={"body": "Office", "people": after.people})
