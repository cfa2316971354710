import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from igm_desktop.core.beginning import new_assessment
from igm_desktop.ui.dialogs.new_assessment import NewAssessmentDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of popups: only said offscreen


def shown(qtbot: QtBot, language: str = "en") -> NewAssessmentDialog:
    dialog = NewAssessmentDialog(language)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClicks(field, text)


def test_a_national_assessment_needs_only_its_country(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert not dialog.main.isEnabled()
    assert "country" in dialog.reason
    type_into(qtbot, dialog.country, "moldova")
    assert dialog.main.isEnabled()
    assert dialog.reason == ""
    beginning = dialog.beginning()
    assert (beginning.level, beginning.country, beginning.place) == ("national", "MD", "")
    assert beginning.date == str(QDate.currentDate().year())
    assert beginning.languages == ("en",)
    assert beginning.title == "Migration Governance Profile: Moldova"
    assert new_assessment(beginning).country == "MD"


def test_the_country_is_found_without_accents_in_the_windows_language(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "fr")
    type_into(qtbot, dialog.country, "cote d'iv")
    assert not dialog.main.isEnabled()
    popup = dialog.country.completer().popup()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["Côte d’Ivoire"]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.country.key() == "CI"
    assert dialog.country.currentText() == "Côte d’Ivoire"
    assert dialog.isVisible()  # Enter chose the country and did not yet begin


def test_a_part_of_the_name_is_completed_when_the_field_is_left(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    type_into(qtbot, dialog.country, "kyrg")
    dialog.country.completer().popup().hide()
    dialog.title.setFocus()
    assert dialog.country.key() == "KG"
    assert dialog.country.currentText() == "Kyrgyzstan"


def test_what_is_no_country_is_refused_with_the_reason(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.country.lineEdit().setText("Atlantis")
    assert not dialog.main.isEnabled()
    assert "list" in dialog.reason
    dialog.country.setFocus()
    qtbot.keyClick(dialog.country, Qt.Key.Key_Return)
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_a_local_assessment_asks_for_the_place_and_its_body(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert not dialog.place.isVisible()
    dialog.level.show_level("local")
    assert dialog.place.isVisible()
    dialog.country.choose("MD")
    assert "place" in dialog.reason
    type_into(qtbot, dialog.place, "Orhei")
    type_into(qtbot, dialog.body, "Town")
    assert dialog.main.isEnabled()
    beginning = dialog.beginning()
    assert (beginning.level, beginning.place, beginning.body) == ("local", "Orhei", "Town")
    assert beginning.title == "Migration Governance Profile: Town of Orhei (Moldova)"
    dialog.level.show_level("national")
    assert dialog.beginning().place == ""
    assert dialog.beginning().body == ""


def test_a_title_of_ones_own_is_kept_and_an_emptied_one_suggested_again(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.country.choose("MD")
    dialog.title.setFocus()
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "My own")
    dialog.country.choose("GH")
    assert dialog.beginning().title == "My own"
    dialog.title.selectAll()
    qtbot.keyClick(dialog.title, Qt.Key.Key_Delete)
    dialog.country.choose("MD")
    assert dialog.beginning().title == "Migration Governance Profile: Moldova"


def test_the_title_is_in_the_profiles_main_language(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.country.choose("MD")
    type_into(qtbot, dialog.languages.adding, "french")
    qtbot.keyClick(dialog.languages.adding, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.beginning().languages == ("en", "fr")
    dialog.languages.list.setFocus()
    qtbot.keyClick(dialog.languages.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.beginning().languages == ("fr", "en")
    assert dialog.beginning().title == "Profil de gouvernance des migrations : Moldavie"


def test_year_and_month(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.country.choose("MD")
    dialog.date.year.selectAll()
    type_into(qtbot, dialog.date.year, "20")
    assert "four digits" in dialog.reason
    type_into(qtbot, dialog.date.year, "23")
    assert dialog.reason == ""
    assert dialog.beginning().date == "2023"
    type_into(qtbot, dialog.date.month, "Aug")
    assert dialog.beginning().date == "2023-08"
    assert new_assessment(dialog.beginning()).date == "2023-08"


def test_enter_begins_and_escape_leaves(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.country.choose("MD")
    dialog.title.setFocus()
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    other = shown(qtbot)
    qtbot.keyClick(other, Qt.Key.Key_Escape)
    assert other.result() == QDialog.DialogCode.Rejected
    assert not other.isVisible()
