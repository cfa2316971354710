"""What the command line tells about sources that came in."""

from igm_desktop.cli.brought import Brought
from igm_desktop.cli.told import notices_json, notices_lines
from igm_desktop.cli.words import say
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.sources.adding import with_sources
from igm_desktop.core.sources.doubles import likely_doubles
from igm_desktop.core.sources.exchange.lists import read_sources
from igm_desktop.core.sources.naming import source_name


def bring_sources(document: Assessment, data: bytes, name: str) -> Brought:
    """The document with the sources of a list. Likely doubles are those that one of the new sources is part of."""
    read = read_sources(data, name)
    after, came = with_sources(document, read.sources)
    new = set(came.added)
    doubles = [pair for pair in likely_doubles(after.sources) if not new.isdisjoint(pair)]
    by_id = {source.id: source for source in after.sources}
    lines = [say("import.sources", added=len(came.added), present=len(came.present))]
    lines += notices_lines(read.notices)
    lines += [
        say("import.likely_double", one=source_name(by_id[one]).full, two=source_name(by_id[two]).full)
        for one, two in doubles
    ]
    told: dict[str, object] = {
        "added": list(came.added),
        "present": list(came.present),
        "likely_doubles": [list(pair) for pair in doubles],
        "notices": notices_json(read.notices),
    }
    return Brought(
        after, tuple(lines), told, look=bool(doubles) or any(notice.code != "sources_files" for notice in read.notices)
    )
