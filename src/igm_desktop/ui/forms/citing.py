"""Citations in a text: what an editor must be given to make them, and what is done with one that is there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor

from igm_desktop.core.markup import Run
from igm_desktop.core.model.assessment import Source
from igm_desktop.ui.forms.prose_document import LABEL, PINPOINT, SOURCE, insert

REMEMBERED: Final = 50


@dataclass(frozen=True, slots=True)
class Citing:
    """`sources` are those of the document, `lately` the ids of those cited last (the last first), shared by all editors;
    `make` adds a source with that title and gives its id; `made` is called when the text cites it; `settle` has what was
    done in the text put into the document; `show` goes to a source; `take` adds what a pasted text cites and brought along.
    """

    sources: Callable[[], tuple[Source, ...]]
    lately: list[str]
    make: Callable[[str], str]
    made: Callable[[str], object]
    settle: Callable[[], object]
    show: Callable[[str], object]
    take: Callable[[bytes, Sequence[str]], object]

    def remember(self, source_id: str) -> None:
        """Offer that source first from now on."""
        kept = [one for one in self.lately if one != source_id]
        self.lately[:] = [source_id, *kept][:REMEMBERED]


# A citation in the text: one letter


def citation_at(cursor: QTextCursor, position: int) -> QTextCharFormat | None:
    """The look of the citation that is the letter after that position, if it is one."""
    probe = QTextCursor(cursor.document())
    if not 0 <= position < cursor.document().characterCount() - 1:
        return None
    probe.setPosition(position + 1)
    look = probe.charFormat()
    return look if look.objectType() == LABEL and look.hasProperty(SOURCE) else None


def chosen(cursor: QTextCursor) -> int | None:
    """Where the citation stands that is selected, and nothing beside it."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    return start if end - start == 1 and citation_at(cursor, start) is not None else None


def near(cursor: QTextCursor) -> int | None:
    """Where the citation stands that is selected or touches the caret."""
    if cursor.hasSelection():
        return chosen(cursor)
    at = cursor.position()
    return next((one for one in (at - 1, at) if citation_at(cursor, one) is not None), None)


def source_of(look: QTextCharFormat) -> str:
    """The id that a citation names."""
    return str(look.property(SOURCE))


def place_of(look: QTextCharFormat) -> str:
    """The place in the source: "art. 12"."""
    return str(look.property(PINPOINT) or "").strip()


def as_place(text: str) -> str:
    """A place as the markup can hold it: in one line, without square brackets."""
    return " ".join(text.translate(str.maketrans("[]", "()")).split())


def write(cursor: QTextCursor, source_id: str, place: str) -> None:
    """Write a citation in place of what is selected, with the marks that the text has there."""
    look = cursor.charFormat()
    bold = look.fontWeight() > QFont.Weight.Normal.value
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    insert(cursor, [Run(as_place(place), bold, look.fontItalic(), source=source_id)], QColor())
    cursor.endEditBlock()
