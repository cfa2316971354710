"""How an editor of prose is joined to the document: its text, what its translations are made from, what it cites."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from igm_desktop.core.edits import add, make_item
from igm_desktop.core.ids import new_id
from igm_desktop.core.ref import Ref
from igm_desktop.core.sources.carrying import with_carried
from igm_desktop.core.translating import translated
from igm_desktop.ui.comments.highlights import Highlights
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import Binding, Field
from igm_desktop.ui.forms.citing import Citing
from igm_desktop.ui.forms.prose_edit import ProseEdit

translate = QCoreApplication.translate


def bind_prose(context: Context, edit: ProseEdit, ref: Ref, label: str) -> Binding:
    """One language of a prose: the last word of the ref is the language, whose direction the editor takes. A translation
    is written down with the main text that it was made from; `@` cites the document's sources.
    """
    marks: list[Highlights] = []

    def aim(aimed: Ref) -> None:
        edit.set_language(aimed[-1])
        for one in marks:
            one.aim()

    field = Field(
        edit,
        edit.prose,
        lambda value: edit.show_prose(str(value)),
        edit.edited,
        aim=aim,
        put=translated,
    )
    binding = Binding(context, field, ref, label)
    citations = edit.cite_with(_citing_in(context, binding))
    context.session.changed.connect(citations.follow)
    context.session.flushing.connect(citations.flush)
    history = QAction(translate("ProseEdit", "&History of this text…"), edit)
    history.triggered.connect(lambda: context.go(("history", *binding.ref)))
    edit.addAction(history)
    marks.append(Highlights(context, edit, binding))
    return binding


def _citing_in(context: Context, binding: Binding) -> Citing:
    """For an editor that is bound to the context's document. A new source and its citation are one step of undo."""
    session = context.session

    def show(source_id: str) -> None:
        session.flush()
        context.go(("sources", source_id))

    def make(title: str) -> str:
        binding.finish()
        source_id = new_id()
        title = title or translate("Citing", "New source")
        csl = {"id": source_id, "type": "document", "title": title}
        source = make_item("sources", {"id": source_id, "csl": csl, "level": session.document.level})
        label = translate("Citing", "Cite a new source")
        session.apply(lambda document: add(document, "sources", source), label, join=binding.step)
        return source_id

    def made(source_id: str) -> None:
        binding.commit()
        text = translate("Citing", "The source is new: its author and year are not there yet.")
        context.tell(text, translate("Citing", "Complete it"), lambda: show(source_id))

    def take(data: bytes, cited: Sequence[str]) -> None:
        if with_carried(session.document, data, cited) is not session.document:
            binding.finish()
            label = translate("Citing", "Cite a new source")
            session.apply(lambda document: with_carried(document, data, cited), label, join=binding.step)

    return Citing(lambda: session.document.sources, context.cited_lately, make, made, binding.finish, show, take)
