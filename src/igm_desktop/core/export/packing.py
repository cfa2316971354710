"""Archives (DOCX, XLSX) with one date in them, whenever they were written: the same content gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Final

_STAMP: Final = (1980, 1, 1, 0, 0, 0)
_WRITTEN: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def same_part(_name: str, data: bytes) -> bytes:
    """The part as it is."""
    return data


def packed(data: bytes, changed: Callable[[str, bytes], bytes] = same_part) -> bytes:
    """The archive packed again: without the time and the machine, each part as `changed` has it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(made, "w") as target:
        for name in archive.namelist():
            part = archive.read(name)
            if name == "docProps/core.xml":
                part = _WRITTEN.sub(rb"\g<1>2000-01-01T00:00:00Z", part)
            about = zipfile.ZipInfo(name, _STAMP)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 3
            about.external_attr = 0o644 << 16
            target.writestr(about, changed(name, part))
    return made.getvalue()
