"""Instruments whose period ended before the profile's date, told as if they were in force."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from igm_desktop.core.checks.problem import Found, Text, View
from igm_desktop.core.checks.viewing import MOST, REMEMBERED, number_of, plain_text, sentence_around, unquoted
from igm_desktop.core.checks.wording import expression, pattern
from igm_desktop.core.citations import citations
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.standing import standing

_YEAR: Final = r"(?<![\d./])(?:19|20)\d\d"
_NAMED_WORDS: Final = 24
_PLAIN_WORDS: Final = 4
"""So many words may stand between an instrument and its years: many in a name with capitals, few elsewhere."""


class Period(NamedTuple):
    """Where the years stand in a text, and the last of them."""

    start: int
    end: int
    last: int


def ended_period(view: View) -> Iterator[Found]:
    """A text names or cites a strategy, plan or programme whose years are over, and does not say that they are."""
    if (year := view.year) is None:
        return
    over = _sources_over(view, year)
    for text in view.texts:
        ended = [period for period in _periods(text.tongue, text.plain) if period.last < year]
        if ended:
            yield from (_in_words(text, period, year) for period in ended)
        elif over:
            yield from _cited(text, over, year)


def _in_words(text: Text, period: Period, year: int) -> Found:
    quote = text.plain[period.start : period.end]
    data = FrozenMap(years=quote, year=str(year))
    return Found(text.ref, quote, number_of(text.plain, period.start, quote), data)


def _cited(text: Text, over: Mapping[str, str], year: int) -> Iterator[Found]:
    """The first source that the text cites whose period is over, where the text says nothing of it."""
    past = pattern(text.tongue, "past")
    if past is not None and not past.search(plain_text(text.prose)):
        years = next((over[cited.source] for cited in citations(text.prose) if cited.source in over), None)
        if years is not None:
            yield Found(text.ref, data=FrozenMap(years=years, year=str(year)))


def _sources_over(view: View, year: int) -> Mapping[str, str]:
    """The years of sources that are strategies or the like and ended before that year, by each id that leads there."""
    ended = {source_id: _years_over(source, year) for source_id, source in standing(view.document.sources).items()}
    return {source_id: years for source_id, years in ended.items() if years}


def _years_over(source: Source, year: int) -> str:
    period = source.period
    if period is None or period.end is None or period.end >= year or source.instrument not in TIMED:
        return ""
    return f"{period.start}–{period.end}" if period.start and period.start != period.end else str(period.end)


TIMED: Final = frozenset(
    {"strategy", "plan", "action plan", "action_plan", "programme", "program", "policy", "roadmap"}
)
"""Instruments that are made for some years. A report is about years that are over, and may be cited for ever."""


@lru_cache(maxsize=REMEMBERED)
def _periods(tongue: str, plain: str) -> tuple[Period, ...]:
    """The years of instruments in a text, but for sentences that speak of what is over."""
    named, past = _patterns(tongue), pattern(tongue, "past")
    if not named or past is None:
        return ()
    text = unquoted(plain)
    found = {}
    for one in named:
        for match in islice(one.finditer(text), MOST):
            if _is_name(tongue, match) and not past.search(sentence_around(text, *match.span("years"))[1]):
                start, end = match.span("years")
                found[start] = Period(start, end, _last(match["first"], match["last"]))
    return tuple(found[start] for start in sorted(found))


@lru_cache(maxsize=16)
def _patterns(tongue: str) -> tuple[re.Pattern[str], ...]:
    """An instrument with its years behind it and before it."""
    instruments, leads, joins = (expression(tongue, name) for name in ("timed", "leads", "joins"))
    if not instruments:
        return ()
    years = rf"(?P<years>(?P<first>{_YEAR})\s?(?:{joins})\s?(?P<last>(?:19|20)?\d\d))(?![\d%])"
    instrument = rf"(?<!\w)(?P<instrument>{instruments})(?!\w)"
    between = r"(?P<between>[^.;:!?\d\n\ufffc]{0,200}?)"
    behind = rf"{instrument}{between}(?P<lead>(?:\s(?:{leads})|\s?[,(]|)\s?){years}"
    before = rf"(?<!\w){years}(?P<lead>\s)(?P<between>(?:[^\W\d]+\s){{0,4}}?){instrument}"
    return re.compile(behind, re.IGNORECASE), re.compile(before, re.IGNORECASE)


def _is_name(tongue: str, match: re.Match[str]) -> bool:
    """Whether nothing but the instrument's name stands between it and its years: no verb, and few words without capitals."""
    between = match["between"].split()
    verbs = pattern(tongue, "verbs")
    if verbs is not None and verbs.search(match["between"]):
        return False
    return len(between) <= (_NAMED_WORDS if match["instrument"][0].isupper() else _PLAIN_WORDS)


def _last(first: str, last: str) -> int:
    return int(last if len(last) == 4 else first[:2] + last)
