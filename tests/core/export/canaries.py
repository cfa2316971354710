"""An assessment with a word of its own in each place that must not be published, and a search for such words in any file."""

import base64
import io
import re
import shutil
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ByteStringObject, TextStringObject

from igm_desktop.core.exchange.records import first_records, record
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.exchange.view import view
from igm_desktop.core.export.exporter import Inside
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State

PUBLISHED = ("kanarititle", "kanarifinding", "kanarisource", "kanarinarrative", "kanariheading", "kanarilink")
"""These are for everybody: what does not find them finds nothing."""

HIDDEN: dict[str, Inside | None] = {
    "kanaricomment": "comments",
    "kanariquote": "comments",
    "kanarireply": "comments",
    "kanariperson": "people",
    "kanarirole": "people",
    "kanariorganisation": "people",
    "kanariasked": "rounds",
    "kanariround": "rounds",
    "kanarinote": "notes",
    "kanarianswernote": "notes",
    "kanariannote": "notes",
    "kanarilibrary": "notes",
    "kanarisuperseded": "changes",
    "kanarideleted": "changes",
    "kanarirefused": "changes",
    "kanariother": "changes",
    "kanariunplaced": "unplaced",
    "kanariunheaded": "unplaced",
    "kanarievidence": "files",
    "kanaridisk": "files",
    **{f"kanariunknown{letter}": "unknown" for letter in "abcdefghijklmn"},
    "kanarilanguage": "unknown",
    "kanarisettings": None,
    "kanarifile": None,
    "kanariuser": None,
}
"""The words that are not, each with what of the things inside it is; None is in nothing at all."""


def _unknown(letter: str) -> dict[str, Any]:
    return {f"x-kanariunknown{letter}": {"deep": [f"kanariunknown{letter}"]}}


def document() -> Assessment:
    """The assessment as it stands at last."""
    csl = {
        "type": "report",
        "title": "Kanarisource",
        "author": [{"family": "Ionescu", "given": "Ana", **_unknown("f")}],
        "issued": {"date-parts": [[2021]], **_unknown("g")},
        "URL": "file:///home/kanaridisk/plan.pdf",
        "note": "kanariannote",
        "annote": "kanariannote",
        "source": "kanarilibrary",
        "call-number": "kanarilibrary",
        "custom": {"ris": {"ZZ": "kanariunknowni"}, **_unknown("h")},
        **_unknown("j"),
    }
    finding = {
        "id": "f1",
        "domain": "rights",
        "kind": "potential",
        "text": {
            "en": "Kanarifinding has a [kanarilink](https://example.org/kanarilink) in it.",
            "ru": "Kanarilanguage",
        },
        "note": "Kanarinote",
        **_unknown("b"),
    }
    source = {
        "id": "s1",
        "csl": csl,
        "period": {"from": 2019, "to": 2021, **_unknown("k")},
        "evidence": {"sha256": "ab" * 32, "name": "kanarievidence.pdf", "type": "pdf", **_unknown("l")},
        **_unknown("c"),
    }
    text_ref = ["findings", "f1", "text", "en"]
    return Assessment.model_validate(
        freeze(
            {
                "id": "a",
                "title": {"en": "Kanarititle"},
                "catalogue": {"id": "igm-desktop", "version": "1", **_unknown("m")},
                "follows": {"id": "b", "title": {"en": "Before"}, **_unknown("n")},
                "parts": [
                    {
                        "id": "p1",
                        "kind": "context",
                        "heading": {"en": "Kanariheading"},
                        "text": {"en": "T."},
                        **_unknown("d"),
                    },
                    {
                        "id": "p2",
                        "kind": "unplaced",
                        "heading": {"en": "Kanariunheaded"},
                        "text": {"en": "Kanariunplaced"},
                    },
                ],
                "findings": [finding],
                "answers": [{"id": "N-1.1.1", "narrative": {"en": "Kanarinarrative"}, "note": "Kanarianswernote"}],
                "sources": [source],
                "comments": [
                    {
                        "id": "c1",
                        "anchor": {"ref": text_ref, "quote": "kanariquote", "before": "kanariquote"},
                        "by": "p1",
                        "at": "2026-01-02T03:04:05Z",
                        "text": "Kanaricomment",
                        **_unknown("e"),
                    },
                    {
                        "id": "c2",
                        "anchor": {"ref": text_ref},
                        "by": "p1",
                        "at": "2026-01-02T03:04:05Z",
                        "text": "Kanarireply",
                        "reply_to": "c1",
                    },
                ],
                "rounds": [
                    {
                        "id": "r1",
                        "by": "p1",
                        "at": "2026-01-02T03:04:05Z",
                        "asked": ["Kanariasked"],
                        "note": "Kanariround",
                    }
                ],
                "people": [
                    {"id": "p1", "name": "Kanariperson", "role": "kanarirole", "organisation": "Kanariorganisation"}
                ],
                **_unknown("a"),
            }
        )
    )


def state(*, contested: bool = False) -> State:
    """The same with a past: words that were written over, a finding that was deleted, a change that was refused; and,
    where it is contested, another version of a text that nobody has decided about.
    """
    now = document()
    (finding,) = now.findings
    gone = finding.model_copy(update={"id": "f2", "text": finding.text.with_text("en", "Kanarideleted")})
    before = now.model_copy(
        update={
            "findings": (finding.model_copy(update={"text": finding.text.with_text("en", "Kanarisuperseded")}), gone)
        }
    )
    refused = now.model_copy(
        update={"findings": (finding.model_copy(update={"text": finding.text.with_text("en", "Kanarirefused")}),)}
    )
    held = recorded(State(document=before, edits=first_records(before)), refused, "p1", "2026-01-02T03:04:05Z")
    held = recorded(held, now, "p1", "2026-01-02T03:04:05Z")
    if contested:
        parts = next(edit for edit in held.edits if edit.ref == ("parts", "p1"))
        heading = ("parts", "p1", "heading", "en")
        mine = record(heading, "Kanariheading", (parts.id,), "p1", None)
        theirs = record(heading, "Kanariother", (parts.id,), "p2", None)
        while theirs.id < mine.id:  # the one with the smaller id shows
            mine = record(heading, "Kanariheading", (parts.id,), "p1", mine.id)
        held = held.model_copy(update={"edits": (*held.edits, mine, theirs)})
        held = held.model_copy(update={"document": view(held.edits)})
    extra = {name: freeze(value) for name, value in _unknown("a").items()}
    return State.model_validate({**extra, "document": held.document, "edits": held.edits})


def found_in(data: bytes, words: tuple[str, ...]) -> set[str]:
    """Those of the words that are anywhere in a file, however it holds them."""
    found: set[str] = set()
    for text in {_squeezed(text) for text in _texts(data, 0)}:
        if any(start in text for start in _STARTS):
            found.update(word for word in words if any(spelt in text for spelt in _spellings(word)))
    return found


def _squeezed(text: bytes) -> bytes:
    """Small letters, and no white space: a page may be written letter by letter."""
    return re.sub(rb"[\s\x00]+", b"", text.lower())


def _spellings(word: str) -> Iterator[bytes]:
    """UTF-8 (UTF-16 is the same without its zeros), hexadecimal, base64 at each of its three beginnings."""
    plain = word.encode()
    yield plain
    yield plain.hex().encode()
    yield "".join(f"{byte:04x}" for byte in plain).encode()
    for shift in range(3):
        for one in (plain, plain.capitalize()):
            made = base64.b64encode(b"\0" * shift + one)
            yield made[4 if shift else 0 : len(made) // 4 * 4 - 4].lower()


_STARTS = tuple(spelt for spelt in _spellings("kanari"))
"""All words begin alike."""


def _texts(data: bytes, depth: int) -> Iterator[bytes]:
    """The bytes, and all that they hold in another form."""
    yield data
    yield _unescaped(data)
    if depth > 3:
        return
    for inner in (*_members(data), *_unpacked(data)):
        yield from _texts(inner, depth + 1)
    if data.startswith(b"%PDF"):
        yield from _of_pdf(data)


def _unescaped(data: bytes) -> bytes:
    """Octal escapes of PDF, and those of JSON, read."""
    octal = re.sub(rb"\\([0-3][0-7]{2})", lambda found: bytes([int(found[1], 8)]), data)
    return re.sub(rb"\\u00([0-9a-fA-F]{2})", lambda found: bytes([int(found[1], 16)]), octal)


def _members(data: bytes) -> Iterator[bytes]:
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for member in packed.infolist():
            yield member.filename.encode() + member.comment
            yield packed.read(member)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Whatever was packed by zlib, wherever it begins."""
    for at in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        with_end = zlib.decompressobj()
        try:
            made = with_end.decompress(memoryview(data)[at.start() :], 50_000_000)
        except zlib.error:
            continue
        if len(made) > 8:
            yield made


def _of_pdf(data: bytes) -> Iterator[bytes]:
    """What readers see: the text of the pages as two programs read it, and every text and stream of every object."""
    reader = PdfReader(io.BytesIO(data))
    for page in reader.pages:
        yield page.extract_text().encode("utf-8", "surrogatepass")
    if shutil.which("pdftotext"):
        yield subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True).stdout
    yield from _of_object(reader.trailer)
    for number in range(1, int(reader.trailer["/Size"])):
        yield from _of_object(reader.get_object(number))


def _of_object(value: Any) -> Iterator[bytes]:
    if isinstance(value, TextStringObject):
        yield str(value).encode("utf-8", "surrogatepass")
    elif isinstance(value, ByteStringObject):
        yield bytes(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield str(key).encode()
            yield from _of_object(inner)
        if hasattr(value, "get_data"):
            yield value.get_data()
    elif isinstance(value, list):
        for inner in value:
            yield from _of_object(inner)
