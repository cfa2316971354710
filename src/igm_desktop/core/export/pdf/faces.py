"""The faces: Noto Sans, and FiraGO for what Noto Sans lacks, both from the package `pymupdf-fonts` (SIL OFL)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Final

from igm_desktop.core.export.pdf.engine import register_face

_LOADING: Final = Lock()
REPLACEMENT: Final = "\ufffd"
_SHORT_NAMES: Final = {
    (False, False): ("notos", "figo"),
    (True, False): ("notosbo", "figbo"),
    (False, True): ("notosit", "figit"),
    (True, True): ("notosbi", "figbi"),
}
# Joiners, marks of direction, soft hyphens, variation selectors: without shaping they do nothing, and show as nothing.
_SILENT: Final = dict.fromkeys(
    [0xAD, 0x34F, 0x61C, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF, *range(0xFE00, 0xFE10)]
)


@dataclass(frozen=True, slots=True, eq=False)  # one object per registered face
class Face:
    """`widths` are by code point, in thousandths of the size; those of `glyphs` can be printed."""

    name: str
    widths: Mapping[int, float]
    glyphs: frozenset[str]

    def width(self, text: str, size: float) -> float:
        """The width of a text that the face can print."""
        return sum(map(self.widths.__getitem__, map(ord, text))) * size / 1000


def _face(short: str) -> Face:
    with _LOADING:  # two exports at once must not register a face twice
        return _loaded(short)


@lru_cache(maxsize=8)
def _loaded(short: str) -> Face:
    import pymupdf_fonts

    name = f"igm-{short}"
    face = register_face(name, pymupdf_fonts.myfont(short)).face
    # Up to U+FFFD: reportlab maps glyphs back to text for the first plane only.
    known = {code: face.charWidths.get(code, face.defaultWidth) for code in face.charToGlyph if 0x20 <= code <= 0xFFFD}
    return Face(name, known, frozenset(map(chr, known)))


def face(*, bold: bool = False, italic: bool = False) -> Face:
    """The first face of that look."""
    return _face(_SHORT_NAMES[bold, italic][0])


def pieces(text: str, *, bold: bool, italic: bool, missing: set[str]) -> list[tuple[str, Face]]:
    """The text cut where the face changes; what no face has is added to `missing` and becomes U+FFFD."""
    first = face(bold=bold, italic=italic)
    if not text.isascii():
        text = text.translate(_SILENT)
    if first.glyphs.issuperset(text):
        return [(text, first)] if text else []
    second = _face(_SHORT_NAMES[bold, italic][1])
    cut: list[tuple[str, Face]] = []
    start, current = 0, first
    unknown = set(text) - first.glyphs - second.glyphs
    if unknown:
        missing |= unknown
        text = text.translate({ord(letter): REPLACEMENT for letter in unknown})
    for at, letter in enumerate(text):
        # Spaces and points stay with the face before them where it has them, so that words are not cut up.
        fits = letter in first.glyphs and (current is first or letter.isalnum() or letter not in second.glyphs)
        wanted = first if fits else second
        if wanted is not current:
            cut.append((text[start:at], current))
            start, current = at, wanted
    cut.append((text[start:], current))
    return [(piece, used) for piece, used in cut if piece]
