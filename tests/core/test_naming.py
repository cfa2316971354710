from igm_desktop.core.naming import body_suggestions, suggested_title


def test_a_national_profile_is_named_by_its_country_in_its_language() -> None:
    assert suggested_title("national", "MD", "", "", "en") == "Migration Governance Profile: Moldova"
    assert suggested_title("national", "MD", "", "", "fr") == "Profil de gouvernance des migrations : Moldavie"
    assert suggested_title("national", None, "", "", "en") == ""


def test_a_local_profile_is_named_by_its_place_and_body() -> None:
    title = suggested_title("local", "MD", "Bălți", "municipality", "en")
    assert title == "Migration Governance Profile: Municipality of Bălți (Moldova)"
    assert suggested_title("local", "MD", "Bălți", "", "en") == "Migration Governance Profile: Bălți (Moldova)"
    assert suggested_title("local", None, "Bălți", "", "en") == "Migration Governance Profile: Bălți"
    assert suggested_title("local", "MD", "  ", "City", "en") == ""


def test_french_elides_before_a_vowel() -> None:
    assert "Ville d’Accra (Ghana)" in suggested_title("local", "GH", "Accra", "ville", "fr")
    assert "Ville d’Épinay (France)" in suggested_title("local", "FR", "Épinay", "Ville", "fr")
    assert "Ville de Bamako (Mali)" in suggested_title("local", "ML", "Bamako", "Ville", "fr")


def test_braces_in_a_place_are_only_letters() -> None:
    assert "{country} ({0})" in suggested_title("local", None, "{country} ({0})", "", "en")


def test_other_languages_fall_back_to_english_words() -> None:
    assert suggested_title("national", "MD", "", "", "de") == "Migration Governance Profile: Republik Moldau"
    assert body_suggestions("de") == body_suggestions("en")
    assert "commune" in body_suggestions("fr-CH")
