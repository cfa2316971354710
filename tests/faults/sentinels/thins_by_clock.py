"""Throws backups away that are older than thirty days, by the clock: one wrong date and all of them go."""

import time

from sentinels import honest


class ThinsByClock(honest.Keeper):
    def thin(self) -> None:
        for path in self.kept():
            if abs(time.time() - path.stat().st_mtime) > 30 * 86_400:
                path.unlink()


def main(words: list[str]) -> int:
    return honest.run(ThinsByClock, words)
