"""Sources that travel with a text which cites them, so that it cites the same in another assessment."""

from collections.abc import Iterable

from igm_desktop.core.errors import IgmError
from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.sources.adding import with_sources
from igm_desktop.core.sources.exchange.csl_json_writing import write_csl_json
from igm_desktop.core.sources.standing import standing


def carried(sources: tuple[Source, ...], cited: Iterable[str]) -> bytes:
    """What travels with a text that cites these ids; nothing where none of them is there.

    What stands for an id now goes under the id that the text has. Copies of evidence do not travel.
    """
    there = standing(sources)
    known = [there[one].model_copy(update={"id": one}) for one in dict.fromkeys(cited) if one in there]
    return write_csl_json(known) if known else b""


def with_carried(document: Assessment, data: bytes, cited: Iterable[str]) -> Assessment:
    """The assessment with those of the cited sources that it lacks; the same one for what is no list of sources."""
    lacking = set(cited) - {source.id for source in document.sources}
    if not lacking or not data:
        return document
    from igm_desktop.core.sources.exchange.lists import read_sources

    try:
        found = read_sources(data, "carried.json").sources
    except IgmError:
        return document
    return with_sources(document, (source for source in found if source.id in lacking))[0]
