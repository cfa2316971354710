"""Throws backups away that are older than thirty days, by the clock: one wrong date and all of them go."""

import time

from sentinels import honest


class ThinsByClock(honest.Keeper):
    def thin(self) -> None:
        for path in self.kept():
            if abs(time.time() - path.stat().st_mtime) > 30 * 86_400:
                path.unlink()

    def back_up(self, data: bytes) -> None:
        self.thin()
        if not self.kept():
            super().back_up(data)


def main(words: list[str]) -> int:
    return honest.run(ThinsByClock, words)
