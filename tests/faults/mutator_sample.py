"""The file that is changed: about 3 kB, with every collection, records of edits, and fields that the program does not know."""

import json
from functools import cache
from typing import Any, Final

from igm_desktop.core.canonical import plain_json, seal
from igm_desktop.core.edits import add, make_item, set_value
from igm_desktop.core.exchange.records import with_changes
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import settled
from igm_desktop.core.storage.codec import dumps, loads

DOCUMENT: Final[dict[str, Any]] = {
    "id": "doc",
    "level": "local",
    "country": "GH",
    "place": {"en": "Examplia"},
    "title": {"en": "Profile", "fr": "Profil"},
    "date": "2023-08",
    "languages": ["en", "fr"],
    "follows": {"id": "before", "title": {"en": "x"}, "date": "2019"},
    "parts": [
        {"id": "p1", "kind": "introduction", "heading": {"en": "Intro"}, "text": {"en": "One *two*."}},
        {"id": "p2"},
    ],
    "findings": [
        {
            "id": "f1",
            "domain": "rights",
            "kind": "well_developed",
            "rank": "V",
            "text": {"en": "Free lessons [@s1, art. 2]."},
            "level": "local",
            "indicators": ["L-1.1.1", "L-1.1.2"],
            "translated_from": {"text": {"fr": "0" * 64}},
        },
        {"id": "f2", "domain": "crises", "kind": "potential", "rank": "W", "note": "n", "later": {"a": [1, 2.5, None]}},
    ],
    "answers": [{"id": "L-1.1.1", "choice": "yes", "choices": ["a", "b"], "narrative": {"en": "Yes."}}],
    "sources": [
        {
            "id": "s1",
            "csl": {"type": "book", "title": "T", "issued": {"date-parts": [[2020]]}},
            "adopted": 2001,
            "period": {"from": 2001, "to": 2005},
            "evidence": {"sha256": "a" * 64, "name": "a.pdf", "type": "application/pdf"},
        },
        {"id": "s2", "same_as": "s1"},
    ],
    "key_facts": [{"id": "k1", "label": {"en": "Population"}, "value": "12,000", "year": "2020", "source": "s1"}],
    "conventions": [{"id": "c1", "name": {"en": "1951"}, "signed": 1963, "ratified": "no"}],
    "comments": [
        {
            "id": "m1",
            "anchor": {"ref": ["findings", "f1", "text", "en"], "quote": "Free"},
            "by": "q1",
            "at": "2024-01-01",
            "resolved": {"by": "q1", "at": "2024"},
        }
    ],
    "rounds": [{"id": "r1", "number": 1, "by": "q1", "at": "2026-01-01T00:00:00Z", "asked": ["Ministry"]}],
    "people": [{"id": "q1", "name": "A. Person"}],
    "unknown": {"deep": {"er": [True]}},
}


@cache
def sample() -> bytes:
    """The file as another program might write it: the records are of its first and of its newest changes."""
    document = settled(Assessment.model_validate(freeze(DOCUMENT)))
    few = Assessment.model_validate({"id": "doc"})
    edits = with_changes((), few, few, "q1", None)[:2]
    old = set_value(few, ("document", "title", "en"), "Old")
    edits = with_changes(edits, few, old, "q1", "2024-01-01T00:00:00Z")
    with_part = add(old, "parts", make_item("parts", DOCUMENT["parts"][1]))
    edits = with_changes(edits, old, with_part, "q1", None)
    for before, title in ((old, "Older"), (with_part, "Profile")):  # neither knew of the other
        edits = (
            *edits,
            *with_changes(edits, before, set_value(before, ("document", "title", "en"), title), "q2", None)[-1:],
        )
    value = {
        "format": "igm-assessment",
        "version": 1,
        "document": DOCUMENT,
        "seal": seal(document),
        "edits": [plain_json(edit) for edit in edits],
        "more": {"x": 1},
    }
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    assert len(data) < 4_500, len(data)
    return data


@cache
def sample_as_written() -> bytes:
    """The same as the program writes it, each record on a line of its own: that is read in another way."""
    return dumps(loads(sample()))
