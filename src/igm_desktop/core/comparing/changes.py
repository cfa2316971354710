"""What is different in the later of two assessments of one place: what is the same thing in both, and what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, cast

from igm_desktop.core.canonical import plain_json
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.comparing.aligning import Aligned, aligned
from igm_desktop.core.comparing.kinship import Kin, follows, kin_of
from igm_desktop.core.comparing.model import AREAS, INTERNAL, Area, Change, Comparison, What
from igm_desktop.core.comparing.values import cited_words, cites, list_of, longest_rising, value_said
from igm_desktop.core.diff import changed_refs
from igm_desktop.core.exchange.past_words import Names, field_words, ref_words, value_words
from igm_desktop.core.follow_up import says_something
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Answer, Assessment, Finding, Frozen, Item, Source
from igm_desktop.core.order import items_of
from igm_desktop.core.ref import Ref, item_ref
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.words import sentence

_COLLECTIONS: Final = ("parts", "findings", "answers", "key_facts", "conventions", "sources")
_OF_THE_TIME: Final = frozenset({"date", "edition", "follows", "base"})
"""What is always another in another assessment: it is told at the top."""
_KEPT: Final = frozenset({"translated_from", "carried", "base", "rank"})
_SAID: Final = frozenset({"text", "narrative", "heading"})
_ANSWER: Final = frozenset({"choice", "choices", "not_applicable"})


def comparison(one: Assessment, other: Assessment, language: str, *, same_place: bool = False) -> Comparison:
    """What is different in `other`, in words of that language. It takes a look at all of both: not for the window's thread.

    With `same_place` a person says that they are about one place, although their covers do not. Raises BadCatalogue.
    """
    kin = kin_of(one, other)
    if kin == "unrelated" and not same_place:
        return Comparison(kin, one, other, ())
    kin = "same_place" if kin == "unrelated" else kin
    if one.id != other.id and follows(one, other):  # matching goes forward in time: the map of changes does
        found = _Comparing(other, one, kin, language).changes()
        return Comparison(kin, one, other, tuple(map(_backwards, found)))
    return Comparison(kin, one, other, tuple(_Comparing(one, other, kin, language).changes()))


def _backwards(change: Change) -> Change:
    turned: dict[What, What] = {"new": "gone", "gone": "new"}
    return replace(change, what=turned.get(change.what, change.what), before=change.after, after=change.before)


class _Comparing:
    """The two, the earlier one laid on the later one, and the names of things in both."""

    def __init__(self, one: Assessment, other: Assessment, kin: Kin, language: str) -> None:
        self._laid: Aligned = aligned(one, other, by_words=kin != "states")
        self._before, self._after = self._laid.document, other
        self._is_states, self._language = kin == "states", language
        self._old = {answer.id: answer for answer in one.answers}
        catalogues = catalogue_for(one), catalogue_for(other)
        self._first = Names(one, catalogues[0], language)
        self._then, self._now = Names(self._before, catalogues[1], language), Names(other, catalogues[1], language)

    def changes(self) -> list[Change]:
        """All, in the order of the profile: in each area what is there now in its order, then what is gone."""
        found = [*self._of_catalogue(), *self._of_fields(("document",), self._before, self._after)]
        for collection in _COLLECTIONS:
            found += self._of_collection(collection)
        places = {area: number for number, area in enumerate(AREAS)}
        return sorted(found, key=lambda change: (places[change.area], change.what == "gone"))

    def _of_catalogue(self) -> Iterator[Change]:
        """That other questions are asked: the earlier one was laid into the words of the later one's catalogue."""
        if self._laid.moves is not None:
            ref = ("document", "catalogue")
            was, now = (
                value_words(ref, plain_json(one.catalogue), self._now) for one in (self._first.document, self._after)
            )
            yield Change("changed", "cover", ref, field_words(ref, self._now), "", was, now)

    def _of_collection(self, collection: str) -> Iterator[Change]:
        old, new = items_of(self._before, collection), items_of(self._after, collection)
        if collection == "answers":
            old, new = (tuple(one for one in items if says_something(cast(Answer, one))) for items in (old, new))
        before = {item.id: item for item in old}
        after = {item.id for item in new}
        shifted = self._shifted(old, new)
        for item in new:
            was = before.get(item.id)
            if was is None:
                yield self._whole("new", (collection, item.id), item)
            elif was is not item:
                yield from self._of_item((collection, item.id), was, item, is_shifted=item.id in shifted)
        for item in old:
            if item.id not in after:
                yield self._whole("gone", (collection, item.id), item)

    def _shifted(self, old: Sequence[Item], new: Sequence[Item]) -> frozenset[str]:
        """Those that stand elsewhere among the others: of what was put behind another only the one is told."""
        likened = self._laid.by_likeness
        places = {item.id: number for number, item in enumerate(old) if item.id not in likened}
        shared = [(list_of(item), places[item.id], item.id) for item in new if item.id in places]
        found: set[str] = set()
        for one in dict.fromkeys(key for key, _, _ in shared):
            mine = [(place, name) for key, place, name in shared if key == one]
            stays = longest_rising([place for place, _ in mine])
            found |= {name for place, name in mine if place not in stays}
        return frozenset(found)

    # One thing

    def _whole(self, what: What, ref: Ref, item: Item) -> Change:
        """A thing that is new or gone."""
        names = self._now if what == "new" else self._names_of_gone(ref)
        words = self._item_words(ref, item, names)
        before, after = ("", words) if what == "new" else (words, "")
        field = sentence(self._language, f"kind.{item.kind}") if isinstance(item, Finding) else ""
        return Change(what, self._area(ref, item, names), ref, self._named(ref, names), field, before, after)

    def _names_of_gone(self, ref: Ref) -> Names:
        """The names of then; a question that is not asked any more has its words in the earlier catalogue."""
        asked = ref[0] != "answers" or self._then.catalogue.indicator(ref[1]) is not None
        return self._then if asked else self._first

    def _item_words(self, ref: Ref, item: Item, names: Names) -> str:
        if isinstance(item, Finding):
            return plain(item.text.best(names.document.languages))
        if isinstance(item, Answer):
            said = (self._answer_words(item, names), plain(item.narrative.best(names.document.languages)))
            return "\n".join(word for word in said if word)
        if isinstance(item, Source):
            return source_name(item).full
        known = cast(FrozenMap[Json], plain_json(item))  # what a later version added has no words
        return value_words(ref, FrozenMap({name: known[name] for name in type(item).model_fields}), names)

    def _of_item(self, ref: Ref, was: Item, now: Item, *, is_shifted: bool) -> Iterator[Change]:
        yield from self._of_answer(ref, was, now)
        yield from self._of_citing(ref, was, now)
        yield from self._of_fields(ref, was, now, is_shifted=is_shifted)

    def _of_fields(self, prefix: Ref, was: Frozen, now: Frozen, *, is_shifted: bool = False) -> Iterator[Change]:
        """What is different field by field; several elements of one set are one change."""
        sets: set[str] = set()
        for ref in changed_refs(prefix, was, now):
            name = ref[len(prefix)] if len(ref) > len(prefix) else ""
            if not self._is_told(prefix, name, ref) or name in sets:
                continue
            if name == "place" and prefix[0] != "document":
                if is_shifted or (isinstance(was, Finding) and list_of(was) != list_of(cast(Finding, now))):
                    yield self._moved(prefix, cast(Item, was), cast(Item, now))
            elif name == "indicators":
                sets.add(name)
                yield self._change("changed", ref[:3], was, now)
            else:
                yield from self._ofvalue_said(ref, was, now)

    def _is_told(self, prefix: Ref, name: str, ref: Ref) -> bool:
        if name in _KEPT or (prefix[0] == "answers" and name in _ANSWER):
            return False
        if self._is_states:
            return True
        if name in INTERNAL or (prefix == ("document",) and name in _OF_THE_TIME):
            return False
        is_prose = len(ref) > len(prefix) + 1 and name not in ("csl", "indicators")
        return not is_prose or ref[-1] in self._before.languages  # a new language is told once, on the cover

    def _ofvalue_said(self, ref: Ref, was: Frozen, now: Frozen) -> Iterator[Change]:
        if ref[0] == "sources":
            yield self._change("evidence", ref, was, now)
            return
        is_text = len(ref) == 4 and ref[2] in _SAID
        change = self._change("reworded" if is_text else "changed", ref, was, now)
        only_cited = is_text and change.before == change.after and cites(was) != cites(now)
        is_look = change.before == change.after and not self._is_states and is_text
        if not only_cited and not is_look:
            yield change

    def _moved(self, ref: Ref, was: Item, now: Item) -> Change:
        place = (*ref, "place")
        before, after = (value_words(place, plain_json(item), self._now) for item in (was, now))
        change = self._change("moved", place, was, now)
        if before != after:
            return replace(change, before=before, after=after, field="")
        return replace(change, field=self._now.say("standing_in_list"))  # only its place among its neighbours

    def _of_answer(self, ref: Ref, was: Item, now: Item) -> Iterator[Change]:
        """Another answer to the question: what was chosen then in the words of its own catalogue."""
        if not isinstance(was, Answer) or not isinstance(now, Answer):
            return
        if all(getattr(was, name) == getattr(now, name) for name in _ANSWER):
            return
        before, after = self._then_answered(was), self._answer_words(now, self._now)
        area = self._area(ref, now, self._now)
        yield Change("answer", area, ref, self._named(ref, self._now), "", before, after)

    def _then_answered(self, was: Answer) -> str:
        plans = self._laid.moves
        if plans is None:
            return self._answer_words(was, self._then)
        rows = [row for row in plans.rows if any(one.id == was.id for one in row.to) and row.old in self._old]
        words = (self._answer_words(self._old[row.old], self._first) for row in rows if row.old is not None)
        return "\n".join(dict.fromkeys(word for word in words if word))

    def _answer_words(self, answer: Answer, names: Names) -> str:
        ref = ("answers", answer.id)
        words = [
            value_words((*ref, "choice"), answer.choice, names),
            value_words((*ref, "choices"), answer.choices, names),
        ]
        if answer.not_applicable is not None:
            words.append(field_words((*ref, "not_applicable"), names) + (": " if answer.not_applicable else ""))
            words[-1] += answer.not_applicable
        return "\n".join(word for word in words if word)

    def _of_citing(self, ref: Ref, was: Item, now: Item) -> Iterator[Change]:
        """Other sources under a text."""
        if ref[0] not in ("findings", "answers", "parts") or cites(was) == cites(now):
            return
        before, after = cited_words(was, self._then), cited_words(now, self._now)
        if before != after:
            field = field_words((*ref, "source"), self._now)
            yield Change(
                "evidence", self._area(ref, now, self._now), ref, self._named(ref, self._now), field, before, after
            )

    def _change(self, what: What, ref: Ref, was: Frozen, now: Frozen) -> Change:
        key = item_ref(ref)
        return Change(
            what,
            self._area(key, now, self._now),
            ref,
            field_words(ref, self._now) if ref[0] == "document" else self._named(key, self._now),
            "" if ref[0] == "document" else self._field(ref),
            value_said(ref, was, self._then),
            value_said(ref, now, self._now),
            alike=key[0] == "findings" and key[1] in self._laid.by_likeness,
        )

    def _field(self, ref: Ref) -> str:
        """The name of the field, with the language only where there are several."""
        several = len({*self._before.languages, *self._after.languages}) > 1
        return field_words(ref if several or len(ref) < 4 or ref[2] == "csl" else ref[:3], self._now)

    def _named(self, ref: Ref, names: Names) -> str:
        """The name of a thing; of a finding its first words, for the domain is told around it."""
        if ref[0] == "answers":
            asked = names.catalogue.indicator(ref[1]) is not None
            return names.catalogue.question(ref[1], names.language) if asked else ref[1]
        words = ref_words(ref, names)
        return words.partition(" · ")[2] or words if ref[0] == "findings" else words

    def _area(self, ref: Ref, item: Frozen, names: Names) -> Area:
        if isinstance(item, Finding):
            return item.domain
        if ref[0] == "answers":
            indicator = names.catalogue.indicator(ref[1])
            return indicator.domain if indicator is not None else "facts"
        others: dict[str, Area] = {"document": "cover", "parts": "parts", "sources": "sources"}
        return others.get(ref[0], "facts")
