"""What comments may be about: the text at a ref, and the threads that belong there."""

from collections.abc import Mapping
from types import MappingProxyType

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.comments.threads import Thread, is_orphan, threads_of
from igm_desktop.core.edits import value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment
from igm_desktop.core.ref import COLLECTIONS, Ref
from igm_desktop.core.remembered import remembered

NO_THREADS: tuple[Thread, ...] = ()


def text_at(document: Assessment, ref: Ref) -> str | None:
    """The text that stands there, empty where it is no text; None where there is nothing that a comment could be about."""
    if ref[:1] == ("domains",):
        return ""
    try:
        value = value_at(document, ref)
    except InvalidEdit:
        return None
    return value if isinstance(value, str) else ""


def item_of(ref: Ref) -> Ref:
    """The item that a ref lies in; of the document's own fields the field."""
    return ref[:2] if ref[0] in COLLECTIONS else ref


def open_at(document: Assessment, ref: Ref) -> tuple[Thread, ...]:
    """The open threads about exactly that ref."""
    return _open_by_ref(threads_of(document)).get(ref, NO_THREADS)


def is_there(document: Assessment, ref: Ref, catalogue: Catalogue) -> bool:
    """Whether there is such a thing, wherever its words are."""
    return not is_orphan(document, Comment(id="-", anchor=Anchor(ref=ref), by="-", at=""), catalogue)


@remembered
def _open_by_ref(threads: tuple[Thread, ...]) -> Mapping[Ref, tuple[Thread, ...]]:
    found: dict[Ref, list[Thread]] = {}
    for thread in threads:
        if thread.is_open:
            found.setdefault(thread.first.anchor.ref, []).append(thread)
    return MappingProxyType({ref: tuple(there) for ref, there in found.items()})
