"""What surrounds an open document: pages made when they are first shown, the side, the find bar, header and status."""

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from igm_desktop.app.change import Cause, Change
from igm_desktop.app.checking import Checking
from igm_desktop.app.keeping import keeping_of
from igm_desktop.app.reviewing import Reviewing
from igm_desktop.app.session import Session
from igm_desktop.app.since import since_of
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.query.progress import progress
from igm_desktop.core.ref import Ref
from igm_desktop.core.shown import visible
from igm_desktop.ui.arriving import Arriving
from igm_desktop.ui.catalogues import move_to_another, tell_absence
from igm_desktop.ui.comments.commenting import Commenting
from igm_desktop.ui.context import Context
from igm_desktop.ui.copying import copy_words
from igm_desktop.ui.forms.prose_edit import cite_in
from igm_desktop.ui.forms.selecting import select_words
from igm_desktop.ui.looking import Looking
from igm_desktop.ui.overview import about_line, outline_entries, place_name, progress_line, wheel_state
from igm_desktop.ui.panels.find import FindBar
from igm_desktop.ui.panels.side import Side
from igm_desktop.ui.review.room import ReviewRoom
from igm_desktop.ui.section_pages import made_page
from igm_desktop.ui.sections import APART, ARRIVALS, DETAILS, SECTIONS, section_of
from igm_desktop.ui.standing import standing
from igm_desktop.ui.tab_order import first_stop
from igm_desktop.ui.titles import title
from igm_desktop.ui.written import Written, fill

if TYPE_CHECKING:
    from igm_desktop.ui.main_window import MainWindow


class Page(Protocol):
    """What every page can do."""

    def reveal(self, ref: Ref) -> bool: ...


class Workspace(QObject):
    """The rooms of one document in the window. The window asks it for what its actions mean here."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        super().__init__(window)
        self.window, self.session = window, session
        self.section = ""
        self._written = Written(session.document.language)
        self._pages: dict[str, QWidget] = {}
        self._base = {name: window.actions_made.by_name[name].text() for name in ("undo", "redo")}
        self._about = ""
        self.side = Side()
        self.commenting = Commenting(self)
        self.context = Context(
            session=session,
            catalogue=catalogue_for(session.document),
            theme=window.theme,
            language=window.language,
            profile_language=lambda: self._written.language,
            second_language=lambda: self._written.beside,
            tell=window.notice.tell,
            go=self.go,
            checking=Checking(session, self),
            comments=self.commenting,
            reviewing=Reviewing(session, self),
            changed=since_of(session).changed,
        )
        self.find_bar = FindBar(lambda: session.document, lambda ref: place_name(ref, session.document, self.context))

    def begin(self) -> None:
        """Take the window over and show the first section."""
        window = self.window
        window.columns.insertWidget(0, self.side)
        self.side.fit(window.size())
        window.middle.insertWidget(1, self.find_bar)
        self.review = ReviewRoom(self)
        self.arriving = Arriving(self)
        self.looking = Looking(window, self.context, self)
        self.looking.panel.closed.connect(self.focus_page)
        window.header.setVisible(True)
        self.side.chosen.connect(self.show_section)
        self.side.finding_dropped.connect(self._move_to_domain)
        self.find_bar.found.connect(self._show_found)
        self.find_bar.closed.connect(self.focus_page)
        self.session.changed.connect(self._changed)
        self.session.history_changed.connect(self._show_history)
        self.session.status_changed.connect(self._show_status)
        keeping_of(self.session).changed.connect(self._show_status)
        self._show_all()
        held = progress(self.session.document, self.context.catalogue)
        first = next((domain for domain in DOMAINS if held.domain(domain).findings), None)
        self.show_section(first or DETAILS)
        self.side.outline.setFocus()
        tell_absence(self.context)
        # The names of countries cost as much to load as the page; the page comes first.
        QTimer.singleShot(0, self, self._show_about)

    def end(self) -> None:
        """Give the window back."""
        for name, text in self._base.items():
            self.window.actions_made.by_name[name].setText(text)
        for widget in (self.side, self.find_bar, *self._pages.values()):
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._pages.clear()
        self.window.header.setVisible(False)
        self.window.status.show_progress("")
        self.looking.end()
        self.arriving.end()
        self.review.end()
        self.commenting.end()
        self.window.status.show_saved("")
        for signal, slot in (
            (self.session.changed, self._changed),
            (self.session.history_changed, self._show_history),
            (self.session.status_changed, self._show_status),
            (keeping_of(self.session).changed, self._show_status),
        ):
            signal.disconnect(slot)
        self.deleteLater()

    @property
    def written(self) -> str:
        """The language of the profile that is written now."""
        return self._written.language

    @property
    def beside(self) -> str | None:
        """The second language, where one is shown beside it."""
        return self._written.beside

    # Where a person is

    def show_section(self, section: str) -> None:
        """Turn to a section; its page is made when it is first wanted."""
        if section not in (*SECTIONS, *APART):
            return
        self.session.flush()
        self.commenting.make_way()
        had_keyboard = self._page_has_keyboard()
        self.section = section
        if section not in self._pages:
            self._pages[section] = made_page(self, section)
            self.window.stack.addWidget(self._pages[section])
        page: object = self._pages[section]
        if hasattr(page, "continue_tab"):
            page.continue_tab()
        self.window.stack.setCurrentWidget(self._pages[section])
        self.side.select(section)
        if had_keyboard:
            self.focus_page()

    def step_section(self, by: int) -> None:
        """The next section or the one before, round the end."""
        at = SECTIONS.index(self.section) if self.section in SECTIONS else min(-by, 0)
        self.show_section(SECTIONS[(at + by) % len(SECTIONS)])

    def go(self, ref: Ref) -> bool:
        """Jump to a ref: its section, its language, its field."""
        if ref[:1] == ("comments",) and len(ref) > 1:
            return self.commenting.show(ref[1])
        shown = (self._written.language, self._written.beside)
        if ref and ref[-1] in self.session.document.languages and ref[-1] not in shown:
            self.set_language(ref[-1])
        self.show_section(section_of(ref, self.session.document, self.context.catalogue))
        page: object = self._pages[self.section]
        return bool(page.reveal(ref)) if hasattr(page, "reveal") else False

    def place(self) -> Ref | None:
        """The ref that a person is writing, if the keyboard is in a field of the page."""
        from igm_desktop.ui.forms.binding import Binding

        if not self._page_has_keyboard():
            return None
        field = self.window.focusWidget()
        # An option is a part of the row that is bound.
        row, around = field.parentWidget(), Qt.FindChildOption.FindDirectChildrenOnly
        binding = field.findChild(Binding) or (row.findChild(Binding, options=around) if row is not None else None)
        return binding.ref if binding is not None else None

    def _page_has_keyboard(self) -> bool:
        page = self._pages.get(self.section)
        focused: QWidget | None = self.window.focusWidget()
        return page is not None and focused is not None and page.isAncestorOf(focused)

    def focus_page(self) -> None:
        """Give the keyboard to the page: to what had it there last, or to the first that can."""
        page = self._pages[self.section]
        last: QWidget | None = page.focusWidget()
        (last if last is not None and last.isVisible() else first_stop(page)).setFocus()

    # The language that is written

    def set_language(self, language: str) -> None:
        """Write another of the profile's languages: the pages are made anew in it."""
        self._write(self._written.with_language(language))

    def set_beside(self, language: str | None) -> None:
        """Show another of the profile's languages beside the one that is written, or none."""
        self._write(self._written.with_beside(language))

    def toggle_beside(self) -> None:
        """Show a second language, or no longer."""
        wanted = self._written.toggled(self.session.document.languages)
        if wanted.beside is None and self._written.beside is None:
            text = self.tr("This profile has one language. Add a second one to write in two.")
            self.context.tell(text, self.tr("Languages"), lambda: self.go(("document", "languages")))
        self._write(wanted)

    def _write(self, wanted: Written) -> None:
        """Make the pages anew in other languages; the keyboard stays in the text where it is, in a language that shows."""
        if wanted == self._written:
            return
        self.session.flush()
        place, before = self.place(), self._written
        self._written = wanted
        if (wanted.language, wanted.beside) == (before.language, before.beside):
            return
        if place is not None:
            stays = place[-1] == wanted.beside and place[-1] != before.language
            is_text = place[-1] in (before.language, before.beside)
            place = (*place[:-1], wanted.language) if is_text and not stays else place
        self._make_pages_anew(place)

    def _make_pages_anew(self, place: Ref | None) -> None:
        """The one that is seen at once; where the keyboard was on it, it is there again."""
        had_keyboard = self._page_has_keyboard()
        self._drop_pages()
        self._show_all()
        self.show_section(self.section)
        if not (place is not None and self.go(place)) and had_keyboard:
            self.focus_page()

    def _drop_pages(self) -> None:
        """The pages are made anew when they are next shown."""
        for page in self._pages.values():
            page.hide()
            page.setParent(None)
            page.deleteLater()
        self._pages.clear()

    def cite(self) -> None:
        """Offer the sources in the text where the keyboard is."""
        if not cite_in(self.window.focusWidget()):
            self.context.tell(self.tr("Put the cursor into a text first: that is where the citation goes."))

    def next_language(self) -> None:
        """The next language of the profile."""
        languages = self.session.document.languages
        at = languages.index(self.written) if self.written in languages else -1
        if len(languages) > 1:
            self.set_language(languages[(at + 1) % len(languages)])

    def fill_languages(self, menu: QMenu) -> None:
        """The languages of the profile, to write and to show beside."""
        languages = self.session.document.languages
        fill(menu, languages, self._written, self.window.language, self.set_language, self.set_beside)

    # What changed

    def _changed(self, change: Change) -> None:
        if change.difference.touches("document", "languages"):
            self._write(self._written.among(change.after.languages))
        if change.difference.touches("document", "catalogue"):
            place = self.place()
            self.context = replace(self.context, catalogue=catalogue_for(change.after))
            self._make_pages_anew(place)
        if any(change.difference.touches("document", field) for field in ("country", "level", "date")):
            self._show_about()
        self._show_all()
        # What came from elsewhere takes nobody away from their text.
        if (
            change.cause in (Cause.UNDO, Cause.REDO)
            and self.section != ARRIVALS
            and not self.commenting.followed(change)
        ):
            # An answer that is gone is an empty one; of another thing that is gone only its section is left.
            emptied = tuple(ref for ref in change.difference.removed if ref[0] == "answers")
            touched = (*change.difference.changed, *change.difference.added, *emptied)
            if touched:
                self.go(touched[0])
            elif change.difference.removed:
                self.show_section(section_of(change.difference.removed[0], change.before, self.context.catalogue))

    def _show_all(self) -> None:
        document = self.session.document
        held = progress(document, self.context.catalogue)
        self.show_overview()
        self.window.status.show_progress(progress_line(held))
        several = len(document.languages) > 1
        self.window.header.show_language(self._written.short, several=several)
        self._show_history()
        self._show_status()

    def show_overview(self) -> None:
        """Show what is counted on the wheel and in the outline."""
        document = self.session.document
        held = progress(document, self.context.catalogue)
        self.side.show_state(wheel_state(document, held, self.context), outline_entries(held, document, self.context))
        self.side.select(self.section)

    def _show_history(self) -> None:
        history = self.session.history
        for name, label in (("undo", history.undo_label), ("redo", history.redo_label)):
            action = self.window.actions_made.by_name[name]
            action.setText(
                f"{self._base[name]} – {label}".replace("&", "&&").replace("&&", "&", 1) if label else self._base[name]
            )
            action.setEnabled(label is not None)

    def _show_status(self) -> None:
        session, document = self.session, self.session.document
        name = title(document) or self.tr("Untitled assessment")
        stands = standing(session, keeping_of(session))
        self.window.header.show_document(name, self._about, ("✓ " if session.is_saved else "") + stands.short)
        copied = self.window.documents.copied if self.window.documents is not None else None
        file = visible(session.path.name) if session.path else copy_words(copied) if copied is not None else ""
        self.window.status.show_saved(stands.text, file, warning=stands.warning)
        if session.path is None and copied is not None:
            name = f"{name} ({file})"
        self.window.setWindowTitle(f"{name.replace('[*]', '[*][*]')}[*] – IGM Desktop")  # Qt's way to write it
        self.window.setWindowModified(not session.is_saved)

    def _show_about(self) -> None:
        self._about = about_line(self.session.document, self.context)
        self._show_status()

    def move_catalogue(self) -> None:
        """Show what another catalogue would change, and move there."""
        move_to_another(self)

    def _move_to_domain(self, finding: str, domain: DomainId) -> None:
        from igm_desktop.ui.pages.domain.deeds import Deeds

        Deeds(self.context, domain, lambda one: self.go(("findings", one)), self).to_domain(finding, domain)

    def _show_found(self, ref: Ref, words: str, number: int) -> None:
        if self.go(ref):
            select_words(QApplication.focusWidget(), words, number)
