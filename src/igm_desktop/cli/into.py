"""`igm-desktop import X --into FILE`: what other programs wrote, brought into an assessment that is there.

A new kind is one line in the table.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
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

    The records are the input's own: whoever brings the same input into a copy of the file makes the same ones. Where a
    person is named, they are that person's.
    """
    from igm_desktop.core.exchange.adoption import adopted
    from igm_desktop.core.exchange.saving import save_changes
    from igm_desktop.core.storage.assessments import open_assessment
    from igm_desktop.core.storage.files import read_file

    path: Path = arguments.into
    kind = KINDS.get(arguments.input.suffix.lower(), _SOURCES)
    data = read_file(arguments.input, kind.limit)
    loaded = open_assessment(path)
    state = adopted(loaded.state, seal_right=loaded.seal_right).state
    brought = kind.bring(state.document, data, arguments.input.name)
    if brought.document is not state.document:
        document, by, at = _signed(brought.document, state.document, data, arguments.person)
        save_changes(path, state, document, by, at)
    if arguments.json:
        print_json({"into": str(path), **brought.told})
    else:
        print(*brought.lines, sep="\n")
    return 1 if brought.look else 0


def _signed(
    document: Assessment, stored: Assessment, data: bytes, name: str | None
) -> tuple[Assessment, str, str | None]:
    """The document to save, and by whom and when it was changed."""
    from datetime import UTC, datetime
    from hashlib import sha256

    from igm_desktop.cli.person import writer
    from igm_desktop.core.exchange.records import IMPORT
    from igm_desktop.core.people import signed

    if name is None:
        return document, IMPORT + sha256(data).hexdigest(), None
    person = writer(name, stored)
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return signed(document, stored, person), person.id, now
