"""Takes the old file away before the new one gets its name: KeePassXC's other way. Between the two there is no file."""

from pathlib import Path

from sentinels import honest


class UnlinksFirst(honest.Keeper):
    def swap_checked(self, temporary: Path, path: Path) -> None:
        path.unlink(missing_ok=True)
        self.sync_folder(path.parent)
        temporary.rename(path)


def main(words: list[str]) -> int:
    return honest.run(UnlinksFirst, words)
