"""Words reach every terminal: what its encoding lacks is written with the letters that it has, and nothing fails for it."""

import codecs
import json
import os
import sys
import unicodedata
from contextlib import suppress
from io import TextIOWrapper
from typing import Final

from igm_desktop.core.shown import without_isolation

PLAIN: Final = "igm-desktop-plain"
_SIGNS: Final = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "·": "-"}
)


def adapt_output() -> None:
    """From now on, what is printed is written plainly where the terminal (or the pipe) cannot take it as it is."""
    codecs.register_error(PLAIN, plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=PLAIN)


def leave_output() -> None:
    """Whoever read the output has gone, or its disk is full: what is still to be written goes nowhere, without a word."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def takes_all_letters() -> bool:
    """Whether whatever reads the output gets every letter as it is."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    with suppress(LookupError):
        return codecs.lookup(encoding).name.startswith("utf")
    return False


def print_json(value: object) -> None:
    """Print a value for a program: where letters would be replaced, they are escaped, so that it stays what it is."""
    print(json.dumps(value, ensure_ascii=not takes_all_letters(), indent=1))


def plain(error: UnicodeError) -> tuple[str, int]:
    """Letters without their accents, straight quotation marks, plain spaces; escapes for what has no such form."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    written = error.object[error.start : error.end]
    return "".join(map(_letter, written)), error.end


def _letter(letter: str) -> str:
    if not without_isolation(letter):
        return ""
    parts = unicodedata.normalize("NFKD", letter.translate(_SIGNS))
    ground = "".join(part for part in parts if not unicodedata.combining(part))
    return ground if ground and ground.isascii() else letter.encode("ascii", "backslashreplace").decode("ascii")
