"""What a file holds: the document, and the records of the edits that it adds up from."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Self

from pydantic import Field

from igm_desktop.core.frozen import Json
from igm_desktop.core.model.assessment import Assessment, Frozen, Hash

FORMAT: Final = "igm-assessment"
VERSION: Final = 1
IMPORT: Final = "import:"
"""How `by` begins, a hash behind it, where no person is known to have said it."""
LINE: Final = "line"
"""Under this name a record keeps its line of the file, which is made once: it is no field, and no comparison sees it."""

REVIEW: Final = "review"
"""Under this key a copy that was sent for review, and each record that is made in it, has the id of the round. Other files and
records do not have it.
"""


class Edit(Frozen):
    """One change of one ref. `id` is the SHA-256 of the rest as canonical JSON; `at` is for showing only."""

    id: Hash
    ref: Annotated[tuple[str, ...], Field(min_length=2)]
    value: Json = None
    parents: tuple[Hash, ...] = ()
    by: str
    at: str | None = None

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy without what `core.storage.writing` keeps with a record: the copy may say something else."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop(LINE, None)
        return copied


class State(Frozen):
    """The value of a session and of a file. Unknown keys of the file's top level are its extra fields."""

    document: Assessment
    edits: tuple[Edit, ...] = ()
    resolved: tuple[tuple[str, ...], ...] = Field(default=(), exclude=True)


def review_of(part: Edit | State) -> str | None:
    """The round in whose copy a record was made, or that a file is the copy of; None for all others."""
    review = (part.__pydantic_extra__ or {}).get(REVIEW)
    return review if isinstance(review, str) else None
