"""Lets two work on one file, each on its own copy of it."""

from sentinels import honest


class NoLock(honest.Keeper):
    def lock(self) -> None:
        """There is only one, surely."""


def main(words: list[str]) -> int:
    return honest.run(NoLock, words)
