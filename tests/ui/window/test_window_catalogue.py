"""Another catalogue in the window: previewed, done in one step, followed by every page, and undone."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from window_stage import MakeWindow, Stage, accept, read

from igm_desktop.core.beginning import first_state
from igm_desktop.core.catalogue.loading import DEFAULT
from igm_desktop.core.edits import set_value
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.model.assessment import Answer, Assessment, CatalogueRef, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled
from igm_desktop.core.people import with_person
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.ui.dialogs.catalogue_move import CatalogueMoveDialog
from igm_desktop.ui.dialogs.new_assessment import NewAssessmentDialog

DATA = Path(__file__).resolve().parents[2] / "data" / "catalogues"


def assessment(catalogue: str = "office", version: str = "1") -> Assessment:
    return settled(
        Assessment(
            id="d",
            level="local",
            catalogue=CatalogueRef(id=catalogue, version=version),
            title=Prose(en="Orhei"),
            answers=(
                Answer(id="L-1.1.2", choice="partly", narrative=Prose(en="An office helps.")),
                Answer(id="L-5.1.2", choice="yes", narrative=Prose(en="A line by day.")),
                Answer(id="L-5.1.3", choice="all", narrative=Prose(en="Two shelters.")),
            ),
            findings=(Finding(id="f", domain="crises", kind="potential", indicators=("L-5.1.3",)),),
        )
    )


def put(path: Path, document: Assessment) -> Path:
    save_assessment(path, first_state(document))
    return path


@pytest.fixture
def office(open_window: MakeWindow, tmp_path: Path) -> Stage:
    """An assessment with the first version of an office's catalogue; the second one is there as well."""
    shutil.copytree(DATA, office_catalogues())
    made = open_window(put(tmp_path / "a.igm.json", assessment()))
    made.qtbot.waitUntil(lambda: made.window.workspace is not None)
    return made


def words_of(dialog: CatalogueMoveDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]


def move(office: Stage) -> None:
    with office.in_dialog(CatalogueMoveDialog, accept):
        office.workspace.move_catalogue()


def test_nothing_changes_before_one_says_so(office: Stage) -> None:
    seen: list[str] = []

    def look(dialog: CatalogueMoveDialog) -> None:
        seen.extend(words_of(dialog))
        assert dialog.catalogue.currentText() == "office, version 2"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    before = office.document
    with office.in_dialog(CatalogueMoveDialog, look):
        office.workspace.move_catalogue()
    assert office.document is before
    assert "The same: 2 · Reworded: 2 · Split: 1 · Merged: 2 · No longer asked: 1 · New: 1" in seen
    for words in (
        "Does the municipality help migrants with paperwork?",
        "Does a public office help migrants with forms and permits?",
        "→ L-5.1.5",
    ):
        assert words in seen
    assert any("L-1.1.1" in one and "repeated" in one for one in seen)  # the folder that cannot be used


def test_another_choice_shows_its_own_changes_at_once(office: Stage) -> None:
    def look(dialog: CatalogueMoveDialog) -> None:
        height = dialog.height()
        dialog.catalogue.setCurrentIndex(0)
        assert "No longer asked: 8 · New: 83" in words_of(dialog)
        assert dialog.height() >= height
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with office.in_dialog(CatalogueMoveDialog, look):
        office.workspace.move_catalogue()


def test_the_window_takes_the_new_questions_and_undo_the_old_ones(office: Stage) -> None:
    before = office.document
    office.window.show_section("safe_migration")
    assert office.workspace.context.catalogue.version == "1"
    move(office)
    assert office.document.catalogue == CatalogueRef(id="office", version="2")
    assert [one.id for one in office.document.answers] == ["L-1.1.2", "L-5.1.2", "L-5.1.4", "L-5.1.5"]
    assert office.workspace.context.catalogue.version == "2"
    assert office.domain_page.context.catalogue.version == "2"
    assert "office, version 2" in office.told
    office.key("Ctrl+Z")
    assert office.document is before
    assert office.workspace.context.catalogue.version == "1"
    office.window.show_section("safe_migration")
    assert office.domain_page.context.catalogue.version == "1"
    office.key("Ctrl+Shift+Z")
    assert office.document.catalogue.version == "2"
    assert office.workspace.context.catalogue.version == "2"


def test_the_notice_takes_it_back_and_never_more_than_that(office: Stage) -> None:
    before = office.document
    move(office)
    office.click(office.window.notice._action)
    assert office.document is before
    move(office)
    office.session.apply(lambda document: set_value(document, ("document", "title", "en"), "Later"), "Write")
    office.window.notice._action.click()
    office.settle()
    assert office.document.title["en"] == "Later"
    assert office.document.catalogue.version == "2"
    assert "step" in office.told


def test_a_move_is_saved_and_opens_again(office: Stage, tmp_path: Path) -> None:
    move(office)
    with office.qtbot.waitSignal(office.session.saved):
        office.key("Ctrl+S")
    assert read(tmp_path / "a.igm.json") == with_person(office.document, office.prepared.settings.writer())


def test_opening_changes_nothing(office: Stage, tmp_path: Path) -> None:
    assert office.session.is_saved
    assert office.document == assessment()


def test_a_catalogue_that_is_not_here_is_told_and_its_answers_show_by_number(office: Stage, tmp_path: Path) -> None:
    office.open(put(tmp_path / "b.igm.json", assessment("bureau", "3")))
    assert "bureau, version 3" in office.told
    assert str(office_catalogues()) in office.told
    catalogue = office.workspace.context.catalogue
    assert [one.id for one in catalogue.indicators("local", "crises")] == ["L-5.1.2", "L-5.1.3"]
    assert office.document == assessment("bureau", "3")
    office.window.show_section("crises")
    office.window.show_section("details")
    assert any("bureau" in one.text() for one in office.page.findChildren(QLabel) if one.isVisible())


def test_a_damaged_catalogue_is_told_with_file_and_id(office: Stage, tmp_path: Path) -> None:
    office.open(put(tmp_path / "b.igm.json", assessment("repeated", "1")))
    assert "L-1.1.1" in office.told
    assert "catalogue.json" in office.told
    assert office.document.answers == assessment().answers


def test_alone_with_ours_one_is_told_where_others_go(sample: Stage) -> None:
    told: list[str] = []

    def look(dialog: CatalogueMoveDialog) -> None:
        told.append(dialog.reason)
        assert not dialog.main.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with sample.in_dialog(CatalogueMoveDialog, look):
        sample.workspace.move_catalogue()
    assert str(office_catalogues()) in told[0]


def test_a_new_assessment_offers_the_catalogues_there_are(office: Stage) -> None:
    def look(dialog: NewAssessmentDialog) -> None:
        names = [dialog.catalogue.itemText(row) for row in range(dialog.catalogue.count())]
        assert names == ["IGM Desktop, version 1", "office, version 1", "office, version 2"]
        assert dialog.catalogue.isVisible()
        assert dialog.beginning().catalogue == DEFAULT
        dialog.catalogue.setCurrentIndex(2)
        dialog.country.choose("MD")
        accept(dialog)

    with office.in_dialog(NewAssessmentDialog, look):
        office.key("Ctrl+N")
    assert office.document.catalogue == CatalogueRef(id="office", version="2")
    assert office.workspace.context.catalogue.version == "2"
