"""What somebody wants to comment on: the selected words, the field or the thing where the keyboard is, else the page's."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from igm_desktop.core.comments.anchoring import anchor_at
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.model.assessment import Anchor, Assessment
from igm_desktop.core.ref import COLLECTIONS, Ref
from igm_desktop.ui.comments.placing import Span, in_source
from igm_desktop.ui.comments.texts import item_of, text_at
from igm_desktop.ui.forms.binding import Binding
from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.sections import DETAILS, FACTS, SOURCES

if TYPE_CHECKING:
    from igm_desktop.ui.workspace import Workspace


def anchor_here(workspace: "Workspace") -> Anchor | None:
    """What a comment that is begun now is about; None where there is nothing to comment on, as in the history."""
    document = workspace.session.document
    page = workspace.window.stack.currentWidget()
    field: QWidget | None = workspace.window.focusWidget()
    if page is None:
        return None
    if field is None or not page.isAncestorOf(field):
        field = page.focusWidget()  # where the keyboard was on the page before it went to the comments
    binding = binding_of(field)
    if isinstance(field, ProseEdit) and binding is not None:
        return anchor_of(document, field, binding.ref)
    if binding is not None and text_at(document, binding.ref) is not None:
        return Anchor(ref=binding.ref)
    ref = _of_page(workspace, page, field)
    return Anchor(ref=ref) if ref is not None and _is_there(document, ref) else None


def anchor_of(document: Assessment, edit: ProseEdit, ref: Ref) -> Anchor:
    """The selected words of an editor that writes that ref; without any, the whole thing that the text belongs to."""
    selected = selection_of(edit)
    text = text_at(document, ref)
    if selected is None or not text:
        return Anchor(ref=item_of(ref))
    start, end = in_source(text, selected)
    anchor = anchor_at(ref, text, start, end)
    return anchor if anchor.quote else Anchor(ref=item_of(ref))


def selection_of(edit: ProseEdit) -> Span | None:
    """What is selected in an editor."""
    cursor = edit.textCursor()
    return Span(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None


def binding_of(field: QWidget | None) -> Binding | None:
    """What joins a field to the document."""
    return field.findChild(Binding) if field is not None else None


def _of_page(workspace: "Workspace", page: QWidget, field: QWidget | None) -> Ref | None:
    section = workspace.section
    if section in DOMAINS:
        from igm_desktop.ui.pages.domain.page import DomainPage

        return page.about() if isinstance(page, DomainPage) else None
    if section == SOURCES:
        from igm_desktop.ui.pages.sources.page import SourcesPage

        chosen = page.table.chosen_ids() if isinstance(page, SourcesPage) else ()
        return ("sources", chosen[0]) if chosen else None
    if section == FACTS:
        from igm_desktop.ui.pages.facts.page import FactsPage

        panels = (page.facts, page.conventions) if isinstance(page, FactsPage) else ()
        return next((panel.table.current_ref() for panel in panels if field and panel.isAncestorOf(field)), None)
    return ("document", "title") if section == DETAILS else None


def _is_there(document: Assessment, ref: Ref) -> bool:
    if ref[0] not in COLLECTIONS or ref[0] == "answers":  # nobody needs to have answered what somebody asks about
        return True
    try:
        value_at(document, ref)
    except InvalidEdit:
        return False
    return True
