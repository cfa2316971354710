"""Comments as threads: which there are, what they are about, and which are open."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.comments.anchoring import Place, find
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Comment, Finding, Item
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, Ref, item_ref
from igm_desktop.core.remembered import remembered

DOMAIN: Final = "domains"
"""With this word begins the ref of a comment about a domain as a whole."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment and what was said to it, in the order in which it was said.

    Where the comment that others replied to is gone, the first of the replies stands for it.
    """

    first: Comment
    replies: tuple[Comment, ...] = ()

    @property
    def comments(self) -> tuple[Comment, ...]:
        return (self.first, *self.replies)

    @property
    def is_open(self) -> bool:
        """Whether something is asked: never where somebody has nothing to say."""
        return self.first.resolved is None and self.first.kind == "comment"

    @property
    def is_unanswered(self) -> bool:
        """Whether it is open, and nobody but the one who began it has said a word in it."""
        return self.is_open and all(reply.by == self.first.by for reply in self.replies)


def is_deleted(comment: Comment) -> bool:
    """Whether its writer took back what it said, and it stays only because others replied to it."""
    return comment.kind == "comment" and not comment.text.strip()


def threads_of(document: Assessment) -> tuple[Thread, ...]:
    """All threads, the oldest first. They are the same objects for as long as no comment changes."""
    return _threads(document.comments)


def thread_with(document: Assessment, comment_id: str) -> Thread | None:
    """The thread that the comment is in, None where it is gone."""
    return _by_comment(document.comments).get(comment_id)


@remembered
def _threads(comments: tuple[Comment, ...]) -> tuple[Thread, ...]:
    known = {comment.id: comment for comment in comments}
    together: defaultdict[str, list[Comment]] = defaultdict(list)
    for comment in comments:
        together[_root(comment, known)].append(comment)
    found: list[Thread] = []
    for root, members in together.items():
        members.sort(key=lambda one: (one.id != root, one.at, one.id))
        found.append(Thread(members[0], tuple(members[1:])))
    return tuple(sorted(found, key=lambda one: (one.first.at, one.first.id)))


def _root(comment: Comment, known: Mapping[str, Comment]) -> str:
    """The id of what a comment replies to in the end, also where that is gone; of a circle the smallest."""
    passed = [comment.id]
    while comment.reply_to is not None:
        if comment.reply_to in passed:
            return min(passed[passed.index(comment.reply_to) :])
        passed.append(comment.reply_to)
        if comment.reply_to not in known:
            break
        comment = known[comment.reply_to]
    return passed[-1]


@remembered
def _by_comment(comments: tuple[Comment, ...]) -> Mapping[str, Thread]:
    return MappingProxyType({one.id: thread for thread in _threads(comments) for one in thread.comments})


# What they are about


def place_of(document: Assessment, comment: Comment) -> Place | None:
    """Where in the text of its ref the words stand that a comment is about; None where nowhere, or about no words."""
    anchor = comment.anchor
    if not anchor.quote or len(anchor.ref) < 2 or anchor.ref[0] == DOMAIN:
        return None
    text = _value(document, anchor.ref)
    return find(anchor, text) if isinstance(text, str) else None


def is_orphan(document: Assessment, comment: Comment, catalogue: Catalogue | None = None) -> bool:
    """Whether what it is about is not there: the item is gone, or the words do not stand in the text, or not in one place.

    An answer that nobody gave yet is there as long as the catalogue has its question.
    """
    ref = comment.anchor.ref
    if len(ref) < 2:
        return True
    if ref[0] == DOMAIN:
        return ref[1] not in DOMAINS
    if not _is_there(document, item_ref(ref), catalogue):
        return True
    return bool(comment.anchor.quote) and place_of(document, comment) is None


def _is_there(document: Assessment, item: Ref, catalogue: Catalogue | None) -> bool:
    if item[0] == "document":
        return True
    if item[0] not in COLLECTIONS:
        return False
    if _item(document, item) is not None:
        return True
    return item[0] == "answers" and (catalogue is None or catalogue.indicator(item[1]) is not None)


def _value(document: Assessment, ref: Ref) -> object:
    """The field that a ref names, or the text of it in a language; None where there is none."""
    holder = document if ref[0] == "document" else _item(document, item_ref(ref))
    words = ref[1:] if ref[0] == "document" else ref[2:]
    value = getattr(holder, words[0], None) if holder is not None and words else None
    return value.get(words[1]) if len(words) == 2 and isinstance(value, dict) else value


def _item(document: Assessment, item: Ref) -> Item | None:
    """The item by the ids of its collection, which are looked through once for as long as the collection stays as it is."""
    by_id = _BY_ID.get(item[0])
    return by_id(items_of(document, item[0])).get(item[1]) if by_id is not None else None


def _ids(items: tuple[Item, ...]) -> Mapping[str, Item]:
    return {item.id: item for item in items}


_BY_ID: Final = FrozenMap({collection: remembered(_ids) for collection in COLLECTIONS})


def domain_of(document: Assessment, catalogue: Catalogue, comment: Comment) -> DomainId | None:
    """The domain that a comment is about; None for parts, the cover, facts, sources and what is gone."""
    return _domain(comment.anchor.ref, _domains_of(document.findings), document.conventions_in, catalogue)


def _domain(
    ref: Ref, findings: Mapping[str, DomainId], conventions_in: DomainId, catalogue: Catalogue
) -> DomainId | None:
    if len(ref) < 2:
        return None
    match ref[0]:
        case "domains":
            return next((domain for domain in DOMAINS if domain == ref[1]), None)
        case "findings":
            return findings.get(ref[1])
        case "answers":
            indicator = catalogue.indicator(ref[1])
            return None if indicator is None else indicator.domain
        case "conventions":
            return conventions_in
    return None


@remembered
def _domains_of(findings: tuple[Finding, ...]) -> Mapping[str, DomainId]:
    return {finding.id: finding.domain for finding in findings}


# Counts


def open_count(document: Assessment) -> int:
    """How many threads are open."""
    return _open_count(document.comments)


def open_by_item(document: Assessment) -> Mapping[Ref, int]:
    """How many threads about an item, or a part of it, are open: by the item's ref."""
    return _open_by_item(document.comments)


def open_by_ref(document: Assessment) -> Mapping[Ref, int]:
    """How many open threads there are about just that ref."""
    return _open_by_ref(document.comments)


def open_by_domain(document: Assessment, catalogue: Catalogue) -> Mapping[DomainId, int]:
    """How many threads are open in each domain."""
    return _open_by_domain(document.comments, document.findings, document.conventions_in, catalogue)


@remembered
def _open_count(comments: tuple[Comment, ...]) -> int:
    return sum(thread.is_open for thread in _threads(comments))


@remembered
def _open_by_item(comments: tuple[Comment, ...]) -> Mapping[Ref, int]:
    return Counter(item_ref(thread.first.anchor.ref) for thread in _threads(comments) if thread.is_open)


@remembered
def _open_by_ref(comments: tuple[Comment, ...]) -> Mapping[Ref, int]:
    return Counter(thread.first.anchor.ref for thread in _threads(comments) if thread.is_open)


@remembered
def _open_by_domain(
    comments: tuple[Comment, ...], findings: tuple[Finding, ...], conventions_in: DomainId, catalogue: Catalogue
) -> Mapping[DomainId, int]:
    refs = [thread.first.anchor.ref for thread in _threads(comments) if thread.is_open]
    known = _domains_of(findings) if refs else {}
    found = (_domain(ref, known, conventions_in, catalogue) for ref in refs)
    return Counter(domain for domain in found if domain is not None)
