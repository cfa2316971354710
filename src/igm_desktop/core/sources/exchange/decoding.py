"""The bytes of a list of sources as text: UTF-8 where they are that, else what older programs wrote."""

import re
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.errors import UnreadableSources
from igm_desktop.core.imports.notices import Notice, notice

MAX_BYTES: Final = 8 * 1024 * 1024
MAX_SOURCES: Final = 10_000
MAX_LINES: Final = 40 * MAX_SOURCES

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LINE_ENDS: Final = re.compile("\r\n?|\u2028|\u2029|\x85")


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` has line feeds for line ends and no NUL."""

    text: str
    notices: tuple[Notice, ...] = ()


def decoded(data: bytes) -> Decoded:
    """The text. What is no Unicode is taken for Windows Latin, and that is told.

    Raises UnreadableSources: too_large, damaged_at for what is no text at all.
    """
    check_size(data)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, "replace"))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(data.decode("cp1252", "replace"), notice("sources_encoding"))


def check_size(data: bytes) -> None:
    """Raises UnreadableSources where there is more than any list of sources has."""
    if len(data) > MAX_BYTES:
        raise UnreadableSources("too_large", megabytes=MAX_BYTES // 1_048_576)


def check_number(sources: int) -> None:
    """Raises UnreadableSources where there are more than any list of sources has."""
    if sources > MAX_SOURCES:
        raise UnreadableSources("too_many", most=MAX_SOURCES)


def nothing_read(text: str) -> UnreadableSources:
    """The refusal of a text in which nothing is a source: it is blank, or damaged where its words begin."""
    words = text.lstrip()
    if not words:
        return UnreadableSources("no_sources")
    return UnreadableSources("damaged_at", line=text.count("\n", 0, len(text) - len(words)) + 1)


def _checked(text: str, *notices: Notice) -> Decoded:
    text = _LINE_ENDS.sub("\n", text)
    if "\x00" in text:
        raise UnreadableSources("damaged_at", line=text.count("\n", 0, text.index("\x00")) + 1)
    return Decoded(text, notices)
