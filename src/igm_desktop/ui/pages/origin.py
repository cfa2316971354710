"""Where an assessment comes from: its catalogue of indicators, and the earlier assessment that it follows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.catalogue.moving import not_asked
from igm_desktop.core.clipping import clipped
from igm_desktop.core.follow_up import unchanged
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Answer, Assessment
from igm_desktop.core.report.words import date_in_words
from igm_desktop.ui.catalogues import absence, catalogue_title
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.sheet import Sheet

LONGEST = 2_000
"""Letters that are shown of an answer."""

SHOWN = 100
"""Answers that are shown at once: a file may have any number."""


class OriginSheet(Sheet):
    """Says which catalogue, which answers it no longer asks for, and what is still as in the earlier assessment."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._open = False
        self._from = 0  # the first that is shown of the answers that are not asked for
        self.catalogue = label(wrap=True)
        self.missing = quiet(wrap=True, selectable=True)
        self.not_asked = quiet(wrap=True)
        self.show_not_asked = button("", kind="link")
        self.show_not_asked.clicked.connect(self._toggle)
        self._kept = QVBoxLayout()
        self._kept.setSpacing(6)
        self.kept_rows: list[QWidget] = []
        self.earlier = heading(self.tr("Earlier assessment"), 2)
        self.follows = label(wrap=True)
        self.unchanged = quiet(wrap=True)
        self.next = button(self.tr("Go to the first of them"), kind="link")
        self.next.clicked.connect(self._go)
        self._lay_out()
        self.show_document(context.session.document)

    def _lay_out(self) -> None:
        leading = Qt.AlignmentFlag.AlignLeading
        self.rows.setSpacing(8)
        self.rows.addWidget(heading(self.tr("Catalogue of indicators"), 2))
        self.rows.addWidget(self.catalogue)
        self.rows.addWidget(self.missing)
        self.rows.addWidget(self.not_asked)
        self.rows.addWidget(self.show_not_asked, 0, leading)
        self.rows.addLayout(self._kept)
        self.rows.addWidget(self.earlier)
        self.rows.addWidget(self.follows)
        self.rows.addWidget(self.unchanged)
        self.rows.addWidget(self.next, 0, leading)

    def follow(self, change: Change) -> None:
        """Look again where something changed that is told here."""
        document = change.after
        if any(
            getattr(change.before, name) is not getattr(document, name)
            for name in ("catalogue", "level", "follows", "answers", "findings")
        ):
            self.show_document(document)

    def show_document(self, document: Assessment) -> None:
        """Say it of that document."""
        ref = document.catalogue
        self.catalogue.setText(catalogue_title(ref.id, ref.version))
        self._say(self.missing, absence(document))
        self._show_not_asked(document)
        follows = document.follows
        self.earlier.setVisible(follows is not None)
        if follows is None:
            self._say(self.follows, "")
        else:
            name = " ".join(plain(follows.title.best(document.languages)).split()) or self.tr("Without a title")
            date = date_in_words(follows.date, self._context.language)
            self._say(self.follows, f"{name} ({date})" if date else name)
        waiting = unchanged(document) if follows is not None else ()
        words = self.tr("%n answer(s) and finding(s) are still as in it: change or confirm them.", "", len(waiting))
        all_seen = self.tr("All that was carried over has been changed or confirmed.")
        self._say(self.unchanged, (words if waiting else all_seen) if follows is not None else "")
        self.next.setVisible(bool(waiting))

    def _say(self, target: QLabel, words: str) -> None:
        target.setText(words)
        target.setVisible(bool(words))

    def row_of(self, answer_id: str) -> QWidget | None:
        """The row of an answer that is not asked for, in sight; None where there is none."""
        document = self._context.session.document
        ids = [one.id for one in self._not_asked(document)]
        if answer_id not in ids:
            return None
        at = ids.index(answer_id)
        self._open, self._from = True, at - at % SHOWN
        self._show_not_asked(document)
        return self.kept_rows[at - self._from]

    def _not_asked(self, document: Assessment) -> tuple[Answer, ...]:
        return not_asked(document, self._context.catalogue)

    def _show_not_asked(self, document: Assessment) -> None:
        kept = self._not_asked(document)
        words = self.tr(
            "%n answer(s) belong to questions that this catalogue does not ask. They stay in the file.", "", len(kept)
        )
        self._say(self.not_asked, words if kept else "")
        self.show_not_asked.setVisible(bool(kept))
        self.show_not_asked.setText(self.tr("Hide them") if self._open else self.tr("Show them"))
        for row in self.kept_rows:
            self._kept.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._from = self._from if self._from < len(kept) else 0
        shown = kept[self._from : self._from + SHOWN] if self._open else ()
        self.kept_rows = [self._kept_row(one, document) for one in shown]
        if self._open and len(kept) > len(shown):
            self.kept_rows.append(quiet(self.tr("And %n more.", "", len(kept) - len(shown))))
        for row in self.kept_rows:
            self._kept.addWidget(row)
            row.show()

    def _kept_row(self, answer: Answer, document: Assessment) -> QWidget:
        words = [
            ", ".join(self._chosen(one) for one in ([answer.choice] if answer.choice else answer.choices)),
            answer.not_applicable or "",
            plain(answer.narrative.best(document.languages)),
            answer.note,
        ]
        text = " · ".join(word for word in words if word)
        question = self._context.catalogue.question(answer.id, self._context.language)
        asked = f"{answer.id}: " if question == answer.id else f"{answer.id} {question}\n"  # of the other level
        return label(asked + clipped(text, LONGEST), wrap=True, selectable=True)

    def _chosen(self, option: str) -> str:
        """The words of an option that some question still has, for one whose question is gone; else as it is written."""
        tables = self._context.catalogue.words_in(self._context.language).options.values()
        return next((table[option] for table in tables if option in table), option)

    def _toggle(self) -> None:
        self._open, self._from = not self._open, 0
        self._show_not_asked(self._context.session.document)

    def _go(self) -> None:
        waiting = unchanged(self._context.session.document)
        if waiting:
            self._context.go(waiting[0])
