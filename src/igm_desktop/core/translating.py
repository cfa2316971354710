"""Texts in several languages: which translation is there, and whether it was made from the text that stands today.

An item keeps in `translated_from`, for each text and language, the SHA-256 of the text that the translation was made from.
White space does not count: the hash is that of the text with each stretch of it as one space. The hash of the text as
it stands is known as well, because other programs write that one.
"""

import hashlib
from functools import lru_cache
from typing import Literal, cast

from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import NO_ORIGINS, Assessment, Item
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref

Status = Literal["none", "missing", "fresh", "older", "unknown"]
"""Of a text in a language: nothing to translate; the main text is there and this one is not; made from the main text of
today; made from an older one; there, and nobody wrote down from what it was made.
"""

ORIGINS = "translated_from"


@lru_cache(maxsize=40_000)
def origin(text: str) -> str:
    """What is written down of a text from which a translation is made."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def status(item: Item | Assessment, field: str, language: str, main: str) -> Status:
    """How the text of that field stands in a language, beside the one in the main language.

    A text whose main text is missing is "none": ask with the two languages changed round. What keeps no origins (the
    document's own texts, names of conventions) is never "fresh" or "older".
    """
    prose = getattr(item, field)
    main_text = prose.in_language(main) if isinstance(prose, Prose) else ""
    if language == main or not main_text.strip():
        return "none"
    if not prose.in_language(language).strip():
        return "missing"
    made_from = _origins(item).get(field, FrozenMap[str]()).get(language)
    if made_from is None:
        return "unknown"
    is_fresh = made_from == origin(main_text) or made_from in _hashes(prose, language)
    return "fresh" if is_fresh else "older"


def status_at(document: Assessment, ref: Ref) -> Status:
    """The status of the text at a ref, whose last word is its language, beside the document's main language.

    The main text itself is "missing" where only translations of it are there.
    """
    language, main = ref[-1], document.language
    try:
        holder = document if ref[0] == "document" else cast(Item, value_at(document, ref[:2]))
        prose = value_at(document, ref[:-1])
    except InvalidEdit:  # an item that is gone
        return "none"
    if language != main:
        return status(holder, ref[-2], language, main)
    others = cast(Prose, prose)
    there = any(text.strip() for tag, text in others.items() if tag in document.languages)
    return "missing" if there and not others.in_language(main).strip() else "none"


def translated(document: Assessment, ref: Ref, text: object) -> Assessment:
    """The document with that text in one language and, where it is a translation, with the main text it was made from
    written down: the one of today. The same document where the text stands there already.

    Raises InvalidEdit.
    """
    after = set_value(document, ref, text)
    return after if after is document else confirmed(after, ref)


def confirmed(document: Assessment, ref: Ref) -> Assessment:
    """The document with a translation said to be right beside the main text of today; for a text that is no translation
    the same document.

    Raises InvalidEdit.
    """
    if ref[0] == "document" or ref[-1] == document.language:
        return document
    item = cast(Item, value_at(document, ref[:2]))
    if not hasattr(item, ORIGINS):
        return document
    prose = cast(Prose, value_at(document, ref[:-1]))
    main, text = prose.in_language(document.language), prose.in_language(ref[-1])
    return _with_origin(document, ref, origin(main) if main.strip() and text.strip() else None)


def as_before(document: Assessment, before: Assessment, ref: Ref) -> Assessment:
    """The document with the value at a ref as an earlier one has it; with a text comes what it was made from then.

    Raises InvalidEdit.
    """
    after = set_value(document, ref, value_at(before, ref))
    item = cast(Item, value_at(before, ref[:2]))
    if len(ref) < 4 or not hasattr(item, ORIGINS):
        return after
    return _with_origin(after, ref, _origins(item).get(ref[-2], FrozenMap[str]()).get(ref[-1]))


def _with_origin(document: Assessment, ref: Ref, made_from: str | None) -> Assessment:
    """The document with that written down for the text at a ref, or nothing."""
    field, language = ref[-2], ref[-1]
    old = _origins(cast(Item, value_at(document, ref[:2])))
    kept = {tag: one for tag, one in old.get(field, {}).items() if tag != language}
    if made_from is not None:
        kept[language] = made_from
    origins = {name: languages for name, languages in old.items() if name != field}
    if kept:
        origins[field] = FrozenMap(kept)
    new = FrozenMap(origins)
    return document if new == old else set_value(document, (*ref[:2], ORIGINS), new)


def _origins(item: Item | Assessment) -> FrozenMap[FrozenMap[str]]:
    return cast(FrozenMap[FrozenMap[str]], getattr(item, ORIGINS, NO_ORIGINS))


def _hashes(prose: Prose, language: str) -> frozenset[str]:
    """Of every text from which that translation may have been made: another language may have been the main one then."""
    texts = [text for tag, text in prose.items() if tag != language and text.strip()]
    return frozenset((*map(origin, texts), *map(_exact, texts)))


@lru_cache(maxsize=40_000)
def _exact(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
