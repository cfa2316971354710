"""The history page: what a person reads in it, and what comes back."""

import pytest
from history_stage import START, TEXT, Stage, staged, with_past, with_two_versions
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import remove, set_value, value_at
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.model.state import State
from igm_desktop.ui.pages.history.wording import when_words
from igm_desktop.ui.theme import DARK, LIGHT, palette


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return staged(with_past(), qtbot)


def test_entries_say_when_who_and_where_the_newest_first(stage: Stage) -> None:
    titles = [title for title, _ in stage.entries()]
    assert titles[0] == "no time · somebody"
    assert titles[1].endswith("· Ben Oduya")
    assert titles[2].endswith("· Ana Rusu")
    assert titles[-1] == "The beginning"
    assert len(titles) == 5
    assert stage.changes(1) == [
        ("Migrants’ rights · “Words 2”", "Moved: Migrants’ rights · Well-developed areas"),
        ("Migrants’ rights · “Words 0”", "Deleted"),
    ]
    assert stage.changes(2)[0][1] == "Text (English): The city has a good plan for 2030."
    assert stage.changes(0)[0] == ("The document", "Title (English): <b>Other</b> title")


def test_times_are_said_as_people_say_them() -> None:
    now = QDateTime.currentDateTimeUtc()
    assert when_words(now.toString(Qt.DateFormat.ISODate)).startswith("Today, ")
    assert when_words(now.addDays(-1).toString(Qt.DateFormat.ISODate)).startswith("Yesterday, ")
    long_ago = when_words("2020-02-03T12:00:00Z")
    assert QLocale().toString(QDateTime.fromString("2020-02-03T12:00:00Z", Qt.DateFormat.ISODate).date()) or long_ago
    assert "2020" in long_ago
    assert when_words(None) == ""
    assert when_words("\u202e<b>when?</b>") == "\\u202e<b>when?</b>"


def test_a_change_shows_what_is_gone_and_what_is_new_by_style_as_well(stage: Stage) -> None:
    stage.choose(2, 0)
    assert stage.shown == "Before\nThe city has a plan.\nAfter\nThe city has a good plan for 2030."
    document = stage.page.details.text.document()
    looks = {}
    for word in ("good", "2030", "city"):
        cursor = document.find(word, document.find("After"))
        looks[word] = (cursor.charFormat().fontUnderline(), cursor.charFormat().fontStrikeOut())
    assert looks == {"good": (True, False), "2030": (True, False), "city": (False, False)}
    stage.choose(0)  # the whole entry: both in one text
    gone = document.find("Title", document.find("Title (English)"))
    assert gone.charFormat().fontStrikeOut()
    assert "<b>" in stage.shown  # as it stands
    assert isinstance(gone, QTextCursor)


def test_what_was_before_comes_back_and_goes_again_with_undo(stage: Stage) -> None:
    stage.choose(2, 0)
    assert "Bring back what it became" not in stage.buttons()  # it is that now
    before = stage.document
    stage.press("Bring back what was before")
    assert value_at(stage.document, TEXT) == "The city has a plan."
    text, action, run = stage.told[-1]
    assert (action, "The city" in text) == ("Undo", True)
    assert run is not None
    run()
    assert stage.document is before
    assert stage.page.details.text.hasFocus() or stage.page.details.before.isVisible()


def test_what_it_became_comes_back_once_it_is_another_text(stage: Stage) -> None:
    stage.choose(3, 0)
    stage.press("Bring back what it became")
    assert value_at(stage.document, TEXT) == "The city has a plan."
    stage.settle()
    assert stage.entries()[0] == ("Not saved yet", "1 change(s) in Partnerships")
    assert stage.lines(stage.page.tree.currentIndex())[1] == "Text (English): The city has a plan."  # it stays chosen
    assert "Bring back what it became" not in stage.buttons()


def test_undo_from_the_notice_takes_back_nothing_else(stage: Stage) -> None:
    stage.choose(2, 0)
    stage.press("Bring back what was before")
    run = stage.told[-1][2]
    stage.session.apply(lambda one: set_value(one, ("document", "body"), "city"), "Write")
    assert run is not None
    run()
    assert stage.document.body == "city"
    assert value_at(stage.document, TEXT) == "The city has a plan."
    assert "Something else" in stage.told[-1][0]


def test_a_deleted_finding_comes_back_with_its_id_and_place(stage: Stage) -> None:
    stage.choose(1, 1)
    assert stage.page.details.title.text() == "Migrants’ rights · “Words 0”"
    assert "Text (English): Words 0" in stage.shown
    assert stage.buttons() == ["Bring back the whole finding", "Bring back the whole assessment as it was then"]
    stage.press("Bring back the whole finding")
    assert START.findings[0] in stage.document.findings
    stage.session.undo()
    assert "f0" not in {finding.id for finding in stage.document.findings}


def test_a_finding_comes_back_from_where_it_was_moved(stage: Stage) -> None:
    stage.choose(1, 0)
    stage.press("Bring back what was before")
    assert START.findings[2] in stage.document.findings


def test_the_whole_assessment_comes_back_in_one_step(stage: Stage) -> None:
    before = stage.document
    stage.choose(3)
    stage.press("Bring back the whole assessment as it was then")
    assert value_at(stage.document, TEXT) == "The city has a plan."
    assert stage.document.title == {"en": "Title"}
    assert len(stage.document.findings) == 3
    assert stage.document.people == before.people
    stage.session.undo()
    assert stage.document is before
    stage.settle()
    stage.choose(0)  # the newest one is what there is
    assert "Bring back the whole assessment as it was then" not in stage.buttons()


def test_what_is_not_saved_is_on_top_and_can_be_taken_back(qtbot: QtBot) -> None:
    state = with_past()
    stage = staged(state, qtbot, set_value(state.document, TEXT, "Not yet"))
    assert stage.entries()[0] == ("Not saved yet", "1 change(s) in Partnerships")
    stage.choose(0, 0)
    stage.press("Bring back what was before")
    assert stage.document == state.document
    stage.settle()
    assert stage.entries()[0][0] == "no time · somebody"


def test_a_new_document_says_what_will_be_here(qtbot: QtBot) -> None:
    stage = staged(State(document=START), qtbot)
    assert stage.page.empty.isVisible()
    assert not stage.page.bar.isVisible()
    stage.session.apply(lambda one: set_value(one, TEXT, "x"), "Write")
    stage.settle()
    assert not stage.page.empty.isVisible()
    assert [title for title, _ in stage.entries()] == ["Not saved yet", "The beginning"]


def test_search_domain_and_person_narrow_the_list(stage: Stage) -> None:
    bar = stage.page.bar
    bar.search.setText("GOOD plan")
    stage.qtbot.waitUntil(lambda: len(stage.entries()) == 1)
    assert stage.page.tree.isExpanded(stage.page.tree.rows.index(0, 0))  # what was found is in sight
    bar.search.setText("words 0")  # also with the record that took it away
    stage.qtbot.waitUntil(lambda: len(stage.entries()) == 2)
    assert stage.changes(0) == [("Migrants’ rights · “Words 0”", "Deleted")]
    bar.search.setText("nowhere")
    stage.qtbot.waitUntil(lambda: stage.page.none_fits.isVisible())
    assert not stage.page.details.title.isVisible()
    bar.search.clear()
    stage.qtbot.waitUntil(lambda: len(stage.entries()) == 5)
    bar.people.setCurrentIndex(bar.people.findData("ana"))
    assert len(stage.entries()) == 2
    bar.people.setCurrentIndex(0)
    bar.domains.setCurrentIndex(bar.domains.findData("rights"))
    assert [len(row.happenings) for row in stage.page.tree.rows.rows] == [2, 1]
    bar.domains.setCurrentIndex(bar.domains.findData("elsewhere"))
    assert stage.changes(0)[0][0] == "The document"
    assert [bar.people.itemText(row) for row in range(bar.people.count())] == [
        *("Everybody", "somebody", "Ben Oduya", "Ana Rusu", "an import"),
    ]


def test_the_history_of_one_text(stage: Stage) -> None:
    assert stage.page.reveal(("history", *TEXT))
    stage.settle()
    assert [len(row.happenings) for row in stage.page.tree.rows.rows] == [1, 1, 1]
    assert stage.page.bar.about.text == "Only: Partnerships · “The city has a good plan for 2030.” · Text (English)"
    assert stage.page.tree.hasFocus()
    stage.qtbot.mouseClick(stage.page.bar.all, Qt.MouseButton.LeftButton)
    assert len(stage.entries()) == 5
    assert not stage.page.reveal(TEXT)


def test_the_keyboard_does_it_all(stage: Stage) -> None:
    page = stage.page
    page.bar.search.setFocus()
    stage.qtbot.keyClick(page.bar.search, Qt.Key.Key_Down)
    assert page.tree.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
        stage.qtbot.keyClick(page.tree, key)
    assert "2030" in stage.shown
    seen = set()
    for _ in range(12):
        stage.qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
        seen.add(page.focusWidget())
    assert {page.details.text, page.details.before, page.details.all} <= seen
    page.details.before.setFocus()
    stage.qtbot.keyClick(page.details.before, Qt.Key.Key_Space)
    assert value_at(stage.document, TEXT) == "The city has a plan."


def test_where_it_stands_now(stage: Stage) -> None:
    stage.choose(2, 0)
    stage.press("Show where it stands now")
    assert stage.gone == [TEXT]
    stage.choose(1, 1)
    assert "Show where it stands now" not in stage.buttons()


def test_two_versions_are_shown_with_their_authors_and_one_is_taken(qtbot: QtBot) -> None:
    state = with_two_versions()
    stage = staged(state, qtbot)
    assert stage.page.both.isVisible()
    stage.page.bar.want_ref((), "both", both=True)
    assert [len(row.happenings) for row in stage.page.tree.rows.rows] == [1, 1]
    shows = value_at(stage.document, TEXT)
    other = next(row for row in range(2) if stage.page.tree.rows.rows[row].happenings[0].edit.value != shows)
    stage.choose(other, 0)
    assert "Another version" in stage.shown
    assert "Ana Rusu" in stage.shown
    assert "Ben Oduya" in stage.shown
    stage.press("Take this version")
    assert {shows, value_at(stage.document, TEXT)} == {"Hers", "His"}
    assert stage.session.resolved == frozenset()  # the record of the change says it
    edits = with_changes(state.edits, state.document, stage.document, "ana", None)
    assert conflicts(edits) == ()
    stage.settle()
    assert not stage.page.both.isVisible()
    stage.session.undo()
    stage.settle()
    assert stage.page.watch.told.conflicts


def test_the_version_that_shows_already_can_be_taken(qtbot: QtBot) -> None:
    state = with_two_versions()
    stage = staged(state, qtbot)
    shows = value_at(stage.document, TEXT)
    row = next(n for n, one in enumerate(stage.page.tree.rows.rows) if one.happenings[0].edit.value == shows)
    stage.choose(row, 0)
    stage.press("Take this version")
    assert stage.document == state.document
    assert stage.session.resolved == {TEXT}
    stage.settle()
    assert not stage.page.both.isVisible()
    edits = with_changes(state.edits, state.document, stage.document, "me", None, stage.session.resolved)
    assert conflicts(edits) == ()


def test_a_deletion_against_an_edit_is_decided_either_way(qtbot: QtBot) -> None:
    edits = first_records(START)
    hers = with_changes(edits, START, set_value(START, TEXT, "Hers"), "ana", "1")
    his = with_changes(edits, START, remove(START, ("findings", "f1")), "ben", "2")
    both = (*hers, his[-1])
    state = State(document=set_value(START, TEXT, "Hers"), edits=both)
    for keep in (True, False):
        stage = staged(state, qtbot)
        row = next(
            n
            for n, one in enumerate(stage.page.tree.rows.rows)
            if (one.happenings[0].edit.value == "Hers") is keep and n < 2
        )
        stage.choose(row, 0)
        stage.press("Take this version")
        assert ("f1" in {finding.id for finding in stage.document.findings}) is keep
        after = with_changes(both, state.document, stage.document, "me", None, stage.session.resolved)
        assert conflicts(after) == ()


def test_a_narrow_page_and_another_theme(stage: Stage) -> None:
    stage.choose(2, 0)
    stage.page.resize(420, 300)
    stage.qtbot.waitUntil(lambda: stage.page.details.y() > stage.page.tree.y())
    assert stage.page.horizontalScrollBar().maximum() == 0
    text = stage.page.details.text
    text.setPalette(palette(DARK))
    cursor = text.document().find("good")
    assert cursor.charFormat().foreground().color().name().upper() == DARK.on_notice.upper()
    text.setPalette(palette(LIGHT))


def test_a_record_that_makes_no_document_is_told_in_a_notice(qtbot: QtBot) -> None:
    from igm_desktop.core.exchange.records import record

    bad = record(("findings", "f2", "level"), 5, (), "eve", "2026-11-23")
    good = record(("findings", "f2", "level"), None, (bad.id,), "eve", "2026-11-24")
    state = State(document=START, edits=(*first_records(START), bad, good))
    stage = staged(state, qtbot)
    stage.choose(1)
    stage.press("Bring back the whole assessment as it was then")
    assert stage.document == START
    assert stage.told
    stage.choose(1, 0)
    assert "Bring back what it became" not in stage.buttons()


def test_ten_thousand_records_make_words_only_for_what_is_in_sight(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from igm_desktop.core.exchange.records import record
    from igm_desktop.ui.pages.history import wording

    made = []
    own = wording.thing_words
    monkeypatch.setattr(wording, "thing_words", lambda *words: made.append(1) or own(*words))
    edits, last = list(first_records(START)), []
    for number in range(10_000):
        edit = record(TEXT, f"Text {number}", last, "ana", f"time {number // 10}")
        edits.append(edit)
        last = [edit.id]
    document = set_value(START, TEXT, "Text 9999")
    stage = staged(State(document=document, edits=tuple(edits)), qtbot)
    assert stage.page.tree.rows.rowCount() == 1001
    stage.choose(0)
    assert len(made) < 200
