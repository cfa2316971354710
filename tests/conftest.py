"""What every test shares: no display needed, and a state folder of its own."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile(
    "igm",
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,  # a change is judged by the same examples each time; people look for new ones
)
settings.load_profile("igm")

SHARED_SEED = Path(__file__).resolve().parents[2] / "shared" / "seed.txt"


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, recent files and the like never touch the person's own."""
    monkeypatch.setenv("IGM_DESKTOP_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def plain_application() -> Iterator[None]:
    """What a test did to the application is undone: translators go, and the clipboard is empty.

    The offscreen clipboard outlives Python: what Python put into it would be freed too late, and crash the process.
    """
    yield
    core, gui = sys.modules.get("PySide6.QtCore"), sys.modules.get("PySide6.QtGui")
    app = gui.QGuiApplication.instance() if gui is not None else None
    if core is None or gui is None or app is None:
        return
    gui.QGuiApplication.clipboard().clear()
    for translator in app.findChildren(core.QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    core.QLocale.setDefault(core.QLocale.system())
    app.setLayoutDirection(core.Qt.LayoutDirection.LayoutDirectionAuto)
