"""Who works on the sample, and what they say about it. All of them are invented, and look it."""

from dataclasses import dataclass
from typing import Final, Literal

Outcome = Literal["accepted", "rejected", "answered"]

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
class Invitation:
    """A draft that was sent for review."""

    key: str
    number: int
    by: str
    at: str
    asked: tuple[str, ...]
    until: str
    note: str


@dataclass(frozen=True, slots=True)
class Remark:
    """On the words `quote` of the English text of a finding, or on a domain as a whole."""

    key: str
    by: str
    at: str
    text: str
    finding: str = ""
    quote: str = ""
    domain: str = ""
    """Somebody has nothing to say of it."""
    reply_to: str = ""
    resolved: tuple[str, str, Outcome] | None = None
    """Who resolved it, when, and what was done."""


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
        resolved=(AUTHOR, "2023-07-21T08:30:00Z", "answered"),
    ),
    Remark(
        key="material-reply",
        finding="trafficking-strategy",
        quote="awareness material",
        by=AUTHOR,
        at="2023-07-21T08:28:00Z",
        text="The Romanian text lists leaflets against trafficking, which is what is meant here. The wording stays.",
        reply_to="material",
    ),
    Remark(
        key="agreements",
        finding="ngo-agreements",
        quote="Cooperation agreements",
        by=FOCAL_POINT,
        at="2023-07-20T13:20:00Z",
        text="One of these agreements ended in the spring and is being renewed. @Ana Exemplu, shall I send the new text?",
    ),
    Remark(
        key="crises-nothing",
        domain="crises",
        by=REVIEWER,
        at="2023-07-20T16:20:00Z",
        text="Read with the civil protection unit, which has nothing to add.",
    ),
)


ROUNDS: Final = (
    Invitation(
        key="first",
        number=1,
        by=AUTHOR,
        at="2023-07-14T08:00:00Z",
        asked=("Victor Model", "Irina Probă"),
        until="2023-07-28",
        note="Please look first at what is said of the Town Hall’s own services, and at sources that are missing.",
    ),
)
