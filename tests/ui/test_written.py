"""Which languages are written, as a value."""

from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.ui.written import Written

LANGUAGES = ("en", "fr", "ar")


def test_a_second_language_comes_and_goes_and_comes_again() -> None:
    one = Written("en")
    two = one.toggled(LANGUAGES)
    assert (two.language, two.beside, two.short) == ("en", "fr", "EN + FR")
    three = two.with_beside("ar").toggled(LANGUAGES)
    assert (three.beside, three.short) == (None, "EN")
    assert three.toggled(LANGUAGES).beside == "ar"
    assert one.toggled(("en",)).beside is None


def test_the_two_change_places() -> None:
    assert Written("en", "fr").with_language("fr") == Written("fr", "en")
    assert Written("en", "fr").with_language("ar") == Written("ar", "fr")


@given(
    st.lists(st.sampled_from(LANGUAGES), min_size=1, unique=True).map(tuple),
    st.sampled_from(LANGUAGES),
    st.none() | st.sampled_from(LANGUAGES),
)
def test_only_languages_of_the_profile_are_left(languages: tuple[str, ...], language: str, beside: str | None) -> None:
    left = Written(language).with_beside(beside).among(languages)
    assert left.language in languages
    assert left.beside is None or (left.beside in languages and left.beside != left.language)
