"""`igm-desktop import X --into FILE`: what other programs wrote, brought into an assessment that is there.

A new kind is one line in the table.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from igm_desktop.cli.brought import Brought
from igm_desktop.cli.terminal import print_json
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment

Bring = Callable[[Assessment, bytes, str], Brought]
"""A function from the document, the bytes of the input and its name. Raises an IgmError; nothing is saved then."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How an input is brought in, and how many bytes of it are read at most."""

    bring: Bring
    limit: int


def _sources(document: Assessment, data: bytes, name: str) -> Brought:
    from igm_desktop.cli.sources import bring_sources

    return bring_sources(document, data, name)


def _worksheet(document: Assessment, data: bytes, name: str) -> Brought:
    from igm_desktop.cli.worksheet import bring_worksheet

    return bring_worksheet(document, data, name)


_WORKSHEET: Final = Kind(_worksheet, limit=64 * 1024 * 1024)
_SOURCES: Final = Kind(_sources, limit=8 * 1024 * 1024)
KINDS: Final[FrozenMap[Kind]] = FrozenMap(
    {
        ".bib": _SOURCES,
        ".ris": _SOURCES,
        ".json": _SOURCES,
        ".xlsx": _WORKSHEET,
        ".xlsm": _WORKSHEET,
        ".csv": _WORKSHEET,
        ".tsv": _WORKSHEET,
    }
)
"""By the ending of the input's name; any other ending is looked at as a list of sources."""


def into_verb(arguments: argparse.Namespace) -> int:
    """Bring the input into the assessment and save it, with a record for each change. Gives the exit status.

    The records are the input's own, so that whoever brings it into a copy of the file makes the same ones, unless a
    person is named: then they are that person's.
    """
    from hashlib import sha256

    from igm_desktop.cli.working import desk_of, is_unsaved
    from igm_desktop.core.model.state import IMPORT
    from igm_desktop.core.storage.files import read_file

    kind = KINDS.get(arguments.input.suffix.lower(), _SOURCES)
    data = read_file(arguments.input, kind.limit)
    with desk_of(arguments.into, arguments.person) as desk:
        before = desk.document
        brought = kind.bring(before, data, arguments.input.name)
        if brought.document is not before:
            if is_unsaved(desk):  # a person wrote that, and not the input
                desk.save(before)
            if arguments.person is None:
                desk.record(brought.document, by=IMPORT + sha256(data).hexdigest())
            desk.save(brought.document)
    if arguments.json:
        print_json({"into": str(arguments.into), **brought.told})
    else:
        print(*brought.lines, sep="\n")
    return 1 if brought.look else 0
