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
def empty_clipboard() -> Iterator[None]:
    """The offscreen clipboard outlives Python: what Python put into it would be freed too late, and crash the process."""
    yield
    widgets = sys.modules.get("PySide6.QtGui")
    if widgets is not None and widgets.QGuiApplication.instance() is not None:
        widgets.QGuiApplication.clipboard().clear()
