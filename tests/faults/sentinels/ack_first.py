"""Says ACK when the bytes are with the system, and has them on the disk only before the next ones."""

import os

from sentinels import content, honest


class AckFirst(honest.Keeper):
    def note(self, line: content.Json) -> None:
        os.fsync(self.journal)
        self.write_all(self.journal, content.journal_line(line))


def main(words: list[str]) -> int:
    return honest.run(AckFirst, words)
