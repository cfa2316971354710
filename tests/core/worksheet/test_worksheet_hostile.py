"""Files that mean harm, or that are no worksheets: one typed error, nothing changed, nothing expanded, nothing run."""

import io
import zipfile

import pytest
from worksheet_examples import brought, by_hand, package, sample, written

from igm_desktop.core.errors import Cancelled, UnreadableWorksheet
from igm_desktop.core.worksheet import xlsx_reading
from igm_desktop.core.worksheet.reading import read_worksheet

HEAD = '<row r="1"><c r="A1" t="str"><v>Indicator</v></c><c r="B1" t="str"><v>Answer</v></c></row>'
BOMB = (
    '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">'
    '<!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>'
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'


def refusal(data: bytes, name: str = "x.xlsx") -> str:
    with pytest.raises(UnreadableWorksheet) as refused:
        brought(sample(), data, name)
    return refused.value.code


@pytest.mark.parametrize("before", [BOMB, OUTSIDE, "<!DOCTYPE worksheet>"])
def test_a_doctype_is_refused_and_no_entity_expanded(before: str) -> None:
    cell = '<row r="2"><c r="A2" t="str"><v>&lol2;&secret;</v></c></row>'
    assert refusal(by_hand(f"<sheetData>{HEAD}{cell}</sheetData>", before=before)) == "damaged"


def test_a_doctype_in_another_encoding_is_refused_as_well() -> None:
    members = zipfile.ZipFile(io.BytesIO(by_hand(f"<sheetData>{HEAD}</sheetData>")))
    parts: dict[str, str | bytes] = {name: members.read(name) for name in members.namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        "\ufeff" + '<?xml version="1.0" encoding="UTF-16"?>' + BOMB + "<a>&lol2;</a>"
    ).encode("utf-16-le")
    assert refusal(package(parts)) == "damaged"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    members: dict[str, str | bytes] = {"xl/workbook.xml": b"<a>" + b" " * (65 * 1024 * 1024)}
    data = package(members)
    assert len(data) < 100_000
    assert refusal(data) == "too_large"
    assert refusal(package({f"m{number}": b"" for number in range(2001)})) == "too_large"


def test_a_size_that_lies_is_damage() -> None:
    data = bytearray(by_hand(f"<sheetData>{HEAD}</sheetData>" + " " * 100_000))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        member = archive.getinfo("xl/worksheets/sheet1.xml")
    at = data.find(member.file_size.to_bytes(4, "little"), data.find(b"PK\x01\x02"))
    data[at : at + 4] = (200).to_bytes(4, "little")
    assert refusal(bytes(data)) == "damaged"


def test_many_cells_that_share_one_long_string_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_reading, "MAX_LETTERS", 1_000_000)
    cells = "".join(f'<c r="A{row}" t="s"><v>0</v></c>' for row in range(1, 2001))
    assert refusal(by_hand(f"<sheetData>{cells}</sheetData>", strings=f"<si><t>{'x' * 1000}</t></si>")) == "too_large"


def test_cells_and_elements_have_a_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_reading, "MAX_ELEMENTS", 1000)
    assert refusal(by_hand("<sheetData><row>" + "<c/>" * 2000 + "</row></sheetData>")) == "too_large"
    monkeypatch.setattr(xlsx_reading, "MAX_ELEMENTS", 10_000)
    monkeypatch.setattr(xlsx_reading, "MAX_CELLS", 100)
    assert refusal(by_hand("<sheetData><row>" + "<c><v>1</v></c>" * 200 + "</row></sheetData>")) == "too_large"


def test_a_dimension_of_the_whole_sheet_costs_nothing() -> None:
    sheet = f'<dimension ref="A1:XFD1048576"/><sheetData>{HEAD}<row r="1048576"><c r="XFD1048576"/></row></sheetData>'
    assert brought(sample(), by_hand(sheet)).changed == 0


@pytest.mark.parametrize("reference", ["XFE1", "A0", "A1048577", "a1", "1A", "AAAA1"])
def test_cells_outside_any_sheet_are_damage(reference: str) -> None:
    assert refusal(by_hand(f'<sheetData>{HEAD}<row><c r="{reference}"><v>1</v></c></row></sheetData>')) == "damaged"


def test_a_string_that_is_not_there_is_damage() -> None:
    assert refusal(by_hand(f'<sheetData>{HEAD}<row><c t="s"><v>7</v></c></row></sheetData>')) == "damaged"


def test_external_links_lead_nowhere() -> None:
    data = by_hand(f"<sheetData>{HEAD}</sheetData>")
    members = zipfile.ZipFile(io.BytesIO(data))
    parts: dict[str, str | bytes] = {name: members.read(name) for name in members.namelist()}
    relations = str(parts["xl/_rels/workbook.xml.rels"], "utf-8")  # type: ignore[arg-type]
    parts["xl/_rels/workbook.xml.rels"] = relations.replace(
        'Target="/xl/worksheets/sheet1.xml"', 'Target="file:///etc/passwd" TargetMode="External"'
    )
    assert refusal(package(parts)) == "unknown_kind"
    parts["xl/_rels/workbook.xml.rels"] = relations.replace("/xl/worksheets/sheet1.xml", "../../../../etc/passwd")
    assert refusal(package(parts)) == "unknown_kind"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "unknown_kind"),
        (b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"%PDF-1.7 ...", "unknown_kind"),
        (b"\x89PNG\r\n\x1a\n", "unknown_kind"),
        (b"MZ\x00\x00", "unknown_kind"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"Name,Age\r\nAna,7\r\n", "not_a_worksheet"),
        (b"Just words", "not_a_worksheet"),
        (b"<html><table><tr><td>Indicator</td></tr></table></html>", "not_a_worksheet"),
        (b'Indicator,Answer\r\nL-1.1.1,"Yes', "damaged"),
        (package({"word/document.xml": "<w/>"}), "unknown_kind"),
        (package({"xl/workbook.xml": "<workbook"}), "damaged"),
    ],
)
def test_what_is_no_worksheet_is_refused_by_its_bytes(data: bytes, code: str) -> None:
    assert refusal(data, "worksheet.xlsx") == code
    assert refusal(data, "worksheet.csv") == code


def test_an_archive_that_is_cut_off_anywhere() -> None:
    whole = written(sample(), ".xlsx")["x.xlsx"]
    for share in range(1, 20):
        assert refusal(whole[: len(whole) * share // 20]) == "damaged"


def test_noise_in_an_archive_is_never_more_than_a_refusal() -> None:
    whole = written(sample(), ".xlsx")["x.xlsx"]
    for at in range(0, len(whole), len(whole) // 40):
        broken = whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]
        try:
            brought(sample(), broken)
        except UnreadableWorksheet as refused:
            assert refused.code in {"damaged", "too_large", "unknown_kind", "encrypted"}


def test_reading_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_worksheet(by_hand("<sheetData>" + "<row/>" * 30_000 + "</sheetData>"), "x.xlsx", stop)
