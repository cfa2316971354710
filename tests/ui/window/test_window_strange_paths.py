"""Paths that are no files, on every way into the window: told in one sentence, never waited for; and a place on the screen
that means harm.
"""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot
from window_stage import MakeWindow, Stage

from igm_desktop.core.errors import BadEvidence, UnreadableFile
from igm_desktop.core.storage.evidence import take_evidence
from igm_desktop.ui import source_files, worksheet_files
from igm_desktop.ui.application import Prepared
from igm_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux")

HEAD, SCREEN = "01d9d0cb00030000", "00000500"
FAR_TOO_LARGE = (
    f"{HEAD}{'80000000800000007fffffff7fffffff' * 2}000000000200{SCREEN}{'80000000800000007fffffff7fffffff'}"
)
FAR_AWAY = f"{HEAD}{'000f4240000f4240000f4241000f4241' * 2}000000000000{SCREEN}{'000f4240000f4240000f4241000f4241'}"
"""As Qt writes it: frame, place, screen, whether it fills the screen, how wide the screen was, the place again."""

KINDS = ("pipe", "folder", "device", "loop", "kernel", "gone")


def strange(kind: str, folder: Path, ending: str) -> Path:
    path = folder / f"{kind}{ending}"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "loop":
        path.symlink_to(path)
    elif kind == "kernel":
        path.symlink_to("/proc/self/mem")
    return path


def told_of(stage: Stage, path: Path) -> str:
    """What the window says of it once nothing runs any more; the document is the one that was there."""
    before = stage.document
    stage.window.notice.hide()
    stage.open(path)
    stage.qtbot.waitUntil(lambda: bool(stage.told))
    assert stage.document is before
    return stage.told


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_opened_or_dropped(sample: Stage, tmp_path: Path, kind: str) -> None:
    for ending in (".igm.json", ".json", "", ".bib", ".ris", ".xlsx", ".csv"):
        path = strange(kind, tmp_path, ending)
        told = told_of(sample, path)
        assert str(path) in told
        assert "\n" not in told


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_imported(sample: Stage, tmp_path: Path, kind: str) -> None:
    for ending, bring in ((".bib", source_files.import_file), (".xlsx", worksheet_files.import_file)):
        path, before = strange(kind, tmp_path, ending), sample.document
        sample.window.notice.hide()
        bring(sample.workspace, path)
        sample.qtbot.waitUntil(lambda: bool(sample.told))
        assert str(path) in sample.told
        assert sample.document is before


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_attached(tmp_path: Path, kind: str) -> None:
    with pytest.raises((UnreadableFile, BadEvidence)):
        take_evidence(strange(kind, tmp_path, ".pdf"))


@pytest.mark.parametrize(
    "geometry",
    [
        "zz",
        "00" * 100_000,
        "ff" * 70,
        "é\u202e",
        "01d9d0cb000300007fffffff7fffffff7fffffff7fffffff",
        FAR_TOO_LARGE,
        FAR_AWAY,
    ],
)
def test_a_place_on_the_screen_that_means_harm(prepared: Prepared, qtbot: QtBot, geometry: str) -> None:
    """The window is as large as it can be used, and on the screen."""
    from dataclasses import replace

    prepared.settings.change(lambda old: replace(old, geometry=geometry))
    window = MainWindow(prepared.settings, prepared.colour(), "en")
    qtbot.addWidget(window)
    window.show()
    assert window.screen().availableGeometry().intersects(window.frameGeometry())
    assert window.minimumWidth() <= window.width() <= max(window.screen().availableSize().width(), 1_280)
    assert window.minimumHeight() <= window.height() <= max(window.screen().availableSize().height(), 800)


def test_that_place_is_remembered(stage: Stage, open_window: MakeWindow) -> None:
    """What is written there is what the window reads again."""
    stage.window.resize(700, 500)
    stage.close()
    written = stage.prepared.settings.value.geometry
    assert not QByteArray.fromHex(written.encode()).isEmpty()
    window = MainWindow(stage.prepared.settings, stage.window.theme, "en")
    stage.qtbot.addWidget(window)
    assert (window.width(), window.height()) == (700, 500)
