"""A draft that went to two reviewers, came back, and was answered in part."""

from igm_desktop.core.comments.anchoring import anchor_at
from igm_desktop.core.comments.writing import nothing_to_say, with_comment, with_reply, with_resolved
from igm_desktop.core.edits import add, set_value, value_at
from igm_desktop.core.exchange.arrivals import arrivals_of, refs_of
from igm_desktop.core.exchange.deciding import rejected
from igm_desktop.core.exchange.merging import merged
from igm_desktop.core.exchange.past import past_of
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment, Finding, Person, Round
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State, review_of
from igm_desktop.core.order import settled
from igm_desktop.core.ref import Ref
from igm_desktop.core.review.sending import copy_for_review, with_round

ANA, BEN, CHEN = "ana", "ben", "chen"
LESSONS: Ref = ("findings", "f1", "text", "en")
ADVICE: Ref = ("findings", "f2", "text", "en")
TITLE: Ref = ("document", "title", "en")
PEOPLE = (
    Person(id=ANA, name="Ana Rusu"),
    Person(id=BEN, name="Ben Oduya", organisation="Ministry of Labour"),
    Person(id=CHEN, name="=Chen", organisation="@IOM"),
)


def draft() -> Assessment:
    texts = (
        ("f1", "rights", "Lessons are free."),
        ("f2", "crises", "There is a plan."),
        ("f3", "rights", "No office."),
    )
    return settled(
        Assessment(
            id="d1",
            title=Prose(en="Profile of Bălți"),
            date="2023",
            findings=tuple(
                Finding.model_validate({"id": name, "domain": domain, "kind": "potential", "text": Prose(en=text)})
                for name, domain, text in texts
            ),
            people=PEOPLE,
        )
    )


def sent() -> State:
    """What Ana keeps: the draft with its first round."""
    one = draft()
    first = recorded(State(document=one), one, ANA, "2024-01-01T09:00:00Z")
    review = Round(id="r1", number=1, by=ANA, at="2024-01-01T09:00:00Z", asked=("Ben", "Chen"))
    return recorded(first, with_round(one, review), ANA, "2024-01-01T09:00:00Z")


def comment(name: str, by: str, document: Assessment, ref: Ref, words: str, text: str, day: int) -> Comment:
    source = value_at(document, ref)
    assert isinstance(source, str)
    anchor = anchor_at(ref, source, source.index(words), source.index(words) + len(words))
    return Comment(id=name, anchor=anchor, by=by, at=f"2024-02-{day:02}T10:00:00Z", text=text)


def by_ben(copy: State) -> State:
    """He rewrites a text twice, adds a finding, comments on words, and has nothing to say of a domain."""
    one = set_value(copy.document, LESSONS, "Lessons cost money.")
    copy = recorded(copy, one, BEN, "2024-02-01T10:00:00Z")
    one = set_value(one, LESSONS, "Lessons cost 5 lei.")
    one = add(one, "findings", Finding(id="f9", domain="crises", kind="potential", text=Prose(en="A map is missing.")))
    one = with_comment(one, comment("c1", BEN, one, ADVICE, "plan", "Which plan?", 2))
    one = nothing_to_say(one, "partnerships", BEN, "2024-02-02T11:00:00Z")
    return recorded(copy, one, BEN, "2024-02-02T12:00:00Z")


def by_chen(copy: State) -> State:
    one = set_value(copy.document, ("findings", "f3", "text", "en"), "=SUM(1)")
    one = set_value(one, TITLE, "Profile of the city of Bălți")
    one = with_comment(one, comment("c2", CHEN, one, TITLE, "city", "-is it a city?", 3))
    about = Comment(
        id="c3", anchor=Anchor(ref=("findings", "f1")), by=CHEN, at="2024-02-03T10:00:00Z", text="+ a source"
    )
    return recorded(copy, with_comment(one, about), CHEN, "2024-02-03T10:00:00Z")


def came_back() -> State:
    master = sent()
    copy = copy_for_review(master, "r1")
    return merged(master, (by_ben(copy), by_chen(copy))).state


def answered(state: State | None = None) -> State:
    """Ana accepts what Ben wrote, rejects Chen's text, goes on from Chen's title, and answers a comment."""
    state = state or came_back()
    one = state.document
    told = past_of(state)
    others = [
        happening
        for entry in told.entries
        for happening in entry.happenings
        if review_of(happening.edit) == "r1" and happening.edit.ref[0] in ("findings", "document")
    ]
    arrivals = {arrival.ref: arrival for arrival in arrivals_of(told, others)}
    one = rejected(one, told, arrivals["findings", "f3", "text", "en"].last)
    one = set_value(one, TITLE, "Profile of Bălți, the city")
    reply = Comment(
        id="a1", anchor=Anchor(ref=ADVICE), by=ANA, at="2024-03-01T08:00:00Z", text="That of 2021.", reply_to="c1"
    )
    one = with_reply(one, reply)
    one = with_resolved(one, "c1", ANA, "2024-03-01T08:00:00Z", "answered")
    return recorded(state, one, ANA, "2024-03-01T08:00:00Z", refs_of([arrivals[LESSONS]]))
