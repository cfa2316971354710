"""What the entry types and fields of BibTeX and BibLaTeX mean in CSL. Tables only."""

from typing import Final

from igm_desktop.core.frozen import FrozenMap

BIBTEX: Final = "bibtex"
"""The key in `custom` under which fields are kept that CSL has no variable for."""

CSL_TYPES: Final[FrozenMap[str]] = FrozenMap(
    {
        "article": "article-journal",
        "artwork": "graphic",
        "audio": "song",
        "book": "book",
        "bookinbook": "chapter",
        "booklet": "pamphlet",
        "collection": "book",
        "conference": "paper-conference",
        "dataset": "dataset",
        "electronic": "webpage",
        "image": "graphic",
        "inbook": "chapter",
        "incollection": "chapter",
        "inproceedings": "paper-conference",
        "inreference": "entry-encyclopedia",
        "jurisdiction": "legal_case",
        "legadminmaterial": "regulation",
        "legal": "treaty",
        "legislation": "legislation",
        "letter": "personal_communication",
        "manual": "report",
        "map": "map",
        "mastersthesis": "thesis",
        "misc": "document",
        "movie": "motion_picture",
        "music": "song",
        "mvbook": "book",
        "mvcollection": "book",
        "online": "webpage",
        "patent": "patent",
        "performance": "performance",
        "periodical": "periodical",
        "phdthesis": "thesis",
        "proceedings": "book",
        "reference": "book",
        "report": "report",
        "software": "software",
        "standard": "standard",
        "suppbook": "chapter",
        "techreport": "report",
        "thesis": "thesis",
        "unpublished": "manuscript",
        "video": "motion_picture",
        "www": "webpage",
    }
)
BIBTEX_TYPES: Final[FrozenMap[str]] = FrozenMap(
    {
        **{csl: bib for bib, csl in reversed(CSL_TYPES.items())},
        "book": "book",
        "chapter": "incollection",
        "motion_picture": "movie",
        "paper-conference": "inproceedings",
        "report": "report",
        "song": "music",
        "thesis": "thesis",
        "webpage": "online",
        "article-magazine": "article",
        "article-newspaper": "article",
        "bill": "legislation",
        "hearing": "legislation",
        "post": "online",
        "post-weblog": "online",
        "entry": "inreference",
        "entry-dictionary": "inreference",
    }
)
GENRES: Final = FrozenMap({"mastersthesis": "Master’s thesis", "phdthesis": "PhD thesis"})
SUBTYPES: Final = FrozenMap({"magazine": "article-magazine", "newspaper": "article-newspaper"})
"""What `entrysubtype` says more of an article."""

MORE_SUBTYPES: Final = frozenset(
    {
        *("article", "bill", "broadcast", "classic", "collection", "entry", "entry-dictionary", "event", "figure"),
        *("hearing", "interview", "musical_score", "post", "post-weblog", "review", "review-book", "speech"),
    }
)
"""CSL types that have no entry type of their own: we write them as `entrysubtype`."""

VARIABLES: Final[FrozenMap[str]] = FrozenMap(
    {
        "title": "title",
        "shorttitle": "title-short",
        "journaltitle": "container-title",
        "journal": "container-title",
        "booktitle": "container-title",
        "maintitle": "container-title",
        "shortjournal": "container-title-short",
        "series": "collection-title",
        "publisher": "publisher",
        "institution": "publisher",
        "organization": "publisher",
        "school": "publisher",
        "location": "publisher-place",
        "address": "publisher-place",
        "eventtitle": "event-title",
        "venue": "event-place",
        "volume": "volume",
        "volumes": "number-of-volumes",
        "issue": "issue",
        "edition": "edition",
        "version": "version",
        "chapter": "chapter-number",
        "pages": "page",
        "pagetotal": "number-of-pages",
        "type": "genre",
        "howpublished": "medium",
        "pubstate": "status",
        "langid": "language",
        "language": "language",
        "keywords": "keyword",
        "abstract": "abstract",
        "note": "note",
        "annotation": "annote",
        "annote": "annote",
        "library": "source",
        "lccn": "call-number",
        "doi": "DOI",
        "isbn": "ISBN",
        "issn": "ISSN",
        "url": "URL",
    }
)
"""In the order in which they are looked at: of two fields for one variable the first is taken, the other is kept."""

VERBATIM: Final = frozenset({"doi", "url", "file", "eprint", "isbn", "issn"})
"""Fields that are no LaTeX."""

NAMES: Final[FrozenMap[str]] = FrozenMap(
    {
        "author": "author",
        "editor": "editor",
        "translator": "translator",
        "bookauthor": "container-author",
        "collaborator": "contributor",
        "holder": "author",
    }
)
DATES: Final = frozenset({"date", "year", "month", "day", "urldate", "eventdate", "origdate"})
FILES: Final = frozenset({"file", "bdsk-file-1", "bdsk-file-2", "local-url"})

LANGUAGES: Final[FrozenMap[str]] = FrozenMap(
    {
        "american": "en-US",
        "arabic": "ar",
        "australian": "en-AU",
        "brazil": "pt-BR",
        "brazilian": "pt-BR",
        "british": "en-GB",
        "canadian": "en-CA",
        "chinese": "zh",
        "english": "en",
        "french": "fr",
        "german": "de",
        "italian": "it",
        "ngerman": "de",
        "portuguese": "pt",
        "romanian": "ro",
        "russian": "ru",
        "spanish": "es",
        "turkish": "tr",
        "ukrainian": "uk",
    }
)
"""Names of languages in `langid`, and the tags that CSL has for them; tags stay as they are."""

WRITTEN: Final = (
    ("title", "title"),
    ("title-short", "shorttitle"),
    ("collection-title", "series"),
    ("container-title-short", "shortjournal"),
    ("publisher-place", "location"),
    ("event-title", "eventtitle"),
    ("event-place", "venue"),
    ("volume", "volume"),
    ("number-of-volumes", "volumes"),
    ("edition", "edition"),
    ("version", "version"),
    ("chapter-number", "chapter"),
    ("number-of-pages", "pagetotal"),
    ("medium", "howpublished"),
    ("status", "pubstate"),
    ("language", "langid"),
    ("source", "library"),
    ("call-number", "lccn"),
    ("keyword", "keywords"),
    ("abstract", "abstract"),
    ("note", "note"),
    ("annote", "annotation"),
    ("DOI", "doi"),
    ("ISBN", "isbn"),
    ("ISSN", "issn"),
    ("URL", "url"),
)
