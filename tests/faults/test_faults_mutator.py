"""Files as nobody should write them (a sample), and that the measure of what was lost sees what it should."""

import json
import random
from itertools import islice

import pytest
from mutator import CHANGES, inputs, mutated, mutations, nodes
from mutator_judge import judged, loader_of
from mutator_sample import sample, sample_as_written
from protocol import IGM

from igm_desktop.core.storage.codec import loads

COLLECTIONS = ("parts", "findings", "answers", "sources", "key_facts", "conventions", "comments", "rounds", "people")


def test_igm_desktop_takes_them_whole_or_not_at_all() -> None:
    figures = mutations(IGM, seed=7, count=1_500)
    assert figures.faults == []
    assert figures.counts["files"] == 1_500
    assert figures.counts["loaded"] > 400
    assert figures.counts["refused"] > 400


@pytest.mark.parametrize("text", [sample(), sample_as_written()], ids=["compact", "as written"])
def test_the_sample_has_everything(text: bytes) -> None:
    file = json.loads(text)
    assert all(file["document"][name] for name in COLLECTIONS)
    assert len(file["edits"]) >= 5
    assert file["more"] == {"x": 1}
    assert loads(text) == loads(sample())


def test_every_value_is_found_where_it_is() -> None:
    text = sample().decode()
    values = [json.loads(text[node.start : node.end]) for node in nodes(text)]
    assert values[0] == json.loads(text)
    assert len(values) > 150
    assert {node.key for node in nodes(text)} >= {"id", "edits", "parents", "rank", "seal", *COLLECTIONS}


def test_the_same_seed_makes_the_same_files() -> None:
    assert list(islice(inputs("a"), 50)) == list(islice(inputs("a"), 50))
    assert list(islice(inputs("a"), 50)) != list(islice(inputs("b"), 50))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_every_change_changes_something(change: object) -> None:
    text, dice = sample().decode(), random.Random(1)
    made = [change(text, dice.choice(nodes(text)), dice) for _ in range(20)]
    assert any(text[:start] + new + text[end:] != text for start, end, new in made)


def test_trees_and_bytes_are_changed() -> None:
    dice, text = random.Random(3), sample().decode()
    files = [mutated(text, dice) for _ in range(400)]
    assert len(set(files)) > 350
    readable = sum(_is_json(data) for data in files)
    assert 200 < readable < 400


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def loader_that(change: object) -> object:
    """igm-desktop's, but what it writes is changed."""
    from dataclasses import replace

    loader = loader_of(IGM)
    return replace(loader, dumps=lambda state: json.dumps(change(json.loads(loader.dumps(state)))).encode())


def without(path: str) -> object:
    def change(file: object) -> object:
        *above, last = path.split(".")
        holder = file
        for word in above:
            holder = holder[int(word) if word.isdigit() else word]
        del holder[int(last) if last.isdigit() else last]
        return file

    return change


@pytest.mark.parametrize(
    "path",
    [
        "more",
        "document.unknown.deep",
        "document.title.fr",
        "document.findings.1.later",
        "document.parts.0",
        "document.sources.0.csl.issued",
        "document.comments.0.anchor.quote",
        "edits.2",
        "edits.3.value",
    ],
)
def test_what_is_lost_is_seen(path: str) -> None:
    assert judged(loader_of(IGM), sample()) == ("loaded", "")
    outcome, fault = judged(loader_that(without(path)), sample())
    assert outcome == "loaded"
    assert fault
