"""What is done to findings on the page, as pure edits. An edit that would change nothing gives the same assessment."""

from collections.abc import Sequence
from typing import Final

from igm_desktop.core.domains import FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.edits import Place, add, move, position, remove, set_value
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import findings_of
from igm_desktop.core.ref import Ref

FINDINGS: Final = "findings"


def finding(document: Assessment, finding_id: str) -> Finding | None:
    """The finding of that id, or None."""
    at = position(document, FINDINGS, finding_id)
    return None if at is None else document.findings[at]


def place_in_list(document: Assessment, one: Finding) -> tuple[int, int]:
    """Where a finding stands in its list, from 0, and how many there are."""
    ids = [other.id for other in findings_of(document, one.domain, one.kind)]
    return ids.index(one.id), len(ids)


def stepped(document: Assessment, finding_id: str, by: int) -> Assessment:
    """The finding one place up (-1) or down (1) in its list."""
    one = finding(document, finding_id)
    if one is None:
        return document
    at, count = place_in_list(document, one)
    return placed(document, finding_id, one.kind, at + by) if 0 <= at + by < count else document


def placed(document: Assessment, finding_id: str, kind: FindingKind, index: int) -> Assessment:
    """The finding at that index (from 0, counted without itself) in one of the lists of its domain."""
    one = finding(document, finding_id)
    if one is None:
        return document
    others = [other.id for other in findings_of(document, one.domain, kind) if other.id != finding_id]
    index = max(0, min(index, len(others)))
    if kind == one.kind and place_in_list(document, one)[0] == index:
        return document
    return move(document, (FINDINGS, finding_id), others[index - 1] if index else None, kind=kind)


def in_other_list(document: Assessment, finding_id: str, kind: FindingKind) -> Assessment:
    """The finding in that list of its domain, about as high as it was."""
    one = finding(document, finding_id)
    if one is None or one.kind == kind:
        return document
    return placed(document, finding_id, kind, place_in_list(document, one)[0])


def in_domain(document: Assessment, finding_id: str, domain: DomainId) -> Assessment:
    """The finding at the end of the same list of another domain."""
    one = finding(document, finding_id)
    if one is None or one.domain == domain:
        return document
    return move(document, (FINDINGS, finding_id), Place.LAST, domain=domain)


def with_new(document: Assessment, new: Finding, after: str | None | Place) -> Assessment:
    """One more finding, after the one named."""
    return add(document, FINDINGS, new, after)


def with_texts(
    document: Assessment, texts: Sequence[str], language: str, lists: tuple[DomainId, FindingKind], after: str | None
) -> tuple[Assessment, tuple[str, ...]]:
    """A finding for each text, and their ids: after the one named, which takes the first text if it has none itself;
    at the end of the list where none is named.
    """
    domain, kind = lists
    ids: list[str] = []
    before = finding(document, after) if after else None
    if before is not None and texts and not before.text.in_language(language):
        document = set_value(document, (FINDINGS, before.id, "text", language), texts[0])
        texts = texts[1:]
        ids.append(before.id)
    last: str | Place = before.id if before is not None else Place.LAST
    for text in texts:
        one = Finding(id=new_id(), domain=domain, kind=kind, text=Prose({language: text}))
        document = add(document, FINDINGS, one, last)
        ids.append(one.id)
        last = one.id
    return document, tuple(ids)


def without(document: Assessment, finding_id: str) -> Assessment:
    """The assessment without the finding."""
    return remove(document, (FINDINGS, finding_id)) if finding(document, finding_id) is not None else document


def restored(document: Assessment, one: Finding, before: Assessment) -> Assessment:
    """A deleted finding again where it was, whatever has happened since."""
    if finding(document, one.id) is not None:
        return document
    ids = [other.id for other in findings_of(before, one.domain, one.kind)]
    here = {other.id for other in findings_of(document, one.domain, one.kind)}
    above = next((other for other in reversed(ids[: ids.index(one.id)]) if other in here), None)
    return add(document, FINDINGS, one, above)


def neighbour(document: Assessment, one: Finding) -> str | None:
    """The finding that a person looks at when this one goes: the next, else the one before, in its list."""
    ids = [other.id for other in findings_of(document, one.domain, one.kind)]
    at = ids.index(one.id)
    return ids[at + 1] if at + 1 < len(ids) else ids[at - 1] if at else None


def other_kind(kind: FindingKind) -> FindingKind:
    """The other of the two lists."""
    return FINDING_KINDS[1 - FINDING_KINDS.index(kind)]


def text_ref(finding_id: str, language: str) -> Ref:
    """The address of a finding's text in a language."""
    return (FINDINGS, finding_id, "text", language)


def before(document: Assessment, one: Finding) -> str | None:
    """The finding above this one in its list."""
    ids = [other.id for other in findings_of(document, one.domain, one.kind)]
    at = ids.index(one.id)
    return ids[at - 1] if at else None
