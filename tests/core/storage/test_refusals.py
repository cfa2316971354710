"""What is no assessment, a later version of one, or has a wrong type: refused with its place and none of its text."""

import json
from typing import Any

import pytest
from storage_examples import FINDING, file_bytes

from igm_desktop.core.errors import DamagedFile, NewerFile
from igm_desktop.core.storage.codec import loads


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ([], "not_an_assessment"),
        ({}, "not_an_assessment"),
        ("igm-assessment", "not_an_assessment"),
        (None, "not_an_assessment"),
        ({"format": "other", "version": 1, "document": {"id": "d"}}, "not_an_assessment"),
        ({"format": ["igm-assessment"], "version": 1, "document": {"id": "d"}}, "not_an_assessment"),
        ({"format": "igm-assessment", "document": {"id": "d"}}, "wrong"),
        ({"format": "igm-assessment", "version": 1}, "wrong"),
        ({"format": "igm-assessment", "version": True, "document": {"id": "d"}}, "wrong"),
        ({"format": "igm-assessment", "version": 1.0, "document": {"id": "d"}}, "wrong"),
        ({"format": "igm-assessment", "version": "1", "document": {"id": "d"}}, "wrong"),
        ({"format": "igm-assessment", "version": 0, "document": {"id": "d"}}, "wrong"),
        ({"format": "igm-assessment", "version": -1, "document": {"id": "d"}}, "wrong"),
        ({"format": "igm-assessment", "version": None, "document": {"id": "d"}}, "wrong"),
    ],
)
def test_what_is_no_assessment(file: Any, code: str) -> None:
    with pytest.raises(DamagedFile) as refusal:
        loads(json.dumps(file).encode())
    assert refusal.value.code == code


@pytest.mark.parametrize("version", [2, 3, 10**200])
def test_a_newer_version_is_refused_before_anything_else_is_looked_at(version: int) -> None:
    with pytest.raises(NewerFile) as refusal:
        loads(json.dumps({"format": "igm-assessment", "version": version, "document": "another shape"}).encode())
    assert refusal.value.data["version"] == version


COMMENT = {"id": "c", "by": "p", "at": "", "anchor": {"ref": []}}
SECRET = "Zeynep said so"

WRONG: list[tuple[Any, str]] = [
    (5, "document"),
    ({"title": "x"}, "document.id"),
    ({"id": ""}, "document.id"),
    ({"id": 7}, "document.id"),
    ({"id": "x" * 201}, "document.id"),
    ({"id": "d", "level": SECRET}, "document.level"),
    ({"id": "d", "country": "md"}, "document.country"),
    ({"id": "d", "country": SECRET}, "document.country"),
    ({"id": "d", "title": SECRET}, "document.title"),
    ({"id": "d", "title": [SECRET]}, "document.title"),
    ({"id": "d", "title": {"en": 5}}, "document.title"),
    ({"id": "d", "title": {SECRET: "x"}}, "document.title"),
    ({"id": "d", "title": {"en\n": "x"}}, "document.title"),
    ({"id": "d", "title": {"en": None}}, "document.title"),
    ({"id": "d", "edition": "1"}, "document.edition"),
    ({"id": "d", "edition": True}, "document.edition"),
    ({"id": "d", "edition": 1.0}, "document.edition"),
    ({"id": "d", "edition": 0}, "document.edition"),
    ({"id": "d", "date": 2023}, "document.date"),
    ({"id": "d", "date": "2023-13"}, "document.date"),
    ({"id": "d", "date": "2023-08\n"}, "document.date"),
    ({"id": "d", "date": "٢٠٢٣"}, "document.date"),
    ({"id": "d", "date": SECRET}, "document.date"),
    ({"id": "d", "languages": []}, "document.languages"),
    ({"id": "d", "languages": "en"}, "document.languages"),
    ({"id": "d", "languages": ["english words"]}, "document.languages.0"),
    ({"id": "d", "conventions_in": SECRET}, "document.conventions_in"),
    ({"id": "d", "base": SECRET}, "document.base"),
    ({"id": "d", "follows": {"title": {"en": SECRET}}}, "document.follows.id"),
    ({"id": "d", "findings": {}}, "document.findings"),
    ({"id": "d", "findings": [SECRET]}, "document.findings.0"),
    ({"id": "d", "findings": [{**FINDING, "domain": SECRET}]}, "document.findings.0.domain"),
    ({"id": "d", "findings": [FINDING, {**FINDING, "kind": None}]}, "document.findings.1.kind"),
    ({"id": "d", "findings": [{**FINDING, "rank": 5}]}, "document.findings.0.rank"),
    ({"id": "d", "findings": [{**FINDING, "indicators": SECRET}]}, "document.findings.0.indicators"),
    ({"id": "d", "findings": [{**FINDING, "indicators": [""]}]}, "document.findings.0.indicators.0"),
    ({"id": "d", "findings": [{**FINDING, "status": True}]}, "document.findings.0.status"),
    ({"id": "d", "findings": [{**FINDING, "note": None}]}, "document.findings.0.note"),
    (
        {"id": "d", "findings": [{**FINDING, "translated_from": {SECRET: {"fr": 5}}}]},
        "document.findings.0.translated_from",
    ),
    ({"id": "d", "parts": [{"id": "p", "kind": "Not a kind"}]}, "document.parts.0.kind"),
    ({"id": "d", "answers": [{"id": "a", "choice": 3}]}, "document.answers.0.choice"),
    ({"id": "d", "sources": [{"id": "s", "csl": SECRET}]}, "document.sources.0.csl"),
    ({"id": "d", "sources": [{"id": "s", "adopted": "1994"}]}, "document.sources.0.adopted"),
    ({"id": "d", "sources": [{"id": "s", "period": {"from": SECRET}}]}, "document.sources.0.period.from"),
    ({"id": "d", "sources": [{"id": "s", "evidence": {"sha256": SECRET}}]}, "document.sources.0.evidence.sha256"),
    ({"id": "d", "key_facts": [{"id": "k", "value": 12}]}, "document.key_facts.0.value"),
    ({"id": "d", "conventions": [{"id": "c", "signed": SECRET}]}, "document.conventions.0.signed"),
    ({"id": "d", "conventions": [{"id": "c", "ratified": True}]}, "document.conventions.0.ratified"),
    ({"id": "d", "comments": [{**COMMENT, "anchor": {"ref": SECRET}}]}, "document.comments.0.anchor.ref"),
    ({"id": "d", "comments": [{**COMMENT, "resolved": SECRET}]}, "document.comments.0.resolved"),
    ({"id": "d", "people": [{"id": "p", "name": [SECRET]}]}, "document.people.0.name"),
]


@pytest.mark.parametrize(("document", "place"), WRONG)
def test_wrong_types_are_refused_with_their_place(document: Any, place: str) -> None:
    with pytest.raises(DamagedFile) as refusal:
        loads(file_bytes(document))
    assert refusal.value.code == "wrong"
    assert refusal.value.data["place"] == place
    assert "Zeynep" not in str(refusal.value)


@pytest.mark.parametrize(
    ("edits", "place"),
    [
        (SECRET, "edits"),
        (None, "edits"),
        ([SECRET], "edits.0"),
        ([{"id": SECRET, "ref": ["a", "b"], "by": ""}], "edits.0.id"),
        ([{"id": "0" * 64, "ref": ["a"], "by": ""}], "edits.0.ref"),
        ([{"id": "0" * 64, "ref": SECRET, "by": ""}], "edits.0.ref"),
        ([{"id": "0" * 64, "ref": ["a", "b"], "by": 5}], "edits.0.by"),
        ([{"id": "0" * 64, "ref": ["a", "b"], "by": "", "parents": [SECRET]}], "edits.0.parents.0"),
    ],
)
def test_wrong_records_are_refused_with_their_place(edits: Any, place: str) -> None:
    with pytest.raises(DamagedFile) as refusal:
        loads(file_bytes({"id": "d"}, edits=edits))
    assert (refusal.value.code, refusal.value.data["place"]) == ("wrong", place)
    assert "Zeynep" not in str(refusal.value)
