"""Calls fsync while the bytes are still in its own buffer: once Git's fault. What is small is not on the disk."""

import os
import secrets
from pathlib import Path

from sentinels import honest


class SyncBeforeFlush(honest.Keeper):
    def write_beside(self, path: Path, data: bytes) -> Path:
        temporary = path.parent / f".igm-{secrets.token_hex(6)}.tmp"
        with os.fdopen(os.open(temporary, honest.CREATE, 0o600), "wb") as file:
            file.write(data)
            os.fsync(file.fileno())
        return temporary


def main(words: list[str]) -> int:
    return honest.run(SyncBeforeFlush, words)
