"""Files that may be copies of a document: read one after the other, each told apart from the others that are none."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from igm_desktop.core.errors import OtherAssessment, Refused
from igm_desktop.core.exchange.merging import with_copies
from igm_desktop.core.keeping.opening import state_of
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.files import read_file
from igm_desktop.core.storage.parsing import MAX_BYTES


class ReadCopy(NamedTuple):
    """What one file holds, or why it is not taken."""

    path: Path
    state: State | None
    error: Refused | None = None


def read_copies(paths: Iterable[Path], mine: State, before_each: Callable[[int], None]) -> tuple[ReadCopy, ...]:
    """What these files hold, in their order. A copy that could not be brought together with my state is not taken either, so
    that the others still are. `before_each` gets the number of each from 0 on, and may stop it.
    """
    found: list[ReadCopy] = []
    for number, path in enumerate(paths):
        before_each(number)
        try:
            state = state_of(read_file(path, MAX_BYTES))
            if state.document.id != mine.document.id:
                raise OtherAssessment("other_assessment", path=str(path))
            with_copies(mine, (state,))
        except Refused as error:
            found.append(ReadCopy(path, None, error))
        else:
            found.append(ReadCopy(path, state))
    return tuple(found)
