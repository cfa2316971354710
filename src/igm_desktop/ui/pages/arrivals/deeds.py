"""Deciding: each deed is one step of undo, which the next save notes, and says what it did."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.edits import make_item, position, remove
from igm_desktop.core.errors import IgmError
from igm_desktop.core.exchange.arrivals import Arrival, answered, refs_of, without
from igm_desktop.core.exchange.conflicts import Conflict
from igm_desktop.core.exchange.past import Past
from igm_desktop.core.exchange.returning import with_item
from igm_desktop.core.frozen import Json
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import Ref, is_item
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.arrivals.wording import Numbers
from igm_desktop.ui.words import error_words

translate = QCoreApplication.translate

Change = Callable[[Assessment], Assessment]


def accept(context: Context, arrivals: Sequence[Arrival]) -> bool:
    """What others changed stands; gives whether it was noted."""
    told = Numbers().accepted(len(arrivals))
    return _decide(context, lambda document: document, translate("ArrivalsPage", "Accept"), refs_of(arrivals), told)


def reject(context: Context, past: Past, arrivals: Sequence[Arrival]) -> bool:
    """The document as if nobody had changed it so; gives whether it was done."""
    told = Numbers().rejected(len(arrivals))
    label = translate("ArrivalsPage", "Reject")
    return _decide(context, lambda document: without(document, past, arrivals), label, refs_of(arrivals), told)


def take(context: Context, past: Past, conflict: Conflict, head: Edit) -> bool:
    """One of the versions is the answer."""
    return _answer(context, _version(past, head), conflict)


def keep(context: Context, conflict: Conflict) -> bool:
    """What was deleted there and written on here stays, as it stands now."""
    return _answer(context, lambda document: document, conflict)


def write(context: Context, past: Past, conflict: Conflict, answer: str) -> bool:
    """A text of its own is the answer."""
    value: Json = answer or None
    return _answer(context, lambda document: answered(document, past, conflict.ref, value), conflict)


def _answer(context: Context, edit: Change, conflict: Conflict) -> bool:
    told = translate("ArrivalsPage", "Decided. The other versions stay in the history.")
    return _decide(context, edit, translate("ArrivalsPage", "Decide between versions"), (conflict.ref,), told)


def _version(past: Past, head: Edit) -> Change:
    ref, value = head.ref, head.value
    if not is_item(ref):
        return lambda document: answered(document, past, ref, value)
    if value is None:
        return lambda document: remove(document, ref) if position(document, *ref) is not None else document
    return lambda document: with_item(document, ref[0], make_item(ref[0], value))


def _decide(context: Context, edit: Change, label: str, refs: Sequence[Ref], told: str) -> bool:
    session = context.session
    session.flush()
    try:
        session.decide(edit, label, refs)
    except IgmError as error:
        context.tell(error_words(error))
        return False
    after = session.document

    def undo() -> None:
        if session.document is after:
            session.undo()
        else:
            context.tell(
                translate("HistoryPage", "Something else was changed since. Undo takes back one step at a time.")
            )

    context.tell(told, translate("ArrivalsPage", "Undo"), undo)
    return True
