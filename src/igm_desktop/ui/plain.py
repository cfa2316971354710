"""Editors and documents that load nothing and take no markup from outside."""

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget


def nothing(kind: int) -> QImage | bytes:
    """What a closed document gives for a file that its text names. It must be something: given nothing for a picture,
    Qt opens the file itself.
    """
    if kind != QTextDocument.ResourceType.ImageResource.value:
        return b""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image


def names_files(data: QMimeData) -> bool:
    """Whether files of this computer were dropped or pasted: the window opens them, no field takes their names."""
    return any(url.isLocalFile() for url in data.urls())


class ClosedDocument(QTextDocument):
    """A rich document that never reads a picture, a style sheet or any other file that its text names."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return nothing(kind)


class ClosedTextEdit(QTextEdit):
    """A rich editor on a closed document. What is pasted or dropped comes in as plain text; a subclass that wants
    more overrides `insertFromMimeData`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = ClosedDocument(self)
        self.setDocument(self._closed)
        self.setAcceptRichText(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return nothing(kind)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) and not names_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())


class PlainEdit(QPlainTextEdit):
    """An editor of plain text. Tab leaves it for the next field."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) and not names_files(source)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return nothing(kind)
