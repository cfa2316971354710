"""BibTeX taken apart by pybtex, entry by entry, so that one that is broken or hostile stands alone.

Only pybtex's lowest parser is used: it reads no files, follows no `crossref` and runs nothing. What is left to guard is
its time (it looks for each brace up to the end of what it is given) and what `@string` grows to.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from igm_desktop.core.errors import UnreadableSources
from igm_desktop.core.sources.exchange.decoding import MAX_SOURCES, check_number

_START: Final = re.compile(r"(?m)^[ \t]*@[ \t]*(?P<kind>[A-Za-z][A-Za-z_-]*)\s*[{(]")
_LONGEST: Final = 400_000
_MOST_QUOTES: Final = 4_000
_MOST_SIGNS: Final = 3_000
_MOST_EXPANDED: Final = 4_000_000
_JOINS: Final = 2
_IGNORED: Final = frozenset({"comment", "preamble", "string"})


@dataclass(frozen=True, slots=True)
class BibEntry:
    """An entry as it is written: the fields by their names in small letters, each as often as it stands there.

    `whole` is false where something in it could not be read.
    """

    kind: str
    key: str
    fields: tuple[tuple[str, str], ...]
    line: int
    whole: bool = True


def bib_entries(text: str) -> Iterator[BibEntry]:
    """The entries of the text in their order. One that cannot be read at all has no fields.

    Raises UnreadableSources: too_many, or damaged for words that repeat each other without end.
    """
    parse = _parser()
    starts = list(islice(_START.finditer(text), 2 * MAX_SOURCES))
    check_number(sum(start["kind"].lower() not in _IGNORED for start in starts))
    places = [*(start.start() for start in starts), len(text)]
    line, counted = 1, 0
    at = 0
    while at < len(starts):
        line += text.count("\n", counted, places[at])
        counted = places[at]
        entry, taken = _entry(parse, text, places, at, line)
        at += taken
        if entry is not None:
            yield entry


def _entry(parse: Any, text: str, places: list[int], at: int, line: int) -> tuple[BibEntry | None, int]:
    """The entry that begins there, and how many of the beginnings it takes: text in it may look like one."""
    first, is_open = parse(text[places[at] : places[at + 1]], line)
    for taken in range(2, min(_JOINS, len(places) - 1 - at) + 1) if is_open else ():
        entry, is_open = parse(text[places[at] : places[at + taken]], line)
        if not is_open and (entry is None or entry.whole):
            return entry, taken
    return first, 1


def _parser() -> Any:
    """A function from the text of one command to its entry, and whether its end is missing. It remembers `@string`s."""
    from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
    from pybtex.scanner import PrematureEOF, PybtexSyntaxError
    from pybtex.utils import CaseInsensitiveDict

    macros = CaseInsensitiveDict(month_names)
    expanded = 0

    class Parser(LowLevelParser):  # type: ignore[misc]  # the package has no types
        def substitute_macro(self, name: str) -> str:
            nonlocal expanded
            value = str(super().substitute_macro(name))
            expanded += len(value)
            if expanded > _MOST_EXPANDED:
                raise UnreadableSources("damaged")
            return value

    def parse(command: str, line: int) -> tuple[BibEntry | None, bool]:
        start = _START.match(command)
        kind = start["kind"].lower() if start else ""
        if len(command) > _LONGEST or command.count('"') > _MOST_QUOTES or command.count("=") > _MOST_SIGNS:
            return None if kind in _IGNORED else BibEntry(kind, "", (), line, whole=False), False
        errors: list[Exception] = []
        parser = Parser(command, macros=macros, handle_error=errors.append)
        found = next(iter(parser), None)
        is_open = any(isinstance(error, PrematureEOF) for error in errors)
        if kind in _IGNORED:
            return None, is_open
        key, fields = found[1] if found else (None, [])
        values = tuple((str(name).lower(), "".join(parts)) for name, parts in fields or ())
        serious = [
            error for error in errors if isinstance(error, PybtexSyntaxError) and not isinstance(error, UndefinedMacro)
        ]
        return BibEntry(kind, str(key or ""), values, line, whole=not serious), is_open

    return parse
