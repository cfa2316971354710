r"""The inline markup of prose: `*italic*`, `**bold**`, `[text](https://…)`, `[@source-id, art. 12]`, `\` escapes."""

import re
from dataclasses import dataclass
from typing import Final

_ESCAPABLE: Final = re.compile(r"([\\*\[\]])")
_TOKEN: Final = re.compile(
    r"\\(?P<escaped>[\\*\[\]()@_`#!])"
    r"|(?P<strong>\*\*)"
    r"|(?P<emphasis>\*)"
    r"|\[@(?P<source>[^\],\s]+)(?:,\s*(?P<pinpoint>[^\]]*))?\]"
    r"|\[(?P<label>(?:\\.|[^\[\]\\])+)\]\((?P<address>(?:https?://|mailto:)[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)",
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


def escaped(text: str) -> str:
    """Plain text as prose: what would be read as markup is escaped."""
    return _ESCAPABLE.sub(r"\\\1", text)


def runs(prose: str) -> tuple[Run, ...]:
    """The prose as runs. Marks that open and never close are text; so is everything that is no markup."""
    pieces, at = [], 0
    bold = italic = False
    closings = _closings(prose)
    for token in _TOKEN.finditer(prose):
        if token.start() > at:
            pieces.append(Run(prose[at : token.start()], bold, italic))
        at = token.end()
        kind = token.lastgroup if token["pinpoint"] is None else "source"
        if kind in {"strong", "emphasis"} and token.start() in closings:
            bold, italic = bold ^ (kind == "strong"), italic ^ (kind == "emphasis")
        elif kind == "source":
            pieces.append(Run(token["pinpoint"] or "", bold, italic, source=token["source"]))
        elif kind == "address":
            label = re.sub(r"\\(.)", r"\1", token["label"], flags=re.DOTALL)
            pieces.append(Run(label, bold, italic, link=token["address"]))
        else:
            pieces.append(Run(token["escaped"] or token.group(), bold, italic))
    pieces.append(Run(prose[at:], bold, italic))
    return _joined(pieces)


def plain(prose: str) -> str:
    """The text that a person reads, without marks: what search, checks and differences see.

    A citation goes, and the space before it with it.
    """
    text = ""
    for run in runs(prose):
        text = text.rstrip(" \u00a0\u202f") if run.source else text + run.text
    return text


def _closings(prose: str) -> frozenset[int]:
    """Where marks stand that have a partner; the others are text."""
    open_at: dict[str, int] = {}
    paired: set[int] = set()
    for token in _TOKEN.finditer(prose):
        mark = token["strong"] or token["emphasis"]
        if not mark:
            continue
        if mark in open_at:
            paired |= {open_at.pop(mark), token.start()}
        elif prose[token.end() : token.end() + 1].strip():  # an opening mark is followed by a letter
            open_at[mark] = token.start()
    return frozenset(paired)


def _joined(pieces: list[Run]) -> tuple[Run, ...]:
    result: list[Run] = []
    for run in pieces:
        last = result[-1] if result else None
        if not run.text and not run.source:
            continue
        if (
            last
            and not run.source
            and not last.source
            and (last.bold, last.italic, last.link) == (run.bold, run.italic, run.link)
        ):
            result[-1] = Run(last.text + run.text, run.bold, run.italic, run.link)
        else:
            result.append(run)
    return tuple(result)
