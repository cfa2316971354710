"""The matrix as DOCX and XLSX, read again by other programs' eyes: nothing is lost, calculated or left to chance."""

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText

from igm_desktop.core.edits import add, set_value
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.export.exporter import ExportOptions
from igm_desktop.core.export.registry import export_state
from igm_desktop.core.model.assessment import Anchor, Comment
from igm_desktop.core.model.state import State
from matrix_examples import ANA, BEN, answered, came_back, sent

HOSTILE = "\x07<b>bold</b>\x00 _x0007_ \ufffe & \u202eturned"


def made(state: State, suffix: str, language: str = "en") -> bytes:
    return export_state(state, ExportOptions(language), suffix=suffix, kind="matrix").data


def sheet(state: State, language: str = "en") -> Any:
    return load_workbook(io.BytesIO(made(state, ".xlsx", language)), rich_text=True).active


def rows(state: State, language: str = "en") -> list[list[str]]:
    return [["" if cell.value is None else str(cell.value) for cell in line] for line in sheet(state, language)]


def with_comment(state: State, text: str, by: str = BEN) -> State:
    said = Comment(id="h1", anchor=Anchor(ref=("findings", "f1")), by=by, at="2024-02-09T10:00:00Z", text=text)
    return recorded(state, add(state.document, "comments", said), by, "2024-02-09T10:00:00Z")


def test_a_workbook_has_a_row_for_each_and_a_head_with_a_filter_that_stays() -> None:
    found = sheet(answered())
    assert found.freeze_panes == "A5"
    assert found.auto_filter.ref == "A4:J12"
    assert found.print_title_rows == "$4:$4"
    told = rows(answered())
    assert told[0][0] == "Comments and responses"
    assert "Still open: 3." in told[1][0]
    heads = "No. Round Domain Place Person Organisation Date What was asked What was done Answer"
    assert " ".join(told[3]) == heads
    assert len(told) == 4 + 8
    assert [line[8] for line in told[4:7]] == ["Open", "Open", "Open"]
    answer = next(line for line in told if "Which plan?" in line[7])
    assert answer[2:4] == ["Mobility dimensions of crises", "“There is a plan.” · Text (English)"]
    assert answer[8:] == ["Answered by Ana Rusu, March 1, 2024", "Ana Rusu, March 1, 2024: That of 2021."]
    assert all(cell.alignment.wrap_text for cell in found[6][2:])


def test_what_is_gone_is_struck_and_what_is_new_underlined_in_cells() -> None:
    cell = next(
        cell for line in sheet(answered()) for cell in line if "Lessons" in str(cell.value) and cell.column == 8
    )
    assert isinstance(cell.value, CellRichText)
    looks = {str(block.text): (block.font.strike, block.font.u) for block in cell.value}
    assert looks["are free"] == (True, None)
    assert looks["cost 5 lei"] == (None, "single")


def test_no_text_is_calculated() -> None:
    book = zipfile.ZipFile(io.BytesIO(made(with_comment(answered(), "=1+1"), ".xlsx")))
    parts = {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xml")}
    assert not any("<f>" in part or "<f " in part for part in parts.values())
    found = sheet(with_comment(answered(), "=1+1"))
    risky = [cell for line in found for cell in line if str(cell.value or "")[:1] in ("=", "+", "-", "@")]
    assert {str(cell.value) for cell in risky} == {"=1+1", "=Chen", "@IOM", "+ a source"}
    assert all(cell.quotePrefix and cell.data_type == "s" for cell in risky)


def test_a_document_lies_on_its_side_with_a_head_on_every_page() -> None:
    document = Document(io.BytesIO(made(answered(), ".docx")))
    section = document.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["No.", "Place", "Person", "What was asked", "What was done"]
    marks = table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert len(marks) == 1
    widths = {tuple(cell.width.mm for cell in line.cells if cell.width is not None) for line in table.rows}
    assert len(widths) == 1
    assert 250 < sum(widths.pop()) < 258
    assert len(table.rows) == 1 + 8
    answer = next(line for line in table.rows if "Which plan?" in line.cells[3].text)
    assert answer.cells[4].text == "Answered by Ana Rusu, March 1, 2024\nAna Rusu, March 1, 2024: That of 2021."
    assert answer.cells[2].text.split("\n")[:2] == ["Ben Oduya", "Ministry of Labour"]


def test_what_is_gone_is_struck_and_what_is_new_underlined_in_the_document() -> None:
    (table,) = Document(io.BytesIO(made(answered(), ".docx"))).tables
    cell = next(line.cells[3] for line in table.rows if line.cells[3].text.startswith("Lessons"))
    looks = {run.text: (run.font.strike, run.font.underline) for run in cell.paragraphs[0].runs}
    assert looks["are free"] == (True, None)
    assert looks["cost 5 lei"] == (None, True)


@pytest.mark.parametrize(
    ("language", "title", "done"),
    [
        ("en", "Comments and responses", "Not accepted by Ana Rusu, March 1, 2024"),
        ("fr", "Commentaires et réponses", "Non retenu par Ana Rusu, 1 mars 2024"),
        ("es", "Comentarios y respuestas", "No aceptado por Ana Rusu, 1 de marzo de 2024"),
    ],
)
def test_in_english_french_and_spanish_whatever_the_profile_is_written_in(language: str, title: str, done: str) -> None:
    told = rows(answered(), language)
    assert told[0][0] == title
    assert done in {line[8] for line in told}
    document = Document(io.BytesIO(made(answered(), ".docx", language)))
    assert document.paragraphs[0].text == title


def test_another_language_is_refused_and_a_profile_in_one_gets_english() -> None:
    with pytest.raises(UnwritableFile) as refused:
        made(answered(), ".xlsx", "ro")
    assert (refused.value.code, refused.value.data["languages"]) == ("unknown_language", "en, fr, es")
    state = answered()
    romanian = state.model_copy(update={"document": set_value(state.document, ("document", "languages"), ("ro",))})
    assert rows(romanian, "")[0][0] == "Comments and responses"


def test_it_is_never_final_and_never_made_unasked() -> None:
    with pytest.raises(UnwritableFile) as refused:
        export_state(answered(), ExportOptions("en", final=True), suffix=".docx", kind="matrix")
    assert refused.value.code == "never_final"
    with pytest.raises(UnwritableFile) as unknown:
        export_state(answered(), ExportOptions("en"), suffix=".docx")
    assert unknown.value.code == "unknown_format"


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_the_same_state_gives_the_same_bytes_without_a_name_or_a_time_of_the_machine(suffix: str) -> None:
    state = answered()
    assert made(state, suffix) == made(state, suffix)
    archive = zipfile.ZipFile(io.BytesIO(made(state, suffix)))
    assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = archive.read("docProps/core.xml")
    assert b"python-docx" not in about
    assert about.count(b"2000-01-01T00:00:00Z") == 2


def test_hostile_text_stays_text() -> None:
    state = with_comment(answered(), HOSTILE)
    asked = next(line[7] for line in rows(state) if "bold" in line[7])
    assert "<b>bold</b>" in asked
    (table,) = Document(io.BytesIO(made(state, ".docx"))).tables
    assert any("<b>bold</b>" in line.cells[3].text for line in table.rows)


def test_a_text_from_right_to_left_runs_so_in_the_document() -> None:
    state = with_comment(answered(), "أين الخطة؟\nand a line in English")
    (table,) = Document(io.BytesIO(made(state, ".docx"))).tables
    cell = next(line.cells[3] for line in table.rows if "الخطة" in line.cells[3].text)
    turned = [bool(paragraph._p.xpath("./w:pPr/w:bidi")) for paragraph in cell.paragraphs]
    assert turned == [True, False]
    assert cell.paragraphs[0].runs[0].font.rtl


def test_a_very_long_comment_fits_into_a_cell() -> None:
    asked = max((line[7] for line in rows(with_comment(answered(), "word " * 20_000))), key=len)
    assert asked.endswith("…")
    assert len(asked) <= 32_767


def test_where_nobody_asked_anything_it_says_so() -> None:
    told = rows(sent())
    assert "Nobody has commented or changed anything yet." in told[1][0]
    document = Document(io.BytesIO(made(sent(), ".docx")))
    assert document.tables == []
    assert "Nobody has commented" in document.paragraphs[1].text


def test_what_was_answered_by_the_one_who_asked_for_it_says_whose_it_is() -> None:
    state = with_comment(came_back(), "Mine.", ANA)
    assert [line[4] for line in rows(state) if line[7] == "Mine."] == ["Ana Rusu"]
