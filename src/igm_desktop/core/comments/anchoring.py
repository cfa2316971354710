"""Where the words that a comment is about stand now: at the right place, or nowhere.

An anchor keeps the words (the quote) and those around them as they were. They are found again where the quote stands word
for word, and at least three of the eight words around it are the same: counted from the quote outwards, on both sides
together, up to the first that is another. The beginning and the end of the text count as a word each; where fewer than three
are kept, all must be the same. More than one such place is none.

Where the text has the words of the quote elsewhere as well, the anchor is wide: it keeps so many words that no other place has
half of what is needed, and three eighths of them must be the same on each side. Of several such places it is the one where all
are the same; and no other place may have as many words around it that are.

Anchors are about whole words: what is selected of a word is the word. In scripts that are written without spaces a quote
may begin at any letter, and two letters make a word of what is around it. Signs between words, markup, citations, kinds of
spaces and letters without width make no difference (`core.comments.letters`); large and small letters and accents do.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from igm_desktop.core.comments.around import AROUND, Around, alike, first_word, kept_around, outermost
from igm_desktop.core.comments.letters import Letters, letters_of
from igm_desktop.core.comments.likely import Stretch, likely
from igm_desktop.core.model.assessment import Anchor
from igm_desktop.core.ref import Ref

ALIKE: Final = 3
"""So many of them must be the same."""
KEPT: Final = 64
"""So many words of each side an anchor keeps at most, where fewer do not tell its place from others."""
MOST: Final = 10_000
"""So many words like the first of a quote are looked at in one text."""

_PROSES: Final = frozenset({"title", "place", "heading", "text", "narrative", "label", "unit", "name"})


class Place(NamedTuple):
    """From a position in the source text on, up to another; marks at its ends are outside, citations within it inside."""

    start: int
    end: int


def has_marks(ref: Ref) -> bool:
    """Whether the text at the ref is prose, where some signs are markup."""
    field = ref[1:] if ref[0] == "document" else ref[2:]
    return len(field) == 2 and field[0] in _PROSES


def anchor_at(ref: Ref, source_text: str, start: int, end: int) -> Anchor:
    """The anchor for what stands between two positions of the text: whole words, without the white space around them.

    Where no word is selected (a citation, a mark, a sign), it is the word before, else the word behind; in a text without
    words the anchor is for the whole field.
    """
    text = letters_of(source_text, with_marks=has_marks(ref))
    stretch = _selected(text, start, end)
    if stretch is None:
        return Anchor(ref=ref)
    size = AROUND
    while True:
        before = text.read(outermost(text, stretch[0], -1, size), stretch[0])
        after = text.read(stretch[1], outermost(text, stretch[1], 1, size))
        anchor = Anchor(ref=ref, quote=text.read(*stretch), before=before, after=after)
        if size == KEPT or _stands_out(anchor, text, first_word(text, stretch[0])):
            return anchor
        size *= 2


def _stands_out(anchor: Anchor, text: Letters, first: int) -> bool:
    """Whether no other place of the text is half as much like the one that begins with that word as a place must be."""
    kept = kept_around(anchor.before, anchor.after)
    quote = letters_of(anchor.quote, with_marks=False).spelt
    others = [number for number in _saying(text, quote) if number != first]
    if not others:
        return True
    runs = [_alike(kept, text, other, len(quote)) for other in others]
    return _is_wide(kept) and all(
        2 * run <= _share(side) for both in runs for run, side in zip(both, kept, strict=True)
    )


def find(anchor: Anchor, source_text: str) -> Place | None:
    """Where the anchor's words stand in the text of its ref; None for nowhere, and for an anchor without a quote."""
    return _found(anchor.quote, anchor.before, anchor.after, source_text, with_marks=has_marks(anchor.ref))


def probably(anchor: Anchor, source_text: str, then: str | None = None) -> Place | None:
    """The likely place of an anchor's words in a text in which they are not found; `then` is the text that was commented on
    (`core.comments.commented` looks it up), without it what the anchor keeps of that text speaks for it.

    It is never the place of a comment: it is offered to a person, who decides. None where nothing speaks for any place.
    """
    return _likely(anchor.quote, anchor.before, anchor.after, source_text, then, with_marks=has_marks(anchor.ref))


@lru_cache(maxsize=16_384)
def _found(quote: str, before: str, after: str, source_text: str, *, with_marks: bool) -> Place | None:
    """The same for texts that did not change is not worked out again."""
    wanted = letters_of(quote, with_marks=False)
    size = len(wanted.words)
    if not size or not source_text:
        return None
    text = letters_of(source_text, with_marks=with_marks)
    kept = kept_around(before, after)
    runs = {number: _alike(kept, text, number, size) for number in _saying(text, wanted.spelt)}
    places = [number for number, both in runs.items() if _is_enough(kept, both, size)]
    if len(places) > 1 and _is_wide(kept):
        places = [number for number in places if runs[number] == (len(kept[0]), len(kept[1]))]
    if len(places) != 1 or any(_rivals(kept, both, runs[places[0]]) for at, both in runs.items() if at != places[0]):
        return None
    return _place(text, wanted, places[0])


def _rivals(kept: Around, other: tuple[int, int], best: tuple[int, int]) -> bool:
    """Whether another place has as many words around it, or all of one side where the best has not all of both: the
    words may have been copied, and something written beside them since.
    """
    whole = len(kept[0]), len(kept[1])
    has_a_side = other[0] == whole[0] or other[1] == whole[1]
    return sum(other) >= sum(best) or (has_a_side and best != whole)


def _alike(kept: Around, text: Letters, first: int, size: int) -> tuple[int, int]:
    return alike(kept, text, text.words[first].start, text.words[first + size - 1].end)


def _place(text: Letters, wanted: Letters, first: int) -> Place:
    """The place of so many words from that one on, with the signs before and behind them that the quote has too."""
    start, end = text.words[first].start, text.words[first + len(wanted.words) - 1].end
    lead, tail = wanted.letters[: wanted.words[0].start], wanted.letters[wanted.words[-1].end :]
    start -= len(lead) if text.letters[:start].endswith(lead) else 0
    end += len(tail) if text.letters.startswith(tail, end) else 0
    return Place(*text.source(start, end))


def _is_enough(kept: Around, runs: tuple[int, int], words: int) -> bool:
    """Whether enough of the words kept are the same: of a wide anchor on each side, else on both together.

    Of a quote that was the whole text both ends; one for three words or more.
    """
    if _is_wide(kept):
        return runs[0] >= _share(kept[0]) and runs[1] >= _share(kept[1])
    there = len(kept[0]) + len(kept[1])
    return sum(runs) >= (1 if there == 2 and words >= ALIKE else min(ALIKE, there))


def _is_wide(kept: Around) -> bool:
    """Whether an anchor keeps more than the fewest words, as it does where its quote is in the text more than once."""
    return max(map(len, kept)) > AROUND


def _share(side: tuple[str, ...]) -> int:
    return -(-len(side) * ALIKE // (2 * AROUND))


def _saying(text: Letters, words: tuple[str, ...]) -> Iterator[int]:
    """The numbers of the words from which on a text says these."""
    spelt, size, at = text.spelt, len(words), -1
    for _ in range(MOST):
        try:
            at = spelt.index(words[0], at + 1)
        except ValueError:
            return
        if spelt[at : at + size] == words:
            yield at


def _selected(text: Letters, start: int, end: int) -> tuple[int, int] | None:
    """The letters of the words that are selected, without white space around them; None where there is no word at all."""
    ends = [text.ends[last - 1] for last in text.last]
    starts = [text.starts[first] for first in text.first]
    inside = [at for at in range(len(text.letters)) if ends[at] > start and starts[at] < end]
    while inside and text.letters[inside[-1]] == " ":
        inside.pop()
    while inside and text.letters[inside[0]] == " ":
        inside.pop(0)
    first = first_word(text, inside[0]) if inside else len(text.words)
    if not inside or first == len(text.words) or text.words[first].start > inside[-1]:
        before = [word for word in text.words if ends[word.end - 1] <= start]
        near = (before or text.words[:1])[-1:]
        return (near[0].start, near[0].end) if near else None
    low, high = inside[0], inside[-1] + 1
    last = first_word(text, high)
    if last < len(text.words) and text.words[last].start < high:
        high = text.words[last].end
    return min(low, text.words[first].start), high


@lru_cache(maxsize=256)
def _likely(
    quote: str, before: str, after: str, source_text: str, then: str | None, *, with_marks: bool
) -> Place | None:
    new = letters_of(source_text, with_marks=with_marks)
    old, commented = _commented(quote, before, after, then, with_marks=with_marks)
    found = likely(old.spelt, commented, new.spelt) if commented.start < commented.end else None
    if found is None:
        return None
    return Place(*new.source(new.words[found.start].start, new.words[found.end - 1].end))


def _commented(quote: str, before: str, after: str, then: str | None, *, with_marks: bool) -> tuple[Letters, Stretch]:
    """The commented text, or what the anchor keeps of it, and which of its words the comment is about."""
    place = _found(quote, before, after, then, with_marks=with_marks) if then is not None else None
    if then is None or place is None:
        text = letters_of(before + quote + after, with_marks=False)
        return text, Stretch(*(len(letters_of(up_to, with_marks=False).words) for up_to in (before, before + quote)))
    text = letters_of(then, with_marks=with_marks)
    where = [text.source(word.start, word.end) for word in text.words]
    inside = [number for number, at in enumerate(where) if at[0] >= place.start and at[1] <= place.end]
    return text, Stretch(inside[0], inside[-1] + 1)
