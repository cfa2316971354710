"""Names that try to hide something: wherever the window shows one, what hides is written out, and the document keeps it."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTableView
from window_stage import MakeWindow, Stage, read

from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Assessment, Finding, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.labels import literal
from igm_desktop.ui.pages.recent import RecentRow
from igm_desktop.ui.pages.sources.page import SourcesPage
from igm_desktop.ui.panels.elided import ElidedLine
from igm_desktop.ui.titles import title

TITLE = "Profile\u202egnp.exe\u200b\x07"
SEEN = "Profile\\u202egnp.exe\\u200b\\x07"
FILE = "real\u202enosj.exe.igm.json"


def document() -> Assessment:
    source = Source(
        id="s\u202e1", csl=freeze({"title": f"Law\u2066{TITLE}", "author": ({"literal": "Min\u200bistry"},)})
    )
    return Assessment(
        id="a",
        title=Prose({"en": TITLE}),
        parts=(Part(id="p", kind="introduction", heading=Prose({"en": TITLE}), text=Prose({"en": "Text."})),),
        findings=(Finding(id="f", domain="rights", kind="potential", text=Prose({"en": TITLE})),),
        sources=(source, Source(id="only\u202eid")),
    )


@pytest.fixture
def opened(open_window: MakeWindow, tmp_path: Path) -> Stage:
    path = tmp_path / FILE
    save_assessment(path, State(document=document()))
    return open_window(path)


def words(stage: Stage) -> list[str]:
    """All that labels and lines of the window say."""
    lines = [line.text for line in stage.window.findChildren(ElidedLine)]
    return [*lines, *(one.text() for one in stage.window.findChildren(QLabel))]


def test_a_title_is_shown_with_what_hides_in_it(opened: Stage) -> None:
    assert opened.window.windowTitle() == f"{SEEN}[*] – IGM Desktop"
    assert title(opened.document) == SEEN
    assert SEEN in words(opened)


def test_the_question_before_closing_shows_it_as_well(opened: Stage) -> None:
    opened.session.apply(lambda now: now.model_copy(update={"body": "x"}), "Edit")
    with opened.answering("Cancel") as asked:
        opened.window.close_document()
    assert asked == [f"“{SEEN}” has changes that are not saved."]


def test_names_of_files_are_shown_with_what_hides_in_them(opened: Stage, tmp_path: Path) -> None:
    assert any("real\\u202enosj.exe.igm.json" in line for line in words(opened))
    opened.window.open_file(tmp_path / "not\u202ethere.igm.json")
    assert opened.told.startswith(f"{tmp_path}/not\\u202ethere.igm.json is not there.")
    opened.window.notice.tell("raw \u202e words\nand lines")
    assert opened.told == "raw \\u202e words\nand lines"
    opened.window.close_document()
    opened.settle()
    (row,) = opened.window.start.findChildren(RecentRow)
    assert next(line.text for line in row.findChildren(ElidedLine)) == "real\\u202enosj.exe"
    menu = opened.window.actions_made.menus["recent"]
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "real\\u202enosj.exe.igm.json"


def test_sources_are_named_with_what_hides_in_them(opened: Stage) -> None:
    opened.window.show_section("sources")
    opened.settle()
    assert isinstance(opened.page, SourcesPage)
    model = opened.page.findChild(QTableView).model()
    cells = {model.index(row, column).data() for row in range(model.rowCount()) for column in (0, 1)}
    assert {f"Law\\u2066{SEEN}", "Min\\u200bistry"} <= {str(cell) for cell in cells}
    assert not any(letter in str(cell) for cell in cells for letter in "\u202e\u2066\u200b")


def test_buttons_and_menus_hide_nothing() -> None:
    assert literal("a\u202e & b\tCtrl+Q\x1b") == "a\\u202e && b Ctrl+Q\\x1b"


def test_the_document_keeps_every_letter(opened: Stage, tmp_path: Path) -> None:
    before = read(tmp_path / FILE)
    assert before.title == document().title
    assert set(before.sources) == set(document().sources)
    for section in ("details", "parts", "sources", "rights"):
        opened.window.show_section(section)
        opened.settle()
    opened.session.flush()
    assert opened.document == before
    opened.session.apply(lambda now: now.model_copy(update={"body": "x"}), "Edit")
    with opened.qtbot.waitSignal(opened.session.saved):
        opened.window.save()
    after = read(tmp_path / FILE)
    assert after == before.model_copy(update={"body": "x", "people": after.people})


def test_half_a_letter_in_a_file_is_told(open_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    save_assessment(path, State(document=Assessment(id="a", title=Prose({"en": "broken HERE letter"}))))
    file = json.loads(path.read_bytes())
    path.write_text(json.dumps({**file, "seal": None, "edits": []}).replace("HERE", "\\ud83d"), encoding="utf-8")
    stage = open_window(path)
    assert (
        "1 character(s) in the file were damaged" in stage.told or "1 character in the file was damaged" in stage.told
    )
    assert title(stage.document) == "broken \ufffd letter"
