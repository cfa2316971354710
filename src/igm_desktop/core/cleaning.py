"""Text that may hold anything, made fit to be printed or shown."""

import re
import unicodedata
from typing import Final

_LINE_ENDS: Final = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_PLANE_ENDS: Final = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
# Controls, marks that turn the direction of what follows, annotation marks and what Unicode says is no character.
_NEVER_PRINTED: Final = re.compile(
    f"[\x00-\x09\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufdd0-\ufdef{_PLANE_ENDS}]"
)
_SPACES: Final = re.compile("[ \t]*\n[ \t\n]*")
_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f]+", re.IGNORECASE)


def clean(text: str) -> str:
    """The text composed (NFC), every line end a line feed, without what is never printed.

    A lone surrogate becomes U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", _NEVER_PRINTED.sub("", text)))


def one_line(text: str) -> str:
    """Clean text in one line."""
    return _SPACES.sub(" ", clean(text).strip())


def safe_address(address: str) -> str:
    """The address if it is a web or mail address that may be linked, else nothing."""
    return clean(address) if _ADDRESS.fullmatch(address) else ""
