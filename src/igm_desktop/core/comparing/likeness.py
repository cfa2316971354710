"""Which of two lists of texts say the same in other words: only what is beyond doubt is paired, and always in the same way."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.folding import folded
from igm_desktop.core.markup import plain
from igm_desktop.core.model.prose import Prose

LEAST: Final = 0.6
"""So much of the words of both must be common, of 1."""
AHEAD: Final = 0.08
"""So much more like it than any other the one must be that is taken."""
ELSEWHERE: Final = 0.8
"""What stands in another list must be alike to this degree."""
_WORD: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]|[^\W\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]+")
_FEWEST: Final = 4
"""Texts with fewer words are paired only where they are the same."""
_COMMON: Final = 200
"""A word of more texts than this finds no candidates: it says nothing."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the list that it stands in."""

    id: str
    text: Prose
    place: tuple[str, ...] = ()


def alike(old: Sequence[Text], new: Sequence[Text]) -> Mapping[str, str]:
    """The ids of the new ones for those of the old ones: each the most alike of the other, in a language that both have.

    The same words come first, in the order of the lists. Where two are nearly as good, neither is taken.
    """
    pairs = dict(_same(old, new))
    taken = set(pairs.values())
    old, new = [one for one in old if one.id not in pairs], [one for one in new if one.id not in taken]
    scores = _scores(old, new)
    by_new: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for mine, found in scores.items():
        for theirs, score in found.items():
            by_new[theirs][mine] = score
    for mine, found in scores.items():
        best = _best(found)
        if best is not None and _best(by_new[best]) == mine:
            pairs[mine] = best
    return pairs


def _same(old: Iterable[Text], new: Iterable[Text]) -> Iterable[tuple[str, str]]:
    """Those with the very same words, those in the same list first."""
    left = {one.id: one for one in new}
    waiting = list(old)
    for same_place in (True, False):
        by_words: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
        for one in left.values():
            for language, words in _words(one.text).items():
                by_words[(language, tuple(words), one.place if same_place else ())].append(one.id)
        rest = []
        for one in waiting:
            keys = [
                (lang, tuple(words), one.place if same_place else ())
                for lang, words in _words(one.text).items()
                if words
            ]
            matches = (found for key in keys for found in by_words.get(key, ()) if found in left)
            match = next(matches, None)
            if match is None:
                rest.append(one)
            else:
                del left[match]
                yield one.id, match
        waiting = rest


def _scores(old: Iterable[Text], new: Iterable[Text]) -> dict[str, dict[str, float]]:
    """How alike each old one is to each new one that is alike enough to it."""
    known = [(one, {language: Counter(words) for language, words in _words(one.text).items()}) for one in new]
    with_word: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (_, counts) in enumerate(known):
        for language, counted in counts.items():
            for word in counted:
                with_word[language, word].append(at)
    scores: dict[str, dict[str, float]] = {}
    for one in old:
        counts = {language: Counter(words) for language, words in _words(one.text).items()}
        scores[one.id] = {}
        for at in _candidates(counts, with_word):
            other, theirs = known[at]
            score = max((_score(counts[key], theirs[key]) for key in counts.keys() & theirs.keys()), default=0.0)
            if score >= (LEAST if one.place == other.place else ELSEWHERE):
                scores[one.id][other.id] = score
    return scores


def _candidates(counts: Mapping[str, Counter[str]], with_word: Mapping[tuple[str, str], list[int]]) -> list[int]:
    """Those that share two rare words at least."""
    shared: Counter[int] = Counter()
    for language, counted in counts.items():
        for word in counted:
            places = with_word.get((language, word), ())
            if len(places) <= _COMMON:
                shared.update(places)
    return sorted(at for at, number in shared.items() if number > 1)


def _score(one: Counter[str], two: Counter[str]) -> float:
    sizes = one.total(), two.total()
    return 2 * (one & two).total() / sum(sizes) if min(sizes) >= _FEWEST else 0.0


def _best(found: Mapping[str, float]) -> str | None:
    """The one that is clearly the best; None where another is nearly as good."""
    ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < AHEAD):
        return None
    return ranked[0][0]


def _words(text: Prose) -> Mapping[str, list[str]]:
    return {language: _WORD.findall(folded(plain(one))) for language, one in text.items()}
