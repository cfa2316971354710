"""Takes a lock for left behind when it is older than a moment: a clock decides whose work is lost."""

import time

from sentinels import content, honest


class LockByTime(honest.Keeper):
    def lock(self) -> None:
        note = self.path.parent / f".{self.path.name[:40]}.lock"
        try:
            taken_at = float(note.read_text() or 0)
        except (OSError, ValueError):
            taken_at = 0.0
        if time.time() - taken_at < 0.005:
            raise content.Refusal("locked")
        note.write_text(str(time.time()))


def main(words: list[str]) -> int:
    return honest.run(LockByTime, words)
