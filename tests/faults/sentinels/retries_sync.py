"""Asks again after an fsync that failed. The second says yes: the system has given the bytes up and calls them clean."""

import os

from sentinels import content, honest


class RetriesSync(honest.Keeper):
    def sync_file(self, descriptor: int) -> None:
        try:
            os.fsync(descriptor)
        except OSError:
            os.fsync(descriptor)

    def note(self, line: content.Json) -> None:
        self.write_all(self.journal, content.journal_line(line))
        self.sync_file(self.journal)


def main(words: list[str]) -> int:
    return honest.run(RetriesSync, words)
