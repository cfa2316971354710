"""What an assessment is called: in the window, and as a file."""

from typing import Final

from igm_desktop.core.clipping import clipped
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.shown import as_name

LONGEST_TITLE: Final = 300  # letters of it are shown where it is a name


def title(document: Assessment) -> str:
    """The words by which a person knows the assessment, as they are shown: its title or its place; empty when it has
    neither.
    """
    words = document.title.best(document.languages) or document.place.best(document.languages)
    return as_name(clipped(words, LONGEST_TITLE))


def file_name(document: Assessment) -> str:
    """A name for the file that every system takes, without ending."""
    words = document.place.best(document.languages) or document.country or "assessment"
    kept = "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in words).strip(" -")[:60]
    return "-".join([kept or "assessment", *([document.date] if document.date else [])]).replace(" ", "-")
