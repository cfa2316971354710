"""What tests of worksheets share: awkward assessments, out and in again, and XLSX files made by hand."""

import csv
import io
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.export.registry import export_assessment
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Convention, Finding, KeyFact, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment
from igm_desktop.core.worksheet.editing import Brought, worksheet_edit
from igm_desktop.core.worksheet.reading import read_worksheet

LONG = "Un long texte, 长文本, “quoted” 😀 _x0041_ " * 1100
AWKWARD = (
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2",
    "@SUM(A1)",
    "\tcell",
    "\rreturn",
    "'=1+1",
    "''quoted",
    "＝1",
    'quotes " and {braces}; [brackets], commas',
    "العربية مع *علامات*",
    "中文，全角",
    "line\nline\r\nline",
    "  spaces  ",
    "\x01\x07\x1b bell",
    "_x0007_ and _x005F_ and _xD800_",
    "\ufffe\ufffd\u2028\x85",
    "#N/A",
    "TRUE",
    "1/2",
    "2018",
    "007",
    "<b>&amp;</b>",
    LONG,
)


def awkward() -> Assessment:
    """Every text that programs get wrong, in every column that takes texts."""
    findings = [
        Finding(
            id=f"f{number}",
            domain="rights" if number % 2 else "crises",
            kind="potential" if number % 3 else "well_developed",
            text=Prose({"en": text, "ar": text[::-1][:200]}),
            indicators=("L-1.1.1", "L-1.1.2") if number % 4 == 0 else (),
        )
        for number, text in enumerate(AWKWARD)
    ]
    answers = [
        Answer(id=f"L-1.1.{number}", choice="yes", narrative=Prose({"en": text}), not_applicable=text)
        for number, text in enumerate(AWKWARD[:6], 1)
    ]
    sources = [
        Source(id=f"s{number}", csl=FrozenMap({"title": text, "URL": text}), instrument=text, adopted=2018)
        for number, text in enumerate(AWKWARD)
    ]
    facts = [
        KeyFact(id=f"k{number}", label=Prose({"en": text}), value=text, year=text)
        for number, text in enumerate(AWKWARD)
    ]
    conventions = [
        Convention(id=f"c{number}", name=Prose({"ar": text}), signed=1961, ratified="not_applicable")
        for number, text in enumerate(AWKWARD)
    ]
    return settled(
        Assessment(
            id="awkward",
            level="local",
            languages=("en", "ar"),
            title=Prose({"en": "=A title"}),
            findings=tuple(findings),
            answers=tuple(answers),
            sources=tuple(sources),
            key_facts=tuple(facts),
            conventions=tuple(conventions),
        )
    )


def sample() -> Assessment:
    return open_assessment(resource("sample", "balti.igm.json")).state.document


def written(document: Assessment, suffix: str, language: str = "") -> dict[str, bytes]:
    """The files of an export by their names."""
    made = export_assessment(document, suffix=suffix, language=language or document.language)
    return {path.name: data for path, data in made.files(Path(f"x{suffix}")).items()}


def brought(document: Assessment, data: bytes, name: str = "x.xlsx") -> Brought:
    catalogue = catalogue_for(document)
    return worksheet_edit(document, catalogue, read_worksheet(data, name))


def codes(result: Brought) -> list[str]:
    """What is told, without what all codes begin with."""
    return [notice.code.removeprefix("worksheet_") for notice in result.notices]


def workbook(document: Assessment, language: str = "") -> Workbook:
    """The XLSX export as a spreadsheet program opens it."""
    return load_workbook(io.BytesIO(written(document, ".xlsx", language)["x.xlsx"]))


def saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def column(sheet: Any, heading: str) -> int:
    """The number of a column by its heading."""
    return next(at for at, cell in enumerate(sheet[1], 1) if cell.value == heading)


def table(data: bytes) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def as_csv(rows: list[list[str]], delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode()


def package(members: dict[str, str | bytes]) -> bytes:
    """A zip archive of those members."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def by_hand(sheet: str, *, strings: str = "", styles: str = "", title: str = "Indicators", before: str = "") -> bytes:
    """A workbook as other programs write one: the XML of its only sheet, of shared strings and of styles."""
    parts = {"sharedStrings": strings, "styles": styles}
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{_DOCUMENT}/{kind}" Target="{kind}.xml"/>' for kind in parts if parts[kind]
    )
    return package(
        {
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_DOCUMENT}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
            f'<sheet name="{title}" sheetId="1" r:id="s1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="s1"'
            f' Type="{_DOCUMENT}/worksheet" Target="/xl/worksheets/sheet1.xml"/>{relations}</Relationships>',
            "xl/worksheets/sheet1.xml": f'<?xml version="1.0"?>{before}<worksheet xmlns="{_MAIN}">{sheet}</worksheet>',
            **{f"xl/{kind}.xml": f'<x xmlns="{_MAIN}">{text}</x>' for kind, text in parts.items() if text},
        }
    )
