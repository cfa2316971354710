from igm_desktop.core.places import alphabet_key, countries, country_name, folded, language_name, languages_offered


def test_all_countries_of_the_standard_and_nothing_else() -> None:
    codes = {country.code for country in countries("en")}
    assert len(codes) == 249
    assert {"MD", "CI", "TW", "PS", "AX", "UM"} <= codes
    assert not codes & {"EU", "UN", "ZZ", "XA", "XK", "EZ", "AC", "IC"}
    for language in ("fr", "es", "pt", "ar"):
        assert {country.code for country in countries(language)} == codes


def test_names_are_in_the_language_and_in_its_order() -> None:
    assert country_name("MD", "fr") == "Moldavie"
    assert country_name("CI", "fr-CA") == "Côte d’Ivoire"
    french = [country.name for country in countries("fr")]
    assert french[:3] == ["Afghanistan", "Afrique du Sud", "Albanie"]
    assert french.index("Égypte") < french.index("Espagne")  # not behind all names without accents
    assert french.index("Île Bouvet") < french.index("Irak")


def test_a_letter_of_its_own_stands_behind_its_neighbour_in_spanish_only() -> None:
    assert alphabet_key("Ñu", "es") > alphabet_key("Nz", "es")
    assert alphabet_key("Ñu", "en") < alphabet_key("Nz", "en")


def test_unknown_codes_and_languages_never_fail() -> None:
    assert country_name("XX", "en") == "XX"
    assert country_name("MD", "not-a-language") == "Moldova"
    assert language_name("qqq", "en") == "qqq"
    assert language_name("x", "") == "x"


def test_languages_have_names_with_their_scripts_and_regions() -> None:
    assert language_name("fr", "fr") == "Français"
    assert language_name("pt-BR", "en") == "Portuguese (Brazil)"
    assert language_name("zh-Hant", "en") == "Chinese (Traditional)"
    offered = dict(languages_offered("fr"))
    assert {"en", "fr", "es", "pt", "ar", "ru", "zh", "ro", "fil"} <= set(offered)
    assert offered["ro"] == "Roumain"
    assert len(set(offered.values())) == len(offered)


def test_folding_forgets_accents_case_and_punctuation() -> None:
    assert folded("Côte d’Ivoire") == folded("cote d'ivoire") == "cote d ivoire"
    assert folded("Bosnia & Herzegovina") == folded("bosnia and herzegovina")
    assert folded("Türkiye") == "turkiye"
    assert folded("  São  Tomé ") == "sao tome"


def test_a_language_among_other_words_is_written_as_its_own_language_does() -> None:
    assert language_name("en", "fr", alone=False) == "anglais"
    assert language_name("fr", "en", alone=False) == "French"
    assert language_name("en", "fr") == "Anglais"
