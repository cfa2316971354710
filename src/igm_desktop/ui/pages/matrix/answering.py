"""Answering: in words, which are in the document as soon as they are typed, and by saying what was done."""

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.comments.threads import thread_with
from igm_desktop.core.comments.writing import How, with_reopened, with_resolved
from igm_desktop.core.edits import add, position
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment, Resolved
from igm_desktop.core.ref import Ref
from igm_desktop.core.review.matrix import Row
from igm_desktop.ui.comments.moment import now
from igm_desktop.ui.comments.writing_box import WritingBox
from igm_desktop.ui.context import Context
from igm_desktop.ui.words import error_words

translate = QCoreApplication.translate


class AnswerBox(WritingBox):
    """Writes the answer to a row: a reply to a comment. A change is answered by a comment that names its record and asks for
    nothing.
    """

    def __init__(self, context: Context, row: Row) -> None:
        label = translate("MatrixPage", "Answer in words")
        super().__init__(context, _answer(context, row), label, label)

    def _put(self, document: Assessment, ref: Ref, value: object) -> Assessment:
        one, text = self.comment, str(value)
        is_there = position(document, "comments", one.id) is not None
        begins = one.resolved is not None and not is_there and bool(text.strip())
        if not begins:
            return super()._put(document, ref, value)
        return add(document, "comments", one.model_copy(update={"text": text}))


def _answer(context: Context, row: Row) -> Comment:
    """The comment that will have the answer."""
    by, at, document = context.session.person, now(), context.session.document
    if row.kind != "change":
        thread = thread_with(document, row.id)
        anchor = thread.first.anchor if thread is not None else Anchor(ref=row.ref)
        return Comment(id=new_id(), anchor=anchor, by=by, at=at, reply_to=row.id)
    known = next((one for one in document.comments if one.reply_to == row.id), None)
    if known is not None:  # the first answer stands for the thread
        return Comment(id=new_id(), anchor=known.anchor, by=by, at=at, reply_to=known.id)
    resolved = Resolved(by=by, at=at, how="answered")
    return Comment(id=new_id(), anchor=Anchor(ref=row.ref), by=by, at=at, reply_to=row.id, resolved=resolved)


def resolve(context: Context, row: Row, how: How | None) -> bool:
    """Say what was done with what a comment asked; None opens it again. Gives whether it was done."""
    session = context.session
    session.flush()
    by, at = session.person, now()
    label = translate("MatrixPage", "Resolve a comment") if how else translate("MatrixPage", "Reopen a comment")

    def edit(document: Assessment) -> Assessment:
        if how is None:
            return with_reopened(document, row.id)
        return with_resolved(document, row.id, by, at, how)

    try:
        session.apply(edit, label)
    except InvalidEdit as error:
        context.tell(error_words(error))
        return False
    return True
