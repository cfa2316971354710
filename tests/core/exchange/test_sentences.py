"""Texts that came apart, joined: every piece of the result stood in one of them, and what is not sure is left to a person.

The examples are those of docs/vectors/joining.json, which other programs may use as well.
"""

import itertools
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.exchange import sentences
from igm_desktop.core.exchange.sentences import joined, pieces
from igm_desktop.core.markup import runs
from strategies import TEXT

VECTORS = json.loads((Path(__file__).resolve().parents[3] / "docs/vectors/joining.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", VECTORS["pieces"], ids=lambda vector: vector["text"][:30])
def test_vectors_of_cutting(vector: dict[str, Any]) -> None:
    assert [piece.text for piece in pieces(vector["text"])] == vector["pieces"]


@pytest.mark.parametrize("vector", VECTORS["joined"], ids=lambda vector: vector["what"])
def test_vectors_of_joining(vector: dict[str, Any]) -> None:
    for sides in itertools.permutations(vector["sides"]):
        assert joined(vector["base"], sides) == vector["joined"]


def test_the_abbreviations_are_those_that_others_are_told() -> None:
    assert sorted(sentences._ABBREVIATIONS) == VECTORS["abbreviations"]


def test_what_is_not_counted_would_stand_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    (vector,) = [one for one in VECTORS["joined"] if one["what"] == "the same sentence inserted at two places"]
    given = vector["base"], tuple(vector["sides"])
    assert sentences.joined.__wrapped__(*given) is None
    monkeypatch.setattr(sentences, "_counted", lambda *_: True)
    doubled = sentences.joined.__wrapped__(*given)
    assert doubled is not None
    assert doubled.count("It is ancient.") == 2


@pytest.mark.parametrize(
    "text",
    [
        "Art. 5",
        "Decree No. 5",
        "Mr. Smith",
        "the U.S. Government",
        "5. Mai",
        "2019. Vlada",
        "Const. Art. 5",
        "see resp. Article",
        "p.ex. Le maire",
        "on www.example. Com",
        "etc. The",
        "he asked “Why?” Nobody",
        "Nobody pays… Everybody",
        "Nobody pays... Everybody",
        "(see below. Art) x",
        "**all. Of it** x",
        "it is\nTwo",
        "in 12ème. Les",
        "prof. López",
        "PROF. López",
        "e\u0301tab. Le",
        "د. أحمد",
    ],
)
def test_never_cut(text: str) -> None:
    assert len(pieces(text)) == 1


def test_decomposed_letters_are_letters() -> None:
    assert len(pieces("Tout est de\u0301cide\u0301. Les autres")) == 2
    assert len(pieces("selon re\u0301fs. Les autres")) == 1


_PLAIN = ("The city", "works", "pays", "adopted", "Art", "No", "5", "城市", "المدينة", "e\u0301tat")
WORDS = st.sampled_from([*_PLAIN, "**", "*", "[@s]", "(", ")", "“", "”", "[a](https://x.y)", "\\*"])
MARKS = st.sampled_from(
    [". ", "! ", "? ", "… ", "。", ".\n", "\n", "\n\n", " ", " - ", "\n- ", ".\u2029", "\u00a0! ", ", ", "."]
)
PROSES = st.lists(st.tuples(WORDS, MARKS).map("".join), max_size=12).map("".join)


@settings(max_examples=150)
@given(st.one_of(PROSES, TEXT, st.text()))
def test_the_pieces_are_the_text_and_each_is_whole(text: str) -> None:
    found = pieces(text)
    assert "".join(piece.text for piece in found) == text
    assert all(piece.text for piece in found)
    if len(found) > 1:  # no mark opens in one and closes in another
        looks = [(run.text, run.bold, run.italic, run.source) for piece in found for run in runs(piece.text)]
        whole = [(run.text, run.bold, run.italic, run.source) for run in runs(text)]
        assert [look for run in looks for look in letters(run)] == [look for run in whole for look in letters(run)]


def letters(run: tuple[str, bool, bool, str]) -> list[tuple[str, bool, bool, str]]:
    text, *look = run
    return [(letter, *look) for letter in text or " "]  # type: ignore[misc]


SENTENCES = st.sampled_from(
    [f"Sentence {word} is here. " for word in "abcdefg"] + ["Line.\n", "\n\n", "- item;\n", "Paragraph ends.\n"]
)
TEXTS = st.lists(SENTENCES, max_size=7).map("".join)


@st.composite
def came_apart(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """A text and what up to four people made of it: few changes each, so that much can be joined."""
    base = draw(st.lists(SENTENCES, max_size=9))
    sides = []
    for _ in range(draw(st.integers(2, 4))):
        side = list(base)
        for _ in range(draw(st.integers(1, 2))):
            at, old = draw(st.integers(0, len(side))), draw(st.integers(0, 2))
            kind = draw(st.sampled_from(["put", "move"]))
            if kind == "move" and side:
                side.insert(at % len(side), side.pop(old % len(side)))
            else:
                side[at : at + old] = draw(st.lists(st.one_of(SENTENCES, PROSES), max_size=2))
        sides.append("".join(side))
    return "".join(base), tuple(sides)


@settings(max_examples=150)
@given(came_apart(), st.data())
def test_laws_of_joining(apart: tuple[str, tuple[str, ...]], data: st.DataObject) -> None:
    base, sides = apart
    result = joined(base, sides)
    assert joined(base, tuple(data.draw(st.permutations(sides)))) == result
    assert joined(base, (*sides, sides[0])) == result
    if result is None or len(set(sides)) == 1:
        assert result in {None, sides[0]}
        return
    theirs = {piece.text for text in (base, *sides) for piece in pieces(text)}
    assert {piece.text for piece in pieces(result)} <= theirs  # never a sentence that nobody wrote
    counts = [counted(text) for text in (base, result, *sides)]
    for piece in set().union(*counts):
        old, new, *each = (found[piece] for found in counts)
        assert new == old if set(each) == {old} else {new} == set(each) - {old}


def counted(text: str) -> Counter[str]:
    """How often each piece stands, whatever white space is behind it."""
    return Counter(" ".join(piece.text.split()) for piece in pieces(text))


@settings(max_examples=100)
@given(came_apart())
def test_what_all_have_joined_is_not_joined_once_more(apart: tuple[str, tuple[str, ...]]) -> None:
    base, sides = apart
    result = joined(base, sides)
    if result is not None and base != result:
        assert joined(base, (*sides, result)) in {result, None}


def test_long_texts_take_no_time() -> None:
    """A square of the time would be minutes."""
    base = "".join(f"Sentence number {number} stands here. " for number in range(4_000)) + "(" * 4_000
    mine, theirs = base.replace("number 7 ", "number seven "), base.replace("number 2000 ", "number many ")
    both = joined(base, (mine, theirs))
    assert both == mine.replace("number 2000 ", "number many ")
    hostile = "[@a] " * 3_000 + "a. " * 3_000 + "*" * 3_000 + ". “" * 3_000 + "\n- " * 3_000
    assert "".join(piece.text for piece in pieces(hostile)) == hostile
