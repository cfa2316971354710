"""Sending an assessment for review on the command line."""

import argparse
import os
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from igm_desktop.cli.person import add_person
from igm_desktop.cli.targets import check_free, keep_input
from igm_desktop.cli.terminal import print_json
from igm_desktop.cli.words import say
from igm_desktop.core.errors import UnwritableFile, WrongCopy

if TYPE_CHECKING:
    from igm_desktop.core.keeping.desk import Desk


def review_options(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("file", type=Path, help=say("help.file"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="COPY", help=say("help.review_output"))
    parser.add_argument("--asked", action="append", default=[], metavar="NAME", help=say("help.asked"))
    parser.add_argument("--until", type=a_date, default=None, metavar="YYYY-MM-DD", help=say("help.until"))
    parser.add_argument("--note", default="", metavar="TEXT", help=say("help.review_note"))
    parser.add_argument("--evidence", action="store_true", help=say("help.carry_evidence"))
    parser.add_argument("--replace", action="store_true", help=say("help.replace"))
    parser.add_argument("--json", action="store_true", help=say("help.json"))
    add_person(parser)
    parser.set_defaults(verb=review_verb)


def a_date(word: str) -> str:
    """A day that there is. Anything else is wrong usage."""
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", word):
        try:
            return date.fromisoformat(word).isoformat()
        except ValueError:
            pass
    raise argparse.ArgumentTypeError(say("review.no_date"))


def review_verb(arguments: argparse.Namespace) -> int:
    """Save the assessment with a new round, and write the copy that goes out. Gives the exit status: 1 where conflicts go
    along or a copy of the evidence could not.
    """
    from igm_desktop.cli.working import desk_of
    from igm_desktop.core.exchange.conflicts import conflicts
    from igm_desktop.core.keeping.backups import stamped
    from igm_desktop.core.keeping.desk import utc_now
    from igm_desktop.core.model.state import review_of
    from igm_desktop.core.review.copy_file import write_copy
    from igm_desktop.core.review.sending import new_round, to_be_said_once_more, with_round
    from igm_desktop.core.storage.evidence_kinds import shown_name

    output: Path = arguments.output
    check_free(output, replace=arguments.replace)
    keep_input(arguments.file, output)
    _check_folder(output)
    with desk_of(arguments.file, arguments.person) as desk:
        if review_of(desk.state) is not None:
            raise WrongCopy("is_review")
        _save_first(desk)
        document = desk.state.document
        review = new_round(
            document, desk.person.id, stamped(utc_now()), arguments.asked, arguments.until, arguments.note
        )
        desk.save(with_round(document, review), resolved=to_be_said_once_more(desk.state))
        folders = (arguments.file.resolve().parent,) if arguments.evidence else ()
        sent = write_copy(desk.state, review, output, folders)
        disputed = len(conflicts(desk.state.edits))
    left = [shown_name(one.name, one.type) for one in sent.left]
    if arguments.json:
        print_json(
            {"output": str(output), "number": review.number, "round": review.id, "conflicts": disputed, "left": left}
        )
    else:
        print(say("review.sent", path=output, number=review.number))
    if disputed:
        print(say("review.conflicts", number=disputed), file=sys.stderr)
    for name in left:
        print(say("review.evidence_left", name=name), file=sys.stderr)
    return 1 if disputed or left else 0


def _save_first(desk: "Desk") -> None:
    """What is not in the file yet goes into it, with records: the copy is made of these."""
    from igm_desktop.cli.working import is_unsaved

    if is_unsaved(desk) or not desk.state.edits:
        desk.save(desk.document)


def _check_folder(output: Path) -> None:
    """Before the round is written into the assessment."""
    folder = output.absolute().parent
    if output.is_dir():
        raise UnwritableFile("folder", path=str(output))
    if not folder.is_dir():
        raise UnwritableFile("folder_missing", path=str(output))
    if not os.access(folder, os.W_OK):
        raise UnwritableFile("permission", path=str(output))
