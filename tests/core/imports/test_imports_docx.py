"""DOCX: nested lists, tables, text boxes, tracked changes, notes; and packages that are not what they say."""

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from imports_looking import findings, kept_words, part, said, unplaced
from make_fixtures import made

from igm_desktop.core.errors import UnreadableText
from igm_desktop.core.imports.packages import MAX_MEMBERS
from igm_desktop.core.imports.published import read_published
from igm_desktop.core.model.assessment import Assessment

WELL, POTENTIAL = "well_developed", "potential"


def begun(*headings: str) -> Any:
    document = Document()
    for heading in headings or ("Partnerships", "Well-developed areas"):
        document.add_paragraph(heading)
    return document


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(document: Any) -> Assessment:
    return read_published(saved(document), "page.docx").assessment


def test_nested_lists_by_words_own_numbering() -> None:
    document = begun()
    document.add_paragraph("The council works with:", style="List Bullet")
    document.add_paragraph("associations of fishers", style="List Bullet 2")
    nested = document.add_paragraph("two universities", style="List Bullet")
    number = parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    nested._p.get_or_add_pPr().append(number)
    document.add_paragraph("A boat is shared.", style="List Number")
    texts = [text for _, _, text in findings(read(document))]
    assert texts == ["The council works with: • associations of fishers • two universities", "A boat is shared."]


def test_headings_are_known_by_their_words_whatever_their_style() -> None:
    document = begun()
    document.paragraphs[0].style = "Heading 3"
    document.paragraphs[1].runs[0].bold = True
    document.add_paragraph("The first thing that is said.")
    bold = document.add_paragraph()
    bold.add_run("A subheading in bold").bold = True
    document.add_paragraph("The second thing that is said.")
    assessment = read(document)
    assert [text for _, _, text in findings(assessment)] == [
        "The first thing that is said.",
        "The second thing that is said.",
    ]
    assert "A subheading in bold" in unplaced(assessment)


def test_line_breaks_inside_a_paragraph() -> None:
    document = begun()
    paragraph = document.add_paragraph("• The first thing")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("goes on here.")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("• The second thing is said.")
    assert [text for _, _, text in findings(read(document))] == [
        "The first thing goes on here.",
        "The second thing is said.",
    ]


def test_two_lists_side_by_side_in_a_table() -> None:
    document = begun("Partnerships")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Well-developed areas", "Areas for improvement"
    for column, texts in enumerate((("A boat is shared.", "A school is shared."), ("No road is shared.",))):
        cell = table.cell(1, column)
        for text in texts:
            cell.add_paragraph(text, style="List Bullet")
    assert findings(read(document)) == [
        ("partnerships", WELL, "A boat is shared."),
        ("partnerships", WELL, "A school is shared."),
        ("partnerships", POTENTIAL, "No road is shared."),
    ]


def test_a_table_of_conventions_with_merged_cells() -> None:
    document = begun("Migrants’ rights", "Ratification of international conventions")
    rows = [
        ("Convention name", "Signed", "Ratified"),
        ("Refugees, 1951", "Yes (1951)", "Yes (1962)"),
        ("Stateless persons, 1954", "No", "N/A"),
    ]
    table = document.add_table(rows=0, cols=3)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    merged = table.add_row().cells
    merged[0].merge(merged[2]).text = "Dates are those of the depositary."
    document.add_paragraph("Examples of well-developed areas")
    document.add_paragraph("Clinics are open to all.", style="List Bullet")
    assessment = read(document)
    assert [(said(one.name), one.signed, one.ratified) for one in assessment.conventions] == [
        ("Refugees, 1951", 1951, 1962),
        ("Stateless persons, 1954", "no", "not_applicable"),
    ]
    assert assessment.conventions_in == "rights"
    assert unplaced(assessment).count("Dates are those of the depositary.") == 1
    assert findings(assessment) == [("rights", WELL, "Clinics are open to all.")]


def test_insertions_content_controls_and_text_boxes_are_read_deletions_are_not() -> None:
    document = begun()
    ns = f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = document.element.body
    body.insert(-1, parse_xml(f"<w:p {ns}><w:r><w:t>The first </w:t></w:r><w:ins><w:r><w:t>thing is said.</w:t></w:r></w:ins>"
                              "<w:del><w:r><w:delText>deleted words</w:delText></w:r></w:del></w:p>"))  # fmt: skip
    body.insert(-1, parse_xml(f"<w:sdt {ns}><w:sdtContent><w:p><w:r><w:t>The second thing is said.</w:t></w:r></w:p>"
                              "</w:sdtContent></w:sdt>"))  # fmt: skip
    box = "<w:txbxContent><w:p><w:r><w:t>The third thing is said.</w:t></w:r></w:p></w:txbxContent>"
    body.insert(-1, parse_xml(f"<w:p {ns}><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing>"
                              f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"))  # fmt: skip
    assessment = read(document)
    assert [text for _, _, text in findings(assessment)] == [
        "The first thing is said.",
        "The second thing is said.",
        "The third thing is said.",
    ]
    assert "deleted" not in kept_words(assessment)


def test_footnotes_are_kept_and_told() -> None:
    data = with_part(
        saved(with_mark(begun())),
        "word/footnotes.xml",
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Law no. 5 of 2012.</w:t></w:r></w:p></w:footnote></w:footnotes>',
    )
    result = read_published(data)
    assert findings(result.assessment) == [("partnerships", WELL, "A boat is shared. It is blue.")]
    assert unplaced(result.assessment).strip() == "1 Law no. 5 of 2012."
    assert [one.data["notes"] for one in result.notices if one.code == "notes_kept"] == [1]


def with_mark(document: Any) -> Any:
    paragraph = document.add_paragraph("A boat is shared.", style="List Bullet")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" It is blue.")
    return document


def with_part(data: bytes, name: str, xml: str) -> bytes:
    """The package with a part of footnotes, which python-docx cannot make."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    target = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    edits = {
        "[Content_Types].xml": ("</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rId99" Type="{target}" Target="footnotes.xml"/></Relationships>',
        ),
    }
    return repacked(data, edits, {name: xml.encode()})


def repacked(data: bytes, edits: dict[str, tuple[str, str]], added: dict[str, bytes] | None = None) -> bytes:
    """The package with words of its members changed, and members added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename in edits:
                before, after = edits[member.filename]
                assert before in content.decode()
                content = content.decode().replace(before, after).encode()
            new.writestr(member.filename, content)
        for name, content in (added or {}).items():
            new.writestr(name, content)
    return buffer.getvalue()


def test_an_unknown_heading_of_the_same_level_ends_a_part() -> None:
    document = Document()
    document.add_heading("Context", 1)
    document.add_paragraph("The town lies by the sea.")
    document.add_heading("A chapter of our own", 1)
    document.add_paragraph("It has its own words.")
    document.add_heading("Partnerships", 1)
    document.add_heading("Well-developed areas", 2)
    document.add_paragraph("A boat is shared.", style="List Bullet")
    assessment = read(document)
    assert part(assessment, "context") == "The town lies by the sea."
    assert unplaced(assessment) == "A chapter of our own\nIt has its own words."


# Refusals


def refused(data: bytes) -> UnreadableText:
    with pytest.raises(UnreadableText) as found:
        read_published(data)
    return found.value


def test_entities_are_never_expanded() -> None:
    bomb = '<!DOCTYPE w:document [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {two} "{f"&{one};" * 10}">' for one, two in zip("abcdefgh", "bcdefghi", strict=True)
    )
    for entity in ("&i;", "&file;"):
        data = repacked(
            made("en", "docx"),
            {"word/document.xml": ("<w:document ", bomb + '<!ENTITY file SYSTEM "file:///etc/passwd">]><w:document ')},
        )
        data = repacked(data, {"word/document.xml": ("<w:body>", f"<w:body><w:p><w:r><w:t>{entity}</w:t></w:r></w:p>")})
        assert refused(data).code == "damaged"
        attribute = repacked(data, {"word/document.xml": ("<w:body>", f'<w:body><w:p w:rsidR="{entity}"/>')})
        assert refused(attribute).code == "damaged"


def test_a_package_that_unpacks_to_too_much_is_refused_unread() -> None:
    bomb = repacked(made("en", "docx"), {}, {"word/media/zeros.bin": bytes(65 * 1024 * 1024)})
    assert len(bomb) < 200_000
    assert refused(bomb).code == "too_large"
    many = repacked(made("en", "docx"), {}, {f"word/x{at}": b"" for at in range(MAX_MEMBERS)})
    assert refused(many).code == "too_large"


@pytest.mark.parametrize(
    "edit",
    [
        {"word/document.xml": ("<w:body>", "<w:body><w:p>")},
        {"word/_rels/document.xml.rels": ("<Relationships ", "<Nothing ")},
        {"_rels/.rels": ("word/document.xml", "word/gone.xml")},
        {"[Content_Types].xml": ("</Types>", "")},
    ],
)
def test_damaged_packages(edit: dict[str, tuple[str, str]]) -> None:
    assert refused(repacked(made("en", "docx"), edit)).code == "damaged"


def test_a_cut_package_and_deep_nesting() -> None:
    data = made("en", "docx")
    assert refused(data[: len(data) // 2]).code == "damaged"
    deep = "<w:sdt><w:sdtContent>" * 60 + "</w:sdtContent></w:sdt>" * 60
    assert refused(repacked(data, {"word/document.xml": ("<w:body>", f"<w:body>{deep}")})).code == "damaged"
