"""All checks, and what they find in a document. Problems are what looks wrong; what is not done yet is progress."""

from collections.abc import Callable, Iterator
from typing import Final

from igm_desktop.core.checks import cover
from igm_desktop.core.checks.citing import broken_citation
from igm_desktop.core.checks.doubled import repeated_words
from igm_desktop.core.checks.endings import list_endings
from igm_desktop.core.checks.periods import ended_period
from igm_desktop.core.checks.places import place_spelling
from igm_desktop.core.checks.problem import Check, Problem, View
from igm_desktop.core.checks.ranking import ranking_words
from igm_desktop.core.checks.translations import not_translated, older_translation
from igm_desktop.core.checks.twice import same_twice
from igm_desktop.core.checks.viewing import view_of
from igm_desktop.core.checks.years import no_year
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, Ref

CHECKS: Final = (
    Check("no_title", "wrong", cover.no_title),
    Check("no_country", "wrong", cover.no_country),
    Check("no_place", "wrong", cover.no_place),
    Check("no_date", "wrong", cover.no_date),
    Check("no_introduction", "look", cover.no_introduction),
    Check("unplaced_text", "look", cover.unplaced_text),
    Check("empty_part", "wrong", cover.empty_part),
    Check("domain_empty", "wrong", cover.domain_empty),
    Check("list_empty", "look", cover.list_empty),
    Check("finding_empty", "wrong", cover.finding_empty),
    Check("not_translated", "look", not_translated),
    Check("older_translation", "look", older_translation),
    Check("ranking_words", "wrong", ranking_words),
    Check("ended_period", "look", ended_period),
    Check("no_year", "look", no_year),
    Check("broken_citation", "wrong", broken_citation),
    Check("repeated_words", "wrong", repeated_words),
    Check("list_endings", "look", list_endings),
    Check("same_twice", "wrong", same_twice),
    Check("place_spelling", "look", place_spelling),
    Check("no_reason", "look", cover.no_reason),
)

Place = tuple[int, int, int, int]


def problems(document: Assessment, pause: Callable[[], object] = lambda: None) -> tuple[Problem, ...]:
    """What looks wrong, in the order of the document. Between small pieces of work
    `pause` is called; it may raise to give up.
    """
    view = view_of(document, pause)
    found: list[Problem] = []
    for check in CHECKS:
        pause()
        found += found_by(check, view)
    places = _places(document)
    return tuple(sorted(found, key=lambda problem: _place(problem.ref, places)))


def found_by(check: Check, view: View) -> Iterator[Problem]:
    """What one check finds."""
    return (Problem(check.id, check.severity, found) for found in check.find(view))


def _place(ref: Ref, places: dict[Ref, Place]) -> Place:
    """Where in the document a ref lies: the cover, the parts, the lists one after another, everything else."""
    return places.get(ref[:4] if ref[0] == "document" else ref[:2], (0, 0, 0, 0))


def _places(document: Assessment) -> dict[Ref, Place]:
    places: dict[Ref, Place] = {("document", "parts"): (1, 0, 0, 0)}
    for domain_number, domain in enumerate(DOMAINS):
        places["document", "findings", domain] = (2, domain_number, 0, 0)
        for kind_number, kind in enumerate(FINDING_KINDS):
            places["document", "findings", domain, kind] = (2, domain_number, kind_number, 0)
    for number, finding in enumerate(document.findings):
        at = (2, DOMAINS.index(finding.domain), FINDING_KINDS.index(finding.kind), number + 1)
        places["findings", finding.id] = at
    for order, collection in enumerate(COLLECTIONS):
        if collection != "findings":
            section = 1 if collection == "parts" else 3
            for number, item in enumerate(items_of(document, collection)):
                places[collection, item.id] = (section, order, 0, number + 1)
    return places
