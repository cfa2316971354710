"""Addresses of parts of an assessment, used by forms, comments, records, conflicts and undo labels alike.

`("document", field)`, `("document", field, language)`, `(collection, id)`, `(collection, id, field)`,
`(collection, id, field, language)`; for a field that is a set one more word names the element, and a source has one
address per CSL variable: `("sources", id, "csl", variable)`.
"""

from typing import Final

Ref = tuple[str, ...]

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
RANKED: Final = frozenset({"parts", "findings", "key_facts", "conventions"})


def item_ref(ref: Ref) -> Ref:
    """The address of the whole item (or document field) that a longer address lies in."""
    return ref[:2]


def is_item(ref: Ref) -> bool:
    """Whether the address names a whole item of a collection."""
    return len(ref) == 2 and ref[0] in COLLECTIONS
