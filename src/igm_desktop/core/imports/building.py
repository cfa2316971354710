"""The assessment of an import: ids from the content, ranks in order, each text escaped and under its own language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.domains import DOMAINS, Level
from igm_desktop.core.errors import UnreadableText
from igm_desktop.core.ids import id_from, ranks_between
from igm_desktop.core.imports.conventions import Row
from igm_desktop.core.imports.cover import Cover
from igm_desktop.core.imports.findings import PrintedList
from igm_desktop.core.imports.stretches import Stretch, Stretches
from igm_desktop.core.markup import escaped
from igm_desktop.core.model.assessment import Assessment, Convention, Finding, Part
from igm_desktop.core.model.prose import NO_PROSE, Prose
from igm_desktop.core.order import settled

MAX_ITEMS: Final = 20_000
"""Findings and parts of one import: no profile has more, and no form can show them."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the reading gave, with what the person said themselves already in it."""

    id: str
    cover: Cover
    lists: tuple[PrintedList, ...]
    stretches: Stretches
    languages: tuple[str, ...]
    level: Level
    country: str | None


class _Ids:
    """Ids from the content; the second of two equal contents counts on."""

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of(self, *words: str) -> str:
        self._seen[words] += 1
        return id_from(self._document_id, *words, str(self._seen[words]))


def assessment_of(draft: Draft) -> Assessment:
    """The assessment, settled.

    Raises UnreadableText: no_findings where there is none, too_large where there are more than anybody can read.
    """
    count = sum(len(one.findings) for one in draft.lists)
    if not count:
        raise UnreadableText("no_findings")
    if count + len(draft.stretches.parts) + len(draft.stretches.rows) > MAX_ITEMS:
        raise UnreadableText("too_large", reason="items", limit=MAX_ITEMS)
    main = draft.languages[0]
    cover = draft.cover
    is_local = draft.level == "local"
    ids = _Ids(draft.id)
    domain = draft.stretches.conventions_in
    return settled(
        Assessment(
            id=draft.id,
            level=draft.level,
            country=draft.country,
            place=_prose(main, cover.place.name if is_local or draft.country is None else ""),
            body=cover.place.body if is_local else "",
            edition=cover.edition,
            title=_prose(main, cover.title),
            date=cover.date,
            languages=draft.languages,
            conventions_in=next((one for one in DOMAINS if one == domain), "rights"),
            parts=_parts(draft.stretches.parts, ids),
            findings=_findings(draft.lists, draft.languages, ids),
            conventions=_conventions(draft.stretches.rows, main, ids),
        )
    )


def _prose(language: str, text: str) -> Prose:
    return Prose({language: escaped(text)}) if text else NO_PROSE


def _findings(lists: Sequence[PrintedList], languages: tuple[str, ...], ids: _Ids) -> tuple[Finding, ...]:
    found = [(one, text, ids.of("findings", one.domain, one.kind, text)) for one in lists for text in one.findings]
    ranks = ranks_between(None, None, [item_id for _, _, item_id in found])
    return tuple(
        Finding(
            id=item_id,
            domain=one.domain,
            kind=one.kind,
            rank=rank,
            text=_prose(one.language if one.language in languages else languages[0], text),
        )
        for (one, text, item_id), rank in zip(found, ranks, strict=True)
    )


def _parts(stretches: Sequence[Stretch], ids: _Ids) -> tuple[Part, ...]:
    found = [(one, ids.of("parts", one.kind, one.heading, one.text)) for one in stretches]
    ranks = ranks_between(None, None, [item_id for _, item_id in found])
    return tuple(
        Part(
            id=item_id,
            rank=rank,
            kind=one.kind,
            heading=_prose(one.language, one.heading),
            text=_prose(one.language, one.text),
        )
        for (one, item_id), rank in zip(found, ranks, strict=True)
    )


def _conventions(rows: Sequence[Row], language: str, ids: _Ids) -> tuple[Convention, ...]:
    found = [(row, ids.of("conventions", row.name)) for row in rows]
    ranks = ranks_between(None, None, [item_id for _, item_id in found])
    return tuple(
        Convention(id=item_id, rank=rank, name=_prose(language, row.name), signed=row.signed, ratified=row.ratified)
        for (row, item_id), rank in zip(found, ranks, strict=True)
    )
