"""A part as a card: its heading and its text to write in place, its kind, and what can be done with it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.model.assessment import PART_KINDS, UNPLACED, Part
from igm_desktop.core.places import language_name
from igm_desktop.core.ref import Ref
from igm_desktop.core.report.words import words as printed_words
from igm_desktop.core.words import sentence
from igm_desktop.ui.comments.chip import CommentsChip
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.forms.prose_field import ProseField
from igm_desktop.ui.icons import domain_icon
from igm_desktop.ui.labels import button, literal, quiet
from igm_desktop.ui.pages.part_moves import shown_language
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.review.marks import mark_item

HEADING_SIZE: Final = 1.15


def kind_name(kind: str, context: Context) -> str:
    """What a kind of part is called in the window."""
    return sentence(context.language, f"part.{kind}", or_code="part.other")


def kinds_menu(context: Context, parent: QWidget) -> QMenu:
    """The kinds of parts; the data of an action is the kind."""
    menu = QMenu(parent)
    for kind in PART_KINDS:
        menu.addAction(literal(kind_name(kind, context))).setData(kind)
    return menu


class PartCard(Sheet):
    """What concerns the place of the part is asked of the page: `stepped` carries -1 (up) or 1 (down)."""

    stepped = Signal(int)
    removal_wanted = Signal()
    kind_chosen = Signal(str)

    def __init__(self, context: Context, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(14, 8, parent)
        self._context = context
        self.part_id, self.kind = part.id, part.kind
        self.heading_field = self._field("heading", part)
        self.text_field = self._field("text", part)
        self.heading, self.text = self.heading_field.editor, self.text_field.editor
        self.tools = QHBoxLayout()
        self.tools.setSpacing(4)
        self.rows.addLayout(self.tools)
        self.rows.addWidget(self.heading_field)
        self.rows.addWidget(self.text_field)
        mark_item(context, self, self.rows, lambda: ("parts", self.part_id), frozenset({"heading", "text"}))
        self._dress_heading()
        self._add_tools(part)
        self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Show the part's kind; its texts come by their own road."""
        self.kind = part.kind
        name = kind_name(part.kind, self._context)
        self._show_kind(name)
        for edit in self.heading_field.editors():
            usual = printed_words(edit.property("language")).get(f"part.{part.kind}", name)
            edit.setPlaceholderText(usual)
        self.heading_field.set_name(self.tr("Heading of: %1").replace("%1", name))
        self.text_field.set_name(self.tr("Text of: %1").replace("%1", name))

    def show_place(self, index: int, count: int) -> None:
        """Say what can be moved where: `index` counts from 0."""
        self._up.setEnabled(index > 0)
        self._down.setEnabled(index < count - 1)

    def editors(self) -> tuple[ProseEdit, ...]:
        """Of heading and text, in each language that is written."""
        return (*self.heading_field.editors(), *self.text_field.editors())

    def editor_of(self, ref: Ref) -> ProseEdit:
        """The editor of that ref."""
        return (self.heading_field if ref[2:3] == ("heading",) else self.text_field).editor_of(ref)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card lights up while somebody writes in it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.lit = event.type() == QEvent.Type.FocusIn
            self.update()
        return super().eventFilter(watched, event)

    def _field(self, field: str, part: Part) -> ProseField:
        context, one_line = self._context, field == "heading"
        language = ""
        if part.kind == UNPLACED:  # in whichever language it came
            language = shown_language(part.text or part.heading, context.session.document, context.profile_language())
        made = ProseField(
            context,
            ("parts", part.id, field),
            self.tr("Write the heading") if one_line else self.tr("Write the text"),
            lines="one" if one_line else "paragraphs",
            language=language,
        )
        for column in made.columns:
            column.editor.setProperty("language", column.binding.ref[-1])
            column.editor.installEventFilter(self)
        return made

    def _dress_heading(self) -> None:
        font = QFont(self.heading.font())
        font.setPointSizeF(font.pointSizeF() * HEADING_SIZE)
        font.setBold(True)
        self.heading_field.set_letters(font)
        self.text_field.set_placeholder(self.tr("Write the text of this part…"))
        self.heading_field.entered.connect(self._to_text)
        self.heading_field.left.connect(lambda by, column: self._to_text(column) if by > 0 else None)
        self.text_field.left.connect(
            lambda by, column: self.heading_field.enter(column, Qt.FocusReason.BacktabFocusReason) if by < 0 else None
        )

    def _to_text(self, column: int | None = None) -> None:
        """From the heading to the text, in the same language."""
        writing = self.heading_field.editors().index(self.heading_field.writing)
        self.text_field.enter(writing if column is None else column, Qt.FocusReason.TabFocusReason)

    def _add_tools(self, part: Part) -> None:
        self._kind_button = button("", kind="link")
        menu = kinds_menu(self._context, self)
        menu.triggered.connect(lambda action: self.kind_chosen.emit(action.data()))
        self._kind_button.setMenu(menu)
        self._up = button("", icon="arrow-up", kind="icon", name=self.tr("Move the part up (Alt+Up)"))
        self._down = button("", icon="arrow-down", kind="icon", name=self.tr("Move the part down (Alt+Down)"))
        remove = button("", icon="delete", kind="icon", name=self.tr("Remove the part"))
        self._up.clicked.connect(lambda: self.stepped.emit(-1))
        self._down.clicked.connect(lambda: self.stepped.emit(1))
        remove.clicked.connect(self.removal_wanted.emit)
        self.comments = CommentsChip(self._context, ("parts", part.id), self)
        self.tools.addWidget(self._kind_button)
        self.tools.addStretch(1)
        self.tools.addWidget(self.comments)
        for tool in (self._up, self._down, remove):
            self.tools.addWidget(tool)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.stepped.emit(by))

    def _show_kind(self, name: str) -> None:
        self._kind_button.setText(literal(name))
        self._kind_button.setAccessibleName(self.tr("Kind of part: %1").replace("%1", name))


class UnplacedCard(PartCard):
    """A text that an import could not place: to be read, trimmed, and made a part or findings."""

    findings_wanted = Signal(str, str)

    def _add_tools(self, part: Part) -> None:
        tag = self.text.property("language")
        self._kind_button = button(self.tr("Make it a part"), kind="plain")
        kinds = kinds_menu(self._context, self)
        kinds.triggered.connect(lambda action: self.kind_chosen.emit(action.data()))
        self._kind_button.setMenu(kinds)
        findings = button(self.tr("Make it findings"), kind="plain")
        findings.setMenu(self._lists_menu())
        remove = button("", icon="delete", kind="icon", name=self.tr("Remove the text"))
        remove.clicked.connect(self.removal_wanted.emit)
        if tag not in self._context.session.document.languages:
            self.tools.addWidget(quiet(language_name(tag, self._context.language)))
        self.tools.addStretch(1)
        for tool in (self._kind_button, findings, remove):
            self.tools.addWidget(tool)

    def show_part(self, part: Part) -> None:
        super().show_part(part)
        self.heading_field.setVisible(bool(part.heading) or self.heading.hasFocus())

    def show_place(self, index: int, count: int) -> None:
        """Texts that are not printed have no order to speak of."""

    def _show_kind(self, name: str) -> None:
        """The button says what it does, not what the text is."""

    def _lists_menu(self) -> QMenu:
        context = self._context
        menu = QMenu(self)
        for domain in DOMAINS:
            inner = menu.addMenu(
                domain_icon(domain), literal(context.catalogue.domain_text(domain, context.language).short)
            )
            for kind in FINDING_KINDS:
                inner.addAction(literal(sentence(context.language, f"kind.{kind}"))).setData((domain, kind))
        menu.triggered.connect(lambda action: self.findings_wanted.emit(*action.data()))
        return menu
