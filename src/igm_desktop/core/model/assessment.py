"""The assessment: a frozen value. What each key means is told in docs/file-format.md; keys never change.

Everything is immutable all the way down, strict (no "yes" for true, no "12" for 12), and keeps what it does not know:
unknown fields survive by value at every depth.
"""

from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from igm_desktop.core.domains import DomainId, FindingKind, Level
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.prose import LANGUAGE_PATTERN, NO_PROSE, Prose

Id = Annotated[str, Field(min_length=1, max_length=200)]
Year = Annotated[int, Field(ge=1, le=9999)]
Language = Annotated[str, Field(pattern=LANGUAGE_PATTERN)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Date = Annotated[str, Field(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")]
Standing = Year | Literal["yes", "no", "not_applicable"]
"""Of a convention: the year, yes without a known year, no, or not applicable; null when not known."""


def _as_set(elements: tuple[str, ...]) -> tuple[str, ...]:
    """Sets are written sorted, so that a file does not depend on who added what first."""
    if len(elements) < 2:
        return elements
    ordered = tuple(sorted(set(elements)))
    return elements if ordered == elements else ordered


Mark = Annotated[str, Field(pattern=r"^([0-9a-f]{64}|confirmed)$")]
"""Of what a follow-up carried over: the hash of what it said then, or that somebody has confirmed it."""

IdSet = Annotated[tuple[Id, ...], AfterValidator(_as_set)]

PART_KINDS: Final = (
    "foreword",
    "acknowledgements",
    "acronyms",
    "objective",
    "introduction",
    "framework",
    "context",
    "methodology",
    "conclusion",
    "annex",
    "other",
)
UNPLACED: Final = "unplaced"
"""The kind of a part that an import could not place: never printed, never counted."""

NO_ORIGINS: Final[FrozenMap[FrozenMap[str]]] = FrozenMap()


class Frozen(BaseModel):
    """The ground of every part: frozen, strict, keeping unknown fields."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="allow",
        hide_input_in_errors=True,
        allow_inf_nan=False,
        str_min_length=0,  # any limit makes pydantic look into every text, and so refuse halves of a pair: no file holds them
    )
    __pydantic_extra__: dict[str, Json]


class CatalogueRef(Frozen):
    id: str = "igm-desktop"
    version: str = "1"


class Earlier(Frozen):
    """The earlier assessment that this one follows."""

    id: Id
    title: Prose = NO_PROSE
    date: Date | None = None


class Part(Frozen):
    id: Id
    rank: str = ""
    kind: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] = "other"
    heading: Prose = NO_PROSE
    text: Prose = NO_PROSE
    translated_from: FrozenMap[FrozenMap[str]] = NO_ORIGINS


class Finding(Frozen):
    id: Id
    domain: DomainId
    kind: FindingKind
    rank: str = ""
    text: Prose = NO_PROSE
    level: Level | None = None
    indicators: IdSet = ()
    status: Literal["draft", "ready"] = "draft"
    note: str = ""
    translated_from: FrozenMap[FrozenMap[str]] = NO_ORIGINS
    carried: Mark | None = None


class Answer(Frozen):
    """`id` is the indicator's; `not_applicable` is a reason, null where the question applies."""

    id: Id
    choice: str | None = None
    choices: IdSet = ()
    narrative: Prose = NO_PROSE
    level: Level | None = None
    not_applicable: str | None = None
    note: str = ""
    translated_from: FrozenMap[FrozenMap[str]] = NO_ORIGINS
    carried: Mark | None = None


class Period(Frozen):
    """The years that a source covers; in the file the first key is `from`."""

    start: Year | None = Field(default=None, alias="from")
    end: Year | None = Field(default=None, alias="to")


class Evidence(Frozen):
    """A copy kept beside the file, named by its hash."""

    sha256: Hash
    name: str = ""
    type: str = ""


class Source(Frozen):
    """`csl` is a CSL-JSON item; `same_as` names the source that took this one's place."""

    id: Id
    csl: FrozenMap[Json] = FrozenMap()
    instrument: str = ""
    adopted: Year | None = None
    period: Period | None = None
    level: Level | None = None
    evidence: Evidence | None = None
    same_as: Id | None = None


class KeyFact(Frozen):
    """`value` and `year` are as written ("about 12,000", "2019–2021"); `source` is a source's id."""

    id: Id
    rank: str = ""
    label: Prose = NO_PROSE
    value: str = ""
    unit: Prose = NO_PROSE
    year: str = ""
    source: Id | None = None
    translated_from: FrozenMap[FrozenMap[str]] = NO_ORIGINS


class Convention(Frozen):
    id: Id
    rank: str = ""
    name: Prose = NO_PROSE
    signed: Standing | None = None
    ratified: Standing | None = None


class Anchor(Frozen):
    """What a comment is about: a ref (its last word a language where it is prose), the words, and those around them.

    `("domains", domain)` is a domain as a whole. Without a quote it is the field or the item as a whole.
    """

    ref: tuple[str, ...]
    quote: str = ""
    before: str = ""
    after: str = ""


class Resolved(Frozen):
    """`how` says what was done with what was asked; null where somebody only closed the thread."""

    by: Id
    at: str
    how: Literal["accepted", "rejected", "answered"] | None = None


class Comment(Frozen):
    """`nothing_to_say` is what a reviewer says of a domain: its anchor is `("domains", domain)`, its text may be empty."""

    id: Id
    anchor: Anchor
    by: Id
    at: str
    kind: Literal["comment", "nothing_to_say"] = "comment"
    text: str = ""
    reply_to: Id | None = None
    resolved: Resolved | None = None


class Round(Frozen):
    """A draft that was sent for review: to whom (`asked`, as written), with which words, until when an answer is wished for."""

    id: Id
    number: Annotated[int, Field(ge=1, le=9999)] = 1
    by: Id
    at: str
    asked: tuple[str, ...] = ()
    until: Date | None = None
    note: str = ""


class Person(Frozen):
    id: Id
    name: str = ""
    role: str = ""
    organisation: str = ""


class Assessment(Frozen):
    """The whole document. The order of the fields is the order of the keys in the file."""

    id: Id
    catalogue: CatalogueRef = CatalogueRef()
    level: Level = "national"
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    place: Prose = NO_PROSE
    body: str = ""
    edition: Annotated[int, Field(ge=1, le=999)] = 1
    follows: Earlier | None = None
    base: Hash | None = None
    title: Prose = NO_PROSE
    date: Date | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = ("en",)
    conventions_in: DomainId = "rights"
    parts: tuple[Part, ...] = ()
    findings: tuple[Finding, ...] = ()
    answers: tuple[Answer, ...] = ()
    sources: tuple[Source, ...] = ()
    key_facts: tuple[KeyFact, ...] = ()
    conventions: tuple[Convention, ...] = ()
    comments: tuple[Comment, ...] = ()
    rounds: tuple[Round, ...] = ()
    people: tuple[Person, ...] = ()

    @property
    def language(self) -> str:
        """The main language."""
        return self.languages[0]


Item = Part | Finding | Answer | Source | KeyFact | Convention | Comment | Round | Person

ITEM_TYPES: Final[FrozenMap[type[Item]]] = FrozenMap(
    {
        "parts": Part,
        "findings": Finding,
        "answers": Answer,
        "sources": Source,
        "key_facts": KeyFact,
        "conventions": Convention,
        "comments": Comment,
        "rounds": Round,
        "people": Person,
    }
)
