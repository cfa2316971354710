"""Has one backup, and makes it of whatever the file is when it is opened: a damaged file takes the place of the good copy."""

from sentinels import honest


class RotatesDamaged(honest.Keeper):
    def start(self) -> None:
        self.back_up(self.read(self.path) or b"")
        super().start()

    def back_up(self, data: bytes) -> None:
        self.make_folder(self.backups)
        self.replace(self.backups / "00000001.igm.json", data, self.swap_plain)


def main(words: list[str]) -> int:
    return honest.run(RotatesDamaged, words)
