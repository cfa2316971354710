"""A catalogue for an assessment whose own is not here: no answer may ever stand under another catalogue's question."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Final

from igm_desktop.core.catalogue.guidance import NO_HELP
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.catalogue.model import AnswerType, Catalogue, Indicator, SubCategory
from igm_desktop.core.catalogue.shelf import in_order, latest
from igm_desktop.core.domains import DOMAINS, DomainId, Level
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.model.assessment import Answer, Assessment

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def catalogue_for(document: Assessment) -> Catalogue:
    """The catalogue that the assessment names.

    Where that is missing or damaged: the highest version of it that is here (an id means one question in all of them),
    else one that has nothing but the numbers of the questions that were answered. Raises BadCatalogue where our own is
    damaged.
    """
    named = document.catalogue
    try:
        return installed(named.id, named.version)
    except BadCatalogue:
        pass
    try:
        return latest(named.id)
    except BadCatalogue:
        return _only_numbers(document)


def _only_numbers(document: Assessment) -> Catalogue:
    """A catalogue of what the document speaks of: each indicator shows as its id, what was chosen as it is written."""
    own = installed(*DEFAULT)
    answers = {answer.id: answer for answer in document.answers}
    linked = (one for finding in document.findings for one in finding.indicators)
    ids = sorted({*answers, *linked}, key=in_order)
    indicators = tuple(_indicator(one, answers.get(one), own, document.level) for one in ids)
    return replace(
        own,
        id=document.catalogue.id,
        version=document.catalogue.version,
        all_sub_categories=tuple(_groups(indicators)),
        indicators_by_id=MappingProxyType({one.id: one for one in indicators}),
        words=MappingProxyType(
            {
                language: words._replace(sub_categories=_NOTHING, questions=_NOTHING)
                for language, words in own.words.items()
            }
        ),
        help_in=lambda _language: NO_HELP,
    )


def _groups(indicators: tuple[Indicator, ...]) -> Iterator[SubCategory]:
    ordered = sorted(indicators, key=lambda one: (DOMAINS.index(one.domain), in_order(one.id)))
    for (group, level, domain), inside in groupby(ordered, key=lambda one: (one.sub_category, one.level, one.domain)):
        yield SubCategory(group, level, domain, tuple(inside))


def _indicator(one: str, answer: Answer | None, own: Catalogue, level: Level) -> Indicator:
    kind, options = _choice_of(answer, own)
    return Indicator(
        id=one,
        level=level,
        domain=_domain(one),
        sub_category=one.rpartition(".")[0] or one,
        answer=kind,
        options=options,
        evidence=(),
        inferred=False,
    )


def _choice_of(answer: Answer | None, own: Catalogue) -> tuple[AnswerType, tuple[str, ...]]:
    """A type of answer that shows what was chosen: one of the usual ones where it can be, else only what was chosen."""
    if answer is None or not (answer.choice or answer.choices):
        return "narrative", ()
    if not answer.choice:
        return "choices", answer.choices
    usual: dict[AnswerType, tuple[str, ...]] = {one.answer: one.options for one in own.indicators_by_id.values()}
    for kind in ("access", "yes_no"):
        if answer.choice in usual.get(kind, ()):
            return kind, usual[kind]
    return "yes_no", (answer.choice,)


def _domain(one: str) -> DomainId:
    """The domain whose number follows the hyphen, as in `L-5.1.2`; else the first."""
    number = one.partition("-")[2].partition(".")[0]
    return DOMAINS[int(number) - 1] if number in {"1", "2", "3", "4", "5", "6"} else DOMAINS[0]
