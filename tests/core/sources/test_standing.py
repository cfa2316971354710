from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.standing import current, standing


def ids(sources: tuple[Source, ...]) -> dict[str, str]:
    return {one: source.id for one, source in standing(sources).items()}


def test_a_replaced_source_stands_for_its_last_successor() -> None:
    chain = (Source(id="a", same_as="b"), Source(id="b", same_as="c"), Source(id="c"), Source(id="d", same_as="gone"))
    ring = (Source(id="x", same_as="y"), Source(id="y", same_as="x"))
    assert ids(chain) == {"a": "c", "b": "c", "c": "c", "d": "d"}
    assert ids(ring) == {"x": "x", "y": "y"}
    assert [source.id for source in current(chain)] == ["c", "d"]
