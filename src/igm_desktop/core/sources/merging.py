"""Two sources that are one: the replaced one says which took its place. No text is touched, and it can be undone."""

from typing import Any

from igm_desktop.core.edits import position
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.sources.standing import standing


def merged(document: Assessment, kept_id: str, replaced_id: str) -> Assessment:
    """The assessment in which one source stands for both; all that pointed at the replaced one leads to the kept one.

    What only the replaced one says (CSL variables, instrument, year, period, level, evidence) fills what the kept one
    leaves empty. The same assessment where they are one already. Raises InvalidEdit: unknown_ref for a source that is
    not there, bad_value for one that is to replace itself.
    """
    there = standing(document.sources)
    for source_id in (kept_id, replaced_id):
        if source_id not in there:
            raise InvalidEdit("unknown_ref", ref=("sources", source_id))
    if kept_id == replaced_id:
        raise InvalidEdit("bad_value", ref=("sources", replaced_id, "same_as"))
    kept, replaced = there[kept_id], there[replaced_id]
    if kept is replaced:
        return document
    filled = _filled(kept, replaced).model_copy(update={"same_as": None})
    return _with(document, filled, replaced.model_copy(update={"same_as": kept.id}))


def separated(document: Assessment, source_id: str) -> Assessment:
    """The assessment in which the source stands for itself again; the same one where it does already.

    What it filled in the other source stays there. Raises InvalidEdit(unknown_ref).
    """
    at = position(document, "sources", source_id)
    if at is None:
        raise InvalidEdit("unknown_ref", ref=("sources", source_id))
    source = document.sources[at]
    return document if source.same_as is None else _with(document, source.model_copy(update={"same_as": None}))


def _filled(kept: Source, other: Source) -> Source:
    changes: dict[str, Any] = {}
    missing = {key: value for key, value in other.csl.items() if key != "id" and value and _empty(kept.csl.get(key))}
    if missing:
        changes["csl"] = FrozenMap({**kept.csl, **missing})
    for name in ("instrument", "adopted", "period", "level", "evidence"):
        if not getattr(kept, name) and getattr(other, name):
            changes[name] = getattr(other, name)
    return kept.model_copy(update=changes)


def _empty(value: Json) -> bool:
    return value is None or value in ("", (), FrozenMap())


def _with(document: Assessment, *changed: Source) -> Assessment:
    by_id = {source.id: source for source in changed}
    sources = tuple(by_id.get(source.id, source) for source in document.sources)
    return document.model_copy(update={"sources": sources})
