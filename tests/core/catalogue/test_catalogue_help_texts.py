"""The help beside the questions of our own catalogue: there for every indicator, short, of its own, well set."""

import json
import re
from collections import Counter

import pytest

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.catalogue.model import Help
from igm_desktop.core.resources import resource

CATALOGUE = installed(*DEFAULT)
LANGUAGES = ("en", "fr", "es")
LONGEST = {"en": (220, 170), "fr": (260, 205), "es": (260, 205)}
OPTION = {"en": r"“([^”]+)”", "fr": "«\u00a0([^»]+)\u00a0»", "es": r"“([^”]+)”"}


OTHERS = {  # what else stands in quotes: a plan's words, and the mark that every answer may have
    "en": ("the whole population", "not applicable"),
    "fr": ("toute la population", "sans objet"),
    "es": ("toda la población", "no aplica"),
}


def texts(language: str) -> dict[str, Help]:
    path = resource("catalogues", *DEFAULT, "help", f"{language}.json")
    return {key: Help(**value) for key, value in json.loads(path.read_text(encoding="utf-8")).items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_has_help_in_the_order_of_the_catalogue(language: str) -> None:
    assert list(texts(language)) == list(CATALOGUE.indicators_by_id)
    assert len(texts(language)) == 93 + 83
    for indicator_id, found in texts(language).items():
        assert CATALOGUE.help(indicator_id, language) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_short_and_in_whole_sentences(language: str) -> None:
    most = LONGEST[language]
    for indicator_id, found in texts(language).items():
        for text, longest in zip(found, most, strict=True):
            assert 25 <= len(text) <= longest, (indicator_id, len(text))
            assert text[0].isupper(), indicator_id
            assert text.endswith("."), indicator_id
            assert text == " ".join(text.split(" ")).strip(), indicator_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_there_twice(language: str) -> None:
    for field in Help._fields:
        counted = Counter(getattr(found, field) for found in texts(language).values())
        assert max(counted.values()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_option_that_help_names_is_one_of_the_question(language: str) -> None:
    words = CATALOGUE.words_in(language).options
    for indicator_id, found in texts(language).items():
        indicator = CATALOGUE.indicator(indicator_id)
        assert indicator is not None
        offered = [text.casefold() for text in words.get(indicator_id, words.get(indicator.answer, {})).values()]
        for named in re.findall(OPTION[language], found.looks_at):
            assert named in OTHERS[language] or any(text.startswith(named.casefold()) for text in offered), (
                indicator_id,
                named,
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_of_a_national_choice_says_how_to_tell_the_options_apart(language: str) -> None:
    for indicator_id, found in texts(language).items():
        indicator = CATALOGUE.indicator(indicator_id)
        assert indicator is not None
        if indicator.level == "national" and indicator.answer in ("access", "yes_no"):
            assert re.search(OPTION[language], found.looks_at), indicator_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_set_as_its_language_asks(language: str) -> None:
    for indicator_id, found in texts(language).items():
        for text in found:
            assert "'" not in text, indicator_id
            assert '"' not in text, indicator_id
            assert "..." not in text, indicator_id
            assert "(s)" not in text, indicator_id
            if language == "fr":
                assert not re.search(r"[^\u202f][;!?]", text), indicator_id
                assert not re.search("[^\u00a0]:", text), indicator_id
                assert not re.search("«[^\u00a0]|[^\u00a0]»", text), indicator_id
                assert "“" not in text, indicator_id
            else:
                assert not re.search(r"[\u00a0\u202f ][;:!?]", text), indicator_id
                assert "«" not in text, indicator_id
