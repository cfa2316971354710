import pytest

from igm_desktop.core.edits import set_value
from igm_desktop.core.facts.rows import restored, stepped, with_row, with_values, without_rows
from igm_desktop.core.model.assessment import Assessment, KeyFact
from igm_desktop.core.order import settled

FOUR = settled(Assessment(id="d", key_facts=tuple(KeyFact(id=one, value=one.upper()) for one in "abcd")))


def order(document: Assessment) -> str:
    return "".join(fact.id for fact in document.key_facts)


@pytest.mark.parametrize(("after", "wanted"), [("a", "axbcd"), ("d", "abcdx"), (None, "abcdx"), ("gone", "abcdx")])
def test_a_new_row_follows_the_one_that_is_named(after: str | None, wanted: str) -> None:
    assert order(with_row(FOUR, "key_facts", "x", after)) == wanted


@pytest.mark.parametrize(
    ("ids", "by", "wanted"),
    [("b", -1, "bacd"), ("b", 1, "acbd"), ("bc", 1, "adbc"), ("bc", -1, "bcad"), ("ab", 1, "cabd"), ("cd", -1, "acdb")],
)
def test_rows_move_together(ids: str, by: int, wanted: str) -> None:
    assert order(stepped(FOUR, "key_facts", tuple(ids), by)) == wanted


@pytest.mark.parametrize(("ids", "by"), [("a", -1), ("d", 1), ("", 1), ("x", 1)])
def test_rows_at_an_end_stay(ids: str, by: int) -> None:
    assert stepped(FOUR, "key_facts", tuple(ids), by) is FOUR


def test_rows_come_back_as_they_were_whatever_happened_since() -> None:
    later = without_rows(FOUR, "key_facts", ("b", "nothing"))
    later = with_row(later, "key_facts", "x", "a")
    later = with_values(later, [("key_facts", "c", "value"), ("key_facts", "d", "value")], ["new", "kept"])
    back = restored(later, "key_facts", FOUR, ("b", "c", "x"))
    assert [(fact.id, fact.value) for fact in back.key_facts] == [("a", "A"), ("b", "B"), ("c", "C"), ("d", "kept")]
    assert restored(FOUR, "key_facts", FOUR, ("a",)) is FOUR
    assert restored(without_rows(FOUR, "key_facts", tuple("abcd")), "key_facts", FOUR, tuple("dbca")) == FOUR
    assert set_value(back, ("key_facts", "d", "value"), "D").key_facts[3] == FOUR.key_facts[3]


def test_rows_come_back_behind_what_stood_above_them_though_that_moved() -> None:
    later = stepped(without_rows(FOUR, "key_facts", ("b", "c")), "key_facts", ("a",), 1)
    assert order(later) == "da"
    back = restored(later, "key_facts", FOUR, ("c", "b"))
    assert order(back) == "dabc"
    assert settled(back) is back
