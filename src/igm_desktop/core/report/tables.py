"""Key facts and conventions as tables, acronyms as a list of terms."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from igm_desktop.core.cleaning import one_line
from igm_desktop.core.markup import Run, plain
from igm_desktop.core.model.assessment import Assessment, Convention, KeyFact, Standing
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.report.blocks import Item, Runs, Table
from igm_desktop.core.sources.bibliography import Bibliography

# A short term, then a tab, colon, dash or hyphen between spaces, then what it stands for.
_ACRONYM: Final = re.compile(
    r"^(?P<term>[^\s:–—=]\S{0,14}?)(?:\s*[:=]\s+|\s+[–—=-]\s+|\s{2,})(?P<meaning>\S.*)$", re.DOTALL
)


def key_facts_table(
    assessment: Assessment, languages: Sequence[str], sources: Bibliography, words: Mapping[str, str]
) -> Table | None:
    """The key facts in their order; the last two columns only where they say something."""
    rows = [_fact(fact, languages, sources) for fact in printed_facts(assessment, languages)]
    if not rows:
        return None
    head = tuple(words[f"facts.{name}"] for name in ("fact", "value", "year", "source"))
    used = [column for column in range(4) if column < 2 or any(row[column] for row in rows)]
    shares = {2: (58, 42), 3: (50, 30, 20), 4: (35, 25, 15, 25)}[len(used)]
    return Table(
        tuple(head[column] for column in used),
        tuple(tuple(row[column] for column in used) for row in rows),
        shares,
        strong=(1,),
    )


def printed_facts(assessment: Assessment, languages: Sequence[str]) -> tuple[KeyFact, ...]:
    """The key facts of which there is something to print, one for each row."""
    return tuple(fact for fact in assessment.key_facts if _line(fact.label, languages) or _value(fact, languages))


def _value(fact: KeyFact, languages: Sequence[str]) -> str:
    return " ".join(filter(None, (one_line(fact.value), _line(fact.unit, languages))))


def _fact(fact: KeyFact, languages: Sequence[str], sources: Bibliography) -> tuple[Runs, ...]:
    value = _value(fact, languages)
    cited = sources.by_id.get(fact.source or "")
    named = (Run(f"{cited.author}, {cited.year}", link=f"#{cited.anchor}"),) if cited else ()
    return _cell(_line(fact.label, languages)), _cell(value), _cell(one_line(fact.year)), named


def conventions_table(assessment: Assessment, languages: Sequence[str], words: Mapping[str, str]) -> Table | None:
    """The conventions in their order; "signed" only where it is known of one."""
    held = printed_conventions(assessment, languages)
    if not held:
        return None
    signed = any(one.signed is not None for one in held)
    head = ("name", "signed", "ratified") if signed else ("name", "ratified")
    return Table(
        tuple(words[f"conventions.{name}"] for name in head),
        tuple(_convention(one, languages, words, signed=signed) for one in held),
        (60, 20, 20) if signed else (76, 24),
    )


def printed_conventions(assessment: Assessment, languages: Sequence[str]) -> tuple[Convention, ...]:
    """The conventions that have a name, one for each row."""
    return tuple(one for one in assessment.conventions if _line(one.name, languages))


def _convention(
    one: Convention, languages: Sequence[str], words: Mapping[str, str], *, signed: bool
) -> tuple[Runs, ...]:
    standings = (one.signed, one.ratified) if signed else (one.ratified,)
    return _cell(_line(one.name, languages)), *(_cell(_standing(value, words)) for value in standings)


def _standing(value: Standing | None, words: Mapping[str, str]) -> str:
    if isinstance(value, int):
        return words["standing.year"].format(year=value)
    return words[f"standing.{value or 'not_known'}"]


def acronyms_table(lines: Item) -> Table | None:
    """A list of terms, if every line is a term and its meaning."""
    matches = [_ACRONYM.match("".join(run.text for run in line)) for line in lines]
    rows = [(_cell(match["term"]), _cell(match["meaning"].strip())) for match in matches if match]
    if len(rows) < len(lines) or not rows:
        return None
    return Table((), tuple(rows), (22, 78), strong=(0,))


def _line(prose: Prose, languages: Sequence[str]) -> str:
    return one_line(plain(prose.best(languages)))


def _cell(text: str) -> Runs:
    return (Run(text),) if text else ()
