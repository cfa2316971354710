"""Whether the words of the command line ask for a verb. Quick to import: the window waits for it."""

from pathlib import Path
from typing import Final

VERBS: Final = ("new", "import", "show", "check", "export", "catalogues", "schema")
_HELP: Final = frozenset({"-h", "--help", "--version"})


def asks_for_verb(words: list[str]) -> bool:
    """Whether they are for the command line; otherwise the window opens."""
    first = next((word for word in words if not word.startswith("-")), "")
    return first in VERBS or is_slip(words) or not _HELP.isdisjoint(words)


def is_slip(words: list[str]) -> bool:
    """Whether they begin with a verb written wrong ("chek") rather than a file: one that is not there has an ending."""
    return bool(words) and words[0].isalpha() and words[0] not in VERBS and not Path(words[0]).exists()
