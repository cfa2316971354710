"""The table: what it says, how it is searched, sorted and filtered, and that it stays with the document."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sources_stage import MakeStage, Stage, source, who

from igm_desktop.core.edits import set_value
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Assessment, Period, Source
from igm_desktop.ui.pages.sources.rows import Column, Rows, Show
from igm_desktop.ui.pages.sources.table import SourcesTable


def cells(stage: Stage, source_id: str) -> list[str]:
    model = stage.page.table.rows
    return [str(model.index(model.place_of(source_id), column).data()) for column in Column]


def said(stage: Stage, source_id: str, column: Column) -> str:
    model = stage.page.table.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return str(model.index(model.place_of(source_id), column).data(role))


def test_each_column_says_its_own(stage: Stage) -> None:
    assert cells(stage, "law")[:9] == ["Parliament", "Law on Asylum", "Law", "2008", "", "", "", "", "2"]
    assert cells(stage, "plan")[:4] == ["Ministère", "Stratégie d’intégration", "strategy", "2018"]
    assert "No text names it yet" in said(stage, "twin", Column.USED)
    assert "looks like another" in said(stage, "twin", Column.WARNING)
    assert "year is not known" in said(stage, "page", Column.WARNING)
    assert said(stage, "law", Column.WARNING) == "Nothing looks wrong."


def test_it_is_sorted_by_any_column_and_what_is_empty_comes_last(stage: Stage) -> None:
    assert stage.ids() == ["plan", "twin", "law", "page"]
    stage.page.table.sort_wanted.emit(Column.YEAR)
    assert stage.ids() == ["law", "plan", "twin", "page"]
    stage.page.table.sort_wanted.emit(Column.YEAR)
    assert stage.ids() == ["plan", "twin", "law", "page"]
    stage.page.table.sort_wanted.emit(Column.USED)
    assert stage.ids() == ["law", "plan", "page", "twin"]
    for column in Column:
        stage.page.table.sort_wanted.emit(column)
        assert sorted(stage.ids()) == ["law", "page", "plan", "twin"]


def test_a_search_leaves_case_and_accents_aside(stage: Stage) -> None:
    stage.page.bar.search.setText("STRATEGIE ministere")
    assert stage.ids() == ["plan", "twin"]
    stage.page.bar.search.setText("2008 law")
    assert stage.ids() == ["law"]
    stage.page.bar.search.setText("nothing of this")
    assert stage.ids() == []


def test_filters_show_what_needs_a_look(stage: Stage) -> None:
    bar = stage.page.bar
    for show, ids in (
        (Show.UNUSED, ["twin", "page"]),
        (Show.DOUBLES, ["plan", "twin"]),
        (Show.WITHOUT_YEAR, ["page"]),
        (Show.REPLACED, []),
        (Show.ALL, ["plan", "twin", "law", "page"]),
    ):
        bar.want(show)
        assert stage.ids() == ids
    assert [bar.show_box.itemText(row) for row in range(bar.show_box.count())] == [
        "All (4)",
        "Not used (2)",
        "Likely doubles (2)",
        "Without year (1)",
        "Commented (0)",
        "Changed since last time (0)",
        "Replaced (0)",
    ]


def test_what_is_unused_and_what_looks_alike_is_told(stage: Stage) -> None:
    words = stage.words(stage.page)
    assert "2 that no text names yet" in words
    assert "look like another" in words


def test_it_follows_the_document_and_keeps_what_is_chosen(stage: Stage) -> None:
    stage.choose("law")
    ref = ("sources", "law", "csl", "author")
    stage.session.apply(lambda document: set_value(document, ref, who("Assembly")), "Change")
    stage.settle()
    assert stage.ids()[0] == "law"
    assert stage.page.table.chosen_ids() == ("law",)
    stage.session.undo()
    stage.settle()
    assert stage.ids() == ["plan", "twin", "law", "page"]
    assert stage.page.table.chosen_ids() == ("law",)


def test_a_citation_that_is_written_counts_at_once(stage: Stage) -> None:
    ref = ("findings", "f1", "text", "en")
    stage.session.apply(lambda document: set_value(document, ref, "See [@page]."), "Write")
    stage.settle()
    assert cells(stage, "page")[Column.USED] == "1"
    assert cells(stage, "law")[Column.USED] == "1"


def test_keys_lead_from_the_search_into_the_table_and_the_form(stage: Stage) -> None:
    stage.page.bar.search.setFocus()
    stage.press("Down")
    assert stage.page.table.hasFocus()
    assert stage.page.table.chosen_ids() == ("plan",)
    stage.press("Down")
    assert stage.page.table.chosen_ids() == ("twin",)
    stage.press("Return")
    assert QApplication.focusWidget() is stage.field("title")
    stage.press("Escape")
    assert stage.page.table.hasFocus()
    assert stage.page.halves.side is None


def test_hostile_words_stay_words(make_stage: MakeStage) -> None:
    bad = "<img src=x><b>bold</b>"
    stage = make_stage(Assessment(id="d", sources=(source("a", title=bad, author=who(bad)),)))
    stage.choose("a")
    model = stage.page.table.rows
    tip = model.index(0, Column.TITLE).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert bad in stage.words(stage.page.form)


def test_two_thousand_sources_are_shown(make_stage: MakeStage) -> None:
    many = tuple(source(f"s{n:04}", title=f"Report {n}", author=who(f"Ministry {n % 40}")) for n in range(2_000))
    stage = make_stage(Assessment(id="d", sources=many))
    assert len(stage.ids()) == 2_000
    stage.page.bar.search.setText("report 1999")
    assert stage.ids() == ["s1999"]


def test_without_sources_the_page_says_what_to_do(make_stage: MakeStage) -> None:
    stage = make_stage(Assessment(id="d"))
    assert "Every claim points to its source" in stage.words(stage.page)
    assert not stage.page.table.isVisible()
    stage.page.empty.add.click()
    stage.settle()
    assert len(stage.document.sources) == 1
    assert stage.page.table.isVisible()
    assert QApplication.focusWidget() is stage.field("title")


@pytest.mark.parametrize("size", [(1000, 640), (440, 230)])
def test_the_form_is_beside_the_table_or_under_it(make_stage: MakeStage, size: tuple[int, int]) -> None:
    stage = make_stage(size=size)
    stage.choose("twin")
    form, table = stage.page.form, stage.page.table
    assert form.isVisible()
    where = form.mapTo(stage.page.widget(), form.rect().topLeft()) - table.mapTo(
        stage.page.widget(), table.rect().topLeft()
    )
    assert (where.x() > 0) == (size[0] > 700)
    assert (where.y() > 0) == (size[0] < 700)
    stage.page.resize(1000 if size[0] < 700 else 440, 500)
    stage.settle()
    assert form.isVisible()


def test_the_list_as_it_is_printed(stage: Stage) -> None:
    stage.page.bar.as_printed.click()
    stage.settle()
    text = stage.page.printed.document().toPlainText()
    assert text.splitlines()[:3] == ["Ministère", "2018a\tStrategie d'integration.", "2018b\tStratégie d’intégration."]
    assert "n.d.\tOfficial page." in text
    assert not stage.page.table.isVisible()
    stage.session.apply(lambda document: set_value(document, ("sources", "page", "csl", "title"), "The page"), "Change")
    stage.settle()
    assert "The page." in stage.page.printed.document().toPlainText()


def test_rows_have_two_lines_and_stay_in_their_place_as_the_form_opens(make_stage: MakeStage) -> None:
    wide, narrow = make_stage(), make_stage(size=(500, 640))
    table = wide.page.table
    before = table.visualRect(table.rows.index(1, Column.TITLE))
    wide.choose(wide.ids()[1])
    after = table.visualRect(table.rows.index(1, Column.TITLE))
    assert (after.top(), after.height()) == (before.top(), before.height())
    assert after.height() > 2 * table.fontMetrics().lineSpacing()
    assert narrow.page.table.row_height < 2 * table.fontMetrics().lineSpacing() + 14


def test_period_address_and_the_day_seen_have_columns_where_there_is_room(qtbot: QtBot) -> None:
    one = Source(
        id="a",
        period=Period.model_validate({"from": 2019, "to": 2021}),
        csl=freeze({"URL": "https://balti.md/plan", "accessed": {"date-parts": [[2023, 5, 2]]}}),
    )
    open_end = Source(id="b", period=Period.model_validate({"from": 2020}))
    table = SourcesTable()
    qtbot.addWidget(table)
    table.show_rows(Rows().of((one, open_end), {}, {}), ())
    told = (Column.PERIOD, Column.ADDRESS, Column.SEEN)
    assert [table.rows.rows[0].cell(column) for column in told] == ["2019–2021", "balti.md/plan", "2023-05-02"]
    assert table.rows.rows[1].cell(Column.PERIOD) == "2020–"
    letter = table.fontMetrics().averageCharWidth()
    for letters, hidden in ((180, [False] * 3), (110, [False, True, True]), (80, [True] * 3)):
        table.resize(letters * letter, 300)
        table.fit_columns()
        assert [table.isColumnHidden(column) for column in told] == hidden
