"""The checks as a whole: words in every language, the order of the document, the seed, and what a fix does."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from igm_desktop.core.beginning import first_state
from igm_desktop.core.checks.problem import SEVERITIES, Problem
from igm_desktop.core.checks.table import CHECKS, problems
from igm_desktop.core.checks.viewing import FEW
from igm_desktop.core.checks.wording import fix_words, message, pattern, reason
from igm_desktop.core.edits import add, remove, set_value, value_at
from igm_desktop.core.errors import Cancelled
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.imports.published import ImportOptions, read_published
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, KeyFact, Part, Period, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.resources import resource
from igm_desktop.core.translating import translated

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed.txt"
SPOKEN = ("en", "fr", "es")
TABLES = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(resource("checks").glob("*.json"))}


def profile(*texts: str, language: str = "en") -> Assessment:
    """A local profile of 2023 about Bălți with these findings in one list."""
    made = Assessment(
        id="d",
        level="local",
        country="MD",
        date="2023-08",
        languages=(language,),
        place=Prose({language: "Bălți"}),
        title=Prose({language: "Profile"}),
        sources=(Source(id="s"),),
    )
    for number, text in enumerate(texts):
        finding = Finding(id=f"f{number}", domain="rights", kind="potential", text=Prose({language: text}))
        made = add(made, "findings", finding)
    return made


def found(check: str, document: Assessment) -> list[Problem]:
    return [problem for problem in problems(document) if problem.check == check]


def mended(problem: Problem, document: Assessment) -> Assessment:
    assert problem.fix is not None
    return problem.fix.edit(document)


@pytest.mark.parametrize("language", SPOKEN)
def test_every_check_has_words_and_a_reason_in_every_language(language: str) -> None:
    table = TABLES[language]
    assert table["checks"].keys() == {check.id for check in CHECKS}
    assert table["fixes"].keys() == TABLES["en"]["fixes"].keys()
    for check, said in table["checks"].items():
        english = TABLES["en"]["checks"][check]
        assert said.keys() == {"message", "why"}
        assert sorted(re.findall(r"\{\w+\}", said["message"])) == sorted(re.findall(r"\{\w+\}", english["message"]))
        assert language == "en" or said != english
        if language == "fr":
            assert not re.search(r"(?<=\w) [;!?:»]|« ", said["message"] + said["why"])


@pytest.mark.parametrize("language", TABLES)
def test_every_list_of_words_is_a_pattern_that_can_be_read(language: str) -> None:
    for name in TABLES[language]["lists"]:
        if name != "doubles":
            assert pattern(language, name) is not None


def test_ids_are_one_each_and_severities_are_known() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    assert {check.severity for check in CHECKS} == set(SEVERITIES)


@pytest.mark.skipif(not SEED.exists(), reason="the published text does not travel with the program")
def test_on_the_published_page_an_editor_would_agree_with_each() -> None:
    """A strategy for 2019–2021 in a profile of 2023, a full stop that is missing, and what the page has around it."""
    imported = read_published(SEED.read_bytes(), SEED.name, ImportOptions()).assessment
    document = first_state(imported).document
    told = [(problem.check, problem.quote) for problem in problems(document)]
    assert sorted(told) == [
        ("ended_period", "2019–2021"),
        ("list_endings", "development"),
        ("unplaced_text", ""),
        ("unplaced_text", ""),
    ]


def test_a_new_document_is_told_what_it_lacks_in_order() -> None:
    told = problems(Assessment(id="d", level="local"))
    assert [problem.check for problem in told] == [
        *("no_title", "no_country", "no_place", "no_date", "no_introduction"),
        *("domain_empty",) * 6,
    ]


def test_problems_come_in_the_order_of_the_document() -> None:
    made = profile("Access to to services.", "", "Ends")
    made = add(made, "parts", Part(id="u", kind="unplaced", text=Prose(fr="Reste")))
    made = add(made, "parts", Part(id="p", kind="context"))
    order = [(problem.check, problem.ref[1]) for problem in problems(made)]
    assert order.index(("empty_part", "p")) < order.index(("list_empty", "findings"))
    assert order.index(("repeated_words", "f0")) < order.index(("finding_empty", "f1"))
    assert order.index(("finding_empty", "f1")) < order.index(("list_endings", "f2"))


def test_what_is_mended_is_gone() -> None:
    made = profile("Access to to services.")
    assert found("repeated_words", made)
    after = set_value(made, ("findings", "f0", "text", "en"), "Access to services.")
    assert not found("repeated_words", after)


def test_checks_stop_when_asked() -> None:
    def give_up() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        problems(profile("Text."), give_up)


# Fixes


def test_one_of_two_words_goes_and_nothing_else_does() -> None:
    made = profile("Access **to to** services [@s].")
    (problem,) = found("repeated_words", made)
    assert value_at(mended(problem, made), problem.ref) == "Access **to** services [@s]."
    assert fix_words(problem.fix, "fr") == "Supprimer l’un des deux"  # type: ignore[arg-type]


def test_where_it_is_not_clear_which_is_meant_there_is_no_fix() -> None:
    assert [one.fix for one in found("repeated_words", profile("Go to to it, or to to them."))] == [None, None]
    assert [one.fix for one in found("repeated_words", profile("Go to **to** it."))] == [None]


def test_a_fix_of_a_text_that_has_changed_does_nothing() -> None:
    made = profile("Access to to services.")
    (problem,) = found("repeated_words", made)
    after = set_value(made, problem.ref, "Another text.")
    assert mended(problem, after) is after


def test_a_missing_full_stop_is_added_as_the_others_have_it() -> None:
    made = profile("One.", "Two.", "Three [@s]")
    (problem,) = found("list_endings", made)
    assert (problem.ref[1], problem.quote) == ("f2", "Three")
    after = mended(problem, made)
    assert value_at(after, problem.ref) == "Three [@s]."
    assert not found("list_endings", after)
    assert message(problem, "en") == "This text ends differently from the others of its list (1 of 3)."


@pytest.mark.parametrize(
    "texts",
    [
        ("One", "Two"),
        ("One.", "Two!", "Three?”"),
        ("one;", "two;", "and three."),
        ("One.", "See https://example.org/a"),
        ("One.", "[@s]"),
        ("一。", "二。"),
        ("واحد.", "اثنان؟"),
    ],
)
def test_lists_that_end_alike_are_fine(texts: tuple[str, ...]) -> None:
    assert not found("list_endings", profile(*texts))


def test_each_list_and_language_has_its_own_endings() -> None:
    made = profile("One.", "Two.")
    other = Finding(id="w", domain="rights", kind="well_developed", text=Prose(en="Three"))
    made = set_value(add(made, "findings", other), ("findings", "f0", "text", "fr"), "Un")
    assert not found("list_endings", made)


def test_the_place_is_spelled_as_on_the_cover_everywhere() -> None:
    made = profile("Balti and **Balti** [@s] and the report “Balti today”.", "In Bălţi, *Balti’s* desk.", "In Bălți.")
    first, *_ = found("place_spelling", made)
    assert [problem.quote for problem in found("place_spelling", made)] == ["Balti", "Balti", "Bălţi", "Balti"]
    after = mended(first, made)
    assert value_at(after, ("findings", "f0", "text", "en")) == "Bălți and **Bălți** [@s] and the report “Balti today”."
    assert value_at(after, ("findings", "f1", "text", "en")) == "In Bălţi, *Bălți’s* desk."
    assert fix_words(first.fix, "en") == "Write “Bălți” everywhere"  # type: ignore[arg-type]


def test_addresses_and_citations_keep_their_letters() -> None:
    made = profile("Balti has [a page](https://example.org/Balti) [@Balti].")
    after = mended(found("place_spelling", made)[0], made)
    assert (
        value_at(after, ("findings", "f0", "text", "en")) == "Bălți has [a page](https://example.org/Balti) [@Balti]."
    )


def test_other_languages_and_other_words_are_left_alone() -> None:
    made = profile("BĂLȚI and Baltimore and the baltic states.")
    assert not found("place_spelling", made)
    french = set_value(made, ("findings", "f0", "text", "fr"), "À Balti.")
    assert not found("place_spelling", french)


# What is seen only beside other things


def test_the_same_finding_twice_in_a_domain_and_not_in_two() -> None:
    text = "Migrants who live in the town have access to primary schools under the same conditions as nationals do."
    made = profile(text, text.upper().replace("NATIONALS DO.", "nationals do"))
    (problem,) = found("same_twice", made)
    assert problem.ref[1] == "f1"
    assert "Migrants who live" in message(problem, "en")
    elsewhere = made.findings[1].model_copy(update={"domain": "crises"})
    assert not found("same_twice", made.model_copy(update={"findings": (made.findings[0], elsewhere)}))


def test_nearly_the_same_is_the_same_but_for_another_number_or_another_sentence() -> None:
    text = " ".join(f"The desk number of kind {word} answers questions" for word in "abcdefghijklmn") + " in 2022."
    assert found("same_twice", profile(text, text.replace("kind n", "sort n")))
    assert not found("same_twice", profile(text, text.replace("2022", "2021")))
    half = text[: len(text) // 2]
    assert not found("same_twice", profile(text, half))
    assert not found("same_twice", profile("It has one.", "It has none."))


def test_a_source_whose_years_are_over_is_told_where_it_is_cited() -> None:
    strategy = Source(id="s", instrument="strategy", period=Period.model_validate({"from": 2019, "to": 2021}))
    made = profile("Access rests on its strategy [@old].", "It ended in 2021 [@s].").model_copy(
        update={"sources": (strategy, Source(id="old", same_as="s"))}
    )
    (problem,) = found("ended_period", made)
    assert (problem.ref[1], problem.quote) == ("f0", "")
    assert message(problem, "es").startswith("El período del instrumento, 2019–2021")
    report = strategy.model_copy(update={"instrument": "report"})
    assert not found("ended_period", made.model_copy(update={"sources": (report, made.sources[1])}))
    assert not found("ended_period", made.model_copy(update={"date": None}))


def test_a_broken_citation_is_told_once_for_a_text_and_for_a_key_fact() -> None:
    made = profile("Law [@gone], and [@gone, art. 2] and [@s].")
    made = add(made, "key_facts", KeyFact(id="k", label=Prose(en="Residents"), source="gone"))
    assert [problem.ref for problem in found("broken_citation", made)] == [
        ("findings", "f0", "text", "en"),
        ("key_facts", "k", "source"),
    ]
    assert not found("broken_citation", profile("An escaped \\[@gone] is text."))
    assert found("broken_citation", remove(profile("Law [@s]."), ("sources", "s")))


def test_a_text_is_missing_or_older_in_another_language() -> None:
    made = replace_languages(profile("One.", "Two."))
    made = set_value(made, ("document", "title", "fr"), "Profil")
    made = translated(made, ("findings", "f0", "text", "fr"), "Un.")
    made = set_value(made, ("findings", "f0", "text", "en"), "One, and more.")
    made = set_value(made, ("answers", "L-1.1.1", "narrative", "en"), "Not printed, so not missed.")
    assert [problem.ref for problem in found("not_translated", made)] == [("findings", "f1", "text", "fr")]
    (older,) = found("older_translation", made)
    assert older.ref == ("findings", "f0", "text", "fr")
    assert message(older, "en") == "The translation was made from an older text: French."
    only_french = set_value(made, ("findings", "f1", "text", "en"), "")
    only_french = set_value(only_french, ("findings", "f1", "text", "fr"), "Deux.")
    assert [problem.ref for problem in found("not_translated", only_french)] == [("findings", "f1", "text", "en")]


def replace_languages(document: Assessment) -> Assessment:
    return document.model_copy(update={"languages": ("en", "fr")})


def test_a_question_that_does_not_apply_needs_a_reason() -> None:
    made = add(profile(), "answers", Answer(id="L-1.1.1", not_applicable=" "))
    assert [problem.ref for problem in found("no_reason", made)] == [("answers", "L-1.1.1", "not_applicable")]
    assert not found("no_reason", set_value(made, ("answers", "L-1.1.1", "not_applicable"), "No coast"))


def test_an_instrument_that_is_dated_elsewhere_needs_no_year_and_is_told_once() -> None:
    assert len(found("no_year", profile("By the Law on Foreigners.", "By the Law on Foreigners too."))) == 1
    assert not found("no_year", profile("By the Law on Foreigners.", "The town applies the Law on Foreigners (2010)."))


def test_text_that_could_not_be_placed_and_notes_are_not_read() -> None:
    made = add(profile(), "parts", Part(id="u", kind="unplaced", text=Prose(en="The city ranks third to to.")))
    made = add(made, "findings", Finding(id="n", domain="rights", kind="potential", note="ranks third to to"))
    assert {problem.check for problem in problems(made)}.isdisjoint({"ranking_words", "repeated_words"})


def test_every_message_and_reason_can_be_said() -> None:
    made = replace_languages(profile("Balti ranks third to to [@x]", "Plan 2018–2020.", "Balti ranks third to to [@x]"))
    made = made.model_copy(update={"title": Prose(), "place": Prose(en="Bălți")})
    for problem in problems(made):
        for language in (*SPOKEN, "de"):
            assert "{" not in message(problem, language)
            assert "…" not in message(replace(problem, found=replace(problem.found, quote="q")), language)
            assert reason(problem, language)


def test_hostile_text_ends_soon_and_breaks_nothing() -> None:
    texts = ("a " * 20_000, "«" * 5_000, "plan " * 3_000 + "2019–2021", "(" * 3_000, "\u0000\u202e", "1" * 50_000)
    made = profile(*texts).model_copy(update={"sources": (Source(id="s", csl=FrozenMap(title="x")),)})
    assert isinstance(problems(made), tuple)


def test_the_checks_give_way_all_the_time_while_they_read_many_texts() -> None:
    document = profile(*(f"The city opened its school number {number} in 2019." for number in range(500)))
    pauses: list[None] = []
    problems(document, lambda: pauses.append(None))
    assert len(pauses) > len(CHECKS) + 5 * len(document.findings) // FEW

    def give_up() -> None:
        pauses.pop()  # and with none left, stop
        if not pauses:
            raise Cancelled

    with pytest.raises(Cancelled):
        problems(document, give_up)
