"""Keeps what was asked when nothing more has come for a tenth of a second: while typing never pauses, nothing is kept."""

import threading
from typing import Final

from sentinels import content, honest


class Debounces(honest.Keeper):
    waiting: Final[list[content.Json]] = []
    timer = threading.Timer(0, list)

    def note(self, line: content.Json) -> None:
        self.timer.cancel()
        self.waiting.append(line)
        if "saving" in line:
            self.write_down()
        else:
            self.timer = threading.Timer(0.1, self.write_down)
            self.timer.start()

    def write_down(self) -> None:
        while self.waiting:
            super().note(self.waiting.pop(0))


def main(words: list[str]) -> int:
    return honest.run(Debounces, words)
