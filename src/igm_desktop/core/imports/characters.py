"""Characters: what a container leaves between the words goes, the words stay."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

MARK_OPEN: Final = "\ufdd0"
MARK_CLOSE: Final = "\ufdd1"
"""Around a raised number, until it is known whether it is the mark of a note. Noncharacters: no text holds them."""

SOFT_HYPHEN: Final = "\u00ad"
HYPHENS: Final = "-\u2010" + SOFT_HYPHEN
_LIGATURES: Final = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_UNWANTED: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SPACES: Final = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")
_UNIT: Final = re.compile(r"\b[kcmd]?m$")
_APOSTROPHES: Final = frozenset("'’‘‛ʼʹ´`′")
_DASHES: Final = frozenset("-‐‑‒–—―−")
_QUOTES: Final = frozenset('"«»“”„‟″')
_TWO_LETTERS: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


def sanitised(text: str) -> str:
    """Without control characters; ligatures as letters; half a surrogate pair is U+FFFD."""
    return _SURROGATE.sub("\ufffd", _UNWANTED.sub("", text.translate(_LIGATURES)))


def tidy(text: str) -> str:
    """One space for each stretch of spaces, none at the ends, no soft hyphens. No-break spaces stay."""
    return _SPACES.sub(" ", text.replace(SOFT_HYPHEN, "")).strip()


def takes_power(before: str) -> bool:
    """Whether a raised number after these words belongs to them ("km²") and marks no note."""
    return bool(_UNIT.search(before))


def folded(text: str) -> str:
    """Small letters without accents, one apostrophe, dash, quote and space; each character stays at its place."""
    return "".join(map(_folded_character, text))


def key(text: str) -> str:
    """Only small letters and digits, without accents: what two printings of one heading have in common."""
    plain = folded(unicodedata.normalize("NFC", text)).translate(_TWO_LETTERS)
    return "".join(letter for letter in plain if letter.isalnum())


def words_key(text: str) -> str:
    """Like `key`, with one space between words."""
    plain = folded(unicodedata.normalize("NFC", text)).translate(_TWO_LETTERS)
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())


@lru_cache(maxsize=4096)
def _folded_character(letter: str) -> str:
    if letter in _APOSTROPHES:
        return "'"
    if letter in _DASHES:
        return "-"
    if letter in _QUOTES:
        return '"'
    if letter.isspace():
        return " "
    return unicodedata.normalize("NFD", letter)[0].lower()[0]
