"""A prose to write, in the language that is written now: the editor, bound to its place in the document."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.forms.binding import Binding, bind_prose
from igm_desktop.ui.forms.prose_edit import Lines, ProseEdit
from igm_desktop.ui.forms.sources import source_names


class ProseField(QWidget):
    """`editor` writes the prose at `ref` (without a language) in the context's language of the profile."""

    def __init__(
        self,
        context: Context,
        ref: Ref,
        label: str,
        *,
        name: str = "",
        lines: Lines = "breaks",
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        session = context.session
        self.editor = ProseEdit(name, source_names(lambda: session.document), lines=lines, framed=framed)
        self.binding: Binding = bind_prose(context, self.editor, (*ref, context.profile_language()), label)
        self.setFocusProxy(self.editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.editor)

    def rebind(self, ref: Ref) -> None:
        """Write another prose from now on, after committing what was typed for the present one."""
        self.binding.rebind((*ref, self._context.profile_language()))
