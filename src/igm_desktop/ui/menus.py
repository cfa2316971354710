"""The menus: what is in them, in which order, with which keys."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.domains import DOMAINS
from igm_desktop.ui import worksheet_files
from igm_desktop.ui.actions import Command, Menu
from igm_desktop.ui.menu_deeds import (
    ask_clean_copy,
    ask_for_copies,
    ask_review_copy,
    compare,
    delete_traces,
    show_matrix,
)
from igm_desktop.ui.merging import ask_merge, show_arrivals
from igm_desktop.ui.questions import other_tab, to_unanswered
from igm_desktop.ui.review.menu import changes_command, sending_commands
from igm_desktop.ui.source_files import add_source, ask_export, ask_import

if TYPE_CHECKING:
    from igm_desktop.ui.main_window import MainWindow
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate


def menus(window: "MainWindow") -> tuple[Menu, ...]:
    """All menus of the window, in the interface's language."""
    return (_file(window), _edit(window), _go(window), _help(window))


def _inside(
    window: "MainWindow",
    name: str,
    text: str,
    keys: tuple[str, ...],
    deed: "Callable[[Workspace], object]",
    icon: str = "",
) -> Command:
    """A command that does something in the open document, and nothing where none is open."""

    def run() -> None:
        if window.workspace is not None:
            deed(window.workspace)

    return Command(name, text, keys, run, icon=icon)


def _file(window: "MainWindow") -> Menu:
    there = partial(_inside, window)
    return Menu(
        "file",
        translate("Menus", "&File"),
        (
            (
                Command("new", translate("Menus", "&New assessment…"), ("Ctrl+N",), window.new, False, "new"),
                Command("follow_up", translate("Menus", "New &follow-up…"), (), window.new_follow_up, False),
                Command("open", translate("Menus", "&Open…"), ("Ctrl+O",), window.ask_open, False, "open"),
                Menu("recent", translate("Menus", "Open &recent")),
                Command("sample", translate("Menus", "Open the sa&mple"), (), window.open_sample, False),
                Command(
                    "import",
                    translate("Menus", "&Import a profile…"),
                    ("Ctrl+Shift+I",),
                    window.ask_import,
                    False,
                    "import",
                ),
            ),
            (
                Command("save", translate("Menus", "&Save"), ("Ctrl+S",), window.save, icon="save"),
                Command("save_as", translate("Menus", "Save &as…"), ("Ctrl+Shift+S",), window.save_as),
                _exports(window),
            ),
            (
                there("import_sources", translate("Menus", "Import so&urces…"), (), ask_import),
                there("import_worksheet", translate("Menus", "Import a &worksheet…"), (), worksheet_files.ask_import),
            ),
            sending_commands(there),
            (
                there("merge", translate("Menus", "Mer&ge copies…"), ("Ctrl+Shift+J",), ask_merge),
                there("compare", translate("Menus", "Compare wit&h…"), ("Ctrl+D",), compare),
                there("copies", translate("Menus", "Other co&pies of this file…"), (), ask_for_copies),
                there("traces", translate("Menus", "&Delete all traces of this assessment…"), (), delete_traces),
            ),
            (Command("close", translate("Menus", "&Close the assessment"), ("Ctrl+W",), window.close_document),),
            (Command("quit", translate("Menus", "&Quit"), ("Ctrl+Q",), window.close, False),),
        ),
    )


def _exports(window: "MainWindow") -> Menu:
    there = partial(_inside, window)
    return Menu(
        "exports",
        translate("Menus", "&Export"),
        (
            (
                Command(
                    "export", translate("Menus", "&Export the profile…"), ("Ctrl+E",), window.export, icon="export"
                ),
                there("export_clean", translate("Menus", "Export a &clean copy to publish…"), (), ask_clean_copy),
            ),
            (there("export_review", translate("Menus", "Export a &review copy to print…"), (), ask_review_copy),),
            (
                there("export_sources", translate("Menus", "Expor&t sources…"), (), ask_export),
                there(
                    "export_worksheet",
                    translate("Menus", "Export a wor&ksheet…"),
                    ("Ctrl+Shift+E",),
                    worksheet_files.ask_export,
                ),
            ),
        ),
    )


def _edit(window: "MainWindow") -> Menu:
    there = partial(_inside, window)
    return Menu(
        "edit",
        translate("Menus", "&Edit"),
        (
            (
                there("undo", translate("Menus", "&Undo"), ("Ctrl+Z",), lambda place: place.session.undo(), "undo"),
                there(
                    "redo",
                    translate("Menus", "&Redo"),
                    ("Ctrl+Shift+Z", "Ctrl+Y"),
                    lambda place: place.session.redo(),
                    "redo",
                ),
            ),
            (
                there(
                    "find", translate("Menus", "&Find…"), ("Ctrl+F",), lambda place: place.find_bar.open_bar(), "search"
                ),
                there("find_next", translate("Menus", "Find &next"), ("F3",), lambda place: place.find_bar.step(1)),
                there(
                    "find_previous",
                    translate("Menus", "Find &previous"),
                    ("Shift+F3",),
                    lambda place: place.find_bar.step(-1),
                ),
            ),
            (there("comment", translate("Menus", "C&omment…"), ("Ctrl+M",), lambda place: place.commenting.comment()),),
            (there("new_source", translate("Menus", "New &source"), ("Ctrl+Shift+A",), add_source),),
            (
                there(
                    "cite",
                    translate("Menus", "&Cite a source…"),
                    ("Ctrl+Shift+K",),
                    lambda place: place.cite(),
                    "source",
                ),
            ),
            (
                there(
                    "catalogue",
                    translate("Menus", "&Move to another catalogue…"),
                    (),
                    lambda place: place.move_catalogue(),
                ),
            ),
            (
                Command(
                    "preferences",
                    translate("Menus", "Pr&eferences…"),
                    ("Ctrl+,",),
                    window.preferences,
                    False,
                    "settings",
                ),
            ),
        ),
    )


def _go(window: "MainWindow") -> Menu:
    there = partial(_inside, window)
    names = window.domain_names()
    domains = tuple(
        Command(domain, names[domain], (f"Ctrl+{number}",), partial(window.show_section, domain))
        for number, domain in enumerate(DOMAINS, start=1)
    )
    return Menu(
        "go",
        translate("Menus", "&Go"),
        (
            (
                Command(
                    "details",
                    translate("Menus", "&Cover and details"),
                    ("Ctrl+0",),
                    lambda: window.show_section("details"),
                ),
                Command("parts", translate("Menus", "&Parts"), ("Ctrl+9",), lambda: window.show_section("parts")),
                Command("sources", translate("Menus", "&Sources"), ("Ctrl+8",), lambda: window.show_section("sources")),
                Command(
                    "facts",
                    translate("Menus", "&Key facts and conventions"),
                    ("Ctrl+7",),
                    lambda: window.show_section("facts"),
                ),
                there("arrivals", translate("Menus", "What came"), ("Ctrl+J",), show_arrivals),
                there("matrix", translate("Menus", "Comments and responses"), ("Ctrl+R",), show_matrix),
                Command("history", translate("Menus", "&History"), ("Ctrl+H",), lambda: window.show_section("history")),
                Command(
                    "backups", translate("Menus", "Backups of this &file"), (), lambda: window.show_section("backups")
                ),
            ),
            domains,
            (
                there("other_tab", translate("Menus", "Findings or &indicators"), ("F4",), other_tab),
                there(
                    "next_unanswered",
                    translate("Menus", "Next &unanswered indicator"),
                    ("F8",),
                    lambda place: to_unanswered(place, 1),
                ),
                there(
                    "previous_unanswered",
                    translate("Menus", "Previous un&answered indicator"),
                    ("Shift+F8",),
                    lambda place: to_unanswered(place, -1),
                ),
            ),
            (
                there(
                    "next_section",
                    translate("Menus", "&Next section"),
                    ("Ctrl+PgDown",),
                    lambda place: place.step_section(1),
                ),
                there(
                    "previous_section",
                    translate("Menus", "P&revious section"),
                    ("Ctrl+PgUp",),
                    lambda place: place.step_section(-1),
                ),
                changes_command(there),
                there("wheel", translate("Menus", "The &wheel"), ("F6",), lambda place: place.side.wheel.take_focus()),
            ),
            (
                there(
                    "problems", translate("Menus", "Probl&ems"), ("F7",), lambda place: place.looking.toggle(), "check"
                ),
                there(
                    "next_problem", translate("Menus", "Next pr&oblem"), ("F9",), lambda place: place.looking.step(1)
                ),
                there(
                    "previous_problem",
                    translate("Menus", "Previous proble&m"),
                    ("Shift+F9",),
                    lambda place: place.looking.step(-1),
                ),
            ),
            (_comments(window),),
            (
                Menu("profile_language", translate("Menus", "&Language of the profile")),
                there(
                    "next_language",
                    translate("Menus", "Ne&xt language of the profile"),
                    ("Ctrl+L",),
                    lambda place: place.next_language(),
                ),
                there(
                    "second_language",
                    translate("Menus", "Second language &beside"),
                    ("Ctrl+Shift+L",),
                    lambda place: place.toggle_beside(),
                ),
            ),
        ),
    )


def _comments(window: "MainWindow") -> Menu:
    there = partial(_inside, window)
    return Menu(
        "comments_menu",
        translate("Menus", "Comments"),
        (
            (
                there(
                    "comments",
                    translate("Menus", "&Comments"),
                    ("F5",),
                    lambda place: place.commenting.toggle(),
                    "comment",
                ),
                there(
                    "next_comment",
                    translate("Menus", "&Next comment"),
                    ("F12",),
                    lambda place: place.commenting.step(1),
                ),
                there(
                    "previous_comment",
                    translate("Menus", "&Previous comment"),
                    ("Shift+F12",),
                    lambda place: place.commenting.step(-1),
                ),
            ),
        ),
    )


def _help(window: "MainWindow") -> Menu:
    return Menu(
        "help",
        translate("Menus", "&Help"),
        (
            (
                Command("keys", translate("Menus", "&Keys"), ("F1",), window.show_keys, False),
                Command("about", translate("Menus", "&About IGM Desktop"), (), window.about, False),
            ),
        ),
    )
