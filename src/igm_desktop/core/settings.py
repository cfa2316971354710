"""What the program remembers between runs: a value, kept as JSON for this person alone. A damaged file is kept aside."""

import json
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from igm_desktop.core.cleaning import one_line
from igm_desktop.core.errors import UnreadableFile

if TYPE_CHECKING:
    from igm_desktop.core.model.assessment import Person

MOST_RECENT: Final = 10
MAX_BYTES: Final = 100_000
LONGEST_NAME: Final = 200

_ID: Final = re.compile("[0-9a-f]{16}")
_OWN_WORDS: Final = frozenset({"name", "role", "organisation"})
_TRIES: Final = 25
_PAUSE: Final = 0.02


def own_words(text: str) -> str:
    """What somebody says of themselves, in one line and not too long."""
    return one_line(text)[:LONGEST_NAME].strip()


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` and `theme` may be "system". `geometry` and `layout` are Qt's own words for the window's place, in
    hexadecimal. `person` is a random id under which edits are recorded; `name`, `role` and `organisation` are what that
    person wants others to read, and `asked` says that nobody needs to ask for them again.
    """

    language: str = "system"
    theme: str = "system"
    recent: tuple[str, ...] = ()
    geometry: str = ""
    layout: str = ""
    person: str = ""
    name: str = ""
    role: str = ""
    organisation: str = ""
    asked: bool = False
    last_folder: str = ""

    def with_recent(self, path: Path) -> "Settings":
        """The same with that file first among the recent ones."""
        others = tuple(known for known in self.recent if known != str(path))
        return replace(self, recent=(str(path), *others)[:MOST_RECENT], last_folder=str(path.parent))

    def without_recent(self, path: str) -> "Settings":
        """The same without that file among the recent ones."""
        return replace(self, recent=tuple(known for known in self.recent if known != path))

    def with_person(self) -> "Settings":
        """The same, with an id where there is none yet."""
        from igm_desktop.core.ids import new_id

        return self if self.person else replace(self, person=new_id())

    def with_words(self, name: str, role: str, organisation: str) -> "Settings":
        """The same with what its person has said of themselves; they have been asked then."""
        return replace(
            self,
            name=own_words(name),
            role=own_words(role),
            organisation=own_words(organisation),
            asked=True,
        )


def load_settings(folder: Path) -> Settings:
    """Those that are kept there, else the usual ones. Damaged ones are put aside, and nothing else is written."""
    with suppress(UnreadableFile):
        return _read(_place(folder))
    return Settings()


def change_settings(folder: Path, how: Callable[[Settings], Settings]) -> Settings:
    """Change what is kept there now, whoever has changed it since it was read, and give it as it is then.

    It is on the disk when this returns, and whoever it is for has an id. Raises UnreadableFile or UnwritableFile; what
    was kept is as it was then.
    """
    from igm_desktop.core.keeping.places import make_private
    from igm_desktop.core.storage.files import save_file

    path = _place(folder)
    make_private(folder)
    with _alone(path):
        kept = _read(path)
        value = how(kept).with_person()
        if value != kept:
            save_file(path, json.dumps(asdict(value), indent=1).encode("ascii"), mode=0o600)
    return value


def _place(folder: Path) -> Path:
    return folder / "settings.json"


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """While two windows change the settings, one waits for the other; not for one that hangs."""
    from igm_desktop.core.keeping.lock import Holder, take_lock

    lock = take_lock(path, Holder())
    for _ in range(_TRIES):
        if not isinstance(lock, Holder):
            break
        time.sleep(_PAUSE)
        lock = take_lock(path, Holder())
    try:
        yield
    finally:
        if not isinstance(lock, Holder):
            lock.release()


def _read(path: Path) -> Settings:
    """Raises UnreadableFile where the disk does not give what may be there; it is not to be written over then."""
    try:
        return _checked(json.loads(_bytes_of(path)))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (PermissionError, ValueError, TypeError, RecursionError):
        with suppress(OSError):
            path.replace(path.with_suffix(".damaged"))
        return Settings()
    except OSError as error:
        raise UnreadableFile("io", path=str(path)) from error


def _bytes_of(path: Path) -> bytes:
    """What the file holds. No pipe is waited for; what reads assessments is not imported before the window stands."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("no file")
        data = os.read(descriptor, MAX_BYTES + 1)  # a file this small comes at once
    finally:
        os.close(descriptor)
    if len(data) > MAX_BYTES:
        raise ValueError("too large")
    return data


def _checked(stored: object) -> Settings:
    if not isinstance(stored, dict):
        raise TypeError("settings are a mapping")
    found: dict[str, object] = {}
    for field in fields(Settings):
        value = stored.get(field.name, [] if field.name == "recent" else field.default)
        found[field.name] = _checked_field(field.name, value)
    return Settings(**found)  # type: ignore[arg-type]  # each was checked just above


def _checked_field(name: str, value: object) -> object:
    if name == "recent":
        if not (isinstance(value, list) and all(isinstance(word, str) for word in value)):
            raise TypeError(name)
        return tuple(value)[:MOST_RECENT]
    if type(value) is not (bool if name == "asked" else str):
        raise TypeError(name)
    if name == "person" and value and not _ID.fullmatch(str(value)):
        raise ValueError(name)
    return own_words(str(value)) if name in _OWN_WORDS else value


def own_person(settings: Settings) -> "Person":
    """Who uses this computer, as the settings know them; under an id for now, where they keep none."""
    from igm_desktop.core.model.assessment import Person

    settings = settings.with_person()
    return Person(id=settings.person, name=settings.name, role=settings.role, organisation=settings.organisation)
