"""The usual key facts and the conventions that profiles look at, in the languages of `resources/facts/`.

`facts.json` says which and for whom, a file per language what they are called. What is added from here gets the same
id wherever it is added, so that two people who begin alike have the same rows.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from igm_desktop.core.edits import add, position
from igm_desktop.core.ids import id_from
from igm_desktop.core.imports.characters import words_key
from igm_desktop.core.markup import escaped, plain
from igm_desktop.core.model.assessment import Assessment, Convention, Item, KeyFact
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import items_of
from igm_desktop.core.resources import resource

LANGUAGES: Final = ("en", "fr", "es")
CONVENTIONS: Final = "conventions"
KEY_FACTS: Final = "key_facts"


@dataclass(frozen=True, slots=True)
class _Lists:
    """`regions` has, for each, the codes of its countries and its own conventions."""

    main: tuple[str, ...]
    regions: tuple[tuple[frozenset[str], tuple[str, ...]], ...]
    elsewhere: tuple[str, ...]
    more: tuple[str, ...]
    key_facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """What columns may be called elsewhere, the label and unit of each key fact, the name of each convention."""

    columns: Mapping[str, Sequence[str]]
    key_facts: Mapping[str, Sequence[str]]
    conventions: Mapping[str, str]


def main_conventions(country: str | None) -> tuple[str, ...]:
    """The keys of the nine conventions that a profile of the country looks at: seven of the world, two of its region."""
    lists = _lists()
    regional = next((own for countries, own in lists.regions if country in countries), lists.elsewhere)
    return *lists.main, *regional


def more_conventions(country: str | None) -> tuple[str, ...]:
    """The keys of the others that are known: those of the world, then those of other regions."""
    lists = _lists()
    everywhere = (*lists.more, *(key for _, own in lists.regions for key in own))
    return tuple(dict.fromkeys(key for key in everywhere if key not in main_conventions(country)))


def convention_name(key: str, language: str) -> str:
    """What the convention is called; in English where the language has no list."""
    return _words(_known(language) or LANGUAGES[0]).conventions[key]


def column_names(columns: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What the columns may be called in a table that comes from elsewhere, in every language."""
    return {
        column: tuple(word for language in LANGUAGES for word in _words(language).columns[column]) for column in columns
    }


def with_conventions(document: Assessment, keys: Iterable[str]) -> Assessment:
    """The document with those conventions after its own, in its languages; none that it has already.

    One that it has is known by its id or by its name in any language.
    """

    def made(key: str, item_id: str) -> Item:
        return Convention(id=item_id, name=_prose(document, lambda language: convention_name(key, language)))

    return _with(document, CONVENTIONS, keys, made, _convention_names)


def with_usual_facts(document: Assessment) -> Assessment:
    """The document with the usual key facts after its own, without values; none that it has already."""

    def made(key: str, item_id: str) -> Item:
        label = _prose(document, lambda language: _fact(key, language)[0])
        return KeyFact(id=item_id, label=label, unit=_prose(document, lambda language: _fact(key, language)[1]))

    return _with(document, KEY_FACTS, _lists().key_facts, made, _fact_labels)


def _with(
    document: Assessment,
    collection: str,
    keys: Iterable[str],
    made: Callable[[str, str], Item],
    names: Callable[[str], tuple[str, ...]],
) -> Assessment:
    held = {_heard(text) for item in items_of(document, collection) for text in _title(item).values()}
    for key in keys:
        item_id = id_from(collection, key)
        known = position(document, collection, item_id) is not None
        if not known and held.isdisjoint(map(words_key, names(key))):
            document = add(document, collection, made(key, item_id))
    return document


@lru_cache(maxsize=20_000)
def _heard(text: str) -> str:
    """A name as it is compared. It is asked of every row after every edit."""
    return words_key(plain(text))


def _title(item: Item) -> Prose:
    return item.label if isinstance(item, KeyFact) else item.name if isinstance(item, Convention) else Prose()


def _convention_names(key: str) -> tuple[str, ...]:
    return tuple(convention_name(key, language) for language in LANGUAGES)


def _fact_labels(key: str) -> tuple[str, ...]:
    return tuple(_fact(key, language)[0] for language in LANGUAGES)


def _fact(key: str, language: str) -> tuple[str, str]:
    label, unit = _words(_known(language) or LANGUAGES[0]).key_facts[key]
    return label, unit


def _prose(document: Assessment, words: Callable[[str], str]) -> Prose:
    """The words in each language of the document that has them; in English where none has."""
    tags = [tag for tag in document.languages if _known(tag)] or [LANGUAGES[0]]
    return Prose({tag: escaped(words(tag)) for tag in tags})


def _known(language: str) -> str | None:
    """The language of the list for a tag, such as `fr` for `fr-CI`."""
    base = language.partition("-")[0].lower()
    return base if base in LANGUAGES else None


@cache
def _lists() -> _Lists:
    data = json.loads(resource("facts", "facts.json").read_text(encoding="utf-8"))
    regions = tuple((frozenset(one["countries"]), tuple(one["conventions"])) for one in data["regions"])
    return _Lists(tuple(data["main"]), regions, tuple(data["elsewhere"]), tuple(data["more"]), tuple(data["key_facts"]))


@cache
def _words(language: str) -> _Words:
    return _Words(**json.loads(resource("facts", f"{language}.json").read_text(encoding="utf-8")))
