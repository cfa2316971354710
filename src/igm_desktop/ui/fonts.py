"""The faces of the window, the same as on the printed page: Noto Sans, and FiraGO for what it lacks (Arabic, Thai …).

They come compressed in the package `pymupdf-fonts`. Unpacking one costs as much as painting a window, so the unpacked
face is kept in the cache folder, where the next start reads it in a fraction of a millisecond.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FAMILIES: Final = ("Noto Sans", "FiraGO")
POINTS: Final = 10.0
FIRST: Final = ("notos", "notosbo")  # the package's own words for regular and bold
LATER: Final = ("notosit", "notosbi", "figo", "figbo")
_REGISTERED: Final = "igm_faces"


def fonts(app: QApplication, cache: Path | None = None) -> None:
    """Give the application its font. Call it once, before the first window; `more_fonts` can wait until that is shown.

    `cache` is where unpacked faces are kept, the person's cache folder if not given. An application whose Arabic must
    be right in the first frame calls both.
    """
    _register(app, FIRST, cache or cache_folder())
    font = QFont(list(FAMILIES))
    font.setPointSizeF(POINTS)
    app.setFont(font)


def more_fonts(app: QApplication, cache: Path | None = None) -> None:
    """Register italics and the second family too. What is on the screen is laid out again with them."""
    _register(app, LATER, cache or cache_folder())


def cache_folder() -> Path:
    """Where unpacked faces are kept: always safe to delete."""
    home = os.environ.get("IGM_DESKTOP_HOME")
    if home:
        return Path(home) / "cache"
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)) / "igm-desktop"


def _register(app: QApplication, faces: tuple[str, ...], cache: Path) -> None:
    known = app.property(_REGISTERED) or []
    for face in faces:
        if face not in known:
            _register_face(face, cache)
    app.setProperty(_REGISTERED, [*known, *faces])


def _register_face(face: str, cache: Path) -> None:
    kept = _kept(face, cache)
    if kept is not None and QFontDatabase.addApplicationFont(str(kept)) >= 0:
        return
    from pymupdf_fonts import myfont

    data: bytes = myfont(face)
    QFontDatabase.addApplicationFontFromData(data)
    _keep(face, data, cache)


def _kept(face: str, cache: Path) -> Path | None:
    """The kept file of a face, if it is whole: its length is part of its name."""
    with suppress(OSError):
        for path in cache.glob(f"{face}-*.ttf"):
            if path.name == f"{face}-{path.stat().st_size}.ttf":
                return path
    return None


def _keep(face: str, data: bytes, cache: Path) -> None:
    """A face that cannot be kept is no fault: it is unpacked again next time."""
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = cache / f"{face}.{os.getpid()}.new"
        fresh.write_bytes(data)
        fresh.replace(cache / f"{face}-{len(data)}.ttf")
