"""Key facts and conventions.

Facts are dates and durations that the sources give; a year of ratification that is not sure is absent.
"""

from dataclasses import dataclass
from typing import Final

from shape import Words

from igm_desktop.core.model.assessment import Standing

YEARS: Final = Words(en="years", fr="ans")
NO_UNIT: Final = Words(en="", fr="")


@dataclass(frozen=True, slots=True)
class Fact:
    """`source` is the id of a work."""

    key: str
    label: Words
    value: str
    year: str
    source: str
    unit: Words = NO_UNIT


FACTS: Final = (
    Fact(
        key="integration-centre",
        label=Words(
            en="Integration Centre for Foreigners: northern directorate in Bălți since",
            fr="Centre d’intégration pour étrangers : direction régionale à Bălți depuis",
        ),
        value="2017",
        year="2017",
        source="icfn",
    ),
    Fact(
        key="social-inclusion",
        label=Words(
            en="Municipal Social Inclusion Strategy: duration",
            fr="Stratégie municipale d’inclusion sociale : durée",
        ),
        value="3",
        unit=YEARS,
        year="2019–2021",
        source="balti-social-inclusion-2018",
    ),
    Fact(
        key="trafficking-strategy",
        label=Words(
            en="National strategy against trafficking in human beings: duration",
            fr="Stratégie nationale de lutte contre la traite des êtres humains : durée",
        ),
        value="6",
        unit=YEARS,
        year="2018–2023",
        source="trafficking-strategy-2018",
    ),
    Fact(
        key="migration-programme",
        label=Words(
            en="National programme on migration, asylum and integration: duration",
            fr="Programme national relatif aux migrations, à l’asile et à l’intégration : durée",
        ),
        value="4",
        unit=YEARS,
        year="2022–2025",
        source="migration-programme-2022",
    ),
    Fact(
        key="green-line",
        label=Words(
            en="Green Line of the Crisis Cell: hours of service",
            fr="Ligne verte de la cellule de crise : durée du service",
        ),
        value="24",
        unit=Words(en="hours a day", fr="heures par jour"),
        year="2022",
        source="ces-2022",
    ),
    Fact(
        key="temporary-protection",
        label=Words(
            en="Government decision on temporary protection: year of adoption",
            fr="Décision du Gouvernement sur la protection temporaire : année d’adoption",
        ),
        value="2023",
        year="2023",
        source="temporary-protection-2023",
    ),
)


@dataclass(frozen=True, slots=True)
class Treaty:
    """A convention by its key in `resources/facts/`, which has the names.

    `ratified` also where a State accedes; None where the sample does not know.
    """

    key: str
    ratified: Standing | None
    signed: Standing | None = None


TREATIES: Final = (
    Treaty("ilo-97", signed="not_applicable", ratified=2005),
    Treaty("refugees-1951", ratified=2002),
    Treaty("stateless-1954", ratified=2012),
    Treaty("statelessness-1961", ratified=2012),
    Treaty("ilo-143", signed="not_applicable", ratified="no"),
    Treaty("migrant-workers-1977", ratified="yes"),
    Treaty("child-1989", ratified=1993),
    Treaty("migrant-workers-1990", ratified="no"),
    Treaty("trafficking-2005", signed=2005, ratified=2006),
)
