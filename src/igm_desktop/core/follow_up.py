"""The second time: a follow-up begins with what the earlier assessment said, and tells what nobody has looked at since.

An answer or a finding that was carried over has the hash of what it said then. While it says the same it is unchanged;
once somebody touches it, it is not, without anything being written; who finds that it still holds confirms it.
"""

from typing import Final, Literal, TypeVar

from igm_desktop.core.canonical import digest, plain_json
from igm_desktop.core.edits import set_value
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Answer, Assessment, Earlier, Finding
from igm_desktop.core.order import settled
from igm_desktop.core.ref import Ref

CONFIRMED: Final = "confirmed"
LAST_EDITION: Final = 999

CarriedState = Literal["unchanged", "changed", "confirmed"]
Carried = TypeVar("Carried", Answer, Finding)

# What each says. Neither where it stands (a neighbour that moves is no reason to look again) nor whether it is ready, and
# by name, so that a key that a later version of the file adds makes nothing look touched.
_SAID: Final[dict[type[Answer] | type[Finding], tuple[str, ...]]] = {
    Answer: ("choice", "choices", "narrative", "level", "not_applicable", "note"),
    Finding: ("domain", "kind", "text", "level", "indicators", "note"),
}


def follow_up(document: Assessment, *, date: str | None = None, own_id: str | None = None) -> Assessment:
    """A new assessment that follows this one: all that was said is carried over, comments, rounds of review and people are not.

    Items keep their ids, so that the two can be laid side by side. A finding is a draft again: "ready" was said of the
    earlier assessment. Raises InvalidEdit for a date that no document can take.
    """
    fields: dict[str, object] = {
        "id": own_id or new_id(),
        "edition": min(document.edition + 1, LAST_EDITION),
        "follows": Earlier(id=document.id, title=document.title, date=document.date),
        "base": None,
        "date": None,
        "findings": tuple(_carried(one.model_copy(update={"status": "draft"})) for one in document.findings),
        "answers": tuple(_carried(one) for one in document.answers if says_something(one)),
        "comments": (),
        "rounds": (),
        "people": (),
    }
    return set_value(settled(document.model_copy(update=fields)), ("document", "date"), date)


def carried_state(item: object) -> CarriedState | None:
    """Whether an answer or finding is as it was carried over; None for what was not carried.

    A finding that is called ready again is confirmed by that.
    """
    if not isinstance(item, Answer | Finding) or item.carried is None:
        return None
    if item.carried == CONFIRMED or (isinstance(item, Finding) and item.status == "ready"):
        return "confirmed"
    return "unchanged" if item.carried == _hash(item) else "changed"


def unchanged(document: Assessment) -> tuple[Ref, ...]:
    """The findings, then the answers, that are still as in the earlier assessment and that nobody has confirmed."""
    return tuple(
        (collection, item.id)
        for collection, items in (("findings", document.findings), ("answers", document.answers))
        for item in items
        if carried_state(item) == "unchanged"
    )


def confirmed(document: Assessment, ref: Ref) -> Assessment:
    """The assessment in which somebody says of that answer or finding that it still holds.

    The same where there is nothing to confirm. Raises InvalidEdit (`unknown_ref`) for what is neither.
    """
    held: dict[str, tuple[Answer, ...] | tuple[Finding, ...]] = {
        "answers": document.answers,
        "findings": document.findings,
    }
    item = next((one for one in held.get(ref[0], ()) if ref[1:2] == (one.id,)), None)
    if item is None:
        raise InvalidEdit("unknown_ref", ref=ref)
    if carried_state(item) != "unchanged":
        return document
    return set_value(document, (*ref[:2], "carried"), CONFIRMED)


def carried_again(before: Carried, after: Carried) -> Carried:
    """The item after something was done to it that is no looking at it: still unchanged if it was so before."""
    return _carried(after) if carried_state(before) == "unchanged" else after


def says_something(answer: Answer) -> bool:
    """Whether anything was said in it; an answer that nobody gave is an empty one."""
    return bool(
        answer.choice
        or answer.choices
        or any(answer.narrative.values())
        or answer.not_applicable
        or answer.note
        or answer.level
    )


def _carried(item: Carried) -> Carried:
    return item.model_copy(update={"carried": _hash(item)})


def _hash(item: Answer | Finding) -> str:
    return digest(FrozenMap({key: plain_json(getattr(item, key)) for key in _SAID[type(item)]}))
