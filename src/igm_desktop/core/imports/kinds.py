"""What kind of file it is, by its first bytes; and the text of those that are text."""

import codecs
import io
import re
import zipfile
from typing import Final, Literal

from igm_desktop.core.errors import UnreadableText

Kind = Literal["pdf", "docx", "text"]
MAX_TEXT: Final = 8 * 1024 * 1024
"""Bytes of a text file, and characters of the text in a container."""
MAX_CONTAINER: Final = 64 * 1024 * 1024

_OTHERS: Final = (
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
)
_ZIPPED: Final = (("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx"), ("content.xml", "odt"))
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_PAGE: Final = re.compile(rb"^\s*(?:<!doctype html|<html|<\?xml|<svg)", re.IGNORECASE)


def kind_of(data: bytes) -> Kind:
    """pdf, docx or text.

    Raises UnreadableText: no_text (an empty file), unknown_kind (data `kind`: what it seems to be), too_large, damaged.
    """
    if not data.strip():
        raise UnreadableText("no_text", kind="empty")
    found = _container(data)
    limit = MAX_CONTAINER if found else MAX_TEXT
    if len(data) > limit:
        raise UnreadableText("too_large", size=len(data), limit=limit)
    if found:
        return found
    if other := _other(data):
        raise UnreadableText("unknown_kind", kind=other)
    return "text"


def _container(data: bytes) -> Kind | None:
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    if len(data) > MAX_CONTAINER:
        raise UnreadableText("too_large", size=len(data), limit=MAX_CONTAINER)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableText("damaged", kind="docx") from error
    if "word/document.xml" in names:
        return "docx"
    kind = next((kind for name, kind in _ZIPPED if name in names), "archive")
    raise UnreadableText("unknown_kind", kind=kind)


def _other(data: bytes) -> str:
    start = data[:4096]
    if start.startswith(_WIDE):
        return "utf-16"
    for magic, kind in _OTHERS:
        if start.startswith(magic):
            return kind
    if (start[:4] == b"RIFF" and start[8:12] == b"WEBP") or start[4:8] == b"ftyp":
        return "picture"
    if start[:2] == b"BM" and b"\x00" in start[:16]:
        return "picture"
    if _PAGE.match(start.removeprefix(codecs.BOM_UTF8)):
        return "picture" if b"<svg" in start.lower() else "html"
    if start.lstrip().startswith(b"{") and b"igm-assessment" in start:
        return "assessment"
    return "binary" if data.count(0) * 20 > len(data) else ""


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 (with or without BOM) or, where it is none, Windows-1252.

    Single wrong bytes in UTF-8 become U+FFFD. Raises UnreadableText unknown_kind where neither gives sensible text.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("utf-8-sig", "replace")
    lost = text.count("\ufffd")
    beyond = sum(letter > "\x7f" for letter in text)
    if beyond - lost > lost:
        return text
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableText("unknown_kind", kind="encoding") from error
    letters = sum(letter.isalpha() for letter in text)
    if letters * 2 < len(text) or sum(letter > "\x7f" for letter in text) * 3 > letters:
        raise UnreadableText("unknown_kind", kind="encoding")
    return text
