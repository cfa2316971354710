"""CSL-JSON read: what Zotero, pandoc and citation processors exchange. Items are kept as they are, unknown fields too."""

from collections.abc import Iterable, Iterator
from typing import Final

from igm_desktop.core.errors import DamagedFile, IgmError, UnreadableSources
from igm_desktop.core.frozen import FrozenMap, Json, freeze
from igm_desktop.core.imports.notices import Notice, notice
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.model.state import FORMAT
from igm_desktop.core.sources.exchange.decoding import check_number, decoded
from igm_desktop.core.sources.exchange.extras import source_from
from igm_desktop.core.sources.standing import current
from igm_desktop.core.storage.codec import loads
from igm_desktop.core.storage.parsing import parse

_TELLING: Final = ("title", "author", "editor", "publisher", "issued", "URL", "DOI", "type", "custom")
_OLD_NAMES: Final = (("shortTitle", "title-short"), ("citekey", "citation-key"))


def read_csl_json(data: bytes) -> tuple[tuple[Source, ...], tuple[Notice, ...]]:
    """The sources of a list of items, of one item alone, or of another assessment; and what is to be told.

    Raises UnreadableSources.
    """
    text = decoded(data)
    try:
        value, _ = parse(text.text.encode("utf-8", "replace"))
        if isinstance(value, dict) and value.get("format") == FORMAT:
            return tuple(map(_without_copy, current(loads(data).document.sources))), ()
    except IgmError as error:
        raise _refusal(error) from error
    items = _items(value)
    check_number(len(items))
    notices = list(text.notices)
    sources = tuple(_sources(items, notices))
    return sources, tuple(notices)


def _without_copy(source: Source) -> Source:
    """The source without its evidence: the copy lies beside the other assessment and does not come along."""
    return source.model_copy(update={"evidence": None}) if source.evidence else source


def _refusal(error: IgmError) -> UnreadableSources:
    """What is wrong with the JSON, in the words of a list of sources."""
    if "line" in error.data:
        return UnreadableSources("damaged_at", line=error.data["line"])
    return UnreadableSources("no_sources" if isinstance(error, DamagedFile) and error.code == "empty" else "damaged")


def _items(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, dict):
        inner = value.get("items")
        return inner if isinstance(inner, tuple) else (value,)
    return ()


def _sources(items: Iterable[object], notices: list[Notice]) -> Iterator[Source]:
    for number, item in enumerate(items, 1):
        csl = freeze(item) if isinstance(item, dict) else None
        if isinstance(csl, FrozenMap) and _says_something(csl):
            yield source_from(_with_new_names(csl))
        else:
            notices.append(notice("sources_entry", entry=number))


def _says_something(csl: FrozenMap[Json]) -> bool:
    """Whether it looks like a CSL item: any object is JSON, but few name a work."""
    return any(csl.get(key) for key in _TELLING)


def _with_new_names(csl: FrozenMap[Json]) -> FrozenMap[Json]:
    """Variables under the names that CSL 1.0.2 has for them."""
    renamed = {new: csl[old] for old, new in _OLD_NAMES if old in csl and new not in csl}
    if not renamed:
        return csl
    gone = {old for old, new in _OLD_NAMES if new in renamed}
    return FrozenMap({**{key: value for key, value in csl.items() if key not in gone}, **renamed})
