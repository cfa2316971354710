"""Rows as high as their words, also when only some of them are measured again; a translation that is given up."""

from PySide6.QtWidgets import QApplication

from igm_desktop.core.edits import set_value
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment, KeyFact, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.translating import status_at, translated
from igm_desktop.ui.pages.facts.heights import LEAST_HEIGHT
from igm_desktop.ui.pages.facts.page import FactsPage

LONG = "Number of people who were born elsewhere and live in the city for more than one year "
DOCUMENT = Assessment(
    id="d",
    languages=("en", "fr"),
    sources=(Source(id="s1", csl=FrozenMap({"title": "Census"}), adopted=2020),),
    key_facts=tuple(KeyFact(id=one, rank=one, label=Prose(en="Population"), source="s1") for one in "abc"),
)


def opened(room, show) -> FactsPage:
    page = FactsPage(room.context)
    show(page)
    return page


def heights(page: FactsPage) -> list[int]:
    return [page.facts.table.rowHeight(row) for row in range(len(page.facts.model.items))]


def test_a_row_grows_and_shrinks_with_its_words(enter, show) -> None:
    room = enter(DOCUMENT)
    page = opened(room, show)
    assert heights(page) == [LEAST_HEIGHT] * 3
    before = page.facts.table.height()
    room.session.apply(lambda now: set_value(now, ("key_facts", "b", "label", "en"), LONG * 3), "Write")
    first, second, third = heights(page)
    assert (first, third) == (LEAST_HEIGHT, LEAST_HEIGHT)
    assert second > 2 * LEAST_HEIGHT
    assert page.facts.table.height() == before + second - LEAST_HEIGHT
    room.session.undo()
    assert heights(page) == [LEAST_HEIGHT] * 3
    assert page.facts.table.height() == before


def test_rows_are_measured_again_where_a_source_has_another_name_or_a_cell_keeps_words(enter, show) -> None:
    room = enter(DOCUMENT)
    page = opened(room, show)
    name = ("sources", "s1", "csl")
    longer = FrozenMap({"title": "Number of people who were born elsewhere"})
    page.resize(640, 360)
    QApplication.processEvents()
    room.session.apply(lambda now: set_value(now, name, longer), "Write")
    assert min(heights(page)) > LEAST_HEIGHT
    room.session.undo()
    page.facts.model.keep(("key_facts", "c", "source"), LONG, "No source has this name.")
    page.facts.table.fit()
    assert [height > LEAST_HEIGHT for height in heights(page)] == [False, False, True]
    page.facts.model.forget(("key_facts", "c", "source"))
    page.facts.table.fit()
    assert heights(page) == [LEAST_HEIGHT] * 3


def test_escape_leaves_a_translation_as_old_as_it_was(enter, show) -> None:
    fr = ("key_facts", "a", "label", "fr")
    old = translated(translated(DOCUMENT, fr, "Population"), (*fr[:3], "en"), "Population of the city")
    room = enter(old)
    room.language = "fr"
    page = opened(room, show)
    table = page.facts.table
    table.setFocus()
    table.edit(page.facts.model.index(0, 0))
    for word in ("Habitants", "Gens"):  # two steps: a save came between
        opened_cell = table.cells.opened
        assert opened_cell is not None
        opened_cell.write(word)
        room.session.flush()
    table.cells.abandon()
    assert room.document.key_facts[0].label["fr"] == "Population"
    assert status_at(room.document, fr) == "older"
