"""Texts that one language of the profile has and another lacks, or has from an older text."""

from collections.abc import Iterator

from igm_desktop.core.checks.problem import Found, View
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import UNPLACED, Assessment, Item
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from igm_desktop.core.translating import Status, status, status_at

Held = tuple[Ref, Assessment | Item, str]
"""A ref without the language, the item (or document) that it lies in, and the field."""


def not_translated(view: View) -> Iterator[Found]:
    """A text that is printed is missing in a language. Narratives of answers are work of their own, told as progress."""
    for held in _printed(view.document):
        yield from _with_status(view.document, held, "missing")


def older_translation(view: View) -> Iterator[Found]:
    """A text was made from a text that is no longer the one of the main language."""
    for held in (*_printed(view.document), *_narratives(view.document)):
        yield from _with_status(view.document, held, "older")


def _with_status(document: Assessment, held: Held, wanted: Status) -> Iterator[Found]:
    if len(document.languages) > 1:
        for language in document.languages:
            if _status(document, held, language) == wanted:
                yield Found((*held[0], language), data=FrozenMap(language=language))


def _status(document: Assessment, held: Held, language: str) -> Status:
    """How the text stands; the main one is asked about only where it is missing, which is rare."""
    ref, holder, field = held
    if language != document.language:
        return status(holder, field, language, document.language)
    prose: Prose = getattr(holder, field)
    return "none" if prose.in_language(language).strip() else status_at(document, (*ref, language))


def _printed(document: Assessment) -> Iterator[Held]:
    yield ("document", "title"), document, "title"
    for part in document.parts:
        if part.kind != UNPLACED:
            yield ("parts", part.id, "heading"), part, "heading"
            yield ("parts", part.id, "text"), part, "text"
    for finding in document.findings:
        yield ("findings", finding.id, "text"), finding, "text"
    for fact in document.key_facts:
        yield ("key_facts", fact.id, "label"), fact, "label"


def _narratives(document: Assessment) -> Iterator[Held]:
    for answer in document.answers:
        yield ("answers", answer.id, "narrative"), answer, "narrative"
