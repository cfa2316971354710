"""A sheet as the cells of a table: headings in the first row, every text escaped and, where it is long, in several cells."""

from dataclasses import dataclass, field

from igm_desktop.core.worksheet import exported
from igm_desktop.core.worksheet.cells import parts
from igm_desktop.core.worksheet.layout import Column, Row, Sheet
from igm_desktop.core.worksheet.values import shown
from igm_desktop.core.worksheet.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """A column of cells: a column of the sheet, or the second, third … for what its cells do not hold."""

    column: Column
    number: int
    heading: str


@dataclass(frozen=True, slots=True)
class Grid:
    """`lines` has the cells of each row of the sheet, in the order of the places."""

    sheet: Sheet
    places: tuple[Place, ...]
    lines: tuple[tuple[str, ...], ...] = field(repr=False)


def grid(sheet: Sheet, document_id: str, words: Words) -> Grid:
    """The cells of a sheet."""
    pieces = [[parts(_text(sheet, row, column, document_id)) for column in sheet.columns] for row in sheet.rows]
    deepest = [max((len(row[at]) for row in pieces), default=1) for at in range(len(sheet.columns))]
    places = tuple(
        Place(column, number, _heading(column, number, words))
        for column, count in zip(sheet.columns, deepest, strict=True)
        for number in range(1, count + 1)
    )
    lines = tuple(
        tuple(
            cell for cells, count in zip(row, deepest, strict=True) for cell in (*cells, *[""] * (count - len(cells)))
        )
        for row in pieces
    )
    return Grid(sheet, places, lines)


def _text(sheet: Sheet, row: Row, column: Column, document_id: str) -> str:
    if column.spec.kind == "exported":
        values = {one.key: row.raws[one.key] for one in sheet.columns if one.spec.kind not in ("id", "exported")}
        return exported.written(document_id, values)
    return shown(row.raws[column.key], sheet.options(row, column))


def _heading(column: Column, number: int, words: Words) -> str:
    return column.heading if number == 1 else words["column.continued"].format(heading=column.heading, number=number)
