"""The order of items, and the lists that findings stand in."""

from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any, cast

from igm_desktop.core.canonical import digest, plain_json
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.ids import id_from, ranks_between
from igm_desktop.core.model.assessment import Assessment, Finding, Item
from igm_desktop.core.ref import COLLECTIONS, RANKED
from igm_desktop.core.remembered import remembered


def items_of(assessment: Assessment, collection: str) -> tuple[Item, ...]:
    """The items of a collection, in order."""
    return cast(tuple[Item, ...], getattr(assessment, collection))


def findings_of(assessment: Assessment, domain: DomainId, kind: FindingKind | None = None) -> tuple[Finding, ...]:
    """The findings of a domain, or of one of its two lists, in order."""
    return _lists(assessment.findings).get((domain, kind), ())


@remembered
def _lists(findings: tuple[Finding, ...]) -> dict[tuple[DomainId, FindingKind | None], tuple[Finding, ...]]:
    """All lists at once: every page asks for its own after every edit."""
    lists: defaultdict[tuple[DomainId, FindingKind | None], list[Finding]] = defaultdict(list)
    for finding in findings:
        lists[finding.domain, finding.kind].append(finding)
        lists[finding.domain, None].append(finding)
    return {key: tuple(found) for key, found in lists.items()}


def settled(assessment: Assessment) -> Assessment:
    """The same assessment as files have it: every rank given, arrays in their order, no id twice in a collection.

    An item without a rank follows the one before it. The second of two items with one id gets an id from its content.
    Collections without ranks are ordered by id. What is settled already is returned as it is.
    """
    changes: dict[str, Any] = {}
    for collection in COLLECTIONS:
        items = items_of(assessment, collection)
        ordered = _settled_items(items, ranked=collection in RANKED)
        if ordered is not items:
            changes[collection] = ordered
    return assessment.model_copy(update=changes) if changes else assessment


def _settled_items(items: tuple[Item, ...], *, ranked: bool) -> tuple[Item, ...]:
    if len({item.id for item in items}) != len(items):
        items = _with_own_ids(items)
    if ranked and any(not cast(Finding, item).rank for item in items):
        items = _with_ranks(cast(tuple[Finding, ...], items))
    key = attrgetter("rank", "id") if ranked else attrgetter("id")
    keys = list(map(key, items))
    if all(one <= two for one, two in pairwise(keys)):
        return items
    return tuple(sorted(items, key=key))


def _with_own_ids(items: tuple[Item, ...]) -> tuple[Item, ...]:
    seen = {item.id for item in items}
    first: set[str] = set()
    turns: Counter[str] = Counter()
    result: list[Item] = []
    for item in items:
        own = item
        if item.id in first:
            content = digest(plain_json(item))
            while own.id in seen:
                own = item.model_copy(update={"id": id_from(content, str(turns[content]))})
                turns[content] += 1
        first.add(item.id)
        seen.add(own.id)
        result.append(own)
    return tuple(result)


def _with_ranks(items: tuple[Finding, ...]) -> tuple[Finding, ...]:
    given = sorted(item.rank for item in items if item.rank)
    result: list[Finding] = []
    last = ""
    for ranked, group in groupby(items, key=lambda item: bool(item.rank)):
        stretch = tuple(group)
        if not ranked:
            next_one = bisect_right(given, last)
            above = given[next_one] if next_one < len(given) else None
            ranks = ranks_between(last, above, [item.id for item in stretch])
            stretch = tuple(map(_with_rank, stretch, ranks))
        result += stretch
        last = stretch[-1].rank
    return tuple(result)


def _with_rank(item: Finding, rank: str) -> Finding:
    return item.model_copy(update={"rank": rank})


def list_place(finding: Finding) -> tuple[int, int]:
    """Where the finding's list stands among the twelve: the domain's and the kind's number from 0."""
    return DOMAINS.index(finding.domain), FINDING_KINDS.index(finding.kind)
