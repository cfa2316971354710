"""The sections of the window: cover and details, parts, key facts and conventions, sources, the six domains, history, backups."""

from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref

DETAILS: Final = "details"
PARTS: Final = "parts"
FACTS: Final = "facts"
SOURCES: Final = "sources"
HISTORY: Final = "history"
BACKUPS: Final = "backups"
ARRIVALS: Final = "arrivals"
COMPARISON: Final = "comparison"
MATRIX: Final = "matrix"
APART: Final = (ARRIVALS, COMPARISON, MATRIX)
"""Pages that a menu opens; they have no line in the outline."""
_FACTS: Final = ("key_facts", "conventions")
SECTIONS: Final = (DETAILS, PARTS, FACTS, SOURCES, *DOMAINS, HISTORY, BACKUPS)


def section_of(ref: Ref, assessment: Assessment, catalogue: Catalogue) -> str:
    """The section in which a person finds the ref; details where there is no better one."""
    if ref[0] in (HISTORY, BACKUPS, *APART):
        return ref[0]
    if ref[0] == "parts" or ref[:2] == ("document", "parts"):
        return PARTS
    if ref[0] == "sources" or ref[:2] == ("document", "sources"):
        return SOURCES
    if ref[0] in _FACTS or (ref[0] == "document" and ref[1:2] and ref[1] in (*_FACTS, "conventions_in")):
        return FACTS
    if ref[0] == "domains" or ref[:2] == ("document", "findings"):  # a domain as a whole, or one of its lists
        return next((domain for domain in DOMAINS if domain in ref[1:3]), DETAILS)
    if ref[0] == "findings" and len(ref) > 1:
        return next((finding.domain for finding in assessment.findings if finding.id == ref[1]), DETAILS)
    if ref[0] == "answers" and len(ref) > 1:
        indicator = catalogue.indicator(ref[1])
        return indicator.domain if indicator is not None and indicator.level == assessment.level else DETAILS
    return DETAILS
