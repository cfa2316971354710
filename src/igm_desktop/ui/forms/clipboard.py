"""Prose on the clipboard: in our own form, as HTML for other programs, and as plain text."""

import html
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QMimeData

from igm_desktop.core.markup import Run, plain, runs, written
from igm_desktop.ui.forms.pasting import blocks_of_html, blocks_of_text

if TYPE_CHECKING:
    from igm_desktop.ui.forms.citations import Citations

PROSE_MIME: Final = "application/x-igm-prose"
SOURCES_MIME: Final = "application/x-igm-sources"


def mime_data(pieces: Iterable[Run], citations: "Citations | None" = None) -> QMimeData:
    """What is copied. Citations go with it to other texts of ours only, and what they cite to other assessments."""
    pieces = tuple(pieces)
    prose = written(pieces)
    data = QMimeData()
    data.setData(PROSE_MIME, QByteArray(prose.encode("utf-8", "replace")))
    if citations is not None and (carried := citations.carry([run.source for run in pieces if run.source])):
        data.setData(SOURCES_MIME, QByteArray(carried))
    data.setHtml("".join(_html(run) for run in pieces if not run.source))
    data.setText(plain(prose))
    return data


def blocks_of(data: QMimeData, citations: "Citations | None" = None) -> tuple[str, ...]:
    """What is pasted, as proses, one for each paragraph or list item; none for what is no text. Sources that it cites are
    taken into the document.
    """
    if data.hasFormat(PROSE_MIME):
        own = bytes(data.data(PROSE_MIME).data()).decode("utf-8", "replace")
        if citations is not None and (carried := carried_sources(data)):
            citations.take(carried, [run.source for run in runs(own) if run.source])
        return (own,) if own else ()
    blocks = blocks_of_html(data.html()) if data.hasHtml() else ()
    return blocks or blocks_of_text(data.text())


def carried_sources(data: QMimeData) -> bytes:
    """What a copied text of ours cites, for `core.sources.carrying`; nothing where it cites nothing."""
    return bytes(data.data(SOURCES_MIME).data())


def _html(run: Run) -> str:
    text = html.escape(run.text).replace("\n", "<br>")
    for tag, wanted in (("b", run.bold), ("i", run.italic)):
        text = f"<{tag}>{text}</{tag}>" if wanted else text
    return f'<a href="{html.escape(run.link)}">{text}</a>' if run.link else text
