"""What happened in words, for both front ends: what a record is about, what it says, and by whom it is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from igm_desktop.core.canonical import canonical
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.clipping import clipped
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import position
from igm_desktop.core.exchange.past import Past, last_there
from igm_desktop.core.exchange.returning import with_item
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.markup import runs
from igm_desktop.core.model.assessment import Assessment, Comment, Convention, Item, KeyFact, Person, Round, Source
from igm_desktop.core.people import is_import, name_of
from igm_desktop.core.query.telling import where_words
from igm_desktop.core.ref import Ref, is_item, item_ref
from igm_desktop.core.shown import as_name
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.reading import names_in
from igm_desktop.core.words import sentence

_PROSES: Final = frozenset({"title", "place", "heading", "text", "narrative", "label", "unit", "name"})
_UNSAID: Final = frozenset({"id", "rank", "translated_from", "anchor", "reply_to", "at", "by", "resolved"})
_SAYS_ITSELF: Final = frozenset({"key_facts", "conventions", "sources", "comments", "rounds", "people"})


@dataclass(frozen=True, slots=True)
class Names:
    """What gives things their names: the document of now, the catalogue, and the language of the words."""

    document: Assessment
    catalogue: Catalogue
    language: str

    def say(self, code: str, **data: str) -> str:
        return sentence(self.language, f"past.{code}", or_code="", **data)


def author_words(by: str, names: Names) -> str:
    """Who wrote a record: a person of the document, an import, or somebody whom the document does not name."""
    if is_import(by):
        return names.say("import")
    return name_of(names.document, by) or names.say("somebody")


def thing_words(past: Past, number: int, names: Names) -> str:
    """What a record is about, by its name of now, or by the last that it had where it is gone."""
    ref = past.edits[number].ref
    key = item_ref(ref)
    document = names.document
    if is_item(key) and key[0] != "answers" and position(document, *key) is None:
        item = last_there(past, key, number + 1)
        if item is not None:
            document = with_item(document, key[0], item)
    return _named(key, document, names)


def ref_words(ref: Ref, names: Names) -> str:
    """What a ref names in the document of now: a thing, and which field of it."""
    return " · ".join(word for word in (_named(item_ref(ref), names.document, names), field_words(ref, names)) if word)


def _named(key: Ref, document: Assessment, names: Names) -> str:
    if key[0] == "document":
        return sentence(names.language, "field.other")
    return _own_name(key, document, names) or where_words(key, document, names.catalogue, names.language)


def field_words(ref: Ref, names: Names) -> str:
    """What part of a thing a ref names: "Text (French)"; nothing for the whole of it."""
    words = ref[1:] if ref[0] == "document" else ref[2:]
    if not words:
        return ""
    name = "request" if (ref[0], words[0]) == ("rounds", "note") else words[0]
    if ref[0] == "sources" and name == "csl" and len(words) > 1:
        return _or_itself("csl", words[1], names)
    said = _or_itself("field", name, names)
    if len(words) > 1 and name in _PROSES:
        from igm_desktop.core.places import language_name

        return f"{said} ({language_name(words[1], names.language, alone=False)})"
    return said


def value_words(ref: Ref, value: Json, names: Names) -> str:
    """What a record says, in words that a person reads; nothing for null and for what is empty."""
    if value is None or value in ("", (), FrozenMap()):
        return ""
    if is_item(ref):
        return "\n".join(_lines(ref, value, names))
    words = ref[1:] if ref[0] == "document" else ref[2:]
    name = words[0]
    if len(words) > 1 and name in ("indicators", "choices"):
        return _option(ref, words[1], names)
    if len(words) > 1:
        return _csl(value) if name == "csl" else _text(value, names)
    said = _SPECIAL.get((ref[0], name)) or _SPECIAL.get(("", name))
    if said is not None:
        return said(ref, value, names)
    return _prose_words(value, names) if name in _PROSES and ref[0] != "people" else _plain(value)


def _lines(ref: Ref, value: Json, names: Names) -> Iterator[str]:
    """An item, a line for each thing that it says."""
    fields = value if isinstance(value, FrozenMap) else FrozenMap[Json]()
    if ref[0] == "findings":
        yield value_words((*ref, "place"), fields, names)
    for name, inner in fields.items():
        if name in _UNSAID or (ref[0] == "findings" and name in ("domain", "kind")) or (name, inner) in _AS_EVER:
            continue
        refs = [((*ref, name), inner)]
        if isinstance(inner, FrozenMap) and (name in _PROSES or name == "csl"):
            refs = [((*ref, name, key), inner[key]) for key in inner if key not in ("id", "custom")]
        for one, said in refs:
            words = value_words(one, said, names)
            if words:
                yield names.say("before_value", field=field_words(one, names)) + words


_AS_EVER: Final = (("status", "draft"), ("kind", "comment"))


def _text(value: Json, names: Names) -> str:
    """A prose without its marks; a citation as the name of its source in square brackets."""
    if not isinstance(value, str):
        return _plain(value)
    return "".join(_cited(run.source, run.text, names) if run.source else run.text for run in runs(value))


def _cited(source_id: str, pinpoint: str, names: Names) -> str:
    at = position(names.document, "sources", source_id)
    name = source_name(names.document.sources[at]).short if at is not None else names.say("gone_source")
    return f"[{', '.join([as_name(name), *([pinpoint] if pinpoint else [])])}]"


def _prose_words(value: Json, names: Names) -> str:
    if not isinstance(value, FrozenMap):
        return _plain(value)
    texts = [_text(text, names) for text in value.values()]
    return "\n".join(text for text in texts if text)


def _plain(value: Json) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(map(_plain, value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return canonical(value).decode()


def _option(ref: Ref, value: Json, names: Names) -> str:
    """An option of a question in the words of the catalogue; a linked indicator as its question."""
    if not isinstance(value, str):
        return _plain(value)
    if ref[0] != "answers":
        return names.catalogue.question(value, names.language)
    indicator = names.catalogue.indicator(ref[1])
    return value if indicator is None else names.catalogue.option_text(indicator, value, names.language)


def _options(ref: Ref, value: Json, names: Names) -> str:
    elements = value if isinstance(value, tuple) else (value,)
    return "\n".join(_option(ref, element, names) for element in elements)


def _place(_ref: Ref, value: Json, names: Names) -> str:
    """Where a finding stands: domain and list. Of other things only that they stand somewhere."""
    fields = value if isinstance(value, FrozenMap) else FrozenMap[Json]()
    domain = next((one for one in DOMAINS if one == fields.get("domain")), None)
    if domain is None:
        return names.say("standing_in_list")
    kind = _or_itself("kind", str(fields.get("kind", "")), names, prefix="")
    return f"{names.catalogue.domain_text(domain, names.language).short} · {kind}"


def _domain(_ref: Ref, value: Json, names: Names) -> str:
    domain = next((one for one in DOMAINS if one == value), None)
    return _plain(value) if domain is None else names.catalogue.domain_text(domain, names.language).short


def _country(_ref: Ref, value: Json, names: Names) -> str:
    from igm_desktop.core.places import country_name

    return country_name(_plain(value), names.language)


def _date(_ref: Ref, value: Json, names: Names) -> str:
    from igm_desktop.core.report.words import date_in_words

    return date_in_words(_plain(value), names.language)


def _languages(_ref: Ref, value: Json, names: Names) -> str:
    from igm_desktop.core.places import language_name

    tags = value if isinstance(value, tuple) else (value,)
    return ", ".join(language_name(_plain(tag), names.language) for tag in tags)


def _from_table(group: str) -> "Callable[[Ref, Json, Names], str]":
    return lambda _ref, value, names: _or_itself(group, _plain(value), names)


def _carried(_ref: Ref, value: Json, names: Names) -> str:
    return names.say("carried.confirmed" if value == "confirmed" else "carried.over")


def _source(_ref: Ref, value: Json, names: Names) -> str:
    return _cited(_plain(value), "", names)[1:-1]


def _part_kind(_ref: Ref, value: Json, names: Names) -> str:
    return sentence(names.language, f"part.{_plain(value)}", or_code="part.other")


def _of(value: Json, *keys: str) -> str:
    """The first of these keys that says something."""
    fields = value if isinstance(value, FrozenMap) else FrozenMap[Json]()
    return next((_plain(fields[key]) for key in keys if fields.get(key)), _plain(value))


def _period(_ref: Ref, value: Json, _names: Names) -> str:
    fields = value if isinstance(value, FrozenMap) else FrozenMap[Json]()
    return "–".join(_plain(fields[key]) if fields.get(key) else "…" for key in ("from", "to"))


def _resolved(_ref: Ref, value: Json, names: Names) -> str:
    """What was done with what a comment asked."""
    how = value.get("how") if isinstance(value, FrozenMap) else None
    return (
        sentence(names.language, f"comments.{_plain(how)}", or_code="past.resolved") if how else names.say("resolved")
    )


def _follows(_ref: Ref, value: Json, names: Names) -> str:
    title = value.get("title") if isinstance(value, FrozenMap) else None
    return _prose_words(title, names) or _of(value, "date", "id")


def _csl(value: Json) -> str:
    """A CSL variable: names and dates as people write them."""
    if isinstance(value, tuple) and (people := names_in(value)):
        return "; ".join(person.full for person in people)
    if isinstance(value, FrozenMap):
        parts = value.get("date-parts")
        if isinstance(parts, tuple) and parts and isinstance(parts[0], tuple):
            return "-".join(_plain(part) for part in parts[0])
        return _of(value, "literal", "raw")
    return _plain(value)


_SPECIAL: Final[Mapping[tuple[str, str], Callable[[Ref, Json, Names], str]]] = MappingProxyType(
    {
        ("document", "level"): lambda _ref, value, names: _or_itself("level", _plain(value), names, prefix=""),
        ("", "level"): _from_table("level"),
        ("", "status"): _from_table("status"),
        ("", "place"): _place,
        ("document", "place"): lambda _ref, value, names: _prose_words(value, names),
        ("document", "conventions_in"): _domain,
        ("document", "country"): _country,
        ("document", "date"): _date,
        ("document", "languages"): _languages,
        ("document", "follows"): _follows,
        ("document", "catalogue"): lambda _ref, value, _names: " ".join((_of(value, "id"), _of(value, "version"))),
        ("parts", "kind"): _part_kind,
        ("", "choice"): _option,
        ("", "choices"): _options,
        ("", "indicators"): _options,
        ("", "carried"): _carried,
        ("", "period"): _period,
        ("", "evidence"): lambda _ref, value, _names: _of(value, "name", "sha256"),
        ("", "source"): _source,
        ("", "same_as"): _source,
        ("", "signed"): _from_table("standing"),
        ("", "ratified"): _from_table("standing"),
        ("", "resolved"): _resolved,
        ("rounds", "until"): _date,
        ("rounds", "note"): lambda _ref, value, _names: _plain(value),
        ("comments", "text"): lambda _ref, value, _names: _plain(value),
    }
)


def _own_name(key: Ref, document: Assessment, names: Names) -> str:
    """The name of a source, of a convention, of a comment, with what kind of thing it is."""
    at = position(document, *key)
    if at is None or key[0] not in _SAYS_ITSELF:
        return ""
    item: Item = getattr(document, key[0])[at]
    if isinstance(item, Round):
        return names.say("round", number=str(item.number))
    group = names.say(f"group.{key[0]}")
    if isinstance(item, Source):
        said = source_name(item).short
    elif isinstance(item, Convention):
        said = item.name.best(document.languages)
    elif isinstance(item, KeyFact):
        said = _text(item.label.best(document.languages), names)
    else:
        said = item.text if isinstance(item, Comment) else item.name if isinstance(item, Person) else ""
    return " · ".join(word for word in (group, clipped(as_name(said), 60)) if word)


def _or_itself(group: str, word: str, names: Names, *, prefix: str = "past.") -> str:
    """The words for a value that is one of a known few; the value itself for any other."""
    return sentence(names.language, f"{prefix}{group}.{word}", or_code="past.itself", word=as_name(word))
