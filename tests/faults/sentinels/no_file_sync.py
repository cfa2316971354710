"""Puts a new file in place without an fsync of it: novelWriter's and many others' fault. A power cut leaves it empty."""

from sentinels import honest


class NoFileSync(honest.Keeper):
    def sync_file(self, descriptor: int) -> None:
        """The rename is all."""


def main(words: list[str]) -> int:
    return honest.run(NoFileSync, words)
