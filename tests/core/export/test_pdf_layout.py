"""Lines and pages: what may be parted, and what must not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.export.pdf.boxes import Break, Figure, TextBox
from igm_desktop.core.export.pdf.faces import REPLACEMENT, face, pieces
from igm_desktop.core.export.pdf.flow import Page, flow
from igm_desktop.core.export.pdf.lines import Line, balanced, broken, first_lines, settled
from igm_desktop.core.export.pdf.pen import clipped
from igm_desktop.core.export.pdf.style import BODY, BOTTOM, FRAME_HEIGHT, FRAME_TOP, SECTION, TextStyle
from igm_desktop.core.export.pdf.tables import table_boxes
from igm_desktop.core.markup import Run
from igm_desktop.core.report.blocks import Table


def text(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def lines(prose: str, width: float = 100, style: TextStyle = BODY) -> list[str]:
    return [text(line) for line in broken([Run(prose)], style, width, set())]


@given(st.text(alphabet="abcé -–/.\u00a0\u202f", max_size=300), st.floats(20, 300))
def test_no_line_is_too_wide_and_no_letter_is_lost(prose: str, width: float) -> None:
    made = broken([Run(prose)], BODY, width, set())
    assert all(line.width <= width + 0.01 for line in made)
    for line in made:
        assert line.width == pytest.approx(sum(piece.width for piece in line.pieces))
        assert line.width == pytest.approx(sum(p.face.width(p.text, BODY.size) for p in line.pieces), abs=0.01)
    assert "".join(map(text, made)).replace(" ", "") == prose.replace(" ", "")


@given(st.lists(st.tuples(st.text(alphabet="ab ", max_size=9), st.booleans()), max_size=12), st.floats(30, 90))
def test_a_change_of_look_is_no_place_to_break(parts: list[tuple[str, bool]], width: float) -> None:
    runs = [Run(words, bold=bold) for words, bold in parts]
    made = [text(line) for line in broken(runs, BODY, width, set())]
    whole = "".join(words for words, _ in parts)
    longest = max((face(bold=True).width(word, BODY.size) for word in whole.split()), default=0)
    if longest <= width:
        assert " ".join(made).split() == whole.split()


def test_where_lines_break() -> None:
    assert lines("one city-to-city fair", 66) == ["one", "city-to-city", "fair"]
    assert lines("whole-of-government", 70) == ["whole-of-", "government"]
    assert lines("on 12/05/2019", 65) == ["on", "12/05/2019"]
    assert lines("10\u00a0000 people", 62) == ["10\u00a0000", "people"]
    assert lines("vraiment\u202f? oui", 60) == ["vraiment\u202f?", "oui"]
    assert lines("https://example.org/a/page.html", 102)[0] == "https://example.org/"
    assert lines("") == [""]


def test_headings_have_lines_of_like_width_and_no_word_is_cut_for_it() -> None:
    def widths(made: tuple[Line, ...]) -> list[float]:
        return [line.width for line in made]

    greedy = broken([Run("Effective responses to the mobility dimensions of crises")], SECTION, 500, set())
    even = balanced([Run("Effective responses to the mobility dimensions of crises")], SECTION, 500, set())
    assert len(even) == len(greedy) == 2
    assert min(widths(even)) > min(widths(greedy))
    assert [text(line) for line in balanced([Run("conclusions en tout")], BODY, 70, set())] == [
        "conclusions",
        "en tout",
    ]


def test_a_short_last_word_is_not_left_alone_where_narrower_lines_help() -> None:
    words = "It is the office that answers all who ask for it, in the languages that they speak at home, free of cost"
    helped = 0
    for width in range(200, 420, 2):
        greedy, better = (make([Run(words)], BODY, width, set()) for make in (broken, settled))
        assert len(better) == len(greedy)
        helped += text(greedy[-1]) == "cost" and text(better[-1]) != "cost"
    assert helped


def test_lines_that_are_left_out_leave_an_ellipsis() -> None:
    made = broken([Run("one two three four")], BODY, 40, set())
    assert [text(line) for line in first_lines(made, 2)][-1].endswith("…")
    assert first_lines(made, len(made)) == made
    short = clipped("a very long running head", BODY, 60, set())
    assert short.endswith("…")
    assert len(broken([Run(short)], BODY, 60, set())) == 1


def test_faces_follow_the_letters() -> None:
    missing: set[str] = set()
    made = pieces("abc Ωж हि, 査 x", bold=False, italic=False, missing=missing)
    assert "".join(piece for piece, _ in made) == f"abc Ωж हि, {REPLACEMENT} x"
    assert missing == {"査"}
    assert len({used.name for _, used in made}) == 2
    assert face(bold=True).name != face(italic=True).name


def box(count: int, *, keeps: bool = False, style: TextStyle = BODY, before: float = 0) -> TextBox:
    one = broken([Run("x")], style, 100, set())[0]
    return TextBox((one,) * count, style, keeps=keeps, before=before, after=style.after)


def pages(*boxes: TextBox | Figure | Break) -> tuple[Page, ...]:
    return flow(boxes, lambda _at: None)


def shown(page: Page) -> list[int]:
    return [round(one.height() / BODY.leading) for one, _ in page.boxes]


FULL = int(FRAME_HEIGHT / BODY.leading)


def test_at_least_two_lines_stay_together_at_both_ends() -> None:
    assert [shown(page) for page in pages(box(FULL - 2), box(10))] == [[FULL - 2], [10]]
    assert [shown(page) for page in pages(box(FULL - 4), box(10))] == [[FULL - 4, 3], [7]]
    assert [shown(page) for page in pages(box(FULL + 1))] == [[FULL - 1], [2]]
    assert [shown(page) for page in pages(box(FULL - 3), box(3))] == [[FULL - 3], [3]]


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for used in range(FULL - 8, FULL):
        made = pages(box(used), box(1, keeps=True, before=20), box(9))
        last, _ = made[0].boxes[-1]
        assert not last.keeps
        assert sum(sum(shown(page)) for page in made) == used + 10


def test_a_heading_longer_than_a_page_goes_on() -> None:
    made = pages(box(FULL * 2 + 5, keeps=True), box(4))
    assert [sum(shown(page)) for page in made] == [FULL, FULL, 9]


def test_a_break_at_a_fresh_page_makes_no_empty_one() -> None:
    assert len(pages(Break(), Break(), box(1), Break(), Break("opening"), box(1), Break())) == 2
    assert pages() == ()


def test_white_space_is_dropped_at_the_top_and_the_larger_counts_between() -> None:
    (page,) = pages(box(1, before=50), box(1, before=50), box(1))
    tops = [top for _, top in page.boxes]
    assert tops[0] == FRAME_TOP
    assert tops[0] - tops[1] == pytest.approx(BODY.leading + 50)
    assert tops[1] - tops[2] == pytest.approx(BODY.leading + BODY.after)


def test_what_cannot_be_parted_and_is_too_tall_ends_no_loop() -> None:
    tall = Figure(lambda _pen, _x, _top: None, FRAME_HEIGHT * 2)
    assert len(pages(box(1), tall, box(1))) == 3


@given(st.lists(st.tuples(st.integers(1, 130), st.booleans(), st.sampled_from([0.0, 24.0])), max_size=12))
def test_every_line_is_on_a_page_in_order_inside_the_frame(given_boxes: list[tuple[int, bool, float]]) -> None:
    boxes = [box(count, keeps=keeps, before=before) for count, keeps, before in given_boxes]
    made = pages(*boxes)
    assert sum(sum(shown(page)) for page in made) == sum(count for count, *_ in given_boxes)
    for page in made:
        assert page.boxes
        for one, top in page.boxes:
            assert BOTTOM - 0.01 <= top - one.height() < top <= FRAME_TOP
        ends = [top - one.height() for one, top in page.boxes]
        assert ends == sorted(ends, reverse=True)


def table(*rows: str) -> list:
    return list(table_boxes(Table(("Head", ""), tuple(((Run(row),), ()) for row in rows), (50, 50)), set()))


def test_the_head_of_a_table_is_set_again_on_each_page() -> None:
    boxes = table(*(f"row {n}" for n in range(60)))
    made = flow(boxes, lambda _at: None)
    assert len(made) == 3
    for page in made:
        assert text(page.boxes[0][0].cells[0][1].lines[0]) == "Head"
    assert sum(len(page.boxes) for page in made) == 63


def test_a_row_longer_than_a_page_is_parted() -> None:
    made = flow(table("word " * 3_000), lambda _at: None)
    assert len(made) > 3
    printed = sum(cell._count() for page in made for row, _ in page.boxes for _, cell in row.cells if row.head)
    whole = table("word " * 3_000)[1]
    assert printed >= whole.cells[0][1]._count()
    assert whole == replace(whole)
