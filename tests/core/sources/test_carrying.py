"""Sources that travel with a text which cites them."""

from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, Evidence, Source
from igm_desktop.core.sources.carrying import carried, with_carried


def source(source_id: str, title: str) -> Source:
    return Source(id=source_id, csl=FrozenMap(type="legislation", title=title))


def test_what_is_cited_comes_once_and_without_its_evidence() -> None:
    law = source("law", "Law on asylum").model_copy(update={"evidence": Evidence(sha256="0" * 64), "adopted": 2008})
    data = carried((law, source("plan", "Plan")), ["law", "law", "nobody"])
    after = with_carried(Assessment(id="d"), data, ["law"])
    assert after.sources == (law.model_copy(update={"evidence": None}),)
    assert with_carried(after, data, ["law"]) is after


def test_what_took_a_place_travels_under_the_name_in_the_text() -> None:
    old, new = source("old", "Law, draft"), source("new", "Law")
    data = carried((old.model_copy(update={"same_as": "new"}), new), ["old"])
    (came,) = with_carried(Assessment(id="d"), data, ["old"]).sources
    assert (came.id, came.csl["title"], came.same_as) == ("old", "Law", None)


def test_what_is_no_list_or_not_cited_brings_nothing() -> None:
    document = Assessment(id="d")
    assert carried((), ["law"]) == b""
    for data in (b"", b"{", b"\xff\x00", b"[" * 100_000, b"[{}]"):
        assert with_carried(document, data, ["law"]) is document
    assert with_carried(document, carried((source("law", "Law"),), ["law"]), ["plan"]) is document
