"""What boxes draw with: text in lines, rectangles, rules, paths, links. Everything goes to one canvas."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from igm_desktop.core.export.pdf.lines import ELLIPSIS, Line, broken
from igm_desktop.core.export.pdf.style import LINK, PROFILE_SHEET, Colour, Sheet, TextStyle
from igm_desktop.core.markup import Run
from igm_desktop.core.outlines import Close, Curve, Move, Outline, Point, moved
from igm_desktop.core.outlines import Line as Straight

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_URL_SAFE: Final = "/:?#[]@!$&'()*+,;=%-._~"
_NONZERO: Final = 1


class Pen:
    """`pages` has the page of every anchor of the document, from 1."""

    def __init__(
        self, canvas: "Canvas", pages: Mapping[str, int], missing: set[str], sheet: Sheet = PROFILE_SHEET
    ) -> None:
        self._canvas: Any = canvas
        self.sheet = sheet
        self.pages = pages
        self.missing = missing
        self._lines: dict[tuple[str, TextStyle], Line] = {}

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        """A filled rectangle; (x, y) is its lower left corner."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.roundRect(x, y, width, height, radius, stroke=0, fill=1) if radius else self._canvas.rect(
            x, y, width, height, stroke=0, fill=1
        )

    def frame(self, x: float, y: float, width: float, height: float, colour: Colour, thickness: float) -> None:
        """The outline of a rectangle, all of it inside."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(thickness)
        inset = thickness / 2
        self._canvas.rect(x + inset, y + inset, width - thickness, height - thickness, stroke=1, fill=0)

    def rule(self, x: float, y: float, width: float, colour: Colour, thickness: float = 0.6) -> None:
        """A level line."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(thickness)
        self._canvas.line(x, y, x + width, y)

    def dots(self, x: float, y: float, width: float, colour: Colour) -> None:
        """A leader of round dots on a grid of the page, so that the dots of all lines stand in columns."""
        step = 5.0
        first = -(-x // step) * step
        if first > x + width:
            return
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(0.9)
        canvas.setLineCap(1)
        canvas.setDash([0, step])
        canvas.line(first, y, x + width, y)
        canvas.restoreState()

    def circle(self, x: float, y: float, radius: float, colour: Colour, *, ring: float = 0) -> None:
        """A disc, or a ring of that thickness."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(ring)
        self._canvas.circle(x, y, radius - ring / 2, stroke=bool(ring), fill=not ring)

    def outline(self, outline: Outline, colour: Colour, x: float, y: float, scale: float) -> None:
        """A filled shape: its (0, 0) comes to (x, y), its y runs downwards, its lengths are multiplied by `scale`."""
        path = self._canvas.beginPath()
        for command in moved(outline, lambda point: Point(x + scale * point.x, y - scale * point.y)):
            match command:
                case Move(to):
                    path.moveTo(to.x, to.y)
                case Straight(to):
                    path.lineTo(to.x, to.y)
                case Curve(first, second, to):
                    path.curveTo(first.x, first.y, second.x, second.y, to.x, to.y)
                case Close():
                    path.close()
        self._canvas.setFillColorRGB(*colour)
        self._canvas.drawPath(path, stroke=0, fill=1, fillMode=_NONZERO)

    def line(self, line: Line, x: float, baseline: float, style: TextStyle) -> None:
        """A line of text, its links underlined and live."""
        text = self._canvas.beginText(x, baseline)
        if style.spacing:
            text.setCharSpace(style.spacing)
        at = x
        linked: list[tuple[str, float, float]] = []
        for piece in line.pieces:
            text.setFont(piece.face.name, style.size)
            text.setFillColorRGB(*(LINK if piece.link else style.colour))
            text.textOut(piece.text)
            if piece.link:
                linked.append((piece.link, at, at + piece.width))
            at += piece.width
        if style.spacing:
            text.setCharSpace(0)
        self._canvas.drawText(text)
        for link, left, right in linked:
            if not link.startswith("#"):
                self.rule(left, baseline - style.size * 0.14, right - left, LINK, 0.4)
            self.link(link, left, baseline - style.size * 0.3, right, baseline + style.size * 0.9)

    def words(self, text: str, x: float, baseline: float, style: TextStyle, *, align: float = 0) -> float:
        """One short line; `align` 0, 0.5 or 1 puts its left end, middle or right end at x. Returns its width."""
        line = self._short(text, style)
        self.line(line, x - line.width * align, baseline, style)
        return line.width

    def width(self, text: str, style: TextStyle) -> float:
        """How wide a short line is."""
        return self._short(text, style).width

    def _short(self, text: str, style: TextStyle) -> Line:
        """The line of a text that is not broken; those of the furniture and the numbers come again and again."""
        known = self._lines.get((text, style))
        if known is None:
            known = self._lines[text, style] = broken([Run(text)], style, float("inf"), self.missing)[0]
        return known

    def link(self, target: str, left: float, bottom: float, right: float, top: float) -> None:
        """A live rectangle that leads to an anchor (`#…`) of this document or to an address."""
        box = (left, bottom, right, top)
        if not target.startswith("#"):
            self._canvas.linkURL(quote(target, safe=_URL_SAFE), box, relative=0, thickness=0)
        elif target[1:] in self.pages:
            self._canvas.linkRect("", target[1:], box, relative=0, thickness=0)

    def bookmark(self, anchor: str, top: float, *, title: str = "", level: int = 0) -> None:
        """Give the place a name that links lead to and, with a title, a line in the outline."""
        self._canvas.bookmarkPage(anchor, fit="XYZ", left=0, top=top, zoom=0)
        if title:
            self._canvas.addOutlineEntry(clipped_words(title, 200), anchor, level, closed=False)

    def end_text(self, page: int) -> None:
        """All text of the page with that number is drawn; its furniture follows."""

    def end_page(self) -> None:
        self._canvas.showPage()


def clipped_words(text: str, most: int) -> str:
    """The text, cut off with an ellipsis after so many letters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS


def clipped(text: str, style: TextStyle, width: float, missing: set[str]) -> str:
    """The text, cut off with an ellipsis so that it fits in one line of that width."""
    text = clipped_words(text, 400)
    if _fits(text, style, width, missing):
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(text[:middle].rstrip() + ELLIPSIS, style, width, missing):
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS


def _fits(text: str, style: TextStyle, width: float, missing: set[str]) -> bool:
    return broken([Run(text)], style, float("inf"), missing)[0].width <= width
