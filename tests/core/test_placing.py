"""Adding, removing and moving: an item keeps itself, and stands where it was put, in the file as on the screen."""

import pytest
from edit_examples import assert_shares, example, refused
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.canonical import canonical, plain_json
from igm_desktop.core.edits import Place, add, move, remove
from igm_desktop.core.model.assessment import Assessment, Convention, Finding, Part, Person
from igm_desktop.core.order import findings_of, items_of, settled
from igm_desktop.core.ref import COLLECTIONS, RANKED
from strategies import edited, moved, settled_documents


@pytest.fixture
def document() -> Assessment:
    return example()


@settings(max_examples=60)
@given(settled_documents(), st.data())
def test_any_edit_shares_what_it_leaves_alone_and_is_settled(document: Assessment, data: st.DataObject) -> None:
    before = canonical(plain_json(document))
    after = data.draw(edited(document))
    assert canonical(plain_json(document)) == before
    assert settled(after) is after
    changed = [name for name in COLLECTIONS if items_of(after, name) is not items_of(document, name)]
    assert len(changed) <= 1
    for name in changed:
        old = {item.id: item for item in items_of(document, name)}
        new = [item for item in items_of(after, name) if old.get(item.id) is not item]
        ranks = [item.rank for item in items_of(document, name)] if name in RANKED else []  # type: ignore[union-attr]
        tied = len(ranks) - len(set(ranks)) + sum(len(rank) < 5 for rank in ranks)  # they may have to make room
        assert len(new) <= 1 + tied


def test_add(document: Assessment) -> None:
    new = Finding(id="new", domain="rights", kind="potential", note="kept")
    assert [item.id for item in add(document, "findings", new).findings] == ["f0", "f1", "new", "f2", "f3"]
    assert [item.id for item in add(document, "findings", new, None).findings] == ["new", "f0", "f1", "f2", "f3"]
    after = add(document, "findings", new, "f0")
    assert [item.id for item in after.findings] == ["f0", "new", "f1", "f2", "f3"]
    assert after.findings[0] is document.findings[0]
    assert after.findings[1].note == "kept"
    assert document.findings[0].rank < after.findings[1].rank < document.findings[1].rank
    assert_shares(document, after, "findings")
    people = add(document, "people", Person(id="aaa")).people
    assert [person.id for person in people] == ["aaa", "ana"]


def test_the_first_of_a_list_stands_behind_the_lists_before_it(document: Assessment) -> None:
    new = Finding(id="new", domain="partnerships", kind="potential")
    assert [item.id for item in add(document, "findings", new).findings] == ["f0", "f1", "f2", "new", "f3"]
    assert [item.id for item in add(document, "conventions", Convention(id="c")).conventions] == ["c"]


def test_adds_that_are_refused(document: Assessment) -> None:
    finding = Finding(id="f1", domain="crises", kind="potential")
    assert refused(add, document, "findings", finding) == "duplicate_id"
    assert refused(add, document, "people", Person(id="ana")) == "duplicate_id"
    assert refused(add, document, "people", Part(id="x")) == "unknown_ref"
    assert refused(add, document, "nothing", Part(id="x")) == "unknown_ref"
    assert refused(add, document, "document", document) == "unknown_ref"
    new = Finding(id="new", domain="crises", kind="potential")
    assert refused(add, document, "findings", new, "gone") == "unknown_ref"
    assert refused(add, document, "findings", new, "f1") == "unknown_ref"  # of another list


def test_remove(document: Assessment) -> None:
    after = remove(document, ("findings", "f1"))
    assert [item.id for item in after.findings] == ["f0", "f2", "f3"]
    assert all(any(item is other for other in document.findings) for item in after.findings)
    assert_shares(document, after, "findings")
    for ref in (
        (),
        ("findings",),
        ("findings", "gone"),
        ("nothing", "x"),
        ("document", "title"),
        ("findings", "f1", "note"),
    ):
        assert refused(remove, document, ref) == "unknown_ref"


def test_a_move_keeps_everything_but_the_place(document: Assessment) -> None:
    before = document.findings[1]
    after = move(document, ("findings", "f1"), None, "safe_migration", "well_developed")
    moved_one = findings_of(after, "safe_migration", "well_developed")[0]
    assert_shares(before, moved_one, "rank", "domain", "kind")
    assert moved_one.id == "f1"
    assert len(after.findings) == 4
    assert_shares(document, after, "findings")


def test_moves_in_a_list(document: Assessment) -> None:
    assert [item.id for item in move(document, ("findings", "f1"), None).findings] == ["f1", "f0", "f2", "f3"]
    assert [item.id for item in move(document, ("findings", "f0")).findings] == ["f1", "f0", "f2", "f3"]
    assert [item.id for item in move(document, ("findings", "f0"), "f1").findings] == ["f1", "f0", "f2", "f3"]
    assert [item.id for item in move(document, ("parts", "p1"), "p2").parts] == ["p2", "p1"]
    there = move(document, ("findings", "f3"), "f0", "rights")
    assert [item.id for item in findings_of(there, "rights", "potential")] == ["f0", "f3", "f1"]


def test_a_move_to_where_it_stands_is_no_edit(document: Assessment) -> None:
    assert move(document, ("findings", "f1"), "f0") is document
    assert move(document, ("findings", "f1")) is document
    assert move(document, ("findings", "f0"), None) is document
    assert move(document, ("parts", "p2"), "p1") is document
    assert move(document, ("findings", "f3"), Place.LAST, "crises", "potential") is document


def test_moves_that_are_refused(document: Assessment) -> None:
    assert refused(move, document, ("findings", "f1"), "f1") == "unknown_ref"
    assert refused(move, document, ("findings", "f1"), "gone") == "unknown_ref"
    assert refused(move, document, ("findings", "f1"), "f3") == "unknown_ref"
    assert refused(move, document, ("findings", "gone")) == "unknown_ref"
    assert refused(move, document, ("people", "ana")) == "unknown_ref"
    assert refused(move, document, ("parts", "p1"), None, "rights") == "bad_value"
    assert refused(move, document, ("findings", "f1"), None, "nowhere") == "bad_value"
    assert refused(move, document, ("findings",), None) == "unknown_ref"


@settings(max_examples=60)
@given(settled_documents(max_items=5), st.data())
def test_where_a_moved_item_stands_is_where_it_is_read_again(document: Assessment, data: st.DataObject) -> None:
    """Also among the ranks of a hostile file: equal ones, and those that leave no room between them."""
    refs = [(name, item.id) for name in RANKED for item in items_of(document, name)]
    if refs:
        ref = data.draw(st.sampled_from(refs))
        after = data.draw(moved(document, ref))
        assert [item.id for item in items_of(after, ref[0])] == [item.id for item in items_of(settled(after), ref[0])]
        assert {item.id for item in items_of(after, ref[0])} == {item.id for item in items_of(document, ref[0])}


@pytest.mark.parametrize("ranks", [("V", "V0", "V00"), ("same", "same", "same"), ("é", "ê", "ë"), ("0", "00", "000")])
@pytest.mark.parametrize("after", [None, "a", "b", "c"])
def test_an_item_goes_where_it_was_put_among_ranks_without_room(ranks: tuple[str, ...], after: str | None) -> None:
    parts = tuple(Part(id=item_id, rank=rank) for item_id, rank in zip("abc", ranks, strict=True))
    changed = settled(add(Assessment(id="d", parts=parts), "parts", Part(id="new"), after))
    order = ["a", "b", "c"]
    order.insert(order.index(after) + 1 if after else 0, "new")
    assert [part.id for part in changed.parts] == order
