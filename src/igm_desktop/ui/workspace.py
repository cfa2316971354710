"""What surrounds an open document: pages made when they are first shown, the side, the find bar, header and status."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTime, QTimer
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from igm_desktop.app.session import Cause, Change, Session
from igm_desktop.core.catalogue.loading import installed_or_own
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.query.counts import counts
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.documents import title
from igm_desktop.ui.forms.selecting import select_words
from igm_desktop.ui.overview import about_line, outline_entries, place_name, wheel_state
from igm_desktop.ui.panels.find import FindBar
from igm_desktop.ui.panels.side import Side
from igm_desktop.ui.sections import DETAILS, PARTS, SECTIONS, section_of
from igm_desktop.ui.tab_order import first_stop

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
        self._language = session.document.language
        self._pages: dict[str, QWidget] = {}
        self._base = {name: window.actions_made.by_name[name].text() for name in ("undo", "redo")}
        self._saved_at = ""
        self._about = ""
        document = session.document
        self.context = Context(
            session=session,
            catalogue=installed_or_own(document.catalogue.id, document.catalogue.version),
            theme=window.theme,
            language=window.language,
            profile_language=lambda: self._language,
            tell=window.notice.tell,
            go=self.go,
        )
        self.side = Side()
        self.find_bar = FindBar(lambda: session.document, lambda ref: place_name(ref, session.document, self.context))

    def begin(self) -> None:
        """Take the window over and show the first section."""
        window = self.window
        window.columns.insertWidget(0, self.side)
        self.side.fit(window.size())
        window.middle.insertWidget(1, self.find_bar)
        window.header.setVisible(True)
        self.side.chosen.connect(self.show_section)
        self.side.finding_dropped.connect(self._move_to_domain)
        self.find_bar.found.connect(self._show_found)
        self.find_bar.closed.connect(self._focus_page)
        self.session.changed.connect(self._changed)
        self.session.history_changed.connect(self._show_history)
        self.session.status_changed.connect(self._show_status)
        self.session.saved.connect(self._note_saved)
        self._show_all()
        first = next((d for d in DOMAINS if counts(self.session.document).of(d)), None)
        self.show_section(first or DETAILS)
        self.side.outline.setFocus()
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
        self.window.status.show_counts("")
        self.window.status.show_saved("")
        for signal, slot in (
            (self.session.changed, self._changed),
            (self.session.history_changed, self._show_history),
            (self.session.status_changed, self._show_status),
            (self.session.saved, self._note_saved),
        ):
            signal.disconnect(slot)
        self.deleteLater()

    @property
    def written(self) -> str:
        """The language of the profile that is written now."""
        return self._language

    # Where a person is

    def show_section(self, section: str) -> None:
        """Turn to a section; its page is made when it is first wanted."""
        if section not in SECTIONS:
            return
        self.session.flush()
        had_keyboard = self._page_has_keyboard()
        self.section = section
        if section not in self._pages:
            self._pages[section] = self._make(section)
            self.window.stack.addWidget(self._pages[section])
        self.window.stack.setCurrentWidget(self._pages[section])
        self.side.select(section)
        if had_keyboard:
            self._focus_page()

    def step_section(self, by: int) -> None:
        """The next section or the one before, round the end."""
        self.show_section(SECTIONS[(SECTIONS.index(self.section) + by) % len(SECTIONS)])

    def go(self, ref: Ref) -> bool:
        """Jump to a ref: its section, its language, its field."""
        if ref and ref[-1] in self.session.document.languages and ref[-1] != self._language:
            self.set_language(ref[-1])
        self.show_section(section_of(ref, self.session.document))
        page: object = self._pages[self.section]
        return bool(page.reveal(ref)) if hasattr(page, "reveal") else False

    def place(self) -> Ref | None:
        """The ref that a person is writing, if the keyboard is in a field of the page."""
        from igm_desktop.ui.forms.binding import Binding

        field: QWidget | None = self.window.focusWidget()
        binding = field.findChild(Binding) if field is not None and self._page_has_keyboard() else None
        return binding.ref if binding is not None else None

    def _page_has_keyboard(self) -> bool:
        page = self._pages.get(self.section)
        focused: QWidget | None = self.window.focusWidget()
        return page is not None and focused is not None and page.isAncestorOf(focused)

    def _focus_page(self) -> None:
        """Give the keyboard to the page: to what had it there last, or to the first that can."""
        page = self._pages[self.section]
        last: QWidget | None = page.focusWidget()
        (last if last is not None and last.isVisible() else first_stop(page)).setFocus()

    def _make(self, section: str) -> QWidget:
        if section == DETAILS:
            from igm_desktop.ui.pages.details import DetailsPage

            return DetailsPage(self.context)
        if section == PARTS:
            from igm_desktop.ui.pages.parts import PartsPage

            return PartsPage(self.context)
        from igm_desktop.ui.pages.domain.page import DomainPage

        return DomainPage(self.context, next(domain for domain in DOMAINS if domain == section))

    # The language that is written

    def set_language(self, language: str) -> None:
        """Write another of the profile's languages: the pages are made anew in it."""
        if language == self._language:
            return
        self.session.flush()
        place, before = self.place(), self._language
        self._language = language
        for page in self._pages.values():
            page.hide()
            page.setParent(None)
            page.deleteLater()
        self._pages.clear()
        self._show_all()
        self.show_section(self.section)
        if place is not None:
            self.go((*place[:-1], language) if place[-1] == before else place)

    def next_language(self) -> None:
        """The next language of the profile."""
        languages = self.session.document.languages
        at = languages.index(self._language) if self._language in languages else -1
        if len(languages) > 1:
            self.set_language(languages[(at + 1) % len(languages)])

    def fill_languages(self, menu: QMenu) -> None:
        """The languages of the profile, the present one ticked."""
        from igm_desktop.core.places import language_name

        menu.clear()
        group = QActionGroup(menu)
        for language in self.session.document.languages:
            action = menu.addAction(language_name(language, self.window.language))
            action.setCheckable(True)
            action.setChecked(language == self._language)
            action.triggered.connect(lambda _checked=False, tag=language: self.set_language(tag))
            group.addAction(action)

    # What changed

    def _changed(self, change: Change) -> None:
        if change.difference.touches("document", "languages") and self._language not in change.after.languages:
            self.set_language(change.after.language)
        if any(change.difference.touches("document", field) for field in ("country", "level", "date")):
            self._show_about()
        self._show_all()
        if change.cause is not Cause.EDIT:
            touched = (*change.difference.changed, *change.difference.added)
            if touched:
                self.go(touched[0])
            elif change.difference.removed:  # where it was: it is nowhere now
                self.show_section(section_of(change.difference.removed[0], change.before))

    def _show_all(self) -> None:
        document = self.session.document
        held = counts(document)
        self.side.show_state(wheel_state(document, held, self.context), outline_entries(held, document, self.context))
        self.side.select(self.section)
        self.window.status.show_counts(
            " · ".join(
                (
                    self.tr("%n finding(s)", "", held.total),
                    self.tr("%n ready", "", held.ready),
                    self.tr("%n source(s)", "", held.sources),
                )
            )
        )
        several = len(document.languages) > 1
        self.window.header.show_language(self._language.upper(), several=several)
        self._show_history()
        self._show_status()

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
        if session.saving:
            saved = self.tr("Saving…")
        elif session.is_saved:
            saved = self.tr("Saved at %1").replace("%1", self._saved_at) if self._saved_at else self.tr("Saved")
        else:
            saved = self.tr("Not saved yet")
        self.window.header.show_document(name, self._about, ("✓ " if session.is_saved else "") + saved)
        file = session.path.name if session.path else ""
        self.window.status.show_saved(" · ".join(word for word in (file, saved) if word))
        self.window.setWindowTitle(f"{name.replace('[*]', '[*][*]')}[*] – IGM Desktop")  # Qt's way to write it
        self.window.setWindowModified(not session.is_saved)

    def _show_about(self) -> None:
        self._about = about_line(self.session.document, self.context)
        self._show_status()

    def _note_saved(self, _saved: object) -> None:
        self._saved_at = QTime.currentTime().toString("HH:mm")
        self._show_status()

    def _move_to_domain(self, finding: str, domain: DomainId) -> None:
        from igm_desktop.ui.pages.domain.deeds import Deeds

        Deeds(self.context, domain, lambda one: self.go(("findings", one)), self).to_domain(finding, domain)

    def _show_found(self, ref: Ref, words: str, number: int) -> None:
        if self.go(ref):
            select_words(QApplication.focusWidget(), words, number)
