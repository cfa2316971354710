"""Where the threads of a document are, found bit by bit and remembered: a text that stays as it is is not searched again."""

from collections.abc import Mapping
from time import perf_counter
from types import MappingProxyType
from typing import Final, NamedTuple

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.comments.threads import Thread, is_orphan, place_of, threads_of
from igm_desktop.core.edits import value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.model.assessment import Anchor, Assessment, Item
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, Ref
from igm_desktop.core.remembered import remembered

AS_A_WHOLE: Final = -1


class Found(NamedTuple):
    """Where in its text the words of a thread begin (`AS_A_WHOLE` where it is about no words), and whether they are lost."""

    start: int
    lost: bool


class _Seen(NamedTuple):
    anchor: Anchor
    about: object
    """The item, or the value of a field of the document, in which was looked: the same object says the same."""
    found: Found


class Places:
    """What was found of a document's threads so far."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}

    def look(self, document: Assessment, catalogue: Catalogue, seconds: float) -> bool:
        """Look for those that are not known yet, no longer than that. Gives whether all are known now."""
        end = perf_counter() + seconds
        for thread in threads_of(document):
            if self.of(document, thread) is None:
                if perf_counter() > end:
                    return False
                self._look(document, catalogue, thread)
        return True

    def of(self, document: Assessment, thread: Thread) -> Found | None:
        """Where that thread is in that document; None while nobody has looked."""
        first = thread.first
        seen = self._seen.get(first.id)
        if seen is None or seen.anchor is not first.anchor or seen.about is not _about(document, first.anchor.ref):
            return None
        return seen.found

    def _look(self, document: Assessment, catalogue: Catalogue, thread: Thread) -> None:
        first = thread.first
        place = place_of(document, first)
        lost = is_orphan(document, first, catalogue)
        found = Found(place.start if place is not None else AS_A_WHOLE, lost)
        self._seen[first.id] = _Seen(first.anchor, _about(document, first.anchor.ref), found)


def _about(document: Assessment, ref: Ref) -> object:
    if len(ref) > 1 and ref[0] in COLLECTIONS:
        return _by_id(items_of(document, ref[0])).get(ref[1])
    try:
        return value_at(document, ref) if ref[:1] == ("document",) else None
    except InvalidEdit:
        return None


@remembered
def _by_id(items: tuple[Item, ...]) -> Mapping[str, Item]:
    return MappingProxyType({item.id: item for item in items})
