"""Prose on the clipboard: in our own form, as HTML for other programs, and as plain text."""

import html
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

from igm_desktop.core.markup import Run, plain, written
from igm_desktop.ui.forms.pasting import blocks_of_html, blocks_of_text

PROSE_MIME: Final = "application/x-igm-prose"


def mime_data(pieces: Iterable[Run]) -> QMimeData:
    """What is copied. Citations go with it to other texts of ours only."""
    pieces = tuple(pieces)
    prose = written(pieces)
    data = QMimeData()
    data.setData(PROSE_MIME, QByteArray(prose.encode("utf-8", "replace")))
    data.setHtml("".join(_html(run) for run in pieces if not run.source))
    data.setText(plain(prose))
    return data


def blocks_of(data: QMimeData) -> tuple[str, ...]:
    """What is pasted, as proses, one for each paragraph or list item; none for what is no text."""
    if data.hasFormat(PROSE_MIME):
        own = bytes(data.data(PROSE_MIME).data()).decode("utf-8", "replace")
        return (own,) if own else ()
    blocks = blocks_of_html(data.html()) if data.hasHtml() else ()
    return blocks or blocks_of_text(data.text())


def _html(run: Run) -> str:
    text = html.escape(run.text).replace("\n", "<br>")
    for tag, wanted in (("b", run.bold), ("i", run.italic)):
        text = f"<{tag}>{text}</{tag}>" if wanted else text
    return f'<a href="{html.escape(run.link)}">{text}</a>' if run.link else text
