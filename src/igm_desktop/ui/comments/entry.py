"""One comment of a thread to be read: who, when, and what it says; one's own with what can be done about it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from igm_desktop.core.model.assessment import Comment
from igm_desktop.ui.comments.wording import CommentWords
from igm_desktop.ui.forms.growing import GrowingEdit
from igm_desktop.ui.labels import button, quiet
from igm_desktop.ui.pages.history.wording import when_words
from igm_desktop.ui.panels.elided import ElidedLine
from igm_desktop.ui.theme import theme_of


class ReadOnly(GrowingEdit):
    """A text as it stands, as high as it is; the keyboard can be in it to read and to copy."""

    def __init__(self, name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(framed=False, parent=parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of its own letters
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(name)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show this."""
        self.setPlainText(text)
        self.fit()


class Quote(QWidget):
    """The words that a thread is about, behind a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ReadOnly(self.tr("The words that it is about"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addSpacing(9)
        layout.addWidget(self.text, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 3 if mirrored else 0
        painter.fillRect(left, 2, 3, self.height() - 4, QColor(theme_of(self.palette()).comment))
        painter.end()


class CommentEntry(QWidget):
    """`edit_wanted` and `delete_wanted` are of one's own only."""

    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, comment: Comment, words: CommentWords, *, mine: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comment = comment
        signed = words.signed(comment.by, comment.at)
        self.who = ElidedLine()
        bold = QFont(self.font())
        bold.setBold(True)
        self.who.setFont(bold)
        self.who.set_text(words.who(comment.by))
        self.who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text = ReadOnly(signed, words.said(comment))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.who, 1)
        if mine:
            for name, picture, signal in (
                (self.tr("Edit your comment"), "draft", self.edit_wanted),
                (self.tr("Delete your comment"), "delete", self.delete_wanted),
            ):
                tool = button("", icon=picture, kind="icon", name=name)
                tool.setIconSize(QSize(14, 14))
                tool.clicked.connect(signal)
                head.addWidget(tool)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(1)
        rows.addLayout(head)
        rows.addWidget(quiet(when_words(comment.at)))
        rows.addWidget(self.text)
