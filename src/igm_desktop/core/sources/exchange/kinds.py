"""Which kind of list of sources the bytes hold: by how they begin, else by the ending of the name."""

import re
from typing import Final, Literal

from igm_desktop.core.errors import UnreadableSources
from igm_desktop.core.frozen import FrozenMap

Kind = Literal["csl-json", "ris", "bibtex"]

SUFFIXES: Final[FrozenMap[Kind]] = FrozenMap({".json": "csl-json", ".ris": "ris", ".bib": "bibtex"})
"""The ending that each kind has, in the order in which menus offer them."""

_OTHER_SUFFIXES: Final[FrozenMap[Kind]] = FrozenMap(
    {".csljson": "csl-json", ".bibtex": "bibtex", ".biblatex": "bibtex"}
)
_LOOKED_AT: Final = 65_536
_RIS: Final = re.compile(rb"(?m)^[ \t]*TY  ?- ?\S")
_BIBTEX: Final = re.compile(rb"(?mi)^[ \t]*@[a-z][a-z_-]*[ \t]*[{(]")
_JSON: Final = re.compile(rb"\s*[\[{]")


def kind_of(data: bytes, name: str = "") -> Kind:
    """What the content says (a paste has no name, and names may be wrong), else the name.

    Raises UnreadableSources(unknown_kind).
    """
    suffix = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    named = SUFFIXES.get(suffix) or _OTHER_SUFFIXES.get(suffix)
    kind = _kind_of_content(data[:_LOOKED_AT].replace(b"\x00", b"").replace(b"\r", b"\n")) or named
    if kind is None:
        raise UnreadableSources("unknown_kind")
    return kind


def holds_sources(data: bytes, name: str = "") -> bool:
    """Whether the bytes look like a list of sources: for what is dropped or pasted."""
    try:
        kind_of(data, name)
    except UnreadableSources:
        return False
    return True


def _kind_of_content(start: bytes) -> Kind | None:
    start = start.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _JSON.match(start):
        return "csl-json"
    ris, bibtex = _RIS.search(start), _BIBTEX.search(start)
    if ris and (bibtex is None or ris.start() < bibtex.start()):
        return "ris"
    return "bibtex" if bibtex else None
