"""Editors that take no markup and load no files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from igm_desktop.ui.plain import ClosedDocument, ClosedTextEdit, PlainEdit


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    path = tmp_path / "red.png"
    assert image.save(str(path))
    return path


def test_a_closed_document_loads_no_picture(picture: Path) -> None:
    html = f'<p>text <img src="{picture.as_uri()}"></p>'
    open_one, closed = QTextDocument(), ClosedDocument()
    for document in (open_one, closed):
        document.setHtml(html)
    assert open_one.size().height() > 40  # what would happen
    assert closed.size().height() < open_one.size().height()


def test_what_is_pasted_comes_in_as_plain_text(qtbot: QtBot, picture: Path) -> None:
    paste = QMimeData()
    paste.setHtml(f'<b>bold</b><img src="{picture.as_uri()}">')
    paste.setText("bold")
    edit = ClosedTextEdit()
    qtbot.addWidget(edit)
    edit.insertFromMimeData(paste)
    assert edit.toPlainText() == "bold"
    assert "font-weight" not in edit.toHtml().split("<body", 1)[1].split(">", 1)[1]
    assert not edit.acceptRichText()


def test_a_closed_editor_loads_no_picture(qtbot: QtBot, picture: Path) -> None:
    edit = ClosedTextEdit()
    qtbot.addWidget(edit)
    edit.setHtml(f'<img src="{picture.as_uri()}">')
    edit.show()
    image = edit.grab().toImage()
    reds = [1 for x in range(0, 60, 3) for y in range(0, 60, 3) if image.pixelColor(x, y) == QColor("red")]
    assert reds == []


def test_a_plain_editor_shows_markup_as_text(qtbot: QtBot) -> None:
    edit = PlainEdit("<b>x</b>")
    qtbot.addWidget(edit)
    assert edit.toPlainText() == "<b>x</b>"
    assert edit.tabChangesFocus()
