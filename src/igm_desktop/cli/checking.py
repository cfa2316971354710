"""What `check` tells: how far the work is, a line for each domain, and what looks wrong, with the address of each."""

from collections.abc import Iterable, Sequence

from igm_desktop.cli.words import say, terminal_language
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.checks.problem import Problem
from igm_desktop.core.checks.wording import message
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.places import language_name
from igm_desktop.core.query.progress import Done, Progress
from igm_desktop.core.query.telling import problem_words
from igm_desktop.core.shown import visible


def progress_lines(held: Progress, catalogue: Catalogue) -> list[str]:
    """One line of totals, one for each domain, and one for all of them."""
    totals = say(
        "check.counts",
        findings=held.all.findings,
        ready=held.all.ready,
        answers=held.all.answered,
        sources=held.sources,
        comments=held.comments,
    )
    names = [catalogue.domain_text(domain, terminal_language()).short for domain in DOMAINS]
    lines = [_line(name, done) for name, done in zip(names, held.domains, strict=True)]
    return [totals, *lines, _line(say("check.all"), held.all)]


def _line(where: str, done: Done) -> str:
    numbers = [
        say("check.answered", answered=done.answered, indicators=done.indicators, with_source=done.with_source),
        say("check.findings", ready=done.ready, findings=done.findings, linked=done.linked),
        *(
            say(
                "check.texts",
                language=language_name(texts.language, terminal_language()),
                written=texts.written,
                of=texts.of,
            )
            for texts in done.texts
        ),
    ]
    return say("check.progress", where=where, numbers=" · ".join(numbers))


def progress_json(held: Progress) -> dict[str, object]:
    """Progress under fixed keys."""
    domains = [{"domain": domain, **_done_json(done)} for domain, done in zip(DOMAINS, held.domains, strict=True)]
    others = {
        "sources": held.sources,
        "parts": held.parts,
        "unplaced": held.unplaced,
        "comments": held.comments,
    }
    return {"domains": domains, "all": {**_done_json(held.all), **others}}


def _done_json(done: Done) -> dict[str, object]:
    return {
        "indicators": done.indicators,
        "answered": done.answered,
        "with_source": done.with_source,
        "findings": done.findings,
        **{kind: done.of(kind) for kind in FINDING_KINDS},
        "ready": done.ready,
        "linked": done.linked,
        "texts": {texts.language: {"written": texts.written, "of": texts.of} for texts in done.texts},
    }


def counts_json(held: Progress) -> dict[str, object]:
    """The keys that `check` had before there was progress: some of the same numbers."""
    domains = {
        domain: {kind: done.of(kind) for kind in FINDING_KINDS}
        for domain, done in zip(DOMAINS, held.domains, strict=True)
    }
    return {
        "findings": held.all.findings,
        **{kind: held.all.of(kind) for kind in FINDING_KINDS},
        "ready": held.all.ready,
        "answers": held.all.answered,
        "sources": held.sources,
        "parts": held.parts,
        "unplaced": held.unplaced,
        "comments": held.comments,
        "domains": domains,
    }


def problems_lines(document: Assessment, catalogue: Catalogue, found: Sequence[Problem]) -> list[str]:
    """One line a problem with its address, or one line that says that there is none."""
    if not found:
        return [say("check.nothing")]
    language = terminal_language()
    told = [f"  {problem_words(one, document, catalogue, language)} [{visible('/'.join(one.ref))}]" for one in found]
    return [say("check.problems", count=len(found)), *told]


def problems_json(found: Iterable[Problem]) -> list[dict[str, object]]:
    """Problems under fixed keys; `quote` has the words of the text that are meant, if it is some."""
    language = terminal_language()
    return [
        {
            "id": problem.check,
            "severity": problem.severity,
            "ref": list(problem.ref),
            "message": message(problem, language),
            "quote": problem.quote or None,
        }
        for problem in found
    ]
