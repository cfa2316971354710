"""What an assessment holds, counted. Work is counted, never a place."""

from collections import Counter
from dataclasses import dataclass

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.model.assessment import UNPLACED, Assessment


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of findings per list, of those that are ready, and of everything else that a person may have written."""

    findings: tuple[tuple[DomainId, FindingKind, int], ...]
    ready: int
    answers: int
    sources: int
    parts: int
    unplaced: int
    comments: int

    def of(self, domain: DomainId, kind: FindingKind | None = None) -> int:
        """The findings of a domain, or of one of its lists."""
        return sum(number for one, two, number in self.findings if one == domain and kind in {None, two})

    @property
    def total(self) -> int:
        """All findings."""
        return sum(number for _, _, number in self.findings)


def counts(assessment: Assessment) -> Counts:
    """Count once."""
    lists = Counter((finding.domain, finding.kind) for finding in assessment.findings)
    unplaced = sum(part.kind == UNPLACED for part in assessment.parts)
    return Counts(
        findings=tuple((domain, kind, lists[domain, kind]) for domain in DOMAINS for kind in FINDING_KINDS),
        ready=sum(finding.status == "ready" for finding in assessment.findings),
        answers=sum(bool(a.choice or a.choices or a.narrative or a.not_applicable) for a in assessment.answers),
        sources=sum(source.same_as is None for source in assessment.sources),
        parts=len(assessment.parts) - unplaced,
        unplaced=unplaced,
        comments=sum(comment.resolved is None and comment.reply_to is None for comment in assessment.comments),
    )
