"""The verbs that work on an assessment as the window does: with its lock, its recovery copy and its backups."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from igm_desktop.cli.person import writer
from igm_desktop.cli.terminal import print_json
from igm_desktop.cli.words import say
from igm_desktop.core.canonical import plain_json
from igm_desktop.core.errors import Refused
from igm_desktop.core.keeping.desk import Desk, open_desk
from igm_desktop.core.keeping.opening import How, Opened, open_for_work
from igm_desktop.core.keeping.places import recovery_place
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import open_assessment


def edit_verb(arguments: argparse.Namespace) -> int:
    """Apply the operations of the standard input, and save at its end. Gives the exit status."""
    from igm_desktop.cli.editing import Editing, edit_lines
    from igm_desktop.core.keeping.room import room_in, room_of

    with desk_of(arguments.file, arguments.person) as desk:
        opened = desk.opened
        if opened is None or opened.data is None or is_unsaved(desk):
            room = room_in(desk.state, desk.document)
        else:
            room = room_of(opened.data)
        read = (lambda _most: b"") if sys.stdin is None else partial(os.read, sys.stdin.fileno())
        return edit_lines(Editing(desk, room, unsaved=is_unsaved(desk)), read)


def show_verb(arguments: argparse.Namespace) -> int:
    """Show what there is of an assessment, with what a crash has left: all of it as JSON, or an overview.

    Nothing is written or used up by looking. Gives the exit status.
    """
    from igm_desktop.cli.commenting import open_line
    from igm_desktop.cli.told import overview_lines

    opened = open_for_work(arguments.file)
    recovered = opened.how is not How.AS_IT_WAS
    if arguments.json:
        print_json({"document": plain_json(opened.document), "recovered": recovered})
    else:
        print(*overview_lines(opened.document), *open_line(opened.document), sep="\n")
    tell_recovered(opened)
    return int(recovered)


@contextmanager
def desk_of(path: Path, name: str | None) -> Iterator[Desk]:
    """The assessment on the desk of the person of that name, or of whoever uses this computer. What recovery has put
    into it is told.

    Raises Refused; another program that has the file is one reason.
    """
    desk = open_desk(path, writer(name))
    try:
        if name is not None:  # somebody whom this document knows
            desk.person = writer(name, desk.document)
        if desk.opened is not None:
            tell_recovered(desk.opened)
        yield desk
    finally:
        desk.close()


def is_unsaved(desk: Desk) -> bool:
    """Whether what was opened is more than the file has."""
    return desk.opened is None or desk.opened.how is not How.AS_IT_WAS


def as_it_is(path: Path) -> Assessment:
    """The document of that file as it is; where more was written since it was saved, that is told.

    Raises Refused.
    """
    return state_as_it_is(path).document


def state_as_it_is(path: Path) -> State:
    """The same with its records."""
    state = open_assessment(path).state
    tell_unsaved(path, state.document.id)
    return state


def tell_unsaved(path: Path, document_id: str) -> None:
    """One sentence where more was written since the file was saved."""
    if recovery_place(path, document_id).exists():
        with suppress(Refused):  # a recovery copy that cannot be read is for whoever works on the file
            if open_for_work(path).how is not How.AS_IT_WAS:
                print(say("recovery.unsaved", path=path), file=sys.stderr)


def tell_recovered(opened: Opened) -> None:
    """One sentence where the document is not just what the file holds, and one where a recovery copy cannot be read."""
    if opened.how is not How.AS_IT_WAS:
        without_file = opened.how is How.RECOVERED and opened.trouble is not None
        how = "without_file" if without_file else opened.how.value
        print(say(f"recovery.{how}", path=opened.path), file=sys.stderr)
    if opened.unused is not None:
        print(say("recovery.unused", path=opened.path, folder=opened.unused.parent), file=sys.stderr)
