"""What a person saw of a document when they had it open last: a mark for each item, kept on this computer alone.

A mark is a few letters of the hash of what an item says: small, and nothing of the text can be read in it.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from igm_desktop.core.canonical import digest, plain_json
from igm_desktop.core.errors import Refused
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.keeping.places import make_private, seen_place
from igm_desktop.core.model.assessment import Assessment, Item
from igm_desktop.core.order import items_of
from igm_desktop.core.storage.files import read_file, save_file

MARKED: Final = ("parts", "findings", "answers", "sources", "key_facts", "conventions")
"""What has marks: what people write. Comments say by themselves who has answered."""
_LETTERS: Final = 12
_MOST_BYTES: Final = 8 * 1024 * 1024

Marks = Mapping[str, str]
"""The mark of each item, under `collection/id`."""


def mark_of(item: Item) -> str:
    """The mark of what the item says now."""
    return digest(plain_json(item))[:_LETTERS]


def marks_of(document: Assessment) -> Marks:
    """The marks of all items."""
    return FrozenMap(
        {key(collection, item.id): mark_of(item) for collection in MARKED for item in items_of(document, collection)}
    )


def key(collection: str, item_id: str) -> str:
    """Under which the mark of an item is kept."""
    return f"{collection}/{item_id}"


def seen_before(path: Path, document_id: str) -> Marks | None:
    """The marks of when the document was open last in that file; None where it never was, or they cannot be read."""
    with suppress(Refused, ValueError, RecursionError):
        kept = json.loads(read_file(seen_place(path, document_id), _MOST_BYTES))
        if isinstance(kept, dict) and all(isinstance(mark, str) for mark in kept.values()):
            return FrozenMap(kept)
    return None


def keep_seen(path: Path, document: Assessment) -> None:
    """Keep the marks of the document as it is left. Where that cannot be done, the older ones stay: nothing is lost with them."""
    place = seen_place(path, document.id)
    data = json.dumps(dict(marks_of(document)), indent=0, sort_keys=True).encode()
    with suppress(Refused):
        make_private(place.parent)
        save_file(place, data, mode=0o600)


def changed_ids(
    collection: str, items: Iterable[Item], marks: Marks, known: dict[str, tuple[Item, str]]
) -> frozenset[str]:
    """The ids of the items that say something else than then, new ones and ones that are gone among them. `known` has the marks
    that were worked out before, of these very items, and gets the new ones.
    """
    found: set[str] = set()
    there: set[str] = set()
    for item in items:
        name = key(collection, item.id)
        there.add(name)
        before = known.get(name)
        if before is None or before[0] is not item:
            before = known[name] = item, mark_of(item)
        if marks.get(name) != before[1]:
            found.add(item.id)
    beginning = key(collection, "")
    found.update(name.removeprefix(beginning) for name in marks if name.startswith(beginning) and name not in there)
    return frozenset(found)
