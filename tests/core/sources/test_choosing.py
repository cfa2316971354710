"""Which sources are offered for what was typed, and in which order."""

from igm_desktop.core.edits import make_item
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.choosing import choices, fitting, split


def source(source_id: str, title: str, **more: object) -> Source:
    csl = {"title": title, **{key.replace("_", "-"): value for key, value in more.items()}}
    made = make_item("sources", {"id": source_id, "csl": csl})
    assert isinstance(made, Source)
    return made


SOURCES = (
    source("asylum", "Law on asylum", title_short="Asylum Law", issued={"raw": "2008"}),
    source("work", "Código do trabalho", author=[{"family": "Nuñez", "given": "Ana"}]),
    source("iom", "Migration profile", publisher="International Organization for Migration", issued={"raw": "2019"}),
    source("old", "Law on asylum, first version").model_copy(update={"same_as": "asylum"}),
    source("ar", "قانون الهجرة"),
    source("zh", "出境入境管理法", issued={"raw": "2012"}),
    Source(id="bare", instrument="Decree 14", adopted=1999),
)


def found(typed: str, lately: tuple[str, ...] = ()) -> list[str]:
    return [choice.source.id for choice in fitting(choices(SOURCES), typed, lately)]


def test_author_title_year_short_title_and_instrument_are_looked_at_without_case_and_accents() -> None:
    assert found("nunez") == ["work"]
    assert found("CODIGO") == ["work"]
    assert found("código trab") == ["work"]
    assert found("asylum law") == ["asylum"]
    assert found("2019") == ["iom"]
    assert found("organization 2019") == ["iom"]
    assert found("decree") == found("1999") == ["bare"]
    assert found("الهجرة") == ["ar"]
    assert found("管理") == ["zh"]
    assert found("nothing of that kind") == []


def test_what_begins_with_the_words_comes_first() -> None:
    sources = (source("a", "On the law"), source("b", "By-laws"), source("c", "Law on work"), source("d", "Outlaws"))
    assert [choice.source.id for choice in fitting(choices(sources), "law")] == ["c", "b", "a", "d"]


def test_nothing_typed_gives_all_that_stand_the_last_cited_first() -> None:
    assert found("", ("iom", "bare"))[:2] == ["iom", "bare"]
    assert set(found("")) == {"asylum", "work", "iom", "ar", "zh", "bare"}
    assert found("law", ("work",))[0] == "asylum"


def test_the_place_stands_after_the_first_comma() -> None:
    assert split("law, art. 12, 13") == ("law", "art. 12, 13")
    assert split("قانون، المادة 3") == ("قانون", "المادة 3")
    assert split("law") == ("law", "")
    assert split(", p. 4") == ("", "p. 4")


def test_a_changed_source_is_found_by_its_new_words_only() -> None:
    assert found("asylum")
    changed = (source("asylum", "Refugees act"), *SOURCES[1:])
    assert [choice.source.id for choice in fitting(choices(changed), "refugees")] == ["asylum"]
    assert not fitting(choices(changed), "asylum law")


def test_two_thousand_sources_are_searched() -> None:
    many = tuple(source(f"s{number}", f"Report number {number} of the ministry") for number in range(2_000))
    assert [choice.source.id for choice in fitting(choices(many), "number 1999")] == ["s1999"]
