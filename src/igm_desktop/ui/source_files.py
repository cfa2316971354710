"""Lists of sources in and out: a file of CSL-JSON, RIS or BibTeX is read in the background, and what came is told."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QThreadPool
from PySide6.QtWidgets import QFileDialog, QWidget

from igm_desktop.core.errors import IgmError
from igm_desktop.core.shown import in_sentence

if TYPE_CHECKING:
    from igm_desktop.app.tasks import Task
    from igm_desktop.ui.context import Context
    from igm_desktop.ui.main_window import MainWindow
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate

ENDINGS: Final = (".bib", ".ris", ".json")
MAX_BYTES: Final = 64 * 1_048_576
MOST_NOTICES: Final = 3


def is_source_list(path: Path) -> bool:
    """Whether a file that was dropped or opened is a list of sources, by its ending; JSON, by how it begins."""
    suffix = path.suffix.lower()
    if suffix in {".bib", ".bibtex", ".biblatex", ".ris", ".enw", ".csljson"}:
        return True
    if suffix != ".json" or path.name.lower().endswith(".igm.json"):
        return False
    from igm_desktop.core.storage.files import read_file

    try:
        start_of = read_file(path, MAX_BYTES)[:64]
    except IgmError:
        return False
    return start_of.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")


def ask_import(place: "Workspace") -> None:
    """Ask for a list of sources and read it."""
    pattern = translate(
        "SourceFiles",
        "Lists of sources (*.bib *.bibtex *.ris *.json);;BibTeX (*.bib *.bibtex);;RIS (*.ris);;CSL-JSON (*.json)",
    )
    pattern += ";;" + translate("SourceFiles", "All files (*)")
    title = translate("SourceFiles", "Import sources")
    name, _ = QFileDialog.getOpenFileName(place.window, title, _folder(place.context), pattern)
    if name:
        import_file(place, Path(name))


def import_file(place: "Workspace", path: Path) -> None:
    """Read a list of sources in the background and add what it holds."""
    from igm_desktop.core.sources.exchange.lists import read_sources
    from igm_desktop.core.storage.files import read_file

    context, documents = place.context, place.window.documents
    if documents is None:
        return

    def work(task: "Task") -> object:
        data = read_file(path, MAX_BYTES)
        task.check_cancelled()
        found = read_sources(data, path.name)
        task.check_cancelled()
        return found

    text = translate("SourceFiles", "Reading {name}…").replace("{name}", in_sentence(path.name))
    documents.run(work, text, lambda found: take(context, found))


def paste(context: "Context", text: str) -> None:
    """Add the sources that a text from the clipboard holds; in the background, as there may be thousands."""
    from igm_desktop.app.tasks import start
    from igm_desktop.core.sources.exchange.lists import read_sources
    from igm_desktop.ui.words import error_words

    if not text.strip():
        context.tell(
            translate("SourceFiles", "The clipboard holds no text. Copy sources as BibTeX, RIS or CSL-JSON first.")
        )
        return
    data = text.encode("utf-8", "replace")
    task = start(QThreadPool.globalInstance(), lambda _task: read_sources(data), context.session)
    task.done.connect(lambda found: take(context, found))
    task.failed.connect(lambda error: context.tell(error_words(error)))


def take(context: "Context", found: Any) -> None:
    """Add what was read, and tell how much came, was there already, looks like a double, could not be read."""
    from igm_desktop.core.sources.adding import with_sources
    from igm_desktop.core.sources.doubles import likely_doubles
    from igm_desktop.core.words import sentence
    from igm_desktop.ui.pages.sources import deeds

    session = context.session
    session.flush()
    after, added = with_sources(session.document, found.sources)
    came = set(added.added)
    doubles = {one for pair in likely_doubles(after.sources) for one in pair if one in came}
    session.apply(lambda _document: after, translate("SourceFiles", "Import sources"))
    words = _told(len(added.added), len(added.present), len(doubles))
    words += [
        sentence(context.language, f"notice.{one.code}", or_code="notice.other", **one.data) for one in found.notices
    ][:MOST_NOTICES]
    undo: Callable[[], object] = lambda: deeds.without(context, added.added)  # noqa: E731
    context.tell(" ".join(words), *((translate("SourceFiles", "Undo"), undo) if added.added else ()))
    if added.added:
        context.go(("sources", added.added[0]))


def ask_export(place: "Workspace", ids: Sequence[str] = ()) -> None:
    """Ask for a name, then write the sources there: all, or those that are named."""
    from igm_desktop.core.sources.exchange.writing import write_sources
    from igm_desktop.core.storage.files import save_file

    context, documents = place.context, place.window.documents
    if documents is None:
        return
    context.session.flush()
    wanted = set(ids)
    sources = tuple(source for source in context.session.document.sources if not wanted or source.id in wanted)
    path = _ask_name(context, place.window)
    if path is None:
        return

    def work(_task: "Task") -> object:
        return save_file(path, write_sources(sources, path.suffix))

    def done(saved: Any) -> None:
        context.tell(
            translate("SourceFiles", "Sources written to {name}.").replace("{name}", in_sentence(saved.path.name))
        )

    documents.run(work, translate("SourceFiles", "Writing {name}…").replace("{name}", in_sentence(path.name)), done)


def _ask_name(context: "Context", parent: QWidget) -> Path | None:
    """A name with one of our endings. Where only the ending makes it that of a file that is there, it is asked again."""
    patterns = {
        "BibTeX (*.bib)": ".bib",
        "RIS (*.ris)": ".ris",
        "CSL-JSON (*.json)": ".json",
    }
    session = context.session
    base = session.path.name.partition(".")[0] if session.path else "sources"
    proposed = (
        Path(_folder(context)) / f"{base}-sources.bib" if session.path else Path(_folder(context)) / "sources.bib"
    )
    while True:
        title = translate("SourceFiles", "Export sources")
        name, chosen = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(patterns))
        if not name:
            return None
        path = Path(name)
        if path.suffix.lower() not in ENDINGS:
            path = path.with_name(path.name + patterns.get(chosen, ".bib"))
        if str(path) == name or not path.exists():
            return path
        proposed = path


def _folder(context: "Context") -> str:
    path = context.session.path
    return str(path.parent if path is not None else Path.home())


def _told(came: int, present: int, doubles: int) -> list[str]:
    from igm_desktop.ui.pages.sources.told import SourcesTold

    told = SourcesTold()
    words = [told.came(came)]
    if present:
        words.append(told.were_there(present))
    if doubles:
        words.append(told.look_alike(doubles))
    return words


def import_or_tell(window: "MainWindow", path: Path) -> None:
    """Read a list of sources that was dropped or opened into the open assessment; without one, say what to do."""
    if window.workspace is not None:
        import_file(window.workspace, path)
    else:
        text = translate("SourceFiles", "{name} is a list of sources. Open an assessment first, then import it there.")
        window.notice.tell(text.replace("{name}", in_sentence(path.name)))


def add_source(place: "Workspace") -> None:
    """A new source, whose title waits to be written on the page of sources."""
    from igm_desktop.ui.pages.sources.deeds import new_source

    source_id = new_source(place.context)
    place.go(("sources", source_id, "csl", "title"))


def made_page(place: "Workspace") -> QWidget:
    """The page of sources, whose buttons ask for files by way of the window."""
    from igm_desktop.ui.pages.sources.page import SourcesPage

    page = SourcesPage(place.context)
    page.import_wanted.connect(lambda: ask_import(place))
    page.export_wanted.connect(lambda: ask_export(place))
    return page
