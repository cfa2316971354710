"""Three to five people who write one assessment without a server: the machine whose laws test_merge_laws.py shows.

They have copies and copies of copies, some of them old; some are the same person for the file (a laptop was cloned), all clocks
are wrong, and what they send is brought in late, twice or never. `unite` and `shown` are what is tested: a planted wrong merger
puts its own there.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from igm_desktop.core.canonical import plain_json, same_json
from igm_desktop.core.edits import add, move, remove, set_value
from igm_desktop.core.exchange.conflicts import conflicts
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.exchange.sentences import pieces
from igm_desktop.core.exchange.union import united
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment, Finding
from igm_desktop.core.model.state import Edit, State
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import COLLECTIONS, Ref, item_ref
from igm_desktop.core.storage.codec import dumps, loads

WORDS = ("city", "council", "ministry", "school")
SENTENCES = tuple(f"The {who} {what} here. " for who in WORDS for what in ("works", "pays"))
START = Assessment.model_validate(
    {
        "id": "d",
        "title": {"en": "Title"},
        "findings": (
            {
                "id": "f",
                "domain": "rights",
                "kind": "potential",
                "rank": "A",
                "text": {"en": "".join(SENTENCES[:6])},
                "indicators": ("a",),
            },
            {"id": "g", "domain": "crises", "kind": "potential", "rank": "B", "text": {"en": "Alone."}},
        ),
    }
)
CLOCKS = st.sampled_from([None, "1970-01-01T00:00:00Z", "2024-05-01T10:00:00Z", "2099-12-31T23:59:59Z"])
PERSON, NUMBER = st.integers(0, 4), st.integers(0, 7)
Written = tuple[Edit, ...]


class People(RuleBasedStateMachine):
    """What each of them has, what was sent, and all that anybody was told to be saved."""

    unite: ClassVar[Callable[[State, State], State]] = staticmethod(united)
    saved: ClassVar[Callable[..., State]] = staticmethod(recorded)

    @initialize(count=st.integers(3, 5), clone=st.booleans(), records=st.booleans())
    def begin(self, count: int, clone: bool, records: bool) -> None:
        start = State(document=START, edits=first_records(START) if records else ())
        self.states = [start] * count
        self.names = ["ana" if clone and number else f"p{number}" for number in range(count)]
        self.sent: list[State] = [start]
        self.written: list[Edit] = []
        self.comments: set[str] = set()
        self.removed: set[str] = set()
        self.decided: list[tuple[State, frozenset[Ref]]] = []
        self.turn = 0

    @rule(
        who=PERSON,
        at=NUMBER,
        what=NUMBER,
        kind=st.sampled_from(["put", "put", "change", "change", "drop", "swap"]),
        clock=CLOCKS,
    )
    def write(self, who: int, at: int, what: int, kind: str, clock: str | None) -> None:
        """One sentence of a finding: written, changed, taken out, or its place changed."""
        document = self._state(who).document
        finding = next((one for one in document.findings if one.id == "f"), None)
        if finding is None:
            return
        text = [piece.text for piece in pieces(finding.text.get("en", ""))]
        at = at % (len(text) + 1)
        if kind == "put":
            text.insert(at, SENTENCES[what])
        elif at < len(text):
            changed = {
                "change": [text[at].replace(" here", f" number {what + self._next()} here")],
                "drop": [],
                "swap": text[at : at + 2][::-1],
            }
            text[at : at + (2 if kind == "swap" else 1)] = changed[kind]
        self._save(who, set_value(document, ("findings", "f", "text", "en"), "".join(text)), clock)

    @rule(who=PERSON, what=NUMBER, clock=CLOCKS)
    def change(self, who: int, what: int, clock: str | None) -> None:
        """Something else in the document: a field, an element of a set, a place, an unknown key, an item come or gone."""
        document = self._state(who).document
        there = {finding.id for finding in document.findings}
        changes: list[Callable[[], Assessment]] = [
            lambda: set_value(document, ("document", "body"), f"body {self._next()}"),
            lambda: set_value(document, ("document", "title", "fr"), f"Titre {self._next()}"),
            lambda: document.model_copy(update={"x-new": FrozenMap({"n": self._next() % 3})}),
            lambda: remove(document, ("findings", "f")),
            lambda: set_value(document, ("findings", "f", "note"), f"note {self._next()}"),
            lambda: set_value(document, ("findings", "f", "indicators", f"i{self._next() % 3}"), True),
            lambda: move(
                document, ("findings", "f"), None, "rights" if self._next() % 2 else "crises", "well_developed"
            ),
            lambda: set_value(document, ("findings", "g", "text", "en"), f"Alone number {self._next()}."),
        ]
        if what in {3, 4, 5, 6} and "f" not in there:
            finding = Finding(id="f", domain="rights", kind="potential", note=f"again {self._next()}")
            self._save(who, add(document, "findings", finding), clock)  # the same key, made twice
        else:
            self._save(who, changes[what](), clock)

    @rule(who=PERSON, take=st.booleans(), clock=CLOCKS)
    def comment(self, who: int, take: bool, clock: str | None) -> None:
        document = self._state(who).document
        if take and document.comments:
            gone = document.comments[0].id
            self.removed.add(gone)
            self._save(who, remove(document, ("comments", gone)), clock)
            return
        one = Comment(id=f"c{self._next()}", anchor=Anchor(ref=("findings", "f")), by="x", at="2024", text="?")
        self.comments.add(one.id)
        self._save(who, add(document, "comments", one), clock)

    @rule(who=PERSON)
    def send(self, who: int) -> None:
        self.sent.append(loads(dumps(self._state(who))))

    @rule(who=PERSON, number=st.integers(0, 20))
    def bring_in(self, who: int, number: int) -> None:
        """A copy that was sent, however old; it may have come before."""
        self._set(who, self.unite(self._state(who), self.sent[number % len(self.sent)]))

    @rule(who=PERSON, whom=PERSON)
    def copy(self, who: int, whom: int) -> None:
        """One throws away what is there for another's file: a copy of a copy. What was saved is sent before."""
        self.sent.append(self._state(who))
        self._set(who, self._state(whom))

    @rule(who=PERSON, clock=CLOCKS)
    def decide(self, who: int, clock: str | None) -> None:
        """All conflicts, as they show."""
        state = self._state(who)
        refs = frozenset(one.ref for one in conflicts(state.edits))
        if refs:
            self._save(who, state.document, clock, refs)
            self.decided.append((self._state(who), refs))

    def teardown(self) -> None:
        """Everything that was ever sent comes together, in two orders."""
        if hasattr(self, "states"):
            laws(self)

    def _state(self, who: int) -> State:
        return self.states[who % len(self.states)]

    def _set(self, who: int, state: State) -> None:
        self.states[who % len(self.states)] = state

    def _next(self) -> int:
        self.turn += 1
        return self.turn

    def _save(self, who: int, document: Assessment, clock: str | None, refs: Iterable[Ref] = ()) -> None:
        before = self._state(who)
        after = self.saved(before, document, self.names[who % len(self.names)], clock, refs)
        known = {edit.id for edit in before.edits}
        self.written += [edit for edit in after.edits if edit.id not in known]
        self._set(who, after)


def laws(people: People) -> None:
    """What must hold whatever was done. P1 and so on are those of the reliability notes."""
    unite = people.unite
    states = [*people.states, *people.sent]
    together = everything(unite, states)
    order = random.Random(people.turn).sample(states, len(states))
    assert dumps(together) == dumps(everything(unite, order)), "in all orders the same bytes (P3, P4)"
    half = len(states) // 2
    assert half == 0 or dumps(unite(everything(unite, states[:half]), everything(unite, states[half:]))) == dumps(
        together
    ), "P3"
    for state in order[:3]:
        assert dumps(unite(together, state)) == dumps(together), "what comes again changes no byte (P2)"
    nothing_lost(people, together)
    assert together.document == view(together.edits)
    anew = [edit.model_copy(update={"at": "2001"}) for edit in together.edits]
    assert view(anew) == together.document, "no clock decides (P12)"
    commented = {edit.ref[1] for edit in together.edits if edit.ref[0] == "comments"}
    assert commented == people.comments, "comments out are those that went in (P9)"
    assert {comment.id for comment in together.document.comments} >= people.comments - people.removed
    alone(together)
    not_again(people)


def everything(unite: Callable[[State, State], State], states: list[State]) -> State:
    """All of them; where nobody has more than the first one had, that one's own file."""
    together = unite(states[0], states[0])
    for state in states[1:]:
        together = unite(together, state)
    return together


def nothing_lost(people: People, together: State) -> None:
    """Every edit that was saved shows, or is a side of a conflict or of a joined text, or somebody knew of it (P1, P5, P7)."""
    ids = {edit.id for edit in together.edits}
    went_in = {edit.id for edit in (*first_records(START), *people.written)}
    assert ids == went_in, "the records that went in come out, and no other ones (P15)"
    known = {parent for edit in together.edits for parent in edit.parents}
    told = {head.id for one in conflicts(together.edits) for head in one.heads}
    heads = Counter(edit.ref for edit in together.edits if edit.id not in known)
    for edit in people.written:
        if edit.id in known or edit.id in told or same_json(said(together.document, edit.ref), edit.value):
            continue
        if len(edit.ref) == 2 and isinstance(edit.value, FrozenMap) and said(together.document, edit.ref) is not None:
            continue  # what was recorded of its parts is laid over it, and is looked at by itself
        assert edit.ref[2:] == ("text", "en"), f"{edit.ref}: lost without a word"
        assert heads[edit.ref] > 1, "only what is said beside something else is joined"
        shown = said(together.document, edit.ref)
        assert isinstance(shown, str)
        joined_rightly(shown, [one for one in together.edits if one.ref == edit.ref], edit.id)


def joined_rightly(shown: str, records: list[Edit], head: str) -> None:
    """Every piece was written by somebody, none stands more often than with anybody, and what is new of this side is there."""
    start = next(finding for finding in START.findings if finding.id == "f").text["en"]
    texts = [start, *(edit.value for edit in records if isinstance(edit.value, str))]
    wrote = [counted(text) for text in texts]
    for piece, count in counted(shown).items():
        assert count <= max(one[piece] for one in wrote), "never more often than somebody wrote it"
    everywhere = Counter(piece for one in wrote for piece in one)
    mine = next(edit.value for edit in records if edit.id == head)
    assert isinstance(mine, str)
    for piece in counted(mine):
        assert everywhere[piece] > 1 or counted(shown)[piece], "what only this side wrote is there"


def counted(text: str) -> Counter[str]:
    return Counter(piece.text.rstrip() for piece in pieces(text))


def alone(together: State) -> None:
    """What becomes of one item does not depend on what was said of others (P14)."""
    first = [edit for edit in together.edits if edit.ref == ("document", "id")]
    for collection in COLLECTIONS:
        for item in items_of(together.document, collection):
            own = [edit for edit in together.edits if item_ref(edit.ref) == (collection, item.id)]
            (there,) = items_of(view((*first, *own)), collection)
            assert there == item


def not_again(people: People) -> None:
    """What was decided stays so, whatever comes that was known then (P6)."""
    for state, refs in people.decided:
        assert not refs & {one.ref for one in conflicts(state.edits)}
        known = {edit.id for edit in state.edits}
        for old in people.sent:
            if known.issuperset(edit.id for edit in old.edits):
                again = people.unite(state, old)
                assert not refs & {one.ref for one in conflicts(again.edits)}, "an old copy opens nothing again"


def said(document: Assessment, ref: Ref) -> Json:
    """What the document says at a ref, worked out anew."""
    value: Any = plain_json(document)
    if ref[0] != "document":
        item = next((one for one in value[ref[0]] if one["id"] == ref[1]), None)
        value, words = item, ref[2:]
    else:
        words = ref[1:]
    for word in words:
        if word == "place" and isinstance(value, dict) and "rank" in value:
            return FrozenMap({name: value[name] for name in ("domain", "kind", "rank")})
        if isinstance(value, tuple):
            return True if word in value else None
        value = value.get(word) if isinstance(value, dict) else None
    return value  # type: ignore[no-any-return]
