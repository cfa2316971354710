"""CSL-JSON written, with our extras in each item's `custom` map."""

import json
from collections.abc import Iterable

from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.exchange.extras import with_extras
from igm_desktop.core.sources.reading import as_text


def write_csl_json(sources: Iterable[Source]) -> bytes:
    """The sources as items; each has an `id` that no other one has."""
    items = []
    taken: set[str] = set()
    for source in sources:
        item = with_extras(source)
        name = as_text(item.get("id")) or as_text(item.get("citation-key")) or source.id
        name = source.id if name in taken else name
        taken.add(name)
        items.append(FrozenMap({"id": name, **{key: value for key, value in item.items() if key != "id"}}))
    return (json.dumps(items, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode("utf-8", "replace")
