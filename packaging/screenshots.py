"""A picture of every screen, light and dark, in each language of the interface.

It needs no screen of its own. The window is the real one, on the sample, in a state folder that is thrown away.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from comparing_shots import take_comparing
from PySide6.QtCore import QEvent, QMessageLogContext, QSize, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from igm_desktop.app.languages import INTERFACE_LANGUAGES
from igm_desktop.core.resources import resource
from igm_desktop.ui.main_window import MainWindow

SIZE = QSize(1280, 800)
THEMES = ("light", "dark")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=Path("build/screenshots"))
    parser.add_argument("--language", choices=[code for code, _ in INTERFACE_LANGUAGES], action="append")
    parser.add_argument("--theme", choices=THEMES, action="append")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(hear)
    languages = arguments.language or [code for code, _ in INTERFACE_LANGUAGES]
    with tempfile.TemporaryDirectory() as home:
        os.environ["IGM_DESKTOP_HOME"] = home
        app = QApplication(sys.argv[:1])
        for language in languages:
            for theme in arguments.theme or THEMES:
                for path in take(app, arguments.out, language, theme):
                    print(path)
    return 0


def take(app: QApplication, folder: Path, language: str, theme: str) -> Iterator[Path]:
    """Every screen in one language and theme."""
    from dataclasses import replace

    from igm_desktop.ui.application import prepare, start

    prepared = prepare(app)
    prepared.settings.change(lambda old: replace(old, language=language, theme=theme))
    prepared.speak()
    window = start(prepared, None)
    window.resize(SIZE)
    settle(app)

    def keep(name: str, widget: QWidget) -> Path:
        settle(app)
        path = folder / f"{language}-{theme}-{name}.png"
        widget.grab().save(str(path))
        return path

    yield keep("start", window)
    window.open_sample()
    settle(app)
    assert window.workspace is not None
    if language in window.workspace.session.document.languages:
        window.workspace.set_language(language)
    for section in ("details", "parts", "facts", "sources", "rights", "crises"):
        window.show_section(section)
        yield keep(section.replace("_", "-"), window)
    for taken in (take_sources, take_history):
        yield from taken(window, keep)
    window.show_section("rights")
    window.workspace.toggle_beside()
    yield keep("two-languages", window)
    window.workspace.toggle_beside()
    window.workspace.find_bar.open_bar()
    window.workspace.find_bar.look_for("2022")
    yield keep("find", window)
    window.workspace.find_bar.close_bar()
    yield from take_comments(window, keep)
    yield from take_answering(window, keep)
    yield from take_recovery(app, window, keep)
    yield from take_arrivals(app, window, keep)
    yield from take_comparing(window, keep)
    for name, show in dialogs(window).items():
        pictures: list[Path] = []
        QTimer.singleShot(200, lambda n=name, kept=pictures: kept.append(shoot_dialog(app, keep, n)))
        show()
        yield from pictures
    assert window.documents is not None
    yield from take_review(app, window, keep)
    window.documents.drop()
    window.close()
    window.deleteLater()
    settle(app)


def take_answering(window: MainWindow, keep: Callable[[str, QWidget], Path]) -> Iterator[Path]:
    """A question, and the problems under it."""
    workspace = window.workspace
    assert workspace is not None
    workspace.go(("answers", "L-1.1.1"))
    yield keep("indicators", window)
    workspace.looking.open()
    while workspace.context.checking is not None and not workspace.context.checking.is_current:
        QApplication.processEvents()
    workspace.looking.step(1)
    yield keep("problems", window)
    workspace.looking.panel.close_panel()


def take_comments(window: MainWindow, keep: Callable[[str, QWidget], Path]) -> Iterator[Path]:
    """The comments beside the page: the one of the sample, and one that is being written about a sentence."""
    from igm_desktop.core.comments.anchoring import anchor_at

    workspace = window.workspace
    assert workspace is not None
    workspace.show_section("rights")
    workspace.commenting.step(1)
    yield keep("comments", window)
    finding = next(one for one in workspace.session.document.findings if one.domain == "rights")
    language = workspace.session.document.language
    text = finding.text.in_language(language)
    workspace.commenting.write(anchor_at(("findings", finding.id, "text", language), text, 0, text.index(".")))
    yield keep("comment-new", window)
    workspace.commenting.close()


def take_history(window: MainWindow, keep: Callable[[str, QWidget], Path]) -> Iterator[Path]:
    """The history while there is none, and a change in it."""
    from igm_desktop.core.edits import set_value, value_at
    from igm_desktop.ui.pages.history.page import HistoryPage

    assert window.workspace is not None
    session = window.workspace.session
    ref = ("findings", session.document.findings[0].id, "text", session.document.language)

    def told() -> None:
        page = window.stack.currentWidget()
        assert isinstance(page, HistoryPage)
        page.watch.look()
        while not page.watch.is_current:
            QApplication.processEvents()
        page.tree.setCurrentIndex(page.tree.rows.index(0, 0, page.tree.rows.index(0, 0)))

    window.show_section("history")
    told()
    yield keep("history-empty", window)
    words = str(value_at(session.document, ref)).replace("the", "every", 1)
    session.apply(lambda document: set_value(document, ref, f"{words} It began in 2021."), "")
    told()
    yield keep("history", window)
    session.undo()


def take_recovery(app: QApplication, window: MainWindow, keep: Callable[[str, QWidget], Path]) -> Iterator[Path]:
    """What a crash left on the start page, the question about it, and the backups; then the sample again."""
    from igm_desktop.core.edits import set_value
    from igm_desktop.core.keeping.desk import new_desk, open_desk
    from igm_desktop.core.model.assessment import Person
    from igm_desktop.core.model.state import State
    from igm_desktop.ui.pages.backups.page import BackupsPage

    documents = window.documents
    assert documents is not None
    assert window.workspace is not None
    document, person = window.workspace.session.document, Person(id="ana", name="Ana Rusu")
    documents.drop()
    text = ("findings", document.findings[0].id, "text", document.language)
    words = document.findings[0].text.in_language(document.language)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "balti.igm.json"
        desk = new_desk(State(document=document), person)
        desk.save(set_value(document, text, words.replace("migrants", "newcomers")), path)
        desk.save(document, path)
        desk.close()
        desk = open_desk(path, person)
        desk.keep(set_value(document, text, f"{words} {words.partition('.')[0]}."))
        desk.close()
        window.start.look_for_left_behind()
        wait_for(app, window.start.has_left_behind)
        yield keep("start-after-a-crash", window)
        pictures: list[Path] = []
        QTimer.singleShot(400, lambda: pictures.append(shoot_dialog(app, keep, "recovered", chosen=True)))
        window.open_file(path)
        yield from pictures
        window.show_section("backups")
        page = window.stack.currentWidget()
        assert isinstance(page, BackupsPage)
        wait_for(app, lambda: page.watch.is_listed and page.watch.is_current)
        yield keep("backups", window)
        documents.drop()
    window.open_sample()
    settle(app)


def take_arrivals(app: QApplication, window: MainWindow, keep: Callable[[str, QWidget], Path]) -> Iterator[Path]:
    """The page of what came while nothing has, with two copies that say different things, and a person's changes."""
    from igm_desktop.app.arrivals import arrivals_of
    from igm_desktop.core.edits import set_value, value_at
    from igm_desktop.core.keeping.desk import new_desk
    from igm_desktop.core.model.assessment import Person
    from igm_desktop.ui.merging import merge
    from igm_desktop.ui.pages.arrivals.page import ArrivalsPage

    assert window.documents is not None
    state = window.documents.session.stored if window.documents.session is not None else None
    assert state is not None
    refs = [("findings", one.id, "text", state.document.language) for one in state.document.findings[:3]]
    window.show_section("arrivals")
    yield keep("arrivals-empty", window)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.igm.json" for name in ("balti", "bo", "cyrille")]
        for path, name in zip(paths, ("Ana Rusu", "Bo Ferat", "Cyrille Ngo"), strict=True):
            desk = new_desk(state, Person(id=name, name=name))
            document = state.document
            for ref in (refs[0], refs[paths.index(path)]) if path is not paths[0] else ():
                words = str(value_at(document, ref)).replace("the", "every", 1)
                document = set_value(document, ref, f"{words} {name} knows more.")
            desk.save(document, path)
            desk.close()
        window.documents.drop()
        window.open_file(paths[0])
        assert window.workspace is not None
        merge(window.workspace, paths[1:])
        watch = arrivals_of(window.workspace.session)
        wait_for(app, lambda: bool(watch.came.conflicts) and watch.is_current and window.notice.isVisible())
        yield keep("arrivals", window)
        page = window.stack.currentWidget()
        assert isinstance(page, ArrivalsPage)
        page.tree.choose(page.tree.rows.top[-1].key)
        yield keep("arrivals-person", window)
        window.documents.drop()
    window.open_sample()
    settle(app)


def take_review(app: QApplication, window: MainWindow, keep: Callable[[str, QWidget], Path]) -> Iterator[Path]:
    """A copy of the sample that was sent for review, somebody's changes in it, and both dialogs."""
    from igm_desktop.core.edits import set_value
    from igm_desktop.ui.review.returning import ask_to_send_back
    from igm_desktop.ui.review.sending_dialog import Offered, SendDialog

    documents = window.documents
    assert documents is not None
    copy = sent_copy()
    dialog = SendDialog(Offered(2, copy, ("Bo Ferat", "Irina Probă"), 1, 3, can_print=True), copy.parent, window)
    dialog.show()
    yield keep("review-send", dialog)
    dialog.close()
    documents.drop()
    window.open_file(copy)
    place = window.workspace
    assert place is not None
    reviewing = place.review.reviewing
    wait_for(app, lambda: reviewing.base is not None)
    finding = next(one for one in place.session.document.findings if one.domain == "rights")
    language = place.session.document.language
    words = finding.text.in_language(language).replace("National rules", "National rules and two local ones", 1)
    place.session.apply(lambda document: set_value(document, ("findings", finding.id, "text", language), words), "")
    place.session.apply(lambda document: set_value(document, ("findings", finding.id, "level"), None), "")
    place.show_section("rights")
    place.review.toggle()
    place.review.count_now()
    yield keep("review-changes", window)
    place.session.save()
    wait_for(app, lambda: place.session.is_saved)
    ask_to_send_back(place)
    wait_for(app, lambda: isinstance(app.activeModalWidget(), QDialog))
    back = app.activeModalWidget()
    assert isinstance(back, QDialog)
    yield keep("review-back", back)
    back.reject()
    documents.drop()


def sent_copy() -> Path:
    """The sample as it went out in a round, in a file beside the settings."""
    from igm_desktop.core.exchange.saving import recorded
    from igm_desktop.core.review.sending import copy_for_review, new_round, with_round
    from igm_desktop.core.storage.assessments import open_assessment, save_assessment

    master = open_assessment(resource("sample", "balti.igm.json")).state
    by = next(person.id for person in master.document.people)
    note = "Above all: are the years of the two laws right? The language is corrected afterwards."
    review = new_round(master.document, by, "2026-11-25T09:00:00Z", ("Bo Ferat",), "2026-12-24", note)
    master = recorded(master, with_round(master.document, review), by, "2026-11-25T09:00:00Z")
    path = Path(os.environ["IGM_DESKTOP_HOME"]) / "balti – review 1.igm.json"
    save_assessment(path, copy_for_review(master, review.id))
    return path


def wait_for(app: QApplication, ready: Callable[[], bool]) -> None:
    while not ready():
        app.processEvents()


def take_sources(window: MainWindow, keep: Callable[[str, QWidget], Path]) -> Iterator[Path]:
    """The form of a source, and the list as it is printed."""
    from igm_desktop.ui.pages.sources.page import SourcesPage

    assert window.workspace is not None
    window.workspace.go(("sources", window.workspace.session.document.sources[0].id))
    yield keep("source", window)
    page = window.stack.currentWidget()
    assert isinstance(page, SourcesPage)
    page.bar.as_printed.click()
    yield keep("sources-printed", window)
    page.bar.as_printed.click()


def dialogs(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What opens each dialog. A dialog waits; the picture is taken meanwhile, and then it is dismissed."""
    from igm_desktop.ui.dialogs.who import WhoDialog

    documents = window.documents
    assert documents is not None
    page = resource("sample", "balti.igm.json")
    return {
        "new": window.new,
        "follow_up": window.new_follow_up,
        "export": window.export,
        "import": lambda: documents.import_file(page),
        "preferences": window.preferences,
        "who": lambda: WhoDialog(window.settings.value, window).exec(),
        "keys": window.show_keys,
        "about": window.about,
    }


def shoot_dialog(app: QApplication, keep: Callable[[str, QWidget], Path], name: str, *, chosen: bool = False) -> Path:
    dialog = app.activeModalWidget()
    assert isinstance(dialog, QDialog), name
    path = keep(name, dialog)
    if chosen:
        app.sendEvent(dialog, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    else:
        dialog.reject()
    return path


def hear(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but for what it always says where there is no screen."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def settle(app: QApplication) -> None:
    """Let everything be laid out and painted."""
    for _ in range(8):
        app.processEvents()


if __name__ == "__main__":
    sys.exit(main())
