"""What cells can hold, and how every text goes into them and comes out the same.

- Characters that XML cannot hold, and a carriage return, are written `_x0007_`, as spreadsheet programs do; a text that
  looks like that is written `_x005F_x0007_`.
- A cell of a spreadsheet holds 32,767 characters: longer texts go on in the next column of the same heading.
- In CSV, what a program would take for a formula gets an apostrophe before it. It is taken away again where such a
  beginning follows it, and so is one of several.
"""

import re
from typing import Final

LIMIT: Final = 32_000
"""Of one cell, in UTF-16 units as spreadsheet programs count, with what is escaped counted as it is written."""

_UNHELD: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_FORMULA: Final = "=+\\-@\t\r\n＝＋－＠"
_TAKEN_FOR_FORMULA: Final = re.compile(f"^'*[{_FORMULA}]")
_BLANKS: Final = re.compile("[ \t\r\n]+")
_GUARDED: Final = re.compile(f"^'+[{_FORMULA}]")


def escaped(text: str) -> str:
    """The text with everything written out that a cell cannot hold."""
    return _UNHELD.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text of a cell. Halves of a pair, which no file can hold, stay as they are written."""
    return _ESCAPE.sub(_letter, text) if "_x" in text else text


def _letter(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return found[0] if 0xD800 <= number <= 0xDFFF else chr(number)


def parts(text: str) -> tuple[str, ...]:
    """The text, escaped, in pieces that fit into cells; one (perhaps empty) piece for most. No escape is cut."""
    written = escaped(text)
    if len(written) * 2 <= LIMIT:
        return (written,)
    pieces: list[str] = []
    start = units = 0
    for found in re.finditer(r"_x[0-9A-F]{4}_|.", written, re.DOTALL):
        size = len(found[0]) + (ord(found[0][0]) > 0xFFFF)
        if units + size > LIMIT:
            pieces.append(written[start : found.start()])
            start, units = found.start(), 0
        units += size
    return (*pieces, written[start:])


def starts_a_formula(text: str) -> bool:
    """Whether a spreadsheet program might run the text of the cell."""
    return bool(_TAKEN_FOR_FORMULA.match(text))


def guarded(text: str) -> str:
    """The text for a CSV file: never the beginning of a formula."""
    return f"'{text}" if _TAKEN_FOR_FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text without the apostrophe that `guarded` gave it."""
    return text[1:] if _GUARDED.match(text) else text


def letters_lost(text: str, before: str) -> bool:
    """Whether the text is one that was there, or has a word of it, with question marks for some of its letters: so a
    program writes a CSV file in the encoding of its country.
    """
    if "?" not in text or text == before:
        return False
    if _masked(text) in _masks(before):
        return True
    there = set(_BLANKS.split(before))
    masks = {mask for word in there if not word.isascii() for mask in _masks(word)}
    return any(_has_gaps(word) and _masked(word) in masks for word in set(_BLANKS.split(text)) - there)


def _masks(text: str) -> set[str]:
    """The text with a mark for each letter that is not ASCII; one beyond the first plane is one or two to programs."""
    return {_masked(text), _masked(text, "??")}


def _masked(text: str, beyond: str = "?") -> str:
    return "".join(letter if letter.isascii() else "?" if ord(letter) <= 0xFFFF else beyond for letter in text)


def _has_gaps(word: str) -> bool:
    """Whether a question mark in it hardly is one: not where a sentence ends."""
    return "?" in word.rstrip("?!.,;:") or word.startswith("??")
