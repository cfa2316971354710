"""Key facts, conventions and acronyms as tables."""

import pytest
from report_picture import words

from igm_desktop.core.frozen import freeze
from igm_desktop.core.markup import Run
from igm_desktop.core.model.assessment import Assessment, Convention, KeyFact, Source, Standing
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.report.blocks import Table
from igm_desktop.core.report.tables import acronyms_table, conventions_table, key_facts_table
from igm_desktop.core.report.words import words as template_words
from igm_desktop.core.sources.bibliography import bibliography


def cells(table: Table | None) -> list[list[str]]:
    assert table
    assert sum(table.shares) == 100
    assert len(table.shares) == len(table.rows[0])
    return [list(table.head), *([words(cell) for cell in row] for row in table.rows)]


def facts(*rows: KeyFact) -> Table | None:
    source = Source(id="s", csl=freeze({"title": "Census", "issued": {"date-parts": [[2021]]}}))
    assessment = Assessment(id="a", key_facts=rows, sources=(source,))
    made = bibliography(assessment.sources, template_words("en"))
    return key_facts_table(assessment, ("en",), made, template_words("en"))


def test_the_columns_of_key_facts_are_those_that_say_something() -> None:
    people = KeyFact(id="p", label=Prose({"en": "People"}), value="12,000", unit=Prose({"en": "inhabitants"}))
    assert cells(facts(people)) == [["Fact", "Value"], ["People", "12,000 inhabitants"]]
    dated = people.model_copy(update={"year": "2019–2021"})
    assert cells(facts(dated))[0] == ["Fact", "Value", "Year"]
    sourced = people.model_copy(update={"source": "s"})
    assert cells(facts(dated, sourced)) == [
        ["Fact", "Value", "Year", "Source"],
        ["People", "12,000 inhabitants", "2019–2021", ""],
        ["People", "12,000 inhabitants", "", "{Census, 2021>#source-1}"],
    ]


def test_facts_that_say_nothing_make_no_table() -> None:
    assert facts() is None
    assert facts(KeyFact(id="k", year="2020")) is None


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (1961, "Oui (1961)"),
        ("yes", "Oui"),
        ("no", "Non"),
        ("not_applicable", "Sans objet"),
        (None, "Non connu"),
    ],
)
def test_how_a_convention_stands(standing: Standing | None, said: str) -> None:
    conventions = (Convention(id="c", name=Prose({"fr": "Pacte"}), ratified=standing),)
    made = conventions_table(Assessment(id="a", conventions=conventions), ("fr",), template_words("fr"))
    assert cells(made) == [["Convention", "Ratifiée"], ["Pacte", said]]


def test_signatures_have_a_column_where_one_is_known() -> None:
    conventions = (
        Convention(id="c", name=Prose({"en": "Pact"}), signed=1951),
        Convention(id="d", name=Prose({"en": "Charter"}), ratified="no"),
    )
    made = conventions_table(Assessment(id="a", conventions=conventions), ("en",), template_words("en"))
    assert cells(made) == [
        ["Convention", "Signed", "Ratified"],
        ["Pact", "Yes (1951)", "Not known"],
        ["Charter", "Not known", "No"],
    ]


def test_a_convention_without_a_name_is_no_row() -> None:
    assessment = Assessment(id="a", conventions=(Convention(id="c", ratified=1990),))
    assert conventions_table(assessment, ("en",), template_words("en")) is None


def test_acronyms_become_a_table_if_every_line_is_one() -> None:
    lines = [
        "IOM: International Organization for Migration",
        "MGI – Indicators",
        "SDG - Goal",
        "OIM\u00a0: Organisation",
    ]
    table = acronyms_table(tuple((Run(line),) for line in lines))
    assert cells(table)[1:] == [
        ["IOM", "International Organization for Migration"],
        ["MGI", "Indicators"],
        ["SDG", "Goal"],
        ["OIM", "Organisation"],
    ]
    assert acronyms_table(((Run("IOM: International"),), (Run("These are all."),))) is None
    assert acronyms_table(()) is None
