"""The letters of a PDF page with their places, in the order in which the file paints them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot
from typing import Any, Final

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage

from igm_desktop.core.errors import UnreadableText
from igm_desktop.core.imports.characters import sanitised
from igm_desktop.core.imports.line import CheckCancelled

MAX_LETTERS: Final = 4_000_000
"""Of one document."""
_BOLD: Final = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_SYMBOLS: Final = re.compile(r"wingdings|symbol|dingbats|webdings|bullet", re.IGNORECASE)
_CHECK_EVERY: Final = 2000
_UNKNOWN: Final = "\ufffd"
_UNUSED_CODES: Final = frozenset({127, 129, 141, 143, 144, 157})  # of WinAnsi: the standard shows a bullet for them


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter; `y` is its baseline, upwards from the foot of the page. `symbol`: its font has signs, not letters."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    symbol: bool
    upright: bool


class GlyphDevice(PDFTextDevice):
    """Collects the letters of one page after another; what is painted outside of the page is not text of it."""

    def __init__(self, resources: PDFResourceManager, check_cancelled: CheckCancelled) -> None:
        super().__init__(resources)
        self.glyphs: list[Glyph] = []
        self._check_cancelled = check_cancelled
        self._count = 0
        self._looks: dict[int, tuple[bool, bool]] = {}

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        del page, ctm
        self.glyphs = []

    def paint_path(self, *_: Any, **__: Any) -> None:
        self._tick()

    def render_char(
        self,
        matrix: Any,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        del ncs, graphicstate
        self._tick()
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = "•" if cid in _UNUSED_CODES and not font.is_multibyte() else _UNKNOWN
        advance = font.char_width(cid) * fontsize * scaling
        a, b, c, d, e, f = matrix
        x0, y = e + c * rise, f + d * rise
        bold, symbol = self._look(font)
        upright = abs(b) <= abs(a) * 0.1 and a * d > 0 and not font.is_vertical()
        size = abs(fontsize) * hypot(c, d)
        self.glyphs.append(Glyph(sanitised(text), x0, x0 + a * advance, y, size, bold, symbol, upright))
        return advance

    def _tick(self) -> None:
        self._count += 1
        if self._count % _CHECK_EVERY == 0:
            self._check_cancelled()
        if self._count > MAX_LETTERS:
            raise UnreadableText("too_large", kind="pdf", reason="letters", limit=MAX_LETTERS)

    def _look(self, font: PDFFont) -> tuple[bool, bool]:
        look = self._looks.get(id(font))
        if look is None:
            descriptor: Mapping[str, Any] = font.descriptor
            name = str(font.fontname)
            heavy = isinstance(weight := descriptor.get("FontWeight"), int | float) and weight >= 600
            look = self._looks[id(font)] = (bool(_BOLD.search(name)) or heavy, bool(_SYMBOLS.search(name)))
        return look
