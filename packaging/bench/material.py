"""Assessments of any size for the bench: findings of a usual length, the same in every run."""

from itertools import cycle, islice
from typing import Final

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.edits import set_value
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.ids import id_from, ranks_between
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled

TEXT: Final = (
    "the municipality keeps a register of newcomers and answers within ten days in three languages while the district "
    "school opens places for every child whatever the papers of the parents and a council of residents meets twice a "
    "year to read the plan that the services wrote together with associations"
)
LONG: Final = 30
"""Words in a finding: about 190 characters, as in published profiles."""


def text(number: int) -> str:
    """A sentence with a citation, another one for each number."""
    words = TEXT.split()
    start = number % len(words)
    chosen = islice(cycle(words), start, start + LONG)
    return f"In case {number:,} " + " ".join(chosen) + f" (2019–2021) [@source-{number % 12}]."


def assessment(findings: int) -> Assessment:
    """An assessment with that many findings, spread over the twelve lists."""
    ids = [id_from("bench", str(number)) for number in range(findings)]
    lists = [(domain, kind) for domain in DOMAINS for kind in FINDING_KINDS]
    items = tuple(
        Finding(
            id=item_id,
            domain=lists[number * len(lists) // findings][0],
            kind=lists[number * len(lists) // findings][1],
            rank=rank,
            text=Prose(en=text(number)),
            level="local",
            indicators=("L-1.1.1",),
            status="ready",
        )
        for number, (item_id, rank) in enumerate(zip(ids, ranks_between(None, None, ids), strict=True))
    )
    introduction = Part(id=id_from("bench", "part"), kind="introduction", text=Prose(en=text(0)))
    return settled(
        Assessment(
            id=id_from("bench", "document"),
            level="local",
            country="MD",
            place=Prose(en="Bench"),
            title=Prose(en="Bench"),
            date="2024-05",
            parts=(introduction,),
            findings=items,
        )
    )


def with_evidence(document: Assessment, sources: int) -> Assessment:
    """The assessment with that many sources, and every question of its level answered with one of them."""
    answers = tuple(
        Answer(id=indicator.id, choice=(*indicator.options, "yes")[0], narrative=Prose(en=text(number)))
        for number, indicator in enumerate(installed(*DEFAULT).indicators(document.level))
    )
    listed = tuple(
        Source(id=f"source-{number}", csl=FrozenMap(id=f"source-{number}", type="report", title=text(number)))
        for number in range(sources)
    )
    return settled(document.model_copy(update={"answers": answers, "sources": listed}))


def with_history(document: Assessment, rounds: int) -> State:
    """The document with its first records, and after that many rounds in which the text of every finding changed."""
    edits = first_records(document)
    for turn in range(rounds):
        after = document
        for number, finding in enumerate(document.findings):
            ref = ("findings", finding.id, "text", "en")
            after = set_value(after, ref, text(number + turn + 1))
        edits = with_changes(edits, document, after, "bench", f"2024-05-{turn + 1:02}T10:00:00Z")
        document = after
    return State(document=document, edits=edits)
