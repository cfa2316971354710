"""Five copies of an assessment, written on apart from each other, brought together: beyond loading them.

The floor is `json` on the same bytes: what must be done at the least to know what is in them.
"""

import json
from collections.abc import Iterator

from material import assessment, text
from pairs import clocked, paired
from table import Row

from igm_desktop.core.edits import set_value
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.merging import Merged, merged
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.exchange.sentences import joined
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import dumps, loads

AIM = 0.5
FINDINGS, SMALL = 1_000, 10
COPIES = 5
ROUNDS = 2
"""Each copy changes every finding so often: 10,000 edits in all."""


def rows(*, quick: bool) -> Iterator[Row]:
    rounds, size = (1, SMALL) if quick else (11, FINDINGS)
    for what, sentences in (("each its own sentences", True), ("all the same sentence", False)):
        mine, copies = apart(size, own=sentences)
        made = sum(len(copy.edits) - len(mine.edits) for copy in copies)
        files = [dumps(copy) for copy in copies]
        together = clocked(lambda mine=mine, copies=copies: brought_together(mine, copies))  # type: ignore[misc]
        parsing = clocked(lambda files=files: [json.loads(one) for one in files])  # type: ignore[misc]
        name = f"merge {COPIES} copies, {size:,} findings, {made:,} edits: {what}"
        yield Row(name, paired(together, parsing, rounds), aim_seconds=AIM)
        state = brought_together(mine, copies).state
        looking = clocked(lambda state=state: conflicts(state.edits))  # type: ignore[misc]
        yield Row("look for conflicts in them", paired(looking, parsing, rounds))


def apart(size: int, *, own: bool) -> tuple[State, list[State]]:
    """A file and its copies, as they were loaded: the copies change a sentence of every finding, twice."""
    document = assessment(size)
    for number, finding in enumerate(document.findings):
        sentences = text(number)
        if own:
            words = sentences.split()
            sentences = " ".join(f"Sentence {place}: {' '.join(words[4:12])} applies." for place in range(2 * COPIES))
        document = set_value(document, ("findings", finding.id, "text", "en"), sentences)
    start = loads(dumps(State(document=document, edits=first_records(document))))
    copies = []
    for copy in range(COPIES):
        state = start
        for turn in range(ROUNDS):
            changed = _changed(state.document, 2 * copy if own else 0, f"Copy {copy}, turn {turn}: ")
            state = recorded(state, changed, f"person-{copy}", f"2024-05-{turn + 1:02}T10:00:00Z")
        copies.append(loads(dumps(state)))
    return start, copies


def _changed(document: Assessment, place: int, words: str) -> Assessment:
    """The document with these words in that sentence of every finding."""
    for finding in document.findings:
        sentences = finding.text["en"].split(" applies.")
        sentences[place] = f"{sentences[place].partition(':')[0]}: {words}{sentences[place].rpartition(':')[2]}"
        document = set_value(document, ("findings", finding.id, "text", "en"), " applies.".join(sentences))
    return document


def brought_together(mine: State, copies: list[State]) -> Merged:
    """As if nobody had joined these texts before."""
    joined.cache_clear()
    return merged(mine, copies)
