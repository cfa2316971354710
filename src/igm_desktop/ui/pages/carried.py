"""What a follow-up carried over: the words for it, and a line that says so and lets a person confirm."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.edits import value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.follow_up import carried_state, confirmed
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, quiet

translate = QCoreApplication.translate


def as_before(document: Assessment) -> str:
    """That something is as in the earlier assessment: by its year, where that is known."""
    follows = document.follows
    year = follows.date[:4] if follows is not None and follows.date else ""
    if not year:
        return translate("Carried", "As in the earlier assessment")
    return translate("Carried", "As in {year}").replace("{year}", year)


def confirm(context: Context, ref: Ref) -> None:
    """Say of an answer or finding that it still holds. It is one step of undo."""
    context.session.flush()
    context.session.apply(partial(confirmed, ref=ref), translate("Carried", "Confirm"))


class CarriedLine(QWidget):
    """Under an answer or finding: "As in 2019" and Confirm, while nobody has touched or confirmed it; nothing else."""

    def __init__(self, context: Context, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._ref = context, ref
        self.words = quiet()
        self.button = button(self.tr("Confirm"), kind="link")
        self.button.clicked.connect(self._confirm)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.words)
        line.addWidget(self.button)
        line.addStretch(1)
        context.session.changed.connect(self._follow)
        self.show_ref(ref)

    def show_ref(self, ref: Ref) -> None:
        """Be about that answer or finding."""
        self._ref = ref
        document = self._context.session.document
        self.words.setText(as_before(document))
        name = self.tr("{as_before}: confirm that it still holds").replace("{as_before}", self.words.text())
        self.button.setAccessibleName(name)
        try:
            state = carried_state(value_at(document, ref[:2]))
        except InvalidEdit:  # an answer that nobody has given yet, or one that is gone
            state = None
        if state != "unchanged":
            self.hide()
        elif self.parentWidget() is not None:  # it would be a window of its own; it shows with what it lies in
            self.show()

    def _follow(self, change: Change) -> None:
        if change.difference.touches(*self._ref[:2]) or change.difference.touches("document", "follows"):
            self.show_ref(self._ref)

    def _confirm(self) -> None:
        """The button goes once it is pressed: the keyboard goes on to what comes after it."""
        if self.button.hasFocus():
            self.focusNextChild()
        confirm(self._context, self._ref)
