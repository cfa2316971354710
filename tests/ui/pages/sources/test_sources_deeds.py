"""Adding, deleting, merging, copying and importing: one step each, told, and taken back."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from sources_stage import MakeStage, Stage

from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.sources.adding import with_sources
from igm_desktop.core.sources.exchange.lists import read_sources
from igm_desktop.core.sources.usage import uses
from igm_desktop.ui.pages.sources import deeds
from igm_desktop.ui.pages.sources.hints import Hint
from igm_desktop.ui.pages.sources.merge_dialog import MergeDialog
from igm_desktop.ui.pages.sources.rows import Show

BIB = """@report{new, title={A new report}, author={{Institut National de la Statistique}}, year={2020}}
@legislation{double, title={Law on Asylum}, author={{Parliament}}, year={2008}}
"""


def in_dialog(stay: int | None) -> None:
    """Choose which one stays in the dialog that opens, or cancel it."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MergeDialog)
        if stay is None:
            dialog.reject()
            return
        dialog.choices[stay].click()
        dialog.accept()

    QTimer.singleShot(50, answer)


def test_a_new_source_is_one_step(stage: Stage) -> None:
    source_id = deeds.new_source(stage.context, "A title")
    assert stage.source(source_id).csl["title"] == "A title"
    assert stage.session.history.undo_label == "Add a source"
    stage.session.undo()
    assert len(stage.document.sources) == 4


def test_one_that_no_text_names_is_deleted_and_comes_back(stage: Stage) -> None:
    before = stage.document
    stage.choose("page")
    stage.press("Del")
    assert [one.id for one in stage.document.sources] == ["law", "plan", "twin"]
    assert "deleted" in stage.told[-1][0]
    assert stage.page.table.hasFocus()
    stage.take_back()
    assert stage.document == before


def test_thousands_are_deleted_and_come_back_but_for_one_that_is_there_again(stage: Stage) -> None:
    bib = "".join(f"@report{{k{n}, title={{Plan {n}}}, igm-id={{plan-{n}}}}}\n" for n in range(2000))
    read = read_sources(bib.encode(), ".bib")
    stage.session.apply(lambda document: with_sources(document, read.sources)[0], "Import sources")
    before = stage.document
    deeds.delete(stage.context, [f"plan-{n}" for n in range(2000)])
    assert len(stage.document.sources) == 4
    stage.session.apply(lambda document: with_sources(document, read.sources[:1])[0], "Import sources")
    stage.take_back()
    assert stage.document == before


def test_one_that_texts_name_stays_and_says_where(stage: Stage) -> None:
    before = stage.document
    stage.choose("law")
    stage.page.delete()
    assert stage.document is before
    words, action, _ = stage.told[-1]
    assert "Asylum" in words
    assert action == "Show the first place"
    stage.take_back()
    assert stage.gone == [("findings", "f1", "text", "en")]


def test_of_several_only_those_that_no_text_names_go(stage: Stage) -> None:
    stage.choose("twin", "page", "law")
    assert "source(s) chosen" in stage.words(stage.page.several) or "3" in stage.words(stage.page.several)
    stage.page.delete()
    assert [one.id for one in stage.document.sources] == ["law", "plan"]
    assert "stays" in stage.told[-1][0]


def test_two_are_merged_and_no_text_is_touched(stage: Stage) -> None:
    before = stage.document
    stage.choose("plan", "twin")
    assert stage.page.several.merge.isEnabled()
    in_dialog(0)
    stage.page.several.merge.click()
    stage.settle()
    assert stage.source("twin").same_as == "plan"
    assert stage.document.findings is before.findings
    assert stage.ids() == ["plan", "law", "page"]
    assert stage.page.table.chosen_ids() == ("plan",)
    stage.take_back()
    assert stage.document == before


def test_the_one_that_is_chosen_stays(stage: Stage) -> None:
    stage.choose("plan", "twin")
    in_dialog(1)
    stage.page.several.merge.click()
    stage.settle()
    assert stage.source("plan").same_as == "twin"
    assert len(uses(stage.document)["twin"]) == 1


def test_a_merge_is_left_as_it_was(stage: Stage) -> None:
    before = stage.document
    stage.choose("plan", "twin")
    in_dialog(None)
    stage.page.several.merge.click()
    assert stage.document is before


def test_the_hint_leads_to_the_comparison(stage: Stage) -> None:
    stage.choose("twin")
    hint = next(one for one in stage.page.form.hints.findChildren(Hint) if "looks like" in stage.words(one))
    in_dialog(0)
    hint.action.click()
    stage.settle()
    assert stage.source("plan").same_as == "twin"


def test_replaced_ones_are_shown_on_demand_and_separated_again(stage: Stage) -> None:
    deeds.merge(stage.context, "plan", "twin")
    stage.settle()
    stage.page.bar.want(Show.REPLACED)
    assert stage.ids() == ["twin"]
    stage.choose("twin")
    hints = stage.page.form.hints.findChildren(Hint)
    assert "stands for it" in stage.words(stage.page.form.hints)
    next(one for one in hints if one.isVisible() and one.action.text() == "Separate again").action.click()
    stage.settle()
    assert stage.source("twin").same_as is None
    assert stage.told[-1][0].startswith("The two sources")


def test_taking_a_merge_back_keeps_what_was_written_since(stage: Stage) -> None:
    deeds.merge(stage.context, "plan", "twin")
    ref = ("sources", "plan", "csl", "title")
    stage.session.apply(lambda document: set_value(document, ref, "Other"), "Write")
    stage.told[-1][2]()  # type: ignore[misc]
    assert stage.source("twin").same_as is None
    assert stage.source("plan").csl["title"] == "Other"


def test_rows_are_copied_as_printed_and_as_bibtex(stage: Stage) -> None:
    stage.choose("law")
    stage.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "Parliament. 2008. Law on Asylum."
    stage.page._copy(bibtex=True)
    assert "Law on Asylum" in QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().text().startswith("@")


def test_a_list_is_pasted_told_and_taken_back(stage: Stage) -> None:
    before = stage.document
    QGuiApplication.clipboard().setText(BIB)
    stage.page.table.setFocus()
    stage.press("Ctrl+V")
    assert len(stage.document.sources) == 6
    words = stage.told[-1][0]
    assert "2 source(s) came in" in words
    assert "1 source(s) look like one" in words
    assert stage.gone[-1][0] == "sources"
    stage.press("Ctrl+V")
    assert "No new source" in stage.told[-1][0]
    assert "2 source(s) were there" in stage.told[-1][0]
    undo = stage.told[-2][2]
    assert undo is not None
    undo()
    assert stage.document == before


@pytest.mark.parametrize("text", ["", "   ", "Just a sentence.", "@broken{"])
def test_what_is_no_list_is_told_and_changes_nothing(stage: Stage, text: str) -> None:
    before = stage.document
    QGuiApplication.clipboard().setText(text)
    stage.page.paste()
    stage.settle()
    assert stage.told
    assert stage.document is before


def test_pasting_into_an_empty_document(make_stage: MakeStage) -> None:
    stage = make_stage(Assessment(id="d"))
    QGuiApplication.clipboard().setText(BIB)
    stage.page.empty.paste_wanted.emit()
    stage.settle()
    assert len(stage.ids()) == 2
