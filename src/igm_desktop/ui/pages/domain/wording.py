"""The words of the page that more than one of its parts says."""

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.answering import number
from igm_desktop.core.clipping import clipped
from igm_desktop.core.domains import FindingKind, Level
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Finding
from igm_desktop.core.shown import as_name
from igm_desktop.ui.context import Context

translate = QCoreApplication.translate


def list_name(kind: FindingKind) -> str:
    """The heading of one of the two lists."""
    if kind == "well_developed":
        return translate("DomainPage", "Well-developed areas")
    return translate("DomainPage", "Areas with potential for further development")


def level_name(level: Level | None) -> str:
    """The level of the rule that a finding rests on."""
    if level is None:
        return translate("DomainPage", "Level not said")
    return translate("DomainPage", "National rule") if level == "national" else translate("DomainPage", "Local rule")


def indicator_chip(context: Context, indicator_id: str) -> str:
    """A linked indicator in a few words: its number and its sub-category."""
    indicator = context.catalogue.indicator(indicator_id)
    if indicator is None:
        return as_name(indicator_id)
    return f"{number(indicator_id)} {context.catalogue.sub_category_name(indicator.sub_category, context.language)}"


def first_words(finding: Finding, languages: tuple[str, ...], longest: int = 70) -> str:
    """The beginning of a finding's text, for a place with little room."""
    return as_name(clipped(plain(finding.text.best(languages)), longest)) or translate("DomainPage", "(no text yet)")
