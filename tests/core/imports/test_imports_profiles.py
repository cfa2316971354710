"""Profiles of our own words in four languages as text, DOCX and PDF; and a national one as printed, in two columns."""

import re

import pytest
from imports_looking import findings, kept_words, part, said, unplaced, words
from make_fixtures import FORMATS, PROFILES, findings_of, made
from typeset import NATIONAL, national_pdf

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.imports.published import ImportOptions, read_published
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import settled

KINDS = ("well_developed", "potential")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", PROFILES)
def test_a_profile_comes_in_whole(language: str, form: str) -> None:
    profile = PROFILES[language]
    assessment = read_published(made(language, form), f"profile.{form}").assessment
    expected = sorted(findings_of(profile), key=lambda one: (DOMAINS.index(one[0]), KINDS.index(one[1])))
    assert findings(assessment) == expected
    assert said(assessment.title) == profile["title"]
    cover = (assessment.level, assessment.country, said(assessment.place), assessment.body, assessment.date)
    assert cover == tuple(profile[key] for key in ("level", "country", "place", "body", "date"))
    assert assessment.languages == (language,)
    assert part(assessment, "introduction") == " ".join(profile["introduction"])
    assert all(tuple(finding.text) == (language,) for finding in assessment.findings)
    assert unplaced(assessment) == ""
    assert settled(assessment) is assessment


@pytest.mark.parametrize("language", PROFILES)
def test_the_format_changes_nothing_but_the_ids(language: str) -> None:
    read = [read_published(made(language, form)).assessment for form in FORMATS]
    assert len({one.id for one in read}) == len(FORMATS)
    assert len({tuple(findings(one)) for one in read}) == 1


def test_what_the_person_says_wins_over_the_text() -> None:
    options = ImportOptions(level="national", language="es", country="pe")
    assessment = read_published(made("en", "txt"), options=options).assessment
    assert (assessment.level, assessment.country, assessment.languages) == ("national", "PE", ("es",))
    assert {tuple(finding.text) for finding in assessment.findings} == {("es",)}
    assert (assessment.body, said(assessment.place)) == ("", "")


@pytest.mark.parametrize("field", [{"language": "not a tag"}, {"country": "XYZ"}])
def test_options_that_cannot_be_are_refused(field: dict[str, str]) -> None:
    with pytest.raises(InvalidEdit):
        read_published(made("en", "txt"), options=ImportOptions(**field))


# The national profile


@pytest.fixture(scope="module")
def national() -> Assessment:
    return read_published(national_pdf()).assessment


def test_columns_are_read_one_after_the_other_and_broken_words_are_whole_again(national: Assessment) -> None:
    expected = [
        (domain, kind, re.sub(r"\^\d+\^", "", text))
        for domain, _, *lists, _ in NATIONAL["domains"]
        for kind, texts in zip(KINDS, lists, strict=True)
        for text in texts
    ]
    assert findings(national) == expected


def test_a_word_keeps_its_own_hyphen_at_the_end_of_a_line(national: Assessment) -> None:
    text = " ".join(text for _, _, text in findings(national))
    assert text.count("suivi-évaluation") == 2
    assert "main-d’œuvre" in text
    assert not re.search(r"\w-\s", text)


def test_the_cover_of_a_printed_profile(national: Assessment) -> None:
    assert said(national.title) == "RÉPUBLIQUE DU CAP-VERT | PROFIL 2019"
    assert (national.level, national.country, national.date, national.languages) == ("national", "CV", "2019", ("fr",))


def test_parts_in_their_order_and_paragraphs_kept_apart(national: Assessment) -> None:
    kinds = [one.kind for one in national.parts if one.kind != "unplaced"]
    assert kinds == ["objective", "introduction", "other"]
    (introduction,) = (one for one in national.parts if one.kind == "introduction")
    expected = [re.sub(r"\^\d+\^", "", text) for text in NATIONAL["introduction"]]
    assert said(introduction.text).split("\n\n") == expected
    assert said(national.parts[-2].heading) == "SOURCES PRINCIPALES"


def test_the_table_of_conventions(national: Assessment) -> None:
    found = [(said(one.name), one.ratified) for one in national.conventions]
    assert found == [(name, "no" if value == "Non" else int(value[5:9])) for name, value, _ in NATIONAL["conventions"]]
    assert national.conventions_in == "rights"


def test_marks_leave_the_text_and_the_notes_are_kept_and_told() -> None:
    result = read_published(national_pdf())
    notes = [note for domain in NATIONAL["domains"] for note in domain[4]]
    last = result.assessment.parts[-1]
    assert said(last.text).split("\n") == [*NATIONAL["introduction_notes"], *notes]
    (told,) = (one for one in result.notices if one.code == "notes_kept")
    assert told.data == {"part": last.id, "notes": 4}
    assert "population. Depuis" in part(result.assessment, "introduction")


def test_running_heads_and_page_numbers_are_gone_and_told() -> None:
    result = read_published(national_pdf())
    assert "///" not in unplaced(result.assessment)
    assert unplaced(result.assessment).count("PRINCIPALES CONCLUSIONS") == 1, "the line of the contents"
    (told,) = (one for one in result.notices if one.code == "removed")
    assert told.data["running_heads"] == 18


def test_no_word_of_the_national_profile_is_lost(national: Assessment) -> None:
    printed = " ".join(_texts(NATIONAL)).replace("^", " ")
    recognised = words(" ".join([*NATIONAL["lists"], *(domain[1] for domain in NATIONAL["domains"])]))
    recognised += words(f"{NATIONAL['running_foot']} Oui Non rights whole_of_government partnerships well_being crises")
    kept = kept_words(national)
    assert {word for word in words(printed) if word not in kept and word not in recognised} <= {"safe_migration"}


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for one in values for text in _texts(one)]
