"""pdfminer with limits: a hostile PDF is refused before it eats memory or time.

Streams are measured before they are unpacked, and ranges in fonts before they are counted through. Everything here
counts work, not seconds, so that the same file always gives the same answer.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSKeyword, literal_name

from igm_desktop.core.errors import UnreadableText

MAX_STREAM: Final = 32 * 1024 * 1024
"""Bytes of one stream when it is unpacked."""
MAX_STREAMS: Final = 192 * 1024 * 1024
"""Bytes of all streams together."""
_MAX_RANGE: Final = 65_536
_MAX_RANGES: Final = 1_000_000
_MAX_SLOW: Final = 256 * 1024
_MAX_BROKEN: Final = 2 * 1024 * 1024
_FLATE: Final = frozenset({"FlateDecode", "Fl"})
_SLOW: Final = frozenset({"LZWDecode", "LZW", "RunLengthDecode", "RL"})
_RANGES: Final = re.compile(rb"begin(?:bf|cid)range(.*?)(?:end(?:bf|cid)range|\Z)", re.DOTALL)
_RANGE: Final = re.compile(rb"<\s*([0-9A-Fa-f]{1,8})\s*>\s*<\s*([0-9A-Fa-f]{1,8})\s*>\s*(?:<[^>]*>|\[[^\]]*\]|\d+)")


class Budget:
    """What the streams of one document may still unpack to."""

    def __init__(self) -> None:
        self.left = MAX_STREAMS

    def spend(self, size: int) -> None:
        self.left -= size
        if size > MAX_STREAM or self.left < 0:
            raise _too_large("streams", MAX_STREAM)


class MeasuredStream(PDFStream):
    """A stream that is measured before it is unpacked."""

    def __init__(self, stream: PDFStream, budget: Budget) -> None:
        super().__init__(stream.attrs, stream.rawdata or b"", stream.decipher)
        self._budget = budget

    def decode(self) -> None:
        data = self.rawdata or b""
        if self.decipher and self.objid is not None:
            data = self.decipher(self.objid, self.genno or 0, data, self.attrs)
        for filter_, _ in self.get_filters():
            name = str(literal_name(filter_))
            if name in _SLOW and len(data) > _MAX_SLOW:
                raise _too_large("slow_filter", _MAX_SLOW)
            if name not in _FLATE:
                break
            data = _unpacked(data)
            self._budget.spend(len(data))
        super().decode()


class MeasuringParser(PDFParser):
    """A parser whose streams measure themselves."""

    def __init__(self, file: BinaryIO, budget: Budget) -> None:
        super().__init__(file)
        self._budget = budget

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        super().do_keyword(pos, token)
        place, stream = self.curstack[-1] if token is self.KEYWORD_STREAM and self.curstack else (pos, None)
        if isinstance(stream, PDFStream):
            self.curstack[-1] = (place, MeasuredStream(stream, self._budget))


class MeasuringResources(PDFResourceManager):
    """Fonts whose widths or character maps name absurd ranges are refused."""

    def get_font(self, objid: object, spec: Any) -> PDFFont:
        for name in ("W", "W2"):
            _check_widths(resolve1(spec.get(name)))
        codes = resolve1(spec.get("ToUnicode"))
        if isinstance(codes, PDFStream):
            _check_spans(_spans_of_map(codes.get_data()))
        descriptor = resolve1(spec.get("FontDescriptor"))
        file = resolve1(descriptor.get("FontFile2")) if isinstance(descriptor, dict) else None
        if isinstance(file, PDFStream) and codes is None:
            _check_spans(_spans_of_font(file.get_data()))
        return super().get_font(objid, spec)


def opened(file: BinaryIO) -> PDFDocument:
    """The document, opened with an empty password.

    Raises what pdfminer raises, or UnreadableText too_large.
    """
    return PDFDocument(MeasuringParser(file, Budget()))


def _too_large(reason: str, limit: int) -> UnreadableText:
    return UnreadableText("too_large", kind="pdf", reason=reason, limit=limit)


def _unpacked(data: bytes) -> bytes:
    """The data unpacked, up to a byte more than is allowed; of broken data, what comes before the fault."""
    try:
        return zlib.decompressobj().decompress(data, MAX_STREAM + 1)
    except zlib.error:
        if len(data) > _MAX_BROKEN:  # pdfminer mends it byte by byte
            raise _too_large("broken_stream", _MAX_BROKEN) from None
    unpacker, pieces, size = zlib.decompressobj(), [], 0
    try:
        for at in range(0, len(data), 4096):
            pieces.append(unpacker.decompress(data[at : at + 4096]))
            size += len(pieces[-1])
            if size > MAX_STREAM:
                break
    except zlib.error:
        pass
    return b"".join(pieces)


def _check_widths(widths: object) -> None:
    """`[first last width …]` may not span more codes than there are."""
    if not isinstance(widths, list):
        return
    numbers: list[float] = []
    for entry in widths:
        value = resolve1(entry)
        numbers = [*numbers, float(value)] if isinstance(value, int | float) else []
        if len(numbers) == 2 and numbers[1] - numbers[0] > _MAX_RANGE:
            raise _too_large("font", _MAX_RANGE)
        if len(numbers) == 3:
            numbers = []


def _spans_of_map(data: bytes) -> Iterator[int]:
    for ranges in _RANGES.finditer(data):
        yield from (int(found[2], 16) - int(found[1], 16) for found in _RANGE.finditer(ranges[1]))


def _spans_of_font(data: bytes) -> Iterator[int]:
    """The ranges of a TrueType font's 32-bit character maps; what cannot be read is pdfminer's to refuse."""
    try:
        tables = struct.unpack(">H", data[4:6])[0]
        entries = [struct.unpack(">4sLLL", data[12 + 16 * at : 28 + 16 * at]) for at in range(tables)]
        start = next(offset for tag, _, offset, _ in entries if tag == b"cmap")
        count = struct.unpack(">H", data[start + 2 : start + 4])[0]
        for at in range(count):
            place = start + struct.unpack(">HHL", data[start + 4 + 8 * at : start + 12 + 8 * at])[2]
            if data[place : place + 2] == b"\x00\x0c":
                groups = struct.unpack(">L", data[place + 12 : place + 16])[0]
                for group in range(groups):
                    first, last = struct.unpack(">LL", data[place + 16 + 12 * group : place + 24 + 12 * group])
                    yield last - first
    except (struct.error, StopIteration):
        return


def _check_spans(spans: Iterator[int]) -> None:
    total = 0
    for span in spans:
        total += max(span, 0) + 1
        if span > _MAX_RANGE or total > _MAX_RANGES:
            raise _too_large("font", _MAX_RANGE)
