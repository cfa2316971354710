"""What the tests of the import share: where the fixtures are made, and looking at what was read."""

import re
import sys
from collections import Counter
from pathlib import Path

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import UNPLACED, Assessment
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import findings_of

TESTS = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TESTS / "data" / "imports"))  # the makers of the fixtures
SEED = TESTS.parent.parent / "shared" / "seed.txt"
"""The published page, where it lies beside the checkout."""
_WORD = re.compile(r"\w+")


def flat(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


def said(prose: Prose) -> str:
    """The one text of an imported prose, without markup."""
    return plain(next(iter(prose.values()), ""))


def findings(assessment: Assessment) -> list[tuple[str, str, str]]:
    """Domain, kind and text of each finding, in order, but for white space."""
    return [
        (domain, kind, flat(said(finding.text)))
        for domain in DOMAINS
        for kind in FINDING_KINDS
        for finding in findings_of(assessment, domain, kind)
    ]


def part(assessment: Assessment, kind: str) -> str:
    """The text of the only part of that kind."""
    (found,) = (one for one in assessment.parts if one.kind == kind)
    return flat(said(found.text))


def unplaced(assessment: Assessment) -> str:
    """Everything that found no place."""
    kept = [one for one in assessment.parts if one.kind == UNPLACED]
    return "\n".join(f"{said(one.heading)}\n{said(one.text)}" for one in kept)


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def kept_words(assessment: Assessment) -> Counter[str]:
    """All words of the assessment with how often each stands there."""
    texts = [said(assessment.title), said(assessment.place), assessment.body, assessment.date or ""]
    texts += [said(one.heading) + " " + said(one.text) for one in assessment.parts]
    texts += [said(one.text) for one in assessment.findings]
    texts += [f"{said(one.name)} {one.signed or ''} {one.ratified or ''}" for one in assessment.conventions]
    return words(" ".join(texts))
