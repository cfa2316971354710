"""Words that rank a place or give it a mark: the indicators do neither, and nor may a profile."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from igm_desktop.core.checks.problem import Found, Text, View
from igm_desktop.core.checks.viewing import MOST, REMEMBERED, number_of, sentence_around, unquoted
from igm_desktop.core.checks.wording import pattern

DENIED_WITHIN = 60
"""So many letters before the words are searched for a "not": "is meant as no ranking of cities"."""


def ranking_words(view: View) -> Iterator[Found]:
    """A text says that a place stands before or behind others, or gives it a number of points.

    Not meant: what somebody is quoted to have said, what is denied ("is not a ranking"), and points that people need.
    """
    for text in view.texts:
        for start, end in _spans(text.tongue, text.plain):
            yield _found(text, start, end)


def _found(text: Text, start: int, end: int) -> Found:
    quote = text.plain[start:end]
    return Found(text.ref, quote, number_of(text.plain, start, quote))


@lru_cache(maxsize=REMEMBERED)
def _spans(tongue: str, plain: str) -> tuple[tuple[int, int], ...]:
    ranking, others = pattern(tongue, "ranking"), pattern(tongue, "ranking_of_others")
    if ranking is None:
        return ()
    text = unquoted(plain)
    spans = []
    for match in islice(ranking.finditer(text), MOST):
        before, sentence = sentence_around(text, *match.span())
        behind = sentence[len(before) + len(match.group()) :]
        upto = before[-DENIED_WITHIN:] + match.group()
        if not _is_denied(tongue, upto, behind) and not (others and others.search(sentence)):
            spans.append(match.span())
    return tuple(spans)


def _is_denied(tongue: str, upto: str, behind: str) -> bool:
    """Whether a "not" stands before the words or in them, or they are the subject of "are not published" and the like."""
    denial, denied = pattern(tongue, "denial"), pattern(tongue, "denied")
    return bool((denial and denial.search(upto)) or (denied and denied.match(behind)))
