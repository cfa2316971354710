"""Values that cannot change: a mapping that is a `dict` to readers (and to `json`), and JSON made of it and tuples.

Why not a library: those that exist are no `dict`s, so `json` cannot write them, or are under the LGPL; this is short.
"""

from collections.abc import Callable
from typing import NoReturn, TypeVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

Value = TypeVar("Value", covariant=True)


class FrozenMap(dict[str, Value]):  # type: ignore[type-var]  # what never changes may be covariant
    """A mapping with text keys that refuses every change; `with_key` and `without` give new ones."""

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a FrozenMap does not change")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]  # dict has none; this one never changes
        return hash(frozenset(self.items()))

    def __copy__(self) -> "FrozenMap[Value]":
        return self

    def __deepcopy__(self, _memo: object) -> "FrozenMap[Value]":
        return self

    def __reduce__(self) -> tuple[type, tuple[dict[str, Value]]]:
        return type(self), (dict(self),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept any mapping; keep the very object when it is one of ours, so that untouched parts stay the same."""
        (inner,) = getattr(source, "__args__", (Json,))
        values = core_schema.dict_schema(core_schema.str_schema(), handler.generate_schema(inner), strict=False)

        def keep(value: object, check: Callable[[object], dict[str, object]]) -> "FrozenMap[object]":
            valid = check(value)
            if isinstance(value, FrozenMap) and all(valid[key] is value[key] for key in value):
                return value
            return FrozenMap(valid)

        return core_schema.no_info_wrap_validator_function(keep, values)


Json = TypeAliasType("Json", "None | bool | int | float | str | tuple[Json, ...] | FrozenMap[Json]")


def freeze(value: object) -> "Json":
    """The same JSON value made of tuples and FrozenMaps.

    Raises TypeError for what is not JSON.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise TypeError("not JSON: a key that is no text")
        return FrozenMap({key: freeze(inner) for key, inner in value.items()})
    if isinstance(value, list | tuple):
        return tuple(freeze(inner) for inner in value)
    raise TypeError(f"not JSON: {type(value).__name__}")
