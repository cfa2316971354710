"""What a battery gives: how much it tried, and every fault that it found, so told that the run can be made again."""

import json
from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Figures:
    """Of one battery, or of a part of it. `counts` go to the table, in this order; no `faults` is what is promised."""

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    skipped: str = ""
    """Why it could not be tried here, in a few words."""

    def count(self, what: str, number: int = 1) -> None:
        self.counts[what] += number

    def fault(self, where: str, what: str) -> None:
        """`where` names the seed and the run; "" as `what` is no fault."""
        if what:
            self.faults.append(f"{self.name}, {where}: {what}")

    def joined(self, other: "Figures") -> "Figures":
        skipped = self.skipped or other.skipped
        return Figures(self.name, self.counts + other.counts, [*self.faults, *other.faults], skipped)

    def as_json(self) -> str:
        said = {"name": self.name, "counts": self.counts, "faults": self.faults, "skipped": self.skipped}
        return json.dumps(said, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Figures":
        said = json.loads(text)
        return cls(said["name"], Counter(said["counts"]), said["faults"], said["skipped"])
