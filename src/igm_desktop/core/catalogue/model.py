"""The catalogue of indicators as a value: its structure once, its words once per language.

Plain dataclasses and named tuples, because the first painted frame needs the names of the domains, and pydantic would
double its time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

from igm_desktop.core.domains import DomainId, Level

AnswerType = Literal["access", "yes_no", "choices", "conventions", "narrative"]
ANSWER_TYPES: Final[tuple[AnswerType, ...]] = get_args(AnswerType)

ENGLISH: Final = "en"
"""The language that every catalogue has; texts fall back to it."""


class DomainText(NamedTuple):
    """The names of a domain, and what it looks at in a national and in a local assessment."""

    short: str
    long: str
    national: str
    local: str

    def description(self, level: Level) -> str:
        return self.national if level == "national" else self.local


@dataclass(frozen=True, slots=True)
class Indicator:
    """One question.

    `options` are the ids of what may be chosen (none for a narrative), `evidence` the codes of the published facts it
    rests on, `inferred` whether it is our own conclusion from them.
    """

    id: str
    level: Level
    domain: DomainId
    sub_category: str
    answer: AnswerType
    options: tuple[str, ...]
    evidence: tuple[str, ...]
    inferred: bool


@dataclass(frozen=True, slots=True)
class SubCategory:
    id: str
    level: Level
    domain: DomainId
    indicators: tuple[Indicator, ...]


class Words(NamedTuple):
    """All texts of a catalogue in one language; `options` by answer type, or by indicator where it has its own."""

    note: str
    domains: Mapping[str, DomainText]
    sub_categories: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    questions: Mapping[str, str]


class Help(NamedTuple):
    """What stands beside a question: what it looks at, and an example of good evidence."""

    looks_at: str
    evidence: str


@dataclass(frozen=True, slots=True, eq=False)  # one object per folder: compared by identity, so that it can be a key
class Catalogue:
    """A checked catalogue. Every id in `all_sub_categories` has a text in every one of its languages.

    A language is a BCP 47 tag; one that the catalogue lacks gives the language without its region, else English.
    """

    id: str
    version: str
    all_sub_categories: tuple[SubCategory, ...]
    indicators_by_id: Mapping[str, Indicator]
    words: Mapping[str, Words]
    folder: Path
    help_in: Callable[[str], Mapping[str, Help]]
    """The help in exactly that language by indicator, read when it is first wanted; empty where there is none."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has, English first, then by tag."""
        return tuple(self.words)

    def note(self, language: str) -> str:
        """What the catalogue is, and that it is not IOM's own questionnaire."""
        return self.words_in(language).note

    def domain_text(self, domain: DomainId, language: str) -> DomainText:
        return self.words_in(language).domains[domain]

    def sub_categories(self, level: Level, domain: DomainId) -> tuple[SubCategory, ...]:
        return tuple(group for group in self.all_sub_categories if (group.level, group.domain) == (level, domain))

    def sub_category_name(self, sub_category_id: str, language: str) -> str:
        """The name, or the id itself where the catalogue does not know it (a document of a later version)."""
        return self.words_in(language).sub_categories.get(sub_category_id, sub_category_id)

    def indicators(self, level: Level, domain: DomainId | None = None) -> tuple[Indicator, ...]:
        """The indicators of a level, of one domain or of all, in the order of the catalogue."""
        return tuple(
            indicator
            for group in self.all_sub_categories
            if group.level == level and domain in (None, group.domain)
            for indicator in group.indicators
        )

    def indicator(self, indicator_id: str) -> Indicator | None:
        return self.indicators_by_id.get(indicator_id)

    def question(self, indicator_id: str, language: str) -> str:
        """The question, or the id itself where the catalogue does not know it (a document of a later version)."""
        return self.words_in(language).questions.get(indicator_id, indicator_id)

    def option_text(self, indicator: Indicator, option: str, language: str) -> str:
        """The words of an option of that indicator, or the option itself where it has none."""
        options = self.words_in(language).options
        return options.get(indicator.id, options.get(indicator.answer, {})).get(option, option)

    def help(self, indicator_id: str, language: str) -> Help | None:
        """The help beside a question in the nearest language that has it, or None."""
        found = (self.help_in(tag).get(indicator_id) for tag in _nearest(language))
        return next((one for one in found if one is not None), None)

    def words_in(self, language: str) -> Words:
        return next(self.words[tag] for tag in _nearest(language) if tag in self.words)


def _nearest(language: str) -> tuple[str, str, str]:
    """The language, the one without its region, and English."""
    return language, language.replace("_", "-").partition("-")[0].lower(), ENGLISH
