"""Asks the system once to write and looks at nothing that it answers: on a full disk that is a part of the bytes, or none."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from sentinels import honest


class IgnoresShortWrite(honest.Keeper):
    def write_all(self, descriptor: int, data: bytes) -> None:
        with suppress(OSError):
            os.write(descriptor, data)

    def write_beside(self, path: Path, data: bytes) -> Path:
        temporary = path.parent / f".igm-{secrets.token_hex(6)}.tmp"
        descriptor = os.open(temporary, honest.CREATE, 0o600)
        self.write_all(descriptor, data)
        self.sync_file(descriptor)
        os.close(descriptor)
        return temporary


def main(words: list[str]) -> int:
    return honest.run(IgnoresShortWrite, words)
