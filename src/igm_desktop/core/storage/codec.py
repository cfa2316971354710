"""The bytes of a file to a State and back. See docs/file-format.md."""

from dataclasses import dataclass
from itertools import takewhile
from operator import is_not
from typing import Any, Final, cast

from pydantic import ValidationError

from igm_desktop.core.canonical import canonical, digest, plain_json, seal
from igm_desktop.core.collecting import uncollected
from igm_desktop.core.errors import DamagedFile, NewerFile
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.identity import as_import, each_once, rightly_named
from igm_desktop.core.model.assessment import ITEM_TYPES, Frozen
from igm_desktop.core.model.state import FORMAT, VERSION, Edit, State
from igm_desktop.core.order import settled
from igm_desktop.core.ref import COLLECTIONS
from igm_desktop.core.storage.lines import by_lines, count_by_lines
from igm_desktop.core.storage.parsing import MAX_BYTES, MAX_VALUES, count_values, parse_counted
from igm_desktop.core.storage.writing import pretty, record_line, records_at_most

_OWN_KEYS: Final = ("format", "version", "document", "seal", "edits")
ENOUGH_ROOM: Final = 0.8
FEW_KEYS: Final = 2
MOST_KEYS: Final = 8
"""So many values may become of one when it is written: an answer of which the file gave only the id has all keys then."""
LONGEST: Final = 200
"""So many bytes are written beside one value at most: its keys, and a line of its own behind up to 64 spaces."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file held, and what a person should be told about it."""

    state: State
    replaced_surrogates: int
    seal_right: bool | None
    """None where the file has no seal."""
    rewritten: int = 0
    """So many records were not named by the hash of what they say: they are kept as an import's."""
    fullness: float = 0.0
    """The part of what a file may hold that this one takes when it is saved; tell a person from 0.8 on. Below that it
    may say too little: the part that it takes now."""


def loads(data: bytes) -> State:
    """The State that the bytes of a file hold.

    Raises DamagedFile or NewerFile; nothing else.
    """
    return read(data).state


def read(data: bytes) -> Loaded:
    """Like `loads`, with what was found on the way."""
    with uncollected():
        return _of_lines(data) or _of_any(data)


def dumps(value: State) -> bytes:
    """The bytes of a file that holds the State: dump(load(dump(x))) = dump(x)."""
    document = settled(value.document)
    plain = plain_json(document)
    entries: list[tuple[str, list[bytes]]] = [
        ("format", [f'"{FORMAT}"'.encode()]),
        ("version", [str(VERSION).encode()]),
        ("document", [pretty(plain, 1).encode()]),
        ("seal", [f'"{digest(plain)}"'.encode()]),
        ("edits", _records(value.edits)),
    ]
    extra = cast(FrozenMap[Json], plain_json(FrozenMap(value.__pydantic_extra__ or {})))
    entries += [(key, [pretty(extra[key], 1).encode()]) for key in extra if key not in _OWN_KEYS]
    pieces: list[bytes] = []  # put together once: a file may be large
    for key, text in entries:
        pieces += (b",\n " if pieces else b"{\n ", pretty(key, 0).encode(), b": ", *text)
    return b"".join((*pieces, b"\n}\n"))


def fullness(data: bytes) -> float:
    """The part of what a file may hold that these bytes of one take: over 1 it would not be opened again.

    Tell a person from 0.8 on; below it may say too much, which costs less to find out.
    """
    values = count_values(data)
    if values > ENOUGH_ROOM * MAX_VALUES:
        values = count_by_lines(data)
    return max(len(data) / MAX_BYTES, values / MAX_VALUES)


def check_room(state: State) -> float:
    """How full the file will be that a save makes of the state; one without records gets its first ones then.

    Raises DamagedFile (too_many_values) where it could not be opened again.
    """
    full = fullness(dumps(state if state.edits else state.model_copy(update={"edits": first_records(state.document)})))
    if full > 1:
        raise DamagedFile("too_many_values", values=int(full * MAX_VALUES))
    return full


def ensure_room(state: State) -> None:
    """Raises DamagedFile as `check_room` does; where there is plenty of room, which is found out sooner."""
    if not state.edits or fullness_at_most(state) > ENOUGH_ROOM:
        check_room(state)


def fullness_at_most(state: State) -> float:
    """How full the file of a state with records can be at most: nothing of it is written but what has no line yet."""
    document = settled(state.document).model_dump_json(by_alias=True, warnings=False).encode()
    extra = canonical(plain_json(FrozenMap(state.__pydantic_extra__ or {})))
    size, values = records_at_most(state.edits)
    on_lines = count_values(document) + count_values(extra) + len(_OWN_KEYS) + 1
    size += len(document) + len(extra) + on_lines * LONGEST
    return max(size / MAX_BYTES, (values + on_lines) / MAX_VALUES)


def _of_lines(data: bytes) -> Loaded | None:
    listed = by_lines(data)
    if listed is None:
        return None
    state, right = _checked(listed.file, recorded=True)
    state = state.model_copy(update={"edits": each_once(listed.edits)})
    full = _fullness_when_written(state, listed.file, len(data), listed.values)
    return Loaded(state, listed.replaced_surrogates, right, listed.rewritten, full)


def _of_any(data: bytes) -> Loaded:
    value, surrogates, values = parse_counted(data)
    state, right = _checked(value, recorded=isinstance(value, dict) and bool(value.get("edits")))
    edits = tuple(edit if rightly_named(edit) else as_import(edit) for edit in state.edits)
    rewritten = sum(map(is_not, edits, state.edits))
    state = state.model_copy(update={"edits": each_once(edits)})
    full = _fullness_when_written(state, cast(dict[str, Any], value), len(data), values)
    return Loaded(state, surrogates, right, rewritten, full)


def _fullness_when_written(state: State, file: dict[str, Any], size: int, values: int) -> float:
    """How full the file will be: from what was read, where all that is written beside cannot fill it.

    Each value may become an item with keys that the file left out, and without records a record that says it again.
    """
    records = 1 if state.edits else 3
    keys = FEW_KEYS if _told_in_full(file["document"]) else MOST_KEYS
    bytes_at_most, values_at_most = records * (size + values * LONGEST), records * values * keys
    if bytes_at_most < ENOUGH_ROOM * MAX_BYTES and values_at_most < ENOUGH_ROOM * MAX_VALUES:
        return max(size / MAX_BYTES, values / MAX_VALUES)
    return check_room(state)


def _told_in_full(document: dict[str, Any]) -> bool:
    """Whether every item has all the keys that are written, as the program's own files have."""
    known = {name: {field.alias or own for own, field in ITEM_TYPES[name].model_fields.items()} for name in COLLECTIONS}
    return all(known[name] <= item.keys() for name in COLLECTIONS for item in document.get(name, ()))


def _checked(value: object, *, recorded: bool) -> tuple[State, bool | None]:
    """The state that the JSON of a file holds, its document settled, and whether its seal is right."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise DamagedFile("not_an_assessment")
    _check_version(value.get("version"))
    if "document" not in value:
        raise DamagedFile("wrong", place="document")
    extra = {key: inner for key, inner in value.items() if key not in _OWN_KEYS}
    if "resolved" in extra:  # a field of State that files do not have
        raise DamagedFile("wrong", place="resolved")
    _refuse_many_items(value["document"], recorded=recorded)
    try:
        state = State.model_validate({**extra, "document": value["document"], "edits": value.get("edits", ())})
    except ValidationError as error:
        raise DamagedFile("wrong", place=_place(error)) from error
    right = _seal_right(value, state)
    return state.model_copy(update={"document": settled(state.document)}), right


def _refuse_many_items(document: object, *, recorded: bool) -> None:
    """Before any is made: of an id alone comes an item with all its keys, which takes a hundred times the room.

    The first save adds a record of each, with all of them again and eight values of its own.
    """
    if not isinstance(document, dict):
        return
    counts = {name: len(items) for name in COLLECTIONS if isinstance(items := document.get(name), tuple)}
    each = {name: 1 + len(ITEM_TYPES[name].model_fields) for name in counts}
    written = sum(count * (each[name] if recorded else 2 * each[name] + 8) for name, count in counts.items())
    if written > MAX_VALUES:
        raise DamagedFile("too_many_values", values=written)


def _seal_right(file: dict[str, Any], state: State) -> bool | None:
    """Our own files have every key, so that the hash of what was read is the seal; others need the model's defaults."""
    stored = file.get("seal")
    if stored is None:
        return None
    return bool(stored == digest(file["document"]) or stored == seal(state.document))


def _records(edits: tuple[Edit, ...]) -> list[bytes]:
    if not edits:
        return [b"[]"]
    lines = [piece for edit in edits for piece in (b",\n  ", record_line(edit))]
    return [b"[\n  ", *lines[1:], b"\n ]"]


def _check_version(version: Json) -> None:
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DamagedFile("wrong", place="version")
    if version > VERSION:
        raise NewerFile("newer_version", version=version, known=VERSION)


def _place(error: ValidationError) -> str:
    """Where the first thing wrong stands: a path of the format's own keys, never a word that the file chose."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    own = {field.alias or name for model in Frozen.__subclasses__() for name, field in model.model_fields.items()}
    return ".".join(map(str, takewhile(lambda word: isinstance(word, int) or word in own, first["loc"])))
