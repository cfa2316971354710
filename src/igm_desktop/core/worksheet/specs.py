"""What the sheets of a worksheet are, as data: their columns in order, and what stands in each.

A column's heading is the word `column.NAME`; prose has one column for each language: "Narrative (en)".
"""

from dataclasses import dataclass
from typing import Final, Literal

SheetName = Literal["indicators", "findings", "sources", "key_facts", "conventions"]
Kind = Literal[
    "id", "shown", "prose", "text", "reason", "year", "standing", "option", "answer", "ids", "csl", "exported"
]
"""`id` finds the row, `shown` is only to be read, `exported` tells what the row was when it was written."""


@dataclass(frozen=True, slots=True)
class Spec:
    """A column. `field` is where its value stands in the item; `options` names the words of what may be chosen.

    A new row must have what is `needed`; a sheet where nothing is takes no new rows.
    """

    name: str
    kind: Kind
    field: tuple[str, ...] = ()
    width: int = 14
    options: str = ""
    needed: bool = False


EXPORTED: Final = Spec("exported", "exported", width=12)

SPECS: Final[dict[SheetName, tuple[Spec, ...]]] = {
    "indicators": (
        Spec("indicator_id", "id", width=10),
        Spec("domain", "shown", width=15),
        Spec("question", "shown", width=38),
        Spec("answer", "answer", width=16),
        Spec("narrative", "prose", ("narrative",), width=52),
        Spec("level", "option", ("level",), width=12, options="level"),
        Spec("not_applicable", "reason", ("not_applicable",), width=22),
        Spec("cites", "shown", width=28),
        Spec("sub_category", "shown", width=24),
        Spec("possible", "shown", width=26),
        EXPORTED,
    ),
    "findings": (
        Spec("domain", "option", ("domain",), width=17, options="domain", needed=True),
        Spec("kind", "option", ("kind",), width=24, options="kind", needed=True),
        Spec("text", "prose", ("text",), width=70, needed=True),
        Spec("indicators", "ids", ("indicators",), width=13),
        Spec("level", "option", ("level",), width=12, options="level"),
        Spec("status", "option", ("status",), width=10, options="status"),
        Spec("cites", "shown", width=30),
        Spec("finding_id", "id", width=18),
        EXPORTED,
    ),
    "sources": (
        Spec("reference", "shown", width=52),
        Spec("title", "csl", ("csl", "title"), width=44, needed=True),
        Spec("issued", "shown", width=11),
        Spec("instrument", "text", ("instrument",), width=20),
        Spec("adopted", "year", ("adopted",), width=11),
        Spec("level", "option", ("level",), width=12, options="level"),
        Spec("address", "csl", ("csl", "URL"), width=36),
        Spec("cited_in", "shown", width=20),
        Spec("source_id", "id", width=18),
        EXPORTED,
    ),
    "key_facts": (
        Spec("label", "prose", ("label",), width=40, needed=True),
        Spec("value", "text", ("value",), width=18),
        Spec("unit", "prose", ("unit",), width=18),
        Spec("year", "text", ("year",), width=12),
        Spec("from_source", "shown", width=40),
        Spec("fact_id", "id", width=18),
        EXPORTED,
    ),
    "conventions": (
        Spec("convention_name", "prose", ("name",), width=60, needed=True),
        Spec("signed", "standing", ("signed",), width=16, options="standing"),
        Spec("ratified", "standing", ("ratified",), width=16, options="standing"),
        Spec("convention_id", "id", width=18),
        EXPORTED,
    ),
}

COLLECTIONS: Final[dict[SheetName, str]] = {
    "indicators": "answers",
    "findings": "findings",
    "sources": "sources",
    "key_facts": "key_facts",
    "conventions": "conventions",
}
"""The collection of the assessment that the rows of a sheet are items of."""

BESIDE: Final[dict[SheetName, str]] = {name: f"-{name.replace('_', '-')}" for name in SPECS if name != "indicators"}
"""What the files of the other sheets add to the name of the indicators' where each sheet has a file of its own."""

OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "level": ("national", "local"),
    "kind": ("well_developed", "potential"),
    "status": ("draft", "ready"),
    "standing": ("yes", "no", "not_applicable"),
}
"""What may be chosen, by the name of its words; the domains' names are the catalogue's."""


def takes_new_rows(name: SheetName) -> bool:
    """Whether a row without an id is a new item there."""
    return any(spec.needed for spec in SPECS[name])


def key_of(spec: Spec, language: str = "") -> str:
    """What a column is called where no language of words counts: `narrative.en`."""
    return f"{spec.name}.{language}" if spec.kind == "prose" else spec.name
