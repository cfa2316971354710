"""The file that goes out for review: its name, and the copies of the evidence that it may take along."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from igm_desktop.core.model.assessment import Evidence, Round
from igm_desktop.core.model.state import State
from igm_desktop.core.review.sending import copy_for_review
from igm_desktop.core.storage.assessments import SUFFIX, save_assessment
from igm_desktop.core.storage.evidence import carry_evidence, referred
from igm_desktop.core.storage.files import Saved


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written, and the copies of the evidence that could not be taken along."""

    review: Round
    saved: Saved
    left: tuple[Evidence, ...] = ()


def copy_name(path: Path, word: str) -> Path:
    """A name for a copy beside the file: "NAME – word.igm.json"."""
    stem = path.name.removesuffix(SUFFIX).removesuffix(".json")
    return path.with_name(f"{stem} – {word}{SUFFIX}")


def has_evidence_to_carry(state: State) -> bool:
    """Whether the document refers to copies of evidence at all."""
    return bool(referred(state.document))


def write_copy(
    state: State,
    review: Round,
    path: Path,
    evidence_from: tuple[Path, ...] = (),
    check_cancelled: Callable[[], None] = lambda: None,
) -> Sent:
    """Write the copy of that round there, as safely as any assessment, and beside it the copies of the evidence that one of the
    folders has.

    Raises WrongCopy and UnwritableFile; what stood there before is then as it was.
    """
    copy = copy_for_review(state, review.id)
    check_cancelled()
    saved = save_assessment(path, copy)
    left = carry_evidence(copy.document, evidence_from, saved.path.resolve().parent) if evidence_from else ()
    return Sent(review, saved, left)
