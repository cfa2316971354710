import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.tabular import Stray, header_of, one_cell, place, read_rows, write_rows

NAMES = {
    "label": ("Indicator", "Indicateur", "Indicador"),
    "value": ("Value", "Valeur", "Valor"),
    "year": ("Year", "Année", "Año"),
}
COLUMNS = ("label", "value", "year")
CELLS = st.text(st.sampled_from('ab"\t\n\r,; é\u00a0'), max_size=6) | st.text(max_size=6)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5)


def cells(found) -> list[dict[str, str]]:
    return [dict(row.cells) for row in found.rows]


@given(TABLES, st.sampled_from("\t,;"))
def test_what_is_written_is_read_as_it_was(rows: list[list[str]], delimiter: str) -> None:
    assert read_rows(write_rows(rows, delimiter), delimiter) == tuple(map(tuple, rows))


@given(TABLES)
def test_others_read_what_is_written(rows: list[list[str]]) -> None:
    text = write_rows(rows)
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    wanted = [row if row != [""] else [] for row in rows]  # csv has no cell in an empty line
    assert found == wanted


@given(st.text(st.sampled_from('ab"\t\n\r'), max_size=20))
def test_no_letter_is_lost(text: str) -> None:
    found = "".join(cell for row in read_rows(text) for cell in row)
    assert [letter for letter in found if letter in "ab"] == [letter for letter in text if letter in "ab"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", ()),
        ("one", (("one",),)),
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),  # a spreadsheet ends each row
        ("a\t\n\tb", (("a", ""), ("", "b"))),
        ('"two\nlines\tand a tab"\tb\n', (("two\nlines\tand a tab", "b"),)),
        ('"say ""yes"""\tb', (('say "yes"', "b"),)),
        ('"Green Line" of the city\tb', (('"Green Line" of the city', "b"),)),
        ('"never closed\tb\nc', (('"never closed', "b"), ("c",))),
        ("a\n\nb", (("a",), ("",), ("b",))),
    ],
)
def test_tables_as_spreadsheets_copy_them(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_rows(text) == rows


def test_a_cell_is_one_line_without_what_no_document_holds() -> None:
    assert one_cell("  two\n lines\x00 of\t12\u00a0000 ") == "two lines of 12\u00a0000"
    assert one_cell("\ud800") == "\ufffd"


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        (("Indicator", "Value", "Year"), ("label", "value", "year")),
        (("INDICATEUR", "annee", "valeur"), ("label", "year", "value")),
        (("Año", "Indicador", "Notas"), ("year", "label", None)),
        (("", "Value", "Year:"), (None, "value", "year")),
        (("Year",), ("year",)),
        (("Population", "12 000", "2023"), None),
        (("Value", "Value"), None),
        (("Year", "Notes", "Other"), None),
        (("", ""), None),
    ],
)
def test_a_header_is_known_in_each_language(row: tuple[str, ...], columns: tuple[str | None, ...] | None) -> None:
    assert header_of(row, NAMES) == columns


def test_rows_go_where_their_header_says() -> None:
    found = place(read_rows("Année\tIndicateur\tRemarque\n2020\tPopulation\tprovisoire\n"), COLUMNS, "value", NAMES)
    assert cells(found) == [{"year": "2020", "label": "Population"}]
    assert found.rows[0].number == 2
    assert found.strays == (Stray(2, "provisoire"),)


def test_rows_without_a_header_go_side_by_side_from_the_cell_on() -> None:
    found = place(read_rows("12\t2020\tmore\n\n13\n\n \n"), COLUMNS, "value", NAMES)
    assert cells(found) == [{"value": "12", "year": "2020"}, {"value": ""}, {"value": "13"}]
    assert found.strays == (Stray(1, "more"),)
    assert cells(place(read_rows("Value\tYear"), COLUMNS, "label", NAMES)) == [{"label": "Value", "value": "Year"}]
    assert place((), COLUMNS, "label", NAMES).rows == ()


@given(TABLES)
def test_every_cell_is_placed_or_told(rows: list[list[str]]) -> None:
    found = place(tuple(map(tuple, rows)), COLUMNS, "value", {})
    there = [cell for row in found.rows for cell in row.cells.values() if cell]
    told = [stray.text for stray in found.strays]
    assert sorted(there + told) == sorted(filter(None, (one_cell(cell) for row in rows for cell in row)))
