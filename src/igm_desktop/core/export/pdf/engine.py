"""reportlab, loaded so that neither the environment nor a settings file of the machine changes what it writes.

Its `rl_config` runs `reportlab_settings.py` or `~/.reportlab_settings` and obeys RL_* variables. An empty stand-in for
the first keeps it from looking for the second, and the variables are hidden while it loads.
"""

import hashlib
import os
import sys
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, BinaryIO, Final

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_SETTINGS: Final = "reportlab_settings"


@lru_cache(maxsize=1)
def _configured() -> ModuleType:
    hidden = {key: os.environ.pop(key) for key in list(os.environ) if key.startswith("RL_")}
    theirs = sys.modules.get(_SETTINGS)
    sys.modules[_SETTINGS] = ModuleType(_SETTINGS)
    try:
        from reportlab import rl_config
    finally:
        os.environ.update(hidden)
        if theirs is None:
            del sys.modules[_SETTINGS]
        else:
            sys.modules[_SETTINGS] = theirs
    rl_config.useA85 = 0  # text-safe streams are a quarter larger, and nobody needs them
    config: ModuleType = rl_config
    return config


def new_canvas(target: BinaryIO, *, size: tuple[float, float], language: str, initial_face: str, date: str) -> "Canvas":
    """A canvas that writes the same bytes for the same drawing. `date` is the document's, `YYYY[-MM[-DD]]` or empty."""
    _configured()
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(
        target,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        initialFontName=initial_face,
        initialFontSize=10,
        lang=language,
        pdfVersion=(1, 7),
    )
    # The signature, of which the file's id is made, begins with the time of SOURCE_DATE_EPOCH where that is set.
    document: Any = canvas._doc  # noqa: SLF001 - reportlab has no other way to its document
    document.signature = hashlib.md5(b"igm-desktop", usedforsecurity=False)
    year, month, day = [*date.split("-"), "01", "01"][:3] if date else ("2000", "01", "01")
    canvas.setDateFormatter(lambda *_: f"D:{year}{month}{day}000000Z")
    return canvas


def register_face(name: str, data: bytes) -> Any:
    """A TrueType face under a name of its own."""
    _configured()
    from io import BytesIO

    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, BytesIO(data), asciiReadable=1)
    registerFont(font)
    return font
