"""What nobody should have to think of: names for a screen reader, things that are let go, and a window that ends whole."""

import gc
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThreadPool, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid
from window_stage import POTENTIAL, WELL, MakeWindow, Stage

from igm_desktop.core.domains import DOMAINS
from igm_desktop.ui.dialogs.about import AboutDialog
from igm_desktop.ui.dialogs.export import ExportDialog
from igm_desktop.ui.dialogs.import_options import ImportOptionsDialog
from igm_desktop.ui.dialogs.keys import KeysDialog
from igm_desktop.ui.dialogs.new_assessment import NewAssessmentDialog
from igm_desktop.ui.dialogs.preferences import PreferencesDialog


def nodes(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The tree that a screen reader sees, as far as it is in sight."""
    if one.state().invisible:
        return
    yield one
    for index in range(one.childCount()):
        child = one.child(index)
        if child is not None:
            yield from nodes(child)


def nameless(widget: QWidget) -> list[str]:
    """The focusable controls without a name."""
    found = []
    for node in nodes(QAccessible.queryAccessibleInterface(widget)):
        thing = node.object()
        if thing is widget or not node.state().focusable:
            continue
        if not node.text(QAccessible.Text.Name).strip():
            found.append(f"{node.role()} {thing}")
    return found


def focusable(widget: QWidget) -> int:
    return sum(bool(node.state().focusable) for node in nodes(QAccessible.queryAccessibleInterface(widget)))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_control_of_every_page_has_a_name(stage: Stage, language: str) -> None:
    stage.prepared.settings.change(lambda old: replace(old, language=language))
    stage.window.settings_changed.emit()
    stage.settle()
    assert nameless(stage.window) == []
    assert focusable(stage.window) >= 4
    stage.sample()
    for section in ("details", "parts", "sources", *DOMAINS):
        stage.window.show_section(section)
        stage.settle()
        assert nameless(stage.window) == [], section
        assert focusable(stage.window) > 20, section


def test_what_opens_on_a_page_has_names_too(sample: Stage) -> None:
    sample.segment("rights")
    sample.add(POTENTIAL)
    sample.write("A zebra crossing.")
    sample.key("Ctrl+Shift+N")
    assert nameless(sample.window) == []
    sample.key("Ctrl+F")
    sample.write("zebra")
    sample.key("F3")
    assert sample.workspace.find_bar._list.isVisible()
    assert nameless(sample.window) == []
    sample.key("Ctrl+Shift+Del")
    assert sample.told
    assert nameless(sample.window) == []
    sample.domain_page.tabs.setCurrentIndex(1)
    sample.settle()
    assert nameless(sample.window) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("new", NewAssessmentDialog),
        ("export", ExportDialog),
        ("preferences", PreferencesDialog),
        ("keys", KeysDialog),
        ("about", AboutDialog),
    ],
)
def test_every_control_of_every_dialog_has_a_name(sample: Stage, name: str, kind: type[QDialog]) -> None:
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        seen.append(nameless(dialog))
        assert focusable(dialog) >= 1
        dialog.reject()

    with sample.in_dialog(kind, look):
        sample.window.actions_made.by_name[name].trigger()
    assert seen == [[]]


def test_the_options_of_an_import_have_names(sample: Stage, tmp_path: Path) -> None:
    seen: list[list[str]] = []
    path = tmp_path / "a.txt"
    path.write_text("A text.")

    def look(dialog: ImportOptionsDialog) -> None:
        seen.append(nameless(dialog))
        dialog.reject()

    with sample.in_dialog(ImportOptionsDialog, look):
        sample.window.open_file(path)
    assert seen == [[]]


def kinds(window: QWidget) -> Counter[str]:
    """All that hangs on the window, by kind."""
    return Counter(type(one).__name__ for one in window.findChildren(QObject))


def test_dressing_anew_and_reopening_leave_nothing_behind(stage: Stage) -> None:
    def round_trip() -> None:
        stage.window.open_sample()
        stage.settle()
        stage.window.show_section("details")
        stage.window.dress(stage.window.theme, "en")
        stage.settle()
        assert stage.window.documents is not None
        stage.window.documents.drop()
        stage.window.dress(stage.window.theme, "en")
        stage.settle()
        gc.collect()
        stage.settle()

    round_trip()
    first = kinds(stage.window)
    round_trip()
    round_trip()
    more = kinds(stage.window) - first
    assert sum(more.values()) <= 3, more


def test_the_pages_that_a_document_left_behind_are_gone(sample: Stage) -> None:
    for section in ("details", "parts", "rights"):
        sample.window.show_section(section)
        sample.settle()
    pages = list(sample.workspace._pages.values())
    session = sample.session
    sample.sample()
    sample.settle()
    assert not any(isValid(page) for page in pages)
    assert not isValid(session)


def test_a_closed_window_leaves_nothing_running(
    open_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = threading.active_count()
    stage = open_window()
    stage.sample()
    stage.segment("rights")
    stage.add(WELL)
    stage.write("Typed.")
    stage.key("Ctrl+F")
    stage.write("typed")
    stage.save_to(tmp_path / "a.igm.json", monkeypatch)
    window = stage.window
    stage.key("Ctrl+Q")
    assert not window.isVisible()
    assert [timer for timer in window.findChildren(QTimer) if timer.isActive()] == []
    pools = window.findChildren(QThreadPool)
    assert all(pool.waitForDone(5_000) for pool in pools)
    assert threading.active_count() == threads
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    window.deleteLater()
    stage.settle()
    assert not isValid(window)
    assert [top for top in QApplication.topLevelWidgets() if top.isVisible()] == []


def test_tab_walks_through_the_whole_window_and_comes_back(sample: Stage) -> None:
    sample.segment("rights")
    sample.card(0).editor.setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        sample.key("Tab")
        here = sample.focused()
        assert here.isVisible()
        if here in seen:
            break
        seen.append(here)
    else:
        pytest.fail("Tab never comes back")
    names = {type(one).__name__ for one in seen}
    assert {"ProseEdit", "SegmentButton", "Outline", "Chip"} <= names
