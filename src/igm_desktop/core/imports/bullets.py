"""Bullets of any kind: signs, dashes, numbers, letters."""

import re
from typing import Final

SIGNS: Final = "•●▪■◦○‣⁃▫□◆◇►▶➢➤✓✔❖·∙"
_SIGN: Final = re.compile(rf"^[{SIGNS}\uf000-\uf0ff]+\s*")
_DASH: Final = re.compile(r"^[-‐‑‒–—―−*»›>\ufffd]\s+")
_NUMBER: Final = re.compile(r"^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+")
_LETTER_O: Final = re.compile(r"^o(?:\t\s*| \s+|\u00a0\s*)")
_LETTER_O_INDENTED: Final = re.compile(r"^o\s+(?=[A-ZÀ-ÖØ-Þ])")
_LETTER_O_NESTED: Final = re.compile(r"^o\s+")
_INNER: Final = re.compile(r"(?<!\s)\s++[•●▪■◦‣]\s*")


def taken(text: str, *, indented: bool = False, nested: bool = False) -> tuple[str, str]:
    """The bullet at the start of the text (empty where there is none) and the rest.

    The letter o is one before a tab, and before a space where the line stands `indented` or `nested` under an item:
    it is also a word.
    """
    patterns = [_SIGN, _DASH, _NUMBER, _LETTER_O]
    patterns += ([_LETTER_O_INDENTED] if indented else []) + ([_LETTER_O_NESTED] if nested else [])
    for pattern in patterns:
        if found := pattern.match(text):
            return found.group().strip(), text[found.end() :].strip()
    return "", text


def is_sign(bullet: str) -> bool:
    """Whether the bullet is a sign that stands for nothing else; dashes, numbers and letters may be text."""
    return bool(bullet) and bool(_SIGN.match(bullet))


def is_number(bullet: str) -> bool:
    """Whether the bullet counts."""
    return bool(_NUMBER.match(bullet + " "))


def pieces(text: str) -> list[str]:
    """The text cut where a sign stands between two of its words."""
    return _INNER.split(text)
