"""The language of a text, by its small words."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from igm_desktop.core.imports.characters import words_key
from igm_desktop.core.imports.wording import wordings

_LETTERS_LOOKED_AT: Final = 20_000
_LEAST_WORDS: Final = 7
_LEAST_HITS: Final = 3
_LEAST_SHARE: Final = 0.12
_LEAD: Final = 1.2


def language_of(text: str) -> str | None:
    """en, fr, es or pt; None where the small words do not tell."""
    words = words_key(text[:_LETTERS_LOOKED_AT]).split()
    if len(words) < _LEAST_WORDS:
        return None
    counts = sorted(
        ((sum(word in small for word in words), language) for language, small in _small_words()), reverse=True
    )
    (most, language), (second, _) = counts[:2]
    told = most >= _LEAST_HITS and most >= _LEAST_SHARE * len(words) and most >= _LEAD * second
    return language if told else None


def languages_of(texts: Iterable[str], otherwise: str) -> list[str]:
    """The language of each text; one that does not tell has that of the text before it, or of the first that tells."""
    found = [language_of(text) for text in texts]
    last = next((language for language in found if language), otherwise)
    result = []
    for language in found:
        last = language or last
        result.append(last)
    return result


@cache
def _small_words() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (wording.language, frozenset(words_key(word) for word in wording.stop_words)) for wording in wordings()
    )
