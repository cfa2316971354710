"""The names of records: each is the hash of what the record says, so that nobody can change one unseen."""

from collections.abc import Iterable
from typing import cast

from igm_desktop.core.canonical import digest, plain_json
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.state import IMPORT, Edit


def id_of(edit: Edit) -> str:
    """The hash of everything but its id."""
    fields = cast(FrozenMap[Json], plain_json(edit))
    return digest(FrozenMap({key: value for key, value in fields.items() if key != "id"}))


def is_forgotten(edit: Edit) -> bool:
    """Whether the record has lost its value: it says only that it was, and what its writer knew."""
    return edit.value is None and (edit.__pydantic_extra__ or {}).get("forgotten") is True


def rightly_named(edit: Edit) -> bool:
    """Whether the id is the hash of the rest. Of a forgotten value there is nothing to hash."""
    return is_forgotten(edit) or edit.id == id_of(edit)


def as_import(edit: Edit) -> Edit:
    """What a wrongly named record says, as an import's: who said it, and when, is not to be believed.

    The same for everybody who meets it.
    """
    fields = cast(FrozenMap[Json], plain_json(edit))
    by = IMPORT + digest(fields)
    rest = {key: value for key, value in fields.items() if key != "id"} | {"by": by, "at": None}
    return edit.model_copy(update={"id": digest(FrozenMap(rest)), "by": by, "at": None})


def each_once(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Of records with one id the first, or the first that remembers its value."""
    found: dict[str, Edit] = {}
    for edit in edits:
        known = found.setdefault(edit.id, edit)
        if known is not edit and is_forgotten(known) and not is_forgotten(edit):
            found[edit.id] = edit
    return tuple(found.values())
