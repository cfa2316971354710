"""Looks whether the file is the one that it knows, and then puts its own there: what comes between the two is lost."""

import time
from pathlib import Path

from sentinels import content, honest


class ChecksThenReplaces(honest.Keeper):
    def swap_checked(self, temporary: Path, path: Path) -> None:
        if self.expected != content.sha(self.read(path) or b""):
            raise content.Refusal("changed")
        time.sleep(0.004)  # as long as a slow disk takes
        temporary.replace(path)


def main(words: list[str]) -> int:
    return honest.run(ChecksThenReplaces, words)
