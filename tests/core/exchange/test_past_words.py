"""What happened, in words that a person reads."""

from typing import Any

import pytest

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.exchange.past import past
from igm_desktop.core.exchange.past_words import Names, author_words, field_words, ref_words, thing_words, value_words
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.frozen import FrozenMap, freeze
from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.ref import COLLECTIONS

DOCUMENT = Assessment.model_validate(
    {
        "id": "d",
        "languages": ("en", "fr"),
        "title": {"en": "Title"},
        "findings": (
            {
                "id": "f",
                "domain": "rights",
                "kind": "potential",
                "rank": "A",
                "text": {"en": "Some *words* [@s, art. 2] of a finding", "fr": "Texte"},
                "indicators": ("L-1.1.1",),
                "level": "local",
                "note": "Ask again",
            },
        ),
        "sources": (Source(id="s", csl=FrozenMap({"title": "Law on asylum"})),),
        "conventions": ({"id": "c", "rank": "A", "name": {"en": "Convention X"}},),
        "key_facts": ({"id": "k", "rank": "A", "label": {"en": "People"}, "value": "about 12,000"},),
        "parts": ({"id": "p", "rank": "A", "kind": "context", "text": {"en": "Part"}},),
        "comments": ({"id": "m", "anchor": {"ref": ("findings", "f")}, "by": "ana", "at": "2026", "text": "Really?"},),
        "rounds": (
            {
                "id": "r",
                "by": "ana",
                "at": "2026",
                "asked": ("Bo Ferat", "Cy"),
                "until": "2026-12-24",
                "note": "Is it so?",
            },
        ),
        "people": ({"id": "ana", "name": "Ana\u202e Rusu"},),
    }
)
EN = Names(DOCUMENT, installed(*DEFAULT), "en")
FR = Names(DOCUMENT, installed(*DEFAULT), "fr")


@pytest.mark.parametrize(
    ("ref", "value", "english", "french"),
    [
        (
            "findings f text en",
            "A *b* [@s, art. 2] [@gone]",
            "A b [Law on asylum, art. 2] [a source that is gone]",
            None,
        ),
        ("findings f place", {"domain": "rights", "kind": "potential", "rank": "A"}, None, None),
        ("findings f indicators L-1.1.1", True, EN.catalogue.question("L-1.1.1", "en"), None),
        ("findings f level", "local", "Local", "Locale"),
        ("findings f status", "ready", "Ready", "Prêt"),
        ("findings f carried", "confirmed", "found to hold still", "confirmé tel quel"),
        ("findings f carried", "0" * 64, "carried over from the earlier assessment", None),
        ("findings f note", "plain *note*", "plain *note*", "plain *note*"),
        ("answers L-1.1.1 choice", "nonsense", "nonsense", "nonsense"),
        ("answers unknown choices x", True, "x", "x"),
        ("parts p kind", "context", "Context", "Contexte"),
        ("parts p place", {"rank": "B"}, "its place in the list", "sa position dans la liste"),
        ("sources s csl author", [{"family": "Rusu", "given": "Ana"}, {"literal": "IOM"}], "Rusu, Ana; IOM", None),
        ("sources s csl issued", {"date-parts": [[2020, 5, 1]]}, "2020-5-1", None),
        ("sources s csl issued", {"raw": "spring 2020"}, "spring 2020", None),
        ("sources s csl custom", {"a": [1]}, '{"a":[1]}', None),
        ("sources s period", {"from": 2019, "to": None}, "2019–…", None),
        ("sources s evidence", {"sha256": "0" * 64, "name": "law.pdf"}, "law.pdf", None),
        ("key_facts k source", "s", "Law on asylum", None),
        ("key_facts k value", "about 12,000", "about 12,000", None),
        ("conventions c signed", 1990, "1990", "1990"),
        ("conventions c ratified", "no", "No", "Non"),
        ("document country", "MD", "Moldova", "Moldavie"),
        ("document date", "2023-08", "August 2023", "août 2023"),
        ("document languages", ["en", "fr"], "English, French", "anglais, français"),
        ("document level", "local", "Local assessment", "Évaluation locale"),
        ("document conventions_in", "rights", "Migrants’ rights", "Droits des migrants"),
        ("document follows", {"id": "x", "title": {"en": "Earlier"}, "date": None}, "Earlier", None),
        ("document catalogue", {"id": "igm", "version": "2"}, "igm 2", None),
        ("document unknown", {"a": 1}, '{"a":1}', None),
        ("comments m text", "Is *this* so?", "Is *this* so?", None),
        ("comments m resolved", {"by": "ana", "at": "2026", "how": None}, "resolved", "réglé"),
        ("comments m resolved", {"by": "ana", "at": "2026", "how": "rejected"}, "not accepted", "non retenu"),
        ("comments m resolved", {"by": "ana", "at": "2026", "how": "new"}, "resolved", None),
        ("findings f text en", None, "", ""),
        ("findings f text en", 5, "5", "5"),
    ],
)
def test_values_in_words(ref: str, value: Any, english: str | None, french: str | None) -> None:
    said = {name: value_words(tuple(ref.split()), freeze(value), names) for name, names in (("en", EN), ("fr", FR))}
    assert english is None or said["en"] == english
    assert french is None or said["fr"].lower() == french.lower()
    assert value is None or said["en"]


def test_a_whole_finding_says_all_of_itself() -> None:
    words = value_words(("findings", "f"), first_value("findings"), EN).split("\n")
    assert words == [
        "Migrants’ rights · Areas with potential for further development",
        "Text (English): Some words [Law on asylum, art. 2] of a finding",
        "Text (French): Texte",
        "Level: Local",
        f"Linked indicators: {EN.catalogue.question('L-1.1.1', 'en')}",
        "Internal note: Ask again",
    ]
    assert "Note interne\u00a0: Ask again" in value_words(("findings", "f"), first_value("findings"), FR)


def test_a_round_of_review_says_who_was_asked_for_what() -> None:
    assert value_words(("rounds", "r"), first_value("rounds"), EN).split("\n") == [
        "Number: 1",
        "Asked for a review: Bo Ferat, Cy",
        "Answers wished for by: December 24, 2026",
        "What was asked: Is it so?",
    ]


def first_value(collection: str) -> Any:
    return next(edit.value for edit in first_records(DOCUMENT) if edit.ref[0] == collection)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_kind_of_thing_has_a_name_and_something_to_say(collection: str) -> None:
    if collection == "answers":
        return
    item_id = getattr(DOCUMENT, collection)[0].id
    after = remove(DOCUMENT, (collection, item_id))
    edits = with_changes(first_records(DOCUMENT), DOCUMENT, after, "ana", None)
    told = past(edits)
    here = thing_words(told, len(edits) - 1, EN)
    gone = thing_words(told, len(edits) - 1, Names(after, EN.catalogue, "en"))
    assert here == gone or collection in ("sources", "findings")
    assert "".join(gone.split()) not in ("", item_id)
    assert value_words((collection, item_id), first_value(collection), EN)


def test_a_deleted_finding_is_named_by_its_last_words() -> None:
    written = set_value(DOCUMENT, ("findings", "f", "text", "en"), "Last words")
    after = remove(written, ("findings", "f"))
    edits = with_changes(first_records(DOCUMENT), DOCUMENT, written, "ana", "1")
    edits = with_changes(edits, written, after, "ana", "2")
    assert (
        thing_words(past(edits), len(edits) - 1, Names(after, EN.catalogue, "en")) == "Migrants’ rights · “Last words”"
    )


def test_people_imports_and_somebody() -> None:
    assert author_words("ana", EN) == "Ana\\u202e Rusu"
    assert author_words("import:" + "0" * 64, EN) == "an import"
    assert author_words("nobody knows", FR) == "quelqu’un"


def test_fields_in_words() -> None:
    assert field_words(("findings", "f", "text", "fr"), EN) == "Text (French)"
    assert field_words(("findings", "f", "indicators", "L-1"), FR) == "Indicateurs liés"
    assert field_words(("sources", "s", "csl", "author"), FR) == "Auteur"
    assert field_words(("sources", "s", "csl", "odd\u202e"), EN) == "odd\\u202e"
    assert field_words(("document", "title", "en"), EN) == "Title (English)"
    assert field_words(("findings", "f"), EN) == ""
    assert ref_words(("document", "title", "en"), EN) == "The document · Title (English)"
    assert ref_words(("sources", "s"), EN) == "Source · Law on asylum"
