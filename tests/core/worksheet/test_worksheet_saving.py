"""A workbook is made in memory, and is the one that the library would have written."""

import io
import tempfile
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from igm_desktop.core.worksheet.xlsx_saving import workbook_bytes


def book() -> Workbook:
    """Sheets with what ours have: texts, widths, lists to choose from, links, a frozen head."""
    made = Workbook()
    for name in ("One", "Two"):
        sheet = made.create_sheet(name)
        sheet.append(["a", "é & <b>", 3, None])
        sheet["A2"].hyperlink = "#Two!A1"
        sheet.column_dimensions["A"].width = 30
        sheet.freeze_panes = "B2"
        choice = DataValidation(type="list", formula1='"yes,no"')
        choice.add("B2:B9")
        sheet.add_data_validation(choice)
    return made


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "docProps/core.xml"}


def test_it_is_what_the_library_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = io.BytesIO()
    book().save(theirs)
    monkeypatch.setattr(tempfile, "_get_default_tempdir", lambda *_given: pytest.fail("a temporary file was made"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    ours = workbook_bytes(book())
    assert members(ours) == members(theirs.getvalue())
    assert list(members(ours)) == list(members(theirs.getvalue()))
