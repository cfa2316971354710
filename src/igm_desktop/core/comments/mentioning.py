"""Whom a thread concerns: who wrote in it, who is mentioned (`@Name`), and who wrote what it is about."""

import re
from collections.abc import Iterable
from functools import lru_cache

from igm_desktop.core.comments.threads import Thread
from igm_desktop.core.folding import folded
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import Edit
from igm_desktop.core.people import is_import
from igm_desktop.core.ref import Ref, item_ref
from igm_desktop.core.remembered import remembered


def mentions(text: str, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """The people whom a text mentions by `@` and their whole name, in the order of the people; all who have that name.

    Case, accents and kinds of spaces do not matter. Of two names of which one begins the other, the longer is meant. An `@`
    in the middle of a word, as in an address, mentions nobody.
    """
    if "@" not in text:
        return ()
    found = _named(text, tuple({_alike(person.name) for person in people if _alike(person.name)}))
    return tuple(person for person in people if _alike(person.name) in found)


@lru_cache(maxsize=4_096)
def _named(text: str, names: tuple[str, ...]) -> frozenset[str]:
    either = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    return frozenset(re.findall(rf"(?<!\w)@({either})(?!\w)", _alike(text))) if names else frozenset()


def _alike(name: str) -> str:
    return " ".join(folded(name).split())


def concerns(thread: Thread, person: str, document: Assessment, wrote: frozenset[Ref] = frozenset()) -> bool:
    """Whether somebody looks for a thread among their own: they wrote in it, it mentions them, or it is about what they
    wrote (`written_by` of the records).
    """
    if any(comment.by == person for comment in thread.comments):
        return True
    if thread.first.anchor.ref in wrote:
        return True
    said = "\n".join(comment.text for comment in thread.comments)
    return any(one.id == person for one in mentions(said, document.people))


@remembered
def written_by(edits: tuple[Edit, ...], person: str) -> frozenset[Ref]:
    """The refs that somebody has written, with the items that they are in: of an item that they made, whatever it said."""
    refs: set[Ref] = set()
    for edit in edits:
        if edit.by == person and not is_import(edit.by) and edit.ref[0] != "comments":
            refs |= {edit.ref, item_ref(edit.ref), *_texts_of(edit)}
    return frozenset(refs)


def _texts_of(edit: Edit) -> Iterable[Ref]:
    """The texts that the record of a whole item, or of a prose of the document, holds."""
    if not isinstance(edit.value, dict):
        return
    for name, inner in edit.value.items():
        yield (*edit.ref, name)
        if isinstance(inner, dict):
            yield from ((*edit.ref, name, key) for key in inner)
