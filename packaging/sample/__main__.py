"""Builds the sample that travels with the program: `python packaging/sample [FILE]`.

The texts are in the modules beside this one; the result is the same in every run.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import answers
import crises
import discussion
import facts
import partnerships
import parts
import rights
import safe_migration
import sources
import well_being
import whole_of_government
from shape import MAIN, OTHER, Statement, origins, prose, sample_id

from igm_desktop.core.beginning import first_state
from igm_desktop.core.comments.anchoring import anchor_at
from igm_desktop.core.domains import DomainId, FindingKind
from igm_desktop.core.facts.lists import convention_name
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.ids import ranks_between
from igm_desktop.core.model.assessment import (
    Anchor,
    Answer,
    Assessment,
    CatalogueRef,
    Comment,
    Convention,
    Finding,
    KeyFact,
    Part,
    Period,
    Person,
    Resolved,
    Round,
    Source,
)
from igm_desktop.core.model.prose import NO_PROSE, Prose
from igm_desktop.core.order import settled
from igm_desktop.core.storage.codec import dumps

DEFAULT_FILE: Final = Path(__file__).resolve().parents[2] / "resources" / "sample" / "balti.igm.json"

LISTS: Final[tuple[tuple[DomainId, FindingKind, tuple[Statement, ...]], ...]] = (
    ("rights", "well_developed", rights.WELL_DEVELOPED),
    ("rights", "potential", rights.POTENTIAL),
    ("whole_of_government", "well_developed", whole_of_government.WELL_DEVELOPED),
    ("whole_of_government", "potential", whole_of_government.POTENTIAL),
    ("partnerships", "well_developed", partnerships.WELL_DEVELOPED),
    ("partnerships", "potential", partnerships.POTENTIAL),
    ("well_being", "well_developed", well_being.WELL_DEVELOPED),
    ("well_being", "potential", well_being.POTENTIAL),
    ("crises", "well_developed", crises.WELL_DEVELOPED),
    ("crises", "potential", crises.POTENTIAL),
    ("safe_migration", "well_developed", safe_migration.WELL_DEVELOPED),
    ("safe_migration", "potential", safe_migration.POTENTIAL),
)


def sample() -> Assessment:
    """The document."""
    return settled(
        Assessment(
            id=sample_id("document", "2023"),
            catalogue=CatalogueRef(id="igm-desktop", version="1"),
            level="local",
            country="MD",
            place=prose(parts.PLACE),
            body="municipality",
            edition=1,
            title=prose(parts.TITLE),
            date="2023-08",
            languages=(MAIN, OTHER),
            parts=tuple(_parts()),
            findings=tuple(_findings()),
            answers=tuple(map(_answer, answers.REPLIES)),
            sources=tuple(map(_source, sources.WORKS)),
            key_facts=tuple(_key_facts()),
            conventions=tuple(_conventions()),
            comments=tuple(map(_comment, discussion.REMARKS)),
            rounds=tuple(map(_round, discussion.ROUNDS)),
            people=tuple(map(_person, discussion.PARTICIPANTS)),
        )
    )


def _ranked(collection: str, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """An id and a rank for each key."""
    ids = tuple(sample_id(collection, key) for key in keys)
    return zip(ids, ranks_between(None, None, ids), strict=True)


def _parts() -> Iterator[Part]:
    places = _ranked("parts", (section.kind for section in parts.SECTIONS))
    for section, (part_id, rank) in zip(parts.SECTIONS, places, strict=True):
        yield Part(
            id=part_id,
            rank=rank,
            kind=section.kind,
            heading=prose(section.heading),
            text=prose(section.text),
            translated_from=origins(heading=section.heading, text=section.text),
        )


def _findings() -> Iterator[Finding]:
    places = _ranked("findings", (statement.key for _, _, statements in LISTS for statement in statements))
    for domain, kind, statements in LISTS:
        for statement in statements:
            finding_id, rank = next(places)
            yield Finding(
                id=finding_id,
                domain=domain,
                kind=kind,
                rank=rank,
                text=prose(statement.words),
                level=statement.level,
                indicators=statement.indicators,
                status=statement.status,
                note=statement.note,
                translated_from=origins(text=statement.words),
            )


def _answer(reply: answers.Reply) -> Answer:
    return Answer(
        id=reply.indicator,
        choice=reply.choice,
        narrative=Prose({MAIN: reply.narrative}) if reply.narrative else NO_PROSE,
        level=reply.level,
        not_applicable=reply.not_applicable,
        note=reply.note,
    )


def _source(work: sources.Work) -> Source:
    csl: dict[str, Json] = {
        "id": work.id,
        "type": work.type,
        "author": (FrozenMap({"literal": work.author}),),
        "title": work.title,
    }
    if work.language:
        csl["language"] = work.language
    if work.issued:
        csl["issued"] = FrozenMap({"date-parts": (work.issued,)})
    return Source(
        id=work.id,
        csl=FrozenMap(csl),
        instrument=work.instrument,
        adopted=work.adopted,
        period=Period.model_validate({"from": work.period[0], "to": work.period[1]}) if work.period else None,
        level=work.level,
    )


def _key_facts() -> Iterator[KeyFact]:
    places = _ranked("key_facts", (fact.key for fact in facts.FACTS))
    for fact, (fact_id, rank) in zip(facts.FACTS, places, strict=True):
        has_unit = bool(fact.unit.en)
        yield KeyFact(
            id=fact_id,
            rank=rank,
            label=prose(fact.label),
            value=fact.value,
            unit=prose(fact.unit) if has_unit else NO_PROSE,
            year=fact.year,
            source=fact.source,
            translated_from=origins(label=fact.label, unit=fact.unit) if has_unit else origins(label=fact.label),
        )


def _conventions() -> Iterator[Convention]:
    places = _ranked("conventions", (treaty.key for treaty in facts.TREATIES))
    for treaty, (convention_id, rank) in zip(facts.TREATIES, places, strict=True):
        name = Prose({tag: convention_name(treaty.key, tag) for tag in (MAIN, OTHER)})
        yield Convention(id=convention_id, rank=rank, name=name, signed=treaty.signed, ratified=treaty.ratified)


def _comment(remark: discussion.Remark) -> Comment:
    return Comment(
        id=sample_id("comments", remark.key),
        anchor=_anchor(remark),
        by=sample_id("people", remark.by),
        at=remark.at,
        kind="nothing_to_say" if remark.domain else "comment",
        text=remark.text,
        reply_to=sample_id("comments", remark.reply_to) if remark.reply_to else None,
        resolved=_resolved(*remark.resolved) if remark.resolved else None,
    )


def _resolved(by: str, at: str, how: discussion.Outcome) -> Resolved:
    return Resolved(by=sample_id("people", by), at=at, how=how)


def _anchor(remark: discussion.Remark) -> Anchor:
    if remark.domain:
        return Anchor(ref=("domains", remark.domain))
    text = next(one.en for _, _, statements in LISTS for one in statements if one.key == remark.finding)
    ref = ("findings", sample_id("findings", remark.finding), "text", MAIN)
    return anchor_at(ref, text, text.index(remark.quote), text.index(remark.quote) + len(remark.quote))


def _round(invitation: discussion.Invitation) -> Round:
    return Round(
        id=sample_id("rounds", invitation.key),
        number=invitation.number,
        by=sample_id("people", invitation.by),
        at=invitation.at,
        asked=invitation.asked,
        until=invitation.until,
        note=invitation.note,
    )


def _person(participant: discussion.Participant) -> Person:
    return Person(
        id=sample_id("people", participant.key),
        name=participant.name,
        role=participant.role,
        organisation=participant.organisation,
    )


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description="Build the sample that travels with the program.")
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT_FILE)
    chosen = parser.parse_args(arguments)
    chosen.file.write_bytes(dumps(first_state(sample())))


if __name__ == "__main__":
    main(sys.argv[1:])
