"""Names as people see them: nothing hides in one, nothing turns its letters, and no honest name looks strange."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.shown import as_name, in_sentence, isolated, visible, without_isolation

HIDING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff\u00ad\u115f\u3164"


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("report\u202egnp.exe", "report\\u202egnp.exe"),
        ("\u2066a\u2069 \u2067b\u2069 \u2068c\u2069", "\\u2066a\\u2069 \\u2067b\\u2069 \\u2068c\\u2069"),
        ("Ba\u200blti", "Ba\\u200blti"),
        ("Ba\u200dlti", "Ba\\u200dlti"),
        ("Ba\u200clti \u0411\u200c\u0435", "Ba\\u200clti \u0411\\u200c\u0435"),
        ("a\u200fb", "a\\u200fb"),
        ("bom\ufeff soft\u00adhyphen word\u2060joiner", "bom\\ufeff soft\\xadhyphen word\\u2060joiner"),
        ("filler\u3164\u115f blank\u2800", "filler\\u3164\\u115f blank\\u2800"),
        ("nul\x00 bell\x07 escape\x1b[31m del\x7f c1\x9b", "nul\\x00 bell\\x07 escape\\x1b[31m del\\x7f c1\\x9b"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("lone\ud800", "lone\\ud800"),
        ("a\nb\tc", "a\\nb\\tc"),
    ],
)
def test_what_hides_is_written_out(name: str, seen: str) -> None:
    assert visible(name) == seen


@pytest.mark.parametrize(
    "name",
    [
        "Bălți – Moldova (2024) \\ C:\\x",
        "dix\u00a0mille\u202f: «\u00a0oui\u00a0»\u3000\u2009",
        "می‌شود",  # a joiner that the word is written with
        "ക്‍ നമസ്കാരം",
        "👩‍👧 👨🏽‍💻",
        "بلدية\u200f (2024)",
        "\u0600١٢",
        "日本語 ภาษา हिन्दी עברית",
        "e\u0301",
        "",
    ],
)
def test_honest_names_stay_as_they_are(name: str) -> None:
    assert visible(name) == name


def test_a_name_is_one_line() -> None:
    assert as_name("  Profile:\r\n\tBălți\u2028Moldova \u202e ") == "Profile: Bălți Moldova \\u202e"


def test_a_name_in_a_sentence_moves_nothing_around_it() -> None:
    assert in_sentence("Bălți (2)") == "Bălți (2)"
    assert in_sentence("עיר (2)") == "\u2068עיר (2)\u2069"
    assert in_sentence("עיר\u2069 a") == "\u2068עיר\\u2069 a\u2069"  # it cannot end what it stands in
    assert without_isolation(f"“{isolated('مدينة')}”") == "“مدينة”"


@given(st.text(st.sampled_from(HIDING + "aé א\u200e\u200f\u061c\x00\x1f\x85\u2028\ud800\u200c\u200d")))
def test_nothing_that_hides_is_left(text: str) -> None:
    seen = visible(text)
    assert not set(seen) & set(HIDING + "\x00\x1f\x85\u2028\ud800")
    assert visible(seen) == seen  # once is enough
