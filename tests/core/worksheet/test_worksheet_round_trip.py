"""Out and in again is nothing at all: the same document, no change, nothing told. And the same bytes each time."""

import os
import subprocess
import sys
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worksheet_examples import AWKWARD, LONG, awkward, brought, column, sample, saved, table, workbook, written

from igm_desktop.core.export.registry import export_assessment
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import settled
from igm_desktop.core.worksheet.cells import escaped, guarded, parts, starts_a_formula, unescaped, unguarded
from strategies import TEXT, documents

ANY = st.text(st.characters(), max_size=30) | TEXT


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("document", [awkward(), sample(), Assessment(id="empty")], ids=["awkward", "sample", "empty"])
def test_nothing_changed_is_no_edit(document: Assessment, suffix: str) -> None:
    for language in document.languages:
        for name, data in written(document, suffix, language).items():
            result = brought(document, data, name)
            assert result.assessment is document
            assert result.notices == ()


@settings(max_examples=10)
@given(documents())
def test_nothing_changed_is_no_edit_whatever_a_file_holds(document: Assessment) -> None:
    document = settled(document)
    for suffix in (".xlsx", ".csv"):
        for name, data in written(document, suffix).items():
            result = brought(document, data, name)
            assert (result.assessment is document, result.notices) == (True, ())


def test_what_a_spreadsheet_program_saves_again_is_no_edit() -> None:
    document = awkward()
    result = brought(document, saved(workbook(document)))
    assert result.assessment is document
    assert result.notices == ()


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_all_texts_come_into_an_empty_assessment_to_the_letter(suffix: str) -> None:
    """The same worksheet, brought into the assessment as it was before the texts were written."""
    document = awkward()
    bare = document.model_copy(
        update={"findings": tuple(one.model_copy(update={"text": type(one.text)()}) for one in document.findings)}
    )
    name = "x.xlsx" if suffix == ".xlsx" else "x-findings.csv"
    data = written(document, suffix)[name]
    rows = {finding.id: finding.text for finding in without_marks(bare, data, name).findings}
    assert [rows[f"f{number}"]["en"] for number in range(len(AWKWARD))] == [
        text.replace("\r\n", "\n").replace("\r", "\n") for text in AWKWARD
    ]


def without_marks(document: Assessment, data: bytes, name: str) -> Assessment:
    """Bring it in as if the column that tells what was exported were gone."""
    from igm_desktop.core.catalogue.standing_in import catalogue_for
    from igm_desktop.core.worksheet.editing import worksheet_edit
    from igm_desktop.core.worksheet.reading import read_worksheet
    from igm_desktop.core.worksheet.tables import Table, Worksheet

    tables = []
    for one in read_worksheet(data, name).tables:
        last = next((at for at, cell in one.lines.get(1, {}).items() if cell.text == "As exported"), 0)
        lines = {row: {at: cell for at, cell in line.items() if at != last} for row, line in one.lines.items()}
        tables.append(Table(one.title, lines))
    catalogue = catalogue_for(document)
    return worksheet_edit(document, catalogue, Worksheet(name, tuple(tables))).assessment


def test_a_long_text_goes_on_in_the_next_column_and_is_never_cut() -> None:
    assert len(LONG) > 40_000
    document = awkward()
    sheet = workbook(document)["Findings"]
    first, second = column(sheet, "Text (en)"), column(sheet, "Text (en) · 2")
    assert second == first + 1
    cells = [sheet.cell(len(AWKWARD) + 1, at).value or "" for at in (first, second)]
    row = next(row for row in range(2, len(AWKWARD) + 2) if sheet.cell(row, second).value)
    pieces = [sheet.cell(row, at).value or "" for at in (first, second)]
    assert all(len(piece.encode("utf-16-le")) // 2 <= 32_767 for piece in (*pieces, *cells))
    assert "".join(map(unescaped, pieces)) == LONG


@given(ANY)
def test_every_text_goes_into_cells_and_comes_back(text: str) -> None:
    pieces = parts(text)
    assert "".join(map(unescaped, pieces)) == text or any(0xD800 <= ord(letter) <= 0xDFFF for letter in text)
    assert "".join(unescaped(unguarded(guarded(piece))) for piece in pieces) == "".join(map(unescaped, pieces))
    assert not any(starts_a_formula(guarded(piece)) and guarded(piece)[0] != "'" for piece in pieces)
    assert all(letter in "\t\n" or letter >= " " for letter in escaped(text))


@cache
def awkward_written() -> tuple[tuple[Any, ...], list[list[str]]]:
    """The cells of the findings in a workbook, and the same as rows of a table: written once for all texts."""
    document = awkward()
    sheet = workbook(document)["Findings"]
    return tuple(cell for row in sheet.iter_rows(min_row=2) for cell in row), table(
        written(document, ".csv")["x-findings.csv"]
    )


@pytest.mark.parametrize("text", [text for text in AWKWARD if starts_a_formula(escaped(text))])
def test_formulas_are_text(text: str) -> None:
    cells, rows = awkward_written()
    cell = next(one for one in cells if isinstance(one.value, str) and unescaped(one.value) == text)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert any(guarded(escaped(text)) in row for row in rows)
    assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") for row in rows for cell in row)


FRESH = """
import hashlib
from igm_desktop.core.export.registry import export_assessment
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment
document = open_assessment(resource("sample", "balti.igm.json")).state.document
print(hashlib.sha256(export_assessment(document, suffix=".xlsx", language="fr").data).hexdigest())
"""


def test_the_same_bytes_in_another_process_zone_and_seed() -> None:
    import hashlib

    odd = {"SOURCE_DATE_EPOCH": "86400", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C"}
    run = subprocess.run(
        [sys.executable, "-c", FRESH], env={**os.environ, **odd}, capture_output=True, check=True, text=True
    )
    here = export_assessment(sample(), suffix=".xlsx", language="fr").data
    assert run.stdout.strip() == hashlib.sha256(here).hexdigest()
