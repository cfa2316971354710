"""Parts of the model as JSON values in a fixed order, and the hashes that are made of them."""

import hashlib
import json
from collections.abc import Iterator
from typing import Final, cast

from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment, Frozen

# Frozen values hold no circles, so that looking for them can be spared.
_encode: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"), sort_keys=True
).encode
FEW: Final = 64
"""So many items are written in one go."""

_known_keys: Final[dict[type[Frozen], tuple[tuple[str, str], ...]]] = {}


def plain_json(part: object) -> Json:
    """A part of the model as JSON values, its keys in the order of the file. Mappings are sorted."""
    if part is None or isinstance(part, str):  # most are; whether it is a model is asked last, as the answer is slow
        return part
    if isinstance(part, dict):
        return _sorted(cast("Json", part))
    if isinstance(part, tuple):
        models = part and isinstance(part[0], Frozen)
        return tuple([plain_json(inner) for inner in part]) if models else _sorted(cast("Json", part))
    return _fields(part) if isinstance(part, Frozen) else cast("Json", part)


def _fields(part: Frozen) -> FrozenMap[Json]:
    values = part.__dict__
    fields = {key: plain_json(values[name]) for name, key in _keys(type(part))}
    extra = part.__pydantic_extra__
    if extra:
        fields.update((key, _sorted(extra[key])) for key in sorted(extra))
    return FrozenMap(fields)


def _keys(model: type[Frozen]) -> tuple[tuple[str, str], ...]:
    known = _known_keys.get(model)
    if known is None:
        fields = ((name, field) for name, field in model.model_fields.items() if not field.exclude)
        known = _known_keys[model] = tuple((name, field.alias or name) for name, field in fields)
    return known


def _sorted(value: Json) -> Json:
    """A value with its keys in order, so that it is written alike wherever it came from."""
    if not value:
        return value
    if isinstance(value, dict):
        return FrozenMap({key: _sorted(value[key]) for key in sorted(value)})
    if isinstance(value, tuple):
        return tuple([_sorted(inner) for inner in value])
    return value


def canonical(value: Json) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8. What hashes are made of."""
    return _encode(value).encode("utf-8")


def digest(value: Json) -> str:
    """The SHA-256 of the canonical JSON, in hexadecimal."""
    if not isinstance(value, dict) or sum(len(inner) for inner in value.values() if isinstance(inner, tuple)) < FEW:
        return hashlib.sha256(canonical(value)).hexdigest()
    hasher = hashlib.sha256()
    for piece in _pieces(value):
        hasher.update(piece.encode("utf-8"))
    return hasher.hexdigest()


def _pieces(value: FrozenMap[Json]) -> Iterator[str]:
    """The canonical JSON, a collection's items one by one: whoever writes JSON lets no other thread go on meanwhile."""
    before = "{"
    for key in sorted(value):
        inner = value[key]
        yield before + _encode(key) + ":"
        if isinstance(inner, tuple):
            yield "["
            yield from (f",{_encode(one)}" if number else _encode(one) for number, one in enumerate(inner))
            yield "]"
        else:
            yield _encode(inner)
        before = ","
    yield "}"


def same_json(one: Json, two: Json) -> bool:
    """Whether the values are written alike: Python takes 1, 1.0 and true for equal, other programs do not."""
    return one is two or (one == two and _same_numbers(one, two))


def _same_numbers(one: Json, two: Json) -> bool:
    """Whether equal values are written alike: texts are, numbers and truths where Python shows them alike."""
    if isinstance(one, dict):
        others = cast(FrozenMap[Json], two)
        return all(_same_numbers(value, others[key]) for key, value in one.items() if type(value) is not str)
    if isinstance(one, tuple):
        return all(map(_same_numbers, one, cast(tuple[Json, ...], two)))
    return one is None or isinstance(one, str) or repr(one) == repr(two)


def seal(document: Assessment) -> str:
    """The hash of the canonical document, by which a change made outside the program shows."""
    return digest(plain_json(document))
