"""How a source is named where there is little room: a few words for a label, all of it for a list or a tool tip."""

from dataclasses import dataclass
from typing import Final

from igm_desktop.core.clipping import cut
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.shown import as_name
from igm_desktop.core.sources.reading import authors_of, institution_of, issuer_of, text_of, title_of, year_of

SHORTEST: Final = 28
LONGEST: Final = 1_000
"""So many letters of each text are shown in names."""


@dataclass(frozen=True, slots=True)
class SourceName:
    """`short` stands on the label of a citation, `full` in lists and tool tips."""

    short: str
    full: str


def source_name(source: Source) -> SourceName:
    """Its name: "Law on asylum 2008" in short, "Parliament. Law on asylum (2008)" in full; its id if it has nothing."""
    source = as_shown(source)
    title, issuer = title_of(source), issuer_of(source)
    year = str(year_of(source) or "")
    full = ". ".join(dict.fromkeys(filter(None, (issuer.rstrip("."), title)))) or _last_word(source)
    short = shortened(text_of(source, "title-short") or title or _who(source) or _last_word(source))
    return SourceName(_with_year(short, year, "{} {}"), _with_year(full, year, "{} ({})"))


def as_shown(source: Source) -> Source:
    """The source with its texts as names are shown: what hides in them is written out, and of a very long one
    the beginning is there. Nothing to be kept.
    """
    csl, instrument = (
        {key: _as_shown(value) for key, value in source.csl.items()},
        as_name(cut(source.instrument, LONGEST)),
    )
    if instrument == source.instrument and all(csl[key] is value for key, value in source.csl.items()):
        return source
    return source.model_copy(update={"csl": FrozenMap(csl), "instrument": instrument})


def _as_shown(value: Json) -> Json:
    """The very same value where nothing hides in it."""
    if isinstance(value, str):
        fits = len(value) <= LONGEST and value.isascii() and value.isprintable()
        return value if fits else as_name(cut(value, LONGEST))
    if isinstance(value, tuple):
        inner = tuple(map(_as_shown, value))
        return inner if any(one is not other for one, other in zip(inner, value, strict=True)) else value
    if isinstance(value, FrozenMap):
        made = {key: _as_shown(one) for key, one in value.items()}
        return FrozenMap(made) if any(made[key] is not one for key, one in value.items()) else value
    return value


def shortened(text: str, most: int = SHORTEST) -> str:
    """The text with an ellipsis where it is longer, cut between words if that leaves half of it."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    at_word = cut.rpartition(" ")[0]
    return (at_word if text[most - 1] != " " and len(at_word) * 2 > most else cut).rstrip(" ,;:–-") + "…"


def _who(source: Source) -> str:
    authors = authors_of(source)
    return authors[0].short if authors else institution_of(source)


def _last_word(source: Source) -> str:
    return text_of(source, "URL") or as_name(source.id)


def _with_year(name: str, year: str, shape: str) -> str:
    return shape.format(name, year) if year and year not in name else name
