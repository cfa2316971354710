"""The document that records add up to: no order of the records, no clock and no hostile record changes what it is."""

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.errors import IgmError
from igm_desktop.core.exchange.records import first_records, record, with_changes
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.state import Edit
from strategies import JSON

TEXT = ("findings", "f", "text", "en")
BASE = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": (
            {
                "id": "f",
                "domain": "rights",
                "kind": "potential",
                "rank": "A",
                "text": {"en": "One"},
                "indicators": ("a",),
            },
        ),
    }
)
FIRST = first_records(BASE)


def after(*edits: tuple[tuple[str, ...], Any], by: str) -> tuple[Edit, ...]:
    """The new records of somebody who started from the base and made these changes."""
    document = BASE
    for ref, value in edits:
        document = remove(document, ref) if value is None else set_value(document, ref, value)
    return with_changes(FIRST, BASE, document, by, None)[len(FIRST) :]


def in_every_order(*records: Edit) -> Assessment:
    """The view, the same however the records stand."""
    documents = [view((*order[:1], *FIRST, *order[1:])) for order in itertools.permutations(records)]
    assert all(document == documents[0] for document in documents)
    return documents[0]


def test_changes_of_different_parts_both_show() -> None:
    document = in_every_order(
        *after((TEXT, "Mine"), by="ana"),
        *after((("findings", "f", "note"), "theirs"), (("document", "title", "fr"), "T"), by="ben"),
    )
    assert (document.findings[0].text, document.findings[0].note) == ({"en": "Mine"}, "theirs")
    assert document.title == {"en": "Title", "fr": "T"}


@pytest.mark.parametrize("ref", [TEXT, ("document", "body"), ("document", "title", "en"), ("findings", "f", "note")])
def test_of_several_newest_the_one_with_the_smallest_id_shows(ref: tuple[str, ...]) -> None:
    sides = [*after((ref, "Mine"), by="ana"), *after((ref, "Theirs"), by="ben"), *after((ref, "Another"), by="chi")]
    document = in_every_order(*sides)
    shown = min(sides, key=lambda edit: edit.id).value
    assert shown in {
        document.findings[0].text.get("en"),
        document.findings[0].note,
        document.body,
        document.title.get("en"),
    }


def test_a_deletion_that_did_not_know_of_an_edit_takes_nothing_away() -> None:
    document = in_every_order(*after((("findings", "f"), None), by="ana"), *after((TEXT, "Theirs"), by="ben"))
    assert document.findings[0].text == {"en": "Theirs"}
    assert document.findings[0].indicators == ("a",)


def test_a_deletion_of_an_edited_item_against_another_edit_keeps_both_edits() -> None:
    mine = with_changes(FIRST, BASE, set_value(BASE, ("findings", "f", "note"), "kept"), "ana", None)
    noted = view(mine)
    gone = with_changes(mine, noted, remove(noted, ("findings", "f")), "ana", None)
    assert not view(gone).findings
    document = in_every_order(*gone[len(FIRST) :], *after((TEXT, "Theirs"), by="ben"))
    assert document.findings[0].text == {"en": "Theirs"}
    assert document.findings[0].note == "kept"


def test_both_deleted() -> None:
    assert not in_every_order(
        *after((("findings", "f"), None), by="ana"), *after((("findings", "f"), None), by="ben")
    ).findings


def test_a_language_taken_out_of_a_title() -> None:
    records = after((("document", "title", "fr"), "T"), (("document", "title", "en"), ""), by="ana")
    assert in_every_order(*records).title == {"fr": "T"}


def test_elements_of_sets_go_in_and_out_alone() -> None:
    ref = ("findings", "f", "indicators")
    document = in_every_order(
        *after(((*ref, "b"), True), by="ana"),
        *after(((*ref, "a"), False), by="ben"),
        *after(((*ref, "c"), True), by="chi"),
    )
    assert document.findings[0].indicators == ("b", "c")


def test_the_same_records_twice_are_the_same_records() -> None:
    mine = after((TEXT, "Mine"), by="ana")
    assert view((*FIRST, *mine, *FIRST, *mine)) == view((*FIRST, *mine))


def test_unknown_parents_count_for_nothing() -> None:
    lonely = record(TEXT, "Mine", ("f" * 64,), "ana", None)
    assert view((*FIRST, lonely)).findings[0].text == {"en": "Mine"}


def test_a_record_supersedes_only_what_is_of_its_own_item() -> None:
    """Else anybody could make a finding vanish by naming it as a parent of something else."""
    hostile = record(("document", "body"), "x", tuple(edit.id for edit in FIRST), "mallory", None)
    document = view((*FIRST, hostile))
    assert document.body == "x"
    assert document.findings == BASE.findings
    assert document.title == BASE.title


def test_records_that_name_each_other_lose_nothing() -> None:
    one = Edit(id="1" * 64, ref=("findings", "f"), value=FIRST[-1].value, parents=("2" * 64,), by="")
    two = Edit(id="2" * 64, ref=TEXT, value="Two", parents=("1" * 64,), by="")
    document = view((*FIRST[:-1], one, two))
    assert [finding.id for finding in document.findings] == ["f"]


def test_records_without_a_document() -> None:
    for edits in ((), tuple(edit for edit in FIRST if edit.ref != ("document", "id"))):
        with pytest.raises(IgmError):
            view(edits)


WORDS = st.sampled_from(
    ["document", "findings", "people", "sources", "f", "p", "text", "en", "indicators", "csl", "place", "id", "x"]
)
HOSTILE = st.builds(
    lambda ref, value, parents: record(ref, value, parents, "mallory", None),
    st.lists(WORDS, min_size=2, max_size=5).map(tuple),
    st.one_of(
        JSON, st.sampled_from([FIRST[-1].value, 5, "f", FrozenMap({"id": 5}), FrozenMap({"indicators": 5}), True])
    ),
    st.lists(st.sampled_from([edit.id for edit in FIRST]), max_size=2),
)


@settings(max_examples=300)
@given(st.lists(HOSTILE, min_size=1, max_size=6), st.booleans())
def test_any_records(records: list[Edit], with_first: bool) -> None:
    """A document or a refusal; never another error, never another order."""
    outcomes = []
    for order in (records, records[::-1]):
        try:
            outcomes.append(view((*FIRST, *order) if with_first else order))
        except IgmError as error:
            outcomes.append(str(error))
    assert outcomes[0] == outcomes[1]


def test_thousands_of_records_of_one_item() -> None:
    """One text saved 20,000 times while somebody else deleted it: linear, also in the depth of the chain."""
    records = list(after((("findings", "f"), None), by="ben"))
    parents: tuple[str, ...] = ()
    for turn in range(20_000):
        records.append(record(TEXT, str(turn), parents, "ana", None))
        parents = (records[-1].id,)
    assert view((*FIRST, *records)).findings[0].text == {"en": "19999"}


def test_thousands_of_newest_records_of_one_item() -> None:
    records = [record(("findings", "f", "indicators", f"{n}"), True, (), "ana", None) for n in range(5_000)]
    assert len(view((*FIRST, *records)).findings[0].indicators) == 5_001


def test_thousands_of_items_deleted_against_edits() -> None:
    findings = tuple(Finding(id=f"{n}", domain="rights", kind="potential", rank=f"A{n:05}V") for n in range(3_000))
    document = BASE.model_copy(update={"findings": findings})
    first = first_records(document)
    gone = with_changes(first, document, document.model_copy(update={"findings": ()}), "ana", None)
    noted = tuple(finding.model_copy(update={"note": "x"}) for finding in findings)
    changed = with_changes(first, document, document.model_copy(update={"findings": noted}), "ben", None)
    assert view((*gone, *changed[len(first) :])).findings == noted
