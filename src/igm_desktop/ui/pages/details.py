"""Cover and details: the form of the document itself, and beside it the overview."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from igm_desktop.app.change import Cause, Change
from igm_desktop.core.edits import set_value
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.places import language_name
from igm_desktop.core.query.texts import texts_in
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import heading
from igm_desktop.ui.pages.column import ColumnPage
from igm_desktop.ui.pages.cover_form import CoverForm
from igm_desktop.ui.pages.origin import OriginSheet
from igm_desktop.ui.pages.overview_panel import OverviewPanel

WIDTH = 1240
SIDE_BY_SIDE = 860  # the width from which form and overview stand beside each other
LANGUAGES: Ref = ("document", "languages")


class DetailsPage(ColumnPage):
    """Form and overview stand beside each other where there is room, else one under the other."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self._context = context
        self._stale = False
        self.form = CoverForm(context, self.follow)
        self.overview = OverviewPanel(context)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        self.origin = OriginSheet(context)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.form)
        left.addWidget(self.origin)
        left.addStretch(1)
        self._halves.addLayout(left, 3)
        self._halves.addWidget(self.overview, 2)
        self.rows.addWidget(heading(self.tr("Cover and details"), 1))
        self.rows.addLayout(self._halves)
        self.rows.addStretch(1)
        self.order_tabs()
        context.session.changed.connect(self.refresh)

    def reveal(self, ref: Ref) -> bool:
        """Scroll to the field of that ref and give it the keyboard; False where there is none."""
        if ref[0] == "answers":
            kept = self.origin.row_of(ref[1])
            if kept is not None:
                self.show_widget(kept)
            return kept is not None
        field = self.form.field(ref)
        if field is None or field.isHidden():
            return False
        self.show_widget(field)
        return True

    def refresh(self, change: Change) -> None:
        """Follow the document. What is counted waits until the page is in sight."""
        difference = change.difference
        if difference.touches(*LANGUAGES):
            self.form.show_texts()
            self.order_tabs()
            if change.cause is Cause.EDIT:
                self._tell_what_stays(change.before, change.after)
        elif difference.touches("document"):
            self.form.show_level()
        if self.isVisible():
            self.origin.follow(change)
            self.overview.show_document(change.after)
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.origin.show_document(self._context.session.document)
            self.overview.show_document(self._context.session.document)

    def arrange(self, width: int) -> None:
        wide = width >= SIDE_BY_SIDE
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.form.arrange(width * 3 // 5 if wide else width)

    def _tell_what_stays(self, before: Assessment, after: Assessment) -> None:
        """Say that the texts of a language that was taken out are still there."""
        gone = [tag for tag in before.languages if tag not in after.languages and texts_in(after, tag)]
        if not gone:
            return
        count = sum(texts_in(after, tag) for tag in gone)
        names = ", ".join(language_name(tag, self._context.language) for tag in gone)
        text = self.tr("%n text(s) in %1 stay in the file, and show again when the language is added again.", "", count)
        session, label = self._context.session, self.tr("Change the languages")
        self._context.tell(
            text.replace("%1", names),
            self.tr("Undo"),
            lambda: session.apply(lambda document: set_value(document, LANGUAGES, before.languages), label) and None,
        )
