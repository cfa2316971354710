"""The sheets as CSV, one file each: the indicators in the file that was named, the others beside it.

UTF-8 with a byte order mark, as spreadsheet programs want it, commas, lines ending in CR LF (RFC 4180).
"""

import csv
import io

from igm_desktop.core.worksheet.cells import guarded
from igm_desktop.core.worksheet.grid import Grid, grid
from igm_desktop.core.worksheet.layout import Layout

BOM = b"\xef\xbb\xbf"


def csv_files(layout: Layout) -> dict[str, bytes]:
    """The bytes of each sheet's file by what its name adds: "" for the indicators, "-findings" …"""
    made = {sheet.name: grid(sheet, layout.document.id, layout.words) for sheet in layout.sheets()}
    return {
        "" if name == "indicators" else f"-{name.replace('_', '-')}": _written(cells) for name, cells in made.items()
    }


def _written(cells: Grid) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([guarded(place.heading) for place in cells.places])
    writer.writerows([guarded(cell) for cell in line] for line in cells.lines)
    return BOM + text.getvalue().encode("utf-8")
