import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.fields.chooser import Chooser
from igm_desktop.ui.fields.languages_edit import LanguagesEdit
from igm_desktop.ui.fields.month_edit import MonthEdit
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.labels import label
from igm_desktop.ui.pages.details import DetailsPage
from igm_desktop.ui.pages.overview_panel import DomainRow, ProblemRow
from igm_desktop.ui.tab_order import first_stop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of popups: only said offscreen

DOCUMENT = Assessment(
    id="d",
    level="local",
    country="MD",
    title=Prose(en="Profile", fr="Profil"),
    place=Prose(en="Orhei"),
    body="town",
    date="2023-08-15",
    languages=("en", "fr"),
    findings=(
        Finding(id="f1", domain="rights", kind="well_developed", rank="a", text=Prose(en="One", fr="Un")),
        Finding(id="f2", domain="rights", kind="potential", rank="b", text=Prose(en="Two")),
    ),
)


@pytest.fixture
def room(enter, show):
    found = enter(DOCUMENT)
    found.page = DetailsPage(found.context)
    show(found.page)
    return found


def field(room, *ref: str) -> QWidget:
    found = room.page.form.field(ref)
    assert found is not None
    return found


def says(room, words: str) -> bool:
    return any(words in one.text() for one in room.page.findChildren(QLabel) if one.isVisible())


def type_into(qtbot: QtBot, widget: QWidget, text: str) -> None:
    widget.setFocus()
    if isinstance(widget, ProseEdit | QLineEdit):
        widget.selectAll()
    elif isinstance(widget, Chooser):
        widget.lineEdit().selectAll()
    qtbot.keyClicks(widget, text)


def test_the_title_is_written_in_each_language_of_the_profile(room, qtbot: QtBot) -> None:
    type_into(qtbot, field(room, "document", "title", "fr"), "Nouveau profil")
    room.session.flush()
    assert room.document.title == Prose(en="Profile", fr="Nouveau profil")
    assert room.session.history.undo_label == "Write the title"
    qtbot.keyClick(field(room, "document", "title", "fr"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(room, "document", "place", "en")


def test_the_country_is_chosen_by_a_part_of_its_name(room, qtbot: QtBot) -> None:
    country = field(room, "document", "country")
    type_into(qtbot, country, "turkiye")
    room.session.flush()
    assert room.document.country == "TR"
    type_into(qtbot, country, "nowher")
    qtbot.keyClick(country, Qt.Key.Key_Tab)
    assert room.document.country == "TR"
    qtbot.waitUntil(lambda: says(room, "no country"))
    type_into(qtbot, country, "ghana")
    room.session.flush()
    assert room.document.country == "GH"
    assert not says(room, "no country")
    country.lineEdit().selectAll()
    qtbot.keyClick(country, Qt.Key.Key_Delete)
    room.session.flush()
    assert room.document.country is None


def test_a_country_that_is_on_no_list_stays_until_somebody_chooses_another(enter, show) -> None:
    room = enter(DOCUMENT.model_copy(update={"country": "XK"}))
    page = DetailsPage(room.context)
    show(page)
    assert page.form.field(("document", "country")).currentText() == "Kosovo"
    room.session.flush()
    assert room.document.country == "XK"


def test_the_level_is_chosen_by_mouse_and_the_place_follows_it(enter, show, qtbot: QtBot) -> None:
    room = enter(Assessment(id="d", level="national", country="MD"))
    page = DetailsPage(room.context)
    show(page)
    assert not page.form.field(("document", "place", "en")).isVisible()
    local = next(one for one in page.findChildren(QRadioButton) if "local" in one.text())
    qtbot.mouseClick(local, Qt.MouseButton.LeftButton)
    assert room.document.level == "local"
    assert page.form.field(("document", "place", "en")).isVisible()
    assert page.form.field(("document", "body")).isVisible()
    room.session.undo()
    assert room.document.level == "national"
    assert not local.isChecked()
    assert not page.form.field(("document", "place", "en")).isVisible()


def test_a_day_stays_as_long_as_its_month_does(room, qtbot: QtBot) -> None:
    year = field(room, "document", "date")
    qtbot.keyClick(year, Qt.Key.Key_Tab)
    room.session.flush()
    assert room.document is DOCUMENT  # looking at it writes nothing
    type_into(qtbot, year, "2024")
    room.session.flush()
    assert room.document.date == "2024-08"
    type_into(qtbot, year, "20")
    room.session.flush()
    assert room.document.date == "2024-08"
    qtbot.keyClick(year, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: says(room, "four digits"))
    type_into(qtbot, year, "")
    qtbot.keyClick(year, Qt.Key.Key_Delete)
    type_into(qtbot, room.page.findChild(MonthEdit).month, "Only")
    room.session.flush()
    assert room.document.date is None
    room.session.undo()
    room.session.undo()
    assert (year.text(), room.document.date) == ("2023", "2023-08-15")


def test_edition_and_body(room, qtbot: QtBot) -> None:
    edition = field(room, "document", "edition")
    qtbot.keyClick(edition, Qt.Key.Key_Up)
    room.session.flush()
    assert room.document.edition == 2
    body = field(room, "document", "body")
    type_into(qtbot, body, "munic")
    completer = body.completer()
    assert completer.currentCompletion() == "municipality"
    completer.activated.emit("municipality")
    room.session.flush()
    assert room.document.body == "municipality"


def test_a_language_that_is_taken_out_leaves_its_texts_and_says_so(room, qtbot: QtBot) -> None:
    languages = room.page.findChild(LanguagesEdit)
    languages.list.setFocus()
    languages.list.setCurrentRow(1)
    qtbot.keyClick(languages.list, Qt.Key.Key_Delete)
    assert room.document.languages == ("en",)
    assert room.document.title == Prose(en="Profile", fr="Profil")
    assert room.document.findings[0].text["fr"] == "Un"
    text, action, _ = room.told[-1]
    assert "French" in text
    assert "2 text" in text
    assert action == "Undo"
    assert room.page.form.field(("document", "title", "en")).accessibleName() == "Title"
    room.take_back()
    assert room.document.languages == ("en", "fr")
    assert room.page.form.field(("document", "title", "fr")).accessibleName() == "Title in French"


def test_the_last_language_cannot_be_taken_out(enter, show, qtbot: QtBot) -> None:
    room = enter(Assessment(id="d"))
    page = DetailsPage(room.context)
    show(page)
    languages = page.findChild(LanguagesEdit)
    qtbot.keyClick(languages.list, Qt.Key.Key_Delete)
    assert room.document.languages == ("en",)


def test_a_language_is_added_and_made_the_main_one(room, qtbot: QtBot) -> None:
    languages = room.page.findChild(LanguagesEdit)
    type_into(qtbot, languages.adding, "spanish")
    qtbot.keyClick(languages.adding, Qt.Key.Key_Return)
    assert room.document.languages == ("en", "fr", "es")
    assert languages.list.currentRow() == 2
    for _ in range(2):
        qtbot.keyClick(languages.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert room.document.languages == ("es", "en", "fr")
    assert "Spanish" in languages.list.item(0).text()


def problem_rows(page) -> list[str]:
    return [row.accessibleName() for row in page.findChildren(ProblemRow) if row.isVisible()]


def test_the_overview_counts_and_leads(room, qtbot: QtBot) -> None:
    rows = room.page.findChildren(DomainRow)
    assert [row.accessibleDescription().splitlines() for row in rows][:2] == [
        ["1 well developed · 1 with potential", "0 of 15 answered · 0 of 2 findings ready"],
        ["No finding yet", "0 of 18 answered · 0 of 0 findings ready"],
    ]
    qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert room.gone == [("document", "findings", "whole_of_government")]
    qtbot.waitUntil(lambda: "There is no introduction." in problem_rows(room.page))
    assert any("French" in words and "Two" in words for words in problem_rows(room.page))
    row = next(one for one in room.page.findChildren(ProblemRow) if "Two" in one.accessibleName())
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert room.gone[-1] == ("findings", "f2", "text", "fr")


def test_the_overview_follows_the_document(room, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: problem_rows(room.page) != [])
    assert "The title is empty." not in problem_rows(room.page)
    room.session.apply(lambda document: set_value(document, ("document", "title", "en"), ""), "x")
    qtbot.waitUntil(lambda: "The title is empty." in problem_rows(room.page))
    assert field(room, "document", "title", "en").is_empty


def test_of_many_problems_the_first_are_shown_and_all_can_be_asked_for(enter, show, qtbot: QtBot) -> None:
    findings = tuple(
        Finding(id=f"f{n}", domain="rights", kind="potential", rank=f"{n:03}", text=Prose(en="x")) for n in range(40)
    )
    room = enter(Assessment(id="d", languages=("en", "fr"), findings=findings))
    page = DetailsPage(room.context)
    show(page)
    qtbot.waitUntil(lambda: len(problem_rows(page)) == 10)
    with qtbot.waitSignal(page.overview._checking.asked):
        qtbot.mouseClick(page.overview._more, Qt.MouseButton.LeftButton)


def test_reveal_finds_every_field_of_the_cover(room) -> None:
    for ref in (
        ("document", "title", "fr"),
        ("document", "place"),
        ("document", "country"),
        ("document", "date"),
        ("document", "level"),
        ("document", "languages"),
    ):
        assert room.page.reveal(ref)
        target = first_stop(field(room, *ref))
        assert QApplication.focusWidget() is target
        top = target.mapTo(room.page.viewport(), target.rect().topLeft()).y()
        assert 0 <= top < room.page.viewport().height()
    assert not room.page.reveal(("findings", "f1"))


def test_tab_walks_as_the_page_is_read(room, qtbot: QtBot) -> None:
    field(room, "document", "title", "en").setFocus()
    seen = []
    for _ in range(6):
        widget = QApplication.focusWidget()
        assert widget is not None
        seen.append(widget.accessibleName() or getattr(widget, "text", str)())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert seen == ["Title in English", "Title in French", "Place in English", "Place in French", "Country", seen[5]]
    assert "local" in seen[5]


def test_form_and_overview_stand_one_under_the_other_where_it_is_narrow(room) -> None:
    room.page.resize(600, 700)
    QApplication.processEvents()
    form, overview = room.page.form, room.page.overview
    assert overview.y() > form.y()
    assert room.page.horizontalScrollBar().maximum() == 0


def test_words_from_the_file_are_shown_as_they_stand(enter, show, qtbot: QtBot) -> None:
    hostile = "<img src='file:///etc/passwd'><b>x</b>"
    finding = Finding(id="f", domain="rights", kind="potential", text=Prose(en=hostile))
    room = enter(DOCUMENT.model_copy(update={"findings": (finding,)}))
    page = DetailsPage(room.context)
    show(page)
    qtbot.waitUntil(lambda: any(hostile[:30] in one.text() for one in page.findChildren(QLabel)))
    assert all(one.textFormat() == label().textFormat() for one in page.findChildren(QLabel) if one.text())
