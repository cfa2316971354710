"""Never makes the entries of a folder durable: QSaveFile's fault. A power cut brings the old file back after the ACK."""

from pathlib import Path

from sentinels import honest


class NoFolderSync(honest.Keeper):
    def sync_folder(self, folder: Path) -> None:
        """The file is on the disk; its name is not."""


def main(words: list[str]) -> int:
    return honest.run(NoFolderSync, words)
