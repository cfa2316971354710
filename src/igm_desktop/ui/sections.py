"""The sections of the window: cover and details, parts, and the six domains."""

from typing import Final

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref

DETAILS: Final = "details"
PARTS: Final = "parts"
SECTIONS: Final = (DETAILS, PARTS, *DOMAINS)


def section_of(ref: Ref, assessment: Assessment) -> str:
    """The section in which a person finds the ref; details where there is no better one."""
    if ref[0] == "parts" or ref[:2] == ("document", "parts"):
        return PARTS
    if ref[:2] == ("document", "findings") and len(ref) > 2:
        return ref[2]
    if ref[0] == "findings" and len(ref) > 1:
        return next((finding.domain for finding in assessment.findings if finding.id == ref[1]), DETAILS)
    return DETAILS
