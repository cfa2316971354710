"""The bytes of a file to a State and back. See docs/file-format.md."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Final, cast

from pydantic import ValidationError

from igm_desktop.core.canonical import digest, plain_json, seal
from igm_desktop.core.errors import DamagedFile, NewerFile
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Frozen
from igm_desktop.core.model.state import FORMAT, VERSION, State
from igm_desktop.core.order import settled
from igm_desktop.core.storage.parsing import parse
from igm_desktop.core.storage.writing import pretty, record_line

_OWN_KEYS: Final = ("format", "version", "document", "seal", "edits")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file held, and what a person should be told about it."""

    state: State
    replaced_surrogates: int
    seal_right: bool | None
    """None where the file has no seal."""


def loads(data: bytes) -> State:
    """The State that the bytes of a file hold.

    Raises DamagedFile or NewerFile; nothing else.
    """
    return read(data).state


def read(data: bytes) -> Loaded:
    """Like `loads`, with what was found on the way."""
    value, surrogates = parse(data)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise DamagedFile("not_an_assessment")
    _check_version(value.get("version"))
    if "document" not in value:
        raise DamagedFile("wrong", place="document")
    extra = {key: inner for key, inner in value.items() if key not in _OWN_KEYS}
    if "resolved" in extra:  # a field of State that files do not have
        raise DamagedFile("wrong", place="resolved")
    try:
        state = State.model_validate({**extra, "document": value["document"], "edits": value.get("edits", ())})
    except ValidationError as error:
        raise DamagedFile("wrong", place=_place(error)) from error
    right = _seal_right(value, state)
    return Loaded(state.model_copy(update={"document": settled(state.document)}), surrogates, right)


def dumps(value: State) -> bytes:
    """The bytes of a file that holds the State: dump(load(dump(x))) = dump(x)."""
    document = settled(value.document)
    plain = plain_json(document)
    entries: list[tuple[str, str]] = [
        ("format", f'"{FORMAT}"'),
        ("version", str(VERSION)),
        ("document", pretty(plain, 1)),
        ("seal", f'"{digest(plain)}"'),
        ("edits", _records(value)),
    ]
    extra = cast(FrozenMap[Json], plain_json(FrozenMap(value.__pydantic_extra__ or {})))
    entries += [(key, pretty(extra[key], 1)) for key in extra if key not in _OWN_KEYS]
    body = ",\n".join(f" {_key(key)}: {text}" for key, text in entries)
    return f"{{\n{body}\n}}\n".encode()


def _seal_right(file: dict[str, Any], state: State) -> bool | None:
    """Our own files have every key, so that the hash of what was read is the seal; others need the model's defaults."""
    stored = file.get("seal")
    if stored is None:
        return None
    return bool(stored == digest(file["document"]) or stored == seal(state.document))


def _key(key: str) -> str:
    return pretty(key, 0)


def _records(value: State) -> str:
    if not value.edits:
        return "[]"
    return "[\n  " + ",\n  ".join(map(record_line, value.edits)) + "\n ]"


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
