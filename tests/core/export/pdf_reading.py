"""PDFs made and read back."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from igm_desktop.core.export.exporter import Exported
from igm_desktop.core.export.registry import export_assessment
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.storage.codec import loads

DATA = Path(__file__).parents[1] / "report" / "data"


@cache
def example(name: str) -> Assessment:
    return loads((DATA / f"{name}.igm.json").read_bytes()).document


@cache
def exported_example(name: str, language: str) -> Exported:
    return exported(example(name), language)


def exported(assessment: Assessment, language: str | None = None) -> Exported:
    return export_assessment(assessment, suffix=".pdf", language=language)


def opened(made: Exported) -> PdfReader:
    return PdfReader(io.BytesIO(made.data), strict=True)


def text_of(made: Exported) -> str:
    """All text in reading order, white space as single spaces; read by poppler where it is installed."""
    return " ".join(" ".join(page_texts(made)).split())


def page_texts(made: Exported) -> list[str]:
    if shutil.which("pdftotext"):
        read = subprocess.run(
            ["pdftotext", "-enc", "UTF-8", "-", "-"], input=made.data, capture_output=True, check=True
        )
        return read.stdout.decode().split("\f")[:-1]
    return [page.extract_text() for page in opened(made).pages]


def all_bytes(made: Exported) -> bytes:
    """The file with its streams unpacked."""
    reader = opened(made)
    streams = [page.get_contents().get_data() for page in reader.pages]
    return made.data + b"".join(streams)


def links(made: Exported) -> Iterator[tuple[int, str | int]]:
    """Each link: the page it is on (from 1), and the address or the page that it leads to."""
    reader = opened(made)
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages, 1)}
    for number, page in enumerate(reader.pages, 1):
        for reference in page.get("/Annots", ()):
            annotation: Any = reference.get_object()
            assert annotation["/Subtype"] == "/Link"
            if "/A" in annotation:
                assert annotation["/A"]["/S"] == "/URI"
                yield number, annotation["/A"]["/URI"]
            else:
                yield number, numbers[list.__getitem__(annotation["/Dest"], 0).idnum]


def outline(made: Exported) -> list[tuple[int, str, int]]:
    """Level, title and page of every line of the outline."""
    reader = opened(made)

    def lines(items: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from lines(item, level + 1)
            else:
                yield level, item.title, reader.get_destination_page_number(item) + 1

    return list(lines(reader.outline, 0))
