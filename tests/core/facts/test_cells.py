import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.facts.cells import (
    COLUMNS,
    cell_ref,
    cell_text,
    cell_value,
    item_name,
    parsed_standing,
    paste,
    standing_text,
)
from igm_desktop.core.facts.lists import column_names
from igm_desktop.core.facts.rows import restored
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Convention, KeyFact, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.tabular import place, read_rows
from igm_desktop.core.translating import status

DOCUMENT = Assessment(
    id="d",
    languages=("en", "fr"),
    sources=(
        Source(id="s1", csl=FrozenMap({"title": "Law on asylum"}), adopted=2008),
        Source(id="s2", csl=FrozenMap({"title": "Census"}), adopted=2020),
        Source(id="s3", csl=FrozenMap({"title": "Law"}), same_as="s1"),
    ),
    key_facts=(
        KeyFact(
            id="a", rank="a", label=Prose(en="*Population*", fr="Population"), value="12", year="2019", source="s3"
        ),
        KeyFact(id="b", rank="b", label=Prose(en="Refugees")),
    ),
    conventions=(Convention(id="c", rank="a", name=Prose(en="One"), signed="yes", ratified=1961),),
)


def pasted(text: str, onto: tuple[str, ...], first: str, collection: str = "key_facts"):
    columns = COLUMNS[collection]
    return paste(DOCUMENT, collection, onto, place(read_rows(text), columns, first, column_names(columns)), "en")


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("1961", 1961),
        (" Yes (1961) ", 1961),
        ("31/01/1961", 1961),
        ("1961-01-31", 1961),
        ("Oui", "yes"),
        ("sí", "yes"),
        ("ratified", "yes"),
        ("non", "no"),
        ("No", "no"),
        ("n/a", "not_applicable"),
        ("Sans objet", "not_applicable"),
        ("", None),
        ("–", None),
        ("not known", None),
    ],
)
def test_a_standing_is_read_in_each_language(text: str, standing: object) -> None:
    assert parsed_standing(text) == standing


@pytest.mark.parametrize("text", ["perhaps", "1961 or 1962", "61", "12", "yes in part", "3000"])
def test_what_is_no_standing_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="standing"):
        parsed_standing(text)


@given(st.one_of(st.none(), st.integers(1800, 2099), st.sampled_from(["yes", "no", "not_applicable"])))
def test_a_standing_that_is_shown_is_read_as_it_is(standing: object) -> None:
    for language in ("en", "fr", "es"):
        assert parsed_standing(standing_text(standing, language)) == standing


def test_a_cell_shows_words() -> None:
    fact, convention = DOCUMENT.key_facts[0], DOCUMENT.conventions[0]
    assert cell_text(DOCUMENT, fact, "label", "en") == "Population"
    assert cell_text(DOCUMENT, fact, "source", "en") == "Law on asylum (2008)"  # the one that took its place
    assert cell_text(DOCUMENT, fact, "source", "en", short=True) == "Law on asylum 2008"
    assert [cell_text(DOCUMENT, convention, column, "fr") for column in ("name", "signed", "ratified")] == [
        "",
        "Oui",
        "1961",
    ]
    assert item_name(convention, ("fr", "en")) == "One"
    assert cell_ref("key_facts", "a", "label", "fr") == ("key_facts", "a", "label", "fr")
    assert cell_ref("key_facts", "a", "value", "fr") == ("key_facts", "a", "value")


def test_a_text_becomes_a_value_and_marks_in_it_stay_letters() -> None:
    assert cell_value(DOCUMENT, "label", "5 * [3]") == r"5 \* \[3\]"
    assert cell_value(DOCUMENT, "source", "law on ASYLUM") == "s1"
    assert cell_value(DOCUMENT, "source", "") is None
    for text in ("Law", "nothing of the kind"):
        with pytest.raises(ValueError, match="source"):
            cell_value(DOCUMENT, "source", text)


def test_rows_are_written_onto_rows_and_onto_new_ones() -> None:
    done = pasted("40\t2020\nover\n50\tnew", ("b",), "value")
    facts = done.document.key_facts
    assert [(fact.value, fact.year) for fact in facts] == [("12", "2019"), ("40", ""), ("over", ""), ("50", "")]
    assert [fact.unit.get("en", "") for fact in facts] == ["", "2020", "", "new"]
    assert done.ids == tuple(fact.id for fact in facts[1:])
    assert done.strays == ()


def test_an_empty_row_keeps_its_place_and_makes_no_new_one() -> None:
    done = pasted("1\n\n\n4", ("a", "b"), "value")
    assert [fact.value for fact in done.document.key_facts] == ["1", "", "4"]
    assert len(done.ids) == 3


def test_a_whole_table_with_a_header_and_a_source() -> None:
    text = (
        "Indicateur\tValeur\tAnnée\tSource\tRemarque\nMigrants\t9\t2020\tCensus (2020)\tx\nAutres\t1\t2021\tNowhere\t\n"
    )
    done = pasted(text, (), "label")
    new = done.document.key_facts[2:]
    assert [(one.label["en"], one.value, one.year, one.source) for one in new] == [
        ("Migrants", "9", "2020", "s2"),
        ("Autres", "1", "2021", None),
    ]
    assert [(stray.row, stray.text, stray.column) for stray in done.strays] == [(2, "x", ""), (3, "Nowhere", "source")]


def test_conventions_are_pasted_with_their_standings() -> None:
    done = pasted("Two\t1990\tOui (1991)\nThree\tno\tmaybe", (), "name", "conventions")
    assert [(one.signed, one.ratified) for one in done.document.conventions] == [
        ("yes", 1961),
        (1990, 1991),
        ("no", None),
    ]
    assert [stray.text for stray in done.strays] == ["maybe"]


def test_a_second_language_has_a_column_of_its_own() -> None:
    columns = ("label", "label:fr", "value")
    done = paste(DOCUMENT, "key_facts", ("b",), place(read_rows("Two\tDeux\t2"), columns, "label", {}), "en")
    assert done.document.key_facts[1].label == Prose(en="Two", fr="Deux")
    assert done.document.key_facts[1].value == "2"


def test_a_pasted_translation_is_made_from_the_text_that_comes_with_it() -> None:
    document = DOCUMENT.model_copy(update={"languages": ("en", "fr")})
    columns = ("label:fr", "label", "value")
    done = paste(document, "key_facts", ("b",), place(read_rows("Deux\tTwo\t2"), columns, "label:fr", {}), "en")
    assert status(done.document.key_facts[1], "label", "fr", "en") == "fresh"


def test_thousands_of_rows_come_in_where_they_belong() -> None:
    text = "".join(f"Label {n}\t{n}\tpeople\t2020\tCensus\n" for n in range(3000))
    done = pasted(text, ("a",), "label")
    facts = done.document.key_facts
    assert [fact.value for fact in facts] == [*map(str, range(3000)), ""]
    assert [fact.id for fact in facts] == [*done.ids, "b"]
    assert {fact.source for fact in facts[:-1]} == {"s2"}
    assert [fact.rank for fact in facts] == sorted(fact.rank for fact in facts)
    assert done.strays == ()
    assert restored(done.document, "key_facts", DOCUMENT, done.ids) == DOCUMENT


def test_rows_without_room_between_ranks_stay_in_their_order() -> None:
    tight = DOCUMENT.model_copy(update={"key_facts": tuple(KeyFact(id=one, rank="V") for one in "abc")})
    columns = COLUMNS["key_facts"]
    placed = place(read_rows("one\ntwo\nthree"), columns, "label", column_names(columns))
    done = paste(tight, "key_facts", ("a",), placed, "en")
    assert [item_name(one, ["en"]) for one in done.document.key_facts] == ["one", "two", "three", "", ""]
