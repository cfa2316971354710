"""Hypothesis strategies for whole assessments as hostile as a file may make them, and for edits of them.

All collections, unknown fields at every depth, prose in several languages, ranks that are missing, repeated, out of order
or no ranks at all, and text that programs get wrong.
"""

import json
from typing import Any

from hypothesis import strategies as st

from igm_desktop.core.canonical import canonical, plain_json
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, LEVELS
from igm_desktop.core.edits import Place, add, move, remove, set_value
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import ITEM_TYPES, PART_KINDS, Assessment, Finding, Item
from igm_desktop.core.model.state import State
from igm_desktop.core.order import items_of, settled
from igm_desktop.core.ref import COLLECTIONS, RANKED, Ref

AWKWARD = (
    "",
    " ",
    "العربية مع *علامات*",
    "dix-huit\u00a0ans\u202f!",
    "one\u2028two\u2029three",
    "👩‍👩‍👧 \U0001f3f4",
    "\ufeffBOM",
    "\x00\x01\x1b[31m",
    "a\r\nb\tc",
    'quotes " and \\ and \\" and [brackets] {braces}',
    "[@source, art. 12] **bold** *open",
    "<b>x</b><img src='file:///dev/urandom'>",
    "\u202egnp.exe",
    "\ufffd",
    "null",
    "=1+1",
)
TEXT = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=12))
LANGUAGES = st.sampled_from(["en", "fr", "ar", "zh-Hant", "pt-BR", "EN", "place", "x-private"])
PROSE = st.dictionaries(LANGUAGES.filter(lambda tag: tag != "x-private"), TEXT, max_size=3)
IDS = st.one_of(st.sampled_from(["a", "b", "c", "place", "é", "0"]), st.text(min_size=1, max_size=6))
RANKS = st.sampled_from(
    [
        "",
        "",
        "V",
        "V0",
        "V00",
        "A",
        "zzzz",
        "zzzzzzzz",
        "0",
        "00",
        "é",
        "ê",
        "!",
        " ",
        "\U0001f600",
        "Fzzz1234",
        "Fzzz" * 50,
    ]
)
NUMBERS = st.one_of(
    st.integers(-3, 3),
    st.integers(-(2**70), 2**70),
    st.just(10**299),
    st.floats(allow_nan=False, allow_infinity=False),
)
_LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, TEXT)
_LEVEL_2 = st.one_of(
    st.lists(_LEAVES, max_size=2).map(tuple), st.dictionaries(st.sampled_from(AWKWARD), _LEAVES, max_size=2).map(freeze)
)
JSON = st.one_of(_LEAVES, _LEVEL_2, _LEVEL_2.map(lambda inner: freeze({"b": [inner, inner], "a": inner})))

# Names that a careless model would take for its own.
UNKNOWN_KEYS = st.sampled_from(
    [
        "x-new",
        "é",
        "place",
        "language",
        "copy",
        "json",
        "model_fields",
        "__class__",
        "__dict__",
        "",
        "a.b",
        "start",
        "parts",
    ]
)
YEARS = st.integers(1, 9999)
HASHES = st.sampled_from(["0" * 64, "9af3" * 16])
DATES = st.sampled_from([None, "2023", "2023-08", "2023-08-31"])
ORIGINS = st.dictionaries(
    st.sampled_from(["text", "heading"]), st.dictionaries(LANGUAGES, HASHES, max_size=2), max_size=2
).map(freeze)


def known(model: type, *, without: tuple[str, ...] = ()) -> frozenset[str]:
    """The keys that a part of the model knows, by both their names."""
    fields: dict[str, Any] = model.model_fields  # type: ignore[attr-defined]
    return frozenset({*fields, *(field.alias for field in fields.values() if field.alias)} - set(without))


def unknown(model: type) -> st.SearchStrategy[dict[str, Any]]:
    """Fields that the model does not have; often none."""
    names = UNKNOWN_KEYS.filter(lambda key: key not in known(model))
    return st.one_of(st.just({}), st.just({}), st.dictionaries(names, JSON, max_size=2))


@st.composite
def part_of(draw: st.DrawFn, required: dict[str, st.SearchStrategy[Any]], optional: dict[str, Any], model: type) -> Any:
    """JSON of one part: what is required, some of what is not, and unknown fields."""
    fields = draw(st.fixed_dictionaries(required, optional=optional))
    return freeze({**draw(unknown(model)), **fields})


def _model(name: str) -> type:
    from igm_desktop.core.model import assessment

    return getattr(assessment, name)  # type: ignore[no-any-return]


LEVEL = st.sampled_from([None, *LEVELS])
STANDING = st.one_of(st.none(), YEARS, st.sampled_from(["yes", "no", "not_applicable"]))
SETS = st.lists(IDS, max_size=3).map(tuple)
PERIOD = part_of({}, {"from": YEARS, "to": st.none()}, _model("Period"))
EVIDENCE = part_of({"sha256": HASHES}, {"name": TEXT, "type": TEXT}, _model("Evidence"))
ANCHOR = part_of({"ref": SETS}, {"quote": TEXT, "before": TEXT, "after": TEXT}, _model("Anchor"))
RESOLVED = part_of({"by": IDS, "at": TEXT}, {}, _model("Resolved"))
EARLIER = part_of({"id": IDS}, {"title": PROSE, "date": DATES}, _model("Earlier"))
CATALOGUE = part_of({}, {"id": TEXT, "version": TEXT}, _model("CatalogueRef"))
CSL = st.dictionaries(st.sampled_from(["title", "issued", "type", "x"]), JSON, max_size=3).map(freeze)

_ITEM_FIELDS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "parts": (
        {},
        {
            "rank": RANKS,
            "kind": st.sampled_from(PART_KINDS),
            "heading": PROSE,
            "text": PROSE,
            "translated_from": ORIGINS,
        },
    ),
    "findings": (
        {"domain": st.sampled_from(DOMAINS), "kind": st.sampled_from(FINDING_KINDS)},
        {
            "rank": RANKS,
            "text": PROSE,
            "level": LEVEL,
            "indicators": SETS,
            "status": st.sampled_from(["draft", "ready"]),
            "note": TEXT,
            "translated_from": ORIGINS,
        },
    ),
    "answers": (
        {},
        {
            "choice": st.none() | TEXT,
            "choices": SETS,
            "narrative": PROSE,
            "level": LEVEL,
            "not_applicable": st.none() | TEXT,
        },
    ),
    "sources": (
        {},
        {"csl": CSL, "adopted": st.none() | YEARS, "period": st.none() | PERIOD, "evidence": st.none() | EVIDENCE},
    ),
    "key_facts": (
        {},
        {"rank": RANKS, "label": PROSE, "value": TEXT, "unit": PROSE, "year": TEXT, "source": st.none() | IDS},
    ),
    "conventions": ({}, {"rank": RANKS, "name": PROSE, "signed": STANDING, "ratified": STANDING}),
    "comments": (
        {"anchor": ANCHOR, "by": IDS, "at": TEXT},
        {"kind": st.sampled_from(["comment", "nothing_to_say"]), "text": TEXT, "resolved": st.none() | RESOLVED},
    ),
    "rounds": (
        {"by": IDS, "at": TEXT},
        {"number": st.integers(1, 9999), "asked": st.lists(TEXT, max_size=2).map(tuple), "note": TEXT},
    ),
    "people": ({}, {"name": TEXT, "role": TEXT, "organisation": TEXT}),
}


def item_fields(collection: str) -> st.SearchStrategy[Any]:
    """JSON of an item of that collection."""
    required, optional = _ITEM_FIELDS[collection]
    return part_of({"id": IDS, **required}, optional, ITEM_TYPES[collection])


def items(collection: str) -> st.SearchStrategy[Item]:
    """An item of that collection."""
    return item_fields(collection).map(ITEM_TYPES[collection].model_validate)


_DOCUMENT_FIELDS: dict[str, Any] = {
    "catalogue": CATALOGUE,
    "level": st.sampled_from(LEVELS),
    "country": st.sampled_from([None, "MD", "KE"]),
    "place": PROSE,
    "body": TEXT,
    "edition": st.integers(1, 999),
    "follows": st.none() | EARLIER,
    "base": st.none() | HASHES,
    "title": PROSE,
    "date": DATES,
    "languages": st.lists(LANGUAGES.filter(lambda tag: tag != "x-private"), min_size=1, max_size=3).map(tuple),
    "conventions_in": st.sampled_from(DOMAINS),
}


def documents(document_id: str = "doc", max_items: int = 3) -> st.SearchStrategy[Assessment]:
    """A whole assessment as a file may hold it: not settled, ids more than once, unknown fields anywhere."""
    collections = {name: st.lists(item_fields(name), max_size=max_items).map(tuple) for name in COLLECTIONS}
    return part_of({"id": st.just(document_id)}, {**_DOCUMENT_FIELDS, **collections}, Assessment).map(
        Assessment.model_validate
    )


def settled_documents(document_id: str = "doc", max_items: int = 3) -> st.SearchStrategy[Assessment]:
    """A whole assessment as the program has it in memory."""
    return documents(document_id, max_items).map(settled)


@st.composite
def states(draw: st.DrawFn) -> State:
    """What a session or a file may hold: a document, its records or none, unknown keys beside them."""
    document = draw(documents())
    edits = first_records(document) if draw(st.booleans()) else ()
    reserved = {*known(State), "format", "version", "seal"}
    extra = draw(st.dictionaries(UNKNOWN_KEYS.filter(lambda key: key not in reserved), JSON, max_size=2))
    return State.model_validate({**extra, "document": document, "edits": edits})


def settable(document: Assessment) -> list[tuple[Ref, Any]]:
    """Refs that can be set in the document, each with a strategy for its value."""
    refs: list[tuple[Ref, Any]] = [
        (("document", "title"), PROSE),
        (("document", "title", "fr"), TEXT),
        (("document", "place", "place"), TEXT),
        (("document", "body"), TEXT),
        (("document", "level"), st.sampled_from(LEVELS)),
        (("document", "date"), DATES),
        (("document", "edition"), st.integers(1, 999)),
        (("document", "languages"), st.sampled_from([("en",), ("fr", "en")])),
        (("document", "follows"), st.none() | EARLIER),
    ]
    refs += [(("document", name), JSON) for name in document.__pydantic_extra__ or ()]
    for collection in COLLECTIONS:
        for item in items_of(document, collection):
            refs += [((collection, item.id, *words), values) for words, values in _SETTABLE[collection]]
            refs += [((collection, item.id, name), JSON) for name in item.__pydantic_extra__ or ()]
    return refs


_SETTABLE: dict[str, list[tuple[Ref, Any]]] = {
    "parts": [(("heading", "en"), TEXT), (("text",), PROSE), (("kind",), st.sampled_from(PART_KINDS))],
    "findings": [
        (("text", "en"), TEXT),
        (("text", "place"), TEXT),
        (("indicators", "L-1"), st.booleans()),
        (("indicators",), SETS),
        (("note",), TEXT),
        (("status",), st.sampled_from(["draft", "ready"])),
        (("translated_from",), ORIGINS),
    ],
    "answers": [
        (("choices", "one"), st.booleans()),
        (("narrative", "fr"), TEXT),
        (("not_applicable",), st.none() | TEXT),
    ],
    "sources": [(("csl", "title"), JSON), (("csl", "x"), JSON), (("csl",), CSL), (("period",), st.none() | PERIOD)],
    "key_facts": [(("value",), TEXT), (("label", "ar"), TEXT)],
    "conventions": [(("signed",), STANDING), (("name", "en"), TEXT)],
    "comments": [(("text",), TEXT), (("resolved",), st.none() | RESOLVED)],
    "rounds": [(("note",), TEXT), (("number",), st.integers(1, 9999))],
    "people": [(("name",), TEXT)],
}


@st.composite
def edited(draw: st.DrawFn, document: Assessment) -> Assessment:
    """The document after one edit of any kind; itself where the edit drawn cannot be."""
    kind = draw(st.sampled_from(["set", "set", "set", "add", "remove", "move", "move"]))
    if kind == "set":
        ref, values = draw(st.sampled_from(settable(document)))
        return set_value(document, ref, draw(values))
    if kind == "add":
        collection = draw(st.sampled_from(COLLECTIONS))
        item = draw(items(collection))
        try:
            return add(document, collection, item, draw(_neighbours(document, collection, item)))
        except InvalidEdit as error:
            assert error.code == "duplicate_id"
            return document
    refs = [
        (name, item.id)
        for name in (COLLECTIONS if kind == "remove" else sorted(RANKED))
        for item in items_of(document, name)
    ]
    if not refs:
        return document
    ref = draw(st.sampled_from(refs))
    return remove(document, ref) if kind == "remove" else draw(moved(document, ref))


@st.composite
def moved(draw: st.DrawFn, document: Assessment, ref: Ref) -> Assessment:
    """The document with that item elsewhere."""
    item = next(item for item in items_of(document, ref[0]) if item.id == ref[1])
    if isinstance(item, Finding):
        domain, kind = draw(st.sampled_from(DOMAINS)), draw(st.sampled_from(FINDING_KINDS))
        there = item.model_copy(update={"domain": domain, "kind": kind})
        return move(document, ref, draw(_neighbours(document, ref[0], there)), domain, kind)
    return move(document, ref, draw(_neighbours(document, ref[0], item)))


def _neighbours(document: Assessment, collection: str, item: Item) -> Any:
    """Places where that item can go: first, last, or behind an item of the same list."""
    others = [other for other in items_of(document, collection) if other.id != item.id and _one_list(other, item)]
    return st.sampled_from([None, Place.LAST, *(other.id for other in others)])


def _one_list(one: Item, two: Item) -> bool:
    if isinstance(one, Finding) and isinstance(two, Finding):
        return (one.domain, one.kind) == (two.domain, two.kind)
    return True


def said(document: Assessment) -> bytes:
    """The document as canonical JSON without what is null in it; a record says with null that something is not there."""
    plain = json.loads(canonical(plain_json(document)))
    items = [item for collection in COLLECTIONS for item in plain[collection]]
    for part in (plain, *items, *(source["csl"] for source in plain["sources"])):
        for key in [key for key, value in part.items() if value is None]:
            del part[key]
    return canonical(freeze(plain))
