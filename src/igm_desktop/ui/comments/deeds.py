"""What is done to a thread: resolved, reopened, attached to other words; and a comment of one's own deleted. Each is one step."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.comments.threads import Thread
from igm_desktop.core.comments.writing import with_anchor, with_reopened, with_resolved, without_comment
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.ui.comments.about import anchor_of, binding_of, selection_of
from igm_desktop.ui.comments.moment import now
from igm_desktop.ui.comments.wording import words_now
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.words import error_words

translate = QCoreApplication.translate


def resolve(context: Context, thread: Thread, how: str) -> None:
    """Close the thread, and say what was done with what was asked: empty where it is only closed."""
    outcome = next((one for one in ("accepted", "rejected", "answered") if one == how), None)
    person, moment = context.session.person, now()
    said = translate("Comments", "The comment is resolved: {how}")
    _do(
        context,
        lambda document: with_resolved(document, thread.first.id, person, moment, outcome),
        translate("Comments", "Resolve a comment"),
        said.replace("{how}", words_now(context).outcome(outcome)),
    )


def reopen(context: Context, thread: Thread) -> None:
    """Have the thread be open again."""
    label = translate("Comments", "Reopen a comment")
    _do(context, lambda document: with_reopened(document, thread.first.id), label)


def delete(context: Context, comment_id: str) -> None:
    """Take back what one said."""
    person = context.session.person
    _do(
        context,
        lambda document: without_comment(document, comment_id, person),
        translate("Comments", "Delete a comment"),
        translate("Comments", "The comment is deleted."),
    )


def attach(context: Context, thread: Thread, edit: ProseEdit | None) -> None:
    """Have an orphan be about the words that are selected in a text."""
    binding = binding_of(edit)
    if edit is None or binding is None or selection_of(edit) is None:
        context.tell(translate("Comments", "Select the words in a text first that the comment shall be about."))
        return
    context.session.flush()
    anchor = anchor_of(context.session.document, edit, binding.ref)
    _do(
        context,
        lambda document: with_anchor(document, thread.first.id, anchor),
        translate("Comments", "Attach a comment to other words"),
        translate("Comments", "The comment is about the selected words now."),
    )


def _do(context: Context, edit: Callable[[Assessment], Assessment], label: str, said: str = "") -> None:
    """Do it as one step, and say so with a way back."""
    session = context.session
    session.flush()
    try:
        done = session.apply(edit, label)
    except InvalidEdit as error:
        context.tell(error_words(error))
        return
    session.close_step()
    if done and said:
        context.tell(said, translate("Comments", "Undo"), session.undo)
