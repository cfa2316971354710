"""What is done, counted; and counted alike after each edit, however little of it is looked at again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.edits import add, remove, set_value
from igm_desktop.core.model.assessment import Answer, Assessment, Comment, Convention, Finding, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.query.progress import Progress, Texts, progress
from igm_desktop.core.query.tally import Tallies

CATALOGUE = installed(*DEFAULT)
CHOICE = next(one for one in CATALOGUE.indicators("local", "rights") if one.answer == "yes_no")
TABLE = next(one for one in CATALOGUE.indicators("national") if one.answer == "conventions")


def document() -> Assessment:
    made = Assessment(
        id="d",
        level="local",
        languages=("en", "fr"),
        title=Prose(en="Profile"),
        sources=(Source(id="old", same_as="s"), Source(id="s")),
        answers=(Answer(id=CHOICE.id, choice="yes", narrative=Prose(en="By law [@old].", fr=" ")),),
        parts=(
            Part(id="p", kind="introduction", text=Prose(en="Words.", fr="Mots.")),
            Part(id="u", kind="unplaced", text=Prose(fr="Reste")),
        ),
    )
    first = Finding(id="a", domain="rights", kind="potential", text=Prose(en="One."), status="ready")
    made = add(made, "findings", first)
    return add(made, "findings", Finding(id="b", domain="crises", kind="well_developed", indicators=("L-1.1.1",)))


def afresh(one: Assessment) -> Progress:
    """Counted with nothing in mind: of objects that nobody saw before."""
    return progress(Assessment.model_validate(one.model_dump(by_alias=True)), CATALOGUE)


def test_each_number_counts_what_it_says() -> None:
    held = progress(document(), CATALOGUE)
    rights, crises = held.domain("rights"), held.domain("crises")
    assert (rights.indicators, rights.answered, rights.with_source) == (15, 1, 1)
    assert (rights.findings, rights.of("potential"), rights.ready, rights.linked) == (1, 1, 1, 0)
    assert (crises.findings, crises.of("well_developed"), crises.ready, crises.linked) == (1, 1, 0, 1)
    assert rights.texts == (Texts("en", 2, 2), Texts("fr", 0, 2))
    assert crises.texts == (Texts("en", 0, 0), Texts("fr", 0, 0))
    assert held.all.texts == (Texts("en", 4, 4), Texts("fr", 1, 4))
    assert (held.all.indicators, held.all.answered, held.all.findings) == (83, 1, 2)
    assert (held.sources, held.parts, held.unplaced, held.comments) == (1, 1, 1, 0)


def test_an_answer_to_no_question_of_this_level_is_only_a_text() -> None:
    made = set_value(document(), ("answers", TABLE.id, "narrative", "en"), "Kept.")
    held = progress(set_value(made, ("answers", TABLE.id, "choice"), "yes"), CATALOGUE)
    assert held.all.answered == 1
    assert held.all.texts[0] == Texts("en", 5, 5)


def test_the_table_answers_its_question_and_a_source_that_goes_is_none() -> None:
    made = Assessment(id="d", conventions=(Convention(id="c", ratified=1951),))
    assert progress(made, CATALOGUE).domain(TABLE.domain).answered == 1
    assert progress(made.model_copy(update={"conventions": ()}), CATALOGUE).all.answered == 0
    gone = remove(remove(document(), ("sources", "s")), ("sources", "old"))
    assert progress(gone, CATALOGUE).all.with_source == 0


def test_open_threads_are_counted() -> None:
    one = Comment.model_validate({"id": "c", "anchor": {"ref": ("findings", "a")}, "by": "p", "at": "2024"})
    reply = one.model_copy(update={"id": "r", "reply_to": "c"})
    assert progress(document().model_copy(update={"comments": (one, reply)}), CATALOGUE).comments == 1


EDITS = st.lists(
    st.tuples(st.sampled_from(("text", "ready", "add", "remove", "answer", "source", "title")), st.integers(0, 9)),
    max_size=12,
)


@given(EDITS)
@settings(max_examples=60)
def test_after_any_edits_the_numbers_are_those_of_a_fresh_look(edits: list[tuple[str, int]]) -> None:
    now = document()
    for number, (what, at) in enumerate(edits):
        finding = now.findings[at % len(now.findings)].id if now.findings else ""
        if what == "add":
            kind = "potential" if at % 2 else "well_developed"
            new = Finding(id=f"n{number}", domain="rights", kind=kind, text=Prose(fr="Neuf"))
            now = add(
                now, "findings", new, after=None if at < 5 else now.findings[0].id if _can_follow(now, new) else None
            )
        elif what == "remove" and finding:
            now = remove(now, ("findings", finding))
        elif what == "text" and finding:
            now = set_value(now, ("findings", finding, "text", "fr"), "x" * (at % 3))
        elif what == "ready" and finding:
            now = set_value(now, ("findings", finding, "status"), "ready" if at % 2 else "draft")
        elif what == "answer":
            now = set_value(now, ("answers", CHOICE.id, "narrative", "en"), "[@s]" if at % 2 else "Words")
        elif what == "source":
            now = set_value(now, ("sources", "s", "same_as"), "old" if at % 2 else None)
        elif what == "title":
            now = set_value(now, ("document", "title", "fr"), "T" * (at % 2))
        assert progress(now, CATALOGUE) == afresh(now)


def _can_follow(now: Assessment, new: Finding) -> bool:
    first = now.findings[0] if now.findings else None
    return first is not None and (first.domain, first.kind) == (new.domain, new.kind)


def test_only_what_is_new_is_looked_at_again() -> None:
    looked: list[str] = []

    def marks(finding: Finding) -> tuple[str, ...]:
        looked.append(finding.id)
        return (finding.kind,)

    tallies = Tallies(marks)
    items = tuple(Finding(id=f"f{number}", domain="rights", kind="potential") for number in range(500))
    assert tallies.of(items)["potential"] == 500
    looked.clear()
    edited = items[300].model_copy(update={"kind": "well_developed"})
    after = (*items[:300], edited, *items[301:])
    assert tallies.of(after) == {"potential": 499, "well_developed": 1}
    assert tallies.of((*after[:10], *after[11:]))["potential"] == 498
    assert len(looked) == 3
    assert tallies.of(items)["potential"] == 500
    assert len(looked) == 3
