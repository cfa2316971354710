"""What the program prints it can read again: an assessment printed as PDF and imported has the same findings."""

import json
from pathlib import Path

import pytest
from imports_looking import findings, said
from make_fixtures import PROFILES, made

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.export.registry import export_assessment
from igm_desktop.core.imports.characters import key
from igm_desktop.core.imports.headings import headings_in
from igm_desktop.core.imports.published import read_published
from igm_desktop.core.order import findings_of
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment


@pytest.mark.parametrize("language", PROFILES)
def test_an_import_survives_printing_and_importing(language: str) -> None:
    first = read_published(made(language, "txt")).assessment
    second = read_published(export_assessment(first, suffix=".pdf", language=language).data).assessment
    assert findings(second) == findings(first)
    assert (second.country, second.level, second.date) == (first.country, first.level, first.date)
    assert key(said(second.title)) == key(said(first.title))
    assert said(second.place) == said(first.place)


def test_the_sample_printed_and_imported_fills_the_same_lists() -> None:
    sample = open_assessment(resource("sample", "balti.igm.json")).state.document
    read = read_published(export_assessment(sample, suffix=".pdf", language="en").data).assessment
    counts = [
        len(findings_of(one, domain, kind)) for one in (sample, read) for domain in DOMAINS for kind in FINDING_KINDS
    ]
    assert counts[:12] == counts[12:]
    assert [(one.signed, one.ratified) for one in read.conventions] == [
        (one.signed, one.ratified) for one in sample.conventions
    ]


@pytest.mark.parametrize("file", sorted(resource("catalogues").rglob("*.json")), ids=lambda path: path.name)
def test_the_names_of_the_catalogue_are_headings_that_the_import_knows(file: Path) -> None:
    named = json.loads(file.read_text(encoding="utf-8")).get("domains")
    for domain, names in named.items() if isinstance(named, dict) else ():
        for length in ("short", "long"):
            assert [(head.role, head.value) for head in headings_in(names[length])] == [("domain", domain)]


@pytest.mark.parametrize("file", sorted(resource("report").glob("*.json")), ids=lambda path: path.name)
def test_the_headings_of_the_report_are_headings_that_the_import_knows(file: Path) -> None:
    words = json.loads(file.read_text(encoding="utf-8"))
    for name, text in words.items():
        role, _, value = name.partition(".")
        if role in {"part", "findings"}:
            expected = ("part" if role == "part" else "list", value)
            expected = ("furniture", "") if value.startswith("none") else expected
            assert [(head.role, head.value) for head in headings_in(text)] == [expected], name
