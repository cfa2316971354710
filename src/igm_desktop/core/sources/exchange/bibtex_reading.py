"""BibTeX and BibLaTeX read: what Zotero, JabRef and catalogues export. Every field is kept somewhere."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from igm_desktop.core.errors import UnreadableSources
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.imports.notices import Notice, notice
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.exchange.bibtex_fields import (
    BIBTEX,
    CSL_TYPES,
    DATES,
    FILES,
    GENRES,
    LANGUAGES,
    MORE_SUBTYPES,
    NAMES,
    SUBTYPES,
    VARIABLES,
    VERBATIM,
)
from igm_desktop.core.sources.exchange.bibtex_names import names_of
from igm_desktop.core.sources.exchange.bibtex_parsing import BibEntry, bib_entries
from igm_desktop.core.sources.exchange.dates import csl_date, month_number
from igm_desktop.core.sources.exchange.decoding import decoded, nothing_read
from igm_desktop.core.sources.exchange.extras import ID_FIELD, carrying, source_from
from igm_desktop.core.sources.exchange.latex import plain_text

_URL: Final = re.compile(r"\\url\s*\{([^{}]*)\}|(https?://[^\s{}\\]+)")
_URL_ESCAPES: Final = re.compile(r"\\([%&#_~$])|\{([^{}]*)\}")
_DOI: Final = re.compile(r"^https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
_PAGES: Final = re.compile(r"\s*[–—]\s*")


def read_bibtex(data: bytes) -> tuple[tuple[Source, ...], tuple[Notice, ...]]:
    """The sources of the entries, and what is to be told.

    Raises UnreadableSources: no_sources, damaged_at where nothing is an entry.
    """
    text = decoded(data)
    notices = list(text.notices)
    entries = list(bib_entries(text.text))
    if not any(entry.fields for entry in entries):
        raise UnreadableSources("damaged_at", line=entries[0].line) if entries else nothing_read(text.text)
    sources = tuple(_sources(entries, notices))
    return sources, tuple(notices)


def _sources(entries: Iterable[BibEntry], notices: list[Notice]) -> Iterator[Source]:
    files = 0
    for entry in entries:
        files += sum(name in FILES for name, _ in entry.fields)
        if all(name in FILES or not value.strip() for name, value in entry.fields):
            notices.append(notice("sources_entry_at", line=entry.line))
            continue
        if not entry.whole:
            notices.append(notice("sources_part", line=entry.line))
        yield source_from(FrozenMap(_csl(entry)))
    if files:
        notices.append(notice("sources_files", files=files))


def _csl(entry: BibEntry) -> dict[str, Json]:
    fields: dict[str, str] = {}
    others: dict[str, Json] = {}
    for name, value in entry.fields:
        if not value.strip() or name in FILES:
            continue
        if name in fields:  # the same field twice: the first counts, the other is kept
            others[name] = plain_text(value)
        fields.setdefault(name, value)
    kind = _kind(entry.kind, fields)
    csl: dict[str, Json] = {"type": kind}
    if entry.key:
        csl["citation-key"] = entry.key
    own = plain_text(fields.pop(ID_FIELD, ""))
    _take_names(csl, fields)
    _take_dates(csl, fields)
    _take_number(csl, fields, kind)
    _take_texts(csl, fields, others)
    if entry.kind in GENRES:
        csl.setdefault("genre", GENRES[entry.kind])
    if entry.kind not in CSL_TYPES:
        others["entrytype"] = entry.kind
    if others:
        csl["custom"] = FrozenMap({BIBTEX: FrozenMap(others)})
    if own:
        csl["custom"] = carrying(csl.get("custom"), own)
    return csl


def _kind(kind: str, fields: dict[str, str]) -> str:
    subtype = fields.get("entrysubtype", "").strip().lower()
    found = SUBTYPES.get(subtype) or (subtype if subtype in MORE_SUBTYPES else "")
    if found:
        del fields["entrysubtype"]
    return found or CSL_TYPES.get(kind, "document")


def _take_names(csl: dict[str, Json], fields: dict[str, str]) -> None:
    for field, variable in NAMES.items():
        names = names_of(fields[field]) if field in fields and variable not in csl else ()
        if names:
            csl[variable] = names
            del fields[field]


def _take_dates(csl: dict[str, Json], fields: dict[str, str]) -> None:
    found = {name: plain_text(fields.pop(name)) for name in DATES & fields.keys()}
    year = found.get("year", "")
    month = month_number(found.get("month", ""))
    day = found.get("day", "")
    finer = f"{year}-{month:02}" + (f"-{int(day):02}" if day.isascii() and day.isdigit() else "") if month else year
    dates = {
        "issued": csl_date(found.get("date", "")) or csl_date(finer) or csl_date(year),
        "accessed": csl_date(found.get("urldate", "")),
        "event-date": csl_date(found.get("eventdate", "")),
        "original-date": csl_date(found.get("origdate", "")),
    }
    csl.update({name: date for name, date in dates.items() if date is not None})


def _take_number(csl: dict[str, Json], fields: dict[str, str], kind: str) -> None:
    """`number` is the issue of what appears in issues."""
    if "number" in fields:
        is_issue = kind.startswith("article") and "issue" not in fields
        csl["issue" if is_issue else "number"] = plain_text(fields.pop("number"))


def _take_texts(csl: dict[str, Json], fields: dict[str, str], others: dict[str, Json]) -> None:
    """The rest: what has a variable goes there, everything else is kept under its own name."""
    subtitles = [plain_text(fields.pop(name)) for name in ("subtitle", "titleaddon") if name in fields]
    for field, variable in VARIABLES.items():
        if field in fields:
            text = _text(field, fields.pop(field))
            if variable in csl and csl[variable] != text:
                others[field] = text
            elif text:
                csl[variable] = text
    for subtitle in filter(None, subtitles):
        csl["title"] = f"{csl['title']}: {subtitle}" if csl.get("title") else subtitle
    medium = csl.get("medium")
    if isinstance(medium, str) and medium.startswith(("http://", "https://")) and "URL" not in csl:
        csl["URL"] = csl.pop("medium")
    others.update({field: _text(field, value) for field, value in fields.items()})


def _text(field: str, value: str) -> str:
    if field == "howpublished":
        found = _URL.search(value)
        return _address(found[1] or found[2]) if found else plain_text(value)
    if field in VERBATIM:
        address = _address(value)
        return _DOI.sub("", address) if field == "doi" else address
    text = plain_text(value)
    if field == "pages":
        return _PAGES.sub("-", text)
    if field in {"langid", "language"}:
        return LANGUAGES.get(text.lower(), text)
    return text


def _address(value: str) -> str:
    r"""An address or number as it is, without what some programs escape in it."""
    found = _URL.search(value)
    value = found[1] if found and found[1] else value
    return _URL_ESCAPES.sub(
        lambda match: match[1] or match[2] or "", "".join(value.split()) if "://" in value else value
    ).strip()
