"""Lists whose items end differently: some with a full stop, some without."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import groupby
from typing import Final

from igm_desktop.core.checks.problem import Fix, Found, Text, View
from igm_desktop.core.checks.viewing import REMEMBERED
from igm_desktop.core.edits import set_value, value_at
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref

STOPS: Final = ".!?…。！？؟۔।"
_GOING_ON: Final = ";；؛:,"
_CLOSING: Final = '”»’")]'
_ADDRESS: Final = re.compile(r"(?:https?://|www\.|\S+@)")


def list_endings(view: View) -> Iterator[Found]:
    """In one list and language most texts end with a full stop and some do not, or the other way round.

    Told at each text of the smaller side. Where both are as many, the one without is told.
    """
    findings = {finding.id: (finding.domain, finding.kind) for finding in view.document.findings}
    texts = [text for text in view.texts if text.ref[0] == "findings"]
    places = {kind: number for number, kind in enumerate(dict.fromkeys(findings.values()))}

    def list_of(text: Text) -> tuple[int, str]:
        return places[findings[text.ref[1]]], text.language

    for _, items in groupby(sorted(texts, key=list_of), key=list_of):
        yield from _odd_ones(tuple(items))


def _odd_ones(texts: tuple[Text, ...]) -> Iterator[Found]:
    marks = [_mark(text.plain) for text in texts]
    closed, open_ = (sum(_is_stop(mark) is wanted for mark in marks) for wanted in (True, False))
    if not closed or not open_ or _is_one_sentence(marks):
        return
    usual = Counter(mark for mark in marks if mark is not None and _is_stop(mark)).most_common(1)[0][0]
    for text, mark in zip(texts, marks, strict=True):
        if mark is None or _is_stop(mark) is (closed >= open_):
            continue
        fix = Fix("stop", partial(_stopped, ref=text.ref, mark=usual), FrozenMap(mark=usual)) if mark == "" else None
        last = text.plain.split()[-1]
        number = text.plain.casefold().count(last.casefold()) - 1
        yield Found(text.ref, last, number, FrozenMap(odd=str(min(closed, open_)), all=str(closed + open_)), fix)


@lru_cache(maxsize=REMEMBERED)
def _mark(plain: str) -> str | None:
    """The mark that a text ends with, empty for none; None where an address ends it, which takes none, or it is only a
    citation.
    """
    last = (plain.split() or [""])[-1]
    if not last or _ADDRESS.match(last):
        return None
    bare = last.rstrip(_CLOSING)
    return bare[-1] if bare and bare[-1] in STOPS + _GOING_ON else ""


def _is_stop(mark: str | None) -> bool | None:
    return None if mark is None else mark != "" and mark in STOPS


def _is_one_sentence(marks: list[str | None]) -> bool:
    """Semicolons and a full stop at the end: a list that is one sentence."""
    return all(mark in {";", "；", "؛"} for mark in marks[:-1])


def _stopped(document: Assessment, ref: Ref, mark: str) -> Assessment:
    prose = str(value_at(document, ref)).rstrip()
    return set_value(document, ref, prose + mark) if prose and prose[-1] not in STOPS else document
