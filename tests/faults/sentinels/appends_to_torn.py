"""Appends behind a line that a power cut has torn: the new line is a part of the torn one."""

from sentinels import honest


class AppendsToTorn(honest.Keeper):
    def cut_tail(self, descriptor: int, whole: int) -> None:
        """What is there is there."""


def main(words: list[str]) -> int:
    return honest.run(AppendsToTorn, words)
