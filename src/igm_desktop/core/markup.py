r"""The inline markup of prose: `*italic*`, `**bold**`, `[text](https://…)`, `[@source-id, art. 12]`, `\` escapes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Final

_ESCAPABLE: Final = re.compile(r"([\\*\[\]])")
_ADDRESS: Final = r"(?:https?://|mailto:)[^\s()]+(?:\([^\s()]*\)[^\s()]*)*"
TOKEN: Final = re.compile(
    r"\\(?P<escaped>[\\*\[\]()@_`#!])"
    r"|(?P<strong>\*\*)"
    r"|(?P<emphasis>\*)"
    r"|\[@(?P<source>[^\[\],\s]+)(?:,\s*(?P<pinpoint>[^\[\]]*))?\]"
    r"|\[(?P<label>(?:\\.|[^\[\]\\])+)\]\((?P<address>" + _ADDRESS + r")\)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look. A citation has `source` (its id) and the pinpoint as its text."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    source: str = ""


def is_address(text: str) -> bool:
    """Whether a link may lead there: a web or mail address that the markup can hold."""
    return re.fullmatch(_ADDRESS, text) is not None


def escaped(text: str) -> str:
    """Plain text as prose: what would be read as markup is escaped."""
    return _ESCAPABLE.sub(r"\\\1", text)


def runs(prose: str) -> tuple[Run, ...]:
    """The prose as runs. Marks that open and never close are text; so is everything that is no markup."""
    return _joined(run for run, _, _ in placed_runs(prose))


def placed_runs(prose: str) -> tuple[tuple[Run, int, int], ...]:
    """The stretches that the runs are made of, each with where it begins and ends in the prose.

    One whose text is as long as its place stands there letter for letter; of others (links, citations, escapes) only the
    whole has a place. Marks are between them.
    """
    pieces, at = [], 0
    bold = italic = False
    closings = _closings(prose)
    for token in TOKEN.finditer(prose):
        start, end = token.span()
        if start > at:
            pieces.append((Run(prose[at:start], bold, italic), at, start))
        at = end
        kind = token.lastgroup if token["pinpoint"] is None else "source"
        if kind in {"strong", "emphasis"} and start in closings:
            bold, italic = bold ^ (kind == "strong"), italic ^ (kind == "emphasis")
        elif kind == "source":
            pieces.append((Run(token["pinpoint"] or "", bold, italic, source=token["source"]), start, end))
        elif kind == "address":
            label = re.sub(r"\\(.)", r"\1", token["label"], flags=re.DOTALL)
            pieces.append((Run(label, bold, italic, link=token["address"]), start, end))
        else:
            pieces.append((Run(token["escaped"] or token.group(), bold, italic), start, end))
    pieces.append((Run(prose[at:], bold, italic), at, len(prose)))
    return tuple(pieces)


def written(pieces: Iterable[Run]) -> str:
    """The prose of runs, in the normal form: `written(runs(prose))` means what `prose` means.

    A space at the beginning of a bold or italic stretch stands before it, because a mark opens before a letter only.
    """
    prose = ""
    bold = italic = False
    for run in _joined(_settled(pieces)):
        prose += ("**" if run.bold != bold else "") + ("*" if run.italic != italic else "") + _body(run)
        bold, italic = run.bold, run.italic
    return prose + ("**" if bold else "") + ("*" if italic else "")


def plain(prose: str) -> str:
    """The text that a person reads, without marks: what search, checks and differences see.

    A citation goes, and the space before it with it.
    """
    texts: list[str] = []
    for run in runs(prose):
        if not run.source:
            texts.append(run.text)
            continue
        while texts and texts[-1] != (kept := texts[-1].rstrip(" \u00a0\u202f")):
            texts[-1:] = [kept] if kept else []
    return "".join(texts)


def _closings(prose: str) -> frozenset[int]:
    """Where marks stand that have a partner; the others are text."""
    open_at: dict[str, int] = {}
    paired: set[int] = set()
    for token in TOKEN.finditer(prose):
        mark = token["strong"] or token["emphasis"]
        if not mark:
            continue
        if mark in open_at:
            paired |= {open_at.pop(mark), token.start()}
        elif prose[token.end() : token.end() + 1].strip():  # an opening mark is followed by a letter
            open_at[mark] = token.start()
    return frozenset(paired)


def _settled(pieces: Iterable[Run]) -> list[Run]:
    """The runs with white space moved out of the beginning of what is bold or italic."""
    result: list[Run] = []
    bold = italic = False
    for run in pieces:
        text = run.text.lstrip()
        opens = (run.bold and not bold) or (run.italic and not italic)
        if opens and not run.source and not run.link and text != run.text:
            lead = Run(run.text[: len(run.text) - len(text)], run.bold and bold, run.italic and italic)
            stretch = [lead, replace(run, text=text)] if text else [lead]
        else:
            stretch = [run] if run.text or run.source else []
        for piece in stretch:
            bold, italic = piece.bold, piece.italic
        result += stretch
    return result


def _body(run: Run) -> str:
    """A run without its marks. What the markup cannot hold as a citation or a link is text."""
    if run.source:
        pinpoint = run.text.lstrip()
        citation = f"[@{run.source}, {pinpoint}]" if pinpoint else f"[@{run.source}]"
        return citation if TOKEN.fullmatch(citation) else escaped(citation)
    if run.link and is_address(run.link):
        label = ("\\" if run.text.startswith("@") else "") + escaped(run.text)
        return f"[{label}]({run.link})"
    return escaped(run.text)


def _joined(pieces: Iterable[Run]) -> tuple[Run, ...]:
    """The runs without the empty ones; those that look alike are one, but for citations."""
    result: list[Run] = []
    shown = (run for run in pieces if run.text or run.source)
    for (bold, italic, link, source), group in groupby(shown, attrgetter("bold", "italic", "link", "source")):
        alike = tuple(group)
        result += alike if source else (Run("".join([run.text for run in alike]), bold, italic, link),)
    return tuple(result)
