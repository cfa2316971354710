"""Words that stand twice in a row, as happens when a sentence is mended: "the the", "and there and"."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Final

from igm_desktop.core.checks.problem import Fix, Found, Text, View
from igm_desktop.core.checks.viewing import MOST, REMEMBERED, number_of
from igm_desktop.core.checks.wording import pattern, words
from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref

# No hyphen, apostrophe or full stop at either side: "donne-le le jour", "l’un l’autre", "e.g. g".
_TWICE: Final = re.compile(r"(?<![\w’'.\-‑–])([^\W\d_]+)([ \u00a0\n]+)(\1)(?![\w’'\-‑])", re.IGNORECASE)


def repeated_words(view: View) -> Iterator[Found]:
    """A word stands twice, in a language whose real doubles ("had had", "nous nous") are known."""
    for text in view.texts:
        for start, end, shorter in _spans(text.tongue, text.plain):
            yield _found(text, start, end, shorter)


def _found(text: Text, start: int, end: int, shorter: str) -> Found:
    quote = text.plain[start:end]
    clear = text.prose.count(quote) == 1  # else it would be a guess which of them, or there is markup in between
    fix = Fix("once", partial(_replaced, ref=text.ref, old=quote, new=shorter)) if clear else None
    return Found(text.ref, quote, number_of(text.plain, start, quote), fix=fix)


def _replaced(document: Assessment, ref: Ref, old: str, new: str) -> Assessment:
    prose = str(value_at(document, ref))
    return set_value(document, ref, prose.replace(old, new)) if prose.count(old) == 1 else document


@lru_cache(maxsize=REMEMBERED)
def _spans(tongue: str, plain: str) -> tuple[tuple[int, int, str], ...]:
    """Where words stand twice, and what is left when one goes."""
    allowed = words(tongue, "doubles")
    if not allowed:
        return ()
    spans = [
        (match.start(), match.end(), match[1])
        for match in _TWICE.finditer(plain)
        if match[1].casefold() not in allowed and not _is_name(match) and "\n" not in match[2]
    ]
    stutter = pattern(tongue, "stutters")
    for match in stutter.finditer(plain) if stutter else ():
        spans.append((match.start(), match.end(), " ".join(match.group().split()[:2])))
    return tuple(sorted(spans)[:MOST])


def _is_name(match: re.Match[str]) -> bool:
    """Bora Bora, Baden Baden; an acronym and its own name."""
    return match[3][0].isupper()
