"""What the verbs tell, as lines for a person and as JSON values for a program."""

from collections.abc import Iterable, Sequence

from igm_desktop.cli.words import say, terminal_language
from igm_desktop.core.catalogue.loading import installed_or_own
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS, DomainId
from igm_desktop.core.imports.notices import Notice
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.shown import visible_sentence


def overview_lines(document: Assessment) -> list[str]:
    """The cover and the findings, in order. Nothing in them moves a terminal's cursor or turns its letters."""
    text = document.title.best(document.languages) or say("show.no_title")
    lines = [text, say(f"level.{document.level}") + _after(document.country) + _after(document.date)]
    for domain in DOMAINS:
        lines += ["", domain_name(domain, document)]
        for kind in FINDING_KINDS:
            found = [f for f in document.findings if f.domain == domain and f.kind == kind]
            lines.append(f"  {say(f'kind.{kind}')} ({len(found)})")
            lines += [f"    • {plain(f.text.best(document.languages))}" for f in found]
    return [*map(visible_sentence, lines)]


def domain_name(domain: DomainId, document: Assessment) -> str:
    """The domain's short name in the language of the terminal."""
    catalogue = installed_or_own(document.catalogue.id, document.catalogue.version)
    return catalogue.domain_text(domain, terminal_language()).short


def notices_lines(notices: Iterable[Notice]) -> list[str]:
    """What an import wants to tell."""
    return [say(f"notice.{notice.code}", or_code="notice.other", **_listed(notice)) for notice in notices]


def _listed(notice: Notice) -> dict[str, str]:
    """The data of a notice as words: lists with commas."""
    return {
        key: ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        for key, value in notice.data.items()
    }


def notices_json(notices: Iterable[Notice]) -> list[dict[str, object]]:
    """The same for a program."""
    return [{"code": notice.code, **dict(notice.data)} for notice in notices]


def missing_lines(missing: Sequence[str]) -> list[str]:
    """The characters that no face can print, by code."""
    if not missing:
        return []
    codes = ", ".join(f"U+{ord(letter):04X}" for letter in missing[:20])
    return [say("export.missing", count=len(missing), codes=codes)]


def _after(value: str | None) -> str:
    return f" · {value}" if value else ""
