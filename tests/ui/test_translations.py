"""The interface in French, the plurals of both languages, and the window that changes its language while it is open."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from igm_desktop.ui.application import Prepared, prepare, start
from igm_desktop.ui.main_window import MainWindow
from igm_desktop.ui.pages.domain.actions import card_menu
from igm_desktop.ui.pages.domain.card import FindingCard
from igm_desktop.ui.pages.domain.page import DomainPage

FOLDER = Path(__file__).resolve().parents[2] / "translations"
SAME_IN_FRENCH = {
    *(
        "&Catalogue",
        "&Organisation",
        "{day}, {time}",
        "Convention",
        "F&ormat",
        "Local",
        "National",
        "Note",
        "OK",
        "Questions",
        "Sections",
        "Source",
        "Sources",
    ),
    *("budget", "constitution", "convention", "local", "national", "programme"),
    *("CSV (*.csv)", "PDF (*.pdf)", "XLSX (*.xlsx)", "Version %1", "art. 12, p. 4 …", "{name}, version {version}"),
}
PLACEHOLDER = re.compile(r"%n|%\d|\{\w+\}|�|\*\.\w+|…$|https://|\n")
MNEMONIC = re.compile(r"&(\w)")
GROUPS = ("ExportDialog", "ImportOptionsDialog", "LinkDialog", "NewAssessmentDialog", "PreferencesDialog", "ProseEdit")
WRONG_IN_FRENCH = {
    "a straight apostrophe": r"'",
    "a straight or English quotation mark": r'["“”]',
    "three full stops": r"\.\.\.",
    "no narrow space before ; ! ? »": r"[^\u202f][;!?»]",
    "no space before :": r"[^\u00a0]:",
    "no space after «": r"«[^\u00a0]",
    "two spaces": r"[ \u00a0\u202f]{2}",
    "a plural in brackets": r"\(s\)",
}


@dataclass(frozen=True)
class Message:
    """One message of a .ts file; `forms` has one text, or one for each plural form."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool
    plural: bool
    comment: str


def messages(language: str) -> tuple[Message, ...]:
    found = []
    for context in ElementTree.parse(FOLDER / f"igm_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            text = message.find("translation")
            assert text is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in text.iter("numerusform")] if plural else [text.text or ""]
            one = message.findtext("source", ""), tuple(forms), text.get("type") is None
            found.append(Message(context.findtext("name", ""), *one, plural, message.findtext("comment", "")))
    return tuple(found)


FRENCH, ENGLISH = messages("fr"), messages("en")


@pytest.fixture
def prepared(qapp: QApplication) -> Iterator[Prepared]:
    """The application as the program prepares it; afterwards it speaks and looks as before."""
    locale, direction = QLocale(), qapp.layoutDirection()
    style, palette, sheet = qapp.style().objectName(), qapp.palette(), qapp.styleSheet()
    made = prepare(qapp)
    yield made
    for translator in made.translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(palette)


def speak(prepared: Prepared, language: str) -> None:
    prepared.settings.change(lambda old: replace(old, language=language))
    prepared.speak()


def on_sample(prepared: Prepared, qtbot: QtBot) -> MainWindow:
    window = start(prepared, None)
    qtbot.addWidget(window, before_close_func=leave)
    qtbot.waitUntil(lambda: window.documents is not None)
    window.open_sample()
    assert window.workspace is not None
    window.show_section("rights")
    return window


def leave(window: MainWindow) -> None:
    if window.documents is not None:
        window.documents.drop()


def words(window: MainWindow) -> set[str]:
    """What can be read in the window now, on labels and buttons."""
    kinds = (QLabel, QPushButton, QRadioButton)
    return {one.text() for kind in kinds for one in window.findChildren(kind) if one.isVisible() and one.text()}


def menu_titles(window: MainWindow) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]


# The texts


def test_every_message_is_translated() -> None:
    assert not [one for one in (*FRENCH, *ENGLISH) if not one.finished or not all(one.forms)]
    assert not [one for one in (*FRENCH, *ENGLISH) if one.plural and len(one.forms) != 2]
    assert {one.source for one in FRENCH if one.plural} == {one.source for one in ENGLISH}


def test_every_message_has_the_class_that_says_it() -> None:
    assert "" not in {one.context for one in FRENCH}
    assert not [one for one in FRENCH if one.comment]  # a class name taken for a text has its text as a comment


def test_what_is_the_same_in_french_is_known() -> None:
    assert {one.source for one in FRENCH if one.source in one.forms} == SAME_IN_FRENCH


@pytest.mark.parametrize("found", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_a_translation_keeps_what_is_filled_in_and_the_mnemonic(found: tuple[Message, ...]) -> None:
    for one in found:
        kept = Counter(PLACEHOLDER.findall(one.source.replace(" …", "…")))
        assert {form: Counter(PLACEHOLDER.findall(form)) for form in one.forms} == dict.fromkeys(one.forms, kept)
        assert {len(MNEMONIC.findall(form)) for form in one.forms} == {len(MNEMONIC.findall(one.source))}, one


@pytest.mark.parametrize("rule", WRONG_IN_FRENCH)
def test_french_typography(rule: str) -> None:
    texts = [form.replace("https://", "https").replace(";;", "") for one in FRENCH for form in one.forms]
    assert not [text for text in texts if re.search(WRONG_IN_FRENCH[rule], text)]


@pytest.mark.parametrize("group", GROUPS)
def test_each_mnemonic_of_a_dialog_is_there_once(group: str) -> None:
    for source in (True, False):
        texts = [one.source if source else one.forms[0] for one in FRENCH if one.context == group]
        letters = [letter.lower() for text in texts for letter in MNEMONIC.findall(text)]
        assert len(letters) == len(set(letters)) > 0


# What the program says at run time


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_compiled_texts_are_those_of_the_table(prepared: Prepared, language: str) -> None:
    speak(prepared, language)
    for one in FRENCH if language == "fr" else ENGLISH:
        for form, number in zip(one.forms, (1, 2), strict=False):
            said = QCoreApplication.translate(one.context, one.source, None, number if one.plural else -1)
            assert said == form.replace("%n", str(number))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", ("0 conclusion", "1 conclusion", "2 conclusions")),
        ("en", ("0 findings", "1 finding", "2 findings")),
    ],
)
def test_plurals(prepared: Prepared, language: str, said: tuple[str, ...]) -> None:
    speak(prepared, language)
    made = [QCoreApplication.translate("WheelWidget", "%n finding(s)", None, number) for number in range(3)]
    assert tuple(made) == said


def test_no_plural_shows_its_brackets(prepared: Prepared) -> None:
    for language in ("fr", "en"):
        speak(prepared, language)
        for one in FRENCH:
            if one.plural:
                said = {QCoreApplication.translate(one.context, one.source, None, number) for number in (0, 1, 2, 100)}
                assert not [text for text in said if re.search(r"\(s\)|%n", text)]


def test_qt_itself_speaks_french(prepared: Prepared) -> None:
    speak(prepared, "fr")
    assert QKeySequence("Ctrl+Shift+S").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Maj+S"


# The window


def test_a_window_changes_its_language_while_it_is_open(prepared: Prepared, qtbot: QtBot) -> None:
    speak(prepared, "en")
    window = on_sample(prepared, qtbot)
    assert menu_titles(window) == ["&File", "&Edit", "&Go", "&Help"]
    assert window.workspace is not None
    document = window.workspace.session.document
    qtbot.waitUntil(lambda: {"Well-developed areas", "+ Add"} <= words(window))

    prepared.settings.change(lambda old: replace(old, language="fr"))
    window.settings_changed.emit()
    assert menu_titles(window) == ["&Fichier", "É&dition", "A&ller à", "&Aide"]
    assert (window.workspace.session.document, window.workspace.section) == (document, "rights")
    qtbot.waitUntil(lambda: {"+ Ajouter", "Aspects bien développés"} <= words(window))
    shown = words(window)
    assert "Aspects susceptibles d’être renforcés" in shown
    assert not shown & {"+ Add", "Well-developed areas", "Ready", "Draft", "Local rule"}
    assert "15 sur 83 renseignés" in window.status._progress.text
    chips = {chip.accessibleName() for card in window.findChildren(FindingCard) for chip in (card.status, card.level)}
    assert "État\u00a0: prête" in chips
    assert "Règle sur laquelle elle s’appuie\u00a0: Règle locale" in chips
    outline = window.workspace.side.outline
    assert [outline.item(row).text() for row in range(5)] == [
        "Couverture et détails",
        "Parties",
        "Données clés et conventions",
        "Sources",
        "Droits des migrants",
    ]

    window.show_section("details")
    assert {"Avancement", "Problèmes", "Un pays (national)", "Type de collectivité"} <= words(window)
    months = [box.itemText(8) for box in window.findChildren(QComboBox) if box.count() == 13]
    assert months == ["août"]

    prepared.settings.change(lambda old: replace(old, language="en"))
    window.settings_changed.emit()
    assert menu_titles(window) == ["&File", "&Edit", "&Go", "&Help"]
    qtbot.waitUntil(lambda: {"Progress", "Problems"} <= words(window))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_mnemonic_of_a_menu_is_there_once(prepared: Prepared, qtbot: QtBot, language: str) -> None:
    speak(prepared, language)
    window = on_sample(prepared, qtbot)
    qtbot.waitUntil(lambda: bool(window.findChildren(FindingCard)))
    card, workspace = window.findChildren(FindingCard)[0], window.workspace
    assert workspace is not None
    of_card = card_menu(card, window.findChildren(DomainPage)[0].deeds, workspace.context)
    for menu in (window.menuBar(), *window.actions_made.menus.values(), of_card):
        texts = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
        letters = [letter.lower() for text in texts for letter in MNEMONIC.findall(text)]
        assert len(letters) == len(set(letters)), texts
        assert letters or not isinstance(menu, QMenu) or not menu.actions()


def test_a_language_written_from_the_right_mirrors_the_window(prepared: Prepared, qtbot: QtBot) -> None:
    speak(prepared, "fr")
    window = on_sample(prepared, qtbot)
    assert window.workspace is not None
    side = window.workspace.side
    assert side.mapTo(window, side.rect().topLeft()).x() == 0
    prepared.app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for section in ("details", "parts", "rights"):
        window.show_section(section)
        prepared.app.processEvents()
        window.grab()
    assert side.geometry().right() == window.width() - 1
    assert window.stack.mapTo(window, window.stack.rect().topLeft()).x() == 0
    export = window.header.findChildren(QPushButton)[-1]
    assert export.x() < window.header.width() / 2
