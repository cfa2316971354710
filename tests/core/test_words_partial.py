"""Words in languages that only prints have: what a document is made of, and English for the rest."""

import json
import re

import pytest

from igm_desktop.core.resources import resource
from igm_desktop.core.words import has_words, sentence

ENGLISH = json.loads(resource("words", "en.json").read_text(encoding="utf-8"))
FILES = sorted(resource("words", "partial").glob("*.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_they_say_what_the_english_ones_say(file: object) -> None:
    text = file.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    words = json.loads(text)
    assert text == json.dumps(words, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    places = re.compile(r"{\w+}")
    assert {code: set(places.findall(words[code])) for code in words} == {
        code: set(places.findall(ENGLISH[code])) for code in words
    }
    groups = ("past.", "field.", "kind.", "part.", "diff.", "matrix.")
    assert [code for code in ENGLISH if code.startswith(groups) and code not in words] == []


def test_a_print_has_them_and_what_is_missing_is_english() -> None:
    assert sentence("es", "past.field.text") == "Texto"
    assert sentence("es-MX", "past.field.text") == "Texto"
    assert sentence("es", "help.program") == ENGLISH["help.program"]
    assert sentence("ro", "past.field.text") == "Text"
    assert not has_words("es")  # of the window and of the terminal it is no language
