"""Edits are pure: what is untouched stays the same object, what is invalid never enters, what is moved keeps itself."""

import math

import pytest
from edit_examples import assert_shares, example, parts_of, refused
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.canonical import canonical, plain_json
from igm_desktop.core.edits import make_item, position, remove, set_value, value_at
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Finding, Frozen, Person, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import Ref
from strategies import settable, settled_documents


@pytest.fixture
def document() -> Assessment:
    return example()


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
    return (
        tuple(sorted(set(value))) if isinstance(kept, tuple) and isinstance(value, tuple) and kept != value else value
    )


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
    for ref in (
        (),
        ("document",),
        ("findings",),
        ("findings", "x"),
        ("x", "y"),
        ("document", "x"),
        ("people", "ana", "name", "en"),
    ):
        assert refused(value_at, document, ref) == "unknown_ref"


@pytest.mark.parametrize(
    "name", ["copy", "json", "language", "model_fields", "__class__", "__dict__", "", "x", "parts", "base"]
)
def test_unknown_fields_can_be_set_whatever_their_names(name: str) -> None:
    more = {name: FrozenMap({"a": 1})}
    person = Person.model_validate({"id": "p", **more})
    document = Assessment.model_validate(
        {"id": "d", "people": (person,), **({} if name in {"parts", "base"} else more)}
    )
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
    findings = tuple(
        Finding(id=f"{number}", domain="rights", kind="potential", rank=f"A{number:05}V") for number in range(6_000)
    )
    document = Assessment(id="d", findings=findings)
    for number in range(0, 6_000, 30):
        document = set_value(document, ("findings", str(number), "text", "en"), "x")
    assert sum(bool(finding.text) for finding in document.findings) == 200


def test_an_answer_that_nobody_gave_is_an_empty_one(document: Assessment) -> None:
    assert value_at(document, ("answers", "1.2", "choice")) is None
    assert value_at(document, ("answers", "1.2", "narrative", "en")) == ""
    assert refused(value_at, document, ("answers", "1.2")) == "unknown_ref"
    assert set_value(document, ("answers", "1.2", "note"), "") is document
    for ref, value in ((("answers", "1.0", "choice"), "yes"), (("answers", "1.2", "narrative", "en"), "Words")):
        after = set_value(document, ref, value)
        assert value_at(after, ref) == value
        assert [answer.id for answer in after.answers] == sorted({"1.1", ref[1]})
        assert_shares(document, after, "answers")
    assert refused(set_value, document, ("answers", "1.2", "choice"), 3) == "bad_value"
    assert refused(set_value, document, ("answers", "", "choice"), "yes") == "bad_value"
