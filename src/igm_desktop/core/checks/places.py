"""The name of the place spelled in two ways: Bălți, as the cover has it, and Balti."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Final

from igm_desktop.core.checks.problem import Fix, Found, Text, View
from igm_desktop.core.checks.viewing import MOST, REMEMBERED, number_of, unquoted
from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.folding import folded
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_SHORTEST: Final = 4
"""Shorter words are too often others: the town of Ré, and "re"."""

Names = tuple[tuple[str, str], ...]


def place_spelling(view: View) -> Iterator[Found]:
    """A text spells the place otherwise than the cover does in that language: other accents, or other letters that look
    alike. The cover is right; the words of somebody who is quoted are their own.
    """
    names = {language: _names(place) for language, place in view.document.place.items()}
    for text in view.texts:
        for start, end, right in _spans(names.get(text.language, ()), text.plain):
            yield _found(text, start, end, right)


def _found(text: Text, start: int, end: int, right: str) -> Found:
    quote = text.plain[start:end]
    everywhere = partial(_written, language=text.language, wrong=quote, right=right)
    fix = Fix("spelling", everywhere, FrozenMap(right=right))
    return Found(text.ref, quote, number_of(text.plain, start, quote), FrozenMap(right=right), fix)


def _names(place: str) -> Names:
    """The words of the place's name, each with what is left of it without accents."""
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", place)) if word[0].isupper()]
    return tuple((folded(word), word) for word in words if len(word) >= _SHORTEST)


@lru_cache(maxsize=REMEMBERED)
def _spans(names: Names, plain: str) -> tuple[tuple[int, int, str], ...]:
    if not names:
        return ()
    wanted = dict(names)
    spans = []
    for match in _WORD.finditer(unquoted(plain)):
        right = wanted.get(folded(match.group())) if match.group()[0].isupper() else None
        if right is not None and unicodedata.normalize("NFC", match.group()).casefold() != right.casefold():
            spans.append((*match.span(), right))
    return tuple(spans[:MOST])


def _written(document: Assessment, language: str, wrong: str, right: str) -> Assessment:
    """The document with the place spelled as on the cover wherever that language has it so, but in quotations."""
    for ref, prose in _proses(document, language):
        mended = _mended(prose, wrong, right)
        if mended != prose:
            document = set_value(document, ref, mended)
    return document


def _proses(document: Assessment, language: str) -> Iterator[tuple[Ref, str]]:
    from igm_desktop.core.checks.viewing import view_of

    for text in view_of(document).texts:
        if text.language == language:
            yield text.ref, str(value_at(document, text.ref))


def _mended(prose: str, wrong: str, right: str) -> str:
    """Citations and addresses of links keep their letters: only what a person reads is written anew."""
    hidden = re.sub(r"\[@[^\]]*\]|\]\([^)]*\)", lambda match: "\ufffc" * len(match.group()), unquoted(prose))
    pieces, at = [], 0
    for match in re.finditer(rf"(?<!\w){re.escape(wrong)}(?!\w)", hidden):
        pieces += [prose[at : match.start()], right]
        at = match.end()
    return "".join([*pieces, prose[at:]])
