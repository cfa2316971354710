"""The words of the sources page: what CSL's types and the kinds of instrument are called by people."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.domains import Level

translate = QCoreApplication.translate

TYPES: Final = (
    "legislation",
    "regulation",
    "treaty",
    "document",
    "report",
    "dataset",
    "webpage",
    "article-journal",
    "article-newspaper",
    "book",
    "chapter",
    "thesis",
    "legal_case",
    "interview",
    "personal_communication",
    "speech",
    "map",
)
"""The types of CSL that are offered, in the order of the list; others that come in by import are kept and shown."""

INSTRUMENTS: Final = (
    "constitution",
    "law",
    "decree",
    "regulation",
    "policy",
    "strategy",
    "action plan",
    "programme",
    "protocol",
    "agreement",
    "convention",
    "budget",
    "guideline",
    "report",
    "statistics",
    "web page",
)
"""The kinds of instrument that are offered. In the document they stand in these words; a person may write others."""


def type_name(kind: str) -> str:
    """What a type of CSL is called; its own word where it is none that we know."""
    names = {
        "legislation": translate("Sources", "Law"),
        "regulation": translate("Sources", "Decree or regulation"),
        "treaty": translate("Sources", "Treaty or agreement"),
        "document": translate("Sources", "Policy, strategy or other document"),
        "report": translate("Sources", "Report"),
        "dataset": translate("Sources", "Statistics or data"),
        "webpage": translate("Sources", "Web page"),
        "article-journal": translate("Sources", "Article in a journal"),
        "article-newspaper": translate("Sources", "Article in a newspaper"),
        "book": translate("Sources", "Book"),
        "chapter": translate("Sources", "Chapter of a book"),
        "thesis": translate("Sources", "Thesis"),
        "legal_case": translate("Sources", "Court decision"),
        "interview": translate("Sources", "Interview"),
        "personal_communication": translate("Sources", "Letter or personal communication"),
        "speech": translate("Sources", "Speech"),
        "map": translate("Sources", "Map"),
    }
    return names.get(kind) or kind.replace("_", " ").replace("-", " ") or translate("Sources", "Not said")


def instrument_name(instrument: str) -> str:
    """What a kind of instrument is called in the window; a person's own word stays as it is."""
    names = {
        "constitution": translate("Sources", "constitution"),
        "law": translate("Sources", "law"),
        "decree": translate("Sources", "decree"),
        "regulation": translate("Sources", "regulation"),
        "policy": translate("Sources", "policy"),
        "strategy": translate("Sources", "strategy"),
        "action plan": translate("Sources", "action plan"),
        "programme": translate("Sources", "programme"),
        "protocol": translate("Sources", "protocol"),
        "agreement": translate("Sources", "agreement"),
        "convention": translate("Sources", "convention"),
        "budget": translate("Sources", "budget"),
        "guideline": translate("Sources", "guideline"),
        "report": translate("Sources", "report"),
        "statistics": translate("Sources", "statistics"),
        "web page": translate("Sources", "web page"),
    }
    return names.get(instrument, instrument)


def instrument_meant(words: str) -> str:
    """The kind of instrument that a person wrote: one that is offered, in whichever case, or the words themselves."""
    written = " ".join(words.split())
    meant = {instrument_name(one).casefold(): one for one in INSTRUMENTS}
    return meant.get(written.casefold(), written)


def level_name(level: Level | None) -> str:
    """The level of a rule in a word."""
    if level is None:
        return ""
    return translate("Sources", "national") if level == "national" else translate("Sources", "local")
