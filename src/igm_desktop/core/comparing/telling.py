"""A comparison as lines of text, for both front ends."""

from collections.abc import Iterator

from igm_desktop.core.catalogue.names import domain_names
from igm_desktop.core.comparing.model import AREAS, Area, Change, Comparison
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.shown import as_name
from igm_desktop.core.words import sentence

_MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def told(found: Comparison, language: str) -> Iterator[str]:
    """What it is of, then each change under its part of the profile; what is gone in `[-…-]`, what is new in `{+…+}`."""
    yield head_words(found, language)
    if not found.changes:
        yield sentence(language, "diff.nothing")
    for area in AREAS:
        changes = found.in_area(area)
        if changes:
            yield ""
            yield area_words(area, language)
        for change in changes:
            yield from _change(change, language)


def head_words(found: Comparison, language: str) -> str:
    """Of which two assessments it is."""
    one, other = document_names(found.one, found.other, language)
    return sentence(language, f"diff.kin.{found.kin}", one=one, other=other)


def document_names(one: Assessment, other: Assessment, language: str) -> tuple[str, str]:
    """What tells the two apart: their dates where both have one, else their titles with what date there is."""
    from igm_desktop.core.report.words import date_in_words

    dates = date_in_words(one.date, language), date_in_words(other.date, language)
    if all(dates) and dates[0] != dates[1]:
        return dates
    titles = (as_name(each.title.best(each.languages)) or sentence(language, "show.no_title") for each in (one, other))
    first, second = (f"{title} ({date})" if date else title for title, date in zip(titles, dates, strict=True))
    return first, second


def area_words(area: Area, language: str) -> str:
    """A domain or another part of the profile."""
    domain = next((one for one in DOMAINS if one == area), None)
    return domain_names(language)[domain] if domain is not None else sentence(language, f"diff.area.{area}")


def thing_words(change: Change) -> str:
    """What was changed, and which field of it."""
    return " · ".join(word for word in (change.thing, change.field) if word)


def remark_words(change: Change, language: str) -> str:
    """What is to be said of how a change was found; mostly nothing."""
    only_look = change.before == change.after and bool(change.before)
    codes = [code for code, said in (("alike", change.alike), ("only_look", only_look)) if said]
    return " ".join(sentence(language, f"diff.{code}") for code in codes)


def _change(change: Change, language: str) -> Iterator[str]:
    what = sentence(language, f"diff.what.{change.what}")
    yield "  " + sentence(language, "diff.change", what=what, thing=thing_words(change))
    remark = remark_words(change, language)
    if remark:
        yield f"    {remark}"
    if change.before != change.after:
        yield from (f"    {line}" for line in _marked(change).split("\n"))


def _marked(change: Change) -> str:
    if change.what in ("new", "gone"):
        return change.before or change.after
    return "".join(_MARKS[piece.kept].format(piece.text) for piece in change.pieces)
