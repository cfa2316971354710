"""The battery of the anchors: texts of 120 words, comments on some of them, and random edits as people make them.

    python tests/core/comments/anchor_battery.py [RUNS]

Each word knows which one it is, so that it can be told whether a place has the very words that somebody commented on. What is
counted: found on the right words, on wrong words (none may be), nowhere (orphans; of these the ones whose words are still
there one behind the other), and how good the guesses for the orphans are.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from igm_desktop.core.comments.anchoring import Place, anchor_at, find, probably
from igm_desktop.core.model.assessment import Anchor

REF = ("findings", "f", "text", "en")
WORDS = 120
RUNS = 4_000

Finder = Callable[[Anchor, str, int], Place | None]
"""Where an anchor's words are in a text; the number is where they stood when they were commented on."""


Around = tuple[int | None, int | None]
"""The words right before and behind, None for an end of the text."""


@dataclass(eq=False, frozen=True)
class Word:
    """A word of a text. A copy of a word has its number, and says that it is one."""

    number: int
    text: str
    sign: str = ""
    is_copy: bool = False


@dataclass(frozen=True)
class Writing:
    """How a language is written: its words from the most frequent on, and what stands between two.

    Quotes and colons are no words: an anchor does not look at them.
    """

    words: tuple[str, ...]
    between: str = " "
    stop: str = ". "


ENGLISH = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "for",
    "is",
    "on",
    "migrants",
    "a",
    "by",
    "with",
    "no",
    "that",
    "are",
    "not",
    "as",
    "national",
    "law",
    "policy",
    "services",
    "which",
    "Ministry",
    "there",
    "foreign",
    "at",
    "from",
    "has",
    "access",
    "be",
    "or",
    "local",
    "Government",
    "does",
    "its",
    "also",
    "have",
    "public",
    "health",
    "an",
    "been",
    "Internal",
    "Affairs",
    "their",
    "migration",
    "data",
    "strategy",
    "plan",
    "rights",
    "measures",
    "between",
    "2018",
    "agency",
    "work",
    "the",
    "residence",
    "permits",
    "Article",
    "municipal",
    "office",
    "training",
    "diaspora",
    "children",
    "coordination",
    "family",
    "formal",
    "procedure",
    "return",
    "labour",
    "existing",
    "mechanism",
    "however",
    "yet",
    "fully",
]
ARABIC = [
    "في",
    "من",
    "على",
    "إلى",
    "أن",
    "المهاجرين",
    "الحكومة",
    "لا",
    "التي",
    "و",
    "عن",
    "مع",
    "هذا",
    "القانون",
    "الوطنية",
    "وزارة",
    "الهجرة",
    "حقوق",
    "كل",
    "بين",
    "الخدمات",
    "سياسة",
    "ما",
    "لم",
    "الصحة",
    "العمل",
    "التعليم",
    "قَانُون",
    "بعد",
    "الإقامة",
    "استراتيجية",
    "محلية",
    "خطة",
    "الأسرة",
    "العودة",
    "البلدية",
]
FRENCH = [
    "de",
    "la",
    "le",
    "les",
    "des",
    "et",
    "à",
    "l'",
    "en",
    "d'",
    "du",
    "une",
    "un",
    "pour",
    "que",
    "dans",
    "par",
    "est",
    "sur",
    "migrants",
    "qui",
    "au",
    "politique",
    "services",
    "ne",
    "pas",
    "nationale",
    "accès",
    "n'",
    "santé",
    "aux",
    "loi",
    "ministère",
    "plan",
    "été",
    "données",
    "État",
    "avec",
    "sont",
    "droits",
    "famille",
    "retour",
    "coordination",
    "emploi",
]
CHINESE = tuple("的国移民一不有在人政府和是法律中部门对为工作务公战略协调机制规定地方与未实施提供服务权利健康教育居留")
THAI = [
    "ก",
    "า",
    "น",
    "ร",
    "อ",
    "ง",
    "ม",
    "เ",
    "ว",
    "ด",
    "ล",
    "ท",
    "ส",
    "ต",
    "ะ",
    "ป",
    "บ",
    "ค",
    "ที่",
    "นี้",
    "ไม่",
    "ได้",
    "ย",
    "จ",
    "ใ",
    "ห้",
    "ผู้",
    "พ",
    "ข้",
    "า",
    "รั",
    "ฐ",
    "แ",
    "ละ",
    "กฎ",
    "ช",
    "ศ",
    "ห",
    "ซ",
    "ธ",
    "ญ",
    "ภ",
    "ิ",
]
WRITINGS = {
    "English": Writing(tuple(ENGLISH)),
    "French": Writing(tuple(FRENCH)),
    "Arabic": Writing(tuple(ARABIC), stop="۔ "),
    "Chinese": Writing(CHINESE, between="", stop="。"),
    "Thai": Writing(tuple(THAI), between="", stop=" "),
}


class Text:
    """Words in their order; each edit is one that a person makes."""

    def __init__(self, writing: Writing, chance: random.Random) -> None:
        self.writing, self.chance, self.number = writing, chance, 0
        self.words: list[Word] = []
        self.words = self.some(WORDS)
        for _ in range(chance.randrange(3)):  # a phrase that the text has more than once
            start, size, to = chance.randrange(WORDS), chance.randint(2, 8), chance.randrange(WORDS)
            phrase = [self.new(word.text) for word in self.words[start : start + size]]
            self.words[to : to + len(phrase)] = phrase

    def new(self, text: str) -> Word:
        self.number += 1
        return Word(self.number, text, self.sign())

    def sign(self) -> str:
        return self.chance.choices(("", ",", self.writing.stop.strip()), (12, 1, 1))[0]

    def some(self, number: int) -> list[Word]:
        weights = [1 / (rank + 2) for rank in range(len(self.writing.words))]
        return [self.new(word) for word in self.chance.choices(self.writing.words, weights, k=number)]

    def edit(self) -> None:
        """One random edit: words come, go, are replaced, moved, copied, get other signs."""
        size = min(self.chance.choice((1, 1, 1, 2, 2, 3, 5, 9)), len(self.words))
        start = self.chance.randint(0, len(self.words) - size)
        stretch = self.words[start : start + size]
        kind = self.chance.choice(("come", "go", "replaced", "moved", "copied", "swapped", "signs"))
        if kind == "come":
            self.words[start:start] = self.some(size)
        elif kind == "go":
            del self.words[start : start + size]
        elif kind == "replaced":
            fresh = _as_they_were(stretch, self.some(self.chance.randint(1, size + 1)))
            self.words[start : start + size] = fresh
        elif kind == "moved":
            del self.words[start : start + size]
            to = self.chance.randint(0, len(self.words))
            self.words[to:to] = stretch
        elif kind == "copied":
            to = self.chance.randint(0, len(self.words))
            self.words[to:to] = [replace(word, is_copy=True) for word in stretch]
        elif kind == "swapped":
            self.words[start : start + size] = stretch[::-1]
        else:
            self.words[start : start + size] = [replace(word, sign=self.sign()) for word in stretch]

    def written(self) -> tuple[str, list[tuple[int, int]]]:
        """The source text, with marks, citations and other white space here and there; and where each word stands in it."""
        text, places = "", []
        for at, word in enumerate(self.words):
            opening = (
                self.chance.choice(("**", "*")) if self.chance.random() < 0.03 and not word.text.endswith("'") else ""
            )
            text += opening
            places.append((len(text), len(text) + len(word.text)))
            text += word.text + opening
            if self.chance.random() < 0.02:
                text += " [@source, art. 2]"
            if at + 1 < len(self.words):
                between = self.chance.choice((" ", " ", " ", "\u00a0", "  ", "\n")) if self.writing.between else ""
                text += word.sign + between
        return text, places


def _as_they_were(before: Sequence[Word], after: Sequence[Word]) -> list[Word]:
    """The words that were written in the place of others: one that stands where it stood, seen from either end, is the same."""
    words = list(after)
    for old in (before, before[::-1]):
        kept = [one if one.text == two.text else two for one, two in zip(old, words, strict=False)]
        words = [*kept, *words[len(kept) :]][::-1]
    return words


@dataclass(frozen=True)
class Result:
    right: int
    wrong: int
    orphans: int
    guessed: int
    guessed_wrong: int

    def told(self) -> str:
        tried = self.right + self.wrong + self.orphans
        return (
            f"{tried} anchors: {self.right} on their words, {self.wrong} on wrong words, {self.orphans} orphans "
            f"({self.orphans / max(tried, 1):.1%}); of {self.guessed} guesses {self.guessed_wrong} beside the words"
        )


def ours(anchor: Anchor, text: str, _start: int) -> Place | None:
    """What the program does."""
    return find(anchor, text)


def stored_offset(anchor: Anchor, text: str, start: int) -> Place | None:
    """A wrong one: where the words stood when they were commented on."""
    return Place(start, min(len(text), start + len(anchor.quote))) if start < len(text) else None


def first_equal(anchor: Anchor, text: str, _start: int) -> Place | None:
    """A wrong one: the first place with the same words, whatever is around them."""
    at = text.find(anchor.quote)
    return Place(at, at + len(anchor.quote)) if at >= 0 else None


def any_context(anchor: Anchor, text: str, _start: int) -> Place | None:
    """A wrong one: the first place with the same words and at least one same word beside them."""
    before, after = anchor.before.split()[-1:], anchor.after.split()[:1]
    at = text.find(anchor.quote)
    while at >= 0:
        end = at + len(anchor.quote)
        if text[:at].split()[-1:] == before or text[end:].split()[:1] == after:
            return Place(at, end)
        at = text.find(anchor.quote, at + 1)
    return None


def battery(writing: Writing, runs: int, finder: Finder = ours, most: int = 12, seed: int = 1) -> Result:
    """So many texts, each commented on once and then edited up to `most` times."""
    chance = random.Random(seed)
    counted: Counter[str] = Counter()
    for _ in range(runs):
        _one(writing, chance, finder, most, counted)
    return Result(*(counted[name] for name in ("right", "wrong", "orphan", "guess", "guess beside")))


def _one(writing: Writing, chance: random.Random, finder: Finder, most: int, counted: Counter[str]) -> None:
    text = Text(writing, chance)
    source, places = text.written()
    first = chance.randrange(len(places))
    last = min(first + chance.choice((0, 0, 1, 1, 2, 4, 8)), len(places) - 1)
    start, end = places[first][0], places[last][1]
    anchor = anchor_at(REF, source, start, end)
    commented = _inside(text.words, places, find(anchor, source) or Place(start, end))
    before = text.words.index(commented[0])
    around = _numbers(text.words, before - 1, before + len(commented))
    for _ in range(chance.randint(1, most)):
        text.edit()
    now, places_now = text.written()
    found = finder(anchor, now, start)
    if found is None:
        counted["orphan"] += 1
        guess = probably(anchor, now, source) if finder is ours else None
        if guess is not None:
            counted["guess"] += 1
            numbers = {word.number for word in commented}
            near = _inside(text.words, places_now, guess)
            left = any(word.number in numbers for word in text.words)
            counted["guess beside"] += left and not any(word.number in numbers for word in near)
        return
    right = _is_right(text.words, commented, around, _inside(text.words, places_now, found))
    counted["right" if right else "wrong"] += 1


def _inside(words: Sequence[Word], places: Sequence[tuple[int, int]], place: Place) -> list[Word]:
    """The words of which something is in the place."""
    return [word for word, (start, end) in zip(words, places, strict=True) if start < place.end and end > place.start]


def _is_right(words: Sequence[Word], commented: Sequence[Word], around: Around, found: Sequence[Word]) -> bool:
    """Whether these are the commented words, or a copy of them while they are not there themselves any more.

    A word that was taken out and written there once more is the same word; so is the one that is left of two.
    """
    if [word.text for word in found] != [word.text for word in commented]:
        return False
    at = {id(word): number for number, word in enumerate(words)}
    own = {word.number: number for number, word in enumerate(words) if not word.is_copy}
    same = [one.number == two.number for one, two in zip(commented, found, strict=True)]
    if not all(same):
        now = _numbers(words, at[id(found[0])] - 1, at[id(found[-1])] + 1)
        return any(same) or any(one == two for one, two in zip(now, around, strict=True))
    still = [own.get(word.number, -2 * len(words)) for word in commented]
    whole = still[0] >= 0 and all(two == one + 1 for one, two in pairwise(still))
    return not (whole and any(word.is_copy for word in found))


def _numbers(words: Sequence[Word], before: int, behind: int) -> Around:
    there = range(len(words))
    return (words[before].number if before in there else None, words[behind].number if behind in there else None)


def main() -> int:
    """Print what became of the anchors; 1 where one is on wrong words."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    wrong = 0
    for name, writing in WRITINGS.items():
        for most in (1, 12):
            result = battery(writing, runs, most=most)
            wrong += result.wrong
            sys.stdout.write(f"{name}, up to {most} edit(s): {result.told()}\n")
    for finder in (stored_offset, first_equal, any_context):
        planted = battery(WRITINGS["English"], min(runs, 400), finder)
        sys.stdout.write(f"planted {finder.__name__}: {planted.wrong} of {min(runs, 400)} on wrong words\n")
        wrong += not planted.wrong
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main())
