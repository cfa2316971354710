"""What prepares a checkout: each step once, again only when what it is made from has changed or it was stopped."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "packaging" / "prepare.py"


@pytest.fixture
def prepare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, at work on a folder of its own; what it would run is kept in `prepare.ran` instead."""
    spec = importlib.util.spec_from_file_location("prepare", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    venv = tmp_path / ".venv"
    for name, value in {"ROOT": tmp_path, "VENV": venv, "PYTHON": venv / "python", "STAMP": venv / "prepared"}.items():
        monkeypatch.setattr(module, name, value)
    (tmp_path / "requirements.lock").write_text("one==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "src").mkdir()

    ran: list[str] = []

    def run(*command: str) -> None:
        ran.append(next(word for word in ("venv", "-r", "-e", "compileall") if word in command))
        if "venv" in command:
            venv.mkdir()
            (venv / "python").touch()

    monkeypatch.setattr(module, "run", run)
    monkeypatch.setattr(module, "ran", ran, raising=False)
    return module


ALL = ["venv", "-r", "-e", "compileall"]


def test_a_fresh_checkout_gets_everything_and_the_next_run_nothing(prepare: ModuleType) -> None:
    prepare.prepare_environment()
    assert prepare.ran == ALL
    prepare.prepare_environment()
    assert prepare.ran == ALL


def test_only_what_changed_is_done_again(prepare: ModuleType) -> None:
    prepare.prepare_environment()
    prepare.ran.clear()
    (prepare.ROOT / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    prepare.prepare_environment()
    assert prepare.ran == ["-e", "compileall"]
    prepare.ran.clear()
    (prepare.ROOT / "requirements.lock").write_text("one==2\n")
    prepare.prepare_environment()
    assert prepare.ran == ["-r", "-e", "compileall"]


def test_an_environment_of_another_python_is_made_anew(prepare: ModuleType) -> None:
    prepare.prepare_environment()
    prepare.ran.clear()
    (prepare.VENV / "left over").touch()
    prepare.STAMP.write_text("\n".join(["0" * 64, *prepare.STAMP.read_text().split()[1:]]))
    prepare.prepare_environment()
    assert prepare.ran == ALL
    assert not (prepare.VENV / "left over").exists()


@pytest.mark.parametrize("stopped_in", ["venv", "-r", "-e"])
def test_a_run_that_was_stopped_is_made_good(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, stopped_in: str
) -> None:
    """pip takes half of a package for all of it, so that a stopped installation of the lock begins anew."""
    whole = prepare.run

    def run(*command: str) -> None:
        whole(*command)
        if stopped_in in command:
            raise KeyboardInterrupt

    monkeypatch.setattr(prepare, "run", run)
    with pytest.raises(KeyboardInterrupt):
        prepare.prepare_environment()
    monkeypatch.setattr(prepare, "run", whole)
    prepare.ran.clear()
    prepare.prepare_environment()
    assert prepare.ran == (["-e", "compileall"] if stopped_in == "-e" else ALL)


def test_what_is_missing_is_named_in_one_line_when_nothing_may_be_installed(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(prepare, "has_library", lambda name: name != "libxcb-cursor.so.0")
    monkeypatch.setattr(prepare, "install_packages", lambda _packages: False)
    prepare.prepare_environment()
    with pytest.raises(SystemExit) as stopped:
        prepare.prepare_system(tests=False)
    assert str(stopped.value).endswith("sudo apt-get update && sudo apt-get install -y libxcb-cursor0")


def test_missing_programs_of_the_tests_are_told_and_are_no_failure(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(prepare, "has_library", lambda _name: True)
    monkeypatch.setattr(prepare, "install_packages", lambda _packages: False)
    monkeypatch.setenv("PATH", "")
    prepare.prepare_environment()
    prepare.prepare_system(tests=True)
    assert "will be skipped" in capsys.readouterr().out


def test_the_script_needs_nothing_but_python() -> None:
    """Isolated, without the site: what a bare Python has."""
    command = [sys.executable, "-I", "-S", str(SCRIPT), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={"PATH": os.defpath})
    assert done.returncode == 0, done.stderr
