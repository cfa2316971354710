"""The verb that lists the comments of an assessment, thread by thread."""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime

from igm_desktop.cli.terminal import print_json
from igm_desktop.cli.words import say, terminal_language
from igm_desktop.cli.working import as_it_is
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.comments.threads import DOMAIN, Thread, domain_of, is_deleted, is_orphan, threads_of
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.exchange.past_words import Names, author_words, ref_words
from igm_desktop.core.model.assessment import Assessment, Comment
from igm_desktop.core.ref import item_ref
from igm_desktop.core.shown import as_name, visible_sentence


def comments_verb(arguments: argparse.Namespace) -> int:
    """List the comments, or those that are open. Gives the exit status: 0 none is open, 1 some are."""
    document = as_it_is(arguments.file)
    names = Names(document, catalogue_for(document), terminal_language())
    threads = threads_of(document)
    shown = tuple(thread for thread in threads if thread.is_open or not arguments.open)
    if arguments.json:
        print_json({"comments": [_json(thread, names) for thread in shown]})
    else:
        print(*map(visible_sentence, comments_lines(shown, names, only_open=arguments.open)), sep="\n")
    return int(any(thread.is_open for thread in threads))


def comments_lines(threads: tuple[Thread, ...], names: Names, *, only_open: bool = False) -> Iterator[str]:
    """For each thread what it is about and how it stands, and under that what was said; an empty line between two."""
    if not threads:
        yield say("comments.none_open" if only_open else "comments.none")
    for number, thread in enumerate(threads):
        if number:
            yield ""
        yield _about(thread, names)
        yield from (f"  {line}" for comment in thread.comments for line in _said(comment, names))


def open_line(document: Assessment) -> list[str]:
    """How many comments are open, where there are any threads at all."""
    threads = threads_of(document)
    return ["", say("comments.count", count=sum(thread.is_open for thread in threads))] if threads else []


def _about(thread: Thread, names: Names) -> str:
    anchor, place = thread.first.anchor, _place(thread, names)
    if anchor.quote:
        place = say("comments.place", place=place, quote=as_name(anchor.quote))
    marks = [say(f"comments.{_state(thread)}")]
    if is_orphan(names.document, thread.first, names.catalogue):
        marks.append(say("comments.orphan"))
    return f"{place} [{', '.join(marks)}]"


def _place(thread: Thread, names: Names) -> str:
    ref = thread.first.anchor.ref
    domain = next((one for one in DOMAINS if ref == (DOMAIN, one)), None)
    if domain is not None:
        return names.catalogue.domain_text(domain, names.language).short
    return ref_words(ref, names) if len(ref) > 1 else ""


def _state(thread: Thread) -> str:
    if thread.first.kind == "nothing_to_say":
        return "nothing_to_say"
    resolved = thread.first.resolved
    return "open" if resolved is None else resolved.how or "resolved"


def _said(comment: Comment, names: Names) -> Iterator[str]:
    """One comment in lines: its own are kept."""
    text = comment.text
    if comment.kind == "nothing_to_say" and not text:
        text = say("comments.nothing_to_say")
    elif is_deleted(comment):
        text = say("comments.deleted")
    first, *others = text.splitlines() or [""]
    who, when = author_words(comment.by, names), _when(comment.at)
    yield (
        say("comments.said", who=who, when=when, text=first)
        if when
        else say("comments.said_undated", who=who, text=first)
    )
    yield from (f"  {line}" for line in others)


def _when(at: str) -> str:
    """Day and hour, in universal time as the file has it; nothing for what is no moment."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return ""
    moment = moment.astimezone(UTC) if moment.tzinfo else moment
    return f"{moment:%Y-%m-%d %H:%M}"


def _json(thread: Thread, names: Names) -> dict[str, object]:
    """A thread under fixed keys."""
    first = thread.first
    resolved = first.resolved
    return {
        **_comment_json(first, names),
        "kind": first.kind,
        "domain": domain_of(names.document, names.catalogue, first),
        "ref": list(first.anchor.ref),
        "item": list(item_ref(first.anchor.ref)),
        "quote": first.anchor.quote,
        "orphan": is_orphan(names.document, first, names.catalogue),
        "open": thread.is_open,
        "resolved": None if resolved is None else {"by": resolved.by, "at": resolved.at, "how": resolved.how},
        "replies": [_comment_json(reply, names) for reply in thread.replies],
    }


def _comment_json(comment: Comment, names: Names) -> dict[str, object]:
    return {
        "id": comment.id,
        "by": comment.by,
        "name": author_words(comment.by, names),
        "at": comment.at,
        "text": comment.text,
        "deleted": is_deleted(comment),
    }
