"""Everything that this computer keeps of a document beside its file, and deleting it."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from igm_desktop.core.keeping.crashed import only_here
from igm_desktop.core.keeping.places import backups_of_file, recovery_folder, seen_of_file, waiting_place
from igm_desktop.core.model.assessment import Assessment, Evidence
from igm_desktop.core.storage.evidence import FOLDER, drop_evidence


@dataclass(frozen=True, slots=True)
class Traces:
    """What there is of one file: `backups`, `copies` that recover it and are in use by nobody, `evidence` that waits to lie
    beside it. `size` is what all of that takes, in bytes.
    """

    backups: tuple[Path, ...] = ()
    copies: tuple[Path, ...] = ()
    evidence: tuple[Path, ...] = ()

    @property
    def size(self) -> int:
        taken = 0
        for path in (*self.backups, *self.copies, *self.evidence):
            with suppress(OSError):
                taken += path.lstat().st_size
        return taken


def traces_of(path: Path, document: Assessment, own: Path | None = None) -> Traces:
    """What is kept of that file, whatever documents stood in it; not the recovery copy at `own`, which still protects what
    nobody has saved.
    """
    copies = tuple(one for one in _files(recovery_folder(path)) if one != own)
    return Traces(_files(backups_of_file(path)), copies, _waiting(document))


def delete_traces(path: Path, document: Assessment, own: Path | None = None) -> bool:
    """Delete all of that; the file itself stays as it is. To be called by whoever has the file's lock. Gives whether nothing
    is left.
    """
    for copy in traces_of(path, document, own).copies:
        with suppress(OSError):
            copy.unlink()
    with suppress(OSError):
        recovery_folder(path).rmdir()
    shutil.rmtree(backups_of_file(path), ignore_errors=True)
    shutil.rmtree(seen_of_file(path), ignore_errors=True)
    drop_evidence(waiting_place(document.id), [Evidence(sha256=one.name) for one in _waiting(document)])
    left = traces_of(path, document, own)
    return not (left.backups or left.copies or left.evidence)


def _files(folder: Path) -> tuple[Path, ...]:
    with suppress(OSError):
        return tuple(sorted(one for one in folder.rglob("*") if not one.is_dir() or one.is_symlink()))
    return ()


def _waiting(document: Assessment) -> tuple[Path, ...]:
    """Copies that wait, but for those that a document without a file waits with."""
    folder = waiting_place(document.id) / FOLDER
    found = {path.name: path for path in _files(folder) if len(path.name) == 64}
    try:
        named = [Evidence(sha256=name) for name in found]
    except ValueError:  # a name that is no hash is none of ours
        return ()
    return tuple(found[one.sha256] for one in only_here(document, named, None))
