"""Writes over the file that is there. Whatever stops it leaves half a file, or none."""

import os
from collections.abc import Callable
from pathlib import Path

from sentinels import honest


class Truncates(honest.Keeper):
    def replace(self, path: Path, data: bytes, swap: Callable[[Path, Path], None]) -> None:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        self.write_all(descriptor, data)
        os.fsync(descriptor)
        os.close(descriptor)
        self.sync_folder(path.parent)


def main(words: list[str]) -> int:
    return honest.run(Truncates, words)
