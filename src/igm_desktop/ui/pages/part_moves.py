"""What is done to parts on the page, as pure edits. An edit that would change nothing gives the same assessment."""

from collections.abc import Sequence
from functools import reduce
from typing import Final

from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.edits import Place, add, move, position, remove, set_value
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import PART_KINDS, UNPLACED, Assessment, Finding, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.splitting import paragraphs

PARTS: Final = "parts"
TEXTS: Final = ("heading", "text")


def part(document: Assessment, part_id: str) -> Part | None:
    """The part of that id, or None."""
    at = position(document, PARTS, part_id)
    return None if at is None else document.parts[at]


def placed(document: Assessment) -> tuple[Part, ...]:
    """The parts that are printed, in order."""
    return tuple(one for one in document.parts if one.kind != UNPLACED)


def unplaced(document: Assessment) -> tuple[Part, ...]:
    """The texts that an import could not place, in order."""
    return tuple(one for one in document.parts if one.kind == UNPLACED)


def stepped(document: Assessment, part_id: str, by: int) -> Assessment:
    """The part one place up (-1) or down (1) among those that are printed."""
    ids = [one.id for one in placed(document)]
    at = ids.index(part_id) if part_id in ids else -1
    if at < 0 or not 0 <= at + by < len(ids):
        return document
    after = ids[at + 1] if by > 0 else ids[at - 2] if at > 1 else None
    return move(document, (PARTS, part_id), after)


def with_new(document: Assessment, kind: str) -> tuple[Assessment, str]:
    """One more part of the kind, where such a part usually stands; and its id."""
    new = Part(id=new_id(), kind=kind)
    return add(document, PARTS, new, _usual_neighbour(document, kind, new.id)), new.id


def without(document: Assessment, part_id: str) -> Assessment:
    """The assessment without the part."""
    return remove(document, (PARTS, part_id)) if part(document, part_id) is not None else document


def restored(document: Assessment, one: Part, before: Assessment) -> Assessment:
    """A removed part again where it was, whatever has happened since."""
    if part(document, one.id) is not None:
        return document
    ids = [other.id for other in before.parts]
    here = {other.id for other in document.parts}
    above = next((other for other in reversed(ids[: ids.index(one.id)]) if other in here), None)
    return add(document, PARTS, one, above)


def as_part(document: Assessment, part_id: str, kind: str, language: str) -> Assessment:
    """An unplaced text as a part of the kind, where such a part usually stands.

    A text in a language that the profile does not have becomes one of the language given: else it would be out of
    sight for whoever has just placed it.
    """
    one = part(document, part_id)
    if one is None:
        return document
    for field in TEXTS:
        prose: Prose = getattr(one, field)
        tag = shown_language(prose, document, language)
        if tag != language and tag not in document.languages:
            document = set_value(
                document, (PARTS, part_id, field), prose.with_text(tag, "").with_text(language, prose[tag])
            )
    document = set_value(document, (PARTS, part_id, "kind"), kind)
    return move(document, (PARTS, part_id), _usual_neighbour(document, kind, part_id))


def as_findings(
    document: Assessment, part_id: str, lists: tuple[DomainId, FindingKind], language: str
) -> tuple[Assessment, tuple[str, ...]]:
    """An unplaced text as findings at the end of a list, one for each paragraph or bullet, and their ids.

    The text goes; so does its heading, which would be no finding. Its language is as `as_part` has it.
    """
    one = part(document, part_id)
    if one is None:
        return document, ()
    shown = shown_language(one.text, document, language)
    tag = shown if shown in document.languages else language
    domain, kind = lists
    found = tuple(
        Finding(id=new_id(), domain=domain, kind=kind, text=Prose({tag: text}))
        for text in paragraphs(one.text.in_language(shown))
    )
    return _with_findings(without(document, part_id), found), tuple(finding.id for finding in found)


def without_findings(document: Assessment, ids: Sequence[str]) -> Assessment:
    """The assessment without those findings that are there."""
    there = (finding_id for finding_id in ids if position(document, "findings", finding_id) is not None)
    return reduce(lambda so_far, finding_id: remove(so_far, ("findings", finding_id)), there, document)


def shown_language(prose: Prose, document: Assessment, language: str) -> str:
    """The language in which a text is shown: the one that is being written, if it is there, else another it has."""
    there = (tag for tag in (language, *document.languages, *prose) if prose.in_language(tag).strip())
    return next(there, language)


def _with_findings(document: Assessment, found: Sequence[Finding]) -> Assessment:
    return reduce(lambda so_far, finding: add(so_far, "findings", finding, Place.LAST), found, document)


def _usual_neighbour(document: Assessment, kind: str, part_id: str) -> str | None:
    """The part after which one of the kind usually stands; None for the first place."""
    others = [one for one in placed(document) if one.id != part_id]
    earlier = (one.id for one in reversed(others) if _usual_place(one.kind) <= _usual_place(kind))
    return next(earlier, None)


def _usual_place(kind: str) -> int:
    return PART_KINDS.index(kind) if kind in PART_KINDS else len(PART_KINDS)
