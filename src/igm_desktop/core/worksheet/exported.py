"""What a row was when it was written: short hashes of its values, so that a change in the sheet is told from one in the
assessment. The row carries them in its last column.

`1 DOCUMENT narrative.en=HASH …`: which assessment it is of, and each value that is not empty, in no language's words.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_VERSION: Final = "1"


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of a row as it was written. Not `known`: the column is gone, and the assessment is what counts."""

    known: bool = False
    document: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict)

    def was(self, key: str, raw: str) -> bool:
        """Whether that value stood there."""
        return self.known and self.hashes.get(key, "") == (short_hash(raw) if raw else "")

    def is_of(self, document_id: str) -> bool:
        """Whether the row may be of that assessment."""
        return not self.known or self.document == short_hash(document_id)


def short_hash(text: str) -> str:
    """Eight letters that another text hardly has."""
    made = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).digest()
    return base64.urlsafe_b64encode(made).decode("ascii")


def written(document_id: str, values: Mapping[str, str]) -> str:
    """The cell for a row of that assessment with these values."""
    hashes = (f"{key}={short_hash(raw)}" for key, raw in values.items() if raw)
    return " ".join((_VERSION, short_hash(document_id), *hashes))


def read(cell: str) -> Before:
    """What such a cell says; what it does not say clearly counts as not known."""
    version, *rest = cell.split() or [""]
    if version != _VERSION or not rest:
        return Before()
    pairs = (word.rpartition("=") for word in rest[1:])
    return Before(True, rest[0], {key: made for key, _, made in pairs})
