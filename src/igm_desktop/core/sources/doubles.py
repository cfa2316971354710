"""Sources that are likely one. Precision before number: what is told must be worth a look.

Two are told where they have the same DOI, ISBN or address, or the same title with no author, year or number that
speaks against it. Each look goes to a table of keys, so that thousands of sources are compared in one pass.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from igm_desktop.core.folding import folded
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.reading import authors_of, institution_of, text_of, title_of, year_of
from igm_desktop.core.sources.standing import current

_SIGNS: Final = re.compile(r"[\W_]+")
_DOI: Final = re.compile(r"10\.\d{4,9}/\S+")
_ADDRESS: Final = re.compile(r"^https?://(?:www\.)?(?P<host>[^/?#]+)(?P<path>[^?#]*)(?P<query>\?[^#]*)?", re.IGNORECASE)
_WORKS: Final = frozenset({"chapter", "article-journal", "article-magazine", "article-newspaper", "entry", "webpage"})
"""Types of work of which many have one ISBN or stand on one page."""

_SHORTEST_TITLE: Final = 8
_MANY: Final = 12
"""A key that more sources than this share says nothing: the address of a portal, a title like "Annual report"."""


def likely_doubles(sources: tuple[Source, ...]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids in the order of the sources; replaced sources are left out."""
    by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
    there = current(sources)
    for at, source in enumerate(there):
        for key in dict.fromkeys(_keys(source)):
            by_key[key].append(at)
    pairs: dict[tuple[int, int], None] = {}
    for (kind, _), places in by_key.items():
        if len(places) > _MANY:
            continue
        for turn, two in enumerate(places):
            for one in places[:turn]:
                if kind in {"doi", "isbn"} or _compatible(there[one], there[two], strict=kind == "title"):
                    pairs[one, two] = None
    return tuple((there[one].id, there[two].id) for one, two in sorted(pairs))


def came_double(sources: tuple[Source, ...], came: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids of which the second is of a source that came, and is likely the first: one that was there, where there
    is one.
    """
    new = frozenset(came)
    pairs = (pair if pair[1] in new else pair[::-1] for pair in likely_doubles(sources))
    return tuple(sorted(pair for pair in pairs if pair[1] in new))


def _keys(source: Source) -> Iterator[tuple[str, str]]:
    """What a double of the source would share."""
    address = text_of(source, "URL")
    doi = _DOI.search(text_of(source, "DOI") or address)
    if doi:
        yield "doi", doi[0].lower().rstrip(".,;")
    whole = text_of(source, "type") not in _WORKS
    for isbn in text_of(source, "ISBN").replace("-", "").upper().split() if whole else ():
        yield "isbn", isbn
    parts = _ADDRESS.match(address)
    if parts and (parts["path"].strip("/") or parts["query"]):  # a bare host names a publisher, not a work
        yield "address", f"{parts['host'].lower()}{parts['path'].rstrip('/')}{parts['query'] or ''}"
    title = _folded(title_of(source))
    if len(title) >= _SHORTEST_TITLE:
        yield "title", title


def _compatible(one: Source, two: Source, *, strict: bool) -> bool:
    """Whether nothing speaks against their being one work. `strict` where only their title says that they are."""
    if _differ(text_of(one, "number"), text_of(two, "number")) or _differ(
        text_of(one, "volume"), text_of(two, "volume")
    ):
        return False
    years = year_of(one), year_of(two)
    if None not in years and years[0] != years[1]:
        return False
    if not strict:
        titles = _folded(title_of(one)), _folded(title_of(two))
        return not all(titles) or _alike(*titles)
    issuers = _issuers(one), _issuers(two)
    return not all(issuers) or bool(issuers[0] & issuers[1]) or _alike(*(" ".join(sorted(names)) for names in issuers))


def _differ(one: str, two: str) -> bool:
    return bool(one and two) and _folded(one) != _folded(two)


def _alike(one: str, two: str) -> bool:
    """Whether one begins or holds the other: a title with and without its second half, a name with and without acronym."""
    short, long = sorted((one, two), key=len)
    return len(short) >= 3 and f" {short} " in f" {long} "


def _issuers(source: Source) -> frozenset[str]:
    names = [name.short for name in authors_of(source)] or [institution_of(source)]
    return frozenset(filter(None, map(_folded, names)))


def _folded(text: str) -> str:
    """The words without case, accents and signs."""
    return _SIGNS.sub(" ", folded(text)).strip()
