"""How a source is read and named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.frozen import Json, freeze
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.naming import SHORTEST, SourceName, shortened, source_name
from igm_desktop.core.sources.reading import address_of, authors_of, date_of, issuer_of, title_of, year_of


def source(**csl: object) -> Source:
    return Source(id="s1", csl=freeze({key.replace("_", "-"): value for key, value in csl.items()}))


@pytest.mark.parametrize(
    ("person", "full", "short"),
    [
        ({"literal": "IOM"}, "IOM", "IOM"),
        ({"family": "Lopes", "given": "Ana"}, "Lopes, Ana", "Lopes"),
        ({"family": "Berg", "given": "Ana", "non-dropping-particle": "van der"}, "van der Berg, Ana", "van der Berg"),
        (
            {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"},
            "Humboldt, Alexander von",
            "Humboldt",
        ),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "King, Martin, Jr.", "King"),
        ({"given": "Inês"}, "Inês", "Inês"),
    ],
)
def test_names(person: dict[str, str], full: str, short: str) -> None:
    (name,) = authors_of(source(author=[person]))
    assert (name.full, name.short) == (full, short)


def test_editors_stand_for_authors_and_publishers_for_both() -> None:
    assert issuer_of(source(editor=[{"literal": "E"}], publisher="P")) == "E"
    assert issuer_of(source(publisher="P")) == "P"
    assert issuer_of(source(author=[{"literal": "A"}, {"family": "B", "given": "C"}])) == "A; B, C"
    assert issuer_of(source()) == ""


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ({"date-parts": [[2018]]}, 2018),
        ({"date-parts": [["2018", "3"]]}, 2018),
        ({"raw": "5 March 2018"}, 2018),
        ({"literal": "spring 2018"}, 2018),
        ("2018-03", 2018),
        ({"literal": "n.d."}, None),
        ({"date-parts": [[0]]}, None),
        ({"date-parts": [[20180305]]}, None),
        ({"date-parts": []}, None),
        (None, None),
        (True, None),
    ],
)
def test_years(issued: object, year: int | None) -> None:
    assert year_of(source(issued=issued)) == year


def test_the_year_of_adoption_stands_for_one_that_is_not_given() -> None:
    assert year_of(Source(id="s", adopted=1999)) == 1999


def test_dates_and_addresses() -> None:
    assert date_of(source(accessed={"date-parts": [[2023, 5, 4]]}), "accessed") == "2023-05-04"
    assert date_of(source(accessed={"date-parts": [[2023, 14]]}), "accessed") == "2023"
    assert date_of(source(issued={"literal": "n.d."}), "issued") == "n.d."
    assert address_of(source(URL="https://x.org/a")) == "https://x.org/a"
    assert address_of(source(URL="javascript:x", DOI="10.1/x")) == "https://doi.org/10.1/x"
    assert address_of(source(URL="file:///etc/passwd")) == ""


def test_a_name_in_short_and_in_full() -> None:
    law = source(
        title="Law on asylum in the Republic of Examplia",
        author=[{"literal": "Parliament"}],
        issued={"date-parts": [[2008]]},
    )
    assert source_name(law) == SourceName(
        "Law on asylum in the… 2008", "Parliament. Law on asylum in the Republic of Examplia (2008)"
    )
    assert source_name(source(title="Plan 2020", issued="2020")) == SourceName("Plan 2020", "Plan 2020")
    assert source_name(source(title="Long title of a plan", title_short="Plan")).short == "Plan"
    assert source_name(source(author=[{"family": "Lopes", "given": "Ana"}], issued="2018")) == SourceName(
        "Lopes 2018", "Lopes, Ana (2018)"
    )
    assert source_name(source()) == SourceName("s1", "s1")
    assert source_name(Source(id="s", instrument="Decree 9")) == SourceName("Decree 9", "Decree 9")


def test_long_words_are_cut_all_the_same() -> None:
    assert shortened("x" * 50) == "x" * (SHORTEST - 1) + "…"
    assert shortened("移" * 50, 5) == "移移移移…"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["title", "author", "issued", "URL", "publisher", "DOI"]), JSON))
def test_anything_can_be_read(csl: dict[str, Json]) -> None:
    one = Source(id="s", csl=freeze({**csl, "editor": [csl, {"family": csl.get("title"), "given": csl.get("URL")}]}))
    name = source_name(one)
    assert name.short
    assert "\n" not in name.full
    assert title_of(one) is not None
    assert date_of(one, "issued") is not None
