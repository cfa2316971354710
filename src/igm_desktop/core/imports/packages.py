"""Zip packages of XML (DOCX, XLSX): what is looked at before anything is unpacked, and XML read with nothing expanded."""

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Final
from xml.parsers import expat

from igm_desktop.core.errors import UnreadableText
from igm_desktop.core.imports.kinds import MAX_CONTAINER

MAX_MEMBERS: Final = 2000
_CHUNK: Final = 1 << 16
_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    KeyError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the readers of archives and of XML raise for what is not as it should be."""

Start = Callable[[str, dict[str, str]], object]
End = Callable[[str], object]
Text = Callable[[str], object]


def check_package(data: bytes, kind: str) -> None:
    """Sizes before anything is unpacked; the zip reader itself stops at the size that the list names.

    Raises UnreadableText damaged or too_large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except _FAULTS as error:
        raise UnreadableText("damaged", kind=kind) from error
    size = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or size > MAX_CONTAINER:
        raise UnreadableText("too_large", size=size, limit=MAX_CONTAINER, members=len(members))
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableText("damaged", kind=kind, reason="encrypted")


def read_xml(archive: zipfile.ZipFile, name: str, kind: str, start: Start, end: End, text: Text) -> None:
    """Read a member of the archive piece by piece, names without their namespaces.

    A DOCTYPE is refused where it begins: no entity is ever expanded and nothing outside is read. Raises UnreadableText
    damaged.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise UnreadableText("damaged", kind=kind, reason="doctype")

    def begun(tag: str, attributes: dict[str, str]) -> None:
        start(tag.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begun
    parser.EndElementHandler = lambda tag: end(tag.rpartition(" ")[2])
    parser.CharacterDataHandler = text
    try:
        with archive.open(name) as member:
            while chunk := member.read(_CHUNK):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
    except _FAULTS as error:
        raise UnreadableText("damaged", kind=kind) from error
