"""The neutral blocks of a report: what every exporter turns into pages, whatever its format.

Promises: text is clean (`core.cleaning`) and never markup; runs have their citations resolved (`source` is empty);
a run's `link` is an address with an allowed scheme, or `#` and an anchor of the same report; anchors are unique.
"""

from dataclasses import dataclass
from typing import Literal

from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.markup import Run
from igm_desktop.core.sources.bibliography import Group

Runs = tuple[Run, ...]
Item = tuple[Runs, ...]
"""One entry of a list: its paragraphs."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. `subtitle` is what follows the first colon of the title; facts are a label and a value each.

    `open` is what a draft says of what is not decided yet: its first paragraph is the heading.
    """

    programme: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    open: Item = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents. Domains have their number, other sections have none."""

    text: str
    anchor: str
    domain: DomainId | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 begins a section, which the contents, the outline and running heads name; level 2 stands inside one.

    `link` is where its words lead.
    """

    level: Literal[1, 2]
    text: str
    anchor: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs
    tone: Literal["body", "quiet"] = "body"


@dataclass(frozen=True, slots=True)
class Listing:
    """A bulleted list inside a part."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class WheelDomain:
    """A segment of the wheel and what is said of it; `counts` has words for the number of findings in each list."""

    domain: DomainId
    number: int
    name: str
    sentence: str
    count: int
    counts: tuple[tuple[FindingKind, str], ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel of the six domains in their order. `total` is the number of printed findings, `label` says so."""

    label: str
    total: int
    domains: tuple[WheelDomain, ...]
    description: str


@dataclass(frozen=True, slots=True)
class DomainOpening:
    """The head of a domain's section, on a new page."""

    domain: DomainId
    number: int
    label: str
    name: str
    heading: str
    description: str
    anchor: str


@dataclass(frozen=True, slots=True)
class FindingList:
    """One of a domain's two lists. Where it has no items, `empty` is what to say."""

    domain: DomainId
    kind: FindingKind
    heading: str
    items: tuple[Item, ...]
    empty: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Table:
    """`head` may be empty; `shares` are the widths of the columns as parts of 100; `strong` columns stand out.

    The rows of a `dense` one stand close together.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    shares: tuple[int, ...]
    strong: tuple[int, ...] = ()
    dense: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The sources, each author's together."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said at some time: `state` tells what became of it, and is empty for answers."""

    by: str
    state: str
    paragraphs: Item


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the list of them. `anchor` is where its words lead; `about` names what it is on, `page_line` has places for
    the `page` and the `line` of the words, `elsewhere` says why they are on none of the pages.
    """

    number: int
    anchor: str
    about: str
    page_line: str
    elsewhere: str
    quote: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class RemarkList:
    """The comments in the order of their numbers, which stand in the margin of what they are on."""

    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block = (
    Cover
    | Contents
    | Heading
    | Paragraph
    | Listing
    | Wheel
    | DomainOpening
    | FindingList
    | Table
    | ReferenceList
    | RemarkList
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about itself. `date` is the document's own, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or empty."""

    author: str
    subject: str
    keywords: tuple[str, ...]
    date: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words that every page prints: `page` has places for `page` and `pages`; `cover` labels the first page."""

    programme: str
    page: str
    cover: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What every page of a draft says: that it is one, and of which day and round."""

    mark: str
    about: str


@dataclass(frozen=True, slots=True)
class Report:
    """`language` is the one asked for, a BCP 47 tag; single texts may stand in another where it has none.

    What has a `draft` is not to be published.
    """

    title: str
    language: str
    metadata: Metadata
    furniture: Furniture
    blocks: tuple[Block, ...]
    draft: Draft | None = None
