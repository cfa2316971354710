"""The words that a comment is about, found again: at the right place or nowhere."""

import unicodedata

import pytest
from anchor_battery import WRITINGS, any_context, battery, first_equal, stored_offset

from igm_desktop.core.comments.anchoring import anchor_at, find, probably
from igm_desktop.core.model.assessment import Anchor
from igm_desktop.core.ref import Ref

TEXT: Ref = ("findings", "f", "text", "en")
NOTE: Ref = ("findings", "f", "note")


def anchored(text: str, words: str, ref: Ref = TEXT) -> Anchor:
    """The anchor of the first place with these words."""
    start = text.index(words)
    return anchor_at(ref, text, start, start + len(words))


def found(anchor: Anchor, text: str) -> str | None:
    """What stands where the anchor's words are found."""
    place = find(anchor, text)
    return None if place is None else text[place.start : place.end]


PLAN = "There is no national plan for the return of migrants, and the Ministry has named nobody who prepares one."


def test_an_anchor_keeps_the_words_and_four_on_each_side() -> None:
    anchor = anchored(PLAN, "return of migrants")
    assert (anchor.quote, anchor.before, anchor.after) == (
        "return of migrants",
        "national plan for the ",
        ", and the Ministry has",
    )
    assert find(anchor, PLAN) == (PLAN.index("return"), PLAN.index(", and"))


def test_the_words_are_found_where_they_moved_to() -> None:
    anchor = anchored(PLAN, "return of migrants")
    moved = (
        "In 2023 the Government has none. There is still no national plan for the return of migrants, or so it seems."
    )
    assert found(anchor, moved) == "return of migrants"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "There is a full national plan for the coming home of migrants, and the Ministry has named somebody.",
        "The return of migrants is planned elsewhere.",
        PLAN.replace("return of migrants", "Return of migrants"),
        PLAN.replace("migrants,", "migrant,"),
        f"{PLAN} {PLAN}",
    ],
    ids=["empty", "rewritten", "only the quote", "another case", "another word", "twice"],
)
def test_what_is_not_there_for_sure_is_nowhere(text: str) -> None:
    assert find(anchored(PLAN, "return of migrants"), text) is None


def test_no_against_full() -> None:
    """A short word of a short text is not found where another says the opposite around it."""
    assert found(anchored("No.", "No"), "No.") == "No"
    assert find(anchored("No.", "No"), "No doubt, there is full access.") is None
    assert find(anchored("No access", "No"), "No doubt: full access") is None
    assert found(anchored("There is no plan.", "There is no plan"), "There is no plan. It came later.") is not None


def test_of_several_equal_quotes_the_one_that_was_meant() -> None:
    text = "The law is old. The plan is old. The register is old. The budget is old."
    for at, name in enumerate(("law", "plan", "register", "budget")):
        start = [place for place in range(len(text)) if text.startswith("old", place)][at]
        anchor = anchor_at(TEXT, text, start, start + 3)
        assert find(anchor, text) == (start, start + 3), name
        without = text.replace(f"The {name} is old. ", "").replace(f" The {name} is old.", "")
        assert find(anchor, without) is None, name


def test_a_paragraph_that_is_written_twice_has_two_places() -> None:
    """As long as the text says so much twice, a comment in either is on its own words."""
    text = f"{PLAN}\n{PLAN}"
    second = text.index("Ministry", len(PLAN))
    assert find(anchor_at(TEXT, text, second, second + 8), text) == (second, second + 8)
    first = text.index("Ministry")
    assert find(anchor_at(TEXT, text, first, first + 8), text) == (first, first + 8)


MARKED = "It **rests on *no* formal** procedure [@law, art. 2], and the [Town Hall](https://x.md) gives \\*advice\\*."


@pytest.mark.parametrize(
    ("selected", "quote", "place"),
    [
        ("**rests on", "rests on", "rests on"),
        ("on *no*", "on no", "on *no"),
        ("procedure [@law, art. 2], and", "procedure, and", "procedure [@law, art. 2], and"),
        ("Town", "Town Hall", "[Town Hall](https://x.md)"),
        ("[@law", "procedure", "procedure"),
        ("vic", "advice", "advice"),
        (" \\*advice\\*. ", "*advice*.", "\\*advice\\*."),
    ],
)
def test_markup_is_no_part_of_the_words(selected: str, quote: str, place: str) -> None:
    start = MARKED.find(selected)
    start = MARKED.index(selected.strip()) if start < 0 else start
    anchor = anchor_at(TEXT, MARKED, start, start + len(selected))
    assert anchor.quote == quote
    assert found(anchor, MARKED) == place
    bare = "It rests on no formal procedure, and the Town Hall gives \\*advice\\*."
    assert found(anchor, bare) is not None


def test_a_field_that_is_no_prose_has_no_markup() -> None:
    anchor = anchored("Ask *again* on Monday [@x]", "*again*", NOTE)
    assert anchor.quote == "*again*"
    assert found(anchor, "Ask *again* on Monday [@x]") == "*again*"


def test_spaces_accents_and_letters_without_width_make_no_difference() -> None:
    text = "La mairie de Chișinău verse\u00a0: 30\u00a0000 lei à l’école."
    other = unicodedata.normalize("NFD", text).replace("\u00a0", " ").replace("’", "'").replace("verse", "ver\u00adse")
    for words in ("Chișinău verse", "30\u00a0000 lei", "l’école"):
        assert unicodedata.normalize("NFC", found(anchored(text, words), other) or "").replace("\u00ad", "").replace(
            "'", "’"
        ) == words.replace("\u00a0", " ")
    assert find(anchored("un pêché mignon de la maire", "pêché"), "un péché mignon de la maire") is None


def test_right_to_left_and_without_spaces() -> None:
    arabic = "لا توجد خطة وطنية لعودة المهاجرين حتى الآن"
    assert found(anchored(arabic, "وطنية لعودة"), f"في الواقع {arabic}") == "وطنية لعودة"
    chinese = "政府没有制定国家移民战略，但各部门之间有协调机制。"
    assert anchored(chinese, "移民战略").before == "政府没有制定国家"
    assert found(anchored(chinese, "移民战略"), chinese.replace("政府", "该国政府至今")) == "移民战略"
    thai = "รัฐบาลไม่มีแผนแห่งชาติสำหรับผู้ย้ายถิ่น"
    assert found(anchored(thai, "แผน"), f"ปัจจุบัน{thai}") == "แผน"


def test_a_text_without_words_is_commented_on_as_a_whole() -> None:
    for text in ("", "   ", "…", "[@law]"):
        assert anchor_at(TEXT, text, 0, len(text)) == Anchor(ref=TEXT)
    assert find(Anchor(ref=TEXT), PLAN) is None


def test_what_other_programs_keep_is_used_where_it_is_enough() -> None:
    assert find(Anchor(ref=TEXT, quote="migrants"), PLAN) is None  # no words around: it might be any
    assert (
        found(Anchor(ref=TEXT, quote="migrants", before="the return of ", after=", and the Ministry"), PLAN)
        == "migrants"
    )
    assert find(Anchor(ref=TEXT, quote="igrant", before="the return of m", after="s, and the"), PLAN) is None


def test_a_very_common_word_of_a_very_long_text_is_found_or_not_at_once() -> None:
    text = "a " * 60_000
    assert find(Anchor(ref=TEXT, quote="a", before="a a a a ", after=" a a a a"), text) is None


@pytest.mark.parametrize(
    ("now", "likely"),
    [
        (PLAN.replace("return of migrants", "coming home of migrants"), "coming home of migrants"),
        (PLAN.replace("return of migrants", "return of all migrants"), "return of all migrants"),
        ("Nobody plans. A return of migrants would be news.", "return of migrants"),
        (PLAN.replace(" for the return of migrants", ""), "plan, and"),
        ("Another text.", None),
        ("", None),
    ],
)
def test_the_likely_place_is_offered(now: str, likely: str | None) -> None:
    words = "for the return of migrants" if likely == "plan, and" else "return of migrants"
    place = probably(anchored(PLAN, words), now, PLAN)
    assert (None if place is None else now[place.start : place.end]) == likely


def test_the_likely_place_without_the_text_of_then() -> None:
    now = PLAN.replace("return of migrants", "coming home of migrants")
    place = probably(anchored(PLAN, "return of migrants"), now)
    assert place is not None
    assert now[place.start : place.end] == "coming home of migrants"


@pytest.mark.parametrize("writing", WRITINGS.values(), ids=WRITINGS)
def test_random_edits_never_lead_to_wrong_words(writing: object) -> None:
    """A sample; `python tests/core/comments/anchor_battery.py` does 4,000 of each."""
    result = battery(writing, 40)  # type: ignore[arg-type]
    assert result.wrong == 0, result.told()
    assert result.right > 20, result.told()


@pytest.mark.parametrize("planted", [stored_offset, first_equal, any_context])
def test_the_battery_catches_wrong_anchors(planted: object) -> None:
    assert battery(WRITINGS["English"], 150, planted).wrong > 0  # type: ignore[arg-type]
