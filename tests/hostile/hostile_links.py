"""Every way to follow a link, over links that mean harm: what is asked, and what is handed to the system.

Started by test_hostile_links.py with its system calls on record. The question is answered no, but for the last link.
A stand-in for the browser notes what it is asked to open.
"""

import json
import sys

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from igm_desktop.ui.forms.prose_edit import ProseEdit
from igm_desktop.ui.links import open_link

SCHEMES = (
    *(
        "https",
        "http",
        "mailto",
        "file",
        "javascript",
        "vbscript",
        "data",
        "ftp",
        "smb",
        "ssh",
        "tel",
        "steam",
        "about",
    ),
    *("ms-msdt", "ms-word", "search-ms", "view-source", "c", ""),
)
visited: list[str] = []
asked: list[tuple[str, str, list[str]]] = []
opening = False


class Browser(QObject):
    """Stands where the system's browser would."""

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        visited.append(url.toString())


def look() -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        asked.append((box.text(), box.informativeText(), [one.text() for one in box.buttons()]))
        wanted = "Open" if opening else "Cancel"
        button = next((one for one in box.buttons() if one.text() == wanted), box.buttons()[-1])
        button.click()


def main() -> None:
    global opening  # noqa: PLW0603
    links = json.loads(sys.argv[1])
    app = QApplication(["igm-desktop"])
    browser = Browser()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, browser, "visit")
    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    told = []
    for link in links:
        asked.clear()
        opened = open_link(None, link)
        told.append({"link": link, "opened": opened, "asked": list(asked)})
    followed = [click(app, link) for link in links]
    before = list(visited)
    opening = True
    open_link(None, "https://example.org/")
    timer.stop()
    print(json.dumps({"told": told, "followed": followed, "before": before, "after": visited}))


def click(app: QApplication, link: str) -> int:
    """Ctrl+click on a link in a text; gives how often something was asked or told."""
    asked.clear()
    edit = ProseEdit("Text")
    edit.show_prose(f"[some words here]({link})")
    edit.resize(300, 60)
    edit.show()
    app.processEvents()
    point = QPointF(20, 10)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(
            edit.viewport(),
            QMouseEvent(
                kind,
                point,
                edit.viewport().mapToGlobal(point),
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.ControlModifier,
            ),
        )
    for _ in range(5):
        app.processEvents()
    edit.close()
    return len(asked)


if __name__ == "__main__":
    main()
