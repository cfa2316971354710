"""The text that a comment was about when it was written, as the records have it."""

from igm_desktop.core.comments.anchoring import find
from igm_desktop.core.exchange.past import Past, value_then
from igm_desktop.core.model.assessment import Comment
from igm_desktop.core.ref import item_ref


def text_then(past: Past, comment: Comment) -> str | None:
    """The text that a comment was about, as it was when it was commented on; None where the records do not have it.

    No clock tells: it is the latest text that stood there, at best before the comment came, in which the words are found.
    """
    ref = comment.anchor.ref
    came = (past.families.get(("comments", comment.id)) or (len(past.edits),))[0]
    family = past.families.get(item_ref(ref), ())
    known = [number for number in family if number < came][::-1] + [number for number in family if number > came]
    for end in (came, *(number + 1 for number in known)):
        text = value_then(past, ref, end)
        if isinstance(text, str) and find(comment.anchor, text) is not None:
            return text
    return None
