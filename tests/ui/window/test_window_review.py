"""A draft goes out for review, is changed and commented on by somebody else, goes back, and is brought in again: in windows."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from window_stage import WELL, MakeWindow, Stage, read

from igm_desktop.__main__ import main
from igm_desktop.core.comments.writing import said_nothing, with_comment
from igm_desktop.core.edits import add, make_item, remove, set_value
from igm_desktop.core.ids import id_from
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment
from igm_desktop.core.model.state import review_of
from igm_desktop.core.review.reviewed import Look
from igm_desktop.core.storage.assessments import open_assessment
from igm_desktop.core.storage.evidence import evidence_path, keep_evidence, take_evidence
from igm_desktop.ui.asking_who import sign
from igm_desktop.ui.dialogs.who import WhoDialog
from igm_desktop.ui.pages.domain.page import DomainPage
from igm_desktop.ui.review.bar import ReviewBar
from igm_desktop.ui.review.marked import MarkedBox
from igm_desktop.ui.review.returning_dialog import SendBackDialog
from igm_desktop.ui.review.sending_dialog import SendDialog

NOTE = "Only between us"


@pytest.fixture
def file(office_file: Path) -> Path:
    return office_file


def act(stage: Stage, name: str) -> None:
    stage.window.actions_made.by_name[name].trigger()
    stage.settle()


def name_of(stage: Stage, name: str) -> None:
    """Say who writes in this window."""
    stage.window.settings.change(lambda old: replace(old, name=name, person=id_from(name)))
    sign(stage.session, stage.window.settings)


def sent(stage: Stage, copy: Path, **wishes: object) -> None:
    """Send what is open for review."""

    def fill(dialog: SendDialog) -> None:
        dialog.asked.setPlainText("Bo Ferat\n\n  Bo Ferat \nThe ministry")
        dialog.note.setPlainText("Is all of this so?\nAbove all the dates.")
        dialog._name.setText(str(copy))
        dialog.printed.setChecked(bool(wishes.get("printed")))
        dialog.evidence.setChecked(bool(wishes.get("evidence")))
        dialog.until.setChecked(bool(wishes.get("until", True)))
        dialog.main.click()

    with stage.in_dialog(SendDialog, fill):
        act(stage, "send_review")
    stage.qtbot.waitUntil(lambda: "Ready to be sent" in stage.told)


def bar_of(stage: Stage) -> ReviewBar:
    assert stage.workspace.review.bar is not None
    return stage.workspace.review.bar


def wait_for_base(stage: Stage) -> Assessment:
    reviewing = stage.workspace.review.reviewing
    stage.qtbot.waitUntil(lambda: reviewing.base is not None)
    stage.workspace.review.count_now()
    assert reviewing.base is not None
    return reviewing.base


def marked(stage: Stage) -> list[str]:
    return [box.text.toPlainText() for box in stage.page.findChildren(MarkedBox) if box.isVisible()]


def written(stage: Stage, ref: tuple[str, ...], value: object) -> None:
    stage.session.apply(lambda document: set_value(document, ref, value), "Write")
    stage.settle()


def send_from(stage: Stage, copy: Path) -> None:
    """Ana writes, and sends what she has."""
    name_of(stage, "Ana")
    written(stage, ("findings", "f1", "note"), NOTE)
    written(stage, ("findings", "f1", "text", "en"), "One of mine, and better. It was adopted in 2021.")
    sent(stage, copy, printed=True)
    assert copy.name in stage.told
    assert "Send it to Bo Ferat, The ministry." in stage.told
    assert stage.session.is_saved
    stage.close()


def review_in(stage: Stage) -> None:
    """Bo changes something in one domain and has nothing to say of another."""
    name_of(stage, "Bo Ferat")
    wait_for_base(stage)
    looks = bar_of(stage).looks.buttons
    assert {button.look for button in looks.values()} == {Look.NOT_YET}
    stage.segment("rights")
    written(stage, ("findings", "f1", "text", "en"), "One of mine, and better. It was adopted in 2022.")
    stage.segment("crises")
    stage.click(stage.domain_page.nothing)
    assert stage.domain_page.nothing.isChecked()
    stage.workspace.review.count_now()
    assert looks["rights"].look is Look.COMMENTED
    assert looks["crises"].look is Look.NOTHING_TO_SAY
    assert looks["partnerships"].look is Look.NOT_YET
    assert "changes: 1" in looks["rights"].accessibleName()


def send_back_from(stage: Stage) -> list[str]:
    """Bo copies the summary and has a copy written; gives the lines of the summary."""
    seen: list[str] = []

    def look(dialog: SendBackDialog) -> None:
        seen.append(dialog.text.toPlainText())
        dialog.copied.click()
        seen.append(QApplication.clipboard().text())
        dialog.main.click()

    with stage.in_dialog(SendBackDialog, look):
        stage.click(bar_of(stage).back)
        stage.qtbot.waitUntil(lambda: bool(seen))
    stage.qtbot.waitUntil(lambda: "attach it to your mail" in stage.told)
    assert seen[0] == seen[1]
    return seen[0].splitlines()


def test_out_and_back(open_window: MakeWindow, file: Path) -> None:
    copy = file.with_name("local – review 1.igm.json")
    send_from(open_window(file), copy)
    assert copy.with_name("local – review 1.pdf").read_bytes().startswith(b"%PDF")
    (review,) = read(file).rounds
    assert (review.number, review.asked) == (1, ("Bo Ferat", "The ministry"))
    assert review.until is not None
    assert not any(hidden in copy.read_bytes() for hidden in (NOTE.encode(), b'One of mine."'))

    reviewer = open_window(copy)
    bar = bar_of(reviewer)
    assert bar.isVisible()
    assert bar.title.text() == "Review, round 1"
    assert bar.asked.text.startswith("asked by Ana · answers wished for by ")
    assert bar.line.text == "Is all of this so? Above all the dates."
    review_in(reviewer)
    lines = send_back_from(reviewer)
    answer = copy.with_name("local – review 1 – Bo Ferat.igm.json")
    wanted = ("Reviewed by: Bo Ferat", "Migrants’ rights – changes: 1", f"Attached: {answer.name}")
    wanted = (*wanted, "Mobility dimensions of crises – nothing to say", "Partnerships – not looked at")
    assert set(wanted) <= set(lines)
    assert open_assessment(answer).state == open_assessment(copy).state
    reviewer.close()

    master = open_window(file)
    master.segment("rights")
    assert master.workspace.review.bar is None
    assert not master.domain_page.nothing.isVisible()
    act(master, "show_changes")
    assert "No review has come back yet" in master.told
    assert master.session.look([answer.read_bytes()])
    master.qtbot.waitUntil(lambda: master.texts("rights", WELL)[0].endswith("2022."))
    assert master.findings("rights", WELL)[0].note == NOTE
    assert len(said_nothing(master.document, "crises", id_from("Bo Ferat"))) == 1
    act(master, "show_changes")
    master.qtbot.waitUntil(lambda: marked(master) == ["One of mine, and better. It was adopted in 2021 2022."])
    act(master, "show_changes")
    assert marked(master) == []


def test_changes_are_shown_while_they_are_written(open_window: MakeWindow, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.igm.json"
    assert main(["review", str(file), "-o", str(copy)]) == 0
    stage = open_window(copy)
    stage.segment("rights")
    wait_for_base(stage)
    stage.click(bar_of(stage).changes)
    assert marked(stage) == []
    stage.click(stage.card(0).editor)
    stage.key("End")
    stage.write(" More")
    stage.session.flush()
    stage.settle()
    assert marked(stage) == ["One of mine. More"]
    box = next(one for one in stage.page.findChildren(MarkedBox) if one.isVisible())
    assert "Before: One of mine. After: One of mine. More" in box.text.accessibleDescription()
    formats = [
        (part.text(), part.charFormat().fontUnderline(), part.charFormat().fontStrikeOut()) for part in fragments(box)
    ]
    assert (" More", True, False) in formats
    written(stage, ("findings", "f1", "level"), "national")
    assert "Level: New National" in marked(stage) or "Level: National" in marked(stage)
    stage.session.apply(lambda document: remove(document, ("findings", "f2")), "Delete")
    stage.settle()
    assert "Deleted: Two of mine." in marked(stage)
    stage.session.undo()
    stage.settle()
    assert "Deleted: Two of mine." not in marked(stage)
    act(stage, "show_changes")
    assert marked(stage) == []
    assert not bar_of(stage).changes.isChecked()
    act(stage, "details")
    act(stage, "show_changes")
    written(stage, ("document", "title", "en"), "A title")
    assert marked(stage)
    act(stage, "facts")
    assert marked(stage) == []


def fragments(box: MarkedBox) -> list[object]:
    found = []
    block = box.text.document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            found.append(iterator.fragment())
            iterator += 1
        block = block.next()
    return found


def test_nothing_to_say_is_taken_back_by_the_button_and_by_undo(
    open_window: MakeWindow, file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.igm.json"
    assert main(["review", str(file), "-o", str(copy)]) == 0
    stage = open_window(copy)
    stage.segment("crises")
    button = stage.domain_page.nothing
    stage.click(button)
    assert len(stage.document.comments) == 1
    stage.click(button)
    assert stage.document.comments == ()
    assert not button.isChecked()
    stage.session.undo()
    stage.settle()
    assert button.isChecked()
    page = stage.page
    assert isinstance(page, DomainPage)


def test_who_reviews_is_asked_when_the_copy_is_opened(open_window: MakeWindow, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.igm.json"
    assert main(["review", str(file), "-o", str(copy)]) == 0
    stage = open_window()
    stage.window.settings.may_ask = True

    def say(dialog: WhoDialog) -> None:
        dialog.person.name.setText("Bo Ferat")
        dialog.main.click()

    with stage.in_dialog(WhoDialog, say):
        stage.open(copy)
    assert stage.session.is_saved  # nothing was written for it
    written(stage, ("findings", "f1", "text", "en"), "Theirs")
    with stage.qtbot.waitSignal(stage.session.saved):
        stage.key("Ctrl+S")
    mine = next(edit for edit in open_assessment(copy).state.edits if edit.value == "Theirs")
    assert {person.id: person.name for person in read(copy).people}[mine.by] == "Bo Ferat"
    assert review_of(mine) == read(copy).rounds[0].id


def test_a_copy_is_not_sent_on_and_the_assessment_not_back(open_window: MakeWindow, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.igm.json"
    stage = open_window(file)
    act(stage, "send_back")
    assert "no copy that was sent for review" in stage.told
    sent(stage, copy, until=False)
    assert read(file).rounds[0].until is None
    stage.open(copy)
    act(stage, "send_review")
    assert "it goes back, not on" in stage.told


def test_evidence_goes_along_where_that_is_asked(open_window: MakeWindow, file: Path, tmp_path: Path) -> None:
    paper = tmp_path / "law.txt"
    paper.write_text("The law, as it was published.", encoding="utf-8")
    taken = take_evidence(paper)
    keep_evidence(file.parent, taken)
    out = tmp_path / "out"
    out.mkdir()
    stage = open_window(file)
    source = make_item("sources", {"id": "s", "evidence": taken.evidence.model_dump()})
    stage.session.apply(lambda document: add(document, "sources", source), "Add")
    sent(stage, out / "copy.igm.json", evidence=True)
    assert evidence_path(out, taken.evidence).read_bytes() == paper.read_bytes()


def test_the_dialog_says_what_is_in_the_way(open_window: MakeWindow, file: Path, tmp_path: Path) -> None:
    stage = open_window(file)
    reasons: list[str] = []
    folder = tmp_path / "folder.igm.json"
    folder.mkdir()

    def look(dialog: SendDialog) -> None:
        for name in ("", str(tmp_path / "nowhere" / "x"), str(folder), str(file), str(tmp_path / "fine")):
            dialog._name.setText(name)
            reasons.append(dialog.reason)
        assert dialog.path().name == "fine.igm.json"
        dialog.reject()

    with stage.in_dialog(SendDialog, look):
        act(stage, "send_review")
    assert [bool(reason) for reason in reasons] == [True, True, True, True, False]
    assert "assessment itself" in reasons[3]
    assert read(file).rounds == ()


def test_comments_count_for_the_domain(open_window: MakeWindow, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.igm.json"
    assert main(["review", str(file), "-o", str(copy)]) == 0
    stage = open_window(copy)
    wait_for_base(stage)
    comment = Comment(
        id="c", anchor=Anchor(ref=("findings", "f1")), by="bo", at="2026-11-25T09:00:00Z", text="Is it so?"
    )
    stage.session.apply(lambda document: with_comment(document, comment), "Comment")
    stage.workspace.review.count_now()
    assert "comments: 1" in bar_of(stage).looks.buttons["rights"].accessibleName()
    stage.window.resize(700, 500)
    stage.settle()
    assert bar_of(stage).back.isVisible()
