"""Who works on the sample, and what they say about it. All of them are invented, and look it."""

from dataclasses import dataclass
from typing import Final

AUTHOR: Final = "author"
REVIEWER: Final = "reviewer"
FOCAL_POINT: Final = "focal-point"


@dataclass(frozen=True, slots=True)
class Participant:
    key: str
    name: str
    role: str
    organisation: str


PARTICIPANTS: Final = (
    Participant(AUTHOR, "Ana Exemplu", "author", "Invented Research Office"),
    Participant(REVIEWER, "Victor Model", "reviewer", "Invented Consultation Group"),
    Participant(FOCAL_POINT, "Irina Probă", "focal point", "Invented Municipal Desk"),
)


@dataclass(frozen=True, slots=True)
class Remark:
    """On the words `quote` of the English text of a finding."""

    key: str
    finding: str
    quote: str
    by: str
    at: str
    text: str
    reply_to: str = ""
    resolved: tuple[str, str] | None = None
    """Who resolved it, and when."""


REMARKS: Final = (
    Remark(
        key="procedure",
        finding="emigration-advice",
        quote="rest on no formal procedure",
        by=REVIEWER,
        at="2023-07-18T09:40:00Z",
        text="Is there an order or a leaflet that describes these measures? If so, it should be cited here.",
    ),
    Remark(
        key="procedure-reply",
        finding="emigration-advice",
        quote="rest on no formal procedure",
        by=AUTHOR,
        at="2023-07-19T07:15:00Z",
        text="None has been found so far. The question is with the Town Hall; the finding stays a draft until then.",
        reply_to="procedure",
    ),
    Remark(
        key="material",
        finding="trafficking-strategy",
        quote="awareness material",
        by=FOCAL_POINT,
        at="2023-07-20T13:05:00Z",
        text="The strategy speaks of promotional material. Is “awareness material” close enough?",
        resolved=(AUTHOR, "2023-07-21T08:30:00Z"),
    ),
)
