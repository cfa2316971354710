"""A prose in a QTextDocument and back, to the letter.

Bold and italic are the document's own; a link is a property of its letters; a citation is one letter that paints itself
as a label and can only be taken out whole. Lines of the prose are blocks of the document. Characters that Qt would
take for ends of lines or of frames are kept the same way as citations.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from igm_desktop.core.markup import Run, runs, written

OBJECT: Final = "\ufffc"
LABEL: Final = QTextFormat.ObjectTypes.UserObject.value + 1  # the kind of a letter that paints itself
_FIRST: Final = QTextFormat.Property.UserProperty.value
LINK: Final = _FIRST + 1
SOURCE: Final = _FIRST + 2
PINPOINT: Final = _FIRST + 3
LITERAL: Final = _FIRST + 4
_KEPT: Final = re.compile("([\x00\r\u2029\ufdd0\ufdd1\ufffc])")


def show(document: QTextDocument, prose: str, link_colour: QColor) -> int:
    """Make the document show the prose, and give the position from which on it differed. Only what differs is changed,
    so that cursors stay where they are.
    """
    if document.isEmpty():
        insert(QTextCursor(document), runs(prose), link_colour)
        return 0
    old, new = _letters(runs_of(document)), _letters(runs(prose))
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    place = _width(old[:start])
    cursor.setPosition(place)
    cursor.setPosition(_width(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
    if cursor.hasSelection():
        cursor.removeSelectedText()
    insert(cursor, _stretches(new[start : len(new) - end]), link_colour)
    cursor.endEditBlock()
    return place


def prose_of(document: QTextDocument) -> str:
    """The prose of the document, in the normal form of its marks."""
    return written(runs_of(document))


def runs_of(document: QTextDocument) -> tuple[Run, ...]:
    """Everything in the document as runs."""
    return _runs(_blocks(document.firstBlock()), 0, document.characterCount() - 1)


def selected_runs(cursor: QTextCursor) -> tuple[Run, ...]:
    """What is selected, as runs."""
    block = cursor.document().findBlock(cursor.selectionStart())
    return _runs(_blocks(block), cursor.selectionStart(), cursor.selectionEnd())


def insert(cursor: QTextCursor, pieces: Iterable[Run], link_colour: QColor) -> None:
    """Write runs at the cursor."""
    for run in pieces:
        if run.source:
            cursor.insertText(OBJECT, _label_format(run))
            continue
        look = text_format(run, link_colour)
        for number, line in enumerate(run.text.split("\n")):
            if number:
                cursor.insertBlock(cursor.blockFormat(), QTextCharFormat())
            for index, piece in enumerate(_KEPT.split(line)):
                if index % 2:
                    cursor.insertText(OBJECT, _literal_format(run, piece))
                elif piece:
                    cursor.insertText(piece, look)


def text_format(run: Run, link_colour: QColor) -> QTextCharFormat:
    """The look of a run of letters."""
    look = QTextCharFormat()
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        look.setFontItalic(True)
    if run.link:
        look.setProperty(LINK, run.link)
        look.setForeground(link_colour)
        look.setFontUnderline(True)
    return look


def link_of(look: QTextCharFormat) -> str:
    """Where the letters with that look lead, or nothing."""
    return str(look.property(LINK) or "")


def _label_format(run: Run) -> QTextCharFormat:
    look = text_format(replace(run, link=""), QColor())
    look.setObjectType(LABEL)
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    look.setProperty(SOURCE, run.source)
    look.setProperty(PINPOINT, run.text)
    return look


def _literal_format(run: Run, letter: str) -> QTextCharFormat:
    look = text_format(run, QColor())
    look.setObjectType(LABEL)
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    look.setProperty(LITERAL, ord(letter))
    return look


def _blocks(block: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid():
        yield block
        block = block.next()


def _runs(blocks: Iterable[QTextBlock], start: int, end: int) -> tuple[Run, ...]:
    """The runs between two positions of the document; a new line has the marks that both its neighbours have."""
    pieces: list[Run] = []
    for block in blocks:
        if block.position() > end:
            break
        if block.position() > start:
            pieces.append(Run("\n"))
        walk = block.begin()
        while not walk.atEnd():
            fragment = walk.fragment()
            first, last = max(start - fragment.position(), 0), min(end - fragment.position(), fragment.length())
            if first < last:
                pieces += _fragment(_cut(fragment.text(), first, last), fragment.charFormat())
            walk += 1
    return tuple(
        _between(pieces, at) if run == Run("\n") and 0 < at < len(pieces) - 1 else run for at, run in enumerate(pieces)
    )


def _between(pieces: list[Run], at: int) -> Run:
    before = next((run for run in reversed(pieces[:at]) if run != Run("\n")), Run(""))
    after = next((run for run in pieces[at + 1 :] if run != Run("\n")), Run(""))
    return Run("\n", before.bold and after.bold, before.italic and after.italic)


def _fragment(text: str, look: QTextCharFormat) -> Iterator[Run]:
    run = Run("", look.fontWeight() > QFont.Weight.Normal.value, look.fontItalic(), link_of(look))
    if look.objectType() != LABEL:
        yield replace(run, text=text.replace(OBJECT, ""))
        return
    for letter in text:
        if letter != OBJECT:
            yield replace(run, text=letter)
        elif look.hasProperty(LITERAL):
            yield replace(run, text=chr(int(look.property(LITERAL))))
        else:
            pinpoint, source = str(look.property(PINPOINT) or ""), str(look.property(SOURCE))
            yield Run(pinpoint, run.bold, run.italic, source=source)


def _cut(text: str, first: int, last: int) -> str:
    """The text between two places that are counted as Qt counts them, in halves of letters beyond U+FFFF."""
    if text.isascii():
        return text[first:last]
    return text.encode("utf-16-le", "surrogatepass")[2 * first : 2 * last].decode("utf-16-le", "replace")


def _letters(pieces: Iterable[Run]) -> list[Run]:
    """One run for each letter; of a citation only one."""
    return [
        Run(letter, run.bold, run.italic, run.link, run.source)  # replace() takes three times as long
        for run in pieces
        for letter in ([run.text] if run.source else run.text)
    ]


def _stretches(letters: Iterable[Run]) -> Iterator[Run]:
    """Letters of one look as one run, which Qt takes much faster."""
    for look, stretch in groupby(letters, key=_look):
        same = list(stretch)
        yield from same if look.source else [replace(look, text="".join(run.text for run in same))]


def _look(letter: Run) -> Run:
    return letter if letter.source else Run("", letter.bold, letter.italic, letter.link)


def _common(one: list[Run], two: list[Run]) -> int:
    shortest = min(len(one), len(two))
    return next((at for at in range(shortest) if one[at] != two[at]), shortest)


def _width(letters: Iterable[Run]) -> int:
    """How far Qt counts these letters."""
    return sum(1 if run.source or ord(run.text) <= 0xFFFF else 2 for run in letters)
