"""What a loader did with a file, and whether it may: the measure of the tree mutator, independent of the program."""

import hashlib
import importlib
import json
import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from protocol import Program

SETS: Final = frozenset({"indicators", "choices"})
COLLECTIONS: Final = (
    "parts",
    "findings",
    "answers",
    "sources",
    "key_facts",
    "conventions",
    "comments",
    "rounds",
    "people",
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Loader:
    """The bytes of a file to a value and back, the errors that are documented, and a look at what loaded."""

    loads: Callable[[bytes], Any]
    dumps: Callable[[Any], bytes]
    refusals: tuple[type[Exception], ...]
    look: Callable[[Any], object]


def loader_of(program: Program) -> Loader:
    """The loader of igm-desktop, or of one of the small programs in sentinels/."""
    module, _, _ = program.entry.partition(":")
    if module.startswith("igm_desktop"):
        from mutator_igm import LOADER

        return LOADER
    from sentinels import content, honest

    found = vars(importlib.import_module(module)).values()
    kind = next(one for one in found if isinstance(one, type) and issubclass(one, honest.Keeper))
    keeper = kind("/nowhere")
    return Loader(keeper.loads, keeper.dumps, (content.Refusal,), lambda value: json.dumps(value["document"]))


def judged(loader: Loader, data: bytes) -> tuple[str, str]:
    """What became of the file, in a word, and what is wrong with that ("": nothing)."""
    try:
        value = loader.loads(data)
    except loader.refusals:
        return "refused", ""
    except Exception as error:  # noqa: BLE001 - any other error is the fault that is sought
        return "broke", _told("loading", error)
    tree = _strict(data)
    if tree is None:
        return "loaded", "what must be refused was loaded"
    doing = "saving"
    try:
        saved = loader.dumps(value)
        doing = "loading what was saved"
        again = loader.loads(saved)
        doing = "looking"
        loader.look(value)
        doing = "loading with a space for a line feed"
        otherwise = _otherwise(loader, data)
    except Exception as error:  # noqa: BLE001
        return "loaded", _told(doing, error)
    if again != value or loader.dumps(again) != saved:
        return "loaded", "it is another when loaded again"
    if otherwise is not None and otherwise != value:
        return "loaded", "it is another when a line feed is a space"
    lost = _lost(tree, _cleaned(json.loads(saved)))
    return "loaded", f"{lost} is lost by a save" if lost else ""


def _otherwise(loader: Loader, data: bytes) -> Any:
    """What the loader makes of the same file with other white space; None where there is none of that kind."""
    spaced = data.replace(b'"edits": [\n', b'"edits": [ ')
    return None if spaced == data else loader.loads(spaced)


def _told(doing: str, error: Exception) -> str:
    return f"{doing}: {type(error).__name__}: {str(error)[:300]}"


class _Refused(Exception):
    pass


def _strict(data: bytes) -> Any:
    """The tree of a file that may be loaded; None where a key comes twice, or a number that no file can hold."""

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(dict(found)) != len(found):
            raise _Refused
        return dict(found)

    def constant(word: str) -> None:
        raise _Refused

    def number(word: str) -> float:
        if not math.isfinite(float(word)):
            raise _Refused
        return float(word)

    try:
        return json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=pairs, parse_constant=constant, parse_float=number
        )
    except (ValueError, RecursionError, _Refused):
        return None


def _lost(old: Any, new: Any) -> str:
    """The first place of the old file whose value the new one does not hold; "" where all is there."""
    for edit in _records(old):
        if place := _missing_edit(_cleaned(edit), new.get("edits", [])):
            return place
    for key in old:
        if (
            key not in {"seal", "document"}
            and not (key == "edits" and _records(old))
            and (place := _missing(old[key], new.get(_clean(key), _LOST), key))
        ):
            return place
    document, after = old["document"], new["document"]
    for key, value in document.items():
        if key in COLLECTIONS:
            place = _missing_items(value, after.get(key, []), key)
        else:
            place = _missing(value, after.get(_clean(key), _LOST), f"document.{key}")
        if place:
            return place
    return ""


def _records(file: dict[str, Any]) -> list[dict[str, Any]]:
    """The records of edits, where they have the shape of such."""
    edits = file.get("edits")
    if not isinstance(edits, list) or not all(
        isinstance(edit, dict) and isinstance(edit.get("id"), str) for edit in edits
    ):
        return []
    return edits


_LOST: Final = object()


def _missing_items(old: list[Any], new: list[Any], name: str) -> str:
    """Items are found by their ids; of those with one id the first keeps it, and the others have new ones."""
    if len(new) < len(old):
        return f"an item of {name}"
    left = list(new)
    times = Counter(item["id"] for item in old)
    for item in old:
        ignored = {"id"} if times[item["id"]] > 1 else set()
        if name in {"parts", "findings", "key_facts", "conventions"} and not item.get("rank"):
            ignored.add("rank")
        rest = {key: value for key, value in item.items() if key not in ignored}
        found = next((one for one in left if not _missing(rest, one, name)), None)
        if found is None:
            beside = next((one for one in new if one["id"] == _clean(item["id"])), {})
            return _missing(rest, beside, f"{name}.{item['id'][:20]}") or f"an item of {name}"
        left.remove(found)
    return ""


def _missing_edit(edit: dict[str, Any], edits: list[dict[str, Any]]) -> str:
    """A record that is named by the hash of what it says is there as it is. Who wrote another one is not believed."""
    rest = {"value": None, "parents": [], "at": None, **edit}
    named = rest.pop("id")
    canonical = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    right = hashlib.sha256(canonical.encode()).hexdigest() == named or rest.get("forgotten") is True
    kept = edit if right else {key: value for key, value in edit.items() if key not in {"id", "by", "at"}}
    return "" if any(not _missing(kept, one, "") for one in edits) else f"a {'good' if right else 'doubtful'} record"


def _missing(old: Any, new: Any, place: str) -> str:
    """Where the new value does not hold what is in the old; the new may have more keys."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in old.items():
            inner = new.get(_clean(key), _LOST)
            if key in SETS and _as_set(value) == _as_set(inner):
                continue
            if found := _missing(value, inner, f"{place}.{key}"):
                return found
        return ""
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return next(
            (found for one, two in zip(old, new, strict=True) if (found := _missing(one, two, f"{place}[]"))), ""
        )
    if isinstance(old, str):
        return "" if _clean(old) == new else place
    return "" if type(old) is type(new) and old == new else place


def _as_set(values: Any) -> Any:
    return {json.dumps(_cleaned(one)) for one in values} if isinstance(values, list) else values


def _clean(text: str) -> str:
    """U+FFFD stands for halves of pairs, which no UTF-8 holds."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _cleaned(value: Any) -> Any:
    """A loader may keep halves of pairs as they are, in escapes: the same for the measure."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    return {_clean(key): _cleaned(one) for key, one in value.items()} if isinstance(value, dict) else value
