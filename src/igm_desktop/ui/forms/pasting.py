"""What comes from the clipboard as prose: bold, italic and links stay, everything else of its look goes.

Markup is read by Python's own parser and never shown to Qt. Each paragraph, list item, heading or table cell is a
block of its own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Final

from igm_desktop.core.imports.bullets import is_sign, taken
from igm_desktop.core.imports.characters import sanitised
from igm_desktop.core.markup import Run, is_address, written

LARGEST: Final = 1_000_000  # characters of markup; a longer clipboard comes in as plain text
_DEEPEST: Final = 200
_UNCLOSED: Final = 1_000  # tags that never end; the parser reads on to the end of the text for each of them
_BLOCK: Final = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    "|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_VOID: Final = re.compile("area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
_SILENT: Final = re.compile("head|title|style|script|template|noscript|xml|object|svg|math|select|textarea")
_HIDDEN: Final = re.compile(r"display:none|mso-hide:all|mso-list:ignore|mso-element:comment-list|mso-element:comment\b")
_WEIGHT: Final = re.compile(r"(?:^|;)font-weight:([a-z0-9]+)")
_STYLE: Final = re.compile(r"(?:^|;)font-style:([a-z]+)")
_SPACE: Final = re.compile("[ \t\n\r\f\v]+")
_SENTENCE_END: Final = tuple(".!?…:;»”\"')]")

Block = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    link: str = ""
    hidden: bool = False


class _Reader(HTMLParser):
    """Collects blocks of runs; a new line stands for a break of the line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[Run]] = [[]]
        self._open: list[tuple[str, _Look]] = []
        self._counts: Counter[str] = Counter()

    @property
    def _look(self) -> _Look:
        return self._open[-1][1] if self._open else _Look()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _BLOCK.fullmatch(tag):
            self._new_block()
        if tag == "br" and not self._look.hidden:
            self.blocks[-1].append(Run("\n"))
        if not _VOID.fullmatch(tag) and len(self._open) < _DEEPEST:
            self._open.append((tag, _look(self._look, tag, dict(attrs))))
            self._counts[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if _BLOCK.fullmatch(tag):
            self._new_block()
        if self._counts[tag]:
            closed = ""
            while closed != tag:
                closed, _ = self._open.pop()
                self._counts[closed] -= 1

    def handle_data(self, data: str) -> None:
        look = self._look
        if not look.hidden:
            self.blocks[-1].append(Run(_SPACE.sub(" ", data), look.bold, look.italic, look.link))

    def _new_block(self) -> None:
        if self.blocks[-1]:
            self.blocks.append([])


def _look(around: _Look, tag: str, attributes: dict[str, str | None]) -> _Look:
    style = re.sub(r"\s", "", (attributes.get("style") or "").lower())
    words = (attributes.get("class") or "").split()
    weight, slant = _WEIGHT.search(style), _STYLE.search(style)
    bold = around.bold or tag in {"b", "strong"}
    italic = around.italic or tag in {"i", "em", "cite"}
    if weight:
        bold = weight[1] in {"bold", "bolder"} or (weight[1].isdigit() and int(weight[1]) >= 600)
    if slant:
        italic = slant[1] in {"italic", "oblique"}
    address = (attributes.get("href") or "").strip() if tag == "a" else ""
    return _Look(
        bold,
        italic,
        address if is_address(address) else around.link,
        around.hidden or bool(_SILENT.fullmatch(tag)) or "MsoCommentReference" in words or bool(_HIDDEN.search(style)),
    )


def blocks_of_html(markup: str) -> tuple[str, ...]:
    """The proses of a clipboard's HTML, one for each of its blocks. More than `LARGEST` characters give none, nor does
    what is no markup.
    """
    start, end = markup.find("<!--StartFragment-->"), markup.rfind("<!--EndFragment-->")
    if 0 <= start < end:
        markup = markup[start:end]
    if len(markup) > LARGEST or markup.count("<") - markup.count(">") > _UNCLOSED:
        return ()
    reader = _Reader()
    reader.feed(sanitised(markup).replace("\ufffc", ""))
    reader.close()
    lines = [line for block in reader.blocks for line in _paragraphs(block)]
    return _without_bullets([line for line in map(_trimmed, lines) if line])


def blocks_of_text(text: str) -> tuple[str, ...]:
    """The proses of a plain text, one for each line; a line that was broken in the middle of a sentence is joined."""
    clean = sanitised(text).replace("\ufffc", "")
    blocks: list[str] = []
    fresh = True
    for line in re.split("\r\n|[\n\r\v\f\x85\u2029]", clean):
        bullet, rest = taken(line.strip())
        words = _SPACE.sub(" ", rest if bullet == "o" else line).strip()  # only a tab tells this bullet from a word
        if not words:
            fresh = True
        elif not (fresh or bullet) and words[0].islower() and not blocks[-1].endswith(_SENTENCE_END):
            blocks[-1] += " " + words  # the line goes on in the sentence of the one before it
        else:
            blocks.append(words)
            fresh = False
    return _without_bullets([(Run(block),) for block in blocks])


def _paragraphs(block: Sequence[Run]) -> list[Block]:
    """The block, cut where two breaks of the line follow each other or where a line begins with a bullet."""
    lines: list[list[Run]] = [[]]
    empty = False
    for run in block:
        if run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(run)
    result: list[list[Run]] = []
    for line in lines:
        text = "".join(run.text for run in line).strip()
        if not text:
            empty = True
        elif empty or not result or is_sign(taken(text)[0]):
            result.append(line)
            empty = False
        else:
            result[-1] += [Run("\n"), *line]
    return [tuple(line) for line in result]


def _trimmed(block: Block) -> Block:
    """The block with one space for each stretch of spaces, and none at its ends or around its line breaks."""
    pieces: list[Run] = []
    for run in block:
        text = run.text
        if not pieces or pieces[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text == "\n" and pieces:
            pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip(" "))
        if text:
            pieces.append(replace(run, text=text))
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    while pieces and not pieces[0].text.strip():
        pieces.pop(0)
    if pieces:
        pieces[0] = replace(pieces[0], text=pieces[0].text.lstrip())
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip())
    return tuple(pieces)


def _without_bullets(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The blocks as prose. Signs always go; dashes, numbers and letters only where several blocks have one."""
    texts = ["".join(run.text for run in block) for block in blocks]
    found = [taken(text) for text in texts]
    lists = sum(bool(bullet) for bullet, _ in found) > 1
    return tuple(
        written(_dropped(block, len(text) - len(rest)) if is_sign(bullet) or (lists and bullet and rest) else block)
        for block, text, (bullet, rest) in zip(blocks, texts, found, strict=True)
        if rest or not is_sign(bullet)
    )


def _dropped(block: Iterable[Run], count: int) -> Block:
    """The block without its first letters."""
    result: list[Run] = []
    for run in block:
        kept = run.text[count:]
        count = max(0, count - len(run.text))
        if kept:
            result.append(replace(run, text=kept))
    return tuple(result)
