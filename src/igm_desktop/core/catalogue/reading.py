"""Strict reading of a catalogue's JSON: each value is checked where it is taken, each refusal says where."""

import json
import os
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from igm_desktop.core.errors import BadCatalogue

LARGEST_FILE: Final = 4 * 1024 * 1024

Word = TypeVar("Word", bound=str)


class Place(NamedTuple):
    """Where a value stands; `id` is the nearest id or key."""

    file: str
    id: str = ""

    def at(self, nearest: str) -> "Place":
        return Place(self.file, nearest)

    def damaged(self, rule: str) -> BadCatalogue:
        return BadCatalogue("catalogue_damaged", file=self.file, id=self.id, rule=rule)

    def repeated(self) -> BadCatalogue:
        return BadCatalogue("catalogue_repeated_id", file=self.file, id=self.id)

    def incomplete(self) -> BadCatalogue:
        return BadCatalogue("catalogue_incomplete", file=self.file, id=self.id)


def read_table(path: Path) -> Mapping[str, object]:
    """The JSON object in a file.

    Raises BadCatalogue: catalogue_unreadable where it cannot be read, catalogue_damaged where it is over 4 MB, not UTF-8
    or not a JSON object, catalogue_repeated_id where an object has a key twice.
    """
    place = Place(str(path))
    try:
        data = _read(path)
    except (OSError, ValueError) as error:
        raise BadCatalogue("catalogue_unreadable", file=place.file) from error
    if len(data) > LARGEST_FILE:
        raise place.damaged("too_large")
    try:
        return table(json.loads(data.decode("utf-8-sig"), object_pairs_hook=lambda pairs: _once(pairs, place)), place)
    except UnicodeDecodeError as error:
        raise place.damaged("not_utf8") from error
    except (ValueError, RecursionError) as error:
        raise place.damaged("not_json") from error


def _read(path: Path) -> bytes:
    """The beginning of a regular file, one byte more than it may have. A pipe or a device is not waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("not a regular file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(LARGEST_FILE + 1)
    finally:
        os.close(descriptor)


def is_language(stem: str) -> bool:
    """Whether the name of a file is a BCP 47 tag: `fr`, `pt-BR`, `zh-Hant`."""
    language, *rest = stem.split("-")
    return (
        len(language) in (2, 3)
        and language.islower()
        and language.isalpha()
        and all(subtag.isalnum() and 2 <= len(subtag) <= 8 for subtag in rest)
        and stem.isascii()
    )


def _once(pairs: Sequence[tuple[str, object]], place: Place) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        refuse_repeated([key for key, _ in pairs], place)
    return values


def refuse_repeated(ids: Sequence[str], place: Place) -> None:
    """Raise catalogue_repeated_id with the first id that occurs twice."""
    if len(set(ids)) < len(ids):
        raise place.at(next(one for one in ids if ids.count(one) > 1)).repeated()


def table(value: object, place: Place) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise place.damaged("type")
    return value


def items(value: object, place: Place) -> Sequence[object]:
    if not isinstance(value, list):
        raise place.damaged("type")
    return value


def text(value: object, place: Place) -> str:
    """A text with at least one letter in it."""
    if not isinstance(value, str):
        raise place.damaged("type")
    if not value.strip():
        raise place.incomplete()
    return value


def texts(value: object, place: Place) -> tuple[str, ...]:
    return tuple(text(element, place) for element in items(value, place))


def truth(value: object, place: Place) -> bool:
    if not isinstance(value, bool):
        raise place.damaged("type")
    return value


def one_of(value: object, choices: Sequence[Word], place: Place, rule: str) -> Word:
    """The choice that equals the value; `rule` names what is broken where none does."""
    for choice in choices:
        if choice == value:
            return choice
    raise place.damaged(rule)
