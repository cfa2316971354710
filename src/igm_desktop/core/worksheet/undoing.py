"""An imported worksheet taken back, also when other things have been done since."""

from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.worksheet.specs import COLLECTIONS


def taken_back(now: Assessment, before: Assessment, after: Assessment) -> Assessment:
    """The present assessment with every item as it was before the import; one that was changed since stays."""
    changes = {}
    for collection in COLLECTIONS.values():
        old = {item.id: item for item in items_of(before, collection)}
        new = {item.id: item for item in items_of(after, collection)}
        present = items_of(now, collection)
        items = tuple(
            old.get(item.id) if item is new.get(item.id) and item is not old.get(item.id) else item for item in present
        )
        kept = tuple(item for item in items if item is not None)
        if len(kept) != len(present) or any(one is not two for one, two in zip(kept, present, strict=True)):
            changes[collection] = kept
    return settled(now.model_copy(update=changes)) if changes else now
