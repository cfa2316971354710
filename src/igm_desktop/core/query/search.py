"""Find words in all prose of an assessment. Case and accents do not matter."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.folding import folded
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment, Frozen
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import Ref

AROUND: Final = 40
"""So many letters of the text are told before and after the words found."""

_SEARCHED: Final = ("parts", "findings", "answers", "key_facts", "conventions", "comments")
_PLAIN_FIELDS: Final = frozenset({"note", "not_applicable", "text", "body"})


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found: the ref of the text (with its language), and the text around them."""

    ref: Ref
    before: str
    match: str
    after: str


def search(assessment: Assessment, words: str) -> tuple[Hit, ...]:
    """All places with the words, in the order of the document; none for blank words."""
    wanted = folded(words.strip())
    if not wanted:
        return ()
    return tuple(hit for ref, text in _texts(assessment) for hit in _hits(ref, text, wanted))


def _texts(assessment: Assessment) -> Iterator[tuple[Ref, str]]:
    yield from _prose_of(("document",), assessment)
    for collection in _SEARCHED:
        for item in items_of(assessment, collection):
            yield from _prose_of((collection, item.id), item)
    for source in assessment.sources:
        title = source.csl.get("title")
        if isinstance(title, str):
            yield ("sources", source.id, "csl", "title"), title


def _prose_of(prefix: Ref, holder: Frozen) -> Iterator[tuple[Ref, str]]:
    for name in type(holder).model_fields:
        value = getattr(holder, name)
        if isinstance(value, Prose):
            for language, text in value.items():
                yield (*prefix, name, language), plain(text)
        elif name in _PLAIN_FIELDS and isinstance(value, str):
            yield (*prefix, name), value


def _hits(ref: Ref, text: str, wanted: str) -> Iterator[Hit]:
    plain_text, places = _placed(text)
    at = plain_text.find(wanted)
    while at >= 0:
        start, end = places[at], places[at + len(wanted) - 1] + 1
        yield Hit(ref, text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND])
        at = plain_text.find(wanted, at + len(wanted))


def _placed(text: str) -> tuple[str, list[int]]:
    """The text without case and accents, and for each of its letters the place of the letter that it came from."""
    plain_letters = [folded(letter) for letter in text]
    places = [place for place, letters in enumerate(plain_letters) for _ in letters]
    return "".join(plain_letters), places
