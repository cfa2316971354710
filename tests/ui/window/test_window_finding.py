"""Finding words, and finding one's place again: search, undo, languages, another theme, and what is dragged to a domain."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from window_stage import POTENTIAL, WELL, MakeWindow, Stage

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.model.assessment import Assessment, Finding, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.pages.domain.dropping import finding_data
from igm_desktop.ui.sections import SECTIONS


def selected(stage: Stage) -> str:
    """What is selected where the keyboard is."""
    widget = stage.focused()
    assert isinstance(widget, ProseEdit | QPlainTextEdit), widget
    return widget.textCursor().selectedText()


def found(stage: Stage) -> tuple[str, str, int]:
    """The section, what is selected there, and where."""
    widget = stage.focused()
    assert isinstance(widget, ProseEdit | QPlainTextEdit), widget
    return stage.workspace.section, widget.textCursor().selectedText(), widget.textCursor().selectionStart()


def held(document: Assessment, text: str, **more: object) -> Assessment:
    number = len(document.findings)
    return add(
        document, "findings", Finding(id=f"f{number}", domain="rights", kind="potential", text=Prose(en=text), **more)
    )


@pytest.fixture
def small(stage: Stage) -> Stage:
    """A small document in two languages."""
    made = Assessment(id="d1", title=Prose(en="Profile of the harbour"), languages=("en", "fr"))
    made = held(made, "The harbour has a harbour master.")
    made = held(made, "Nothing here.", note="Ask the harbour again.")
    made = add(
        made, "findings", Finding(id="fr", domain="crises", kind="well_developed", text=Prose(en="Port", fr="Le port."))
    )
    made = add(made, "parts", Part(id="p1", kind="introduction", text=Prose(en="In the *harbour* of Café Élan.")))
    assert stage.window.documents is not None
    stage.window.documents.begin_with(made)
    stage.settle()
    return stage


def test_find_walks_through_all_places_with_the_words_selected(small: Stage) -> None:
    small.key("Ctrl+F")
    small.write("HARBOUR")
    places = []
    for _ in range(5):
        small.key("F3")
        places.append(found(small))
    assert places == [
        ("details", "harbour", 15),
        ("parts", "harbour", 7),
        ("rights", "harbour", 4),
        ("rights", "harbour", 18),
        ("rights", "harbour", 8),
    ]
    assert isinstance(small.focused(), QPlainTextEdit)
    small.key("F3")
    assert found(small) == places[0]
    small.key("Shift+F3")
    assert found(small) == places[-1]


def test_enter_in_the_bar_goes_to_the_field_and_typing_replaces_the_words(small: Stage) -> None:
    small.key("Ctrl+F")
    small.write("master")
    small.key("Return")
    assert selected(small) == "master"
    small.write("mistress")
    small.session.flush()
    assert small.document.findings[0].text.in_language("en") == "The harbour has a harbour mistress."


def test_words_without_their_accents_are_found_and_selected(small: Stage) -> None:
    small.key("Ctrl+F")
    small.write("cafe elan")
    small.key("Return")
    assert selected(small) == "Café Élan"


def test_words_of_another_language_turn_the_pages_to_it(small: Stage) -> None:
    small.key("Ctrl+F")
    small.write("le port")
    small.key("Return")
    assert (small.workspace.section, selected(small)) == ("crises", "Le port")


def test_escape_closes_the_bar_and_the_keyboard_is_on_the_page_again(small: Stage) -> None:
    small.window.show_section("rights")
    small.click(small.card(0, POTENTIAL).editor)
    small.key("Ctrl+F")
    assert small.workspace.find_bar.isVisible()
    small.key("Escape")
    assert not small.workspace.find_bar.isVisible()
    assert small.page.isAncestorOf(small.focused())


def test_what_is_not_there_is_told(small: Stage) -> None:
    small.key("Ctrl+F")
    small.write("zebra")
    small.key("Return")
    assert small.workspace.find_bar._count.text() == "Not found"
    assert small.focused() is small.workspace.find_bar._field


def test_undo_goes_where_it_changes_something(small: Stage) -> None:
    small.window.show_section("rights")
    small.click(small.card(0, POTENTIAL).editor)
    small.key("End")
    small.write(" More.")
    small.window.show_section("parts")
    small.key("Ctrl+0")
    small.key("Ctrl+Z")
    assert small.workspace.section == "rights"
    assert small.written() == "The harbour has a harbour master."
    small.window.show_section("crises")
    small.key("Ctrl+Shift+Z")
    assert small.workspace.section == "rights"
    assert small.written() == "The harbour has a harbour master. More."


def test_undo_of_a_choice_shows_its_card(small: Stage) -> None:
    small.window.show_section("rights")
    small.click(small.card(1, POTENTIAL).status)
    assert small.document.findings[1].status == "ready"
    small.window.show_section("crises")
    small.key("Ctrl+Z")
    assert small.workspace.section == "rights"
    assert small.document.findings[1].status == "draft"
    assert small.focused() is small.card(1, POTENTIAL).status


def test_undo_of_a_deletion_shows_the_finding_again(small: Stage) -> None:
    small.window.show_section("rights")
    small.click(small.card(0, POTENTIAL).editor)
    small.key("Ctrl+Shift+Del")
    assert len(small.findings("rights")) == 1
    small.window.show_section("details")
    small.key("Ctrl+Z")
    assert small.workspace.section == "rights"
    assert small.written() == "The harbour has a harbour master."


def test_undo_in_a_field_takes_back_the_documents_last_step(small: Stage) -> None:
    """There is one undo: what was done last is taken back, wherever the keyboard is."""
    small.window.show_section("rights")
    small.click(small.card(0, POTENTIAL).editor)
    small.key("End")
    small.write(" One.")
    small.session.flush()
    small.session.apply(partial(set_value, ref=("document", "country"), value="MD"), "Choose the country")
    small.key("Ctrl+Z")
    assert small.document.country is None
    assert small.document.findings[0].text.in_language("en").endswith(" One.")
    small.key("Ctrl+Z")
    assert small.document.findings[0].text.in_language("en") == "The harbour has a harbour master."


def test_another_language_shows_its_texts_and_takes_what_is_written(small: Stage) -> None:
    small.window.show_section("crises")
    assert small.card(0).editor.prose() == "Port"
    small.key("Ctrl+L")
    assert small.workspace.section == "crises"
    editor = small.card(0).editor
    assert editor.prose() == "Le port."
    small.click(editor)
    small.key("End")
    small.write(" Oui.")
    small.key("Ctrl+L")
    assert small.card(0).editor.prose() == "Port"
    finding = small.findings("crises")[0]
    assert dict(finding.text) == {"en": "Port", "fr": "Le port. Oui."}


@pytest.mark.qt_log_ignore("This plugin does not support")  # of menus that pop up
def test_the_language_can_be_chosen_in_the_header(small: Stage) -> None:
    small.window.show_section("crises")
    button = small.window.header._language
    assert button.isVisible()
    assert small.choose(button, "French") == ["English", "French", "Show French beside it"]
    assert small.card(0).editor.prose() == "Le port."
    assert button.text() == "FR"


@pytest.mark.parametrize(("theme", "language"), [("dark", "fr"), ("high_contrast", "en"), ("light", "fr")])
def test_another_theme_and_language_change_nothing_of_the_work(small: Stage, theme: str, language: str) -> None:
    small.window.show_section("crises")
    small.key("Ctrl+L")
    small.click(small.card(0).editor)
    small.key("End")
    small.write(" Oui.")
    document, history = small.document, small.session
    small.prepared.settings.change(lambda old: replace(old, language=language, theme=theme))
    small.window.settings_changed.emit()
    small.come_back()
    assert small.session is history
    assert small.document.id == document.id
    assert small.workspace.section == "crises"
    assert small.card(0).editor.prose() == "Le port. Oui."
    assert small.window.isWindowModified()
    assert small.window.theme.name == theme
    small.key("Ctrl+Z")
    assert small.card(0).editor.prose() == "Le port."
    menu = small.window.actions_made.menus["file"].title().replace("&", "")
    assert menu == ("Fichier" if language == "fr" else "File")


def test_a_finding_let_go_over_a_domain_of_the_outline_moves_there(sample: Stage) -> None:
    sample.window.show_section("rights")
    one = sample.findings("rights", WELL)[0]
    outline = sample.workspace.side.outline
    row = next(row for row in range(outline.count()) if outline.item(row).data(Qt.ItemDataRole.UserRole) == "crises")
    middle = outline.visualItemRect(outline.item(row)).center()
    assert sample.drop(finding_data(one.id), outline.viewport(), middle)
    moved = next(finding for finding in sample.document.findings if finding.id == one.id)
    assert (moved.domain, moved.kind, moved.text) == ("crises", one.kind, one.text)
    assert sample.workspace.section == "rights"
    assert "Crises" in sample.told or "crises" in sample.told.lower()
    sample.click(sample.window.notice._action)
    assert sample.findings("rights", WELL)[0].id == one.id
    parts = outline.visualItemRect(outline.item(1)).center()
    assert not sample.drop(finding_data(one.id), outline.viewport(), parts)


def test_the_wheel_and_the_outline_follow_every_step(sample: Stage) -> None:
    def seen(domain: str) -> tuple[int, int]:
        index = DOMAINS.index(domain)
        outline = sample.workspace.side.outline
        return (
            sample.workspace.side.wheel.picture().segments[index].state.findings,
            int(outline.item(SECTIONS.index(domain)).data(Qt.ItemDataRole.UserRole + 1)),
        )

    before = seen("rights")[0]
    sample.window.show_section("rights")
    sample.add(WELL)
    assert seen("rights") == (before + 1, before + 1)
    sample.key("Ctrl+Alt+5")
    assert seen("rights") == (before, before)
    sample.key("Ctrl+Z")
    assert seen("rights") == (before + 1, before + 1)
    sample.key("Ctrl+Z")
    assert seen("rights") == (before, before)


def test_six_hundred_findings_open_and_can_be_worked_with(open_window: MakeWindow) -> None:
    made = Assessment(id="d1", languages=("en",))
    for number in range(600):
        made = add(
            made,
            "findings",
            Finding(
                id=f"f{number}",
                domain=DOMAINS[number % 3],
                kind=(WELL, POTENTIAL)[number % 2],
                text=Prose(en=f"Finding {number}: " + "words and more words " * (number % 20)),
            ),
        )
    stage = open_window()
    assert stage.window.documents is not None
    stage.window.documents.begin_with(made)
    stage.settle()
    stage.segment(DOMAINS[2])
    stage.add(POTENTIAL)
    stage.write("The last of them.")
    stage.key("Return")
    stage.write("And one more.")
    stage.key("Ctrl+F")
    stage.write("finding 599")
    stage.key("Return")
    assert selected(stage) == "Finding 599"
    stage.key("Ctrl+Z")
    assert stage.written() == ""
    assert stage.texts(DOMAINS[2], POTENTIAL)[-2] == "The last of them."
    bar = stage.domain_page.lists.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    stage.settle()
    assert all(slot.card is not None for _, slot in stage.domain_page.lists._in_sight())
