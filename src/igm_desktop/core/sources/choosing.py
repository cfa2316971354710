"""The sources that fit what a person types to cite one: author, title, year, short title, instrument; the best first."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.folding import folded
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.naming import SourceName, source_name
from igm_desktop.core.sources.reading import authors_of, institution_of, text_of, title_of, year_of
from igm_desktop.core.sources.standing import current

_STROKED: Final = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"})
_BETWEEN: Final = re.compile(r"[\W_]+")
_PLACE: Final = re.compile(r"\s*[,،，、]\s*")
_BEGINS, _WORD, _INSIDE = 4, 2, 1


@dataclass(frozen=True, slots=True)
class Choice:
    """A source that can be cited. `begins` are the words that it is mostly called by, `words` all that it has."""

    source: Source
    name: SourceName
    begins: tuple[str, ...]
    words: str
    order: str


def split(typed: str) -> tuple[str, str]:
    """What was typed: the words that name the source and, after the first comma, the place in it."""
    words, *place = _PLACE.split(typed, maxsplit=1)
    return words.strip(), " ".join(place).strip()


def fitting(choices: Iterable[Choice], typed: str, lately: Sequence[str] = ()) -> tuple[Choice, ...]:
    """The choices that have every word, the best first: those that begin with it before those that have it inside, and
    of equals the one that was cited last (`lately`: ids, the last first). Nothing typed fits all.
    """
    wanted = _words(typed).split()
    turns = {source_id: turn for turn, source_id in reversed([*enumerate(lately)])}
    ranked = [
        ((-fit, turns.get(choice.source.id, len(turns)), choice.order, choice.source.id), choice)
        for choice in choices
        if (fit := _fit(choice, wanted)) is not None
    ]
    return tuple(choice for _, choice in sorted(ranked, key=lambda pair: pair[0]))


def _fit(choice: Choice, wanted: list[str]) -> int | None:
    total = 0
    for word in wanted:
        if word not in choice.words:
            return None
        if any(name.startswith(word) for name in choice.begins):
            total += _BEGINS
        else:
            total += _WORD if f" {word}" in choice.words else _INSIDE
    return total


def _words(text: str) -> str:
    """The words without case, accents and signs."""
    return _BETWEEN.sub(" ", folded(text).translate(_STROKED)).strip()


def _choice(source: Source) -> Choice:
    name = source_name(source)
    authors = [author.full for author in authors_of(source)]
    called = (name.short, text_of(source, "title-short"), title_of(source), institution_of(source), *authors)
    begins = tuple(filter(None, dict.fromkeys(map(_words, called))))
    rest = (source.instrument, str(year_of(source) or ""), str(source.adopted or ""), text_of(source, "number"))
    more = tuple(filter(None, map(_words, rest)))
    return Choice(source, name, begins, " " + " ".join((*begins, *more)), _words(name.short))


def _once() -> Callable[[tuple[Source, ...]], tuple[Choice, ...]]:
    """The choices of the sources that were asked about last; of a changed source only that one is made anew."""
    last: tuple[tuple[Source, ...], dict[int, Choice]] = ((), {})

    def choices(sources: tuple[Source, ...]) -> tuple[Choice, ...]:
        nonlocal last
        known, made = last
        if known is not sources:
            # The choices hold their sources, so that no other can have the address of one.
            made = {id(source): made.get(id(source)) or _choice(source) for source in current(sources)}
            last = sources, made
        return tuple(made.values())

    return choices


choices = _once()
"""What can be cited of these sources: those that no other replaced."""
