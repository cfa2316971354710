"""What the tags and types of RIS mean in CSL. Tables only; Zotero's use of the tags goes before that of others."""

from typing import Final

from igm_desktop.core.frozen import FrozenMap

RIS: Final = "ris"
"""The key in `custom` under which tags are kept that CSL has no variable for."""

CSL_TYPES: Final[FrozenMap[str]] = FrozenMap(
    {
        "ABST": "article-journal",
        "ART": "graphic",
        "BILL": "bill",
        "BLOG": "post-weblog",
        "BOOK": "book",
        "CASE": "legal_case",
        "CHAP": "chapter",
        "COMP": "software",
        "CONF": "paper-conference",
        "CPAPER": "paper-conference",
        "DATA": "dataset",
        "DBASE": "dataset",
        "DICT": "entry-dictionary",
        "EBOOK": "book",
        "ECHAP": "chapter",
        "EDBOOK": "book",
        "EJOUR": "article-journal",
        "ELEC": "webpage",
        "ENCYC": "entry-encyclopedia",
        "GEN": "document",
        "GOVDOC": "report",
        "HEAR": "hearing",
        "ICOMM": "post",
        "INPR": "article",
        "JFULL": "periodical",
        "JOUR": "article-journal",
        "LEGAL": "regulation",
        "MANSCPT": "manuscript",
        "MAP": "map",
        "MGZN": "article-magazine",
        "MPCT": "motion_picture",
        "MULTI": "webpage",
        "MUSIC": "musical_score",
        "NEWS": "article-newspaper",
        "PAMP": "pamphlet",
        "PAT": "patent",
        "PCOMM": "personal_communication",
        "RPRT": "report",
        "SER": "book",
        "SLIDE": "speech",
        "SOUND": "song",
        "STAND": "standard",
        "STAT": "legislation",
        "THES": "thesis",
        "UNPB": "manuscript",
        "VIDEO": "motion_picture",
    }
)
RIS_TYPES: Final[FrozenMap[str]] = FrozenMap(
    {
        **{csl: ris for ris, csl in reversed(CSL_TYPES.items())},
        "article-journal": "JOUR",
        "book": "BOOK",
        "chapter": "CHAP",
        "dataset": "DATA",
        "manuscript": "MANSCPT",
        "motion_picture": "VIDEO",
        "paper-conference": "CPAPER",
        "report": "RPRT",
        "webpage": "ELEC",
        "treaty": "LEGAL",
        "collection": "SER",
        "event": "CONF",
        "interview": "PCOMM",
        "broadcast": "VIDEO",
        "entry": "ENCYC",
        "figure": "ART",
        "performance": "MPCT",
        "review": "JOUR",
        "review-book": "JOUR",
        "classic": "BOOK",
    }
)

PERIODICALS: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "article", "periodical", "review", "review-book"}
)
CONTAINED: Final = PERIODICALS | {
    *("chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia", "post-weblog", "webpage"),
    *("legal_case", "hearing", "post", "broadcast", "bill"),
}
"""Types whose T2 is what they stand in; that of the others is the series that they belong to."""

VARIABLES: Final[FrozenMap[str]] = FrozenMap(
    {
        "TI": "title",
        "T1": "title",
        "CT": "title",
        "BT": "container-title",
        "JF": "container-title",
        "JO": "container-title",
        "T3": "collection-title",
        "J2": "container-title-short",
        "JA": "container-title-short",
        "ST": "title-short",
        "PB": "publisher",
        "CY": "publisher-place",
        "PP": "publisher-place",
        "VL": "volume",
        "NV": "number-of-volumes",
        "ET": "edition",
        "SE": "section",
        "LA": "language",
        "M3": "genre",
        "CN": "call-number",
        "DB": "archive",
        "DP": "source",
        "AN": "archive_location",
        "AB": "abstract",
        "N2": "abstract",
        "N1": "note",
        "RN": "annote",
        "KW": "keyword",
        "ID": "citation-key",
        "DO": "DOI",
    }
)
NAMES: Final[FrozenMap[str]] = FrozenMap(
    {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A3": "collection-editor", "A4": "translator"}
)
FILES: Final = frozenset({"L1", "L2", "L3", "L4"})

WRITTEN: Final = (
    ("title", "TI"),
    ("title-short", "ST"),
    ("collection-title", "T3"),
    ("container-title-short", "J2"),
    ("publisher", "PB"),
    ("publisher-place", "CY"),
    ("volume", "VL"),
    ("number-of-volumes", "NV"),
    ("edition", "ET"),
    ("section", "SE"),
    ("language", "LA"),
    ("call-number", "CN"),
    ("archive", "DB"),
    ("source", "DP"),
    ("archive_location", "AN"),
    ("DOI", "DO"),
    ("abstract", "AB"),
    ("note", "N1"),
    ("annote", "RN"),
    ("citation-key", "ID"),
)
"""Variables and the tags that they are written under, in this order."""
