"""One edit and what is different after it, against copying what must be new: the finding's fields and the tuple."""

from collections.abc import Iterator
from functools import partial

from material import assessment, text
from pairs import clocked, paired
from table import Row

from igm_desktop.core.diff import difference
from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Assessment

AIM = 100e-6
REPEAT = 200


def rows(*, quick: bool) -> Iterator[Row]:
    rounds = 1 if quick else 15
    for size in (6, 60) if quick else (60, 600, 6_000):
        before = assessment(size)
        at = size // 2
        ref = ("findings", before.findings[at].id, "text", "en")
        after = set_value(before, ref, text(at) + " More.")
        edit = partial(set_value, before, ref, text(at) + " More.")
        floor = clocked(partial(copied, before, at), REPEAT)
        yield Row(f"edit a text, {size:,} findings", paired(clocked(edit, REPEAT), floor, rounds), aim_seconds=AIM)
        told = clocked(partial(difference, before, after), REPEAT)
        yield Row(f"difference after it, {size:,} findings", paired(told, floor, rounds))


def copied(document: Assessment, at: int) -> object:
    findings = document.findings
    return (*findings[:at], dict(findings[at].__dict__), *findings[at + 1 :])
