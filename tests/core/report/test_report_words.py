"""Names and dates in a profile's language."""

import pytest

from igm_desktop.core.report.words import country_name, date_in_words, words


@pytest.mark.parametrize(
    ("date", "language", "written"),
    [
        ("2023-08", "en", "August 2023"),
        ("2023-08", "fr", "août 2023"),
        ("2023-08", "es", "agosto de 2023"),
        ("2023-08-03", "fr", "3 août 2023"),
        ("2023", "es", "2023"),
        ("2023-02-31", "en", "February 2023"),
        ("0000-05", "en", ""),
        ("2023-08", "xx-unknown", "August 2023"),
        (None, "en", ""),
    ],
)
def test_a_date_in_words(date: str | None, language: str, written: str) -> None:
    assert date_in_words(date, language) == written


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("MD", "fr", "Moldavie"), ("MD", "es-419", "Moldavia"), ("XQ", "en", "XQ"), (None, "en", "")],
)
def test_a_country_in_the_language(code: str | None, language: str, name: str) -> None:
    assert country_name(code, language) == name


def test_a_region_takes_the_words_of_its_language_and_nothing_leads_out_of_the_folder() -> None:
    assert words("fr-CA") == words("FR") == words("fr")
    assert words("../../etc/x") == words("en")
