"""RIS read: what Zotero, EndNote and library catalogues export. Every value of every tag is kept somewhere."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from igm_desktop.core.errors import UnreadableSources
from igm_desktop.core.frozen import FrozenMap, Json, freeze
from igm_desktop.core.imports.notices import Notice, notice
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.exchange.dates import csl_date
from igm_desktop.core.sources.exchange.decoding import MAX_LINES, MAX_SOURCES, check_number, decoded, nothing_read
from igm_desktop.core.sources.exchange.extras import ID_MARK, ID_TAG, carrying, source_from
from igm_desktop.core.sources.exchange.people import name_in_words
from igm_desktop.core.sources.exchange.ris_fields import (
    CONTAINED,
    CSL_TYPES,
    FILES,
    NAMES,
    PERIODICALS,
    RIS,
    VARIABLES,
)

Tags = Mapping[str, list[str]]

_TAG: Final = re.compile(r"([A-Z][A-Z0-9])  -(?:[ \t](.*)|())")
_NARROW_TAG: Final = re.compile(r"([A-Z][A-Z0-9]) -(?:[ \t](.*)|())")
_RIS_DATE: Final = re.compile(r"([0-9]{4})(?:/([0-9]{0,2})(?:/([0-9]{0,2})(?:/(.*))?)?)?")
_ISBN: Final = re.compile(r"(?:97[89][- ]?)?[0-9][0-9 -]{7,15}[0-9Xx]")
_PARAGRAPHS: Final = frozenset({"abstract", "note", "annote"})
_OWN: Final = frozenset({"TY", "T2", "SN", "IS", "M1", "SP", "EP", "UR", "DA", "PY", "Y1", "Y2"})


def read_ris(data: bytes) -> tuple[tuple[Source, ...], tuple[Notice, ...]]:
    """The sources of the records, and what is to be told.

    Raises UnreadableSources: no_sources, too_many, damaged_at where nothing is a record.
    """
    import rispy

    class Parser(rispy.RisParser):  # type: ignore[misc]  # the package has no types
        """Keeps every value of every tag under the tag itself."""

        UNKNOWN_TAG = "??"  # there is none

        def parse_line(self, line: str) -> tuple[str, str] | tuple[None, str]:
            match = _TAG.fullmatch(line)
            return (match[1], (match[2] or "").strip()) if match else (None, line.strip())

    text = decoded(data)
    notices = list(text.notices)
    if text.text.count("\n") > MAX_LINES:
        raise UnreadableSources("too_many", most=MAX_SOURCES)
    lines, starts = _whole(text.text.split("\n"), notices)
    check_number(len(starts))
    tags = sorted({line[:2] for line in lines if _TAG.fullmatch(line)} | {"TY"})
    parser = Parser(
        mapping={**{tag: tag for tag in tags}, Parser.UNKNOWN_TAG: "unknown"}, list_tags=tags, delimiter_tags_mapping={}
    )
    sources = tuple(_sources(parser.parse_lines(iter(lines)), starts, notices))
    return sources, tuple(notices)


def _whole(lines: list[str], notices: list[Notice]) -> tuple[list[str], list[int]]:
    """The lines with an end for each record, and the number of the line on which each begins.

    Tags are set as the parser wants them; what stands before the first record is left out, as numbers and heads do.
    """
    lines = _level(lines)
    pattern = _TAG if any(_TAG.match(line) and line.startswith("TY") for line in lines) else _NARROW_TAG
    notices += [notice("sources_headless", line=number) for number in _headless(lines, pattern)]
    result: list[str] = []
    starts: list[int] = []
    is_open = False
    for number, line in enumerate(lines, 1):
        match = pattern.fullmatch(line)
        tag = match[1] if match else ""
        if tag == "TY":
            if is_open:
                notices.append(notice("sources_cut", line=starts[-1]))
                result.append("ER  - ")
            starts.append(number)
            is_open = True
        if is_open and not match and result[-1].startswith("TY"):  # words that no tag is said for
            result.append(f"N1  - {line.strip()}")
        elif is_open:
            result.append(f"{tag}  - {match[2] or ''}" if match else line)
        is_open = is_open and tag != "ER"
    if is_open:
        notices.append(notice("sources_cut", line=starts[-1]))
        result.append("ER  - ")
    if not starts:
        raise nothing_read("\n".join(lines))
    return result, starts


def _headless(lines: list[str], pattern: re.Pattern[str]) -> Iterator[int]:
    """The lines on which tags begin that stand in no record, as where half of a text was copied."""
    inside = told = False
    for number, line in enumerate(lines, 1):
        match = pattern.fullmatch(line)
        tag = match[1] if match else ""
        if tag == "TY":
            inside = True
        elif tag == "ER":
            inside = told = False
        elif tag and not inside and not told:
            told = True
            yield number


def _level(lines: list[str]) -> list[str]:
    """The lines without the indent that the first of them has, as text pasted from a page may have one."""
    first = next((line for line in lines if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip())]
    return [line.removeprefix(indent) for line in lines] if indent else lines


def _sources(records: list[dict[str, Any]], starts: list[int], notices: list[Notice]) -> Iterator[Source]:
    files = 0
    for record, line in zip(records, starts, strict=False):
        tags = {tag: values for tag, values in _values(record).items() if values}
        files += sum(len(tags[tag]) for tag in FILES & tags.keys())
        if tags.keys() <= FILES | {"TY"}:
            notices.append(notice("sources_entry_at", line=line))
        else:
            yield source_from(FrozenMap(_csl(tags)))
    if files:
        notices.append(notice("sources_files", files=files))


def _values(record: Mapping[str, Any]) -> dict[str, list[str]]:
    """The values of each tag without empty ones at the ends; the type is the first of its own."""
    values: dict[str, list[str]] = {}
    for tag, found in record.items():
        lines = [found] if isinstance(found, str) else list(found) if isinstance(found, list) else []
        while lines and not lines[-1]:
            lines.pop()
        values[tag] = lines if any(lines) else []
    return values


def _csl(tags: Tags) -> dict[str, Json]:
    kind = CSL_TYPES.get(tags.get("TY", ["GEN"])[0].upper(), "document")
    csl: dict[str, Json] = {"type": kind}
    for tag, variable in VARIABLES.items():
        if tag in tags:
            text = _joined(variable, tags[tag])
            if csl.get(variable) and csl[variable] != text and variable in _PARAGRAPHS:
                text = f"{csl[variable]}\n{text}"
            csl.setdefault(variable, text)
            csl[variable] = text if variable in _PARAGRAPHS else csl[variable]
    for tag, variable in NAMES.items():
        names = tuple(name_in_words(name) for name in tags.get(tag, ()) if name)
        if names:
            csl[variable] = (*_tuple(csl.get(variable)), *names)
    csl.update(_special(tags, kind))
    known = VARIABLES.keys() | NAMES.keys() | FILES | _OWN
    own = [value for value in tags.get(ID_TAG, ()) if value.startswith(ID_MARK)]
    others = {tag: tuple(values) for tag, values in tags.items() if tag not in known}
    if own:
        others[ID_TAG] = tuple(value for value in tags[ID_TAG] if value not in own)
    others = {tag: values for tag, values in others.items() if values}
    if others:
        csl["custom"] = FrozenMap({RIS: freeze(others)})
    if own:
        csl["custom"] = carrying(csl.get("custom"), own[0].removeprefix(ID_MARK).strip())
    return csl


def _special(tags: Tags, kind: str) -> dict[str, Json]:
    """What depends on the type, or is made of several tags."""
    found: dict[str, Json] = {
        **_number(tags, kind),
        "page": "-".join(filter(None, (_first(tags, "SP"), _first(tags, "EP")))),
        "URL": _first(tags, "UR"),
        "issued": _date(_first(tags, "DA"), _first(tags, "PY", "Y1")),
        "accessed": _date(_first(tags, "Y2"), ""),
    }
    if "T2" in tags:
        found["container-title" if kind in CONTAINED else "collection-title"] = " ".join(tags["T2"])
    more = tags.get("UR", [])[1:]
    if more:
        found["note"] = "\n".join([*tags.get("N1", ()), *more])
    return {key: value for key, value in found.items() if value}


def _number(tags: Tags, kind: str) -> dict[str, Json]:
    """Numbers: SN is an ISSN of what appears in numbers, else an ISBN, else the number of a report."""
    serial, issue, other = (_first(tags, tag) for tag in ("SN", "IS", "M1"))
    found: dict[str, Json] = {}
    if serial:
        is_isbn = _ISBN.fullmatch(serial) is not None
        name = "ISSN" if kind in PERIODICALS else "ISBN" if is_isbn or kind in {"book", "chapter"} else "number"
        found[name] = serial
    numbers = [number for number in dict.fromkeys((issue, other)) if number]
    if numbers:
        found.setdefault("issue" if kind in PERIODICALS and issue else "number", numbers[0])
    if len(numbers) > 1:
        found.setdefault("number", numbers[1])
    return found


def _date(date: str, year: str) -> Json:
    """DA (or else PY) as a CSL date; what stands behind the day, as a season does, goes with the words of the date."""
    for words in filter(None, (date, year)):
        match = _RIS_DATE.fullmatch(words)
        parts = match.groups() if match else ()
        written = "-".join(part.zfill(2) for part in _leading(parts[:3])) if parts else words
        found = csl_date(written)
        if found is not None:
            return found
    return None


def _leading(parts: tuple[str | Any, ...]) -> Iterator[str]:
    for part in parts:
        if not part:
            return
        yield part


def _joined(variable: str, values: list[str]) -> str:
    if variable == "keyword":
        return ", ".join(filter(None, values))
    return "\n".join(values) if variable in _PARAGRAPHS else " ".join(filter(None, values))


def _first(tags: Tags, *names: str) -> str:
    return next((value for name in names for value in tags.get(name, ()) if value), "")


def _tuple(value: Json) -> tuple[Json, ...]:
    return value if isinstance(value, tuple) else ()
