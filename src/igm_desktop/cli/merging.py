"""The verb that brings copies of an assessment together, written for people, scripts and Git."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from igm_desktop.cli.targets import check_free
from igm_desktop.cli.terminal import print_json
from igm_desktop.cli.words import say, terminal_language
from igm_desktop.cli.working import tell_unsaved
from igm_desktop.core.errors import OtherAssessment, Refused
from igm_desktop.core.exchange.arrivals import with_noted
from igm_desktop.core.exchange.merging import Merged, merged
from igm_desktop.core.keeping.backups import document_size, keep_backup, stamped
from igm_desktop.core.keeping.desk import utc_now
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.keeping.places import backup_folder, real_path
from igm_desktop.core.keeping.sealed import known_by_backups
from igm_desktop.core.keeping.target import Target, read_there, take_target
from igm_desktop.core.model.assessment import Assessment, Evidence
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import dumps
from igm_desktop.core.storage.evidence import carry_evidence
from igm_desktop.core.storage.files import read_file, save_file
from igm_desktop.core.storage.parsing import MAX_BYTES
from igm_desktop.core.words import error_sentence

DONE, LOOK, REFUSED = 0, 1, 3
_OF_GIT: Final = ".merge_file_"
"""How the names of the files begin that Git gives to a merge driver. Git keeps what was in them, and takes them away."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file as it was read."""

    path: Path
    data: bytes
    state: State


def merge_verb(arguments: argparse.Namespace) -> int:
    """Bring the copies together with the file and write what all of them make. Gives the exit status.

    Nothing is written where a copy cannot be read, or is one of another assessment.
    """
    output: Path = arguments.output
    paths = _each_once([arguments.file, *arguments.copies])
    if real_path(output) not in map(real_path, paths):
        check_free(output, replace=arguments.replace)
    target = take_target(output, "")
    try:
        inputs = _read(paths)
        if inputs is None:
            return REFUSED
        mine, *copies = inputs
        both = merged(mine.state, [one.state for one in copies], known_by_backups(mine.path, mine.state.document.id))
        written = _write(target, both, inputs)
    except OtherAssessment as error:
        number = error.data.get("number")
        print(_about(copies[number].path if isinstance(number, int) else output, error), file=sys.stderr)
        return REFUSED
    finally:
        target.lock.release()
    left = _carry(both.state.document, paths, output)
    _tell(arguments, copies, both, left, written=written)
    tell_unsaved(mine.path, mine.state.document.id)
    return LOOK if both.conflicts else DONE


def _each_once(paths: Sequence[Path]) -> list[Path]:
    """The same file counts once, by whatever names it is given."""
    found: dict[Path, Path] = {}
    for path in paths:
        found.setdefault(real_path(path), path)
    return list(found.values())


def _read(paths: Sequence[Path]) -> list[Input] | None:
    """All of them, or a sentence about each that is refused."""
    inputs: list[Input] = []
    for path in paths:
        try:
            data = read_file(path, MAX_BYTES)
            inputs.append(Input(path, data, state_of(data)))
        except Refused as error:
            print(_about(path, error), file=sys.stderr)
    return inputs if len(inputs) == len(paths) else None


def _about(path: Path, error: Refused) -> str:
    return say("merge.refused", path=path, reason=error_sentence(terminal_language(), error))


def _write(target: Target, both: Merged, inputs: Sequence[Input]) -> bool:
    """Put the result into the file, where it does not hold it already; what stood there is a backup first."""
    output = target.path
    same = next((one for one in inputs if real_path(one.path) == real_path(output)), None)
    there = read_there(output) if same is None else same.data
    mine = inputs[0].state
    state = both.state if both.state is mine else with_noted(both.state, mine, _own_id())
    data = dumps(state)
    if data == there or (state is mine and same is inputs[0]):
        return False
    if there and not output.name.startswith(_OF_GIT):
        aside = same is not inputs[0]
        keep = partial(keep_backup, backup_folder(output, mine.document.id), there)
        keep(stamped(utc_now()), document_size(there), aside=aside)
    save_file(output, data, expected=None if there is None else sha256(there).hexdigest())
    return True


def _own_id() -> str:
    """Who uses this computer: what they wrote themselves has not come from anybody."""
    from igm_desktop.core.folders import settings_home
    from igm_desktop.core.settings import load_settings

    return load_settings(settings_home()).person


def _carry(document: Assessment, paths: Sequence[Path], output: Path) -> tuple[Evidence, ...]:
    """Bring the copies of the evidence beside the result; gives those that are nowhere. Git has them as files of their own."""
    if output.name.startswith(_OF_GIT):
        return ()
    folders = dict.fromkeys(real_path(path).parent for path in paths)
    with suppress(Refused):
        return carry_evidence(document, folders, real_path(output).parent)
    return ()


def _tell(
    arguments: argparse.Namespace, copies: Sequence[Input], both: Merged, left: Sequence[Evidence], *, written: bool
) -> None:
    from igm_desktop.cli.merged import lines, told

    paths = [one.path for one in copies]
    if arguments.json:
        print_json(
            {**told(both, arguments.output, paths, written=written), "evidence_left": [one.sha256 for one in left]}
        )
    else:
        print(*lines(both, arguments.output, paths), sep="\n")
    for evidence in left:
        print(say("merge.evidence_left", name=evidence.name or evidence.sha256), file=sys.stderr)
