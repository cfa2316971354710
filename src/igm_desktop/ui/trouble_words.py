"""What the bar of trouble says: what happened, and the truth about where the text is."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.errors import DamagedFile, IgmError, NewerFile, OtherAssessment, UnreadableFile
from igm_desktop.core.shown import in_sentence

translate = QCoreApplication.translate


def save_words(error: IgmError, path: Path | None, *, kept: bool) -> str:
    """Of a save that failed."""
    words = {
        "full": translate(
            "Trouble", "There is no room left to save {file}. The old file, if there was one, is as it was."
        ),
        "read_only": translate("Trouble", "{file} was not saved: it is on a disk that cannot be written."),
        "permission": translate("Trouble", "{file} was not saved: the system does not allow it to be written."),
        "disk_gone": translate("Trouble", "{file} was not saved: the disk that it was on is no longer there."),
        "folder_missing": translate("Trouble", "{file} was not saved: its folder is no longer there."),
        "folder": translate("Trouble", "{file} was not saved: a folder of that name stands in its place."),
        "not_regular": translate("Trouble", "{file} was not saved: something that is no file stands in its place."),
        "io": translate("Trouble", "{file} was not saved: the disk reported a fault."),
        "verify": translate(
            "Trouble",
            "{file} was not saved: what was written could not be read back the same. The disk may be failing.",
        ),
        "too_many_files": translate("Trouble", "{file} was not saved: too many files are open on this computer."),
        "busy": translate("Trouble", "{file} was not saved: another program is using it."),
        "locked": translate(
            "Trouble", "{file} was not saved: it is open in another window or on another computer ({who})."
        ),
        "changed": translate(
            "Trouble", "{file} was not saved: somebody has put something else in its place, and that was not replaced."
        ),
        "too_large": translate(
            "Trouble", "{file} was not saved: the assessment has become larger than a file may be ({megabytes} MB)."
        ),
        "memory": translate("Trouble", "{file} was not saved: there is not enough memory."),
    }
    said = words.get(error.code, translate("Trouble", "{file} was not saved ({code})."))
    return _filled(said, error, path) + " " + _where(kept=kept)


def keep_words(error: IgmError) -> str:
    """Of what could not be kept in the recovery copy."""
    words = {
        "full": translate("Trouble", "The disk of this computer is full: no recovery copy can be kept."),
        "read_only": translate("Trouble", "The disk of this computer cannot be written: no recovery copy can be kept."),
        "permission": translate("Trouble", "The system does not allow a recovery copy to be kept."),
        "too_many_files": translate(
            "Trouble", "Too many files are open on this computer: no recovery copy can be kept."
        ),
    }
    said = words.get(
        error.code, translate("Trouble", "No recovery copy can be kept on this computer just now ({code}).")
    )
    last = translate("Trouble", "What you wrote is still here, but a crash would lose what is not saved.")
    return _filled(said, error, None) + " " + last


def arrival_words(error: IgmError, path: Path | None, *, kept: bool) -> str:
    """Of what stands in the file now and cannot be brought in."""
    if isinstance(error, OtherAssessment):
        said = translate("Trouble", "Another assessment stands in {file} now. It was not brought in, and not replaced.")
    elif isinstance(error, NewerFile):
        said = translate(
            "Trouble",
            "{file} was changed by a newer version of the program. That was not brought in, and not replaced.",
        )
    elif isinstance(error, DamagedFile):
        said = translate("Trouble", "What stands in {file} now is damaged. It was not brought in, and not replaced.")
    else:
        said = translate("Trouble", "{file} was changed, and can no longer be read. It was not replaced.")
    return _filled(said, error, path) + " " + _where(kept=kept)


def may_be_put_aside(error: IgmError) -> bool:
    """Whether what stands in the file can be kept among the backups, so that it may be replaced."""
    return not isinstance(error, UnreadableFile) and not isinstance(error.__cause__, UnreadableFile)


def _where(*, kept: bool) -> str:
    if kept:
        return translate("Trouble", "What you wrote is still here, and kept on this computer in case of a crash.")
    return translate("Trouble", "What you wrote is still here, but nowhere else: leave this window open.")


def _filled(words: str, error: IgmError, path: Path | None) -> str:
    said = {
        "{file}": in_sentence(path.name) if path is not None else translate("Trouble", "The assessment"),
        "{who}": in_sentence(str(error.data.get("who") or "…")),
        "{megabytes}": str(error.data.get("megabytes", "…")),
        "{code}": error.code,
    }
    for place, word in said.items():  # the words of a name are not looked through: it stands last
        if place != "{file}":
            words = words.replace(place, word)
    return words.replace("{file}", said["{file}"])
