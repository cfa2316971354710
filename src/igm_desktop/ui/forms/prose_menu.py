"""The context menu of an editor of prose."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from igm_desktop.ui.links import open_link

if TYPE_CHECKING:
    from igm_desktop.ui.forms.prose_edit import ProseEdit

translate = QCoreApplication.translate


def fill(menu: QMenu, editor: "ProseEdit", link: str, position: int | None = None) -> None:
    """What can be done with the text, and with the link and the citation (at that position) under the pointer."""
    selected = editor.textCursor().hasSelection()
    if link:
        menu.addAction(translate("ProseEdit", "&Open the link")).triggered.connect(lambda: open_link(editor, link))
        menu.addSeparator()
    if editor.citations is not None:
        editor.citations.fill(menu, position)
        menu.addSeparator()
    for text, run, possible in (
        (translate("ProseEdit", "Cu&t"), editor.cut, selected),
        (translate("ProseEdit", "&Copy"), editor.copy, selected),
        (translate("ProseEdit", "&Paste"), editor.paste, editor.canPaste()),
        (translate("ProseEdit", "Select &all"), editor.selectAll, not editor.document().isEmpty()),
    ):
        action = menu.addAction(text)
        action.triggered.connect(run)
        action.setEnabled(possible)
    menu.addSeparator()
    menu.addAction(translate("ProseEdit", "&Bold")).triggered.connect(editor.toggle_bold)
    menu.addAction(translate("ProseEdit", "&Italic")).triggered.connect(editor.toggle_italic)
    menu.addAction(translate("ProseEdit", "&Link…")).triggered.connect(editor.edit_link)
    menu.addSeparator()
    menu.addActions(editor.actions())  # what whoever bound it to a document has added
