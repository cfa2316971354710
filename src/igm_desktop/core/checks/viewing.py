"""A document made ready for the checks: its texts as people read them. What was read once is not read again."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from igm_desktop.core.checks.problem import Text, View
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import UNPLACED, Assessment
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref

REMEMBERED: Final = 40_000
"""So many texts are remembered with what was found in each: a second look costs a look-up."""

MOST: Final = 20
"""So many places of a text are told by one check, the first ones: what follows is more of the same."""
FEW: Final = 50
"""Texts between two pauses."""

MASK: Final = "\ufffc"
_QUOTED: Final = re.compile('“[^“”]*”|«[^«»]*»|„[^„“]*“|"[^"\n]*"')
# A full stop and a capital: "art. 12" and "No. 270" end nothing.
_ENDS: Final = re.compile(r"(?<=[.!?…])[”»)\]]*\s+(?=[“«(¿¡]*[A-ZÀ-ÖØ-ÞĀ-ɏΑ-ΩА-Я\u0590-\u06ff])|[。！？]|\n+")


class Paced(tuple[Text, ...]):
    """Texts that give way while they are walked: before every few of them `pause` is called, which may raise."""

    pause: Callable[[], object]

    def __iter__(self) -> Iterator[Text]:
        return paced(super().__iter__(), self.pause)


def paced(texts: Iterator[Text], pause: Callable[[], object]) -> Iterator[Text]:
    """The same texts; before every few of them there is a pause."""
    while few := tuple(islice(texts, FEW)):
        pause()
        yield from few


def view_of(document: Assessment, pause: Callable[[], object] = lambda: None) -> View:
    """The document with its texts. Text that an import could not place is not among them: it is never printed."""
    texts = Paced(paced(_texts(document), pause))
    texts.pause = pause
    return View(document, texts)


def _texts(document: Assessment) -> Iterator[Text]:
    yield from _of(("document", "title"), document.title)
    for part in document.parts:
        if part.kind != UNPLACED:
            yield from _of(("parts", part.id, "heading"), part.heading)
            yield from _of(("parts", part.id, "text"), part.text)
    for finding in document.findings:
        yield from _of(("findings", finding.id, "text"), finding.text)
    for answer in document.answers:
        yield from _of(("answers", answer.id, "narrative"), answer.narrative)
    for fact in document.key_facts:
        yield from _of(("key_facts", fact.id, "label"), fact.label)


def _of(ref: Ref, prose: Prose) -> Iterator[Text]:
    for language, text in prose.items():
        if text.strip():
            yield Text((*ref, language), language, text, plain_text(text))


@lru_cache(maxsize=REMEMBERED)
def plain_text(prose: str) -> str:
    """What a person reads of a prose."""
    return plain(prose)


@lru_cache(maxsize=REMEMBERED)
def unquoted(text: str) -> str:
    """The text with each letter of what stands in quotation marks hidden: these are the words of somebody else."""
    return _QUOTED.sub(lambda quoted: MASK * len(quoted.group()), text)


def sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    """The sentence (or line) that holds that stretch of the text: what stands before the stretch, and all of it."""
    before = max((stop.end() for stop in _ENDS.finditer(text) if stop.end() <= start), default=0)
    after = _ENDS.search(text, end)
    return text[before:start], text[before : after.start() if after else len(text)]


def number_of(text: str, start: int, quote: str) -> int:
    """How often the words stand in the text before that place, whatever their case."""
    return text[:start].casefold().count(quote.casefold())
