"""Documents and desks to try things with."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from igm_desktop.core.edits import add, set_value
from igm_desktop.core.keeping.desk import Desk, new_desk, open_desk
from igm_desktop.core.model.assessment import Assessment, Finding, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State

ANA, BO = Person(id="ana", name="Ana"), Person(id="bo", name="Bo")
TEXT = ("findings", "f1", "text", "en")
OTHER = ("findings", "f2", "text", "en")


def document(text: str = "One.") -> Assessment:
    made = Assessment(id="d1", title=Prose(en="Profile"))
    for name in ("f1", "f2"):
        made = add(made, "findings", Finding(id=name, domain="rights", kind="potential", text=Prose(en=text)))
    return made


def clock() -> datetime:
    return datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def write(document: Assessment, text: str, ref: tuple[str, ...] = TEXT) -> Assessment:
    return set_value(document, ref, text)


def words(document: Assessment, name: str = "f1") -> str:
    return next(finding.text["en"] for finding in document.findings if finding.id == name)


def saved(path: Path, made: Assessment | None = None) -> Path:
    desk = new_desk(State(document=made or document()), ANA, clock)
    desk.save(made or document(), path)
    desk.close()
    return path


opened = partial(open_desk, clock=clock)
__all__ = ["ANA", "BO", "OTHER", "TEXT", "Desk", "clock", "document", "opened", "saved", "words", "write"]
