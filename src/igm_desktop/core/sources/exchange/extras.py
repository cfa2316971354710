"""What we know of a source beyond CSL, under one key of the item's `custom` map, as CSL 1.0.2 has it for programs."""

from typing import Final, cast

from pydantic import ValidationError

from igm_desktop.core.canonical import digest, plain_json
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.ids import id_from
from igm_desktop.core.model.assessment import Source

OURS: Final = "igm-desktop"
ID_FIELD: Final = "igm-id"
"""The field that carries our id in BibTeX, where programs keep or skip fields that they do not know."""

ID_TAG: Final = "U5"
ID_MARK: Final = "igm-desktop:"
"""The tag that carries our id in RIS, one of those for the writer's own use, and what marks it as ours there."""

EXTRAS: Final = ("instrument", "adopted", "period", "level")


def content_id(source: Source) -> str:
    """The id that its content gives a source which comes from elsewhere: the same file twice adds nothing twice."""
    fields = cast(FrozenMap[Json], plain_json(source))
    return id_from("source", digest(FrozenMap({key: fields[key] for key in ("csl", *EXTRAS)})))


def with_extras(source: Source) -> FrozenMap[Json]:
    """The CSL item with our extras in its `custom` map."""
    fields = cast(FrozenMap[Json], plain_json(source))
    ours: dict[str, Json] = {"id": source.id, **{key: fields[key] for key in EXTRAS if fields[key] not in (None, "")}}
    custom = source.csl.get("custom")
    others = custom if isinstance(custom, FrozenMap) else FrozenMap[Json]()
    return FrozenMap({**source.csl, "custom": FrozenMap({**others, OURS: FrozenMap(ours)})})


def source_from(item: FrozenMap[Json], **known: Json) -> Source:
    """The source of a CSL item: what `custom` says of ours is taken where it is possible; `known` is said otherwise.

    It has the id that it had with us, else the one that its content gives.
    """
    csl, ours = _without_ours(item)
    source = Source(id="new", csl=csl)
    for key in EXTRAS:
        source = _with_field(source, key, ours.get(key, known.get(key)))
    carried = ours.get("id")
    source_id = carried if isinstance(carried, str) and _is_id(carried) else content_id(source)
    names = {key for key in ("id", "citation-key") if csl.get(key) == source_id}  # names that an export made of it
    if names:
        source = source.model_copy(update={"csl": FrozenMap({key: csl[key] for key in csl if key not in names})})
    return source.model_copy(update={"id": source_id})


def carrying(custom: Json, source_id: str) -> FrozenMap[Json]:
    """The `custom` map with an id of ours that a list carried in a field of its own, for `source_from` to take."""
    others = custom if isinstance(custom, FrozenMap) else FrozenMap[Json]()
    return FrozenMap({**others, OURS: FrozenMap({"id": source_id})})


def _without_ours(item: FrozenMap[Json]) -> tuple[FrozenMap[Json], FrozenMap[Json]]:
    custom = item.get("custom")
    ours = custom.get(OURS) if isinstance(custom, FrozenMap) else None
    if not isinstance(custom, FrozenMap) or not isinstance(ours, FrozenMap):
        return item, FrozenMap()
    others = FrozenMap({key: value for key, value in custom.items() if key != OURS})
    rest = {key: value for key, value in item.items() if key != "custom"}
    return FrozenMap({**rest, "custom": others} if others else rest), ours


def _with_field(source: Source, key: str, value: Json) -> Source:
    """The source with that field, where the model can take it."""
    if value is None:
        return source
    try:
        checked = Source.model_validate({"id": "new", key: value})
    except ValidationError:
        return source
    return source.model_copy(update={key: getattr(checked, key)})


def _is_id(word: str) -> bool:
    """Whether a citation can hold it."""
    return 0 < len(word) <= 200 and word.isprintable() and not any(letter in "[], \t" for letter in word)
