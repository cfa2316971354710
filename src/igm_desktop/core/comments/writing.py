"""Edits of comments: pure functions from an assessment to the next one.

Each raises InvalidComment and changes nothing where something is not allowed: what somebody said is changed and deleted by
nobody else. Everybody may reply, resolve and reopen.
"""

from typing import Literal

from igm_desktop.core.comments.threads import DOMAIN, Thread, is_deleted, thread_with
from igm_desktop.core.domains import DomainId
from igm_desktop.core.edits import add, position, remove, set_value
from igm_desktop.core.errors import InvalidComment
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment, Resolved

How = Literal["accepted", "rejected", "answered"]


def with_comment(document: Assessment, comment: Comment) -> Assessment:
    """The document with one more comment, which begins a thread.

    Raises InvalidComment (`no_text`) for one that says nothing; InvalidEdit (`duplicate_id`).
    """
    _check_says_something(comment)
    return add(document, "comments", comment.model_copy(update={"reply_to": None}))


def with_reply(document: Assessment, reply: Comment) -> Assessment:
    """The document with one more comment in the thread of the one that it replies to; it is about the same words.

    Raises InvalidComment (`unknown_comment`, `no_text`); InvalidEdit (`duplicate_id`).
    """
    _check_says_something(reply)
    first = _thread(document, reply.reply_to or "").first
    return add(document, "comments", reply.model_copy(update={"reply_to": first.id, "anchor": first.anchor}))


def with_text(document: Assessment, comment_id: str, text: str, by: str) -> Assessment:
    """The document with other words in the comment, whose writer `by` is.

    Raises InvalidComment (`unknown_comment`, `not_yours`, `no_text`).
    """
    comment = _own(document, comment_id, by)
    _check_says_something(comment.model_copy(update={"text": text}))
    return set_value(document, ("comments", comment_id, "text"), text)


def with_anchor(document: Assessment, comment_id: str, anchor: Anchor) -> Assessment:
    """The document with the comment's whole thread about other words: for one whose words were not found."""
    for comment in _thread(document, comment_id).comments:
        document = set_value(document, ("comments", comment.id, "anchor"), anchor)
    return document


def without_comment(document: Assessment, comment_id: str, by: str) -> Assessment:
    """The document without what `by` said there.

    The first comment of a thread in which others have replied stays, without its words; it goes with the last reply.

    Raises InvalidComment (`unknown_comment`, `not_yours`).
    """
    comment = _own(document, comment_id, by)
    thread = _thread(document, comment_id)
    if comment is thread.first and any(reply.by != by for reply in thread.replies):
        return set_value(document, ("comments", comment_id, "text"), "")
    gone = thread.comments if comment is thread.first else (comment,)
    if thread.replies == gone and is_deleted(thread.first):
        gone = thread.comments
    for one in gone:
        document = remove(document, ("comments", one.id))
    return document


def with_resolved(document: Assessment, comment_id: str, by: str, at: str, how: How | None) -> Assessment:
    """The document with the comment's thread resolved: by whom, when, and what was done with what was asked.

    Raises InvalidComment (`unknown_comment`, `nothing_asked`).
    """
    first = _thread(document, comment_id).first
    if first.kind != "comment":
        raise InvalidComment("nothing_asked", id=comment_id)
    return set_value(document, ("comments", first.id, "resolved"), Resolved(by=by, at=at, how=how))


def with_reopened(document: Assessment, comment_id: str) -> Assessment:
    """The document with the comment's thread open again; the same one where it is.

    Raises InvalidComment (`unknown_comment`).
    """
    first = _thread(document, comment_id).first
    return set_value(document, ("comments", first.id, "resolved"), None)


def nothing_to_say(document: Assessment, domain: DomainId, by: str, at: str) -> Assessment:
    """The document in which that person has nothing to say of a domain; the same one where they said so already."""
    if said_nothing(document, domain, by):
        return document
    comment = Comment(id=new_id(), anchor=Anchor(ref=(DOMAIN, domain)), by=by, at=at, kind="nothing_to_say")
    return add(document, "comments", comment)


def something_to_say(document: Assessment, domain: DomainId, by: str) -> Assessment:
    """The document in which that person does not say any more that there is nothing to say of a domain."""
    for comment in said_nothing(document, domain, by):
        document = without_comment(document, comment.id, by)
    return document


def said_nothing(document: Assessment, domain: DomainId, by: str) -> tuple[Comment, ...]:
    """The comments in which that person has nothing to say of the domain: one, or none."""
    wanted = (DOMAIN, domain)
    return tuple(
        comment
        for comment in document.comments
        if comment.kind == "nothing_to_say" and comment.by == by and comment.anchor.ref == wanted
    )


def _check_says_something(comment: Comment) -> None:
    if comment.kind == "comment" and not comment.text.strip():
        raise InvalidComment("no_text", id=comment.id)


def _thread(document: Assessment, comment_id: str) -> Thread:
    thread = thread_with(document, comment_id)
    if thread is None:
        raise InvalidComment("unknown_comment", id=comment_id)
    return thread


def _own(document: Assessment, comment_id: str, by: str) -> Comment:
    at = position(document, "comments", comment_id)
    if at is None:
        raise InvalidComment("unknown_comment", id=comment_id)
    comment = document.comments[at]
    if comment.by != by:
        raise InvalidComment("not_yours", id=comment_id)
    return comment
