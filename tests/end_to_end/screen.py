"""The program on a real screen, with a real mouse and real keys. Whatever is waited for is seen in its title or its files."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

LONGEST = 30.0
SIZE = (1280, 760)
COARSE = QSize(160, 96)  # whose lines of bytes have no padding
ALIKE = 1.5  # of 255: a caret, what the pointer is over; another section or a half-made page differ by far more
EYES = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv[:1])
app.primaryScreen().grabWindow(int(sys.argv[1])).save(sys.argv[2])
"""


def until(happened: Callable[[], object], what: str) -> None:
    """Wait until it happened."""
    end = time.monotonic() + LONGEST
    while not happened():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)


class Screen:
    """A display; `environment` is what a process needs to be on it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = dict(environment)

    def do(self, *words: object) -> str:
        """Have xdotool do something."""
        made = subprocess.run(
            ["xdotool", *map(str, words)], env=self.environment, capture_output=True, text=True, timeout=LONGEST
        )
        return made.stdout.strip()


class Program:
    """The program as a process, and its window once that has the title."""

    def __init__(self, screen: Screen, words: tuple[str, ...], title: str) -> None:
        self.screen = screen
        self.process = subprocess.Popen(
            [sys.executable, "-m", "igm_desktop", *words],
            env=screen.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.window = ""
        self.wait_for(lambda: self._found(title), f"a window with {title!r}")
        # The window manager gives it the size that was asked for, and the keyboard.
        screen.do("windowsize", "--sync", self.window, *SIZE)
        screen.do("windowactivate", "--sync", self.window)

    def _found(self, title: str) -> bool:
        found = self.screen.do("search", "--onlyvisible", "--name", title).split()
        self.window = found[0] if found else ""
        return bool(found)

    def wait_for(self, happened: Callable[[], object], what: str) -> None:
        """Wait until it happened; the program must live on meanwhile."""

        def look() -> object:
            status = self.process.poll()
            assert status is None, f"the program ended with {status}, waiting for {what}: {self.said()}"
            return happened()

        until(look, what)

    @property
    def title(self) -> str:
        """What stands in the frame of the window."""
        return self.screen.do("getwindowname", self.window) if self.window else ""

    @property
    def is_changed(self) -> bool:
        """Whether the title has the star of what is not saved."""
        return "*" in self.title

    def wait_until_it_looks_like(self, picture: QImage) -> None:
        """Wait until the whole window is as in the picture: before that, things lie elsewhere."""
        self.wait_for(lambda: _difference(self._picture(), picture) < ALIKE, "the window to look as it should")

    def _picture(self) -> QImage:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "seen.png"
            environment = self.screen.environment | {"QT_QPA_PLATFORM": "xcb"}
            subprocess.run([sys.executable, "-c", EYES, self.window, path], env=environment, check=True)
            return QImage(str(path))

    def click(self, x: int, y: int) -> None:
        """Move the pointer there, in the window, and click."""
        self.screen.do("mousemove", "--window", self.window, x, y, "click", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, move in steps as a hand does, and let go."""
        self.screen.do("mousemove", "--window", self.window, *start, "mousedown", 1)
        for step in range(1, 11):
            x, y = (start[axis] + (end[axis] - start[axis]) * step // 10 for axis in (0, 1))
            self.screen.do("mousemove", "--sync", "--window", self.window, x, y)
        self.screen.do("mouseup", 1)

    def keys(self, *keys: str) -> None:
        """Press keys such as "ctrl+z"."""
        self.screen.do("key", "--clearmodifiers", *keys)

    def write(self, words: str) -> None:
        """Type, as fast as X takes it."""
        self.screen.do("type", "--delay", 4, words)

    def wait_until_changed(self) -> None:
        self.wait_for(lambda: self.is_changed, "the star of a change")

    def wait_until_saved(self) -> None:
        self.wait_for(lambda: not self.is_changed, "the star to go")

    def quit(self) -> int:
        """Close by the keys; gives the exit status."""
        self.keys("ctrl+q")
        return self.process.wait(LONGEST)

    def said(self) -> str:
        """What the program wrote to its terminal; only once it has ended."""
        return self.process.stderr.read() if self.process.stderr is not None else ""

    def kill(self) -> None:
        """End it, whatever it does."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.process.stderr is not None:
            self.process.stderr.close()


def _difference(one: QImage, other: QImage) -> float:
    """How far two pictures of the same size differ on the average, of 255."""
    if one.size() != other.size():
        return 255.0
    pairs = zip(_coarse(one), _coarse(other), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (3 * COARSE.width() * COARSE.height())


def _coarse(picture: QImage) -> bytes:
    small = picture.scaled(COARSE, mode=Qt.TransformationMode.SmoothTransformation)
    return bytes(small.convertToFormat(QImage.Format.Format_RGB888).constBits())
