"""A small button that says how many comments about a thing are open, and leads to them; out of sight where there are none."""

from PySide6.QtWidgets import QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.comments.threads import open_by_item
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.domain.chips import Chip


class CommentsChip(Chip):
    """Follows the document by itself."""

    def __init__(self, context: Context, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(look="comment", picture="comment")
        if parent is not None:
            self.setParent(parent)
        self._context, self._ref = context, ref
        self.clicked.connect(lambda: context.comments.about(self._ref))
        context.session.changed.connect(self._follow)
        self.hide()
        self.show_ref(ref)

    def show_ref(self, ref: Ref) -> None:
        """Be about that thing from now on."""
        self._ref = ref
        number = open_by_item(self._context.session.document).get(ref, 0)
        self.say(str(number), self.tr("%n open comment(s)", "", number))
        if self.parentWidget() is not None:
            self.setVisible(number > 0)

    def _follow(self, change: Change) -> None:
        if change.difference.touches("comments"):
            self.show_ref(self._ref)
