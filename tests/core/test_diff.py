"""What changed: each change is found, as fine as a ref can be, and nothing that did not change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.diff import Difference, difference
from igm_desktop.core.edits import add, move, remove, set_value
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Part, Person, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from strategies import edited, settable, settled_documents

DOCUMENT = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "unknown": 1,
        "parts": ({"id": "p1", "rank": "A"}, {"id": "p2", "rank": "B"}),
        "findings": (
            Finding(id="f1", domain="rights", kind="potential", rank="A", indicators=("a", "b")),
            Finding(id="f2", domain="crises", kind="potential", rank="B"),
        ),
        "answers": (Answer(id="1.1"),),
        "sources": (Source(id="s", csl=FrozenMap({"title": "Law"})),),
        "people": ({"id": "ana", "new": 1},),
    }
)

CHANGES: list[tuple[Ref, object, tuple[Ref, ...]]] = [
    (("document", "title"), Prose({"fr": "Titre"}), (("document", "title", "en"), ("document", "title", "fr"))),
    (("document", "title", "en"), "", (("document", "title", "en"),)),
    (("document", "level"), "local", (("document", "level"),)),
    (("document", "unknown"), True, (("document", "unknown"),)),
    (("findings", "f1", "text", "en"), "x", (("findings", "f1", "text", "en"),)),
    (
        ("findings", "f1", "indicators"),
        ("b", "c"),
        (("findings", "f1", "indicators", "a"), ("findings", "f1", "indicators", "c")),
    ),
    (("findings", "f1", "note"), "x", (("findings", "f1", "note"),)),
    (("answers", "1.1", "choices", "x"), True, (("answers", "1.1", "choices", "x"),)),
    (
        ("sources", "s", "csl"),
        FrozenMap({"type": "bill"}),
        (("sources", "s", "csl", "title"), ("sources", "s", "csl", "type")),
    ),
    (("sources", "s", "csl", "title"), ("x",), (("sources", "s", "csl", "title"),)),
    (("people", "ana", "new"), 1.0, (("people", "ana", "new"),)),
    (("people", "ana", "new"), None, (("people", "ana", "new"),)),
]


@pytest.mark.parametrize(("ref", "value", "refs"), CHANGES, ids=str)
def test_changes(ref: Ref, value: object, refs: tuple[Ref, ...]) -> None:
    found = difference(DOCUMENT, set_value(DOCUMENT, ref, value))
    assert found == Difference(changed=refs)
    assert found
    assert found.touches(ref[0])
    assert found.touches(*ref)
    assert found.touches(*refs[-1])
    assert not found.touches("key_facts")
    assert not found.touches(*ref, "deeper", "still")


def test_nothing() -> None:
    assert difference(DOCUMENT, DOCUMENT) == Difference()
    assert not difference(DOCUMENT, DOCUMENT)
    again = Assessment.model_validate(dict(DOCUMENT.__dict__) | {"unknown": 1})
    assert not difference(DOCUMENT, again)


def test_moves_are_one_register() -> None:
    assert difference(DOCUMENT, move(DOCUMENT, ("findings", "f1"), None, "crises")).changed == (
        ("findings", "f1", "place"),
    )
    assert difference(DOCUMENT, move(DOCUMENT, ("parts", "p1"))).changed == (("parts", "p1", "place"),)
    other = DOCUMENT.model_copy(update={"answers": (Answer.model_validate({"id": "1.1", "rank": "x"}),)})
    assert difference(DOCUMENT, other).changed == (("answers", "1.1", "rank"),)


def test_added_and_removed() -> None:
    more = add(DOCUMENT, "people", Person(id="ben"))
    less = remove(DOCUMENT, ("findings", "f1"))
    assert difference(DOCUMENT, more) == Difference(added=(("people", "ben"),))
    assert difference(more, DOCUMENT) == Difference(removed=(("people", "ben"),))
    assert difference(DOCUMENT, less) == Difference(removed=(("findings", "f1"),))
    both = difference(more, less)
    assert both == Difference(removed=(("findings", "f1"), ("people", "ben")))
    swapped = add(remove(DOCUMENT, ("parts", "p2")), "parts", Part(id="p3"))
    assert difference(DOCUMENT, swapped) == Difference(added=(("parts", "p3"),), removed=(("parts", "p2"),))


def test_an_unknown_field_called_place_is_told_as_the_whole_item() -> None:
    """Its own ref would be the register of the item's place."""
    before = DOCUMENT.model_copy(update={"parts": (Part.model_validate({"id": "p", "rank": "A", "place": "here"}),)})
    after = DOCUMENT.model_copy(update={"parts": (Part.model_validate({"id": "p", "rank": "A", "place": "there"}),)})
    assert difference(before, after).changed == (("parts", "p"),)
    person = DOCUMENT.model_copy(update={"people": (Person.model_validate({"id": "ana", "new": 1, "place": "there"}),)})
    assert difference(DOCUMENT, person).changed == (("people", "ana", "place"),)


@settings(max_examples=50)
@given(settled_documents(), st.data())
def test_only_the_ref_that_was_set_is_told(document: Assessment, data: st.DataObject) -> None:
    ref, values = data.draw(st.sampled_from(settable(document)))
    after = set_value(document, ref, data.draw(values))
    found = difference(document, after)
    assert not found.added
    assert not found.removed
    assert all(other[: len(ref)] == ref or ref[-1] == "place" for other in found.changed)
    assert bool(found) or after == document


@settings(max_examples=50)
@given(settled_documents(), st.data())
def test_there_and_back_touch_the_same(document: Assessment, data: st.DataObject) -> None:
    after = document
    for _ in range(3):
        after = data.draw(edited(after))
    there, back = difference(document, after), difference(after, document)
    assert set(there.added) == set(back.removed)
    assert set(there.removed) == set(back.added)
    assert set(there.changed) == set(back.changed)
