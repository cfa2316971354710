"""What is done to whole rows of key facts and conventions. An edit that would change nothing gives the same document."""

from collections.abc import Sequence, Set

from igm_desktop.core.edits import Place, add, move, position, set_value
from igm_desktop.core.facts.cells import new_item
from igm_desktop.core.model.assessment import Assessment, Convention, Item, KeyFact
from igm_desktop.core.order import items_of, settled
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
    wanted = {item_id: old[item_id] for item_id in ids if item_id in old}
    document = without_rows(document, collection, [item_id for item_id in ids if item_id not in old])
    here = items_of(document, collection)
    after = tuple(_as_it_was(item, wanted.get(item.id, item)) for item in here)
    if any(one is not two for one, two in zip(after, here, strict=True)):
        document = document.model_copy(update={collection: after})
    return _put_back(document, collection, before, wanted.keys() - {item.id for item in here})


def _as_it_was(item: Item, before: Item) -> Item:
    """The earlier row, where the present one stands."""
    was = before.model_copy(update={"rank": item.rank}) if isinstance(item, KeyFact | Convention) else before
    return item if was == item else was


def _put_back(document: Assessment, collection: str, before: Assessment, gone: Set[str]) -> Assessment:
    """The document with those rows behind what stood above them and is still there."""
    if not gone:
        return document
    here = items_of(document, collection)
    there, above = {item.id for item in here}, ""
    behind: dict[str, list[Item]] = {}
    for item in items_of(before, collection):
        if item.id in there:
            above = item.id
        elif item.id in gone:
            behind.setdefault(above, []).append(item)
    order = [*behind.get("", ()), *(one for item in here for one in (item, *behind.get(item.id, ())))]
    result = document.model_copy(update={collection: tuple(order)})
    if settled(result) is result:
        return result
    for at, item in enumerate(order):  # other rows have moved there: it gets another rank
        if item.id in gone:
            document = add(document, collection, item, order[at - 1].id if at else None)
    return document
