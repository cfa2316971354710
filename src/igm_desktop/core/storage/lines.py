"""The records of a file that stand one a line, as the program writes them, read without taking the whole file apart.

It gives what parsing gives, or nothing, and then the whole is parsed: a quicker way, never another one. Of records that
say one text, true or nothing, which most are, the line is kept with the record and is what the id is checked against.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from json.decoder import scanstring  # type: ignore[attr-defined]  # a part of json that its stubs leave out
from typing import Final, cast

from pydantic import ValidationError

from igm_desktop.core.canonical import canonical
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import as_import, rightly_named
from igm_desktop.core.model.state import LINE, Edit
from igm_desktop.core.storage.parsing import MAX_DEPTH, MAX_VALUES, count_values, open_brackets, parse_counted

_BEGIN: Final = b'\n "edits": [\n  {'
_MARGIN: Final = b"\n  {"
_END: Final = b"\n ]"
# Nothing is tried twice (`*+`): each word ends at the first quote, and a line may be as long as a file.
_WORD: Final = rb'"[^"\\\x00-\x1f]*+"'
_TEXT: Final = rb'"[^"\\\x00-\x1f]*+(?:\\["\\nrtbf][^"\\\x00-\x1f]*+)*+"'
_HASH: Final = rb'"[0-9a-f]{64}"'
_RECORD: Final = re.compile(
    rb'\{"id": (%(hash)b), "ref": \[(%(word)b(?:, %(word)b)++)\], "value": (%(text)b|null|true), '
    rb'"parents": \[((?:%(hash)b(?:, %(hash)b)*+)?+)\], "by": (%(word)b), "at": (%(word)b|null)\}'
    % {b"hash": _HASH, b"word": _WORD, b"text": _TEXT}
)
_AT, _BY, _PARENTS, _REF, _VALUE = b'{"at":', b',"by":', b',"parents":[', b'],"ref":[', b'],"value":'
_new: Final = Edit.__new__
_set: Final = object.__setattr__
TOGETHER: Final = 64
"""So many lines are taken apart in one go."""
_FIELDS: Final = set(Edit.model_fields)


@dataclass(frozen=True, slots=True)
class Listed:
    """A file without its records, as JSON values, and its records."""

    file: dict[str, Json]
    edits: tuple[Edit, ...]
    replaced_surrogates: int
    rewritten: int
    values: int
    """Those of the records that say one text, true or nothing are not counted: they take little room."""


def by_lines(data: bytes) -> Listed | None:
    """The file, where its records stand one a line and nothing is wrong with them; else nothing."""
    place = _records_in(data)
    if place is None:
        return None
    try:
        file, surrogates, values = parse_counted(data[: place.start] + data[place.stop :])
        reader = _Reader(values)
        edits = reader.records(data, place)
    except (DamagedFile, ValidationError, UnicodeDecodeError):
        return None
    if not isinstance(file, dict) or edits is None:
        return None
    return Listed(file, edits, surrogates + reader.surrogates, reader.rewritten, reader.values)


def count_by_lines(data: bytes) -> int:
    """How many values a file has for whom reads it in this way."""
    place = _records_in(data)
    if place is None:
        return count_values(data)
    others = [line for line in _lines(data, place) if line is not None and not _RECORD.fullmatch(line)]
    return count_values(data[: place.start] + b",".join(others) + data[place.stop :])


def _records_in(data: bytes) -> slice | None:
    """Where the lines of records stand, if they stand as the program writes them."""
    begin = data.find(_BEGIN)
    end = data.find(_END, begin)
    if begin < 0 or end < 0:
        return None
    try:
        if open_brackets(data[:begin]) != 1:
            return None
    except DamagedFile:
        return None
    return slice(begin + len(_BEGIN) - len(_MARGIN), end)


def _lines(data: bytes, place: slice) -> Iterator[bytes | None]:
    """The records between the two places, each as it stands on its line; None where one does not."""
    start = place.start
    while start < place.stop:
        stop = data.find(b"\n", start + 1, place.stop)
        last = stop < 0
        stop = place.stop if last else stop
        sound = data.startswith(_MARGIN, start) and (last or data[stop - 1 : stop] == b",")
        yield data[start + len(_MARGIN) - 1 : stop if last else stop - 1] if sound else None
        start = stop


class _Reader:
    """Reads lines, and keeps the words that come again and again."""

    def __init__(self, values: int) -> None:
        self.values, self.surrogates, self.rewritten = values, 0, 0
        self._refs: dict[bytes, tuple[tuple[str, ...], bytes]] = {}
        self._words: dict[bytes, str | None] = {b"null": None}

    def records(self, data: bytes, place: slice) -> tuple[Edit, ...] | None:
        """The records there; None where they do not stand one a line."""
        edits: list[Edit] = []
        others: list[bytes] = []  # lines behind each other that are taken apart together
        for line in _lines(data, place):
            if line is None:
                return None
            found = _RECORD.fullmatch(line)
            if not found:
                others.append(line)
            if others and (found or len(others) == TOGETHER):
                edits += self._any(others)
                others = []
            if found:
                edits.append(self._plain(line, found))
        return (*edits, *self._any(others))

    def _plain(self, line: bytes, found: re.Match[bytes]) -> Edit:
        name, ref, value, parents, by, at = found.groups()
        words, as_canonical = self._refs.get(ref) or self._new_ref(ref)
        # As canonical JSON: the keys sorted, no spaces. What words and texts look like is the same in both.
        rest = (_AT, at, _BY, by, _PARENTS, parents.replace(b" ", b""), _REF, as_canonical, _VALUE, value, b"}")
        name = name[1:-1].decode("ascii")
        edit = _new(Edit)
        fields = {
            "id": name,
            "ref": words,
            "value": _said(value),
            "parents": _split(parents) if parents else (),
            "by": self._words[by] if by in self._words else self._new_word(by),
            "at": self._words[at] if at in self._words else self._new_word(at),
            LINE: line,
        }
        # As pydantic would have made it: all types are what the expression lets through.
        _set(edit, "__dict__", fields)
        _set(edit, "__pydantic_fields_set__", _FIELDS)
        _set(edit, "__pydantic_extra__", {})
        _set(edit, "__pydantic_private__", None)
        return edit if sha256(b"".join(rest)).hexdigest() == name else self._renamed(edit)

    def _any(self, lines: list[bytes]) -> Iterator[Edit]:
        values, surrogates, counted = parse_counted(b"[%b]" % b",".join(lines), MAX_DEPTH - 1)
        self.surrogates += surrogates
        self.values += counted - 1  # the bracket is not the file's
        if self.values > MAX_VALUES:
            raise DamagedFile("too_many_values", values=self.values)
        for value in cast(tuple[Json, ...], values):
            edit = Edit.model_validate(value)
            # With every key there the first is the second, sooner.
            yield edit if _hash_of_rest(value) == edit.id or rightly_named(edit) else self._renamed(edit)

    def _renamed(self, edit: Edit) -> Edit:
        self.rewritten += 1
        return as_import(edit)

    def _new_ref(self, ref: bytes) -> tuple[tuple[str, ...], bytes]:
        # No word has an escape in it, so that this stands only between two of them.
        made = self._refs[ref] = _split(ref), ref.replace(b'", "', b'","')
        return made

    def _new_word(self, word: bytes) -> str | None:
        made = self._words[word] = word[1:-1].decode()
        return made


def _split(words: bytes) -> tuple[str, ...]:
    return tuple(words.decode()[1:-1].split('", "'))


def _hash_of_rest(value: object) -> str:
    fields = cast(dict[str, Json], value)
    return sha256(canonical(FrozenMap({key: inner for key, inner in fields.items() if key != "id"}))).hexdigest()


def _said(value: bytes) -> Json:
    if value == b"null":
        return None
    if value == b"true":
        return True
    text = value.decode()
    return cast(str, scanstring(text, 1)[0]) if "\\" in text else text[1:-1]
