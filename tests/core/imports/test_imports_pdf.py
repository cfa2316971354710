"""PDF: reading order, tables, letters that containers change; and files that are broken, locked or made to harm."""

import io
import logging
import re
import zlib
from collections.abc import Callable

import pytest
from imports_looking import findings, part, said, unplaced
from make_fixtures import made
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas
from typeset import national_pdf

from igm_desktop.core.errors import Cancelled, UnreadableText
from igm_desktop.core.imports.published import read_published

WELL, POTENTIAL = "well_developed", "potential"
Line = tuple[float, float, str]


def drawn(*pages: list[Line], size: float = 10, after: Callable[[Canvas], None] | None = None) -> bytes:
    """Pages of lines at their places, counted from the top left in points."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(500, 700), invariant=1)
    for lines in pages:
        canvas.setFont("Helvetica", size)
        for x, y, text in lines:
            canvas.drawString(x, 700 - y, text)
        if after:
            after(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def texts(data: bytes) -> list[str]:
    return [text for _, _, text in findings(read_published(data).assessment)]


HEADS: list[Line] = [(50, 100, "Partnerships"), (50, 130, "Well-developed areas")]


def test_bullets_that_hang_and_lines_that_go_on() -> None:
    page = [
        *HEADS,
        (50, 160, "•"),
        (70, 160, "The first thing is said on a line that is as wide as the page allows it, and"),
        (70, 172, "Continues here with a capital."),
        (50, 184, "•"),
        (70, 184, "The second thing is said."),
        (70, 196, "–"),
        (85, 196, "nested one"),
    ]
    assert texts(drawn(page)) == [
        "The first thing is said on a line that is as wide as the page allows it, and Continues here with a capital.",
        "The second thing is said. • nested one",
    ]


def test_a_finding_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    words = "lorem ipsum dolor sit amet consectetur"
    left = [(50, 160 + 12 * at, f"{words} {at}") for at in range(8)]
    right = [(270, 160 + 12 * at, f"{words} {at + 8}") for at in range(8)]
    right[-1] = (270, 244, "the end is on the next page, after")
    overleaf = [
        (50, 100, "the break of the page."),
        (50, 130, "Areas for improvement"),
        (50, 160, "One more thing is said."),
    ]
    found = findings(read_published(drawn([*HEADS, *left, *right], overleaf)).assessment)
    expected = (
        " ".join(f"{words} {at}" for at in range(15)) + " the end is on the next page, after the break of the page."
    )
    assert found == [("partnerships", WELL, expected), ("partnerships", POTENTIAL, "One more thing is said.")]


def test_a_heading_between_two_bands_of_columns() -> None:
    def band(top: float, word: str) -> list[Line]:
        return [
            (x, top + 12 * at, f"{word} {side} with some words in its line {at}{'.' if at == 4 else ''}")
            for x, side in ((50, "left"), (270, "right"))
            for at in range(5)
        ]

    def headings(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 16)
        canvas.drawString(50, 700 - 60, "Partnerships")
        canvas.drawString(50, 700 - 80, "Well-developed areas")
        canvas.drawString(50, 700 - 260, "Areas for improvement")

    found = findings(read_published(drawn(band(110, "upper") + band(290, "lower"), after=headings)).assessment)
    assert [(kind, text.split(" with")[0]) for _, kind, text in found] == [
        (WELL, "upper left"),
        (WELL, "upper right"),
        (POTENTIAL, "lower left"),
        (POTENTIAL, "lower right"),
    ]


def test_a_list_of_years_and_titles_is_no_pair_of_columns() -> None:
    rows = [(50.0, 200.0 + 14 * at, str(2010 + at)) for at in range(6)]
    rows += [(110, y, f"A title that is long enough to be taken for text, of {year}") for _, y, year in rows]
    page = [*HEADS, (50, 150, "• A boat is shared."), (50, 180, "Key sources"), *rows]
    sources = part(read_published(drawn(page)).assessment, "other")
    assert sources.startswith("2010 – A title that is long enough to be taken for text, of 2010 2011 – A title")


def test_hyphens_raised_numbers_ligatures_and_powers() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Imported", io.BytesIO(_font())))

    def raised(canvas: Canvas) -> None:
        line = canvas.beginText(70, 700 - 160)
        line.setFont("Imported", 10)
        line.textOut("• The of\ufb01ce looks after 3 km")
        line.setFont("Imported", 6)
        line.setRise(4)
        line.textOut("2")
        line.setFont("Imported", 10)
        line.setRise(0)
        line.textOut(" of coast with two boats and its gover-")
        canvas.drawText(line)
        line = canvas.beginText(78, 700 - 172)
        line.setFont("Imported", 10)
        line.textOut("nance is shared.")
        line.setFont("Imported", 6)
        line.setRise(4)
        line.textOut("12")
        canvas.drawText(line)
        canvas.setFont("Imported", 7)
        canvas.drawString(50, 700 - 640, "12 Law no. 5 of 2012, which is still in force, and")
        canvas.drawString(50, 700 - 650, "goes on here.")

    result = read_published(drawn(HEADS, after=raised)).assessment
    assert [text for _, _, text in findings(result)] == [
        "The office looks after 3 km2 of coast with two boats and its governance is shared."
    ]
    assert unplaced(result).strip() == "12 Law no. 5 of 2012, which is still in force, and goes on here."


def _font() -> bytes:
    import pymupdf_fonts

    return bytes(pymupdf_fonts.myfont("notos"))


def test_letters_painted_twice_and_letters_spaced_out() -> None:
    def twice(canvas: Canvas) -> None:
        for offset in (0, 0.3):
            canvas.drawString(50 + offset, 700 - 100, "Partnerships")
        spaced = canvas.beginText(50, 700 - 130)
        spaced.setCharSpace(3)
        spaced.textOut("WELL-DEVELOPED AREAS")
        canvas.drawText(spaced)

    assert texts(drawn([(50, 160, "• A boat is shared.")], after=twice)) == ["A boat is shared."]


def test_text_along_the_margin_is_kept_out_of_the_sentences() -> None:
    def turned(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.drawString(200, -480, "Photo: nobody")

    result = read_published(drawn([*HEADS, (50, 160, "• A boat is shared.")], after=turned)).assessment
    assert [text for _, _, text in findings(result)] == ["A boat is shared."]
    assert unplaced(result).strip() == "Photo: nobody"


def test_a_turned_page() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made("en", "pdf"))))
    for page in writer.pages:
        page.transfer_rotation_to_content()
        page.rotate(0)
    assert findings(read_published(_written(writer)).assessment) == findings(
        read_published(made("en", "pdf")).assessment
    )


def _written(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_file_locked_against_changes_is_read_one_with_a_password_is_refused() -> None:
    for user, readable in (("", True), ("secret", False)):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made("fr", "pdf"))))
        writer.encrypt(user, "owner", algorithm="AES-256")
        data = _written(writer)
        if readable:
            assert findings(read_published(data).assessment) == findings(read_published(made("fr", "pdf")).assessment)
        else:
            assert refused(data).data["reason"] == "encrypted"


def test_long_work_can_be_stopped() -> None:
    calls = 0

    def stop() -> None:
        nonlocal calls
        calls += 1
        if calls > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_published(national_pdf(), "profile.pdf", None, stop)


# Refusals


def refused(data: bytes) -> UnreadableText:
    with pytest.raises(UnreadableText) as found:
        read_published(data)
    return found.value


def test_a_scan_has_no_text() -> None:
    error = refused(drawn([], after=lambda canvas: canvas.rect(50, 50, 300, 300, fill=1)))
    assert (error.code, error.data["reason"]) == ("no_text", "scan")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_cut_file_is_read_or_refused(share: float) -> None:
    data = national_pdf()
    assert outcome(data[: int(len(data) * share)]) in {"read", "damaged", "no_text", "no_findings"}


def outcome(data: bytes) -> str:
    try:
        read_published(data)
    except UnreadableText as error:
        return error.code
    return "read"


def test_rubbish_behind_the_magic() -> None:
    assert refused(b"%PDF-1.7\n" + b"\xff\x00<<[[(" * 200).code == "damaged"
    assert refused(b"%PDF-1.7\n" + b"[" * 200_000).code == "damaged"


def hostile(*objects: bytes) -> bytes:
    """A PDF of these objects, the first of them the catalogue, with a right table of places."""
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + table + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))


def stream(data: bytes, dictionary: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), dictionary, data)


PAGES = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>")
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 700]/Contents 4 0 R/Resources<<%s>>>>"
SHOWN = b"BT /F1 12 Tf 50 600 Td (Partnerships) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def test_the_hostile_files_are_read_where_nothing_is_hostile() -> None:
    page = PAGE % b"/Font<</F1 5 0 R>>"
    assert refused(hostile(*PAGES, page, stream(SHOWN), FONT)).code == "no_findings"


def test_a_stream_that_unpacks_to_too_much() -> None:
    packed = zlib.compress(b" " * (40 * 1024 * 1024))
    twice = zlib.compress(packed)
    for data, filters in ((packed, b"/Filter/FlateDecode"), (twice, b"/Filter[/FlateDecode/FlateDecode]")):
        error = refused(hostile(*PAGES, PAGE % b"", stream(data, filters)))
        assert (error.code, error.data["reason"]) == ("too_large", "streams")


def test_many_streams_that_unpack_to_too_much_together() -> None:
    packed = stream(zlib.compress(b" " * (24 * 1024 * 1024)), b"/Filter/FlateDecode")
    contents = b" ".join(b"%d 0 R" % number for number in range(4, 14))
    page = PAGE.replace(b"/Contents 4 0 R", b"/Contents[%s]" % contents) % b""
    assert refused(hostile(*PAGES, page, *[packed] * 10)).code == "too_large"


def test_forms_that_paint_each_other_for_ever() -> None:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 500 700]/Resources<</XObject<</A 5 0 R/B 6 0 R>>/Font<</F1 7 0 R>>>>"
    page = PAGE % b"/XObject<</A 5 0 R>>"
    data = hostile(*PAGES, page, stream(b"/A Do"), stream(b"/B Do " + SHOWN, form), stream(b"/A Do", form), FONT)
    assert refused(data).code == "no_findings"


def test_pages_that_are_their_own_children() -> None:
    loop = (PAGES[0], b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1>>")
    assert refused(hostile(*loop)).code in {"damaged", "no_text"}


@pytest.mark.parametrize(
    "descendant",
    [
        b"/W[0 2000000000 500]",
        b"/DW 500",
    ],
)
def test_fonts_that_name_absurd_ranges(descendant: bytes) -> None:
    codes = b"begincmap 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap"
    font = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>"
    cid = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)>>%s>>"
    page = PAGE % b"/Font<</F1 5 0 R>>"
    error = refused(hostile(*PAGES, page, stream(SHOWN), font, cid % descendant, stream(codes)))
    assert (error.code, error.data["reason"]) == ("too_large", "font")


def test_a_font_file_that_names_absurd_ranges() -> None:
    groups = (
        b"\x00\x0c\x00\x00" + b"\x00\x00\x00\x1c" + bytes(4) + b"\x00\x00\x00\x01" + bytes(4) + b"\xff" * 4 + bytes(4)
    )
    cmap = b"\x00\x00\x00\x01\x00\x03\x00\x0a\x00\x00\x00\x0c" + groups
    file = (
        b"\x00\x01\x00\x00\x00\x01" + bytes(6) + b"cmap" + bytes(4) + b"\x00\x00\x00\x1c" + b"\x00\x00\x00\x30" + cmap
    )
    font = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]>>"
    cid = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)>>/FontDescriptor 7 0 R>>"
    descriptor = b"<</Type/FontDescriptor/FontName/X/FontFile2 8 0 R>>"
    page = PAGE % b"/Font<</F1 5 0 R>>"
    assert refused(hostile(*PAGES, page, stream(SHOWN), font, cid, descriptor, stream(file))).code == "too_large"


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    shown = b"BT /F1 12 Tf 50 600 Td (Partnerships) Tj 0 -30 Td (Well-developed areas) Tj 0 -30 Td (- A boat is shared.) Tj ET"
    pages = b"<</Type/Pages/Kids[6 0 R 3 0 R]/Count 2>>"
    broken = (PAGE % b"/Font<</F1 7 0 R>>").replace(b"4 0 R", b"5 0 R")
    lost = b"<</Type/Font/Subtype/Type0/BaseFont/X/DescendantFonts[]>>"
    data = hostile(PAGES[0], pages, PAGE % b"/Font<</F1 8 0 R>>", stream(shown), stream(shown), broken, lost, FONT)
    result = read_published(data)
    assert [one.data["pages"] for one in result.notices if one.code == "unreadable_pages"] == [(1,)]
    assert [text for _, _, text in findings(result.assessment)] == ["A boat is shared."]


def test_nothing_of_a_document_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        read_published(made("en", "pdf"))
    assert "Port Amber" not in caplog.text
    assert not [record for record in caplog.records if record.name.startswith("pdfminer")]


def test_headings_of_a_printed_page_may_be_longer_than_those_that_are_known() -> None:
    def headings(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 18)
        canvas.drawString(50, 700 - 60, "Our harbour town and its")
        canvas.drawString(50, 700 - 81, "partnerships")
        canvas.setFont("Helvetica", 14)
        canvas.drawString(50, 700 - 110, "Well-developed areas")

    result = read_published(drawn([(50, 160, "• A boat is shared.")], after=headings)).assessment
    assert findings(result) == [("partnerships", WELL, "A boat is shared.")]
    assert not re.search("harbour", unplaced(result))
    assert said(result.title) == ""
