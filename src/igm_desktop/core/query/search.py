"""Find words in all prose of an assessment, and in what is said of its sources. Case and accents do not matter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.folding import folded
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment, Frozen, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import Ref
from igm_desktop.core.remembered import remembered
from igm_desktop.core.sources.reading import names_in, text_of

AROUND: Final = 40
"""So many letters of the text are told before and after the words found."""

LONG: Final = 200_000
MOST: Final = 1_000
"""Of a text with more letters than `LONG` only the first so many places are told."""

_SEARCHED: Final = ("parts", "findings", "answers", "key_facts", "conventions", "comments")
_SOURCE_TEXTS: Final = ("title", "title-short", "publisher", "container-title", "number", "URL", "note")
_SOURCE_NAMES: Final = ("author", "editor")
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
    yield from _words_of(assessment.sources)


@remembered
def _words_of(sources: tuple[Source, ...]) -> tuple[tuple[Ref, str], ...]:
    """What is said of sources: texts and names, those that are empty left out."""
    found: list[tuple[Ref, str]] = []
    for source in sources:
        texts = {variable: text_of(source, variable) for variable in _SOURCE_TEXTS}
        for variable in _SOURCE_NAMES:
            texts[variable] = "; ".join(name.full for name in names_in(source.csl.get(variable)))
        found += [(("sources", source.id, "csl", variable), text) for variable, text in texts.items() if text]
    return tuple(found)


def _prose_of(prefix: Ref, holder: Frozen) -> Iterator[tuple[Ref, str]]:
    for name in type(holder).model_fields:
        value = getattr(holder, name)
        if isinstance(value, Prose):
            for language, text in value.items():
                yield (*prefix, name, language), plain(text)
        elif name in _PLAIN_FIELDS and isinstance(value, str):
            yield (*prefix, name), value


def _hits(ref: Ref, text: str, wanted: str) -> Iterator[Hit]:
    if wanted not in _folded_whole(text):
        return
    plain_text, places = _placed(text)
    at, left = plain_text.find(wanted), len(text) if len(text) <= LONG else MOST
    while at >= 0 and left:
        left -= 1
        start, end = places[at], places[at + len(wanted) - 1] + 1
        yield Hit(ref, text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND])
        at = plain_text.find(wanted, at + len(wanted))


_folded_whole: Final = folded.__wrapped__  # hardly a text is asked for twice, and they may be long


def _placed(text: str) -> tuple[str, Sequence[int]]:
    """The text without case and accents, and for each of its letters the place of the letter that it came from."""
    if text.isascii():
        return _folded_whole(text), range(len(text))
    plain_letters = [folded(letter) for letter in text]
    places = [place for place, letters in enumerate(plain_letters) for _ in letters]
    return "".join(plain_letters), places
