"""Settings survive, and a damaged file costs nothing but the settings."""

from dataclasses import replace
from pathlib import Path

import pytest

from igm_desktop.app.settings import SettingsStore
from igm_desktop.core.errors import UnwritableFile
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.settings import Settings


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


def test_two_windows_keep_each_others_changes(tmp_path: Path) -> None:
    one, two = SettingsStore(tmp_path), SettingsStore(tmp_path)
    one.change(lambda old: old.with_words("Ana", "Author", "Desk"))
    two.change(lambda old: replace(old, theme="dark").with_recent(Path("/data/a.igm.json")))
    one.change(lambda old: old.with_recent(Path("/data/b.igm.json")))
    kept = SettingsStore(tmp_path).value
    assert (kept.name, kept.theme, kept.recent) == ("Ana", "dark", ("/data/b.igm.json", "/data/a.igm.json"))
    assert one.value == kept


def test_two_first_windows_write_as_one_person(tmp_path: Path) -> None:
    one, two = SettingsStore(tmp_path), SettingsStore(tmp_path)
    assert one.value.person != two.value.person
    document = Assessment(id="d")
    assert one.writer(document).id == two.writer(document).id == SettingsStore(tmp_path).value.person


def test_what_could_not_be_kept_is_kept_with_the_next_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = SettingsStore(tmp_path), SettingsStore(tmp_path)
    two.change(lambda old: replace(old, language="fr"))

    def full(*_words: object, **_more: object) -> None:
        raise UnwritableFile("full")

    with monkeypatch.context() as disk:
        disk.setattr("igm_desktop.core.storage.files.save_file", full)
        one.change(lambda old: replace(old, theme="dark"))
        assert one.value.theme == "dark"
        assert SettingsStore(tmp_path).value.theme == "system"
    one.change(lambda old: old.with_words("Ana", "", ""))
    kept = SettingsStore(tmp_path).value
    assert (kept.theme, kept.name, kept.language) == ("dark", "Ana", "fr")


def test_who_writes_is_who_the_settings_know_or_who_is_called_so(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.change(lambda old: old.with_words("Ana", "Author", "Desk"))
    document = Assessment(id="d", people=(Person(id="bea", name="Bea"),))
    own = Person(id=store.value.person, name="Ana", role="Author", organisation="Desk")
    assert store.writer(document) == own
    store.called = "bea"
    assert store.writer(document) == document.people[0]
    store.called = "ANA"
    assert store.writer(document) == own


def test_a_name_is_wanted_once_and_only_where_somebody_can_be_asked(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    assert not store.wants_name()
    store.may_ask = True
    assert store.wants_name()
    store.called = "Bea"
    assert not store.wants_name()
    store.called = ""
    SettingsStore(tmp_path).change(lambda old: replace(old, asked=True))
    store.change(lambda old: old)
    assert not store.wants_name()
