"""The review copy, read back from the PDF: numbered lines, numbers of comments beside them, and the list at the end."""

import io
import re
from functools import cache

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from igm_desktop.core.comments.anchoring import anchor_at
from igm_desktop.core.export.exporter import ExportOptions
from igm_desktop.core.export.registry import export_state
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment, Finding, Person, Resolved, Round
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.codec import loads

AT = "2026-03-02T10:00:00Z"
TEXT = "The **city** has a desk for newcomers; it opens [twice](https://example.org) a week [@s1] and helps them."


@cache
def sample() -> Assessment:
    return loads(resource("sample", "balti.igm.json").read_bytes()).document


def on(words: str, text: str = TEXT, finding: str = "f1") -> Anchor:
    """The anchor of a person's selection."""
    start = text.index(words)
    return anchor_at(("findings", finding, "text", "en"), text, start, start + len(words))


def commented(*comments: Comment, text: str = TEXT) -> Assessment:
    people = (Person(id="ana", name="Ana Rusu"), Person(id="ion", name="Ion Ceban"))
    finding = Finding(id="f1", domain="rights", kind="potential", text=Prose({"en": text}))
    return Assessment(id="a", findings=(finding,), comments=comments, people=people, date="2023-08")


def comment(number: int, anchor: Anchor, **more: object) -> Comment:
    return Comment.model_validate(
        {"id": f"c{number}", "anchor": anchor, "by": "ana", "at": AT, "text": f"Said {number}.", **more}
    )


def review(document: Assessment, language: str = "en") -> PdfReader:
    made = export_state(State(document=document), ExportOptions(language), suffix=".pdf", kind="review")
    return PdfReader(io.BytesIO(made.data))


def placed(page: DictionaryObject) -> list[tuple[float, float, str]]:
    """The words of a page with where each begins."""
    found: list[tuple[float, float, str]] = []

    def visit(text: str, _cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            found.append((tm[4], tm[5], text.strip()))

    page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]
    return found


TOP, BOTTOM, LEFT, RIGHT = 760, 70, 80, 436


def lines(page: DictionaryObject) -> tuple[dict[int, str], dict[int, list[int]]]:
    """The text of each numbered line, and the numbers in the margin beside each."""
    words = [(x, y, text) for x, y, text in placed(page) if BOTTOM < y < TOP]
    numbers = {int(text): y for x, y, text in words if x < LEFT - 1}
    rows: dict[int, list[tuple[float, str]]] = {number: [] for number in sorted(numbers)}
    for x, y, text in words:
        if x >= LEFT - 1:
            rows[min(numbers, key=lambda number: abs(numbers[number] - y))].append((x, text))
    said = {number: " ".join(text for x, text in row if x < RIGHT) for number, row in rows.items()}
    beside = {number: [int(text) for x, text in row if x >= RIGHT] for number, row in rows.items()}
    return said, beside


def page_with(reader: PdfReader, words: str) -> int:
    return next(at for at, page in enumerate(reader.pages) if words in page.extract_text())


def listed(reader: PdfReader) -> str:
    start = page_with(reader, "Comments\n") if len(reader.pages) else 0
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages[start:])


def test_every_line_of_text_on_every_page_is_numbered_from_one() -> None:
    reader = review(sample())
    for page in reader.pages[::4]:
        said, _ = lines(page)
        assert list(said) == list(range(1, len(said) + 1))
        assert all(said.values())
        numbered = {y for x, y, _ in placed(page) if LEFT - 1 <= x < RIGHT and BOTTOM < y < TOP}
        assert len({round(y) for y in numbered}) <= len(said) + 2  # parts of one line may stand a hair apart
    assert len(reader.pages) > 8


def test_every_page_says_that_it_is_a_draft_of_which_day_and_round() -> None:
    asked = Round(id="r", number=3, by="ana", at=AT, asked=("Ministry",), until="2026-04-01", note="Look at all of it.")
    reader = review(commented().model_copy(update={"rounds": (asked,)}))
    for page in reader.pages:
        text = page.extract_text()
        assert "DRAFT" in text
        assert "August 2023 · Review round 3" in text
    first = " ".join(reader.pages[0].extract_text().split())
    for words in ("Ministry", "April 1, 2026", "Look at all of it.", "March 2, 2026", "page and line"):
        assert words in first


def test_a_comment_stands_beside_its_words_and_the_list_says_where() -> None:
    long = "Something else comes first. " * 30 + TEXT
    reader = review(commented(comment(1, on("helps them", long)), text=long))
    page = page_with(reader, "helps them")
    said, beside = lines(reader.pages[page])
    (line,) = (number for number, text in said.items() if "helps them" in text)
    assert beside[line] == [1]
    assert sum(map(len, beside.values())) == 1
    assert f"Page {page + 1}, line {line}" in listed(reader)
    assert "“helps them”" in listed(reader)


def test_the_numbers_follow_the_pages_and_not_the_clock() -> None:
    document = commented(
        comment(1, on("helps them"), at="2020-01-01T00:00:00Z"),
        comment(2, on("has a desk"), at="2026-01-01T00:00:00Z"),
        comment(3, Anchor(ref=("findings", "f1"))),
        comment(4, Anchor(ref=("domains", "rights")), kind="nothing_to_say", text=""),
        comment(5, Anchor(ref=("document", "title"))),
    )
    text = listed(review(document))
    order = [text.index(words) for words in ("Said 5.", "Nothing to say", "Said 3.", "Said 2.", "Said 1.")]
    assert order == sorted(order)


def test_overlapping_comments_are_both_beside_the_line() -> None:
    reader = review(commented(comment(1, on("desk for newcomers")), comment(2, on("for newcomers; it opens"))))
    said, beside = lines(reader.pages[page_with(reader, "has a")])
    (line,) = (number for number, text in said.items() if "has a" in text)
    assert beside[line] == [1, 2]


def test_a_thread_is_listed_with_people_replies_and_what_became_of_it() -> None:
    document = commented(
        comment(1, on("has a desk"), resolved=Resolved(by="ion", at=AT, how="accepted")),
        comment(2, on("has a desk"), by="ion", reply_to="c1", text="We checked.\nIt is right."),
        comment(3, on("helps them"), by="nobody"),
        comment(4, on("newcomers"), text=""),
        comment(5, on("newcomers"), reply_to="c4", text="A reply to what is gone."),
    )
    text = listed(review(document))
    for words in ("Ana Rusu, March 2, 2026 · Accepted", "Ion Ceban, March 2, 2026 We checked. It is right."):
        assert words in text
    assert "Somebody, March 2, 2026 · Open Said 3." in text
    assert "This comment was taken back." in text


def test_what_is_about_nothing_on_the_pages_is_listed_and_marked_so() -> None:
    gone = Anchor(ref=("findings", "f1", "text", "en"), quote="words that were here once", before="and ", after=" more")
    document = commented(
        comment(1, gone),
        comment(2, Anchor(ref=("findings", "deleted"))),
        comment(3, Anchor(ref=("answers", "N-1.1.1", "narrative", "en"))),
        comment(4, Anchor(ref=())),
        comment(5, on("helps them")),
    )
    text = listed(review(document))
    assert text.count("The words that it was about have changed") >= 3
    assert "Not on these pages · Migrants’ rights" in text
    assert all(f"Said {number}." in text for number in range(1, 6))
    assert text.index("Said 5.") < text.index("Said 1.")  # what is on the pages comes first


def test_a_comment_on_an_internal_note_does_not_give_its_words_away() -> None:
    secret = Anchor(ref=("findings", "f1", "note"), quote="between us", before="Only ")
    document = commented(comment(1, secret))
    text = " ".join(page.extract_text() for page in review(document).pages)
    assert "Said 1." in text
    assert "between us" not in text


def test_marked_words_lead_to_the_list_and_links_to_where_they_led() -> None:
    reader = review(commented(comment(1, on("opens [twice"))))
    page = reader.pages[page_with(reader, "has a")]
    targets = [annotation.get_object() for annotation in page["/Annots"]]  # type: ignore[attr-defined]
    assert any("/Dest" in one for one in targets)
    assert any(one.get("/A", {}).get("/URI") == "https://example.org" for one in targets)


@pytest.mark.parametrize(("language", "mark"), [("fr", "VERSION PROVISOIRE"), ("es", "BORRADOR")])
def test_in_other_languages(language: str, mark: str) -> None:
    document = commented(comment(1, Anchor(ref=("findings", "f1")))).model_copy(update={"languages": ("en", language)})
    reader = review(document, language)
    assert all(mark in page.extract_text() for page in reader.pages)
    assert re.search(r"Page 4, ligne \d|Página 4, línea \d|Page \d, ligne \d|Página \d, línea \d", listed_in(reader))


def listed_in(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages[-2:])


def test_without_comments_it_says_so() -> None:
    assert "Nobody has commented yet." in listed_in(review(commented()))


def test_a_copy_of_an_older_round_says_which_it_is() -> None:
    rounds = tuple(
        Round(id=f"r{number}", number=number, by="ana", at=AT, asked=(f"Office {number}",)) for number in (1, 2)
    )
    state = State.model_validate({"document": commented().model_copy(update={"rounds": rounds}), "review": "r1"})
    made = export_state(state, ExportOptions(), suffix=".pdf", kind="review")
    first = PdfReader(io.BytesIO(made.data)).pages[0].extract_text()
    assert "Review round 1" in first
    assert "Office 1" in first
    assert "Review round 2" not in first


def test_the_same_bytes_each_time() -> None:
    document = commented(comment(1, on("helps them")), comment(2, on("has a desk")))
    made = [
        export_state(State(document=document), ExportOptions(), suffix=".pdf", kind="review").data for _ in range(2)
    ]
    assert made[0] == made[1]
