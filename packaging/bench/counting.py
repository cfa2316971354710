"""What is done, counted again after one edit, against copying the collection that the edit made new."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle

from material import assessment, with_evidence
from pairs import clocked, paired
from table import Row

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.checks.table import problems
from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.query.progress import progress
from igm_desktop.core.ref import Ref

AIM = 1e-3
SIZE, SMALL = 5_000, 60
STEPS = 50
"""Edits in a row, each from the one before: more than any memory of results holds."""


def rows(*, quick: bool) -> Iterator[Row]:
    rounds = 1 if quick else 15
    document = with_evidence(assessment(SMALL if quick else SIZE), sources=50 if quick else 500)
    catalogue = installed(*DEFAULT)
    edited: tuple[tuple[str, str, Ref], ...] = (
        ("finding", "findings", ("findings", document.findings[len(document.findings) // 2].id, "text", "en")),
        ("answer", "answers", ("answers", document.answers[0].id, "narrative", "en")),
        ("source", "sources", ("sources", document.sources[0].id, "csl", "title")),
    )
    for name, collection, ref in edited:
        ours = clocked(partial(next, counting(document, ref, lambda one: progress(one, catalogue))), STEPS)
        floor = clocked(partial(copied, document, collection), STEPS)
        what = f"progress after an edit of a {name}".replace("a answer", "an answer")
        yield Row(f"{what}, {len(document.findings):,} findings", paired(ours, floor, rounds), aim_seconds=AIM)
    ours = clocked(partial(next, counting(document, edited[0][2], problems)), 1)
    floor = clocked(partial(copied, document, "findings"), STEPS)
    yield Row(f"checks after an edit, {len(document.findings):,} findings", paired(ours, floor, rounds))


def counting(document: Assessment, ref: Ref, count: Callable[[Assessment], object]) -> Iterator[object]:
    """Counts after one edit after another. The edits are made beforehand: their time is another line's."""
    steps = []
    for number in range(STEPS):
        document = set_value(document, ref, f"In step {number} the text is another one [@source-3].")
        steps.append(document)
    for step in cycle(steps):
        yield count(step)


def copied(document: Assessment, collection: str) -> object:
    return [*getattr(document, collection)]
