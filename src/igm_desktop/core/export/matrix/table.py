"""The comment–response matrix as cells of text, in the words of its language: the same for every format."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.cleaning import clean
from igm_desktop.core.comments.threads import DOMAIN
from igm_desktop.core.exchange.compared import Piece
from igm_desktop.core.model.state import State
from igm_desktop.core.review.matrix import Matrix, Row, Said, matrix_of
from igm_desktop.core.shown import as_name
from igm_desktop.core.words import sentence

LANGUAGES: Final = ("en", "fr", "es")
"""In these there is a matrix, whatever the profile is written in."""

Cell = tuple[Piece, ...]
"""A text in pieces, of which some are struck (`gone`) or underlined (`new`)."""


@dataclass(frozen=True, slots=True)
class Table:
    """`keys` name the columns for the program, `heads` for people. `legend` is said where words are struck or underlined."""

    language: str
    title: str
    about: str
    legend: str
    keys: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    matrix: Matrix


class Words:
    """What stands in the cells of a row, in that language."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        self._language, self._catalogue = language, catalogue
        self._days: dict[str, str] = {}

    def say(self, code: str, **data: str | int) -> str:
        return sentence(self._language, f"matrix.{code}", or_code="", **data)

    def domain(self, row: Row) -> str:
        """The domain, or that a row is of none."""
        if row.domain is None:
            return self.say("elsewhere")
        return self._catalogue.domain_text(row.domain, self._language).short

    def place(self, row: Row) -> str:
        """The place without the domain, which is told beside it."""
        domain = self.domain(row)
        if row.ref[0] == DOMAIN:
            return self.say("whole")
        return row.place.removeprefix(f"{domain} · ")

    def day(self, at: str) -> str:
        """The day of a time, as the language writes it; the time itself where it is none."""
        known = self._days.get(at)
        if known is None:
            known = self._days[at] = self._day(at)
        return known

    def _day(self, at: str) -> str:
        from igm_desktop.core.report.words import date_in_words

        try:
            return date_in_words(at[:10], self._language)
        except ValueError:
            return as_name(at[:40])

    def asked(self, row: Row) -> Cell:
        """What somebody asked for: their words, with those that they are about; or what they changed, word by word."""
        if row.kind == "nothing_to_say":
            return (Piece("\n".join(filter(None, (self.say("nothing_to_say"), row.text))), "same"),)
        if row.kind == "comment":
            quote = self.say("quote", quote=row.quote) if row.quote else ""
            text = row.text if row.text.strip() else self.say("withdrawn")
            return (Piece("\n".join(filter(None, (quote, text))), "same"),)
        if not row.before or not row.after:
            piece = Piece(row.after, "new") if row.after else Piece(row.before, "gone")
            return Piece(self.say("added" if row.after else "deleted"), "same"), piece
        return row.pieces if row.before != row.after else (Piece(self.say("only_look"), "same"),)

    def done(self, row: Row) -> str:
        """What was done, by whom and when as far as that is known."""
        done = self.say(f"done.{row.done}")
        if row.done_by is None or row.kind == "nothing_to_say":
            return done
        name, day = row.done_by.name, self.day(row.done_at)
        return self.say("done_by", done=done, name=name, date=day) if day else f"{done}: {name}"

    def answer(self, row: Row) -> str:
        """All that was answered, in the order in which it was said."""
        return "\n".join(map(self._answer, row.answers))

    def _answer(self, said: Said) -> str:
        return self.say("answer", name=said.by.name, date=self.day(said.at), text=said.text)

    def round(self, row: Row) -> str:
        return "" if row.round is None else str(row.round)


_CELLS: Final[dict[str, Callable[[Words, Row], str | Cell]]] = {
    "number": lambda _words, row: str(row.number),
    "round": lambda words, row: words.round(row),
    "domain": lambda words, row: words.domain(row),
    "place": lambda words, row: words.place(row),
    "person": lambda _words, row: row.by.name,
    "organisation": lambda _words, row: row.by.organisation,
    "date": lambda words, row: words.day(row.at),
    "asked": lambda words, row: words.asked(row),
    "done": lambda words, row: words.done(row),
    "answer": lambda words, row: words.answer(row),
}


def table_of(state: State, language: str) -> Table:
    """The matrix of the state as a table."""
    catalogue = catalogue_for(state.document)
    matrix = matrix_of(state, catalogue, language)
    words = Words(language, catalogue)
    title = as_name(state.document.title.best((language, *state.document.languages)))
    rows = tuple(tuple(_cell(cell(words, row)) for cell in _CELLS.values()) for row in matrix.rows)
    marked = any(piece.kept != "same" for row in rows for cell in row for piece in cell)
    return Table(
        language=language,
        title=words.say("title"),
        about=words.say("about", title=title or sentence(language, "show.no_title"), open=matrix.open_count),
        legend=words.say("legend") if marked else "" if matrix.rows else words.say("none"),
        keys=tuple(_CELLS),
        heads=tuple(words.say(f"column.{key}") for key in _CELLS),
        rows=rows,
        matrix=matrix,
    )


def _cell(said: str | Cell) -> Cell:
    pieces = (Piece(said, "same"),) if isinstance(said, str) else said
    return tuple(_apart(Piece(clean(piece.text), piece.kept) for piece in pieces if piece.text))


def _apart(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """With a space between what is gone and what is new, that they are not one word."""
    last = Piece("", "same")
    for piece in pieces:
        if last.kept == "gone" and piece.kept == "new" and not last.text[-1:].isspace():
            yield Piece(" ", "same")
        yield piece
        last = piece
