"""RIS written. Tags that CSL has no variable for, and that an import kept, come back."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from igm_desktop.core.cleaning import clean, one_line
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.exchange.dates import iso_date
from igm_desktop.core.sources.exchange.extras import ID_MARK, ID_TAG
from igm_desktop.core.sources.exchange.people import in_words
from igm_desktop.core.sources.exchange.ris_fields import CONTAINED, PERIODICALS, RIS, RIS_TYPES, WRITTEN
from igm_desktop.core.sources.reading import as_text

_TAG: Final = re.compile(r"[A-Z][A-Z0-9]")
_LIKE_A_TAG: Final = re.compile(r"\n([A-Z][A-Z0-9]  ?-)")
_ISO: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_PARAGRAPHS: Final = frozenset({"AB", "N1", "RN"})


def write_ris(sources: Iterable[Source]) -> bytes:
    """The sources as records, each tag in the place where Zotero looks for it."""
    import rispy

    class Writer(rispy.RisWriter):  # type: ignore[misc]  # the package has no types
        """No numbers before the records: programs read them as text."""

        def set_header(self, count: int) -> str:  # noqa: ARG002  # the package's own name for it
            return ""

    records = [_record(source) for source in sources]
    tags = sorted({tag for record in records for tag in record})
    writer = Writer(
        mapping={"TY": Writer.REFERENCE_TYPE_KEY, **{tag: tag.lower() for tag in tags if tag != "TY"}},
        list_tags=tags,
        delimiter_tags_mapping={},
    )
    labelled = [
        {Writer.REFERENCE_TYPE_KEY: record["TY"][0], **{tag.lower(): record[tag] for tag in record if tag != "TY"}}
        for record in records
    ]
    return str(writer.formats(labelled)).encode("utf-8", "replace")


def _record(source: Source) -> dict[str, list[str]]:
    csl = source.csl
    kind = as_text(csl.get("type"))
    record: dict[str, list[str]] = {"TY": [RIS_TYPES.get(kind, "GEN")]}
    _put(record, "AU", *_names(csl.get("author")))
    _put(record, "A2", *_names(csl.get("editor")))
    _put(record, "A3", *_names(csl.get("collection-editor")))
    _put(record, "A4", *_names(csl.get("translator")))
    for variable, tag in WRITTEN:
        _put(record, tag, _text(csl.get(variable), paragraphs=tag in _PARAGRAPHS))
    container = "container-title" if kind in CONTAINED else "collection-title"
    if kind not in CONTAINED:
        record.pop("T3", None)
        _put(record, "BT", _text(csl.get("container-title")))
    _put(record, "T2", _text(csl.get(container)))
    _put(record, "M3", _text(csl.get("genre")) or one_line(source.instrument))
    _put(record, "KW", *re.split(r" *[,;] +", _text(csl.get("keyword"))))
    _put_numbers(record, csl, periodical=kind in PERIODICALS)
    _put_dates(record, source)
    _put(record, "UR", _text(csl.get("URL")))
    for tag, values in _kept(csl):
        _put(record, tag, *values)
    _put(record, ID_TAG, f"{ID_MARK}{source.id}")
    return record


def _put(record: dict[str, list[str]], tag: str, *values: str) -> None:
    """Add what is not empty, each line so that it cannot be taken for a tag of its own."""
    safe = [_LIKE_A_TAG.sub(r"\n \1", value) for value in values if value]
    if safe:
        record[tag] = [*record.get(tag, ()), *safe]


def _put_numbers(record: dict[str, list[str]], csl: FrozenMap[Json], *, periodical: bool) -> None:
    issue, number = _text(csl.get("issue")), _text(csl.get("number"))
    _put(record, "IS", issue if periodical else "")
    _put(record, "M1", number if periodical else number or issue)
    _put(record, "SN", _text(csl.get("ISSN" if periodical else "ISBN")))
    start, _, end = _text(csl.get("page")).partition("-")
    _put(record, "SP", start)
    _put(record, "EP", end)


def _put_dates(record: dict[str, list[str]], source: Source) -> None:
    issued = iso_date(source.csl.get("issued")) or str(source.adopted or "")
    _put(record, "DA", issued.replace("-", "/") if _ISO.fullmatch(issued) else issued)
    _put(record, "PY", issued[:4] if _ISO.fullmatch(issued) else "")
    accessed = iso_date(source.csl.get("accessed"))
    _put(record, "Y2", accessed.replace("-", "/") if _ISO.fullmatch(accessed) else accessed)


def _names(value: Json) -> list[str]:
    return [in_words(name) for name in value] if isinstance(value, tuple) else []


def _text(value: Json, *, paragraphs: bool = False) -> str:
    if paragraphs and isinstance(value, str):
        return clean(value).strip()
    return as_text(value)


def _kept(csl: FrozenMap[Json]) -> Iterator[tuple[str, list[str]]]:
    """The tags that an import kept, as far as they are still tags and texts."""
    custom = csl.get("custom")
    kept = custom.get(RIS) if isinstance(custom, FrozenMap) else None
    for tag, values in kept.items() if isinstance(kept, FrozenMap) else ():
        if _TAG.fullmatch(tag) and tag not in {"TY", "ER"} and isinstance(values, tuple):
            yield tag, [clean(value).strip() for value in values if isinstance(value, str)]
