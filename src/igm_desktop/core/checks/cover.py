"""What a profile cannot be printed without: its title, place and date, and something in each part, list and finding."""

from collections import Counter
from collections.abc import Iterator

from igm_desktop.core.checks.problem import Found, View
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.model.assessment import UNPLACED
from igm_desktop.core.model.prose import Prose


def no_title(view: View) -> Iterator[Found]:
    """The title is empty in the main language."""
    main = view.document.language
    if not view.document.title.in_language(main).strip():
        yield Found(("document", "title", main))


def no_country(view: View) -> Iterator[Found]:
    """No country is chosen."""
    if view.document.country is None:
        yield Found(("document", "country"))


def no_place(view: View) -> Iterator[Found]:
    """A local assessment names no place."""
    main = view.document.language
    if view.document.level == "local" and not view.document.place.in_language(main).strip():
        yield Found(("document", "place", main))


def no_date(view: View) -> Iterator[Found]:
    """There is no date."""
    if view.document.date is None:
        yield Found(("document", "date"))


def no_introduction(view: View) -> Iterator[Found]:
    """There is no introduction."""
    if all(part.kind != "introduction" for part in view.document.parts):
        yield Found(("document", "parts"))


def unplaced_text(view: View) -> Iterator[Found]:
    """An import left text that nobody has sorted yet."""
    yield from (Found(("parts", part.id)) for part in view.document.parts if part.kind == UNPLACED)


def empty_part(view: View) -> Iterator[Found]:
    """A part without text: its heading would stand alone."""
    main = view.document.language
    for part in view.document.parts:
        if part.kind != UNPLACED and _is_empty(part.text):
            yield Found(("parts", part.id, "text", main))


def domain_empty(view: View) -> Iterator[Found]:
    """A domain without findings."""
    held = {finding.domain for finding in view.document.findings}
    yield from (Found(("document", "findings", domain)) for domain in DOMAINS if domain not in held)


def list_empty(view: View) -> Iterator[Found]:
    """A domain with findings in one of its lists only."""
    held = Counter((finding.domain, finding.kind) for finding in view.document.findings)
    for domain in DOMAINS:
        empty = [kind for kind in FINDING_KINDS if not held[domain, kind]]
        if len(empty) == 1:
            yield Found(("document", "findings", domain, empty[0]))


def finding_empty(view: View) -> Iterator[Found]:
    """A finding without text in any language."""
    main = view.document.language
    for finding in view.document.findings:
        if _is_empty(finding.text):
            yield Found(("findings", finding.id, "text", main))


def no_reason(view: View) -> Iterator[Found]:
    """A question is said not to apply, and nobody says why."""
    for answer in view.document.answers:
        if answer.not_applicable is not None and not answer.not_applicable.strip():
            yield Found(("answers", answer.id, "not_applicable"))


def _is_empty(prose: Prose) -> bool:
    return not any(text.strip() for text in prose.values())
