"""Sentences for codes: complete and alike in every language."""

import json
import re

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


def test_every_code_that_the_tree_of_errors_names_has_a_sentence() -> None:
    for name in dir(errors):
        kind = getattr(errors, name)
        if isinstance(kind, type) and issubclass(kind, IgmError) and kind.__doc__:
            listed = re.search(r"Codes?: ([^.]*)\.", kind.__doc__)
            for code in listed.group(1).split(",") if listed else ():
                keys = {f"error.{code.strip()}", f"error.{name}.{code.strip()}"}
                assert keys & TABLES["en"].keys(), code


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
