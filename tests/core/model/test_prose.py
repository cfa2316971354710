"""Prose: one text in several languages."""

import pytest

from igm_desktop.core.model.prose import NO_PROSE, Prose, is_language


@pytest.mark.parametrize(
    "tag", ["en", "EN", "fr-CA", "zh-Hant-TW", "sr-Latn", "de-1996", "es-419", "en-x-private", "mas"]
)
def test_languages(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize(
    "tag", ["", "e", "english words", "en_GB", "en-", "-en", "en\n", "en-123456789", "ен", "1a", "en--us", "e\u0301n"]
)
def test_no_languages(tag: str) -> None:
    assert not is_language(tag)


def test_texts() -> None:
    prose = Prose({"en": "One", "fr": ""})
    assert prose.in_language("en") == "One"
    assert prose.in_language("fr") == ""
    assert prose.in_language("ar") == ""
    assert prose.best(["fr", "en"]) == "One"
    assert prose.best(["ar"]) == "One"
    assert prose.best([]) == "One"
    assert NO_PROSE.best(["en"]) == ""


def test_a_text_set_leaves_the_others() -> None:
    one = Prose({"en": "One"})
    both = one.with_text("fr", "Un")
    assert both == {"en": "One", "fr": "Un"}
    assert one == {"en": "One"}
    assert both.with_text("en", "") == {"fr": "Un"}
    assert both.with_text("ar", "") == both
    assert type(both.with_text("en", "")) is Prose
