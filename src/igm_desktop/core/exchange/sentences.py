"""How texts of one field that came apart are joined over the text that they came from: the fixed rule of the file format.

docs/file-format.md tells it in words and docs/vectors/joining.json by examples, for other programs. A joined text is made of
whole pieces, each of which stood in one of the texts with its beginning and end as they are: never a sentence that nobody
wrote. Where that is not sure, nothing is joined and a person decides; so a piece that is too long costs a question, and one
that is too short could cost a sentence. Hence a text is cut only where a sentence surely ends:

- A line break alone is no end (pasted lines are broken anywhere); an empty line is one, and so is a line break before a
  list mark, or after what looks like the end of a sentence.
- A full stop is an end only after a word in small letters (the first may be a capital) that is long enough and no known
  abbreviation, or after a bracket, quote or citation that closes, and before a capital or a letter without case. Not after a
  number: "2019. Vlada" goes on in half of Europe. Nor before a closing quote: that sentence may go on.
- Two neighbours changed by two people are joined only where an empty line, or an end of a sentence and a line break, is
  between them; elsewhere an unchanged piece must be. So a wrong cut alone never makes a sentence of two halves.

Which characters are letters, and which have case, is asked of Unicode 3.2, which never changes again.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple
from unicodedata import ucd_3_2_0

from igm_desktop.core.markup import TOKEN

_BREAKS: Final = "\n\r\u2028\u2029"
_SPACES: Final = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_WHITE: Final = re.compile(f"[{_SPACES}{_BREAKS}]+")
_BREAK: Final = re.compile(f"\r\n|[{_BREAKS}]")
_WIDE: Final = "。！？｡"
_STOPS: Final = ".!?؟۔।॥։።፧။។" + _WIDE
_QUOTES: Final = "\"'“”„‘’«»‹›「」『』"
_OPEN, _SHUT, _HYPHENS = "([（【", ")]）】", "\\-\u2010\u2011"
_TOKENS: Final = re.compile(
    f"(?P<white>[{_SPACES}{_BREAKS}]+)"
    rf"|(?P<words>[^{_BREAKS}{re.escape(_STOPS + _OPEN + _SHUT)}{_QUOTES}{_HYPHENS}*\\]+)"  # spaces between them too
    f"|(?P<stop>[{re.escape(_STOPS)}])|{TOKEN.pattern}|(?P<open>[{re.escape(_OPEN)}])|(?P<shut>[{re.escape(_SHUT)}])"
    f"|(?P<quote>[{_QUOTES}])|(?P<hyphen>[{_HYPHENS}])|.",
    re.DOTALL,
)
_PAIRED: Final = re.compile(f"[*{re.escape(_OPEN)}]")
_LEAD: Final = re.compile(f"(?:[{re.escape(_OPEN)}{_QUOTES}*¿¡][\u00a0\u202f]?)*")
_LIST_MARK: Final = re.compile(f"[-–—•▪●◦‣·*][{_SPACES}]")
_CITATION: Final = re.compile(r"\[@[^\[\],\s]+(?:,\s*[^\[\]]*)?\]")
_LETTERS, _LETTERS_OF_A_NAME = 4, 7
"""So many letters at the least a word has before a full stop that ends a sentence, and one with a capital."""
_SEEN: Final = 8
"""So many tokens before a full stop are looked at: marks, its word and what stands before that."""
_SHORTENED: Final = (
    "abbr abrév abschn abstr admin alin allg amend amendm annot apdo append approx arab arch arts artíc assn "
    "assoc aufl avda bearb begr betr bibl bldg bros bull bundesverf bzgl calc capit capít cent centr certif chap "
    "chron circ circul coll cols comm commiss comp conf confer cons const constit contd coop coord corp corr decl "
    "decr departm dept depto deriv diff disp diss distr distrib doct docum ebda eccl econ edit educ ehem einschl "
    "elec engl entspr equiv espec estab establ evtl excl exec expl fasc figs fols franz freq fund gdzie gegr genl "
    "gesch gest ggfs gouv gouvern governm govt hist hosp hrsg ibid illus impr incl indep indiv init insb insbes "
    "instr internat intl intr intro introd jahrh juris kath konst lang libr lieut ling lits législ manag math "
    "mediz milit mill minist ministr minut misc modif monogr mund munic municip muns nachf natl naut nros nums "
    "núms offic ordin ordonn orgs orig pags para parag paragr paras parl perf perm pers philos plur polit popul "
    "poss pref prelim prep pres presid princ priv prob proc prod prof profs prom pron prov provs prox prép próx "
    "publ publs págs párr párrs quot recd recommend redakt refs regl reglam reglament regulat relat repr resol "
    "resoluc resp retd revd rozp rubr règl règlem réfs régl réimpr sched schol secr secretar secs sect sects sekt "
    "sentenc sess sing sogen spec stat stats strs stud subs subsec subst subt suff supp suppl surg surv synd "
    "synon syst tabl tech techn telef teleg temp territ theol tits topog trad traj trans transl treas trib unabh "
    "unid univ urspr utils vals verfassungsger verm vers volks vols vorl vors wiss wissensch zarz zool zusätzl "
    "zzgl étab букв гражд журн мест млрд напр насел наст пост прил прим проц публ пунк разд сент след соотв стат "
    "табл указ экон"
)
_ABBREVIATIONS: Final = frozenset(_SHORTENED.split())


class Piece(NamedTuple):
    """A stretch of text with the white space behind it. `parted`: even what two people make of this one and the next are
    sentences of their own.
    """

    text: str
    parted: bool


class _Change(NamedTuple):
    """The pieces of the base from `start` to before `end` are now these."""

    start: int
    end: int
    new: tuple[Piece, ...]


@lru_cache(maxsize=4096)  # the view, the conflicts and the past of one document ask for the same
def joined(base: str, sides: tuple[str, ...]) -> str | None:
    """What the texts of all sides, which came from the base, make together; None where a person must decide.

    The same in whatever order the sides stand. What went back to the base is somebody's word against another's: nothing is
    joined.
    """
    texts = sorted(set(sides))
    if len(texts) < 2:
        return texts[0] if texts else None
    if base in texts:
        return None
    old = pieces(base)
    each: list[tuple[Piece, ...]] = []
    changes: list[_Change] = []
    for side in texts:
        each.append(pieces(side))
        changes = sorted({*changes, *_changes(old, each[-1])})
        if not all(_apart(old, one, two) for one, two in pairwise(changes)):
            return None  # more sides leave no more room
    new = _changed(old, changes)
    text = "".join(piece.text for piece in new)
    return text if pieces(text) == new and _counted(old, each, new) else None


def pieces(text: str) -> tuple[Piece, ...]:
    """The text cut where sentences surely end; the pieces put together are the text."""
    found: list[Piece] = []
    at = 0
    for cut, parted in _cuts(text):
        found.append(Piece(text[at:cut], parted))
        at = cut
    return (*found, Piece(text[at:], parted=False)) if at < len(text) else tuple(found)


def _cuts(text: str) -> Iterator[tuple[int, bool]]:
    """Where the text is cut, and whether its neighbours are parted there. The end of the text is the last cut."""
    tokens = list(_TOKENS.finditer(text))
    free = _free(text, tokens)
    ended = False
    for number, token in enumerate(tokens):
        kind, at = token.lastgroup, token.end()
        if kind == "words":
            ended = False
            continue
        if kind == "stop":
            ended = token.group() != "." or _ends_before_stop(tokens, number)
            cut = ended and token.group() in _WIDE and _category(text, at) == "Lo"
            parted = False
        elif kind == "white":
            breaks = len(_BREAK.findall(token.group()))
            parted = breaks > 1 or (breaks == 1 and ended)
            cut = at == len(text) or (breaks > 1 and number > 0) or _cut_at(text, at, breaks, ended=ended)
        else:
            ended = ended and _stays(token)
            continue
        if cut and free[number]:
            yield at, parted
            ended = False


def _cut_at(text: str, at: int, breaks: int, *, ended: bool) -> bool:
    """Whether white space that ends there, with at most one line break, stands between two pieces."""
    if breaks and _LIST_MARK.match(text, at):
        return True
    if not ended or _CITATION.match(text, at):  # a citation belongs to the sentence before it
        return False
    lead = _LEAD.match(text, at)
    category = _category(text, lead.end() if lead else at)
    return category != "Ll" if breaks else category in {"Lu", "Lt", "Lo"}


def _stays(token: re.Match[str]) -> bool:
    """Whether a sentence that has ended is not begun anew by what this is: a mark, or a citation of it."""
    return token.lastgroup in {"strong", "emphasis"} or token["source"] is not None


def _ends_before_stop(tokens: list[re.Match[str]], number: int) -> bool:
    """Whether what stands before a full stop lets it end a sentence."""
    before = [
        token for token in tokens[max(0, number - _SEEN) : number] if token.lastgroup not in {"strong", "emphasis"}
    ]
    if not before:
        return False
    last = before[-1]
    if last.lastgroup in {"shut", "quote"} or last["source"] is not None or last["label"] is not None:
        return True
    words = _WHITE.split(last.group()) if last.lastgroup == "words" else [""]
    if not _is_long_word(words[-1]):
        return False
    if len(words) > 1 or len(before) < 2:
        return len(words) > 1 or number <= _SEEN
    return before[-2].lastgroup in {"white", "open", "quote", "hyphen"}


def _is_long_word(word: str) -> bool:
    """Whether the word has one kind of letters, but that the first one may be a capital, and enough of them."""
    letters = [category for category in map(ucd_3_2_0.category, word) if category not in {"Mn", "Mc"}]
    named = letters[:1] == ["Lu"]
    if len(letters) < (_LETTERS_OF_A_NAME if named else _LETTERS):
        return False
    kinds = set(letters[named:])
    return kinds == {"Lo"} or (kinds == {"Ll"} and ucd_3_2_0.normalize("NFC", word.lower()) not in _ABBREVIATIONS)


def _free(text: str, tokens: list[re.Match[str]]) -> list[bool]:
    """For each token whether nothing is open behind it: no mark, no bracket."""
    if not _PAIRED.search(text):
        return [True] * len(tokens)
    free: list[bool] = []
    marks: set[str] = set()
    depth = 0
    for token in tokens:
        kind = token.lastgroup
        if kind == "words":
            pass
        elif kind in {"strong", "emphasis"}:
            mark = token.group()
            if mark in marks:
                marks.remove(mark)
            elif text[token.end() : token.end() + 1].strip():  # as the markup has it
                marks.add(mark)
        elif kind == "open":
            depth += 1
        elif kind == "shut":
            depth = max(0, depth - 1)
        free.append(not marks and not depth)
    return free


def _category(text: str, at: int) -> str:
    return ucd_3_2_0.category(text[at]) if at < len(text) else ""


def _changes(old: tuple[Piece, ...], new: tuple[Piece, ...]) -> Iterator[_Change]:
    """What makes the new pieces of the old ones. Where some have changed places, all from the first to the last of them is
    one change.
    """
    first, last = _same_ends(old, new)
    one, two = old[first : len(old) - last], new[first : len(new) - last]
    anchors = _anchors(one, two)
    start = other = 0
    for at, there in (*anchors, (len(one), len(two))):
        before, after = one[start:at], two[other:there]
        head, tail = _same_ends(before, after)
        if before != after:
            yield _Change(first + start + head, first + at - tail, after[head : len(after) - tail])
        start, other = at + 1, there + 1


def _same_ends(one: Sequence[Piece], two: Sequence[Piece]) -> tuple[int, int]:
    """How many are the same from the beginning on, and of the others from the end."""
    most = min(len(one), len(two))
    head = next((number for number in range(most) if one[number] != two[number]), most)
    tails = range(most - head)
    return head, next((number for number in tails if one[-1 - number] != two[-1 - number]), most - head)


def _anchors(one: Sequence[Piece], two: Sequence[Piece]) -> list[tuple[int, int]]:
    """Where pieces stand that are once in both: all if they are in one order, else those before and behind what moved."""
    if not set(one) & set(two):
        return []
    counts, others = Counter(one), Counter(two)
    places = [number for number, piece in enumerate(one) if counts[piece] == others[piece] == 1]
    there = [number for number, piece in enumerate(two) if counts[piece] == others[piece] == 1]
    head, tail = _same_ends([one[number] for number in places], [two[number] for number in there])
    pairs = list(zip(places, there, strict=True))
    return pairs[:head] + pairs[len(pairs) - tail :]


def _apart(old: tuple[Piece, ...], one: _Change, two: _Change) -> bool:
    """Whether two changes, the first one standing before, leave each other alone."""
    if one.end != two.start:
        return one.end < two.start
    replaced = one.start < one.end and two.start < two.end and one.new and two.new
    return bool(replaced and old[one.end - 1].parted and one.new[-1].parted)


def _changed(old: tuple[Piece, ...], changes: list[_Change]) -> tuple[Piece, ...]:
    new: list[Piece] = []
    at = 0
    for change in changes:
        new += (*old[at : change.start], *change.new)
        at = change.end
    return (*new, *old[at:])


def _counted(old: tuple[Piece, ...], sides: list[tuple[Piece, ...]], new: tuple[Piece, ...]) -> bool:
    """Whether every piece stands as often as all say who changed how often it stands; so nothing that moved is there twice."""
    base, result, *each = map(_counts, (old, new, *sides))
    for text in {text for counts in (base, *each) for text in counts}:
        said = {counts[text] for counts in each} - {base[text]} or {base[text]}
        if said != {result[text]}:
            return False
    return True


def _counts(found: tuple[Piece, ...]) -> Counter[str]:
    return Counter([piece.text.rstrip() for piece in found])
