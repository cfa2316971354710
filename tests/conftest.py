"""What every test shares: no display needed, and a state folder of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("igm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("igm")

SHARED_SEED = Path(__file__).resolve().parents[2] / "shared" / "seed.txt"


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings, recent files and the like never touch the person's own."""
    monkeypatch.setenv("IGM_DESKTOP_HOME", str(tmp_path / "home"))
    yield
