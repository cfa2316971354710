"""A screen of its own with a window manager, and the program as a process on it."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from screen import Program, Screen, until

TOOLS = ("Xvfb", "openbox", "xdotool")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A display of 1400×1000 points."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    # A number of its own: two servers that look for a free one at the same time can take each other's socket away.
    number = 1000 + os.getpid() % 30_000
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    )
    until(Path(f"/tmp/.X11-unix/X{number}").exists, "a screen")
    environment = {
        key: value for key, value in os.environ.items() if key not in {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}
    } | {"DISPLAY": f":{number}", "IGM_DESKTOP_HOME": str(tmp_path / "home"), "HOME": str(tmp_path)}
    frame = subprocess.Popen(["openbox", "--sm-disable"], env=environment, stderr=subprocess.DEVNULL)
    # Nobody is asked who writes: that question has tests of its own.
    (tmp_path / "home").mkdir(exist_ok=True)
    (tmp_path / "home" / "settings.json").write_text('{"name": "Ana Rusu", "asked": true}', encoding="utf-8")
    yield Screen(environment)
    for process in (frame, server):
        process.terminate()
        process.wait(10)


@pytest.fixture
def start(screen: Screen) -> Iterator[Callable[..., Program]]:
    """Start the program; what is still open at the end is killed."""
    programs: list[Program] = []

    def started(*words: str, title: str) -> Program:
        programs.append(Program(screen, words, title))
        return programs[-1]

    yield started
    for program in programs:
        program.kill()
