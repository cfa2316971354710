"""What is refused before it is read: other kinds of file, other encodings, too much of it."""

import io
import json
import zipfile

import pytest
from imports_looking import findings, said
from make_fixtures import made

from igm_desktop.core.errors import UnreadableText
from igm_desktop.core.imports.building import MAX_ITEMS
from igm_desktop.core.imports.kinds import MAX_CONTAINER, MAX_TEXT
from igm_desktop.core.imports.published import MAX_LINES, read_published

START = "Partenariats\nBonnes pratiques\n"


def refused(data: bytes, name: str = "") -> UnreadableText:
    with pytest.raises(UnreadableText) as found:
        read_published(data, name)
    return found.value


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "picture"),
        (b"GIF89a" + bytes(100), "picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "picture"),
        (b"BM\x00\x00\x00\x00" + bytes(50), "picture"),
        (b"<?xml version='1.0'?><svg xmlns='x'/>", "picture"),
        (b"<!DOCTYPE html><html><body>Partnerships</body></html>", "html"),
        (b"\xef\xbb\xbf<html>", "html"),
        (b"{\\rtf1\\ansi Partnerships}", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "doc"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("content.xml"), "odt"),
        (zipped("anything"), "archive"),
        (START.encode("utf-16"), "utf-16"),
        (START.encode("utf-32"), "utf-16"),
        (START.encode("utf-16-le"), "binary"),
        (json.dumps({"format": "igm-assessment", "version": 1}).encode(), "assessment"),
        (bytes(range(256)) * 10, "encoding"),
        ("Права мигрантов в городе".encode("cp1251"), "encoding"),
    ],
)
def test_other_kinds_are_named(data: bytes, kind: str) -> None:
    error = refused(data, "profile.txt")
    assert (error.code, error.data["kind"]) == ("unknown_kind", kind)


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", "\u200b\n".encode()[:0]])
def test_nothing_at_all(data: bytes) -> None:
    assert refused(data).code == "no_text"


def test_a_wrong_name_does_not_matter() -> None:
    expected = findings(read_published(made("pt", "pdf"), "profile.pdf").assessment)
    assert findings(read_published(made("pt", "pdf"), "profile.docx").assessment) == expected


def test_sizes_have_limits() -> None:
    assert refused(b"x " * (MAX_TEXT // 2 + 1)).code == "too_large"
    assert refused(b"%PDF-1.7" + bytes(MAX_CONTAINER)).code == "too_large"
    assert refused(b"PK\x03\x04" + bytes(MAX_CONTAINER)).code == "too_large"
    assert refused(b"word\n" * (MAX_LINES + 1)).data["reason"] == "lines"
    many = START + "\n".join(f"• Thing number {number} is said." for number in range(MAX_ITEMS + 1))
    error = refused(many.encode())
    assert (error.code, error.data["reason"]) == ("too_large", "items")


def test_a_large_text_without_profile_is_refused_and_not_studied() -> None:
    assert refused(b"word " * 200_000).code == "no_findings"
    assert refused(b"a-\nb c\n" * 20_000).code == "no_findings"
    assert refused(b"(((((" * 200_000).code == "no_findings"


def test_windows_1252_and_single_broken_letters() -> None:
    text = START + "• L’école — « gratuite » — coûte 0 €."
    assert said(read_published(text.encode("cp1252")).assessment.findings[0].text) == text.split("• ")[1]
    result = read_published(text.encode() + b"\xff")
    assert said(result.assessment.findings[0].text) == text.split("• ")[1] + "\ufffd"
    assert [one.data["letters"] for one in result.notices if one.code == "lost_letters"] == [1]


def test_control_characters_go_and_the_rest_stays() -> None:
    text = START + "• Une chose\x00 est\x1b dite \u202eici\u202c.\x07"
    assert said(read_published(text.encode()).assessment.findings[0].text) == "Une chose est dite \u202eici\u202c."
