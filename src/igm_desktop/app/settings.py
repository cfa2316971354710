"""What the program remembers between runs: a value, kept as JSON. A damaged file is kept aside."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final

MOST_RECENT: Final = 10
MAX_BYTES: Final = 100_000


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` and `theme` may be "system". `geometry` and `layout` are Qt's own words for the window's place, in
    hexadecimal. `person` is a random id under which edits are recorded.
    """

    language: str = "system"
    theme: str = "system"
    recent: tuple[str, ...] = ()
    geometry: str = ""
    layout: str = ""
    person: str = ""
    last_folder: str = ""

    def with_recent(self, path: Path) -> "Settings":
        """The same with that file first among the recent ones."""
        others = tuple(known for known in self.recent if known != str(path))
        return replace(self, recent=(str(path), *others)[:MOST_RECENT], last_folder=str(path.parent))

    def without_recent(self, path: str) -> "Settings":
        """The same without that file among the recent ones."""
        return replace(self, recent=tuple(known for known in self.recent if known != path))


class SettingsStore:
    """The settings on the disk, and their present value."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "settings.json"
        self.value = _load(self._path)
        if not self.value.person:
            self.value = replace(self.value, person=os.urandom(8).hex())

    def change(self, how: Callable[[Settings], Settings]) -> None:
        """Change the value and keep it. Settings that cannot be kept are no reason to stop anybody's work."""
        before = self.value
        self.value = how(before)
        if self.value == before and self._path.exists():
            return
        text = json.dumps(asdict(self.value), ensure_ascii=False, indent=1)
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = self._path.with_suffix(".new")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._path)


def _load(path: Path) -> Settings:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("too large")
        stored = json.loads(path.read_text(encoding="utf-8"))
        return _checked(stored)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, RecursionError):
        with suppress(OSError):
            path.replace(path.with_suffix(".damaged"))
        return Settings()


def _checked(stored: object) -> Settings:
    if not isinstance(stored, dict):
        raise TypeError("settings are a mapping")
    found: dict[str, object] = {}
    for field in fields(Settings):
        value = stored.get(field.name, field.default)
        if field.name == "recent":
            value = tuple(str(word) for word in value)[:MOST_RECENT]
        elif not isinstance(value, str):
            raise TypeError(field.name)
        found[field.name] = value
    return Settings(**found)  # type: ignore[arg-type]  # each was checked just above
