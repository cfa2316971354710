"""Comments on their way onto the pages: words marked where they stand, nothing lost, nothing marked that is not meant."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.comments.threads import threads_of
from igm_desktop.core.markup import Run, placed_runs, runs
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.report.blocks import RemarkList, Report
from igm_desktop.core.report.remarks import day_of, marked, with_link
from igm_desktop.core.report.review import review_copy
from strategies import TEXT, settled_documents

PROSES = st.one_of(
    TEXT,
    st.lists(
        st.sampled_from(["**", "*", "[@a]", "[@a, p. 1]", "[x y](https://a.b)", "\\", " ", "word", "\\*", "[", "\n"]),
        max_size=15,
    ).map("".join),
)


def bare(pieces: tuple[Run, ...]) -> list[tuple[str, bool, bool, str]]:
    """Each letter with its look, whatever it leads to."""
    return [(letter, run.bold, run.italic, run.source) for run in pieces for letter in run.text or "\0"]


@given(PROSES)
def test_the_stretches_of_a_prose_stand_where_they_say(prose: str) -> None:
    placed = placed_runs(prose)
    assert all(end <= start for (_, _, end), (_, start, _) in pairwise(placed))
    for run, start, end in placed:
        if len(run.text) == end - start and not run.source and not run.link:
            assert prose[start:end] == run.text
    assert bare(runs(prose)) == bare(tuple(run for run, _, _ in placed if run.text or run.source))


@given(PROSES, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=4))
def test_marks_change_nothing_but_where_words_lead(prose: str, places: list[tuple[int, int]]) -> None:
    marks = [(start, start + length, f"#remark-{number}") for number, (start, length) in enumerate(places)]
    assert bare(marked(prose, marks)) == bare(runs(prose))


def test_just_the_words_are_marked() -> None:
    prose = "The **city** has \\* a [desk](https://a.org/b)."
    start = prose.index("city")
    made = marked(
        prose,
        [(start, prose.index("has") + 3, "#remark-1"), (prose.index("desk"), prose.index("desk") + 4, "#remark-2")],
    )
    assert [(run.text, run.link) for run in made if run.link] == [
        ("city", "#remark-1"),
        (" has", "#remark-1"),
        ("desk", "#remark-2 https://a.org/b"),
    ]


def test_two_on_the_same_words_are_both_told() -> None:
    made = marked("one two three", [(0, 7, "#remark-1"), (4, 13, "#remark-2")])
    assert [(run.text, run.link) for run in made] == [
        ("one ", "#remark-1"),
        ("two", "#remark-1 #remark-2"),
        (" three", "#remark-2"),
    ]


def test_a_link_goes_before_that_of_the_first_run() -> None:
    lines = ((Run("a", link="https://a.org"), Run("b")), (Run("c"),))
    assert with_link(lines, "#beside-1") == ((Run("a", link="#beside-1 https://a.org"), Run("b")), (Run("c"),))
    assert with_link(lines, "") is lines
    assert with_link((), "#beside-1") == ()


def test_the_day_of_a_time() -> None:
    assert day_of("2026-03-02T10:00:00Z") == "2026-03-02"
    assert [day_of(wrong) for wrong in ("", "soon", "2026-3-2T10", "٢٠٢٦-٠٣-٠٢", "2026-03-0")] == [None] * 5


def remarks(made: Report) -> RemarkList | None:
    return next((block for block in made.blocks if isinstance(block, RemarkList)), None)


@settings(max_examples=40)
@given(settled_documents())
def test_every_thread_of_any_document_is_listed_once(document: Assessment) -> None:
    listed = remarks(review_copy(document, document.language))
    count = len(threads_of(document))
    assert (len(listed.remarks) if listed else 0) == count
    assert [one.number for one in (listed.remarks if listed else ())] == list(range(1, count + 1))
