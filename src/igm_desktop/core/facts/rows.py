"""What is done to whole rows of key facts and conventions. An edit that would change nothing gives the same document."""

from collections.abc import Sequence
from functools import reduce

from igm_desktop.core.edits import Place, add, move, position, set_value
from igm_desktop.core.facts.cells import new_item
from igm_desktop.core.model.assessment import Assessment, Item
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import Ref


def with_row(document: Assessment, collection: str, item_id: str, after: str | None) -> Assessment:
    """One more empty row, after the one of that id or at the end."""
    known = after is not None and position(document, collection, after) is not None
    return add(document, collection, new_item(collection, item_id), after if known else Place.LAST)


def without_rows(document: Assessment, collection: str, ids: Sequence[str]) -> Assessment:
    """The document without those rows that are there."""
    gone, items = set(ids), items_of(document, collection)
    kept = tuple(item for item in items if item.id not in gone)
    return document if len(kept) == len(items) else document.model_copy(update={collection: kept})


def stepped(document: Assessment, collection: str, ids: Sequence[str], by: int) -> Assessment:
    """Those rows, which stand together, one place up (-1) or down (1)."""
    order = [item.id for item in items_of(document, collection)]
    places = sorted(order.index(one) for one in ids if one in order)
    if not places or not places[0] + by >= 0 or not places[-1] + by < len(order):
        return document
    if by > 0:  # the row below goes above them
        above = order[places[0] - 1] if places[0] else None
        return move(document, (collection, order[places[-1] + 1]), above)
    return move(document, (collection, order[places[0] - 1]), order[places[-1]])


def with_values(document: Assessment, refs: Sequence[Ref], values: Sequence[object]) -> Assessment:
    """The document with those values at those refs, each in a row of one of the tables. Raises InvalidEdit.

    Each row is edited alone, as each edit in a long table would copy all of it.
    """
    rows: dict[Ref, list[tuple[Ref, object]]] = {}
    for ref, value in zip(refs, values, strict=True):
        rows.setdefault(ref[:2], []).append((ref, value))
    for collection in {row[0] for row in rows}:
        items = {item.id: item for item in items_of(document, collection)}
        for row in filter(lambda row: row[0] == collection, rows):
            held = (items[row[1]],) if row[1] in items else ()
            alone = document.model_copy(update={collection: held})
            for ref, value in rows[row]:
                alone = set_value(alone, ref, value)
            items[row[1]] = items_of(alone, collection)[0]
        after = tuple(items.values())
        if any(one is not two for one, two in zip(after, items_of(document, collection), strict=True)):
            document = document.model_copy(update={collection: after})
    return document


def restored(document: Assessment, collection: str, before: Assessment, ids: Sequence[str]) -> Assessment:
    """Those rows as they were before, whatever has happened since: changed ones as they were, gone ones back where
    they stood, new ones gone.
    """
    old = {item.id: item for item in items_of(before, collection)}
    document = without_rows(document, collection, [item_id for item_id in ids if item_id not in old])
    for item_id in filter(old.__contains__, ids):
        if position(document, collection, item_id) is None:
            document = _put_back(document, collection, before, old[item_id])
        else:
            document = _as_it_was(document, collection, old[item_id])
    return document


def _put_back(document: Assessment, collection: str, before: Assessment, item: Item) -> Assessment:
    order = [one.id for one in items_of(before, collection)]
    here = {one.id for one in items_of(document, collection)}
    above = next((one for one in reversed(order[: order.index(item.id)]) if one in here), None)
    return add(document, collection, item, above)


def _as_it_was(document: Assessment, collection: str, item: Item) -> Assessment:
    fields = (name for name in type(item).model_fields if name not in ("id", "rank"))
    return reduce(
        lambda so_far, name: set_value(so_far, (collection, item.id, name), getattr(item, name)), fields, document
    )
