"""Edits are pure: what is untouched stays the same object, what is invalid never enters, what is moved keeps itself."""

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from igm_desktop.core.canonical import canonical, plain_json
from igm_desktop.core.edits import Place, add, make_item, move, position, remove, set_value, value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Convention, Finding, Frozen, Part, Person, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import findings_of, items_of, settled
from igm_desktop.core.ref import COLLECTIONS, RANKED, Ref
from strategies import edited, moved, settable, settled_documents

FINDING = {
    "id": "f1",
    "domain": "rights",
    "kind": "potential",
    "rank": "B",
    "text": {"en": "One", "fr": "Un"},
    "indicators": ("L-1", "L-2"),
    "translated_from": FrozenMap({"text": FrozenMap({"fr": "0" * 64})}),
    "new": FrozenMap({"deep": (1, 2)}),
}


@pytest.fixture
def document() -> Assessment:
    return settled(
        Assessment.model_validate(
            {
                "id": "d",
                "title": {"en": "Title"},
                "languages": ("en", "fr"),
                "unknown": FrozenMap({"a": 1}),
                "findings": (
                    {"id": "f0", "domain": "rights", "kind": "potential", "rank": "A"},
                    FINDING,
                    {"id": "f2", "domain": "rights", "kind": "well_developed", "rank": "C"},
                    {"id": "f3", "domain": "crises", "kind": "potential", "rank": "D"},
                ),
                "parts": ({"id": "p1", "rank": "A"}, {"id": "p2", "rank": "B"}),
                "answers": ({"id": "1.1", "choices": ("a", "b")},),
                "sources": ({"id": "s1", "csl": FrozenMap({"title": "Law", "issued": FrozenMap({"raw": "1994"})})},),
                "people": ({"id": "ana", "name": "Ana"},),
            }
        )
    )


def refused(edit: Any, *args: Any) -> str:
    """The code with which the edit is refused."""
    with pytest.raises(InvalidEdit) as error:
        edit(*args)
    return error.value.code


def parts_of(holder: Frozen) -> dict[str, object]:
    return {**holder.__dict__, **(holder.__pydantic_extra__ or {})}


def assert_shares(before: Frozen, after: Frozen, *changed: str) -> None:
    """All parts but those named are the same objects."""
    one, two = parts_of(before), parts_of(after)
    assert one.keys() == two.keys()
    assert one.keys() >= set(changed)
    assert {name for name in one if one[name] is not two[name]} <= set(changed)


SETS: list[tuple[Ref, object]] = [
    (("document", "title"), Prose({"fr": "Titre"})),
    (("document", "title", "fr"), "Titre"),
    (("document", "title", "en"), ""),
    (("document", "level"), "local"),
    (("document", "country"), "MD"),
    (("document", "languages"), ("fr",)),
    (("document", "unknown"), FrozenMap({"b": (1,)})),
    (("findings", "f1", "text", "ar"), "نص"),
    (("findings", "f1", "text"), Prose()),
    (("findings", "f1", "note"), "internal"),
    (("findings", "f1", "status"), "ready"),
    (("findings", "f1", "level"), "national"),
    (("findings", "f1", "indicators"), ("L-9",)),
    (("findings", "f1", "indicators", "L-3"), True),
    (("findings", "f1", "indicators", "L-1"), False),
    (("findings", "f1", "new"), "other"),
    (("parts", "p1", "kind"), "context"),
    (("parts", "p1", "heading", "en"), "Heading"),
    (("answers", "1.1", "choice"), "a"),
    (("answers", "1.1", "choices", "a"), False),
    (("sources", "s1", "csl", "title"), "Constitution"),
    (("sources", "s1", "csl", "author"), ({"family": "Ionescu"},)),
    (("sources", "s1", "csl", "issued"), None),
    (("people", "ana", "name"), ""),
]


@pytest.mark.parametrize(("ref", "value"), SETS, ids=str)
def test_set(document: Assessment, ref: Ref, value: object) -> None:
    before = canonical(plain_json(document))
    after = set_value(document, ref, value)
    assert canonical(plain_json(document)) == before
    assert value_at(after, ref) == value
    assert set_value(after, ref, value_at(after, ref)) is after
    if ref[0] == "document":
        assert_shares(document, after, ref[1])
        return
    assert_shares(document, after, ref[0])
    for one, two in zip(items_of(document, ref[0]), items_of(after, ref[0]), strict=True):
        if one.id == ref[1]:
            assert_shares(one, two, ref[2])
        else:
            assert one is two


@settings(max_examples=60)
@given(settled_documents(), st.data())
def test_any_set(document: Assessment, data: st.DataObject) -> None:
    ref, values = data.draw(st.sampled_from(settable(document)))
    value = data.draw(values)
    after = set_value(document, ref, value)
    assert plain_json(value_at(after, ref)) == plain_json(_as_kept(value, value_at(after, ref)))
    assert set_value(after, ref, value_at(after, ref)) is after
    assert settled(after) is after
    for name in parts_of(document):
        if name != (ref[1] if ref[0] == "document" else ref[0]):
            assert parts_of(after)[name] is parts_of(document)[name]


def _as_kept(value: object, kept: object) -> object:
    """Sets are kept sorted and once; a model is kept where its JSON was given."""
    if isinstance(kept, Frozen):
        return type(kept).model_validate(value)
    return tuple(sorted(set(value))) if isinstance(kept, tuple) and isinstance(value, tuple) and kept != value else value


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


@pytest.mark.parametrize(
    ("ref", "value"),
    [
        (("document",), "x"),
        ((), "x"),
        (("nothing", "x"), 1),
        (("document", "nothing"), 1),
        (("document", "id"), "other"),
        (("document", "base"), "0" * 64),
        (("document", "findings"), ()),
        (("findings", "f1"), None),
        (("findings", "gone", "note"), "x"),
        (("findings", "f1", "nothing"), "x"),
        (("findings", "f1", "id"), "other"),
        (("findings", "f1", "rank"), "Z"),
        (("findings", "f1", "domain"), "crises"),
        (("findings", "f1", "kind"), "well_developed"),
        (("parts", "p1", "rank"), "Z"),
        (("findings", "f1", "place"), FrozenMap()),
        (("findings", "f1", "text", "no language"), "x"),
        (("findings", "f1", "text", "en\n"), "x"),
        (("findings", "f1", "text", "en", "more"), "x"),
        (("findings", "f1", "note", "en"), "x"),
        (("findings", "f1", "new", "deep"), 1),
        (("document", "languages", "en"), True),
        (("sources", "s1", "csl", "issued", "raw"), "x"),
    ],
    ids=str,
)
def test_refs_that_cannot_be_set(document: Assessment, ref: Ref, value: object) -> None:
    assert refused(set_value, document, ref, value) == "unknown_ref"


@pytest.mark.parametrize(
    ("ref", "value"),
    [
        (("document", "title"), "Title"),
        (("document", "title"), {"en": 5}),
        (("document", "title"), {"no language": "x"}),
        (("document", "title"), None),
        (("document", "title", "en"), 5),
        (("document", "title", "en"), None),
        (("document", "title", "en"), "\ud800"),
        (("document", "body"), "a\udfff"),
        (("document", "country"), "Moldova"),
        (("document", "country"), "md"),
        (("document", "date"), "August 2023"),
        (("document", "date"), "2023-8"),
        (("document", "edition"), 0),
        (("document", "edition"), "1"),
        (("document", "edition"), True),
        (("document", "languages"), ()),
        (("document", "languages"), ["en"]),
        (("document", "languages"), ("english words",)),
        (("document", "level"), "global"),
        (("document", "unknown"), math.nan),
        (("document", "unknown"), (math.inf,)),
        (("document", "unknown"), ...),
        (("document", "unknown"), "\udfff"),
        (("findings", "f1", "status"), "done"),
        (("findings", "f1", "level"), "regional"),
        (("findings", "f1", "note"), None),
        (("findings", "f1", "indicators"), ("",)),
        (("findings", "f1", "indicators"), ("x" * 201,)),
        (("findings", "f1", "indicators", "L-3"), "yes"),
        (("findings", "f1", "indicators", "L-3"), 1),
        (("findings", "f1", "indicators", "x" * 201), True),
        (("findings", "f1", "new"), {1, 2}),
        (("sources", "s1", "csl", "title"), ...),
        (("sources", "s1", "csl", "title"), math.nan),
        (("sources", "s1", "csl", "title"), "\ud800"),
        (("sources", "s1", "csl", "\ud800"), "title"),
        (("sources", "s1", "csl"), None),
        (("sources", "s1", "adopted"), "1994"),
        (("parts", "p1", "kind"), "Not a kind"),
    ],
    ids=ascii,
)
def test_values_that_never_enter(document: Assessment, ref: Ref, value: object) -> None:
    before = canonical(plain_json(document))
    assert refused(set_value, document, ref, value) == "bad_value"
    assert canonical(plain_json(document)) == before


def test_values_at_refs(document: Assessment) -> None:
    assert value_at(document, ("findings", "f1")) is document.findings[1]
    assert value_at(document, ("findings", "f1", "text", "fr")) == "Un"
    assert value_at(document, ("findings", "f1", "text", "ar")) == ""
    assert value_at(document, ("findings", "f1", "indicators", "L-1")) is True
    assert value_at(document, ("findings", "f1", "indicators", "L-7")) is False
    assert value_at(document, ("sources", "s1", "csl", "title")) == "Law"
    assert value_at(document, ("sources", "s1", "csl", "author")) is None
    assert value_at(document, ("document", "unknown")) == {"a": 1}
    for ref in ((), ("document",), ("findings",), ("findings", "x"), ("x", "y"), ("document", "x"), ("people", "ana", "name", "en")):
        assert refused(value_at, document, ref) == "unknown_ref"


@pytest.mark.parametrize("name", ["copy", "json", "language", "model_fields", "__class__", "__dict__", "", "x", "parts", "base"])
def test_unknown_fields_can_be_set_whatever_their_names(name: str) -> None:
    more = {name: FrozenMap({"a": 1})}
    person = Person.model_validate({"id": "p", **more})
    document = Assessment.model_validate({"id": "d", "people": (person,), **({} if name in {"parts", "base"} else more)})
    for holder in ("document",) if name not in {"parts", "base"} else ():
        after = set_value(document, (holder, name), ("new",))
        assert value_at(after, (holder, name)) == ("new",)
        assert after.people is document.people
        assert value_at(document, (holder, name)) == {"a": 1}
    after = set_value(document, ("people", "p", name), ("new",))
    assert value_at(after, ("people", "p", name)) == ("new",)
    assert value_at(document, ("people", "p", name)) == {"a": 1}


def test_true_is_not_one(document: Assessment) -> None:
    """Python takes 1, 1.0 and True for equal; another program does not."""
    for one, two in ((1, True), (True, 1), (1, 1.0), (0, False)):
        for ref in (("document", "unknown"), ("findings", "f1", "new"), ("sources", "s1", "csl", "title")):
            before = set_value(document, ref, one)
            assert type(value_at(set_value(before, ref, two), ref)) is type(two)


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
    for ref in ((), ("findings",), ("findings", "gone"), ("nothing", "x"), ("document", "title"), ("findings", "f1", "note")):
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


def test_items_from_json() -> None:
    item = make_item("sources", {"id": "s", "csl": {"title": "x", "author": [{"family": "y"}]}, "new": [1, {"a": []}]})
    assert isinstance(item, Source)
    assert item.csl["author"] == (FrozenMap({"family": "y"}),)
    assert item.__pydantic_extra__ == {"new": (1, FrozenMap({"a": ()}))}
    for collection, fields in (
        ("nothing", {"id": "x"}),
        ("findings", {"id": "x"}),
        ("findings", None),
        ("people", {"id": ""}),
        ("people", {"id": "x", "name": ...}),
        ("people", {"id": "x", "new": math.nan}),
    ):
        assert refused(make_item, collection, fields) == "bad_value"


def test_positions_are_right_whatever_was_seen_before(document: Assessment) -> None:
    other = remove(document, ("findings", "f0"))
    for _ in range(3):
        assert position(document, "findings", "f1") == 1
        assert position(other, "findings", "f1") == 0
        assert position(other, "findings", "f0") is None
        assert position(document, "people", "f1") is None
    assert position(document, "nothing", "x") is None


def test_edits_among_six_thousand_findings() -> None:
    findings = tuple(Finding(id=f"{number}", domain="rights", kind="potential", rank=f"A{number:05}V") for number in range(6_000))
    document = Assessment(id="d", findings=findings)
    for number in range(0, 6_000, 30):
        document = set_value(document, ("findings", str(number), "text", "en"), "x")
    assert sum(bool(finding.text) for finding in document.findings) == 200
