"""Names as people see them: titles, names of files and people, ids. What would hide or turn letters is written out.

Only for what is shown. The document, the file and what is exported keep the text as it is.
"""

import re
import unicodedata
from typing import Final

FIRST_STRONG: Final = "\u2068"
END: Final = "\u2069"
"""Around a text that runs in its own direction and moves nothing around it (FSI and PDI of Unicode)."""

_LINE_ENDS: Final = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
_ISOLATED: Final = re.compile("\u2068([^\u2066-\u2069]*)\u2069")
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_BLANK: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters by their class, which nobody sees."""
_SEEN: Final = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Signs around numbers in Arabic, Syriac and Kaithi: of a hidden class, but seen."""
_TURNS: Final = frozenset("\u061c\u200e\u200f")
_JOINS: Final = frozenset("\u200c\u200d")
_UNJOINED: Final = frozenset({"LATIN", "GREEK", "CYRILLIC", "COPTIC", "ARMENIAN", "GEORGIAN", "HEBREW", "DIGIT"})


def visible(text: str) -> str:
    """The text with an escape, such as of U+202E, for each letter that cannot be seen: controls, marks that turn the
    direction, and what has no width.

    Kept are spaces, the two joiners between letters whose shapes need them, and marks of direction in a text that has
    letters written from right to left.
    """
    if text.isprintable() and _BLANK.isdisjoint(text):
        return text
    turning = _TURNS if _runs_from_right(text) else frozenset()
    return "".join(
        letter if letter in turning or _is_seen(text, at) else _escape(letter) for at, letter in enumerate(text)
    )


def as_name(text: str) -> str:
    """The text in one line, as `visible` shows it."""
    return visible(_LINE_ENDS.sub(" ", text).strip(" "))


def isolated(text: str) -> str:
    """A text to be put into a sentence: where it has letters from right to left, none of the words around it move."""
    return f"{FIRST_STRONG}{text}{END}" if _runs_from_right(text) else text


def in_sentence(text: str) -> str:
    """A name to be put into a sentence."""
    return isolated(as_name(text))


def said_again(text: str) -> str:
    """A name, or a sentence that has some, to be put into a sentence. What was isolated stays so."""
    return _visible_around(text) if _ISOLATED.search(text) else isolated(visible(text))


def visible_sentence(text: str) -> str:
    """Sentences for people as `visible` shows them; names that were isolated stay so, lines stay lines."""
    return "\n".join(map(_visible_around, text.split("\n")))


def without_isolation(text: str) -> str:
    """The text without the marks of `isolated`, for what shows them instead of obeying them."""
    return text.replace(FIRST_STRONG, "").replace(END, "")


def _visible_around(text: str) -> str:
    pieces = _ISOLATED.split(text)
    return "".join(isolated(visible(piece)) if at % 2 else visible(piece) for at, piece in enumerate(pieces))


def _is_seen(text: str, at: int) -> bool:
    letter = text[at]
    if unicodedata.category(letter) not in _HIDDEN and letter not in _BLANK:
        return True
    return letter in _SEEN or (letter in _JOINS and _joins(text, at))


def _joins(text: str, at: int) -> bool:
    """Whether the letter before is of a script (or a picture) that is joined."""
    before = text[at - 1] if at else " "
    kind = unicodedata.category(before)
    if kind[0] not in "LMS" or before in _BLANK:
        return False
    return kind[0] != "L" or unicodedata.name(before, "LATIN").partition(" ")[0] not in _UNJOINED


def _runs_from_right(text: str) -> bool:
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in {"R", "AL"} and letter not in _TURNS for letter in text
    )


def _escape(letter: str) -> str:
    return repr(letter)[1:-1] if not letter.isprintable() else f"\\u{ord(letter):04x}"
