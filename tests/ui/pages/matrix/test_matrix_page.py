"""The page of comments and responses: what a person reads in it, and what an answer leaves behind."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.comments.threads import thread_with
from igm_desktop.core.edits import value_at
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.state import State
from igm_desktop.core.ref import Ref
from igm_desktop.core.review.matrix import Row
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.matrix.page import MatrixPage
from igm_desktop.ui.theme import LIGHT
from matrix_examples import ADVICE, ANA, LESSONS, PEOPLE, answered, came_back, sent

REWRITTEN: Ref = ("findings", "f3", "text", "en")


@dataclass
class Stage:
    session: Session
    qtbot: QtBot
    gone: list[Ref] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    page: MatrixPage = field(init=False)

    def __post_init__(self) -> None:
        context = Context(
            session=self.session,
            catalogue=installed(*DEFAULT),
            theme=LIGHT,
            language="en",
            profile_language=lambda: "en",
            tell=lambda text, _word="", _deed=None: self.told.append(text),
            go=self.gone.append,
        )
        self.page = MatrixPage(context)
        self.qtbot.addWidget(self.page)
        self.page.resize(1000, 700)
        self.page.show()
        self.told_now()

    def told_now(self) -> None:
        self.page.watch.soon()
        self.qtbot.waitUntil(lambda: self.page.watch.is_current, timeout=20_000)

    def rows(self) -> list[str]:
        lines = self.page.list.lines
        return [str(lines.index(row, 0).data()) for row in range(lines.rowCount())]

    def choose(self, ref: Ref, kind: str) -> None:
        found = (row for row in self.page.watch.matrix.rows if row.ref == ref and row.kind == kind)  # type: ignore[union-attr]
        self.page.list.choose_row(self.page._at(next(found).id))

    @property
    def shown(self) -> str:
        return self.page.details.text.toPlainText()

    def row(self, ref: Ref, kind: str) -> Row:
        return next(one for one in self.page.watch.matrix.rows if one.ref == ref and one.kind == kind)  # type: ignore[union-attr]

    def write(self, words: str) -> None:
        box = self.page.details.box
        assert box is not None
        box.take_keyboard()
        QTest.keyClicks(box.edit, words)


def staged(state: State, qtbot: QtBot) -> Stage:
    return Stage(Session(new_desk(state, PEOPLE[0])), qtbot)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return staged(came_back(), qtbot)


def test_open_ones_stand_first_with_who_asked_for_what(qtbot: QtBot) -> None:
    stage = staged(answered(), qtbot)
    rows = stage.rows()
    assert rows[0] == "Open"
    assert rows.index("Answered") == 4
    assert len(rows) == 2 + 8
    assert stage.page.about.text().startswith("3 still open")
    stage.choose(ADVICE, "comment")
    assert "“plan”" in stage.shown
    assert "Which plan?" in stage.shown
    assert "That of 2021." in stage.shown
    assert "Ministry of Labour" in stage.page.details.about.text()


def test_a_change_shows_its_words_by_style(stage: Stage) -> None:
    stage.choose(LESSONS, "change")
    document = stage.page.details.text.document()
    assert document.find("are free").charFormat().fontStrikeOut()
    assert document.find("cost 5 lei").charFormat().fontUnderline()


def test_an_answer_is_in_the_document_as_it_is_typed_and_closes_nothing(stage: Stage) -> None:
    stage.choose(ADVICE, "comment")
    stage.write("That of 2021.")
    stage.session.flush()
    thread = thread_with(stage.session.document, "c1")
    assert thread is not None
    assert [(one.text, one.by) for one in thread.replies] == [("That of 2021.", ANA)]
    assert thread.is_open
    stage.told_now()
    assert "That of 2021." in stage.shown
    assert stage.page.details.box is not None
    assert not stage.page.details.box.is_empty  # it is still being written


def test_what_was_done_goes_along_with_the_answer_and_the_next_open_one_follows(stage: Stage) -> None:
    stage.choose(ADVICE, "comment")
    stage.write("That of 2021.")
    stage.page.details.answer.click()
    stage.told_now()
    row = stage.row(ADVICE, "comment")
    assert (row.done, [one.text for one in row.answers]) == ("answered", ["That of 2021."])
    assert stage.page._chosen() is not None
    assert stage.page._chosen().id != row.id  # type: ignore[union-attr]
    stage.choose(ADVICE, "comment")
    stage.page.details.reopen.click()
    stage.told_now()
    assert stage.row(ADVICE, "comment").is_open


def test_a_change_is_accepted_with_words_or_taken_back(stage: Stage) -> None:
    stage.choose(LESSONS, "change")
    stage.write("Thank you.")
    stage.page.details.accept.click()
    stage.told_now()
    row = stage.row(LESSONS, "change")
    assert (row.done, [one.text for one in row.answers]) == ("accepted", ["Thank you."])
    assert value_at(stage.session.document, LESSONS) == "Lessons cost 5 lei."
    stage.choose(REWRITTEN, "change")
    stage.page.details.reject.click()
    stage.told_now()
    assert stage.row(REWRITTEN, "change").done == "rejected"
    assert value_at(stage.session.document, REWRITTEN) == "No office."
    assert len(stage.told) == 2
    stage.session.undo()
    stage.told_now()
    assert stage.row(REWRITTEN, "change").is_open


def test_a_second_answer_to_a_change_stands_behind_the_first(stage: Stage) -> None:
    for words in ("Thank you.", "We asked them."):
        stage.choose(LESSONS, "change")
        stage.write(words)
        stage.page.details.box.done.click()  # type: ignore[union-attr]
        stage.told_now()
    row = stage.row(LESSONS, "change")
    assert [one.text for one in row.answers] == ["Thank you.", "We asked them."]
    assert row.is_open  # nobody has decided
    assert len(stage.page.watch.matrix.rows) == 8  # type: ignore[union-attr]


def test_what_is_being_written_is_kept_when_another_row_is_chosen(stage: Stage) -> None:
    stage.choose(ADVICE, "comment")
    stage.write("Half a")
    stage.choose(LESSONS, "change")
    thread = thread_with(stage.session.document, "c1")
    assert thread is not None
    assert [one.text for one in thread.replies] == ["Half a"]


def test_filters(stage: Stage) -> None:
    bar = stage.page.bar
    bar.people.setCurrentIndex(bar.people.findText("Ben Oduya"))
    assert len(stage.rows()) == 2 + 4
    bar.states.setCurrentIndex(bar.states.findData("answered"))
    assert len(stage.rows()) == 2  # nothing to say
    assert stage.page.details.box is None
    bar.domains.setCurrentIndex(bar.domains.findData("crises"))
    assert stage.rows() == []
    assert stage.page.none_fits.isVisible()


def test_it_leads_to_the_place_and_to_the_export(stage: Stage) -> None:
    stage.choose(LESSONS, "change")
    stage.page.details.place.click()
    assert stage.gone == [LESSONS]
    with stage.qtbot.waitSignal(stage.page.export_wanted):
        stage.page.export.click()


def test_where_nobody_asked_anything_it_says_when_somebody_would(qtbot: QtBot) -> None:
    stage = staged(sent(), qtbot)
    assert stage.page.empty.isVisible()
    assert not stage.page.export.isVisible()
