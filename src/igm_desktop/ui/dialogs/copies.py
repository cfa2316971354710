"""The other copies of the open file: where each is from, what it has that is not here, and what may be done with it."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.app.session import Session
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.exchange.past_words import Names, author_words
from igm_desktop.core.keeping.conflict_copies import Copy
from igm_desktop.core.shown import isolated, visible
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.backups.lines import Line, LinesList
from igm_desktop.ui.pages.history.showing import shown
from igm_desktop.ui.pages.history.text import ChangesText
from igm_desktop.ui.pages.history.wording import ChangeWords
from igm_desktop.ui.pages.recent import when

MOST: Final = 200
"""So many changes are shown at once."""
TALL: Final = 240
ROWS: Final = 3
NAMED: Final = 3
SPARE: Final = 24


class Wanted(Enum):
    """What is to be done with a copy."""

    BRING_IN = "bring_in"
    PUT_AWAY = "put_away"
    LEAVE = "leave"


class CopiesDialog(FormDialog):
    """`wanted` says what is to be done with `copy`; None where the dialog was only closed."""

    def __init__(
        self, copies: tuple[Copy, ...], session: Session, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, 800)
        self.wanted: Wanted | None = None
        self._copies, self._session, self._language = copies, session, language
        self.set_words(self.tr("Other copies of this file"), self.tr("Bring it in"), self.tr("Close"))
        self._say_what_it_is()
        self.list = LinesList(self.tr("Other copies of this file"))
        first = next((at for at, one in enumerate(copies) if one.news.happenings), 0)
        self.list.show_lines(len(copies), self._line, first)
        self.list.setFixedHeight(min(len(copies), ROWS) * self.list.row_height + 4)
        self.rows.addWidget(self.list)
        self.list.setVisible(len(copies) > 1)
        self.title, self.about = heading("", 3), label(wrap=True)
        self.text = ChangesText()
        self.note = quiet(wrap=True)
        self._alone = len(copies) == 1
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(self.title)
        about.addWidget(self.about)
        self.rows.addLayout(about)
        self.title.setVisible(self._alone)
        self.rows.addWidget(self.text, 1)
        self.rows.addWidget(self.note)
        self.leave, self.away = button(self.tr("Leave it")), button(self.tr("Put the copy away"))
        for one, wanted in ((self.leave, Wanted.LEAVE), (self.away, Wanted.PUT_AWAY)):
            self.buttons.insertWidget(self.buttons.count() - 1, one)
            one.clicked.connect(lambda _checked=False, what=wanted: self._choose(what))
        self.main.clicked.disconnect()
        self.main.clicked.connect(lambda: self._choose(Wanted.BRING_IN))
        self.list.chosen.connect(self._show_chosen)
        self._show_chosen()

    @property
    def copy(self) -> Copy:
        """The one that is chosen."""
        return self._copies[max(0, self.list.row)]

    def sizeHint(self) -> QSize:
        """A little more than its lines take: a bar to scroll with would make them longer."""
        return super().sizeHint() + QSize(0, 0 if self.text.isVisibleTo(self) else SPARE)

    def showEvent(self, event: QShowEvent) -> None:
        """Where there is nothing to bring in, the keyboard begins at the way out."""
        super().showEvent(event)
        if self.main.isHidden():
            self.way_out.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_what_it_is(self) -> None:
        words = self.tr(
            "A program that keeps folders the same on several computers makes such a copy when a file was changed on two of"
            " them at the same time. Nothing of it is in your file unless you bring it in."
        )
        if all(copy.is_backup for copy in self._copies):
            words = self.tr(
                "Another program has written something else into the file since it was saved here: an older copy, perhaps."
                " What was saved is kept among the backups on this computer. None of it is in your file unless you bring it in."
            )
        self.rows.addWidget(label(words, wrap=True))

    def _name(self, copy: Copy) -> str:
        return self.tr("What was saved here last") if copy.is_backup else visible(copy.path.name)

    def _line(self, at: int) -> Line:
        copy = self._copies[at]
        return Line(self._name(copy), self._origin(copy))

    def _show_chosen(self) -> None:
        copy = self.copy
        happenings, document = copy.news.happenings, copy.news.document
        names = Names(document, catalogue_for(document), self._language)
        self.title.setText(self._name(copy))
        self.about.setText(self._about(copy, names))
        self.about.setVisible(bool(self.about.text()))
        words = ChangeWords(copy.news.past, names)
        changes = [shown(words, one, apart=False) for one in happenings[:MOST]]
        left = len(happenings) - MOST
        self.text.show_changes(changes, self.tr("and %n more", "", left) if left > 0 else "")
        self.text.setAccessibleName(self.tr("What the copy has that is not here"))
        self.text.setMinimumHeight(TALL if len(changes) > 1 else TALL // 2)
        has_news, is_safe = bool(happenings), self._session.is_saved
        self.text.setVisible(has_news)
        self.main.setVisible(has_news)
        self.leave.setVisible(has_news)
        self.way_out.setVisible(not has_news)
        self.away.setVisible(not has_news and is_safe and not copy.is_backup)
        self.note.setText(self._note(has_news=has_news, is_safe=is_safe))
        if self.isVisible():
            self.fit()

    def _note(self, *, has_news: bool, is_safe: bool) -> str:
        if has_news:
            return self.tr(
                "Bringing it in is one step that undo takes back. Where both say something else in the same place, the history"
                " keeps both versions. The copy itself stays where it is."
            )
        if is_safe:
            return self.tr("Putting it away moves it from the folder of the file to the backups on this computer.")
        return self.tr("Once the assessment is saved, the copy may be put away among the backups.")

    def _origin(self, copy: Copy) -> str:
        program = self.tr("from {program}").replace("{program}", copy.program) if copy.program else ""
        changed = self.tr("last changed: {time}").replace("{time}", when(copy.changed))
        return " · ".join(word for word in (self._number(copy), program, changed) if word)

    def _number(self, copy: Copy) -> str:
        number = len(copy.news.happenings)
        if not number:
            return self.tr("everything in it is here")
        return self.tr("%n change(s) that are not here", "", number)

    def _about(self, copy: Copy, names: Names) -> str:
        authors = list(dict.fromkeys(author_words(one.edit.by, names) for one in copy.news.happenings))
        origin = self._origin(copy) if self._alone else ""
        if not authors:
            return origin
        said = [*(isolated(visible(one)) for one in authors[:NAMED]), *(["…"] if len(authors) > NAMED else [])]
        who = self.tr("by {names}").replace("{names}", ", ".join(said))
        return " · ".join(word for word in (origin, who) if word)

    def _choose(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.accept()
