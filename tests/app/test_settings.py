"""Settings survive, and a damaged file costs nothing but the settings."""

from dataclasses import replace
from pathlib import Path

import pytest

from igm_desktop.app.settings import Settings, SettingsStore


def test_settings_come_back(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "home")
    store.change(lambda old: replace(old, language="fr", theme="dark").with_recent(Path("/data/Bălți.igm.json")))
    again = SettingsStore(tmp_path / "home").value
    assert again == store.value
    assert again.recent == ("/data/Bălți.igm.json",)
    assert again.person


def test_recent_files_are_few_and_the_newest_first() -> None:
    settings = Settings()
    for number in range(15):
        settings = settings.with_recent(Path(f"/data/{number}.igm.json"))
    settings = settings.with_recent(Path("/data/9.igm.json"))
    assert len(settings.recent) == 10
    assert settings.recent[:2] == ("/data/9.igm.json", "/data/14.igm.json")
    assert "/data/9.igm.json" not in settings.without_recent("/data/9.igm.json").recent


@pytest.mark.parametrize(
    "damaged", [b"", b"[1]", b"{", b'{"language": 5}', b"\xff\xfe", b'{"recent": 3}', b"[" * 100_000]
)
def test_damaged_settings_are_kept_aside(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(damaged)
    store = SettingsStore(tmp_path)
    assert store.value.language == "system"
    assert (tmp_path / "settings.damaged").read_bytes() == damaged


def test_settings_that_cannot_be_kept_stop_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = SettingsStore(tmp_path / "file" / "home")
    store.change(lambda old: replace(old, theme="dark"))
    assert store.value.theme == "dark"
