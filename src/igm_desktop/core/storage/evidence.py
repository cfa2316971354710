"""Copies of the evidence: kept beside the assessment file as `evidence/<sha256>`, named by their content alone.

A copy is written as safely as the assessment itself, and beside a file it is never deleted by the program: not by undo,
not by a save. Only copies that wait for a file go together with a document that a person does not want to save. A name
or a hash in a document can lead nowhere else: the model takes only hashes, and links are not followed.
"""

import errno
import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from igm_desktop.core.errors import BadEvidence, UnreadableFile, UnwritableFile
from igm_desktop.core.model.assessment import Assessment, Evidence
from igm_desktop.core.storage.evidence_kinds import SUFFIXES, kind_of, shown_name
from igm_desktop.core.storage.files import read_file, save_file

FOLDER: Final = "evidence"
MAX_BYTES: Final = 20 * 1_048_576

_FOLDER_CODES: Final = {
    errno.EROFS: "read_only",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
}

_IS_HASH: Final = re.compile(r"[0-9a-f]{64}").fullmatch

EvidenceState = Literal["there", "missing", "altered"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that may be kept: what the document says of it, and its bytes."""

    evidence: Evidence
    data: bytes


def take_evidence(path: Path) -> Taken:
    """Read a file that a person wants to keep as evidence. Nothing is written.

    Raises UnreadableFile, or BadEvidence for a link, an empty file, one that changes while it is read, and one whose
    content is of no type that is taken.
    """
    before = _about(path)
    if before is not None and stat.S_ISLNK(before.st_mode):
        raise BadEvidence("link", path=str(path))
    if before is not None and not stat.S_ISREG(before.st_mode):  # not even opened: a pipe may have a writer that waits
        raise UnreadableFile("folder" if stat.S_ISDIR(before.st_mode) else "not_regular", path=str(path))
    data = read_file(path, MAX_BYTES)
    if before is None or _identity(before) != _identity(_about(path)) or len(data) != before.st_size:
        raise BadEvidence("changing", path=str(path))
    if not data:
        raise BadEvidence("empty", path=str(path))
    kind = kind_of(data, path.name)
    if not kind:
        raise BadEvidence("unknown_kind", path=str(path))
    return Taken(Evidence(sha256=_hash(data), name=shown_name(path.name, kind), type=kind), data)


def keep_evidence(folder: Path, taken: Taken) -> Path:
    """Keep the copy beside the assessment file in that folder, and give where it is.

    One that is there already is left alone; one that was altered gets its right content back. Raises UnwritableFile.
    """
    place = evidence_path(folder, taken.evidence)
    _make_folder(place.parent)
    if evidence_state(folder, taken.evidence) != "there":
        save_file(place, taken.data, follow=False)
    return place


def evidence_state(folder: Path, evidence: Evidence) -> EvidenceState:
    """Whether the copy is there, with the very content that was attached."""
    try:
        read_evidence(folder, evidence)
    except BadEvidence as error:
        return "missing" if error.code == "missing" else "altered"
    except UnreadableFile as error:
        return "missing" if error.code == "missing" else "altered"
    return "there"


def read_evidence(folder: Path, evidence: Evidence) -> bytes:
    """The bytes of the copy, exactly those that were attached.

    Raises BadEvidence (missing, altered) or UnreadableFile.
    """
    place = evidence_path(folder, evidence)
    name = shown_name(evidence.name, evidence.type)
    about = _about(place)
    if about is None:
        raise BadEvidence("missing", name=name)
    if not stat.S_ISREG(about.st_mode) or about.st_size > MAX_BYTES or _is_link(place.parent):
        raise BadEvidence("altered", name=name)
    data = read_file(place, MAX_BYTES)
    if _hash(data) != evidence.sha256:
        raise BadEvidence("altered", name=name)
    return data


def has_evidence(folder: Path, evidence: Evidence) -> bool:
    """Whether a file stands there under the copy's name; its content is not looked at."""
    about = _about(evidence_path(folder, evidence))
    return about is not None and stat.S_ISREG(about.st_mode)


def open_copy(folder: Path, evidence: Evidence, into: Path) -> Path:
    """Write what was attached into an empty folder of our own, to be looked at: under a name and an ending that say what
    the content is, for this person alone, and never to be run.

    Raises BadEvidence (missing, altered, unknown_kind), UnreadableFile or UnwritableFile.
    """
    data = read_evidence(folder, evidence)
    kind = kind_of(data)  # of the content: what the document says of it may be untrue
    if kind not in SUFFIXES:
        raise BadEvidence("unknown_kind", path=shown_name(evidence.name))
    copy = into / shown_name(evidence.name, kind)
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(copy, flags, 0o600), "wb") as file:
            file.write(data)
    except OSError as error:
        raise UnwritableFile("io", path=str(copy)) from error
    return copy


def carry_evidence(
    document: Assessment,
    sources: Iterable[Path],
    target: Path,
    check_cancelled: Callable[[], None] = lambda: None,
) -> tuple[Evidence, ...]:
    """Copy what the document refers to from the first of the folders that has it; gives what could not be copied.

    What is in the target already, as it was attached, stays; an altered copy there gets its content back where one of
    the folders has it. Nothing is taken away from anywhere.
    """
    folders = [folder for folder in sources if folder != target]
    left: list[Evidence] = []
    for evidence in referred(document):
        check_cancelled()
        if evidence_state(target, evidence) != "there" and not _carried(evidence, folders, target):
            left += [] if has_evidence(target, evidence) else [evidence]
    return tuple(left)


def move_evidence(source: Path, target: Path) -> None:
    """Bring every copy of a folder of our own beside a file, and remove what came there safely."""
    try:
        names = [path.name for path in (source / FOLDER).iterdir()]
    except OSError:
        return
    for name in names:
        if not _IS_HASH(name):
            continue
        evidence = Evidence(sha256=name)
        if evidence_state(target, evidence) == "there" or _carried(evidence, [source], target):
            _remove(source, evidence)
    _remove_empty(source)


def drop_evidence(folder: Path, copies: Iterable[Evidence]) -> None:
    """Remove these copies from a folder of our own; what else lies there stays."""
    for evidence in copies:
        _remove(folder, evidence)
    _remove_empty(folder)


def referred(document: Assessment) -> tuple[Evidence, ...]:
    """The copies that the document refers to, each once."""
    found = {source.evidence.sha256: source.evidence for source in document.sources if source.evidence is not None}
    return tuple(found.values())


def evidence_path(folder: Path, evidence: Evidence) -> Path:
    """Where the copy of an assessment in that folder is kept."""
    return folder / FOLDER / evidence.sha256


def _carried(evidence: Evidence, folders: list[Path], target: Path) -> bool:
    for folder in folders:
        try:
            keep_evidence(target, Taken(evidence, read_evidence(folder, evidence)))
        except (BadEvidence, UnreadableFile):
            continue
        except UnwritableFile:
            return False
        return True
    return False


def _remove(folder: Path, evidence: Evidence) -> None:
    with suppress(OSError):
        evidence_path(folder, evidence).unlink()


def _remove_empty(folder: Path) -> None:
    for empty in (folder / FOLDER, folder):
        with suppress(OSError):
            empty.rmdir()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(_FOLDER_CODES.get(error.errno or 0, "io"), path=str(folder)) from error
    if _is_link(folder):
        raise UnwritableFile("not_regular", path=str(folder))


def _about(path: Path) -> os.stat_result | None:
    """What the system says of the path itself, not of what a link leads to; None where nothing is."""
    try:
        return path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise UnreadableFile("io", path=str(path)) from error


def _is_link(path: Path) -> bool:
    about = _about(path)
    return about is not None and stat.S_ISLNK(about.st_mode)


def _identity(about: os.stat_result | None) -> tuple[int, ...]:
    return (about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns) if about is not None else ()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
