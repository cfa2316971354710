"""The findings of an import: the twelve lists, their languages, what they repeat and what strayed into them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId, FindingKind
from igm_desktop.core.imports.characters import words_key
from igm_desktop.core.imports.languages import language_of
from igm_desktop.core.imports.line import Block
from igm_desktop.core.imports.lists import items_of
from igm_desktop.core.imports.sections import Piece

_DEFAULT: Final = "en"


@dataclass(frozen=True, slots=True)
class PrintedList:
    """One of the twelve lists.

    `language` is None where its words do not tell; `heads` are the languages of its printed headings.
    """

    domain: DomainId
    kind: FindingKind
    findings: tuple[str, ...]
    strays: tuple[Block, ...]
    repeated: int
    language: str | None
    heads: tuple[str, ...]


def printed_lists(pieces: Sequence[Piece]) -> tuple[PrintedList, ...]:
    """The lists that the page prints, in the order of the domains; parts of one list that stand apart are one."""
    found: dict[tuple[DomainId, FindingKind], list[Piece]] = {}
    for piece in pieces:
        if piece.role == "list" and piece.domain and piece.finding:
            found.setdefault((piece.domain, piece.finding), []).append(piece)
    return tuple(
        _printed_list(domain, kind, found[domain, kind])
        for domain in DOMAINS
        for kind in FINDING_KINDS
        if (domain, kind) in found
    )


def _printed_list(domain: DomainId, kind: FindingKind, pieces: list[Piece]) -> PrintedList:
    items = [items_of(piece.blocks) for piece in pieces]
    texts = [text for one in items for text in one.findings]
    once: dict[str, str] = {}
    for text in texts:
        once.setdefault(words_key(text) or text, text)
    heads = tuple(head.language for piece in pieces if piece.heading for head in piece.heading.heads)
    return PrintedList(
        domain,
        kind,
        tuple(once.values()),
        tuple(stray for one in items for stray in one.strays),
        len(texts) - len(once),
        language_of("\n".join(once.values())),
        heads,
    )


def languages_of_lists(lists: Sequence[PrintedList], wanted: str | None) -> tuple[str, ...]:
    """The profile's languages: the one of most findings first, or the wanted one alone."""
    if wanted:
        return (wanted,)
    counts: Counter[str] = Counter()
    for one in lists:
        if one.language:
            counts[one.language] += len(one.findings)
    if not counts:
        whole = language_of("\n".join(text for one in lists for text in one.findings))
        counts.update([whole] if whole else [head for one in lists for head in one.heads])
    return tuple(language for language, _ in counts.most_common()) or (_DEFAULT,)


def language_is_guessed(lists: Sequence[PrintedList]) -> bool:
    """Whether only the headings told the language."""
    return not any(one.language for one in lists) and not language_of(
        "\n".join(text for one in lists for text in one.findings)
    )
