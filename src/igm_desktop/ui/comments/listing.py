"""Which threads the panel lists, as one reads the document; and how many there are of each kind."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from igm_desktop.core.answering import in_order
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.comments.mentioning import concerns
from igm_desktop.core.comments.threads import DOMAIN, Thread, domain_of, threads_of
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, Ref
from igm_desktop.core.remembered import remembered
from igm_desktop.ui.comments.filters import WHICH, Which
from igm_desktop.ui.comments.places import AS_A_WHOLE, Found, Places
from igm_desktop.ui.sections import DETAILS, SECTIONS, section_of

_NOT_YET: Final = Found(AS_A_WHOLE, lost=False)
_ROOMS: Final = ("document", DOMAIN, *COLLECTIONS)
"""In one section: what is about the whole of it, then the findings, then the answers."""
_GONE: Final = 1_000_000


class Listing(NamedTuple):
    """The threads that are wanted, how many there are of each kind, and everybody who said something."""

    threads: tuple[Thread, ...]
    counts: Mapping[Which, int]
    people: tuple[str, ...]


class Asked(NamedTuple):
    """What is wanted: of `which` kind, by whom and in which domain (empty for all); `me` is who is writing,
    `wrote` what they have written.
    """

    which: Which
    person: str
    domain: str
    me: str
    wrote: frozenset[Ref] = frozenset()


def listing(document: Assessment, catalogue: Catalogue, asked: Asked, places: Places) -> Listing:
    """What the panel lists of a document. A thread that nobody has looked for yet counts as one about the whole."""
    threads = threads_of(document)
    found = {one.first.id: places.of(document, one) or _NOT_YET for one in threads}
    lost = frozenset(one for one, there in found.items() if there.lost)
    kinds = _kinds(lost, document, asked)
    counts = {which: sum(map(kinds[which], threads)) for which in WHICH}
    wanted = [one for one in threads if kinds[asked.which](one) and _fits(one, document, catalogue, asked)]
    wanted.sort(key=_Order(document, catalogue, found).key)
    return Listing(tuple(wanted), counts, _people(threads))


def _kinds(lost: frozenset[str], document: Assessment, asked: Asked) -> Mapping[Which, Callable[[Thread], bool]]:
    return {
        "open": lambda one: one.is_open,
        "mine": lambda one: concerns(one, asked.me, document, asked.wrote),
        "unanswered": lambda one: one.is_unanswered,
        "orphan": lambda one: one.is_open and one.first.id in lost,
        "resolved": lambda one: one.first.resolved is not None,
        "nothing": lambda one: one.first.kind == "nothing_to_say",
        "all": lambda _one: True,
    }


def _fits(thread: Thread, document: Assessment, catalogue: Catalogue, asked: Asked) -> bool:
    if asked.person and all(one.by != asked.person for one in thread.comments):
        return False
    return not asked.domain or domain_of(document, catalogue, thread.first) == asked.domain


@remembered
def _people(threads: tuple[Thread, ...]) -> tuple[str, ...]:
    """Those who said most come first."""
    said = Counter(one.by for thread in threads for one in thread.comments)
    return tuple(by for by, _ in sorted(said.items(), key=lambda pair: (-pair[1], pair[0])))


class _Order:
    """The order of the document: section by section, item by item, word by word; of one place the oldest first."""

    def __init__(self, document: Assessment, catalogue: Catalogue, found: Mapping[str, Found]) -> None:
        self._document, self._catalogue, self._found = document, catalogue, found
        self._places: dict[str, dict[str, int]] = {}
        self._domains = {one.id: one.domain for one in document.findings}

    def key(self, thread: Thread) -> tuple[int, int, int, int, str, str]:
        first = thread.first
        ref = first.anchor.ref
        section = SECTIONS.index(self._section(ref))
        room = _ROOMS.index(ref[0]) if ref and ref[0] in _ROOMS else len(_ROOMS)
        return section, room, self._item(ref), self._found[first.id].start, first.at, first.id

    def _section(self, ref: Ref) -> str:
        if ref[:1] == ("findings",):
            return self._domains.get(ref[1], DETAILS) if len(ref) > 1 else DETAILS
        section = section_of(ref, self._document, self._catalogue) if ref else DETAILS
        return section if section in SECTIONS else DETAILS

    def _item(self, ref: Ref) -> int:
        if len(ref) < 2 or ref[0] not in COLLECTIONS:
            return AS_A_WHOLE
        if ref[0] not in self._places:
            self._places[ref[0]] = self._numbered(ref[0])
        return self._places[ref[0]].get(ref[1], _GONE)

    def _numbered(self, collection: str) -> dict[str, int]:
        if collection == "answers":
            ids = [one.id for one in in_order(self._catalogue, self._document.level)]
        else:
            ids = [one.id for one in items_of(self._document, collection)]
        return {one: number for number, one in enumerate(ids)}
