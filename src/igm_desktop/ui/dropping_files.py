"""Files that are dropped on the window: opened, or offered for merging where they are copies of what is open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from igm_desktop.ui.main_window import MainWindow


def dropped_files(data: QMimeData) -> list[Path]:
    """The files of this computer that are dropped; none where anything else is among them."""
    urls = data.urls()
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []


def takes(window: "MainWindow", data: QMimeData) -> bool:
    """Whether they may be dropped: one file, or several that may be copies of what is open."""
    files = dropped_files(data)
    return len(files) == 1 or (len(files) > 1 and window.workspace is not None)


def take(window: "MainWindow", files: list[Path]) -> None:
    """Open the one, or look which are copies of what is open, and offer to merge these."""
    from igm_desktop.core.keeping.places import real_path
    from igm_desktop.ui.merging import Merging
    from igm_desktop.ui.source_files import is_source_list

    place = window.workspace
    own = place.session.path if place is not None else None
    others = [one for one in files if own is None or real_path(one) != real_path(own)]
    some_json = any(one.suffix.lower() == ".json" for one in others)
    if place is None or own is None or not some_json or (len(others) == 1 and is_source_list(others[0])):
        window.open_file(files[0])
        return
    merging = Merging(place)
    merging.read(others, merging.sort_dropped)
