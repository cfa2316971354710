"""Whether the words of the command line ask for a verb. Quick to import: the window waits for it."""

from pathlib import Path
from typing import Final

VERBS: Final = (
    "new",
    "import",
    "edit",
    "show",
    "check",
    "comments",
    "diff",
    "merge",
    "review",
    "backups",
    "export",
    "catalogues",
    "schema",
)
_HELP: Final = frozenset({"-h", "--help", "--version"})
_PERSON: Final = "--person"


def asks_for_verb(words: list[str]) -> bool:
    """Whether they are for the command line; otherwise the window opens."""
    asked = without_person(words)
    first = next((word for word in asked if not word.startswith("-")), "")
    return first in VERBS or is_slip(asked) or not _HELP.isdisjoint(asked)


def is_slip(words: list[str]) -> bool:
    """Whether they begin with a verb written wrong ("chek") rather than a file: one that is not there has an ending."""
    return bool(words) and words[0].isalpha() and words[0] not in VERBS and not Path(words[0]).exists()


def without_person(words: list[str]) -> list[str]:
    """The words without the name of who writes: somebody may be called like a verb."""
    return [word for at, word in enumerate(words) if word != _PERSON and (at == 0 or words[at - 1] != _PERSON)]
