"""Names, dates and periods as text in a form, and back: what the form does not show stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.frozen import Json, freeze
from igm_desktop.core.model.assessment import Period
from igm_desktop.ui.pages.sources.csl_values import (
    can_show_date,
    can_show_names,
    can_show_text,
    date_from,
    date_text,
    names_from,
    names_text,
    period_from,
    year_from,
)

NAMES = freeze(
    [
        {"literal": "Ministry of Health, Labour and Welfare"},
        {"family": "Berg", "given": "Ana", "non-dropping-particle": "van der", "orcid": "0000"},
        {"literal": "Eurostat"},
        {"family": "Cher"},
        {"family": "King", "given": "Martin", "suffix": "Jr."},
    ]
)


def test_names_stand_one_a_line() -> None:
    assert names_text(NAMES).splitlines() == [
        "{Ministry of Health, Labour and Welfare}",
        "van der Berg, Ana",
        "Eurostat",
        "Cher,",
        "King, Martin, Jr.",
    ]


def test_names_that_nobody_changed_stay_as_they_came() -> None:
    assert names_from(names_text(NAMES), NAMES) == NAMES


def test_a_line_of_its_own_keeps_the_others() -> None:
    assert isinstance(NAMES, tuple)
    changed = names_from("van der Berg, Ana\n\n  Ruiz,   Eva \nUN", NAMES)
    assert changed == (NAMES[1], freeze({"family": "Ruiz", "given": "Eva"}), freeze({"literal": "UN"}))


def test_names_that_no_line_can_show_are_kept() -> None:
    before = freeze([{"literal": "A"}, {"isInstitution": True}])
    assert isinstance(before, tuple)
    assert names_from("B", before) == (freeze({"literal": "B"}), before[1])
    assert names_from("", before) == (before[1],)
    assert names_from(" \n", freeze([{"literal": "A"}])) is None


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["literal", "family", "given", "suffix"]), st.text(max_size=8)), max_size=4
    )
)
def test_reading_back_any_names_changes_none(people: list[dict[str, str]]) -> None:
    value = freeze(people)
    assert sorted(map(str, names_from(names_text(value), value) or ())) == sorted(map(str, people))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"date-parts": [[2018]]}, "2018"),
        ({"date-parts": [["2018", 3]]}, "2018-03"),
        ({"date-parts": [[2018, 3, 5]]}, "2018-03-05"),
        ({"date-parts": [[2018], [2020, 1]]}, "2018/2020-01"),
        ({"raw": "n.d."}, "n.d."),
        ({"literal": "Spring 2018"}, "Spring 2018"),
        ({"date-parts": [[]]}, ""),
        (None, ""),
        ("2018", ""),
    ],
)
def test_dates_as_text(value: object, text: str) -> None:
    assert date_text(freeze(value)) == text


def test_dates_from_text() -> None:
    assert date_from("2018-3-5", None) == {"date-parts": ((2018, 3, 5),)}
    assert date_from("2018/2020", None) == {"date-parts": ((2018,), (2020,))}
    assert date_from(" ", None) is None
    assert date_from("n.d.", None) == {"literal": "n.d."}
    season: Json = freeze({"date-parts": [[2018]], "season": 2, "circa": True})
    assert date_from("2019", season) == {"season": 2, "circa": True, "date-parts": ((2019,),)}


@pytest.mark.parametrize("text", ["2018-13", "2018-02-45", "18", "5.3.2018", "12345"])
def test_numbers_that_are_no_date_are_not_taken(text: str) -> None:
    with pytest.raises(ValueError, match="date"):
        date_from(text, None)


def test_years_and_periods() -> None:
    assert (year_from(" 2019 "), year_from("")) == (2019, None)
    assert period_from("2019", "", None) == Period.model_validate({"from": 2019})
    assert period_from("", "", Period()) is None
    kept = period_from("2020", "2021", Period.model_validate({"from": 2019, "of": "the plan"}))
    assert kept is not None
    assert kept.model_dump(by_alias=True) == {"from": 2020, "to": 2021, "of": "the plan"}
    for start, end in (("2021", "2020"), ("20x1", ""), ("", "0")):
        with pytest.raises(ValueError, match=r"year|period"):
            period_from(start, end, None)


def test_what_a_field_can_show() -> None:
    assert can_show_text(None)
    assert can_show_text(12)
    assert not can_show_text(True)
    assert not can_show_text(freeze({"a": 1}))
    assert can_show_names(NAMES)
    assert not can_show_names(freeze(["A"]))
    assert not can_show_date(freeze({"date-parts": "?"}))
