"""Sentences that each check must find something in, with the very words, and as many that look alike and are fine."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from igm_desktop.core.checks.table import problems
from igm_desktop.core.edits import value_at
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment, Finding, Source
from igm_desktop.core.model.prose import Prose

SENTENCES = json.loads((Path(__file__).parents[2] / "data" / "checks" / "sentences.json").read_text(encoding="utf-8"))


def profile(language: str, *texts: str) -> Assessment:
    """A profile of 2023 with these findings."""
    findings = tuple(
        Finding(id=f"f{number}", domain="rights", kind="potential", rank=f"{number:03}", text=Prose({language: text}))
        for number, text in enumerate(texts)
    )
    return Assessment(id="d", languages=(language,), date="2023-08", findings=findings, sources=(Source(id="s"),))


def found(check: str, document: Assessment) -> list[str]:
    return [problem.quote for problem in problems(document) if problem.check == check]


def sentences(kind: str) -> Iterator[tuple[str, str, object]]:
    for check, languages in SENTENCES.items():
        for language, lists in languages.items():
            yield from ((check, language, one) for one in lists[kind])


@pytest.mark.parametrize(("check", "language", "told"), list(sentences("found")))
def test_what_is_wrong_is_found_with_its_words(check: str, language: str, told: list[str]) -> None:
    text, quote = told
    document = profile(language, text)
    assert quote in found(check, document)
    for problem in problems(document):
        assert problem.quote in plain(str(value_at(document, problem.ref))) if problem.quote else True


@pytest.mark.parametrize(("check", "language", "text"), list(sentences("fine")))
def test_what_is_fine_is_left_alone(check: str, language: str, text: str) -> None:
    assert found(check, profile(language, text)) == []


@pytest.mark.parametrize("check", SENTENCES)
def test_no_other_check_minds_what_is_fine(check: str) -> None:
    for language, lists in SENTENCES[check].items():
        for text in lists["fine"]:
            others = {problem.check for problem in problems(profile(language, text)) if problem.quote}
            assert others <= {"list_endings"}, text
