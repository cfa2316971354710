"""Copies of two people merged in a third one's window: chosen or dropped, decided on their page, saved and opened again."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QFileDialog
from window_stage import WELL, MakeWindow, Stage, read

from igm_desktop.app.arrivals import arrivals_of
from igm_desktop.core.edits import add, make_item, remove, set_value
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.keeping import reading_copies
from igm_desktop.core.keeping.desk import open_desk
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment, Finding, Person, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.core.storage.assessments import open_assessment
from igm_desktop.core.storage.evidence import has_evidence, keep_evidence, take_evidence
from igm_desktop.ui.pages.arrivals.page import ArrivalsPage
from igm_desktop.ui.pages.arrivals.rows import Row
from igm_desktop.ui.pages.history.model import SECOND_ROLE

BO, CY = Person(id="bo", name="Bo Ferat"), Person(id="cy", name="Cyrille Ngo")
ONE: Ref = ("findings", "f1", "text", "en")
TWO: Ref = ("findings", "f2", "text", "en")


@pytest.fixture
def file(office_file: Path) -> Path:
    return office_file


def copied(file: Path, person: Person, *edits: object) -> Path:
    """What that person made of the file on another computer."""
    copy = file.parent.parent / f"{person.id}.igm.json"
    copy.write_bytes(file.read_bytes())
    desk = open_desk(copy, person)
    document: Assessment = desk.document
    for edit in edits:
        assert callable(edit)
        document = edit(document)
    desk.save(document)
    desk.close()
    return copy


def says(ref: Ref, words: str) -> object:
    return partial(set_value, ref=ref, value=words)


def with_new(document: Assessment) -> Assessment:
    new = Finding(id="new", domain="crises", kind=WELL, text=Prose(en="A new one."))
    return add(document, "findings", new)


def with_source(document: Assessment, name: str) -> Assessment:
    csl = {"id": name, "type": "legislation", "title": "Law on migration", "URL": "https://example.org/law/2022"}
    return add(document, "sources", make_item("sources", {"id": name, "csl": FrozenMap(csl)}))


def with_comment(document: Assessment) -> Assessment:
    fields = {"id": "why", "anchor": Anchor(ref=ONE), "by": "bo", "at": "2026-11-25T09:00:00Z", "text": "Why so?"}
    return add(document, "comments", Comment.model_validate(fields))


def two_copies(file: Path) -> tuple[Path, Path]:
    return (
        copied(file, BO, says(ONE, "Bo says no."), with_new),
        copied(file, CY, says(ONE, "Cyrille says full."), says(TWO, "Two of hers.")),
    )


def merge(stage: Stage, monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """By the menu, all at once."""
    names = [str(path) for path in paths]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: (names, ""))
    stage.key("Ctrl+Shift+J")


def merged(stage: Stage, monkeypatch: pytest.MonkeyPatch, *paths: Path) -> ArrivalsPage:
    merge(stage, monkeypatch, *paths)
    stage.qtbot.waitUntil(lambda: "merged:" in stage.told)
    return page_of(stage)


def page_of(stage: Stage) -> ArrivalsPage:
    page = stage.page
    assert isinstance(page, ArrivalsPage)
    stage.qtbot.waitUntil(lambda: page.watch.is_current)
    stage.settle()
    return page


def every(rows: Iterable[Row]) -> list[Row]:
    return [one for row in rows for one in (row, *every(row.rows))]


def kinds(page: ArrivalsPage) -> list[str]:
    return [row.kind for row in every(page.tree.rows.top)]


def choose(page: ArrivalsPage, stage: Stage, *key: str) -> None:
    row = next(row for row in every(page.tree.rows.top) if row.key[: len(key)] == key)
    assert page.tree.choose(row.key)
    stage.settle()


def status(stage: Stage) -> str:
    button = stage.window.status._conflicts
    return button.text() if button.isVisible() else ""


def dropped(stage: Stage, *paths: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return stage.drop(data, stage.window, QPoint(600, 300))


def save(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.session.saved):
        stage.key("Ctrl+S")
    stage.settle()


def test_two_copies_merged_decided_saved_and_opened_again(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bo, cy = two_copies(file)
    inputs = bo.read_bytes(), cy.read_bytes()
    stage = open_window(file)
    page = merged(stage, monkeypatch, bo, cy)
    assert kinds(page) == ["conflicts", "conflict", "person", "domain", "arrival", "person", "domain", "arrival"]
    assert "1" in status(stage)
    rights, crises = stage.workspace.side.wheel._state.domains[0], stage.workspace.side.wheel._state.domains[4]
    assert (rights.conflicts, crises.conflicts) == (1, 0)
    assert "conflict" in stage.workspace.side.wheel.buttons[0].accessibleDescription()
    # One conflict is solved by hand.
    stage.segment("crises")
    stage.click(stage.window.status._conflicts)
    page = page_of(stage)
    assert page.card.isVisible()
    assert all(words in page.card.text.toPlainText() for words in ("Bo says no", "Cyrille says full", "One of mine."))
    page.ensureWidgetVisible(page.card.edit)
    stage.click(page.card.edit)
    stage.key("Ctrl+A")
    stage.write("Both were there, and they say partly.")
    page.ensureWidgetVisible(page.card.save)
    stage.settle()
    stage.click(page.card.save)
    stage.qtbot.waitUntil(lambda: page.watch.is_current and "conflict" not in kinds(page))
    assert stage.texts("rights", WELL)[0] == "Both were there, and they say partly."
    # Bo's new finding is accepted, Cyrille's change rejected, by keys.
    choose(page, stage, "arrival", next(row.key[1] for row in every(page.tree.rows.top) if row.kind == "arrival"))
    page.tree.setFocus()
    stage.key("Ctrl+Return")
    stage.qtbot.waitUntil(lambda: page.watch.is_current and len(page.watch.came.open_ones) == 1)
    assert page.tree.current() is not None
    stage.key("Ctrl+Delete")
    stage.qtbot.waitUntil(lambda: page.watch.is_current and not page.watch.came.open_ones)
    assert page.empty.isVisible()
    assert stage.texts("rights", WELL)[1] == "Two of mine."
    save(stage)
    assert (bo.read_bytes(), cy.read_bytes()) == inputs
    stage.window.close_document()
    stage.open(file)
    watch = arrivals_of(stage.session)
    stage.qtbot.waitUntil(lambda: watch.is_current)
    assert (watch.came.open_ones, watch.came.conflicts) == ((), ())
    assert stage.texts("rights", WELL) == ["Both were there, and they say partly.", "Two of mine."]
    assert stage.texts("crises", WELL) == ["A new one."]
    merge(stage, monkeypatch, bo, cy)  # the same copies bring nothing back
    stage.qtbot.waitUntil(lambda: "here already" in stage.told)
    assert stage.session.is_saved


def test_what_is_open_is_so_when_the_file_is_opened_again(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_window(file)
    merged(stage, monkeypatch, *two_copies(file))
    save(stage)
    stage.window.close_document()
    stage.open(file)
    stage.qtbot.waitUntil(lambda: status(stage) != "")
    outline = stage.workspace.side.outline
    assert "What came, 3" in [
        outline.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(outline.count())
    ]
    stage.key("Ctrl+J")
    assert kinds(page_of(stage)).count("arrival") == 2


def test_the_merge_is_one_step_and_its_undo_is_told(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()
    copies = two_copies(file)
    stage = open_window(file)
    page = merged(stage, monkeypatch, *copies)
    stage.click(stage.window.notice._action)
    stage.qtbot.waitUntil(lambda: "nothing of them is left" in stage.told)
    stage.qtbot.waitUntil(lambda: page.watch.is_current and status(stage) == "")
    assert stage.page is page
    assert page.empty.isVisible()
    assert stage.session.is_saved
    save(stage)
    assert file.read_bytes() == before
    merged(stage, monkeypatch, *copies)
    save(stage)
    stage.session.undo()
    stage.qtbot.waitUntil(lambda: "the same copies will not bring it back" in stage.told)
    save(stage)
    assert [finding.text["en"] for finding in read(file).findings] == ["One of mine.", "Two of mine."]


def test_what_is_no_copy_is_told_of_and_the_others_come(
    open_window: MakeWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bo = copied(file, BO, with_new)
    broken, newer = tmp_path / "broken.igm.json", tmp_path / "newer.igm.json"
    broken.write_bytes(bo.read_bytes()[:-40])
    newer.write_bytes(bo.read_bytes().replace(b'"version": 1', b'"version": 7', 1))
    other = tmp_path / "other.igm.json"
    other.write_bytes(bo.read_bytes().replace(read(file).id.encode(), b"another"))
    stage = open_window(file)
    merged(stage, monkeypatch, broken, newer, other, bo)
    for name in (broken, newer, other):
        assert name.name in stage.told
    assert "copy of another assessment" in stage.told
    assert len(stage.told.split("\n")) == 4
    assert stage.texts("crises", WELL) == ["A new one."]


def test_a_copy_that_is_dropped_is_offered_for_merging(open_window: MakeWindow, file: Path) -> None:
    bo = copied(file, BO, with_new)
    stage = open_window(file)
    assert dropped(stage, bo)
    stage.qtbot.waitUntil(lambda: "is a copy of the assessment that is open" in stage.told)
    assert stage.session.path == file
    stage.click(stage.window.notice._action)
    stage.qtbot.waitUntil(lambda: "merged:" in stage.told)
    assert stage.texts("crises", WELL) == ["A new one."]


def test_several_are_dropped_at_once(open_window: MakeWindow, file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.igm.json"
    broken.write_bytes(b"{")
    stage = open_window(file)
    assert dropped(stage, *two_copies(file), broken)
    stage.qtbot.waitUntil(lambda: "of the files are copies" in stage.told)
    assert "broken.igm.json" in stage.told
    stage.click(stage.window.notice._action)
    stage.qtbot.waitUntil(lambda: "merged:" in stage.told)


def test_another_assessment_that_is_dropped_is_opened(open_window: MakeWindow, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.igm.json"
    other.write_bytes(file.read_bytes().replace(read(file).id.encode(), b"another"))
    stage = open_window(file)
    assert dropped(stage, other)
    stage.qtbot.waitUntil(lambda: stage.window.workspace is not None and stage.session.path == other)


def test_nothing_is_dropped_where_it_has_no_place(stage: Stage, tmp_path: Path) -> None:
    assert not dropped(stage, tmp_path / "a.igm.json", tmp_path / "b.igm.json")


def test_a_deletion_against_words_has_its_own_card(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_window(file)
    stage.session.apply(partial(set_value, ref=TWO, value="Two of mine, and more."), "Write")
    page = merged(stage, monkeypatch, copied(file, BO, lambda document: remove(document, ("findings", "f2"))))
    choose(page, stage, "conflict")
    assert "Bo Ferat deleted it" in page.card.about.text()
    assert page.card.edit.isHidden() or not page.card.edit.isVisible()
    keep, delete = page.card.takes
    assert "Two of mine, and more." in page.card.text.toPlainText()
    stage.click(keep)
    stage.qtbot.waitUntil(lambda: page.watch.is_current and not page.watch.came.conflicts)
    stage.session.undo()
    stage.qtbot.waitUntil(lambda: page.watch.is_current and bool(page.watch.came.conflicts))
    choose(page, stage, "conflict")
    keep, delete = page.card.takes
    stage.click(delete)
    stage.qtbot.waitUntil(lambda: page.watch.is_current and not page.watch.came.conflicts)
    save(stage)
    assert [finding.id for finding in read(file).findings] == ["f1"]
    assert not conflicts(open_assessment(file).state.edits)


def test_three_versions_of_one_text_are_one_card(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = two_copies(file)
    stage = open_window(file)
    stage.session.apply(partial(set_value, ref=ONE, value="I say partly."), "Write")
    page = merged(stage, monkeypatch, *copies)
    choose(page, stage, "conflict")
    assert len(page.card.takes) == 3
    hers = next(button for button in page.card.takes if "Cyrille" in button.text())
    stage.click(hers)
    stage.qtbot.waitUntil(lambda: page.watch.is_current and not page.watch.came.conflicts)
    assert stage.texts("rights", WELL)[0] == "Cyrille says full."
    save(stage)
    merge(stage, monkeypatch, copies[0])
    stage.qtbot.waitUntil(lambda: "here already" in stage.told)
    assert stage.texts("rights", WELL)[0] == "Cyrille says full."


def test_what_is_being_written_as_an_answer_is_not_lost(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_window(file)
    page = merged(stage, monkeypatch, *two_copies(file))
    choose(page, stage, "conflict")
    page.card.edit.setFocus()
    stage.key("Ctrl+A")
    stage.write("An answer begun")
    stage.session.apply(partial(set_value, ref=("document", "body"), value="city"), "Write")  # all is told anew
    stage.qtbot.waitUntil(lambda: page.watch.is_current)
    assert page.card.edit.prose() == "An answer begun"
    choose(page, stage, "person")
    choose(page, stage, "conflict")
    assert page.card.edit.prose() == "An answer begun"
    stage.workspace._make_pages_anew(None)
    page = page_of(stage)
    choose(page, stage, "conflict")
    assert page.card.edit.prose() == "An answer begun"


def test_a_persons_changes_are_decided_together(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_window(file)
    stage.session.apply(partial(with_source, name="ours"), "Write")
    bo = copied(file, BO, says(ONE, "Bo’s."), says(TWO, "Bo’s too."), with_new, with_comment)
    page = merged(stage, monkeypatch, bo, copied(file, CY, partial(with_source, name="theirs")))
    choose(page, stage, "pair")  # of two sources that were made twice, one has just come
    assert "Law on migration" in page.details.title.text()
    assert page.details.accept.isHidden()
    choose(page, stage, "domain", "bo", "comments")
    assert "Why so?" in page.details.text.toPlainText()
    assert page.details.accept.isHidden()
    choose(page, stage, "person", "cy")
    stage.click(page.details.accept)
    stage.qtbot.waitUntil(lambda: page.watch.is_current and len(page.watch.came.open_ones) == 3)
    choose(page, stage, "person", "bo")
    assert "3" in page.details.reject.text()
    stage.click(page.details.reject)
    stage.qtbot.waitUntil(lambda: page.watch.is_current and not page.watch.came.open_ones)
    assert stage.texts("rights", WELL) == ["One of mine.", "Two of mine."]
    assert stage.findings("crises") == ()
    page.which.setCurrentIndex(1)
    assert kinds(page).count("arrival") == 5
    first = next(row for row in every(page.tree.rows.top) if row.kind == "arrival")
    assert "Rejected" in page.tree.rows.data(page.tree.rows.index_of(first.key), SECOND_ROLE)
    stage.session.undo()  # all three in one step
    assert len(stage.findings("crises")) == 1
    assert stage.texts("rights", WELL) == ["Bo’s.", "Bo’s too."]


def test_the_text_under_the_caret_stays_and_that_is_told(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_window(file)
    copies = two_copies(file)
    stage.segment("rights")
    stage.click(stage.card(0).editor)
    stage.key("End")
    stage.write(" Typed.")
    page = merged(stage, monkeypatch, *copies)
    came = page.watch.came
    said = {edit.value for edit in came.past.edits if edit.ref == ONE}
    assert said == {"One of mine. Typed.", "Bo says no.", "Cyrille says full."}
    if not came.conflicts:  # theirs came out on top, and what was being written was written after it
        assert "that version is in the history" in stage.told
        assert stage.texts("rights", WELL)[0] == "One of mine. Typed."


def test_reading_many_can_be_stopped(open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = open_window(file)
    bo, go_on = copied(file, BO, with_new), Event()

    def slowly(data: bytes) -> State:
        go_on.wait(10)
        return state_of(data)

    monkeypatch.setattr(reading_copies, "state_of", slowly)
    merge(stage, monkeypatch, bo, bo, bo)
    assert stage.window.status._stop.isVisible()
    stage.click(stage.window.status._stop)
    go_on.set()
    stage.qtbot.waitUntil(lambda: "Stopped" in stage.told)
    assert stage.session.is_saved
    assert stage.findings("crises") == ()


def test_the_evidence_beside_a_copy_comes_along_with_the_save(
    open_window: MakeWindow, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "scan.txt").write_text("Decision 12", encoding="utf-8")
    taken = take_evidence(tmp_path / "scan.txt")

    def with_evidence(document: Assessment) -> Assessment:
        return add(document, "sources", Source(id="scan", evidence=taken.evidence))

    copy = copied(file, BO, with_evidence)
    keep_evidence(copy.parent, taken)
    stage = open_window(file)
    merged(stage, monkeypatch, copy)
    assert not has_evidence(file.parent, taken.evidence)
    save(stage)
    stage.qtbot.waitUntil(lambda: has_evidence(file.parent, taken.evidence))
