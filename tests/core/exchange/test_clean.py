"""The clean copy: what goes along, what stays at home, and the way back."""

from typing import Any

import pytest
from hypothesis import given, settings

from igm_desktop.core.canonical import plain_json, seal
from igm_desktop.core.exchange.clean import clean_copy
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Assessment, Finding, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.codec import dumps, loads, read
from igm_desktop.core.translating import origin
from strategies import states

STAYS_AT_HOME = {
    "Assessment": {"comments", "rounds", "people"},
    "Finding": {"note", "carried"},
    "Answer": {"note", "carried"},
    "Source": {"evidence"},
}
"""Fields that a clean copy never has. A field that is new must be put here or into `core.exchange.clean`."""


def sample() -> State:
    return loads(resource("sample", "balti.igm.json").read_bytes())


def without(value: Any, names: set[str]) -> Any:
    return {name: inner for name, inner in value.items() if name not in names}


def test_the_sample_is_whole_but_for_what_stays_at_home() -> None:
    held = sample()
    made = clean_copy(held).document
    mine, clean = plain_json(settled(held.document)), plain_json(made)
    assert isinstance(mine, dict)
    assert isinstance(clean, dict)
    assert clean["comments"] == clean["rounds"] == clean["people"] == ()
    for name in ("title", "place", "languages", "conventions", "key_facts", "catalogue", "level", "date"):
        assert clean[name] == mine[name], name
    for name, gone in (("findings", {"note", "carried"}), ("answers", {"note", "carried"}), ("parts", set[str]())):
        gone |= {"translated_from"}  # of the sample's some are of older texts
        assert [without(one, gone) for one in mine[name]] == [without(one, gone) for one in clean[name]], name
    assert len(made.sources) == len(held.document.sources)


@settings(max_examples=20)
@given(states())
def test_it_is_a_file_like_any_other_and_a_clean_copy_of_it_is_the_same(held: State) -> None:
    made = clean_copy(held)
    read_again = read(dumps(made))
    assert read_again.seal_right
    assert read_again.state == made
    assert made.edits == ()
    assert clean_copy(made, held.document) == made


def test_every_field_of_the_model_was_decided_about() -> None:
    """With something in every field, just those that stay at home are not in the copy."""
    full = Assessment.model_validate(freeze({**OWN, **{name: [item] for name, item in FULL.items()}}))
    assert {*OWN, *FULL} == set(Assessment.model_fields)
    made = clean_copy(State(document=full)).document
    for name in ("parts", "findings", "answers", "sources", "key_facts", "conventions"):
        (one,), (other,) = getattr(full, name), getattr(made, name)
        assert set(FULL[name]) == set(type(one).model_fields), name
        lost = {field for field in type(one).model_fields if getattr(one, field) != getattr(other, field)}
        assert lost == STAYS_AT_HOME.get(type(one).__name__, set()), name
    lost = {field for field in Assessment.model_fields if getattr(full, field) != getattr(made, field)}
    assert lost - {"findings", "answers", "sources", "base"} == STAYS_AT_HOME["Assessment"]
    assert made.sources[0].period == full.sources[0].period


PROSE = {"en": "A", "fr": "B"}
FRESH = {"text": {"fr": origin("A")}}
FULL: dict[str, dict[str, Any]] = {
    "parts": {"id": "i", "rank": "V", "kind": "context", "heading": PROSE, "text": PROSE, "translated_from": FRESH},
    "findings": {
        "id": "i",
        "domain": "rights",
        "kind": "potential",
        "rank": "V",
        "text": PROSE,
        "level": "local",
        "indicators": ["x"],
        "status": "ready",
        "note": "N",
        "translated_from": FRESH,
        "carried": "confirmed",
    },
    "answers": {
        "id": "i",
        "choice": "c",
        "choices": ["d"],
        "narrative": PROSE,
        "level": "local",
        "not_applicable": "why",
        "note": "N",
        "translated_from": {"narrative": {"fr": origin("A")}},
        "carried": "confirmed",
    },
    "sources": {
        "id": "i",
        "csl": {"title": "T"},
        "instrument": "I",
        "adopted": 2001,
        "period": {"from": 2000, "to": 2001},
        "level": "local",
        "evidence": {"sha256": "ab" * 32, "name": "n"},
        "same_as": "j",
    },
    "key_facts": {
        "id": "i",
        "rank": "V",
        "label": PROSE,
        "value": "1",
        "unit": PROSE,
        "year": "2",
        "source": "i",
        "translated_from": {"label": {"fr": origin("A")}},
    },
    "conventions": {"id": "i", "rank": "V", "name": PROSE, "signed": 2001, "ratified": "yes"},
    "comments": {"id": "i", "anchor": {"ref": ["domains", "rights"]}, "by": "i", "at": "t", "text": "C"},
    "rounds": {"id": "i", "by": "i", "at": "t"},
    "people": {"id": "i", "name": "P"},
}
"""An item of each collection with something in every field that a clean copy may have or leave out."""

OWN: dict[str, Any] = {
    "id": "a",
    "catalogue": {"id": "x", "version": "2"},
    "level": "local",
    "country": "MD",
    "place": PROSE,
    "body": "city",
    "edition": 2,
    "follows": {"id": "b", "title": PROSE, "date": "2019"},
    "base": "cd" * 32,
    "title": PROSE,
    "date": "2023",
    "languages": ["en", "fr"],
    "conventions_in": "crises",
}


def test_the_base_is_the_seal_of_what_it_came_from() -> None:
    held = sample()
    assert clean_copy(held).document.base == seal(settled(held.document))
    changed = held.document.model_copy(update={"body": "town"})
    assert clean_copy(State(document=changed), held.document).document.base == seal(settled(held.document))


def test_a_hash_of_words_that_are_not_published_stays_at_home() -> None:
    text = Prose({"en": "New.", "fr": "Ancien."})
    finding = Finding.model_validate(
        freeze(
            {
                "id": "f",
                "domain": "rights",
                "kind": "potential",
                "text": text,
                "translated_from": {"text": {"fr": origin("Old.")}},
            }
        )
    )
    made = clean_copy(State(document=Assessment(id="a", languages=("en", "fr"), findings=(finding,))))
    assert made.document.findings[0].translated_from == {}
    fresh = finding.model_copy(update={"translated_from": freeze({"text": {"fr": origin("New.")}})})
    made = clean_copy(State(document=Assessment(id="a", languages=("en", "fr"), findings=(fresh,))))
    assert made.document.findings[0].translated_from == {"text": {"fr": origin("New.")}}


def test_only_languages_of_the_document_go_along_but_what_is_printed_does() -> None:
    both = Part(id="p", text=Prose({"en": "A", "ru": "Б"}))
    only = Part(id="q", text=Prose({"ru": "Б"}))
    made = clean_copy(State(document=Assessment(id="a", parts=(both, only)))).document
    assert [dict(part.text) for part in made.parts] == [{"en": "A"}, {"ru": "Б"}]


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("title", "T", "T"),
        ("title", {"x": "hidden"}, None),
        ("note", "mine", None),
        ("keyword", "mine", None),
        ("custom", {"ris": {}}, None),
        ("never-heard-of", "x", None),
        ("URL", "https://example.org/a", "https://example.org/a"),
        ("URL", "file:///home/ana/a.pdf", None),
        ("URL", r"C:\\Users\\ana\\a.pdf", None),
        ("author", [{"family": "A", "x-mine": "B"}, "C"], ({"family": "A"},)),
        ("issued", {"date-parts": [[2020, 1]], "x-mine": "B"}, {"date-parts": ((2020, 1),)}),
        ("issued", "about 2020", "about 2020"),
    ],
)
def test_of_a_source_what_readers_need(name: str, value: object, kept: object) -> None:
    source = Source.model_validate(freeze({"id": "s", "csl": {name: value}}))
    made = clean_copy(State(document=Assessment(id="a", sources=(source,)))).document.sources[0]
    assert made.csl.get(name) == kept
