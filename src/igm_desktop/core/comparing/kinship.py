"""What two assessments are to each other: only one place is ever laid side by side, with itself."""

import re
from typing import Final, Literal

from igm_desktop.core.folding import folded
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment

Kin = Literal["states", "follow_up", "same_place", "unrelated"]
"""Two states of one document; one that follows the other; two of the same place; or neither."""

_WORD: Final = re.compile(r"\w+")


def kin_of(one: Assessment, other: Assessment) -> Kin:
    """What they are to each other. Two of which nothing says that they are about different places count as of the same."""
    if one.id == other.id:
        return "states"
    if follows(one, other) or follows(other, one):
        return "follow_up"
    return "same_place" if _shares_findings(one, other) or _is_same_place(one, other) else "unrelated"


def follows(later: Assessment, earlier: Assessment) -> bool:
    """Whether it says that it follows that one."""
    return later.follows is not None and later.follows.id == earlier.id


def in_time(one: Assessment, other: Assessment) -> tuple[Assessment, Assessment]:
    """Both, the earlier one first as far as they say which that is; else in the order in which they are given."""
    if one.id != other.id and (follows(one, other) or (not follows(other, one) and one.edition > other.edition)):
        return other, one
    return one, other


def _shares_findings(one: Assessment, other: Assessment) -> bool:
    """Whether findings were carried from the one to the other, perhaps by way of a third."""
    return not {item.id for item in one.findings}.isdisjoint(item.id for item in other.findings)


def _is_same_place(one: Assessment, other: Assessment) -> bool:
    if one.level != other.level or (one.country and other.country and one.country != other.country):
        return False
    if one.level == "national":
        return bool(one.country and other.country) or not (_names(one) and _names(other)) or _share_name(one, other)
    return not (_names(one) and _names(other)) or _share_name(one, other)


def _share_name(one: Assessment, other: Assessment) -> bool:
    """Whether a name of the one has all words of a name of the other: "Bălți" and "Municipality of Balti"."""
    return any(mine <= theirs or theirs <= mine for mine in _names(one) for theirs in _names(other))


def _names(document: Assessment) -> tuple[frozenset[str], ...]:
    texts = (frozenset(_WORD.findall(folded(plain(text)))) for text in document.place.values())
    return tuple(words for words in texts if words)
