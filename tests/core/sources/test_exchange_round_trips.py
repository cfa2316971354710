"""What is written can be read again, whatever stands in it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources_examples import AWKWARD, WORDS, full_source, source, sources

from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.sources.adding import with_sources
from igm_desktop.core.sources.exchange.lists import read_sources
from igm_desktop.core.sources.exchange.writing import write_sources

DATA = Path(__file__).parents[2] / "data" / "sources"
SUFFIXES = (".json", ".ris", ".bib")
FILES = ("zotero.json", "zotero.ris", "zotero-biblatex.bib", "zotero-bibtex.bib")


def again(source: Source, suffix: str) -> Source:
    read = read_sources(write_sources((source,), suffix), f"list{suffix}")
    assert read.notices == ()
    (found,) = read.sources
    return found


def shown(csl: FrozenMap[Json]) -> dict[str, Json]:
    """The item without what a program adds to tell items apart."""
    return {key: value for key, value in csl.items() if key not in {"id", "citation-key"}}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("text", AWKWARD, ids=range(len(AWKWARD)))
def test_awkward_text_comes_back(text: str, suffix: str) -> None:
    text = text.strip()
    if suffix == ".bib":  # to BibTeX, several spaces are one
        text = " ".join(text.split(" ")).replace("  ", " ")
    author = text.replace(",", "") if suffix == ".ris" else text  # to RIS, a comma makes a person
    one = source(text, publisher=text, author=[{"literal": author}], note=text, abstract=f"{text}\n{text}")
    assert shown(again(one, suffix).csl) == shown(one.csl)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(one=sources())
def test_any_text_comes_back(suffix: str, one: Source) -> None:
    found = shown(again(one, suffix).csl)
    assert found == shown(one.csl)


PEOPLE = st.builds(
    lambda family, given, particle: (
        {"family": family, "given": given} | ({"non-dropping-particle": particle} if particle else {})
    ),
    WORDS,
    WORDS,
    st.sampled_from(["", "van der", "de la", "Van"]),
)


@given(one=sources(names=PEOPLE))
def test_people_come_back_from_bibtex_and_csl_json(one: Source) -> None:
    for suffix in (".json", ".bib"):
        found = again(one, suffix).csl.get("author")
        assert found == one.csl.get("author")


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(many=st.lists(sources(), min_size=1, max_size=4))
def test_a_list_keeps_its_length_and_order(suffix: str, many: list[Source]) -> None:
    numbered = tuple(one.model_copy(update={"id": f"s{n}"}) for n, one in enumerate(many))
    read = read_sources(write_sources(numbered, suffix), suffix)
    assert [one.csl["title"] for one in read.sources] == [one.csl["title"] for one in numbered]


def test_csl_json_carries_all_that_we_know() -> None:
    assert again(full_source(), ".json") == full_source()
    (item,) = json.loads(write_sources((full_source(),), ".json"))
    assert item["id"] == "f00d"
    assert item["custom"]["igm-desktop"]["period"] == {"from": 2019, "to": 2021}


@pytest.mark.parametrize("suffix", [".ris", ".bib"])
def test_the_kind_of_instrument_is_the_type_elsewhere(suffix: str) -> None:
    found = again(full_source(), suffix)
    assert found.csl["genre"] == "strategy"
    assert {key: found.csl[key] for key in full_source().csl} == full_source().csl or suffix == ".ris"


@pytest.mark.parametrize("name", FILES)
def test_what_zotero_exports_goes_out_as_it_came_in(name: str) -> None:
    data = (DATA / name).read_bytes()
    read = read_sources(data, name)
    suffix = Path(name).suffix
    once = write_sources(read.sources, suffix)
    twice = read_sources(once, name)
    assert [shown(one.csl) for one in twice.sources] == [shown(one.csl) for one in read.sources]
    assert write_sources(twice.sources, suffix) == once


@pytest.mark.parametrize("name", FILES)
def test_the_same_file_twice_adds_nothing_twice(name: str) -> None:
    data = (DATA / name).read_bytes()
    document, first = with_sources(Assessment(id="a"), read_sources(data, name).sources)
    again, second = with_sources(document, read_sources(data, name).sources)
    assert again is document
    assert (second.added, set(second.present)) == ((), set(first.added))
    assert [one.id for one in document.sources] == sorted(first.added)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_replaced_sources_are_left_out(suffix: str) -> None:
    pair = (
        source("Kept").model_copy(update={"id": "a"}),
        source("Gone").model_copy(update={"id": "b", "same_as": "a"}),
    )
    assert [one.csl["title"] for one in read_sources(write_sources(pair, suffix), suffix).sources] == ["Kept"]


def test_an_id_of_another_work_gives_way() -> None:
    there = Source(id="s1", csl=FrozenMap({"title": "Law on asylum"}))
    other = Source(id="s1", csl=FrozenMap({"title": "Strategy for youth"}))
    document, came = with_sources(Assessment(id="a", sources=(there,)), [other])
    assert len(document.sources) == 2
    assert came.present == ()
    assert with_sources(document, [other])[0] is document


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_our_own_export_brings_nothing_new(suffix: str) -> None:
    keyed = source("Keyed", **{"citation-key": "Ministry2018"}).model_copy(update={"id": "s-2"})
    odd = source("Odd").model_copy(update={"id": "a_b}{%\\"})
    document = Assessment(id="a", sources=(full_source(), keyed, odd))
    read = read_sources(write_sources(document.sources, suffix), suffix)
    again, came = with_sources(document, read.sources)
    assert again is document
    assert came.present == ("f00d", "s-2", "a_b}{%\\")
    assert [one.csl.get("citation-key") for one in read.sources[:2]] == [None, "Ministry2018"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_entry_that_was_copied_and_written_over_comes_in(suffix: str) -> None:
    there = source("Yearbook", issued={"date-parts": [[2018]]}).model_copy(update={"id": "year"})
    text = write_sources((there,), suffix).decode()
    middle = text.strip().strip("[]")
    newer = middle.replace("2018", "2019")
    both = f"[{middle},{newer}]" if suffix == ".json" else f"{middle}\n\n{newer}\n"
    document, came = with_sources(Assessment(id="a", sources=(there,)), read_sources(both.encode(), suffix).sources)
    assert came.present == ("year",)
    assert sorted(one.csl["issued"]["date-parts"][0][0] for one in document.sources) == [2018, 2019]


def test_half_a_record_is_told() -> None:
    half = "Copied from a page\nTI  - Plan\nPY  - 2018\nER  - \n\nTY  - RPRT\nTI  - Whole\nER  - \n"
    read = read_sources(half.encode(), "x.ris")
    assert [one.csl["title"] for one in read.sources] == ["Whole"]
    assert [(one.code, one.data["line"]) for one in read.notices] == [("sources_headless", 2)]


def test_tags_for_own_use_of_others_stay() -> None:
    (one,) = read_sources(b"TY  - RPRT\nTI  - A plan\nU5  - shelf 3\nER  - \n", ".ris").sources
    data = write_sources((one,), ".ris")
    assert data.count(b"U5  - ") == 2
    assert read_sources(data, ".ris").sources == (one,)


def test_a_source_that_was_changed_here_is_not_touched() -> None:
    item = source("A plan")
    mine = item.model_copy(update={"level": "local"})
    document, came = with_sources(Assessment(id="a", sources=(mine,)), [item])
    assert document.sources == (mine,)
    assert came.present == ("new",)
