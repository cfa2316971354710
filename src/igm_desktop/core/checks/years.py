"""Instruments that are named without the year of their adoption."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from igm_desktop.core.checks.problem import Found, View
from igm_desktop.core.checks.viewing import MOST, REMEMBERED, number_of, sentence_around, unquoted
from igm_desktop.core.checks.wording import expression
from igm_desktop.core.citations import citations

# A number says as much as a year: Law No. 270, loi 2015-532, 114-09.
_DATED: Final = re.compile(r"\b(?:1[6-9]|20)\d\d\b|\d+[-/]\d+|(?:No\.?|Nos\.?|n[°ºo]\.?|núm\.?|№)\s?\d", re.IGNORECASE)


def no_year(view: View) -> Iterator[Found]:
    """A law, strategy or programme has a name with capitals and neither year, number nor citation in its sentence,
    and is nowhere else in the profile with one.
    """
    named = [(text, name) for text in view.texts for name in _names(text.tongue, text.plain)]
    dated = {(text.language, _key(text.plain[start:end])) for text, (start, end, has_year) in named if has_year}
    told: set[tuple[str, str]] = set()
    for text, (start, end, has_year) in named:
        quote = text.plain[start:end]
        key = (text.language, _key(quote))
        if has_year or key in dated or key in told or citations(text.prose):
            continue
        told.add(key)
        yield Found(text.ref, quote, number_of(text.plain, start, quote))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


@lru_cache(maxsize=REMEMBERED)
def _names(tongue: str, plain: str) -> tuple[tuple[int, int, bool], ...]:
    """Where instruments are named, and whether their sentence dates them."""
    naming = _naming(tongue)
    if naming is None:
        return ()
    text = unquoted(plain)
    return tuple(
        (*match.span(), _DATED.search(sentence_around(text, *match.span())[1]) is not None)
        for match in islice(naming.finditer(text), MOST)
    )


@lru_cache(maxsize=16)
def _naming(tongue: str) -> re.Pattern[str] | None:
    """Capitals matter here: "the law on foreigners" is any law, "the Law on Foreigners" is one."""
    named = expression(tongue, "named")
    return re.compile(rf"(?<=\w )(?:{named})(?!\w)") if named else None
