"""What came of a merge, as lines for a person and as JSON values for a program."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from igm_desktop.cli.words import say, terminal_language
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.comments.threads import domain_of as domain_of_comment
from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.edits import position
from igm_desktop.core.exchange.apart import Kin
from igm_desktop.core.exchange.conflicts import Conflict
from igm_desktop.core.exchange.merging import Came, Merged
from igm_desktop.core.exchange.past import Happening, before
from igm_desktop.core.exchange.past_words import Names, author_words, field_words, ref_words, thing_words, value_words
from igm_desktop.core.frozen import Json
from igm_desktop.core.model.state import review_of
from igm_desktop.core.people import name_of
from igm_desktop.core.ref import Ref, is_item
from igm_desktop.core.review.changes import domain_of_ref
from igm_desktop.core.shown import as_name, visible_sentence
from igm_desktop.core.sources.doubles import came_double
from igm_desktop.core.sources.naming import source_name


def lines(both: Merged, output: Path, paths: Sequence[Path]) -> list[str]:
    """What each copy brought; then by person and domain each change, each once; what stands in two versions; and the counts."""
    document = both.state.document
    names = Names(document, catalogue_for(document), terminal_language())
    said = [_copy_line(came, path) for came, path in zip(both.copies, paths, strict=True)]
    said += _change_lines(both, names)
    if both.conflicts:
        said += ["", say("merge.conflicts", count=len(both.conflicts))]
        said += [line for one in both.conflicts for line in _conflict_lines(one, names)]
    by_id = {source.id: source_name(source).full for source in document.sources}
    said += [say("import.likely_double", one=by_id[one], two=by_id[two]) for one, two in doubles(both)]
    said += ["", say("merge.done", path=output, records=both.after.records, comments=both.after.comments)]
    if both.conflicts:
        said.append(say("merge.decide", path=output))
    return [*map(visible_sentence, said)]


def told(both: Merged, output: Path, paths: Sequence[Path], *, written: bool) -> dict[str, object]:
    """The same under fixed keys, with the values as the file has them."""
    document = both.state.document
    names = Names(document, catalogue_for(document), terminal_language())
    brought = {path: {one.edit.id for one in came.happenings} for came, path in zip(both.copies, paths, strict=True)}
    changes = [_change_json(both, one, names, brought) for one in both.happenings]
    return {
        "output": str(output),
        "written": written,
        "copies": [_copy_json(came, path) for came, path in zip(both.copies, paths, strict=True)],
        "changes": [one for one, had in zip(changes, both.happenings, strict=True) if not _is_comment(had)],
        "comments": [one for one, had in zip(changes, both.happenings, strict=True) if _is_comment(had)],
        "conflicts": [_conflict_json(one, names) for one in both.conflicts],
        "doubles": [list(pair) for pair in doubles(both)],
        "counts": {"records": both.after.records, "comments": both.after.comments},
    }


def doubles(both: Merged) -> tuple[tuple[str, str], ...]:
    """Sources that came and are likely one that was there, or another that came."""
    refs = (one.edit.ref for one in both.happenings if one.edit.value is not None)
    return came_double(both.state.document.sources, [ref[1] for ref in refs if ref[0] == "sources" and is_item(ref)])


def _copy_line(came: Came, path: Path) -> str:
    comments = sum(map(_is_comment, came.happenings))
    counts = say("merge.counts", changes=len(came.happenings) - comments, comments=comments)
    if came.kin is Kin.RECORDS:
        return say("merge.copy" if came.records else "merge.nothing", path=path, counts=counts)
    return say(f"merge.copy_{came.kin.value}", path=path, counts=counts)


def _copy_json(came: Came, path: Path) -> dict[str, object]:
    comments = sum(map(_is_comment, came.happenings))
    return {
        "path": str(path),
        "kin": came.kin.value,
        "records": came.records,
        "changes": len(came.happenings) - comments,
        "comments": comments,
    }


def _change_lines(both: Merged, names: Names) -> Iterator[str]:
    """By person and domain, as each first wrote."""
    people: dict[str, dict[DomainId | None, list[Happening]]] = {}
    for one in both.happenings:
        people.setdefault(one.edit.by, {}).setdefault(_domain(one, names), []).append(one)
    for by, domains in people.items():
        yield from ("", author_words(by, names))
        for domain in (*DOMAINS, None):
            if domain in domains:
                yield "  " + (
                    names.catalogue.domain_text(domain, names.language).short if domain else say("merge.elsewhere")
                )
                for one in domains[domain]:
                    yield from _happening_lines(both, one, names)


def _happening_lines(both: Merged, one: Happening, names: Names) -> Iterator[str]:
    ref = one.edit.ref
    yield "    • " + " · ".join(filter(None, (thing_words(both.past, one.number, names), field_words(ref, names))))
    was = as_name(value_words(ref, before(both.past, one.number), names))
    now = as_name(value_words(ref, one.edit.value, names))
    if was:
        yield "      " + say("merge.gone" if not now else "merge.was", words=was)
    if now:
        yield "      " + say("merge.new" if not was else "merge.now", words=now)


def _conflict_lines(conflict: Conflict, names: Names) -> Iterator[str]:
    """What stood there, and what each has said since."""
    yield "  • " + ref_words(conflict.ref, names)
    if conflict.base_known:
        yield "      " + say("merge.was", words=_words(conflict.ref, conflict.base, names))
    for head in conflict.heads:
        words = _words(head.ref, head.value, names)
        yield "      " + say("merge.version", person=author_words(head.by, names), words=words)


def _words(ref: Ref, value: Json, names: Names) -> str:
    return as_name(value_words(ref, value, names)) or say("merge.empty")


def _change_json(both: Merged, one: Happening, names: Names, brought: dict[Path, set[str]]) -> dict[str, object]:
    edit = one.edit
    return {
        "record": edit.id,
        "ref": list(edit.ref),
        "domain": _domain(one, names),
        "by": edit.by,
        "name": name_of(names.document, edit.by),
        "at": edit.at,
        "review": review_of(edit),
        "before": before(both.past, one.number),
        "after": edit.value,
        "copies": [str(path) for path, ids in brought.items() if edit.id in ids],
    }


def _conflict_json(conflict: Conflict, names: Names) -> dict[str, object]:
    return {
        "ref": list(conflict.ref),
        "base": conflict.base,
        "base_known": conflict.base_known,
        "versions": [
            {
                "record": head.id,
                "ref": list(head.ref),
                "by": head.by,
                "name": name_of(names.document, head.by),
                "at": head.at,
                "value": head.value,
            }
            for head in conflict.heads
        ],
    }


def _domain(one: Happening, names: Names) -> DomainId | None:
    ref = one.edit.ref
    if ref[0] == "comments" and (at := position(names.document, "comments", ref[1])) is not None:
        return domain_of_comment(names.document, names.catalogue, names.document.comments[at])
    if one.domain is not None:
        return next((domain for domain in DOMAINS if domain == one.domain), None)
    return domain_of_ref(ref, names.catalogue, names.document)


def _is_comment(one: Happening) -> bool:
    return one.edit.ref[0] == "comments"
