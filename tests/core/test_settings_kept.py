"""Settings are for this person alone, whole after whatever happens, and no file makes the program stop."""

import errno
import json
import os
import stat
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import settings as how_many
from hypothesis import strategies as st

from igm_desktop.core.errors import UnreadableFile
from igm_desktop.core.keeping.lock import Holder, Lock, take_lock
from igm_desktop.core.settings import Settings, change_settings, load_settings

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes and pipes are POSIX's")


def named(settings: Settings) -> Settings:
    return settings.with_words("Ana", "Author", "Desk")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_reading_settings_writes_nothing(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "home") == Settings()
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_comes_back_with_an_id(tmp_path: Path) -> None:
    kept = change_settings(tmp_path / "home", named)
    assert (kept.name, kept.role, kept.organisation, kept.asked) == ("Ana", "Author", "Desk", True)
    assert len(kept.person) == 16
    assert load_settings(tmp_path / "home") == kept
    assert change_settings(tmp_path / "home", lambda now: now) == kept


@POSIX
def test_settings_are_for_this_person_alone_even_where_they_were_not(tmp_path: Path) -> None:
    home = tmp_path / "home"
    change_settings(home, named)
    assert mode_of(home) == 0o700
    assert mode_of(home / "settings.json") == 0o600
    (home / "settings.json").chmod(0o644)
    change_settings(home, lambda old: replace(old, theme="dark"))
    assert mode_of(home / "settings.json") == 0o600
    assert [path.name for path in home.iterdir()] == ["settings.json"]


def test_settings_are_on_the_disk_before_they_take_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    change_settings(tmp_path, named)
    for name in ("fsync", "replace"):
        real = getattr(os, name)
        monkeypatch.setattr(os, name, lambda *words, n=name, do=real: (done.append(n), do(*words))[1])
    change_settings(tmp_path, lambda old: replace(old, theme="dark"))
    assert done[:2] == ["fsync", "replace"]
    done.clear()
    change_settings(tmp_path, lambda old: old)
    assert done == []


def test_starting_reads_the_settings_without_what_is_slow(tmp_path: Path) -> None:
    change_settings(tmp_path, named)
    program = (
        "import sys, pathlib, igm_desktop.core.settings as s; print(s.load_settings(pathlib.Path(sys.argv[1])).name);"
        "print(sorted({'ctypes', 'pydantic', 'igm_desktop.core.storage.files'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["Ana", "[]"]


def test_a_folder_in_the_place_of_the_settings_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert load_settings(tmp_path) == Settings()
    assert (tmp_path / "settings.damaged").is_dir()
    assert change_settings(tmp_path, named) == load_settings(tmp_path)


@POSIX
def test_a_pipe_in_the_place_of_the_settings_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.json")
    assert load_settings(tmp_path) == Settings()
    assert change_settings(tmp_path, named).name == "Ana"
    assert load_settings(tmp_path).name == "Ana"


def test_settings_that_the_disk_does_not_give_now_are_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_settings(tmp_path, named)
    before = (tmp_path / "settings.json").read_bytes()

    def fails(_descriptor: int, _most: int) -> bytes:
        raise OSError(errno.EIO, "the disk fails")

    with monkeypatch.context() as broken:
        broken.setattr("igm_desktop.core.settings.os.read", fails)
        assert load_settings(tmp_path) == Settings()
        with pytest.raises(UnreadableFile):
            change_settings(tmp_path, lambda old: replace(old, theme="dark"))
    assert (tmp_path / "settings.json").read_bytes() == before


def test_one_who_hangs_with_the_settings_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("igm_desktop.core.settings._PAUSE", 0)
    hanging = take_lock(tmp_path / "settings.json", Holder("other"))
    assert isinstance(hanging, Lock)
    assert change_settings(tmp_path, named).name == "Ana"
    hanging.release()


def test_paths_that_are_no_text_are_remembered(tmp_path: Path) -> None:
    path = Path(os.fsdecode(b"/data/B\xe3l.igm.json"))
    change_settings(tmp_path, lambda old: old.with_recent(path))
    assert load_settings(tmp_path).recent == (str(path),)


def test_words_of_a_person_are_one_line_of_letters_and_not_too_long(tmp_path: Path) -> None:
    kept = change_settings(tmp_path, lambda old: old.with_words(" A\nB\x00\u202e\ud800 ", "x" * 900, ""))
    assert (kept.name, len(kept.role)) == ("A B\ufffd", 200)
    stored = {**asdict(kept), "name": "C\nD\x1b", "organisation": "y" * 900}
    (tmp_path / "settings.json").write_text(json.dumps(stored), encoding="utf-8")
    loaded = load_settings(tmp_path)
    assert (loaded.name, len(loaded.organisation)) == ("C D", 200)


HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.lists(st.one_of(st.text(max_size=9), st.integers(), st.none()), max_size=12),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)
FIELDS = st.sampled_from([*asdict(Settings()), "unknown"])


@how_many(max_examples=300)
@given(st.dictionaries(FIELDS, HOSTILE, max_size=5), st.binary(max_size=3), st.integers(0, 400))
@example({"person": "import:" + "0" * 64}, b"", 400)
@example({"person": "a" * 9_000}, b"", 9_400)
@example({"asked": 1}, b"", 400)
@example({"recent": "abc"}, b"", 400)
def test_any_settings_are_read_whole_or_put_aside(
    tmp_path_factory: pytest.TempPathFactory, stored: dict[str, Any], tail: bytes, cut: int
) -> None:
    home = tmp_path_factory.mktemp("home")
    data = json.dumps(stored).encode()[:cut] + tail
    (home / "settings.json").write_bytes(data)
    loaded = load_settings(home)
    assert type(loaded.asked) is bool
    assert len(loaded.recent) <= 10
    assert loaded.person == "" or len(loaded.person) == 16
    aside = home / "settings.damaged"
    if aside.exists():
        assert (loaded, aside.read_bytes()) == (Settings(), data)
    else:
        assert (home / "settings.json").read_bytes() == data
    kept = change_settings(home, named)
    assert load_settings(home) == kept
    assert replace(kept, person="", name="", role="", organisation="", asked=False) == replace(
        loaded, person="", name="", role="", organisation="", asked=False
    )


@pytest.mark.parametrize("wrong", [{"person": "import:" + "0" * 64}, {"asked": 1}, {"recent": "abc"}, {"name": None}])
def test_wrong_settings_are_put_aside(tmp_path: Path, wrong: dict[str, Any]) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"theme": "dark", **wrong}), encoding="utf-8")
    assert load_settings(tmp_path) == Settings()
    assert (tmp_path / "settings.damaged").exists()
