"""A changed document saved: a record for each change, then the file."""

from pathlib import Path

from igm_desktop.core.exchange.records import with_changes
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.storage.assessments import save_assessment
from igm_desktop.core.storage.files import Saved


def save_changes(path: Path, stored: State, document: Assessment, by: str, at: str | None) -> tuple[State, Saved]:
    """Save the document there, with records by that person of what it changes in the stored state.

    Raises UnwritableFile; the old file is then as it was.
    """
    edits = with_changes(stored.edits, stored.document, document, by, at)
    state = stored.model_copy(update={"document": document, "edits": edits})
    return state, save_assessment(path, state)
