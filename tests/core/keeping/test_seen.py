"""What a person saw when they had a document open last: small, on this computer alone, and never in the way."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.edits import add, make_item, remove, set_value
from igm_desktop.core.keeping.places import seen_place
from igm_desktop.core.keeping.seen import MARKED, changed_ids, keep_seen, marks_of, seen_before
from igm_desktop.core.keeping.traces import delete_traces
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import items_of
from strategies import edited, settled_documents

DOCUMENT = Assessment.model_validate(
    {
        "id": "d",
        "answers": ({"id": "L-1.1.1", "choice": "yes"}, {"id": "L-1.1.2", "choice": "no"}),
        "sources": ({"id": "s", "csl": {"title": "A secret title"}}, {"id": "t"}),
    }
)


def test_what_was_changed_added_and_removed_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    assert seen_before(path, "d") is None
    keep_seen(path, DOCUMENT)
    marks = seen_before(path, "d")
    assert marks is not None
    assert changed_ids("answers", DOCUMENT.answers, marks, {}) == frozenset()
    later = set_value(DOCUMENT, ("answers", "L-1.1.1", "choice"), "no")
    later = add(later, "sources", make_item("sources", {"id": "new"}))
    later = remove(later, ("answers", "L-1.1.2"))
    assert changed_ids("answers", later.answers, marks, {}) == {"L-1.1.1", "L-1.1.2"}
    assert changed_ids("sources", later.sources, marks, {}) == {"new"}
    assert seen_before(path, "another") is None
    assert seen_before(tmp_path / "b.igm.json", "d") is None


def test_nothing_of_the_text_can_be_read_there_and_it_goes_with_the_other_traces(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    keep_seen(path, DOCUMENT)
    place = seen_place(path, "d")
    assert b"secret" not in place.read_bytes()
    assert place.stat().st_mode & 0o077 == 0
    delete_traces(path, DOCUMENT)
    assert not place.exists()


def test_what_cannot_be_read_counts_as_never_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.igm.json"
    keep_seen(path, DOCUMENT)
    for damage in (b"", b"{", b"[]", b'{"a": 1}', b"\xff"):
        seen_place(path, "d").write_bytes(damage)
        assert seen_before(path, "d") is None
    keep_seen(path, DOCUMENT)
    assert seen_before(path, "d") == marks_of(DOCUMENT)


@settings(max_examples=30)
@given(settled_documents(), st.data())
def test_an_item_is_marked_as_changed_exactly_when_it_says_something_else(
    document: Assessment, data: st.DataObject
) -> None:
    marks = marks_of(document)
    later = data.draw(edited(document))
    for collection in MARKED:
        before = {item.id: item for item in items_of(document, collection)}
        after = {item.id: item for item in items_of(later, collection)}
        known = changed_ids(collection, after.values(), marks, {})
        assert {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)} <= known
        assert all(before.get(one) is not after.get(one) for one in known)
