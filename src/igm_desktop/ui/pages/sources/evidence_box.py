"""The evidence of a source: its copy, whether it is there as it was attached, and what can be done with it."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from igm_desktop.app.evidence import evidence_places
from igm_desktop.core.model.assessment import Evidence, Source
from igm_desktop.core.storage.evidence import EvidenceState
from igm_desktop.core.storage.evidence_kinds import shown_name
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.pages.sources import evidence_deeds


class EvidenceBox(Sheet):
    """A file dropped on it is attached."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._places = evidence_places(context.session)
        self._places.carried.connect(self._look)
        self._source_id = ""
        self._evidence: Evidence | None = None
        self._name = label(wrap=True)
        self.state = quiet(wrap=True)
        self.attach = button(self.tr("Attach a copy…"), icon="add")
        self.open = button(self.tr("Open"), icon="open")
        self.detach = button(self.tr("Take it off"), kind="link")
        self.attach.clicked.connect(self._ask)
        self.open.clicked.connect(self._open)
        self.detach.clicked.connect(lambda: evidence_deeds.detach(self._context, self._source_id))
        self.setAcceptDrops(True)
        self._lay_out()

    def show_source(self, source: Source) -> None:
        """Show that source's evidence; whether it is there is looked up in the background."""
        same = (source.id, source.evidence) == (self._source_id, self._evidence)
        self._source_id, self._evidence = source.id, source.evidence
        if not same:
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and self._source_id:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        evidence_deeds.attach(self._context, self._source_id, Path(event.mimeData().urls()[0].toLocalFile()))

    def changeEvent(self, event: QEvent) -> None:
        """What was done to the folder in another program is seen on coming back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self._look()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for one in (self.open, self.attach, self.detach):
            buttons.addWidget(one)
        buttons.addStretch(1)
        self.rows.addWidget(heading(self.tr("Evidence"), 3))
        self.rows.addWidget(self._name)
        self.rows.addWidget(self.state)
        self.rows.addLayout(buttons)
        self._show()

    def _show(self) -> None:
        evidence = self._evidence
        self._name.setVisible(evidence is not None)
        self.open.setVisible(evidence is not None)
        self.detach.setVisible(evidence is not None)
        self.attach.setText(self.tr("Attach a copy…") if evidence is None else self.tr("Replace…"))
        if evidence is None:
            self.state.setText(
                self.tr("A PDF, a picture or a plain text of at most 20 MB, kept beside the assessment.")
            )
            return
        self._name.setText(shown_name(evidence.name, evidence.type))
        self.state.setText("")
        self._look()

    def _look(self) -> None:
        if self._evidence is not None and self.isVisible():
            evidence = self._evidence
            self._places.state(evidence, lambda state: self._say(evidence, state))

    def _say(self, evidence: Evidence, state: EvidenceState) -> None:
        if not isValid(self) or evidence is not self._evidence:
            return
        words = {
            "there": self.tr("The copy is there, as it was attached."),
            "missing": self.tr("The copy is missing from the folder “evidence” beside the file."),
            "altered": self.tr("The copy was changed after it was attached. It is not opened."),
        }
        self.state.setText(words[state])
        self.open.setEnabled(state == "there")

    def _ask(self) -> None:
        pattern = self.tr("Evidence (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.tif *.tiff *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Attach a copy of the evidence"), "", pattern)
        if name:
            evidence_deeds.attach(self._context, self._source_id, Path(name))

    def _open(self) -> None:
        if self._evidence is not None:
            evidence_deeds.open_evidence(self._context, self._evidence)
