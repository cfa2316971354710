"""The verb that lays two assessments of one place side by side."""

import argparse

from igm_desktop.cli.terminal import print_json
from igm_desktop.cli.words import terminal_language
from igm_desktop.cli.working import as_it_is
from igm_desktop.core.comparing.changes import comparison
from igm_desktop.core.comparing.model import Change, Comparison
from igm_desktop.core.comparing.telling import told
from igm_desktop.core.errors import OtherAssessment
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.shown import visible_sentence


def diff_verb(arguments: argparse.Namespace) -> int:
    """Tell what is different in the second of two assessments. Gives the exit status: 0 nothing, 1 something.

    Raises Refused; that they are about two places is one reason.
    """
    one, other = as_it_is(arguments.one), as_it_is(arguments.other)
    found = comparison(one, other, terminal_language(), same_place=arguments.same_place)
    if found.kin == "unrelated":
        raise OtherAssessment("other_place", one=arguments.one.name, other=arguments.other.name)
    if arguments.json:
        print_json(_json(found, str(arguments.one), str(arguments.other)))
    else:
        print(*map(visible_sentence, told(found, terminal_language())), sep="\n")
    return int(bool(found.changes))


def _json(found: Comparison, one: str, other: str) -> dict[str, object]:
    return {
        "kin": found.kin,
        "one": _document_json(found.one, one),
        "other": _document_json(found.other, other),
        "changes": [_change_json(change) for change in found.changes],
    }


def _document_json(document: Assessment, path: str) -> dict[str, object]:
    title = document.title.best(document.languages)
    return {"path": path, "id": document.id, "title": title, "date": document.date, "edition": document.edition}


def _change_json(change: Change) -> dict[str, object]:
    return {
        "what": change.what,
        "area": change.area,
        "ref": list(change.ref),
        "thing": change.thing,
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "words": [{"kept": piece.kept, "text": piece.text} for piece in change.pieces],
        "alike": change.alike,
    }
