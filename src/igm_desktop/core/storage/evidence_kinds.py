"""What may be kept as evidence, known by its content and never by its name; and the names under which it is shown.

PDF, pictures and plain text. What a computer would run or draw with scripts in it (HTML, SVG, scripts, shortcuts) is not
taken, also where it is written as plain text.
"""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

SUFFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "application/pdf": ".pdf",
        "image/png": ".png",
        "image/jpeg": ".jpg",
        "image/webp": ".webp",
        "image/gif": ".gif",
        "image/tiff": ".tif",
        "text/plain": ".txt",
    }
)
"""The types that are taken, each with the ending under which a copy of it is opened."""

LONGEST_NAME: Final = 80

_TEXT_ENDINGS: Final = frozenset({"", ".txt", ".text", ".md", ".csv", ".tsv", ".log"})
_MARKUP: Final = re.compile(
    r"\s*(?:#!|<[!?a-z/]|@echo\b|\[desktop entry\]|\[internetshortcut\]|\{\\rtf|%!ps|windows registry)", re.IGNORECASE
)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_OF_WINDOWS: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


def kind_of(data: bytes, name: str = "") -> str:
    """The type of the content, one of `SUFFIXES`; empty for what is none of them.

    The name only ever refuses: a text whose ending says that a computer runs it is not taken.
    """
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith((b"II*\x00", b"MM\x00*")):
        return "image/tiff"
    return "text/plain" if _is_plain_text(data, name) else ""


def shown_name(name: str, kind: str = "") -> str:
    """A name that leads nowhere and shows what it is: no folders, no control or direction marks, nothing that a system
    takes for something else, and the ending of that type.
    """
    last = re.split(r"[/\\]", name)[-1]
    kept = "".join(
        "-" if letter in '<>:"|?*' else letter
        for letter in unicodedata.normalize("NFC", last)
        if unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    )
    kept = " ".join(kept.split()).strip(" .")
    suffix = SUFFIXES.get(kind, "")
    own = PurePosixPath(kept).suffix
    stem = kept[: -len(own)] if own and (suffix or kept != own) else kept
    stem = stem[:LONGEST_NAME].strip(" .") or "evidence"
    if _OF_WINDOWS.fullmatch(stem):
        stem = f"_{stem}"
    return stem + (suffix or own[:12])


def _is_plain_text(data: bytes, name: str) -> bool:
    if PurePosixPath(name).suffix.lower() not in _TEXT_ENDINGS:
        return False
    text = _decoded(data)
    return text is not None and not _CONTROLS.search(text) and not _MARKUP.match(text.removeprefix("\ufeff"))


def _decoded(data: bytes) -> str | None:
    """The text; None for what is none. Old files in the letters of Western Windows are text, too."""
    codings = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8", "cp1252")
    for coding in codings:
        try:
            return data.decode(coding)
        except UnicodeDecodeError:
            continue
    return None
