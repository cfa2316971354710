"""What files have: every rank given, arrays in order, no id twice, nothing lost."""

from collections import Counter

from hypothesis import given, settings

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Part, Person
from igm_desktop.core.order import findings_of, items_of, list_place, settled
from igm_desktop.core.ref import COLLECTIONS, RANKED
from strategies import documents


def finding(item_id: str, rank: str = "", **more: object) -> Finding:
    return Finding.model_validate({"id": item_id, "domain": "rights", "kind": "potential", "rank": rank, **more})


def content(assessment: Assessment, collection: str) -> Counter[str]:
    """What each item says, without its id and rank."""
    items = (plain_json(item) for item in items_of(assessment, collection))
    return Counter(repr({key: inner for key, inner in item.items() if key not in {"id", "rank"}}) for item in items)  # type: ignore[union-attr]


@settings(max_examples=40)
@given(documents(max_items=5))
def test_settled(document: Assessment) -> None:
    after = settled(document)
    for collection in COLLECTIONS:
        items = items_of(after, collection)
        ids = [item.id for item in items]
        assert len(set(ids)) == len(ids)
        assert content(after, collection) == content(document, collection)
        if collection in RANKED:
            ranks = [item.rank for item in items]  # type: ignore[union-attr]
            assert all(ranks)
            assert ranks == sorted(ranks)
        else:
            assert ids == sorted(ids)
        assert {item.id for item in items_of(document, collection)} <= set(ids)
    assert settled(after) is after


def test_what_is_settled_stays_the_same_objects() -> None:
    document = Assessment(
        id="d", findings=(finding("a", "A"), finding("b", "B")), people=(Person(id="z"), Person(id="y"))
    )
    after = settled(document)
    assert after.findings is document.findings
    assert after.people == (document.people[1], document.people[0])
    assert after.people[0] is document.people[1]


def test_an_item_without_a_rank_follows_the_one_before_it() -> None:
    ranked = [
        finding("a", "B"),
        finding("b"),
        finding("c"),
        finding("d", "A"),
        finding("e"),
        finding("f", "C"),
        finding("g"),
    ]
    order = [item.id for item in settled(Assessment(id="d", findings=tuple(ranked))).findings]
    assert order == ["d", "e", "a", "b", "c", "f", "g"]
    first = settled(Assessment(id="d", parts=(Part(id="x"), Part(id="y", rank="A"), Part(id="z")))).parts
    assert [part.id for part in first] == ["x", "y", "z"]


def test_equal_ranks_stand_by_id() -> None:
    twins = tuple(finding(item_id, "same") for item_id in "cab")
    assert [item.id for item in settled(Assessment(id="d", findings=twins)).findings] == ["a", "b", "c"]


def test_the_second_of_two_with_one_id_has_an_id_from_its_content() -> None:
    one, two = Answer(id="1.1", note="one"), Answer(id="1.1", note="two")
    answers = settled(Assessment(id="d", answers=(one, two))).answers
    assert {answer.note for answer in answers} == {"one", "two"}
    assert next(answer for answer in answers if answer.note == "one") is one
    again = settled(Assessment(id="other", answers=(one, Answer(id="x"), two))).answers
    assert {answer.id for answer in answers} <= {answer.id for answer in again}


def test_thousands_without_rank_between_two_that_have_one() -> None:
    """With the square of the time or ever longer ranks this would not end."""
    many = tuple(finding(f"{number:06}") for number in range(15_000))
    document = settled(Assessment(id="d", findings=(finding("first", "A"), *many, finding("last", "A1"))))
    assert [item.id for item in document.findings] == ["first", *(item.id for item in many), "last"]
    assert max(len(item.rank) for item in document.findings) < 60


def test_thousands_without_rank_among_thousands_that_have_one() -> None:
    pairs = [
        pair
        for number in range(6_000)
        for pair in (finding(f"{number:06}", f"A{number:06}V"), finding(f"{number:06}x"))
    ]
    document = settled(Assessment(id="d", findings=tuple(pairs)))
    assert [item.id for item in document.findings] == [item.id for item in pairs]


def test_lists() -> None:
    here, there = finding("a", "A"), finding("b", "B", domain="crises")
    other = finding("c", "C", kind="well_developed")
    document = Assessment(id="d", findings=(here, there, other))
    assert findings_of(document, "rights") == (here, other)
    assert findings_of(document, "rights", "potential") == (here,)
    assert findings_of(document, "crises", "well_developed") == ()
    assert findings_of(document, "rights") is findings_of(document, "rights")  # worked out once for all who ask
    after = document.model_copy(update={"findings": (here, there)})
    assert (findings_of(after, "rights"), findings_of(document, "rights")) == ((here,), (here, other))
    assert [list_place(item) for item in document.findings] == [(0, 1), (4, 1), (0, 0)]
