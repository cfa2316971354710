"""The portal page of Bălți: a French frame around an English profile, date and title at its foot."""

import re
import textwrap
from collections.abc import Callable

import pytest
from imports_looking import SEED, findings, flat, kept_words, part, said, unplaced, words

from igm_desktop.core.imports.published import read_published
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.order import settled

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the page does not lie beside the checkout")
HEADINGS = {
    "MIGRANTS’ RIGHTS": "rights",
    "WHOLE-OF-GOVERNMENT APPROACH": "whole_of_government",
    "PARTNERSHIPS": "partnerships",
    "WELL-BEING OF MIGRANTS": "well_being",
    "MOBILITY DIMENSION OF CRISES": "crises",
    "SAFE, ORDERLY AND REGULAR MIGRATION": "safe_migration",
}


def text() -> str:
    return SEED.read_text(encoding="utf-8")


def expected() -> list[tuple[str, str, str]]:
    """Read by hand: what this page prints, with no rule of the import."""
    result: list[tuple[str, str, str]] = []
    domain = kind = ""
    for line in text().split("\n"):
        domain = HEADINGS.get(line.strip(), domain)
        kind = "well_developed" if "examples of well-developed areas" in line and line[0] == "M" else kind
        kind = "potential" if line.startswith("Areas with potential") else kind
        if line.startswith("  • "):
            result.append((domain, kind, flat(line[4:])))
    return result


def read(changed: Callable[[str], str] = str) -> Assessment:
    return read_published(changed(text()).encode(), "seed.txt").assessment


def test_all_findings_stand_in_their_lists_with_their_words() -> None:
    found = findings(read())
    assert found == expected()
    assert [sum(kind == one for _, one, _ in found) for kind in ("well_developed", "potential")] == [19, 18]


def test_the_cover() -> None:
    assessment = read()
    assert said(assessment.title) == "Migration Governance Profile: Municipality of Balti (Republic of Moldova)"
    assert (assessment.level, assessment.country, assessment.date) == ("local", "MD", "2023-08")
    assert (said(assessment.place), assessment.body, assessment.languages) == ("Balti", "municipality", ("en",))
    assert {finding.status for finding in assessment.findings} == {"draft"}


def test_the_introduction_has_its_sentences_and_no_furniture() -> None:
    introduction = part(read(), "introduction")
    assert introduction.startswith("This Profile describes examples of well-developed areas of Municipality of Balti")
    assert introduction.endswith("Funding is provided by IOM Member States.")
    assert "Click" not in introduction


def test_the_french_frame_is_kept_as_french_and_is_no_finding() -> None:
    result = read_published(text().encode())
    frame = result.assessment.parts[0]
    assert (frame.kind, tuple(frame.text)) == ("unplaced", ("fr",))
    assert said(frame.text).startswith("Indicateurs de gouvernance des migrations (IGM)\n\nEn 2015")
    assert said(frame.text).endswith("de la lutte contre la traite des personnes.")
    told = [notice.data for notice in result.notices if notice.code == "unplaced"]
    assert told[0] == {"part": frame.id, "characters": len(said(frame.text)), "language": "fr"}
    assert len(told) == sum(one.kind == "unplaced" for one in result.assessment.parts)
    assert "Click the icons" in unplaced(result.assessment)


def test_no_word_is_lost() -> None:
    kept = kept_words(read())
    recognised = words("2023 Août " + " ".join(HEADINGS)) | words("Migration Governance: examples of")
    missing = {word for word in words(text()) if word not in kept and word not in recognised}
    assert missing <= {"1"}


def test_the_same_bytes_give_the_same_assessment_settled() -> None:
    one, two = read(), read()
    assert one == two
    assert settled(one) is one
    ids = [item.id for item in (*one.findings, *one.parts)]
    assert len(set(ids)) == len(ids)
    assert read(lambda page: page + "\n").id != one.id


VARIANTS: dict[str, Callable[[str], str]] = {
    "Windows line ends": lambda page: page.replace("\n", "\r\n"),
    "old Mac line ends": lambda page: page.replace("\n", "\r"),
    "bullets lost": lambda page: page.replace("  • ", ""),
    "blank lines lost": lambda page: "\n".join(line for line in page.split("\n") if line.strip()),
    "bullets and blank lines lost": lambda page: "\n".join(
        line.replace("  • ", "") for line in page.split("\n") if line.strip()
    ),
    "dashes": lambda page: page.replace("  • ", "- "),
    "stars": lambda page: page.replace("  • ", "* "),
    "small letters o": lambda page: page.replace("  • ", "o\t"),
    "numbers": lambda page: page.replace("  • ", "1) "),
    "bullets on lines of their own": lambda page: page.replace("  • ", "  •\n    "),
    "bullets on one line": lambda page: re.sub(r"\s*\n  • ", " • ", page),
    "double spaced": lambda page: page.replace("\n", "\n\n"),
    "small headings": lambda page: re.sub(
        r"^[A-Z’\- ,]{8,}$", lambda found: found[0].lower(), page, flags=re.MULTILINE
    ),
    "markdown": lambda page: re.sub(r"^([A-Z’\- ,]{8,})$", r"## \1", page, flags=re.MULTILINE),
    "wrapped at 60": lambda page: wrapped(page, 60),
    "wrapped at 80": lambda page: wrapped(page, 80),
    "wrapped at 80, indents lost": lambda page: "\n".join(map(str.strip, wrapped(page, 80).split("\n"))),
    "twice": lambda page: page + "\n" + page,
}


def wrapped(page: str, width: int) -> str:
    lines: list[str] = []
    for line in page.split("\n"):
        bullet = line.startswith("  •")
        start, rest = ("  ", "    ") if bullet else ("", "")
        lines += textwrap.wrap(line.strip(), width, initial_indent=start, subsequent_indent=rest) or [""]
    return "\n".join(lines)


@pytest.mark.parametrize("name", VARIANTS)
def test_the_page_as_other_programs_leave_it(name: str) -> None:
    assessment = read(VARIANTS[name])
    assert findings(assessment) == expected()
    assert (assessment.country, assessment.date, assessment.languages) == ("MD", "2023-08", ("en",))
    assert said(assessment.title) == "Migration Governance Profile: Municipality of Balti (Republic of Moldova)"
    assert said(next(iter(assessment.parts)).text).startswith("Indicateurs de gouvernance")


def test_the_page_in_windows_1252_and_with_a_byte_order_mark() -> None:
    for data in (text().encode("cp1252"), b"\xef\xbb\xbf" + text().encode()):
        assert findings(read_published(data).assessment) == expected()
