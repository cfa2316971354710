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

from pydantic import BaseModel, ValidationError

from igm_desktop.core.canonical import canonical
from igm_desktop.core.errors import DamagedFile
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import as_import, rightly_named
from igm_desktop.core.model.state import LINE, Edit
from igm_desktop.core.storage.parsing import MAX_DEPTH, MAX_VALUES, count_values, open_brackets, parse_counted

_BEGIN: Final = b'\n "edits": [\n  {'
_MARGIN: Final = b"\n  {"
_NEXT: Final = b"," + _MARGIN
_END: Final = b"\n ]"
# Nothing is tried twice (`*+`): each word ends at the first quote, and a line may be as long as a file.
_WORD: Final = rb'[^"\\\x00-\x1f]*+'
_TEXT: Final = _WORD + rb'(?:\\["\\nrtbf]' + _WORD + rb")*+"
_HASH: Final = rb'"[0-9a-f]{64}"'
_SHAPE: Final = (
    rb'\{"id": (%(hash)b), "ref": \[(%(word)b(?:, %(word)b)++)\], "value": (?:"(%(text)b)"|null|(true)), '
    rb'"parents": \[((?:%(hash)b(?:, %(hash)b)*+)?+)\], "by": (%(word)b), "at": (%(word)b|null)\}'
)
_RECORD: Final = re.compile(_SHAPE % {b"hash": _HASH, b"word": b'"%b"' % _WORD, b"text": _TEXT})
# Three times as fast, and the same where there are no escapes, control characters and ends of lines, and hashes are some.
_QUICK: Final = re.compile(_SHAPE % {b"hash": b'"(?s:.{64})"', b"word": b'"[^"]*+"', b"text": b'[^"]*+'})
_CONTROLS: Final = bytes(set(range(32)) - set(b"\n"))
ONE: Final = 66
"""The length of one hash in its quotes."""
_new: Final = Edit.__new__
_set_fields, _set_names, _set_extra, _set_private = (
    BaseModel.__dict__[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
TOGETHER: Final = 64
"""So many lines are taken apart in one go."""
_NAME: Final = re.compile("[0-9a-f]{64}")
_NAMES: Final = re.compile(rb"%b(?:, %b)*+" % (_HASH, _HASH))
_NESTED: Final = frozenset((dict, tuple))
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
    others = [line for line in _lines(data, place) if isinstance(line, bytes)]
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


def _lines(data: bytes, place: slice) -> Iterator[re.Match[bytes] | bytes | None]:
    """The records there: those that say little as found, others as they stand on a line; None for what is neither."""
    start, stop = place.start, place.stop
    section = data[start:stop]
    find, begins, seek = data.find, data.startswith, _RECORD.match
    quick = _QUICK.match if section.translate(None, _CONTROLS) == section else seek
    escapes, lines = b"\\" in section, section.count(b"\n")
    while start < stop:
        lines -= 1
        at = start + len(_MARGIN) - 1
        found = quick(data, at, stop) if begins(_MARGIN, start) else None
        if escapes and (not found or find(b"\\", at, found.end()) >= 0):
            found = seek(data, at, stop) if begins(_MARGIN, start) else None
        end = found.end() if found else start
        if found and (end == stop or begins(_NEXT, end)):
            yield found
            start = end + 1
            continue
        end = find(b"\n", at, stop)
        last = end < 0
        end = stop if last else end
        sound = begins(_MARGIN, start) and (last or data[end - 1 : end] == b",")
        yield data[at : end if last else end - 1] if sound else None
        start = end
    if lines:  # a line ended within a word, which is no JSON
        yield None


class _Reader:
    """Reads lines, and keeps the words that come again and again."""

    def __init__(self, values: int) -> None:
        self.values, self.surrogates, self.rewritten = values, 0, 0
        self._refs: dict[bytes, tuple[tuple[str, ...], bytes]] = {}
        self._words: dict[bytes, str | None] = {b"null": None}
        self._names: dict[bytes, tuple[str, ...]] = {}

    def records(self, data: bytes, place: slice) -> tuple[Edit, ...] | None:
        """The records there; None where they do not stand one a line."""
        edits: list[Edit] = []
        others: list[bytes] = []  # lines behind each other that are taken apart together
        for line in _lines(data, place):
            if line is None:
                return None
            if type(line) is bytes:
                others.append(line)
                if len(others) < TOGETHER:
                    continue
            if others:
                edits += self._any(others)
                others = []
            if type(line) is not bytes:
                edits.append(self._plain(cast(re.Match[bytes], line)))
        return (*edits, *self._any(others))

    def _plain(self, found: re.Match[bytes]) -> Edit:
        name, ref, text, true, parents, by, at = found.groups()
        words, as_canonical = self._refs.get(ref) or self._new_ref(ref)
        # As canonical JSON: the keys sorted, no spaces. What words and texts look like is the same in both.
        value: Json = None
        if text is not None:
            value = scanstring('"' + text.decode() + '"', 1)[0] if b"\\" in text else text.decode()
        elif true:
            value = True
        known = parents.replace(b" ", b"") if len(parents) > ONE else parents
        says = (b'],"value":"', text, b'"}') if text is not None else (b'],"value":', true or b"null", b"}")
        rest = (b'{"at":', at, b',"by":', by, b',"parents":[', known, b'],"ref":[', as_canonical, *says)
        edit = _made(
            {
                "id": name[1:-1].decode(),
                "ref": words,
                "value": value,
                "parents": self._names.get(parents) or self._new_names(parents),
                "by": self._words[by] if by in self._words else self._new_word(by),
                "at": self._words[at] if at in self._words else self._new_word(at),
                LINE: found[0],
            }
        )
        self._names[name] = (edit.id,)  # a next record may name it as its only parent
        return edit if sha256(b"".join(rest)).hexdigest() == edit.id else self._renamed(edit)

    def _any(self, lines: list[bytes]) -> Iterator[Edit]:
        values, surrogates, counted = parse_counted(b"[%b]" % b",".join(lines), MAX_DEPTH - 1)
        self.surrogates += surrogates
        self.values += counted - 1  # the bracket is not the file's
        if self.values > MAX_VALUES:
            raise DamagedFile("too_many_values", values=self.values)
        for value in cast(tuple[Json, ...], values):
            edit = _known(value) or Edit.model_validate(value)
            yield edit if _hash_of_rest(value) == edit.id or rightly_named(edit) else self._renamed(edit)

    def _renamed(self, edit: Edit) -> Edit:
        if not _NAME.fullmatch(edit.id):
            raise DamagedFile("wrong", place="edits")
        self.rewritten += 1
        return as_import(edit)

    def _new_ref(self, ref: bytes) -> tuple[tuple[str, ...], bytes]:
        # No word has an escape in it, so that this stands only between two of them.
        made = self._refs[ref] = _split(ref), ref.replace(b'", "', b'","')
        return made

    def _new_names(self, names: bytes) -> tuple[str, ...]:
        if names and not _NAMES.fullmatch(names):
            raise DamagedFile("wrong", place="edits")
        return _split(names)

    def _new_word(self, word: bytes) -> str | None:
        made = self._words[word] = word[1:-1].decode()
        return made


def _made(fields: dict[str, object]) -> Edit:
    """The record, as pydantic makes it of fields that are right already."""
    edit = _new(Edit)
    _set_fields(edit, fields)
    _set_names(edit, _FIELDS)
    _set_extra(edit, {})
    _set_private(edit, None)
    return edit


def _known(value: Json) -> Edit | None:
    """The record that parsed JSON is, where it has just the keys that are known, and their types; else None."""
    if not isinstance(value, dict) or value.keys() != _FIELDS:
        return None
    ref, parents, at = value["ref"], value["parents"], value["at"]
    if type(ref) is not tuple or type(parents) is not tuple or len(ref) < 2:
        return None
    names = (value["id"], *parents)
    words = (*ref, value["by"], *names, *(() if at is None else (at,)))
    if {*map(type, words)} != {str} or not all(map(_NAME.fullmatch, cast(tuple[str, ...], names))):
        return None
    return _made({**value, "value": _frozen(value["value"])})


def _frozen(value: Json) -> Json:
    """As validation makes it of JSON that was parsed: there are no other types in it."""
    if type(value) is dict:
        return FrozenMap({key: _frozen(one) if type(one) in _NESTED else one for key, one in value.items()})
    return tuple([_frozen(one) for one in value]) if type(value) is tuple else value


def _split(words: bytes) -> tuple[str, ...]:
    return tuple(words.decode()[1:-1].split('", "')) if words else ()


def _hash_of_rest(value: Json) -> str:
    """The hash that names the record, where the file has every key of it."""
    rest = dict(cast(FrozenMap[Json], value))
    del rest["id"]
    return sha256(canonical(cast(Json, rest))).hexdigest()
