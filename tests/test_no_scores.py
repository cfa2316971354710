"""Nothing anywhere adds up to a score: all words of the interface, the print, the checks and the catalogue, in every
language, are read for ranks, scores and marks.

What denies a ranking is allowed, each sentence by its place.
"""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from igm_desktop.core.checks.wording import pattern
from igm_desktop.core.resources import resource

ROOT = Path(__file__).resolve().parents[1]
SAID = ("beginning", "catalogues", "checks", "facts", "imports", "report", "words", "worksheet")
"""Folders of resources with words that people read. `lists` in them are what texts are searched for."""

MARKS = {
    "en": r"\b(?:scor(?:e[sd]?|ing)|rank(?:s|ed|ing|ings)?|ratings?|graded?|grading|league|best|worst|\d+ points|percent\w*"
    r"|per cent|benchmark\w*|performance|performers?)\b|[\d}]\s?%",
    "fr": r"\b(?:scores?|class(?:ent|ée?s?|ements?)|rangs?|(?:bien|mal|mieux) notée?s?|notations?|palmarès"
    r"|meilleure?s?|pires?|pourcentages?|pour cent|performan(?:ce|te?)s?)\b|[\d}]\s?%",
    "es": r"\b(?:puntuaci(?:ón|ones)|puntajes?|rankings?|clasifica\w*|califica\w*|mejor(?:es)?|peor(?:es)?"
    r"|porcentajes?|por ciento)\b|[\d}]\s?%",
    "pt": r"\b(?:pontuaç(?:ão|ões)|rankings?|classifica\w*|melhor(?:es)?|pior(?:es)?)\b|[\d}]\s?%",
}
"""More than the check for ranking words looks for: in our own words there is no need for any of these."""

ALLOWED = {
    # These say that there is no ranking.
    "checks/en.json: checks ranking_words message",
    "checks/en.json: checks ranking_words why",
    "checks/es.json: checks ranking_words message",
    "checks/es.json: checks ranking_words why",
    "checks/fr.json: checks ranking_words message",
    "checks/fr.json: checks ranking_words why",
    # What a spreadsheet made of a cell.
    "words/en.json: notice.worksheet_percent",
    "words/fr.json: notice.worksheet_percent",
}


def words_of(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """All texts of a JSON value with the keys that lead there, but for lists of words to look for."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from words_of(inner, (*path, str(number)))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "lists":
                yield from words_of(inner, (*path, key))


def resources() -> Iterator[tuple[str, str, str]]:
    """Language, place and words of the resources that are named by a language."""
    for folder in SAID:
        for file in sorted(resource(folder).rglob("*.json")):
            language = re.sub(r"^.*[._-]", "", file.stem)
            if language in MARKS:
                for path, text in words_of(json.loads(file.read_text(encoding="utf-8"))):
                    yield language, f"{folder}/{file.name}: {' '.join(path)}", text


def interface() -> Iterator[tuple[str, str, str]]:
    """The words in the program's text that are translated, and their translations."""
    for file in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in {"tr", "translate"}:
                texts = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
                words = [re.sub(r"%(?:L?\d|n)", "…", text) for text in texts if isinstance(text, str)]
                yield from (("en", f"{file.name}:{node.lineno}", text) for text in words)
    for file in sorted((ROOT / "translations").glob("*.ts")):
        language = file.stem.rpartition("_")[2]
        for message in ElementTree.parse(file).iter("translation"):
            for text in ("".join(one.itertext()) for one in (message, *message)):
                yield language, file.name, re.sub(r"%(?:L?\d|n)", "…", text)


def _name(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


ALL = [*resources(), *interface()]


def test_every_language_and_every_kind_of_words_is_read() -> None:
    assert {language for language, _, _ in ALL} >= {"en", "fr", "es"}
    folders = {place.partition("/")[0] for _, place, _ in ALL if "/" in place}
    assert folders >= {"catalogues", "checks", "report", "words"}
    assert sum(place.endswith(".ts") for _, place, _ in ALL) > 200
    assert len(ALL) > 2_000


@pytest.mark.parametrize("language", sorted({language for language, _, _ in ALL}))
def test_no_words_rank_a_place_or_give_it_marks(language: str) -> None:
    marks = re.compile(MARKS[language], re.IGNORECASE)
    ranking = pattern(language, "ranking")
    assert ranking is not None
    found = [
        f"{place}: {text}"
        for spoken, place, text in ALL
        if spoken == language and place not in ALLOWED and (marks.search(text) or ranking.search(text))
    ]
    assert not found, "\n".join(found)


def test_what_is_allowed_is_there_and_denies() -> None:
    """An exception that nothing needs any more is none."""
    places = {place for _, place, _ in ALL}
    assert places >= ALLOWED
