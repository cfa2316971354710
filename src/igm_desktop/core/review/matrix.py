"""The comment–response matrix: each comment and each change by others, and what was done about it.

It tells what was asked and what was answered, so that nobody who took the trouble is left without an answer. All of it is
known from the document and its records.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from igm_desktop.core.canonical import same_json
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.comments.threads import DOMAIN, Thread, domain_of, is_deleted, threads_of
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.exchange.arrivals import Arrival, arrivals_of, noted
from igm_desktop.core.exchange.compared import Piece, compared
from igm_desktop.core.exchange.deciding import Standing, is_decided_on
from igm_desktop.core.exchange.past import Past, before, past_of, value_then
from igm_desktop.core.exchange.past_words import Names, field_words, ref_words, thing_words, value_words
from igm_desktop.core.model.assessment import Assessment, Comment, Person
from igm_desktop.core.model.state import Edit, State, review_of
from igm_desktop.core.people import is_import
from igm_desktop.core.ref import Ref, is_item, item_ref
from igm_desktop.core.review.changes import domain_of_ref
from igm_desktop.core.shown import as_name

RowKind = Literal["comment", "change", "nothing_to_say"]
Done = Literal["open", "accepted", "rejected", "answered", "changed", "closed", "nothing_to_say"]
"""`changed` is of a change that somebody went on from; `closed` of a comment that was resolved without a word of how."""
DONE: Final[tuple[Done, ...]] = get_args(Done)

_STANDINGS: Final[Mapping[Standing, Done]] = {
    Standing.OPEN: "open",
    Standing.ACCEPTED: "accepted",
    Standing.REJECTED: "rejected",
    Standing.CHANGED: "changed",
}
_DECISIONS: Final = frozenset({Standing.ACCEPTED, Standing.REJECTED})


@dataclass(frozen=True, slots=True)
class Who:
    """A person by name; what nobody has said of them is empty."""

    id: str
    name: str
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer in words."""

    by: Who
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """`number` stays the same while rows are answered. `id` is that of the comment, or of the record that the change came to.

    Of a comment `quote` has the words that it is about and `text` what it says; of a change `before` and `after` are plain
    words. `done` tells what was done, by whom and when as far as that is known; `answers` in which words.
    """

    number: int
    kind: RowKind
    id: str
    round: int | None
    domain: DomainId | None
    ref: Ref
    place: str
    by: Who
    at: str
    done: Done
    done_by: Who | None = None
    done_at: str = ""
    quote: str = ""
    text: str = ""
    before: str = ""
    after: str = ""
    answers: tuple[Said, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.done == "open"

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What a change did, word by word."""
        return compared(self.before, self.after)


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """The rows: open ones first, then in the order of the domains. `changes` has those that are changes by the ids of their rows,
    in `past`, for whoever decides about them.
    """

    rows: tuple[Row, ...]
    past: Past
    changes: Mapping[str, Arrival]

    @property
    def open_count(self) -> int:
        return sum(row.is_open for row in self.rows)


def matrix_of(state: State, catalogue: Catalogue, language: str) -> Matrix:
    """The matrix of a state, whose records say all that its document does, in words of that language.

    It takes a look at the whole past: not for the window's thread. The same state gives the same matrix on every computer.
    """
    told = past_of(state)
    maker = _Rows(state, told, Names(state.document, catalogue, language))
    rows = [*maker.of_threads(), *maker.of_changes()]
    by_time = sorted(rows, key=lambda row: (row.round or 0, row.at, row.id))
    numbers = {row.id: number for number, row in enumerate(by_time, 1)}
    places = {domain: number for number, domain in enumerate(DOMAINS)}
    ordered = sorted(
        by_time, key=lambda row: (not row.is_open, _NO_DOMAIN if row.domain is None else places[row.domain])
    )
    return Matrix(tuple(replace(row, number=numbers[row.id]) for row in ordered), told, maker.by_row)


_NO_DOMAIN: Final = -1  # cover, parts, facts and sources stand before the domains, as in the profile


class _Rows:
    """What makes rows of threads and of changes."""

    def __init__(self, state: State, told: Past, names: Names) -> None:
        self._state, self._told, self._names = state, told, names
        self._document: Assessment = state.document
        self._people = {person.id: person for person in state.document.people}
        self._rounds = {one.id: one.number for one in state.document.rounds}
        changes = self._changes()
        self._changed = {
            edit_id: one for one in changes for edit_id in (happening.edit.id for happening in one.happenings)
        }
        self._arrivals = changes
        self.by_row = {one.last.edit.id: one for one in changes}
        self._answers: dict[str, Thread] = {}
        self._threads: list[Thread] = []
        for thread in threads_of(state.document):
            change = self._answered_by(thread)
            if change is None:
                self._threads.append(thread)
            else:
                self._answers[change.last.edit.id] = thread

    def _answered_by(self, thread: Thread) -> Arrival | None:
        """The change whose record one of the comments names: the first that was said to it may not come first by its time."""
        named = (self._changed.get(comment.reply_to or "") for comment in thread.comments)
        return next((change for change in named if change is not None), None)

    # Comments

    def of_threads(self) -> Iterator[Row]:
        for thread in self._threads:
            if not is_deleted(thread.first) or thread.replies:
                yield self._thread_row(thread)

    def _thread_row(self, thread: Thread) -> Row:
        first, ref = thread.first, thread.first.anchor.ref
        resolved = first.resolved
        return Row(
            number=0,
            kind=first.kind,
            id=first.id,
            round=self._round_of(("comments", first.id)),
            domain=domain_of(self._document, self._names.catalogue, first),
            ref=ref,
            place=self._place(ref),
            by=self._who(first.by),
            at=first.at,
            done=_done(thread),
            done_by=None if resolved is None else self._who(resolved.by),
            done_at="" if resolved is None else resolved.at,
            quote=first.anchor.quote,
            text=first.text,
            answers=tuple(map(self._said, thread.replies)),
        )

    def _said(self, comment: Comment) -> Said:
        return Said(self._who(comment.by), comment.at, comment.text)

    def _round_of(self, key: Ref) -> int | None:
        """The round in whose copy an item was written."""
        family = self._told.families.get(key, ())
        return self._rounds.get(review_of(self._told.edits[family[0]]) or "") if family else None

    # Changes

    def _changes(self) -> tuple[Arrival, ...]:
        """What others changed: in the copies of a round, or in copies that came otherwise and wait or were decided about."""
        own, ids = review_of(self._state), noted(self._state)
        happenings = [
            one
            for entry in self._told.entries
            if entry is not self._told.beginning
            for one in entry.happenings
            if is_decided_on(one.edit.ref) and not is_import(one.edit.by)
        ]
        named = {one.edit.id for one in happenings if _is_named(one.edit, own, ids)}
        repeated = self._repeated(named)
        asked = {(one.edit.by, item_ref(one.edit.ref)) for one in happenings if one.edit.id in named | repeated}
        happenings = [one for one in happenings if (one.edit.by, item_ref(one.edit.ref)) in asked]
        return tuple(
            one
            for one in arrivals_of(self._told, happenings)
            if one.last.edit.id in named or (one.standing in _DECISIONS and self._is_decision(one))
        )

    def _repeated(self, named: set[str]) -> set[str]:
        """The ids of records whose value, or what stood before it, somebody else who knew of it has said once more."""
        edits, numbers = self._told.edits, self._told.numbers
        found: set[str] = set()
        for edit in edits:
            for parent in edit.parents:
                one = edits[numbers[parent]] if parent in numbers else None
                if one is None or one.by == edit.by or one.ref != edit.ref or parent in named or parent in found:
                    continue
                earlier = [edits[numbers[each]].value for each in one.parents if each in numbers]
                if any(same_json(edit.value, value) for value in (one.value, *earlier)) or not earlier:
                    found.add(parent)
        return found

    def _is_decision(self, one: Arrival) -> bool:
        """Whether somebody decided just about this, rather than wrote on: nobody types the same once more."""
        return one.decision is not None and one.decision.ref == one.last.edit.ref and review_of(one.last.edit) is None

    def of_changes(self) -> Iterator[Row]:
        for one in self._arrivals:
            yield self._change_row(one)

    def _change_row(self, one: Arrival) -> Row:
        last, ref = one.last.edit, one.ref
        answer = self._answers.get(last.id)
        return Row(
            number=0,
            kind="change",
            id=last.id,
            round=self._rounds.get(review_of(last) or ""),
            domain=self._domain(one),
            ref=ref,
            place=self._change_place(one),
            by=self._who(last.by),
            at=last.at or "",
            done=_STANDINGS[one.standing],
            done_by=None if one.decision is None else self._who(one.decision.by),
            done_at="" if one.decision is None else one.decision.at or "",
            before=value_words(ref, before(self._told, one.first.number), self._names),
            after=self._after(one),
            answers=() if answer is None else tuple(map(self._said, self._in_order(answer))),
        )

    def _in_order(self, answer: Thread) -> list[Comment]:
        """What was said to a change: what names it before what was said to that."""
        return sorted(answer.comments, key=lambda comment: comment.reply_to not in self._changed)

    def _after(self, one: Arrival) -> str:
        """What a change came to: of an item that was added, all that its writer wrote in it."""
        ref, last = one.ref, one.last
        value = value_then(self._told, ref, last.number + 1) if is_item(ref) and one.added else last.edit.value
        return value_words(ref, value, self._names)

    def _domain(self, one: Arrival) -> DomainId | None:
        """Where a finding stood when it was changed; where it stands, or the question does."""
        then = next((domain for domain in DOMAINS if domain == one.first.domain), None)
        return then or domain_of_ref(one.ref, self._names.catalogue, self._document)

    def _change_place(self, one: Arrival) -> str:
        thing = thing_words(self._told, one.last.number, self._names)
        return " · ".join(word for word in (thing, field_words(one.ref, self._names)) if word)

    # Words

    def _place(self, ref: Ref) -> str:
        """What a comment is about, also where that is gone."""
        if len(ref) < 2:
            return ""
        domain = next((one for one in DOMAINS if ref[:2] == (DOMAIN, one)), None)
        if domain is not None:
            return self._names.catalogue.domain_text(domain, self._names.language).short
        family = self._told.families.get(item_ref(ref), ())
        if not family or ref[0] in ("answers", "document"):
            return ref_words(ref, self._names)
        thing = thing_words(self._told, family[-1], self._names)
        return " · ".join(word for word in (thing, field_words(ref, self._names)) if word)

    def _who(self, person_id: str) -> Who:
        person: Person | None = self._people.get(person_id)
        if person is None:
            return Who(person_id, self._names.say("import" if is_import(person_id) else "somebody"))
        return Who(person_id, as_name(person.name) or self._names.say("somebody"), as_name(person.organisation))


def _is_named(edit: Edit, own: str | None, ids: frozenset[str]) -> bool:
    """Whether a record was made in a copy for review, of another round than the one that this file is the copy of, or waits."""
    made_in = review_of(edit)
    return (made_in is not None and made_in != own) or edit.id in ids


def _done(thread: Thread) -> Done:
    """What was done with what a comment asked. Whoever answered in words without resolving it has left it open."""
    if thread.first.kind == "nothing_to_say":
        return "nothing_to_say"
    resolved = thread.first.resolved
    if resolved is None:
        return "open"
    return resolved.how or "closed"


def people_of(rows: Iterable[Row]) -> tuple[Who, ...]:
    """Whoever asked, each once, by name."""
    found = {row.by.id: row.by for row in rows}
    return tuple(sorted(found.values(), key=lambda who: (who.name.casefold(), who.id)))
