"""What may be chosen in a cell, by the words of all languages and by ids."""

from collections.abc import Mapping
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue, Indicator
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.worksheet.layout import Row
from igm_desktop.core.worksheet.specs import OPTIONS, Spec
from igm_desktop.core.worksheet.words import known_by_words, plainest

_NONE: Final[FrozenMap[str]] = FrozenMap()


class Known:
    """The options of a worksheet in one language; where words of two languages tie, that one's win."""

    def __init__(self, document: Assessment, catalogue: Catalogue, language: str) -> None:
        self._catalogue, self._language = catalogue, language
        self._named = {name: known_by_words(options, name, language) for name, options in OPTIONS.items()}
        self._named["domain"] = self._domains()
        linked = {one for finding in document.findings for one in finding.indicators}
        self._indicators = {plainest(one): one for one in (*sorted(linked), *catalogue.indicators_by_id)}
        self._answers: dict[str, Mapping[str, str]] = {}

    def of(self, spec: Spec, row: Row | None) -> Mapping[str, str]:
        """The ids of what may be chosen there, by their words as `plainest` writes them."""
        if spec.kind == "ids":
            return self._indicators
        if spec.kind == "answer":
            return self._of_answer(row.id) if row else _NONE
        return self._named.get(spec.options, _NONE)

    def _of_answer(self, indicator_id: str) -> Mapping[str, str]:
        indicator = self._catalogue.indicator(indicator_id)
        if indicator is None:
            return _NONE
        key = indicator.id if indicator.answer == "choices" else indicator.answer
        if key not in self._answers:
            self._answers[key] = self._by_words(indicator)
        return self._answers[key]

    def _by_words(self, indicator: Indicator) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for language in (self._language, *self._catalogue.languages):
            for option in indicator.options:
                found.setdefault(plainest(self._catalogue.option_text(indicator, option, language)), option)
        if indicator.answer == "yes_no":  # a plain yes or no is understood in every language
            found = {**{words: one for words, one in self._named["standing"].items() if one in ("yes", "no")}, **found}
        for option in indicator.options:
            found.setdefault(plainest(option), option)
        return found

    def _domains(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language in (self._language, *self._catalogue.languages):
            for domain in DOMAINS:
                words = self._catalogue.domain_text(domain, language)
                found.setdefault(plainest(words.short), domain)
                found.setdefault(plainest(words.long), domain)
        return found | {plainest(domain): domain for domain in DOMAINS}
