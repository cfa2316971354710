"""What a file holds: the document, and the records of the edits that it adds up from."""

from typing import Annotated, Final

from pydantic import Field

from igm_desktop.core.frozen import Json
from igm_desktop.core.model.assessment import Assessment, Frozen, Hash

FORMAT: Final = "igm-assessment"
VERSION: Final = 1


class Edit(Frozen):
    """One change of one ref. `id` is the SHA-256 of the rest as canonical JSON; `at` is for showing only."""

    id: Hash
    ref: Annotated[tuple[str, ...], Field(min_length=2)]
    value: Json = None
    parents: tuple[Hash, ...] = ()
    by: str
    at: str | None = None


class State(Frozen):
    """The value of a session and of a file. Unknown keys of the file's top level are its extra fields."""

    document: Assessment
    edits: tuple[Edit, ...] = ()
    resolved: tuple[tuple[str, ...], ...] = Field(default=(), exclude=True)
