"""The form of the cover: what the assessment is called, what it is about, in which languages it is written."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.core.places import language_name
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.columns import Columns
from igm_desktop.ui.fields.languages_edit import LanguagesEdit
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.labels import heading
from igm_desktop.ui.pages.cover_fields import (
    Bound,
    body_row,
    country_row,
    date_row,
    edition_row,
    languages_row,
    level_row,
    text_row,
)
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.review.marks import mark_row

TWO_COLUMNS = 480


class CoverForm(QWidget):
    """All fields of the document itself. `follow` is told of each editor, so that the page can keep it in sight."""

    def __init__(self, context: Context, follow: Callable[[ProseEdit], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._follow = context, follow
        self._languages = context.session.document.languages
        self._texts: list[Bound] = []
        self._text_rows = QVBoxLayout()
        self._text_rows.setSpacing(12)
        self._body = body_row(context)
        facts = (country_row(context), level_row(context), date_row(context), edition_row(context), self._body)
        languages = languages_row(context, LanguagesEdit(self._languages, context.language))
        self._fields: tuple[Bound, ...] = (*facts, languages)
        for bound in self._fields:
            mark_row(context, bound.row, bound.ref)
        cover = Sheet()
        cover.rows.addWidget(heading(self.tr("Cover"), 2))
        cover.rows.addLayout(self._text_rows)
        self._facts = Columns([fact.row for fact in facts], 16, 12, top=True)
        cover.rows.addWidget(self._facts)
        more = Sheet()
        more.rows.addWidget(heading(self.tr("Languages"), 2))
        more.rows.addWidget(languages.row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(cover)
        whole.addWidget(more)
        whole.addStretch(1)
        self.show_texts()

    def field(self, ref: Ref) -> QWidget | None:
        """The field of that ref, or the first one below or above it."""
        bound = (*self._texts, *self._fields)
        exact = (one for one in bound if one.ref == ref)
        near = (one for one in bound if one.ref[: len(ref)] == ref or ref[: len(one.ref)] == one.ref)
        found = next(exact, None) or next(near, None)
        return found.target if found else None

    def arrange(self, width: int) -> None:
        """Take the number of columns that there is room for."""
        self._facts.set_count(2 if width >= TWO_COLUMNS else 1)

    def show_texts(self) -> None:
        """Make the rows of title and place for the languages of the document as it is now."""
        for old in self._texts:
            self._text_rows.removeWidget(old.row)
            old.row.hide()
            old.row.deleteLater()
        self._languages = self._context.session.document.languages
        self._texts = [
            *self._text_rows_of("title", self.tr("Title"), self.tr("Title in %1"), self.tr("Write the title")),
            *self._text_rows_of("place", self.tr("Place"), self.tr("Place in %1"), self.tr("Write the place")),
        ]
        for bound in self._texts:
            self._text_rows.addWidget(bound.row)
            mark_row(self._context, bound.row, bound.ref)
        self.show_level()

    def show_level(self) -> None:
        """A national assessment has no place and no body, unless they were written once."""
        document = self._context.session.document
        local = document.level == "local"
        self._body.row.setVisible(local or bool(document.body))
        for bound in self._texts:
            if bound.ref[1] == "place":
                bound.row.setVisible(local or any(document.place.values()))

    def _text_rows_of(self, field: str, name: str, in_language: str, label: str) -> list[Bound]:
        made = []
        for tag in self._languages:
            one = in_language.replace("%1", language_name(tag, self._context.language))
            bound = text_row(self._context, one if len(self._languages) > 1 else name, ("document", field, tag), label)
            if isinstance(bound.target, ProseEdit):
                self._follow(bound.target)
            made.append(bound)
        return made
