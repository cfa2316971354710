"""A national profile as printed: two justified columns, words broken at line ends, raised note marks, notes, running heads.

Set by hand on reportlab's canvas, so that the test knows every break. Words break after every fourth letter where they
must; a word's own hyphen is a place to break, too.
"""

import io
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NATIONAL: dict[str, Any] = json.loads((Path(__file__).parent / "national.json").read_text(encoding="utf-8"))
WIDTH, HEIGHT = 595.0, 842.0
MARGIN, GUTTER = 57.0, 18.0
BODY, NOTE, HEAD = 11.0, 7.0, 8.0
LEADING = 13.2
_MARK = re.compile(r"\^(\d+)\^")


@dataclass
class Sheet:
    """The canvas, the open page's number and running head."""

    canvas: Any
    head: str = ""
    page: int = 1

    def finish(self, notes: tuple[str, ...] = ()) -> None:
        if self.page > 2:
            self._furniture()
        y = 90.0
        for note in reversed([line for one in notes for line in broken(one, NOTE, WIDTH - 2 * MARGIN)]):
            self.text(MARGIN, y, note, NOTE)
            y += NOTE * 1.2
        self.canvas.showPage()
        self.page += 1

    def _furniture(self) -> None:
        self.canvas.setFont("Helvetica", HEAD)
        self.canvas.drawCentredString(WIDTH / 2, HEIGHT - 40, self.head)
        foot = self.canvas.beginText(MARGIN, 40)
        foot.setFont("Helvetica", NOTE)
        foot.setCharSpace(1.2)
        foot.textOut(f"{NATIONAL['running_foot']} /// {self.page}")
        self.canvas.drawText(foot)

    def text(self, x: float, y: float, text: str, size: float, font: str = "Helvetica", width: float = 0.0) -> None:
        """One line; with a width it is justified by the spaces between its words. `^1^` is raised."""
        bare = _MARK.sub(r"\1", text)
        gaps = bare.count(" ")
        spare = (width - measured(text, size)) / gaps if width and gaps else 0.0
        for piece in re.split(r"(\^\d+\^)", text):
            mark = _MARK.fullmatch(piece)
            line = self.canvas.beginText(x, y)
            line.setFont(font, size * 0.6 if mark else size)
            line.setRise(size * 0.35 if mark else 0)
            line.setWordSpace(0 if mark else spare)
            line.textOut(mark[1] if mark else piece)
            self.canvas.drawText(line)
            x += measured(piece, size, font) + (0 if mark else spare * piece.count(" "))


def measured(text: str, size: float, font: str = "Helvetica") -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    marks = "".join(_MARK.findall(text))
    return float(stringWidth(_MARK.sub("", text), font, size) + stringWidth(marks, font, size * 0.6))


def broken(text: str, size: float, width: float) -> list[str]:
    """The text in lines that are as full as they can be."""
    lines = [""]
    for word in text.split(" "):
        candidate = f"{lines[-1]} {word}".strip()
        if measured(candidate, size) <= width:
            lines[-1] = candidate
            continue
        room = width - measured(lines[-1] + " ", size)
        start, rest = split_word(word, size, room)
        if start:
            lines[-1] = f"{lines[-1]} {start}".strip()
        lines.append(rest)
    return lines


def split_word(word: str, size: float, room: float) -> tuple[str, str]:
    """What of the word fits with a hyphen, and the rest; nothing of short words, names and numbers."""
    letters = word.rstrip(".,;")
    places = [at + 1 for at, letter in enumerate(letters) if letter == "-"]
    if letters.isalpha() and letters.islower() and len(letters) >= 9:
        places += list(range(4, len(letters) - 3, 4))
    for at in sorted(places, reverse=True):
        start = word[:at] if word[at - 1] == "-" else word[:at] + "-"
        if measured(start, size) <= room:
            return start, word[at:]
    return "", word


def national_pdf() -> bytes:
    """The whole profile."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    sheet = Sheet(Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1))
    y = HEIGHT - 300
    for text, size in NATIONAL["cover"]:
        sheet.text(MARGIN, y, text, size)
        y -= 60
    sheet.finish()
    _paragraphs(sheet, NATIONAL["legal"], HEIGHT - 120, MARGIN, WIDTH - 2 * MARGIN)
    sheet.finish()
    sheet.head = "SOMMAIRE"
    sheet.text(MARGIN, HEIGHT - 100, "SOMMAIRE", 14)
    for at, line in enumerate(NATIONAL["contents"]):
        sheet.text(MARGIN, HEIGHT - 140 - 24 * at, line, 12)
    sheet.finish()
    sheet.head = "INTRODUCTION"
    sheet.text(MARGIN, HEIGHT - 90, "OBJECTIF", 14)
    y = _paragraphs(sheet, NATIONAL["objective"], HEIGHT - 115, MARGIN, WIDTH - 2 * MARGIN)
    sheet.text(MARGIN, y - 20, "INTRODUCTION", 14)
    _paragraphs(sheet, NATIONAL["introduction"], y - 45, MARGIN, WIDTH - 2 * MARGIN)
    sheet.finish(tuple(NATIONAL["introduction_notes"]))
    sheet.head = "PRINCIPALES CONCLUSIONS"
    for number, domain in enumerate(NATIONAL["domains"], start=1):
        _domain(sheet, number, domain)
    sheet.head = "SOURCES PRINCIPALES"
    _sources(sheet)
    sheet.canvas.save()
    return buffer.getvalue()


def _paragraphs(sheet: Sheet, texts: list[str], y: float, x: float, width: float) -> float:
    """Justified paragraphs from y downwards; returns where the next would begin."""
    for text in texts:
        lines = broken(text, BODY, width)
        for at, line in enumerate(lines):
            sheet.text(x, y, line, BODY, width=width if at < len(lines) - 1 else 0)
            y -= LEADING
        y -= 7
    return y


def _domain(sheet: Sheet, number: int, domain: list[Any]) -> None:
    """A page: the heading across it, the table of conventions in the first, then text in two columns."""
    _, heading, well, potential, notes = domain
    y = HEIGHT - 80
    for line in broken(heading, 14, WIDTH - 2 * MARGIN):
        sheet.text(MARGIN, y, line, 14)
        y -= 17
    y -= 10
    section = 1
    if number == 1:
        y, section = _table(sheet, y), 2
    width = (WIDTH - 2 * MARGIN - GUTTER) / 2
    items = [(f"{number}.{section}. {NATIONAL['lists'][0]}", 12.5)] + [(text, BODY) for text in well]
    items += [(f"{number}.{section + 1}. {NATIONAL['lists'][1]}", 12.5)] + [(text, BODY) for text in potential]
    lines = [
        (line, size, at < len(broken(text, size, width)) - 1)
        for text, size in items
        for at, line in enumerate(broken(text, size, width))
    ]
    _in_columns(sheet, lines, y, width)
    sheet.finish(tuple(notes))


def _in_columns(sheet: Sheet, lines: list[tuple[str, float, bool]], top: float, width: float) -> None:
    """The first half of the lines left, the rest right: a paragraph runs on from column to column."""
    half = (len(lines) + 1) // 2
    for start, x in ((0, MARGIN), (half, MARGIN + width + GUTTER)):
        y = top
        for at, (line, size, goes_on) in enumerate(lines[start : start + half]):
            if at and size > BODY:
                y -= 8
            sheet.text(x, y, line, size, width=width if goes_on and size == BODY else 0)
            y -= LEADING if goes_on or size > BODY else LEADING + 7


def _table(sheet: Sheet, y: float) -> float:
    sheet.text(MARGIN, y, "1.1. Ratification des conventions internationales", 12.5)
    y -= 24
    sheet.text(MARGIN, y, "Nom de la convention", BODY, "Helvetica-Bold")
    sheet.text(440, y, "Ratifiée (année)", BODY, "Helvetica-Bold")
    for name, ratified, _ in NATIONAL["conventions"]:
        y -= 22
        lines = broken(name, BODY, 340)
        for at, line in enumerate(lines):
            sheet.text(MARGIN, y, line, BODY)
            if at == 0:
                sheet.text(440, y, ratified, BODY)
            y -= LEADING if at < len(lines) - 1 else 0
    return y - 30


def _sources(sheet: Sheet) -> None:
    """Years in a column of their own, titles hanging."""
    sheet.text(MARGIN, HEIGHT - 90, "SOURCES PRINCIPALES", 14)
    y = HEIGHT - 120
    for institution, entries in NATIONAL["sources"]:
        sheet.text(MARGIN, y, institution, BODY, "Helvetica-Bold")
        for year, title in entries:
            y -= 16
            sheet.text(MARGIN, y, year, 10)
            sheet.text(MARGIN + 60, y, title, 10)
        y -= 28
    sheet.finish()
