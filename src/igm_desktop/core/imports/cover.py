"""What a profile says about itself: its title, place, date and level."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from igm_desktop.core.domains import Level
from igm_desktop.core.imports.characters import words_key
from igm_desktop.core.imports.countries import countries_in
from igm_desktop.core.imports.dates import date_in
from igm_desktop.core.imports.line import Block
from igm_desktop.core.imports.places import NO_PLACE, Place, place_in
from igm_desktop.core.imports.titles import Title, title_in
from igm_desktop.core.imports.wording import wordings

_LONGEST_PLACE: Final = 100
_LARGE: Final = 1.4
_FRONT: Final = 60


@dataclass(frozen=True, slots=True)
class Cover:
    """What was found. `used` are the places of the blocks that it stands for; the `guessed` words are the doubts."""

    title: str = ""
    place: Place = NO_PLACE
    level: Level | None = None
    date: str | None = None
    edition: int = 1
    used: frozenset[int] = frozenset()
    guessed: frozenset[str] = frozenset()


def cover_of(blocks: Sequence[Block], running_heads: Sequence[str], body_size: float) -> Cover:
    """The cover, from anywhere on the page: portals print title and date at the foot."""
    title, used = _title(blocks)
    place = place_in(title.place) if title and title.place else NO_PLACE
    heads = [head_title for head in running_heads if (head_title := title_in(head))]
    guessed: set[str] = set()
    if title is None and heads:
        title, place = heads[0], place_in(heads[0].place)
    if title is None:
        at = _largest(blocks, body_size)
        if at is not None:
            used, place = used | {at}, _certain(place_in(blocks[at].text))
            title = Title(blocks[at].text, "", "", 1, "", 0)
    for candidate in (*(head.place for head in heads), *_front(blocks)):
        if place.country is None and not place.name:
            found = place_in(candidate)
            place = found if found.country and (found.body or not found.name) else NO_PLACE
    if place.country is None:
        country = _most_named(blocks)
        guessed |= {"country"} if country else set()
        place = Place(country, place.name, place.body)
    year = next((one.year for one in (title, *heads) if one and one.year), "") or _year_in(title)
    date, dated = _date(blocks, year)
    level = _level(place, title)
    if level is None:
        guessed.add("level")
    return Cover(
        title.text if title else "",
        place,
        level,
        date,
        title.edition if title else 1,
        frozenset(used | dated),
        frozenset(guessed),
    )


def _title(blocks: Sequence[Block]) -> tuple[Title | None, set[int]]:
    """The fullest title, and every block that prints it; a title without its place takes the line below."""
    found = {
        at: title
        for at, block in enumerate(blocks)
        if not block.heads and not block.bullet and (title := title_in(block.text))
    }
    if not found:
        return None, set()
    best_at = min(found, key=lambda at: (not found[at].place, found[at].rank, at))
    best = found[best_at]
    used = {at for at, title in found.items() if words_key(title.text) == words_key(best.text)}
    below = blocks[best_at + 1] if best_at + 1 < len(blocks) else None
    if below and not below.heads and not below.bullet and len(below.text) <= _LONGEST_PLACE:
        longer = _with_line_below(best, below.text)
        return (longer, used | {best_at + 1}) if longer else (best, used)
    return best, used


def _with_line_below(title: Title, below: str) -> Title | None:
    """The title with the line under it, where that names its place or ends it ("(Republic of Moldova)")."""
    if not title.place and _named(place_in(below)):
        colon = "" if title.text.endswith(":") else ":"
        return replace(title, text=f"{title.text}{colon} {below}", place=below, rank=0)
    if below.startswith("(") and below.endswith(")") and place_in(title.place).country is None:
        return title_in(f"{title.text} {below}")
    return None


def _named(place: Place) -> bool:
    return place.country is not None or bool(place.body)


def _certain(place: Place) -> Place:
    """The place, unless nothing but a name was found: any line would be one."""
    return place if _named(place) else NO_PLACE


def _largest(blocks: Sequence[Block], body_size: float) -> int | None:
    """The block that the container shows to be the title: by its style, or the largest on the first page."""
    for at, block in enumerate(blocks):
        if block.style == 0 and not block.heads:
            return at
    first = [at for at, block in enumerate(blocks) if block.page == 1 and not block.heads and not block.bullet]
    if not first or not body_size:
        return None
    at = max(first, key=lambda one: blocks[one].size)
    return at if blocks[at].size >= _LARGE * body_size else None


def _front(blocks: Sequence[Block]) -> list[str]:
    """Short lines before the first section."""
    result: list[str] = []
    for block in blocks[:_FRONT]:
        if any(head.role in {"domain", "list", "part"} for head in block.heads):
            break
        if not block.bullet and len(block.text) <= _LONGEST_PLACE:
            result.append(block.text)
    return result


def _most_named(blocks: Sequence[Block]) -> str | None:
    """The country that the text names most, where it is named twice as often as any other."""
    counts = countries_in("\n".join(block.text for block in blocks)).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
        return None
    return counts[0][0]


def _year_in(title: Title | None) -> str:
    """The year at the end of a title's place ("Côte d'Ivoire 2019")."""
    words = words_key(title.place).split() if title else []
    return words[-1] if words and len(words[-1]) == 4 and words[-1].isdigit() else ""


def _date(blocks: Sequence[Block], year: str) -> tuple[str | None, set[int]]:
    """The date: a line with a month (of the title's year, where it has one), the title's year, a line with a year."""
    with_month: dict[int, str] = {}
    years: dict[int, str] = {}
    beside: list[str] = []
    inside = False
    for at, block in enumerate(blocks):
        inside = inside or any(head.role in {"domain", "list", "part"} for head in block.heads)
        beside += [one.date for cell in block.cells if (one := date_in(cell)) and one.whole and len(one.date) > 4]
        found = None if block.heads or block.bullet or block.cells else date_in(block.text)
        if found is None:
            continue
        if not found.whole:
            beside.append(found.date)
        elif len(found.date) > 4:
            with_month[at] = found.date
        elif not inside or at == len(blocks) - 1:
            years[at] = found.date
    months = [*with_month.values(), *beside]
    if year:
        date = next((one for one in months if one.startswith(year)), year)
    else:
        date = next(iter([*with_month.values(), *years.values(), *beside]), "")
    return date or None, {at for at, one in {**with_month, **years}.items() if one == date}


def _level(place: Place, title: Title | None) -> Level | None:
    if place.is_local:
        return "local"
    words = f" {words_key(title.text)} " if title else ""
    local = {words_key(word) for wording in wordings() for word in wording.local_words}
    if any(f" {word} " in words for word in local):
        return "local"
    if place.country and not place.name:
        return "national" if title else None
    return None
