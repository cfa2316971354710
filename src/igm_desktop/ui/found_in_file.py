"""What a person is told of a file that was opened: what was mended in it, and how full it is."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from igm_desktop.core.keeping.opening import Opened

NEARLY_FULL: Final = 0.8


class FoundInFile(QObject):
    """The sentences, in a class because only there plurals are collected."""

    def words(self, opened: "Opened") -> str:
        """The sentences that there are, in one text; empty where nothing is to be told."""
        loaded, found = opened.loaded, []
        if opened.came_back:
            found.append(
                self.tr("%n item(s) that were missing from the file came back from its records.", "", opened.came_back)
            )
        if loaded is not None and loaded.replaced_surrogates:
            damaged = loaded.replaced_surrogates
            found.append(self.tr("%n character(s) in the file were damaged and show as �.", "", damaged))
        if loaded is not None and loaded.rewritten:
            found.append(
                self.tr(
                    "%n record(s) had been changed outside of the program; they count as imported.",
                    "",
                    loaded.rewritten,
                )
            )
        if loaded is not None and loaded.fullness >= NEARLY_FULL:
            found.append(
                self.tr(
                    "This file is nearly as large as one may be. Begin a follow-up or take long texts out before long."
                )
            )
        return " ".join(found)
