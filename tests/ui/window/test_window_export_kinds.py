"""Drafts, final ones, review copies and clean copies by the window's dialogs; with places that nobody has decided about."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from window_stage import Stage

from igm_desktop.core.canonical import seal
from igm_desktop.core.exchange.records import first_records, record
from igm_desktop.core.exchange.view import view
from igm_desktop.core.model.state import State
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.core.storage.codec import loads
from igm_desktop.ui.dialogs.export import ExportDialog
from igm_desktop.ui.dialogs.export_copies import CleanCopyDialog, ReviewCopyDialog

BODY = ("document", "body")


@pytest.fixture
def contested(stage: Stage, tmp_path: Path) -> Stage:
    """A file in which two people have changed the kind of place."""
    document = loads(resource("sample", "balti.igm.json").read_bytes()).document
    edits = first_records(document)
    (known,) = (edit.id for edit in edits if edit.ref == BODY)
    edits += tuple(record(BODY, value, (known,), value, None) for value in ("town", "city"))
    path = tmp_path / "balti.igm.json"
    save_assessment(path, State(document=view(edits), edits=edits))
    stage.open(path)
    return stage


def written(stage: Stage, path: Path) -> None:
    stage.qtbot.waitUntil(lambda: path.name in stage.told, timeout=20_000)


def first_page(path: Path) -> str:
    return PdfReader(path).pages[0].extract_text()


def choose(stage: Stage, name: str, kind: type[ExportDialog], path: Path) -> None:
    """Export by the menu's entry of that name."""

    def fill(dialog: ExportDialog) -> None:
        dialog._name.setText(str(path))
        dialog.main.click()

    with stage.in_dialog(kind, fill):
        stage.window.actions_made.by_name[name].trigger()


def test_the_exports_are_together_in_the_file_menu(sample: Stage) -> None:
    menu = sample.window.actions_made.menus["exports"]
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert {"export", "export_clean", "export_review", "export_sources", "export_worksheet"} <= set(names)


def test_final_is_chosen_in_the_dialog(sample: Stage, tmp_path: Path) -> None:
    draft, final = tmp_path / "draft.pdf", tmp_path / "final.pdf"
    choose(sample, "export", ExportDialog, draft)
    written(sample, draft)

    def fill(dialog: ExportDialog) -> None:
        dialog._name.setText(str(final))
        assert not dialog.is_final()
        assert dialog._states is not None
        dialog._states.setCurrentIndex(1)
        dialog.main.click()

    with sample.in_dialog(ExportDialog, fill):
        sample.key("Ctrl+E")
    written(sample, final)
    assert "DRAFT" in first_page(draft)
    assert "DRAFT" not in first_page(final)


def test_nothing_is_final_while_two_versions_stand(contested: Stage, tmp_path: Path) -> None:
    path = tmp_path / "p.pdf"

    def look(dialog: ExportDialog) -> None:
        dialog._name.setText(str(path))
        assert dialog.main.isEnabled()
        assert "two versions: 1" in dialog.reason
        assert dialog._states is not None
        dialog._states.setCurrentIndex(1)
        assert not dialog.main.isEnabled()
        assert "export a draft" in dialog.reason
        dialog._states.setCurrentIndex(0)
        assert dialog.main.isEnabled()
        dialog.main.click()

    with contested.in_dialog(ExportDialog, look):
        contested.key("Ctrl+E")
    written(contested, path)
    assert "Places that stand in two versions: 1" in first_page(path)


def test_what_was_decided_a_moment_ago_counts(contested: Stage, tmp_path: Path) -> None:
    """No save is needed: the export says what the window shows."""
    contested.session.resolve([BODY])
    path = tmp_path / "p.pdf"
    choose(contested, "export", ExportDialog, path)
    written(contested, path)
    assert "two versions" not in first_page(path)


def test_a_review_copy(sample: Stage, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    choose(sample, "export_review", ReviewCopyDialog, path)
    written(sample, path)
    assert "Review copy" in first_page(path)


def test_a_clean_copy_of_what_is_not_saved_yet_is_based_on_what_is(stage: Stage, tmp_path: Path) -> None:
    file, path = tmp_path / "balti.igm.json", tmp_path / "c.igm.json"
    file.write_bytes(resource("sample", "balti.igm.json").read_bytes())
    stage.open(file)
    sealed = open_assessment(file)
    stage.session.apply(lambda document: document.model_copy(update={"body": "town"}), "Body")
    choose(stage, "export_clean", CleanCopyDialog, path)
    written(stage, path)
    made = open_assessment(path).state
    assert made.document.body == "town"
    assert made.edits == ()
    assert made.document.base == seal(sealed.state.document)


def test_a_clean_copy_never_takes_the_place_of_the_open_file(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "balti.igm.json"
    file.write_bytes(resource("sample", "balti.igm.json").read_bytes())
    before = file.read_bytes()
    stage.open(file)

    def look(dialog: CleanCopyDialog) -> None:
        assert dialog.path().name.endswith(".igm.json")
        assert dialog.path() != file
        dialog._name.setText(str(file))
        assert not dialog.main.isEnabled()
        assert dialog.reason
        dialog.reject()

    with stage.in_dialog(CleanCopyDialog, look):
        stage.window.actions_made.by_name["export_clean"].trigger()
    assert stage.window.documents is not None
    stage.window.documents.export_to(file, "en", "clean")
    stage.qtbot.waitUntil(lambda: bool(stage.told), timeout=20_000)
    assert "clean copy" in stage.told
    assert file.read_bytes() == before
