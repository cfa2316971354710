"""What was changed in a worksheet becomes edits; what cannot be taken is told with its place; nothing is removed."""

import datetime

import pytest
from worksheet_examples import as_csv, brought, by_hand, codes, column, sample, saved, table, workbook, written

from igm_desktop.core.diff import difference
from igm_desktop.core.edits import set_value
from igm_desktop.core.errors import UnreadableWorksheet
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import findings_of
from igm_desktop.core.worksheet.specs import BESIDE, SPECS
from igm_desktop.core.worksheet.undoing import taken_back
from igm_desktop.core.worksheet.words import languages, plainest, words_in

DOCUMENT = sample()


def test_changed_cells_become_edits() -> None:
    book = workbook(DOCUMENT)
    sheet = book["Indicators"]
    sheet.cell(2, column(sheet, "Answer")).value = "Not at present"
    sheet.cell(2, column(sheet, "Narrative (fr)")).value = "Un *nouveau* texte [@icfn]"
    sheet.cell(3, column(sheet, "Answer")).value = "in part"
    sheet.cell(2, column(sheet, "Level of the rule")).value = None
    result = brought(DOCUMENT, saved(book))
    assert (result.notices, result.changed, result.added) == ((), 4, 0)
    answers = {answer.id: answer for answer in result.assessment.answers}
    assert answers["L-1.1.1"].choice == "no"
    assert answers["L-1.1.1"].narrative["fr"] == "Un *nouveau* texte [@icfn]"
    assert answers["L-1.1.1"].level is None
    assert answers["L-1.1.2"].choice == "partly"
    assert {ref[:2] for ref in difference(DOCUMENT, result.assessment).changed} == {("answers", "L-1.1.1")}


@pytest.mark.parametrize("words", ["Pas à ce jour", "NO", "no", "Non", " Not at\xa0present "])
def test_options_are_understood_in_every_language_and_by_id(words: str) -> None:
    sheet = (book := workbook(DOCUMENT))["Indicators"]
    sheet.cell(2, column(sheet, "Answer")).value = words
    assert brought(DOCUMENT, saved(book)).assessment.answers[0].choice == "no"


def test_several_choices_one_a_line_or_after_commas() -> None:
    document = DOCUMENT.model_copy(update={"level": "national", "answers": ()})
    for said in ("Birth in the country\nMarriage to a national", "mariage avec un national; birth", "birth, marriage"):
        sheet = (book := workbook(document))["Indicators"]
        row = next(row for row in range(2, 200) if sheet.cell(row, 1).value == "N-1.4.2")
        sheet.cell(row, column(sheet, "Answer")).value = said
        result = brought(document, saved(book))
        assert result.notices == ()
        assert result.assessment.answers[0].choices == ("birth", "marriage")


def test_new_rows_are_new_findings_once() -> None:
    sheet = (book := workbook(DOCUMENT))["Findings"]
    sheet.append(["Partenariats", "well_developed", "A new one [@icfn].", None, "L-3.1.1; L-3.1.2", "Local", "Ready"])
    data = saved(book)
    result = brought(DOCUMENT, data)
    assert (result.notices, result.added) == ((), 1)
    new = findings_of(result.assessment, "partnerships", "well_developed")[-1]
    assert new.text == {"en": "A new one [@icfn]."}
    assert (new.indicators, new.level, new.status) == (("L-3.1.1", "L-3.1.2"), "local", "ready")
    again = brought(result.assessment, data)
    assert (again.assessment is result.assessment, again.notices) == (True, ())


def test_new_rows_are_new_sources_key_facts_and_conventions_once() -> None:
    book = workbook(DOCUMENT)
    for name, said in {
        "Sources": {"Title": "Plan", "Adopted in": "soon", "Level of the rule": "Local", "Cited in": "x"},
        "Key facts": {"Fact (en)": "Households", "Value": "12", "Year": "2019–2021"},
        "Conventions": {"Convention (en)": "A new treaty", "Signed": "1999", "Ratified": "no"},
    }.items():
        last = (sheet := book[name]).max_row + 1
        for heading, text in said.items():
            sheet.cell(last, column(sheet, heading)).value = text
    data = saved(book)
    result = brought(DOCUMENT, data)
    assert (codes(result), result.changed, result.added) == (["no_year", "fixed"], 0, 3)
    now = result.assessment
    (source,) = {one.id: one for one in now.sources}.keys() - {one.id for one in DOCUMENT.sources}
    made = next(one for one in now.sources if one.id == source)
    assert (made.csl, made.level) == ({"id": source, "type": "document", "title": "Plan"}, "local")
    fact, convention = now.key_facts[-1], now.conventions[-1]
    assert (fact.label, fact.value, fact.year) == ({"en": "Households"}, "12", "2019–2021")
    assert (convention.name, convention.signed, convention.ratified) == ({"en": "A new treaty"}, 1999, "no")
    assert brought(now, data).assessment is now
    assert taken_back(now, DOCUMENT, now) == DOCUMENT


def test_a_sheet_without_rows_is_there_for_new_ones() -> None:
    book = workbook(document := Assessment(id="empty"))
    facts = book["Key facts"]
    facts.cell(2, column(facts, "Fact (en)")).value = "Households"
    result = brought(document, saved(book))
    assert [fact.label for fact in result.assessment.key_facts] == [{"en": "Households"}]
    assert codes(result) == []
    assert set(written(document, ".csv")) == {"x.csv", *(f"x{added}.csv" for added in BESIDE.values())}


def test_a_finding_moves_to_another_domain_and_list() -> None:
    sheet = (book := workbook(DOCUMENT))["Findings"]
    moved = sheet.cell(2, column(sheet, "Finding id")).value
    sheet.cell(2, column(sheet, "Domain")).value = "crises"
    sheet.cell(2, column(sheet, "List")).value = "Aspects qui pourraient être renforcés"
    result = brought(DOCUMENT, saved(book))
    assert findings_of(result.assessment, "crises", "potential")[-1].id == moved


def test_what_cannot_be_taken_is_told_and_the_rest_comes_in() -> None:
    book = workbook(DOCUMENT)
    sheet, findings, sources, facts = (book[name] for name in ("Indicators", "Findings", "Sources", "Key facts"))
    answer, narrative = column(sheet, "Answer"), column(sheet, "Narrative (en)")
    sheet.cell(2, answer).value = "perhaps"
    sheet.cell(3, narrative).value = "=1+1"
    sheet.cell(4, narrative).value = "Taken."
    sheet.cell(5, column(sheet, "Question")).value = "Another question?"
    sheet.cell(6, 1).value = "L-9.9.9"
    sheet.cell(8, 1).value = sheet.cell(7, 1).value
    sheet.cell(1, 30).value = "My remarks"
    findings.append(["Partnerships", None, "Without a list"])
    sources.cell(2, column(sources, "Adopted in")).value = datetime.date(2019, 2, 1)
    sources.cell(3, column(sources, "Adopted in")).value = "soon"
    sources.append(["New source"])
    sheet.append([None, None, "A new question?"])
    facts.cell(2, column(facts, "Value")).value = 0.12
    facts.cell(2, column(facts, "Value")).number_format = "0%"
    book.create_sheet("Mine")["A1"] = "mine"
    result = brought(DOCUMENT, saved(book))
    told = "no_option formula fixed row_unknown row_repeated column_unknown rows_absent row_incomplete date no_year"
    assert sorted(codes(result)) == sorted(f"{told} row_incomplete row_new percent sheet_unknown".split())
    assert result.changed == 1
    assert next(a for a in result.assessment.answers if a.id == "L-1.1.3").narrative == {"en": "Taken."}
    formula = next(notice for notice in result.notices if notice.code == "worksheet_formula")
    assert (formula.data["sheet"], formula.data["cell"]) == ("Indicators", "E3")


def test_removed_rows_columns_and_sheets_remove_nothing() -> None:
    book = workbook(DOCUMENT)
    book["Findings"].delete_rows(2, 10)
    book["Findings"].delete_cols(3)
    del book["Sources"]
    result = brought(DOCUMENT, saved(book))
    assert result.assessment is DOCUMENT
    assert codes(result) == ["rows_absent"]


def test_numbers_that_a_program_made_are_years_and_texts() -> None:
    book = workbook(DOCUMENT)
    sources, facts, conventions = book["Sources"], book["Key facts"], book["Conventions"]
    sources.cell(3, column(sources, "Adopted in")).value = 2018
    facts.cell(2, column(facts, "Value")).value = 12000
    conventions.cell(2, column(conventions, "Signed")).value = 1999.0
    result = brought(DOCUMENT, saved(book))
    assert (result.notices, result.changed) == ((), 3)
    assert result.assessment.conventions[0].signed == 1999
    assert result.assessment.key_facts[0].value == "12000"


def test_a_change_here_and_none_there_since_is_no_conflict() -> None:
    """The assessment went on after the worksheet was written: cells that nobody touched bring nothing back."""
    data = written(DOCUMENT, ".xlsx")["x.xlsx"]
    since = set_value(DOCUMENT, ("answers", "L-1.1.1", "narrative", "en"), "Written since.")
    result = brought(since, data)
    assert (result.assessment is since, result.notices) == (True, ())


def test_both_changed_keeps_the_assessments_and_tells() -> None:
    sheet = (book := workbook(DOCUMENT))["Indicators"]
    sheet.cell(2, column(sheet, "Narrative (en)")).value = "Written in the sheet."
    data = saved(book)
    since = set_value(DOCUMENT, ("answers", "L-1.1.1", "narrative", "en"), "Written since.")
    result = brought(since, data)
    assert (result.assessment is since, codes(result)) == (True, ["both_changed"])
    same = set_value(DOCUMENT, ("answers", "L-1.1.1", "narrative", "en"), "Written in the sheet.")
    assert brought(same, data).notices == ()


def test_a_worksheet_of_another_assessment_is_refused() -> None:
    other = DOCUMENT.model_copy(update={"id": "another"})
    with pytest.raises(UnreadableWorksheet) as refused:
        brought(other, written(DOCUMENT, ".xlsx")["x.xlsx"])
    assert refused.value.code == "other_assessment"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_as_programs_of_other_countries_write_it(delimiter: str) -> None:
    rows = table(written(DOCUMENT, ".csv", "fr")["x.csv"])
    rows[1][rows[0].index("Réponse")] = "Non"
    for data in (as_csv(rows, delimiter), as_csv(rows, delimiter).decode().encode("utf-16")):
        result = brought(DOCUMENT, data, "x.csv")
        assert (result.notices, result.changed) == ((), 1)
        assert result.assessment.answers[0].choice == "no"


def test_question_marks_for_letters_that_an_encoding_lacks_are_no_changes() -> None:
    first = DOCUMENT.findings[0]
    document = set_value(DOCUMENT, ("findings", first.id, "text", "en"), "Bălți helps – 移民 😀 – all.")
    rows = table(written(document, ".csv")["x-findings.csv"])
    row = next(row for row in rows if "Bălți helps – 移民 😀 – all." in row)
    at = row.index("Bălți helps – 移民 😀 – all.")
    for said, taken in (
        ("B?l?i helps – ?? ? – all.", False),
        ("B?l?i helps ? ?? ?? ? all.", False),
        ("B?l?i helps people.", False),
        ("?? helps people.", False),
        ("Who helps all?", True),
        ("Bălți helps – 移民 😀 – all?", True),
    ):
        row[at] = said
        result = brought(document, as_csv(rows), "x.csv")
        assert (result.changed == 1, "letters_lost" not in codes(result)) == (taken, taken), said


def test_a_csv_that_is_cut_off_takes_nothing_by_half() -> None:
    data = written(DOCUMENT, ".csv")["x-findings.csv"]
    cut = data[: len(data) * 2 // 3]
    try:
        result = brought(DOCUMENT, cut, "x.csv")
    except UnreadableWorksheet as refused:
        assert refused.code == "damaged"
    else:
        assert result.assessment is DOCUMENT
        assert "rows_absent" in codes(result)


def test_shared_strings_and_rich_text_as_other_programs_write_them() -> None:
    """Strings in runs with how they are spoken, cells without references, a title above the headings."""
    row = '<row><c t="s"><v>{}</v></c><c t="s"><v>{}</v></c><c t="inlineStr"><is><t>{}</t></is></c></row>'
    strings = (
        "<si><t>Indicator</t></si><si><t>Answer</t></si><si><t>L-1.1.2</t></si>"
        "<si><r><t>Not at </t></r><r><t>present</t></r><rPh><t>nope</t></rPh></si>"
    )
    sheet = '<sheetData><row r="1"><c r="A1" t="str"><v>A title</v></c></row>' + row.format(0, 1, "Narrative (en)")
    sheet += row.format(2, 3, "Text_x0007_&#10; more") + "</sheetData>"
    result = brought(DOCUMENT, by_hand(sheet, strings=strings))
    answer = next(one for one in result.assessment.answers if one.id == "L-1.1.2")
    assert (answer.choice, answer.narrative["en"]) == ("no", "Text\x07\n more")


def test_an_import_is_taken_back_also_later() -> None:
    sheet = (book := workbook(DOCUMENT))["Indicators"]
    sheet.cell(2, column(sheet, "Narrative (en)")).value = "One."
    sheet.cell(6, column(sheet, "Narrative (en)")).value = "Two."
    after = brought(DOCUMENT, saved(book)).assessment
    assert taken_back(after, DOCUMENT, after) == DOCUMENT
    since = set_value(after, ("answers", "L-1.1.1", "narrative", "en"), "Since.")
    back = taken_back(since, DOCUMENT, after)
    assert {ref[1] for ref in difference(DOCUMENT, back).changed} == {"L-1.1.1"}


def test_headings_are_plain_in_every_language() -> None:
    """No heading of a sheet means two columns, and every language has every word with the same placeholders."""
    assert set(languages()) == {"en", "fr", "es"}
    for language in languages():
        assert words_in(language).keys() == words_in("en").keys()
        for key, text in words_in(language).items():
            assert text.strip()
            assert text.count("{") == words_in("en")[key].count("{")
            assert not key.startswith("sheet.") or (len(text) <= 31 and not set(text) & set("[]:*?/\\"))
    for specs in SPECS.values():
        known: dict[str, str] = {}
        for spec in specs:
            for text in {spec.name, *(words_in(one)[f"column.{spec.name}"] for one in languages())}:
                assert known.setdefault(plainest(text), spec.name) == spec.name
