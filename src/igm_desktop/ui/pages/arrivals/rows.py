"""What the list of what came shows: what stands in two versions, then each person's changes by domain."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.comments.threads import domain_of as domain_of_comment
from igm_desktop.core.comments.threads import thread_with
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import position
from igm_desktop.core.exchange.arrivals import Arrival, WhatCame
from igm_desktop.core.exchange.conflicts import Conflict
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref
from igm_desktop.ui.pages.history.rows import ELSEWHERE, domain_of

Kind = Literal["conflicts", "conflict", "person", "domain", "arrival", "doubles", "pair"]
COMMENTS: Final = "comments"
"""In the place of a domain: the comments of a person."""


class Row(NamedTuple):
    """A row and those in it. `key` knows it again when the list is made anew; `arrivals` are all that are in it."""

    kind: Kind
    key: tuple[str, ...]
    rows: "tuple[Row, ...]" = ()
    arrivals: tuple[Arrival, ...] = ()
    conflict: Conflict | None = None

    @property
    def open_ones(self) -> tuple[Arrival, ...]:
        """Those that somebody has to decide about."""
        return tuple(one for one in self.arrivals if one.is_open)


def rows_of(
    came: WhatCame,
    doubles: Sequence[tuple[str, str]],
    document: Assessment,
    catalogue: Catalogue,
    *,
    everything: bool = False,
) -> tuple[Row, ...]:
    """What is open, or with `everything` all that came."""
    rows: list[Row] = []
    if came.conflicts:
        inner = tuple(_conflict_row(one) for one in came.conflicts)
        rows.append(Row("conflicts", ("conflicts",), inner))
    wanted = [one for one in came.arrivals if everything or is_left(one, document)]
    people = dict.fromkeys(one.last.edit.by for one in wanted)
    for person in people:
        theirs = [one for one in wanted if one.last.edit.by == person]
        rows.append(_person_row(person, theirs, catalogue))
    if doubles:
        pairs = tuple(Row("pair", ("pair", *pair)) for pair in doubles)
        rows.append(Row("doubles", ("doubles",), pairs))
    return tuple(rows)


def is_left(one: Arrival, document: Assessment) -> bool:
    """Whether there is something to do about it: a change to decide about, a comment in a thread that is open."""
    if one.is_decidable:
        return one.is_open
    if one.ref[0] != COMMENTS or position(document, *one.ref[:2]) is None:
        return False
    thread = thread_with(document, one.ref[1])
    return thread is not None and thread.is_open


def leaves(rows: Iterable[Row]) -> list[Row]:
    """The rows that have none in them, from the first to the last."""
    found: list[Row] = []
    for row in rows:
        found += leaves(row.rows) if row.rows else [row]
    return found


def place_of(one: Arrival, catalogue: Catalogue) -> str:
    """The domain that it belongs to, or that it belongs to none, or that it is a comment."""
    return COMMENTS if one.ref[0] == COMMENTS else domain_of(one.last, catalogue)


def domains_in_conflict(came: WhatCame, document: Assessment, catalogue: Catalogue) -> dict[str, int]:
    """How many conflicts there are in each domain, and elsewhere."""
    found: dict[str, int] = {}
    findings = {one.id: one.domain for one in document.findings} if came.conflicts else {}
    for conflict in came.conflicts:
        is_finding = conflict.ref[0] == "findings"
        domain = (
            findings.get(conflict.ref[1], ELSEWHERE)
            if is_finding
            else _domain_of_ref(conflict.ref, document, catalogue)
        )
        found[domain] = found.get(domain, 0) + 1
    return found


def _domain_of_ref(ref: Ref, document: Assessment, catalogue: Catalogue) -> str:
    if ref[0] == "answers":
        indicator = catalogue.indicator(ref[1])
        return indicator.domain if indicator is not None else ELSEWHERE
    if ref[0] == COMMENTS and (at := position(document, *ref[:2])) is not None:
        return domain_of_comment(document, catalogue, document.comments[at]) or ELSEWHERE
    return ELSEWHERE


def _conflict_row(conflict: Conflict) -> Row:
    return Row("conflict", ("conflict", *conflict.ref), conflict=conflict)


def _person_row(person: str, theirs: list[Arrival], catalogue: Catalogue) -> Row:
    places: dict[str, list[Arrival]] = {}
    for one in theirs:
        places.setdefault(place_of(one, catalogue), []).append(one)
    inner = []
    for place in (*DOMAINS, ELSEWHERE, COMMENTS):
        some = places.get(place, [])
        if some:
            rows = tuple(Row("arrival", ("arrival", one.first.edit.id, place), (), (one,)) for one in some)
            inner.append(Row("domain", ("domain", person, place), rows, tuple(some)))
    return Row("person", ("person", person), tuple(inner), tuple(one for row in inner for one in row.arrivals))
