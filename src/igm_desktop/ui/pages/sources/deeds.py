"""What a person does to sources: each deed is one step of undo, and says what it did."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from igm_desktop.core.edits import add, position
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.report.words import words as printed_words
from igm_desktop.core.shown import isolated
from igm_desktop.core.sources.bibliography import bibliography
from igm_desktop.core.sources.merging import merged, separated
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.usage import uses
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.sources.told import SourcesTold
from igm_desktop.ui.pages.sources.used_box import use_words

translate = QCoreApplication.translate

NAMED = 3


def new_source(context: Context, title: str = "") -> str:
    """Add a source, empty but for a title, and give its id."""
    session = context.session
    session.flush()
    source_id = new_id()
    csl = {"id": source_id, "type": "document", **({"title": title} if title else {})}
    source = Source(id=source_id, csl=FrozenMap(csl), level=session.document.level)
    session.apply(lambda document: add(document, "sources", source), translate("Sources", "Add a source"))
    return source_id


def delete(context: Context, ids: Sequence[str]) -> None:
    """Delete sources. Those that texts name stay, and the notice says where they are named."""
    session = context.session
    session.flush()
    before = session.document
    used = uses(before)
    gone = [source for source in _sources(before, ids) if not (source.same_as is None and used.get(source.id))]
    goes = {source.id for source in gone}
    kept = [source for source in _sources(before, ids) if source.id not in goes]
    if gone:
        session.apply(
            partial(_without, ids=[source.id for source in gone]),
            SourcesTold().delete(len(gone)),
        )
    if kept:
        _tell_kept(context, kept, before, len(gone))
    elif gone:
        words = SourcesTold().deleted(len(gone))
        context.tell(words, translate("Sources", "Undo"), partial(_bring_back, context, tuple(gone)))


def merge(context: Context, kept_id: str, replaced_id: str) -> None:
    """Have one source stand for both. No text is touched."""
    session = context.session
    session.flush()
    before = session.document
    kept, replaced = _sources(before, (kept_id, replaced_id))
    edit = partial(merged, kept_id=kept_id, replaced_id=replaced_id)
    if session.apply(edit, translate("Sources", "Merge two sources")):
        words = translate("Sources", "“{kept}” now stands for “{replaced}” in every text.")
        words = words.replace("{kept}", isolated(source_name(kept).short))
        words = words.replace("{replaced}", isolated(source_name(replaced).short))
        after = session.document
        context.tell(words, translate("Sources", "Undo"), partial(_unmerge, context, after, (kept, replaced)))


def separate(context: Context, source_id: str) -> None:
    """Have a replaced source stand for itself again."""
    session = context.session
    session.flush()
    before = session.document
    heir = _sources(before, (source_id,))[0].same_as
    if session.apply(partial(separated, source_id=source_id), translate("Sources", "Separate two sources")):
        words = translate("Sources", "The two sources are separate again.")
        undo = (
            partial(merge, context, heir, source_id) if heir and position(before, "sources", heir) is not None else None
        )
        context.tell(words, *((translate("Sources", "Undo"), undo) if undo else ()))


def listed(document: Assessment, ids: Iterable[str], language: str) -> str:
    """Sources as they stand in the printed list, one a line."""
    wanted = set(ids)
    lines = []
    for group in bibliography(document.sources, printed_words(language)).groups:
        for one in group.sources:
            if one.source in wanted:
                lines.append(f"{group.author}. {one.year}. {''.join(run.text for run in one.runs)}".replace("..", "."))
    return "\n".join(lines)


def copy(context: Context, ids: Sequence[str], *, bibtex: bool = False) -> None:
    """Put sources on the clipboard, as the printed list has them or as BibTeX."""
    session = context.session
    session.flush()
    document = session.document
    if bibtex:
        from igm_desktop.core.sources.exchange.writing import write_sources

        text = write_sources(tuple(_sources(document, ids)), ".bib").decode("utf-8")
    else:
        text = listed(document, ids, context.profile_language())
    if text:
        QGuiApplication.clipboard().setText(text)
        context.tell(SourcesTold().copied(len(ids)))


def without(context: Context, ids: Sequence[str]) -> None:
    """Take sources that just came in out again; what a notice's Undo does after an import."""
    session = context.session
    session.flush()
    session.apply(partial(_without, ids=ids), translate("Sources", "Take the imported sources out"))


def _sources(document: Assessment, ids: Iterable[str]) -> list[Source]:
    there = {source.id: source for source in document.sources}
    return [there[source_id] for source_id in ids if source_id in there]


def _without(document: Assessment, ids: Iterable[str]) -> Assessment:
    """The document without those of the sources that are there, thousands at once."""
    goes = set(ids)
    stay = tuple(source for source in document.sources if source.id not in goes)
    return document if len(stay) == len(document.sources) else document.model_copy(update={"sources": stay})


def _bring_back(context: Context, gone: Iterable[Source]) -> None:
    def edit(document: Assessment) -> Assessment:
        there = {source.id for source in document.sources}
        back = [source for source in gone if source.id not in there]
        if not back:
            return document
        sources = sorted((*document.sources, *back), key=lambda source: source.id)
        return document.model_copy(update={"sources": tuple(sources)})

    context.session.flush()
    context.session.apply(edit, translate("Sources", "Bring the sources back"))


def _unmerge(context: Context, after: Assessment, two: Sequence[Source]) -> None:
    """Take a merge back: exactly, where nothing was done to the two since; else they are only separated."""

    def edit(document: Assessment) -> Assessment:
        if all(_sources(document, (one.id,)) == _sources(after, (one.id,)) for one in two):
            old = {one.id: one for one in two}
            sources = tuple(old.get(source.id, source) for source in document.sources)
            return document.model_copy(update={"sources": sources})
        return separated(document, two[1].id)

    context.session.flush()
    context.session.apply(edit, translate("Sources", "Separate two sources"))


def _tell_kept(context: Context, kept: Sequence[Source], document: Assessment, gone: int) -> None:
    refs, told = uses(document)[kept[0].id], SourcesTold()
    if len(kept) > 1:
        words = told.stay(len(kept))
    else:
        places = ", ".join(f"“{use_words(ref, document, context)}”" for ref in refs[:NAMED])
        more = ", …" if len(refs) > NAMED else ""
        words = told.stays(isolated(source_name(kept[0]).short), places + more, len(refs))
    if gone:
        words = f"{told.deleted(gone)} {words}"
    context.tell(words, translate("Sources", "Show the first place"), lambda: context.go(refs[0]))
