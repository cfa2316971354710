"""Sentences for codes: complete and alike in every language."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from igm_desktop.core import errors
from igm_desktop.core.errors import IgmError, UnreadableFile
from igm_desktop.core.resources import resource
from igm_desktop.core.words import error_sentence, sentence

LANGUAGES = ("en", "fr")
TABLES = {code: json.loads(resource("words", f"{code}.json").read_text(encoding="utf-8")) for code in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_sentence_exists_with_the_same_placeholders_and_differs_from_english(language: str) -> None:
    assert TABLES[language].keys() == TABLES["en"].keys()
    for code, words in TABLES[language].items():
        english = TABLES["en"][code]
        assert sorted(re.findall(r"\{\w+\}", words)) == sorted(re.findall(r"\{\w+\}", english)), code
        assert words != english or code in {"part.introduction", "part.conclusion"} or len(english) < 9, code


def listed_codes() -> dict[str, set[str]]:
    """The codes that the docstring of each error names."""
    kinds = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, IgmError)}
    found = {name: re.search(r"Codes?: ([^.]*)\.", kind.__doc__ or "") for name, kind in kinds.items()}
    return {name: set(re.split(r",\s*", codes[1])) if codes else set() for name, codes in found.items()}


LISTED = listed_codes()
SOURCES = [ast.parse(path.read_text("utf-8")) for path in Path(errors.__file__).parents[1].rglob("*.py")]

CONSTANTS = {node.value for tree in SOURCES for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def raised_codes() -> Iterator[tuple[str, str]]:
    """Each error that the program makes with a code that stands there, or with one of two."""
    for node in (node for tree in SOURCES for node in ast.walk(tree)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LISTED and node.args:
            code = node.args[0]
            for one in (code.body, code.orelse) if isinstance(code, ast.IfExp) else (code,):
                if isinstance(one, ast.Constant):
                    yield node.func.id, str(one.value)


def test_the_tree_of_errors_names_every_code_that_is_raised() -> None:
    raised = set(raised_codes())
    assert len(raised) > 40
    assert [(kind, code) for kind, code in sorted(raised) if code not in LISTED[kind]] == []


def test_every_code_that_the_tree_of_errors_names_is_raised_somewhere() -> None:
    assert {code for codes in LISTED.values() for code in codes} <= CONSTANTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_and_sentences_belong_together(language: str) -> None:
    codes = {(kind, code) for kind, codes in LISTED.items() for code in codes}
    wordless = {one for one in codes if not {f"error.{one[1]}", "error." + ".".join(one)} & TABLES[language].keys()}
    assert wordless == set()
    keys = {"error.other", *(f"error.{code}" for _, code in codes), *map("error.{0[0]}.{0[1]}".format, codes)}
    rules = {f"error.catalogue_damaged.{rule}" for rule in CONSTANTS}
    assert {key for key in TABLES[language] if key.startswith("error.")} <= keys | rules


def test_french_puts_narrow_spaces_before_high_punctuation() -> None:
    for code, words in TABLES["fr"].items():
        assert not re.search(r"(?<=\w) [;!?»]", words), code
        assert not re.search(r"« ", words), code


def test_an_error_says_its_data_and_hides_control_characters() -> None:
    words = error_sentence("en", UnreadableFile("missing", path="/tmp/a\x1b[31m\u202eb"))
    assert words.startswith("/tmp/a\\x1b[31m\\u202eb is not there.")


def test_an_unknown_code_and_an_unknown_language_still_make_a_sentence() -> None:
    assert "strange" in error_sentence("xx", IgmError("strange"))
    assert sentence("fr", "part.nonsense", or_code="part.other") == "Autre partie"
