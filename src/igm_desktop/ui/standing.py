"""Where a document stands, in words: saved when, or kept when, or neither."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QTime

from igm_desktop.app.keeping import Keeping
from igm_desktop.app.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Standing:
    """`short` is for where there is little room. It is a `warning` when changes are nowhere but in the memory."""

    short: str
    text: str
    warning: bool = False


def standing(session: Session, keeping: Keeping) -> Standing:
    """Of the present value."""
    if keeping.is_late:
        return Standing(translate("Standing", "Not saved"), _not_kept(keeping.kept_at), warning=True)
    if session.saving:
        return _plain(translate("Standing", "Saving…"))
    if session.is_saved:
        return _plain(_at(translate("Standing", "Saved at {time}"), keeping.saved_at) or translate("Standing", "Saved"))
    short = translate("Standing", "Not saved yet")
    kept = _at(translate("Standing", "Not saved yet · kept at {time} in case of a crash"), keeping.kept_at)
    return Standing(short, kept or short)


def _plain(words: str) -> Standing:
    return Standing(words, words)


def _not_kept(kept_at: QTime | None) -> str:
    since = _at(translate("Standing", "Not saved, and not kept since {time}"), kept_at)
    return since or translate("Standing", "Neither saved nor kept in case of a crash")


def _at(words: str, time: QTime | None) -> str:
    return words.replace("{time}", time.toString("HH:mm")) if time is not None else ""
