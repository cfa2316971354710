"""The names of records: each is the hash of what the record says, so that nobody can change one unseen."""

from collections.abc import Iterable
from typing import Final, cast

from igm_desktop.core.canonical import canonical, digest, plain_json
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.state import IMPORT, Edit

FORGOTTEN: Final = "forgotten"
"""Under this key a record says that it lost its value (true), or the hash of what is left of it."""


def id_of(edit: Edit) -> str:
    """The hash of everything but its id."""
    fields = cast(FrozenMap[Json], plain_json(edit))
    return digest(FrozenMap({key: value for key, value in fields.items() if key != "id"}))


def is_forgotten(edit: Edit) -> bool:
    """Whether the record has lost its value: it says only that it was, and what its writer knew."""
    return edit.value is None and _forgotten(edit) is True


def is_partly_forgotten(edit: Edit) -> bool:
    """Whether the record has lost some of what it said, and says the rest still: its hash is that of before."""
    return isinstance(_forgotten(edit), str) and isinstance(edit.value, FrozenMap)


def forgetting(edit: Edit, value: Json = None) -> Edit:
    """The record without what it said, or with only that `value` left of it. It keeps its name, and what its writer knew."""
    if value is None:
        return edit.model_copy(update={"value": None, FORGOTTEN: True})
    left = edit.model_copy(update={"value": value})
    return left.model_copy(update={FORGOTTEN: _hash_of_what_is_left(left)})


def rightly_named(edit: Edit) -> bool:
    """Whether the id is the hash of the rest. Of a forgotten value there is nothing to hash; where some of it is left, the
    record says the hash of that.
    """
    if is_partly_forgotten(edit):
        return _forgotten(edit) == _hash_of_what_is_left(edit)
    return is_forgotten(edit) or edit.id == id_of(edit)


def _forgotten(edit: Edit) -> Json:
    return (edit.__pydantic_extra__ or {}).get(FORGOTTEN)


def _hash_of_what_is_left(edit: Edit) -> str:
    fields = cast(FrozenMap[Json], plain_json(edit))
    return digest(FrozenMap({key: value for key, value in fields.items() if key != FORGOTTEN}))


def as_import(edit: Edit) -> Edit:
    """What a wrongly named record says, as an import's: who said it, and when, is not to be believed.

    The same for everybody who meets it.
    """
    fields = cast(FrozenMap[Json], plain_json(edit))
    by = IMPORT + digest(fields)
    lost = {"id", FORGOTTEN} if is_partly_forgotten(edit) else {"id"}  # what is left is all that this one says
    rest = {key: value for key, value in fields.items() if key not in lost} | {"by": by, "at": None}
    return Edit.model_validate({**rest, "id": digest(FrozenMap(rest))})


def each_once(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Of records with one id the first that remembers all of its value; else one that remembers a part of it, whatever
    comes first.
    """
    found: dict[str, Edit] = {}
    for edit in edits:
        known = found.setdefault(edit.id, edit)
        # Only a record that has an unknown key may have forgotten anything: most have none.
        if known is not edit and known.__pydantic_extra__ and _memory(known) < _memory(edit):
            found[edit.id] = edit
    return tuple(found.values())


def _memory(edit: Edit) -> tuple[int, bytes]:
    """How much a record remembers. Of two that remember different parts of one value, the longer one counts as more."""
    if is_partly_forgotten(edit):
        said = canonical(edit.value)
        return 1, len(said).to_bytes(8, "big") + said
    return (0 if is_forgotten(edit) else 2), b""
