"""An assessment as the sheets of a worksheet: columns with headings, rows with raw values. Neither XLSX nor CSV yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue, Indicator
from igm_desktop.core.citations import cited_in
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Frozen, Item, KeyFact, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.reading import date_of
from igm_desktop.core.sources.standing import standing
from igm_desktop.core.worksheet.specs import COLLECTIONS, OPTIONS, SPECS, SheetName, Spec, key_of
from igm_desktop.core.worksheet.values import raw_at, raw_of
from igm_desktop.core.worksheet.words import Words, language_of_words, words_in

NO_OPTIONS: Final[FrozenMap[str]] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Column:
    """One column; for prose in one language. `options` are the ids of what may be chosen, with their words."""

    key: str
    spec: Spec
    heading: str
    language: str = ""
    options: Mapping[str, str] = NO_OPTIONS


@dataclass(frozen=True, slots=True)
class Row:
    """`raws` by the keys of columns; `options` are those of its answer; `domain` gives its colour."""

    id: str
    raws: Mapping[str, str]
    domain: DomainId | None = None
    options: Mapping[str, str] = NO_OPTIONS


@dataclass(frozen=True, slots=True)
class Sheet:
    name: SheetName
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = field(repr=False)

    def options(self, row: Row, column: Column) -> Mapping[str, str]:
        """What may be chosen in that cell, by id, with the words."""
        return row.options if column.spec.kind == "answer" else column.options


class Layout:
    """The sheets of one assessment in one language; each is made when it is asked for."""

    def __init__(self, document: Assessment, catalogue: Catalogue, language: str) -> None:
        self.document, self.catalogue, self.language = document, catalogue, language
        self.words: Words = words_in(language_of_words(language))

    def sheets(self) -> Iterator[Sheet]:
        """All of them; one without rows is there for new ones."""
        return map(self.sheet, SPECS)

    def sheet(self, name: SheetName) -> Sheet:
        """One sheet."""
        return Sheet(name, self.words[f"sheet.{name}"], self.columns(name), tuple(self._rows(name)))

    def columns(self, name: SheetName) -> tuple[Column, ...]:
        """The columns of a sheet, prose once for each language of the profile."""
        return tuple(column for spec in SPECS[name] for column in self._columns(spec))

    def options_named(self, name: str) -> Mapping[str, str]:
        """Options by id with their words in the language of the worksheet."""
        if name == "domain":
            return {domain: self._domain(domain) for domain in DOMAINS}
        return {option: self.words[f"{name}.{option}"] for option in OPTIONS.get(name, ())}

    def answer_options(self, indicator: Indicator | None) -> Mapping[str, str]:
        """What may be chosen as its answer; nothing for a narrative, and for the conventions, which have a sheet."""
        if indicator is None or indicator.answer not in ("access", "yes_no", "choices"):
            return NO_OPTIONS
        return {one: self.catalogue.option_text(indicator, one, self.language) for one in indicator.options}

    def _columns(self, spec: Spec) -> Iterator[Column]:
        word = self.words[f"column.{spec.name}"]
        if spec.kind == "prose":
            for language in dict.fromkeys(self.document.languages):
                yield Column(key_of(spec, language), spec, f"{word} ({language})", language)
        else:
            yield Column(key_of(spec), spec, word, options=self.options_named(spec.options))

    def _rows(self, name: SheetName) -> Iterator[Row]:
        if name == "indicators":
            yield from self._indicators()
            return
        for item in items_of(self.document, COLLECTIONS[name]):
            domain = item.domain if isinstance(item, Finding) else None
            yield Row(item.id, self._raws(name, item.id, item, self._shown(item)), domain)

    def _indicators(self) -> Iterator[Row]:
        """Every question of the level; then answers to what the catalogue does not have there."""
        answers = {answer.id: answer for answer in self.document.answers}
        asked = self.catalogue.indicators(self.document.level)
        for indicator in asked:
            yield self._indicator(indicator.id, indicator, answers.get(indicator.id))
        for answer_id in sorted(answers.keys() - {indicator.id for indicator in asked}):
            yield self._indicator(answer_id, self.catalogue.indicator(answer_id), answers[answer_id])

    def _indicator(self, indicator_id: str, indicator: Indicator | None, answer: Answer | None) -> Row:
        options = self.answer_options(indicator)
        shown = {
            "question": self.catalogue.question(indicator_id, self.language),
            "answer": answer_raw(indicator, answer),
            "possible": " / ".join(options.values()),
            "cites": self._cited(answer.narrative) if answer else "",
        }
        if indicator is not None:
            shown["domain"] = self._domain(indicator.domain)
            shown["sub_category"] = self.catalogue.sub_category_name(indicator.sub_category, self.language)
            if indicator.answer == "conventions":
                shown["possible"] = self.words["possible.conventions"]
        raws = self._raws("indicators", indicator_id, answer, shown)
        return Row(indicator_id, raws, indicator.domain if indicator else None, options)

    def _raws(self, name: SheetName, item_id: str, item: Frozen | None, more: Mapping[str, str]) -> Mapping[str, str]:
        raws: dict[str, str] = {}
        for column in self._held[name]:
            if column.spec.kind == "id":
                raws[column.key] = item_id
            else:
                raws[column.key] = more.get(column.key) or raw_at(item, column.spec, column.language)
        return raws

    @cached_property
    def _held(self) -> Mapping[SheetName, tuple[Column, ...]]:
        return {name: tuple(c for c in self.columns(name) if c.spec.kind != "exported") for name in SPECS}

    def _domain(self, domain: DomainId) -> str:
        return self.catalogue.domain_text(domain, self.language).short

    def _cited(self, prose: Prose) -> str:
        """The sources that a text cites, one a line."""
        index = standing(self.document.sources)
        found = (index.get(source) for source in sorted(cited_in(prose)))
        return "\n".join(dict.fromkeys(source_name(source).full for source in found if source is not None))

    @cached_property
    def _uses(self) -> Mapping[str, tuple[str, ...]]:
        """For each source the words of where it is cited: the numbers of indicators, and how many findings."""
        index = standing(self.document.sources)
        answers: dict[str, list[str]] = {}
        findings: dict[str, int] = {}
        for answer in self.document.answers:
            for source in {index[one].id for one in cited_in(answer.narrative) if one in index}:
                answers.setdefault(source, []).append(answer.id)
        for finding in self.document.findings:
            for source in {index[one].id for one in cited_in(finding.text) if one in index}:
                findings[source] = findings.get(source, 0) + 1
        counted = {one: self.words["cited_in.findings"].format(count=count) for one, count in findings.items()}
        return {
            one: (*answers.get(one, ()), *([counted[one]] if one in counted else ()))
            for one in answers.keys() | findings.keys()
        }

    def _shown(self, item: Item) -> Mapping[str, str]:
        """The columns of an item that are only to be read."""
        match item:
            case Finding():
                return {"cites": self._cited(item.text)}
            case Source():
                return {
                    "reference": source_name(item).full,
                    "issued": date_of(item, "issued"),
                    "cited_in": "\n".join(self._uses.get(item.id, ())),
                }
            case KeyFact():
                source = standing(self.document.sources).get(item.source or "")
                return {"from_source": source_name(source).full if source else ""}
            case _:
                return {}


def answer_field(indicator: Indicator | None) -> str:
    """The field that an indicator's answer stands in; none where it has no options."""
    if indicator is None:
        return ""
    return {"access": "choice", "yes_no": "choice", "choices": "choices"}.get(indicator.answer, "")


def answer_raw(indicator: Indicator | None, answer: Answer | None) -> str:
    """The raw text of an answer's choice; of an unknown indicator whatever was chosen, to be seen only."""
    if answer is None:
        return ""
    if indicator is None:
        return raw_of(answer.choice) or raw_of(answer.choices)
    name = answer_field(indicator)
    return raw_of(getattr(answer, name)) if name else ""


def plain_title(document: Assessment) -> str:
    """The title as a person reads it, else the place; perhaps nothing."""
    languages = document.languages
    return plain(document.title.best(languages)) or document.place.best(languages)
