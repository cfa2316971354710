"""The words of the page of comments and responses."""

from PySide6.QtCore import QCoreApplication, QObject

from igm_desktop.core.clipping import clipped
from igm_desktop.core.export.matrix.table import Words
from igm_desktop.core.review.matrix import Row
from igm_desktop.core.shown import as_name
from igm_desktop.ui.pages.history.text import Shown
from igm_desktop.ui.pages.history.wording import when_words

translate = QCoreApplication.translate
SNIPPET = 90


class MatrixCounted(QObject):
    """What is said with a number: plurals are collected in classes only."""

    def open(self, number: int) -> str:
        return self.tr("%n still open", "", number)

    def all(self, number: int) -> str:
        return self.tr("%n comment(s) and change(s) by others", "", number)


def first_line(row: Row, words: Words) -> str:
    """The number of a row and what it is about."""
    return f"{row.number} · {as_name(clipped(words.place(row), SNIPPET))}"


def second_line(row: Row, words: Words) -> str:
    """By whom, and the first words of what was asked."""
    asked = "".join(piece.text for piece in words.asked(row) if piece.kept != "gone")
    return " · ".join(word for word in (row.by.name, as_name(clipped(asked, SNIPPET))) if word)


def about_words(row: Row, words: Words) -> str:
    """Where, by whom, when and in which round."""
    number = "" if row.round is None else words.say("round", number=row.round)
    parts = (words.domain(row), row.by.name, row.by.organisation, when_words(row.at), number)
    return " · ".join(part for part in parts if part)


def shown(row: Row, words: Words) -> list[Shown]:
    """What was asked, what was done, and each answer, to be read from above to below."""
    if row.kind == "change":
        asked = Shown(translate("MatrixPage", "What was changed"), "", row.before, row.after)
    else:
        text = "".join(piece.text for piece in words.asked(row))
        asked = Shown(translate("MatrixPage", "What was asked"), "", text, text, whole=True)
    done = Shown(translate("MatrixPage", "What was done"), _done(row, words), "", "")
    answers = [Shown(one.by.name, when_words(one.at), one.text, one.text, whole=True) for one in row.answers]
    return [asked, done, *answers]


def _done(row: Row, words: Words) -> str:
    who = row.done_by.name if row.done_by is not None else ""
    parts = (words.say(f"done.{row.done}"), who, when_words(row.done_at or None))
    return " · ".join(part for part in parts if part)
