"""The chapter of what has changed since: only when asked for, in the report's language, with nothing that is internal."""

from pathlib import Path

import pytest

from igm_desktop.core.edits import add, remove, set_value
from igm_desktop.core.errors import OtherAssessment
from igm_desktop.core.export.exporter import ExportOptions
from igm_desktop.core.export.registry import export_state
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Evidence, Finding, KeyFact, Part, Source
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled
from igm_desktop.core.report.blocks import Block, Contents, Heading, Listing, Report
from igm_desktop.core.report.profile import ReportOptions, profile

TEXT = ("findings", "f1", "text", "en")
FIRST = settled(
    Assessment(
        id="d1",
        level="local",
        country="MD",
        place=Prose(en="Bălți"),
        title=Prose(en="Bălți"),
        date="2023-08",
        languages=("en", "es"),
        findings=(
            Finding(id="f1", domain="rights", kind="potential", text=Prose(en="Lessons are *free*.")),
            Finding(id="f2", domain="crises", kind="potential", text=Prose(en="There is a plan."), note="CANARY note"),
        ),
    )
)


def later() -> Assessment:
    made = set_value(follow_up(FIRST, date="2025-06"), TEXT, "Lessons are dear.")
    return remove(made, ("findings", "f2"))


def chapter(report: Report) -> tuple[Block, ...]:
    at = next(n for n, block in enumerate(report.blocks) if isinstance(block, Heading) and block.anchor == "changes")
    return report.blocks[at:]


def items(report: Report) -> list[list[str]]:
    """Each change with its lines; bold in stars, italics in underscores."""
    marks = {(False, False): "{}", (True, False): "*{}*", (False, True): "_{}_"}
    lists = [block for block in chapter(report) if isinstance(block, Listing)]
    return [
        ["".join(marks[run.bold, run.italic].format(run.text) for run in runs) for runs in item]
        for one in lists
        for item in one.items
    ]


def test_it_is_there_only_when_it_is_asked_for() -> None:
    plain = profile(later(), ReportOptions("en"))
    assert not [block for block in plain.blocks if isinstance(block, Heading) and block.anchor == "changes"]
    asked = profile(later(), ReportOptions("en", earlier=FIRST))
    assert chapter(asked)[0] == Heading(1, "What has changed since the first assessment", "changes")
    contents = next(block for block in asked.blocks if isinstance(block, Contents))
    assert contents.entries[-1].anchor == "changes"


def test_changes_stand_under_their_domains_with_what_is_gone_and_new_marked() -> None:
    report = profile(later(), ReportOptions("en", earlier=FIRST))
    heads = [block.text for block in chapter(report) if isinstance(block, Heading) and block.level == 2]
    assert heads == ["Migrants’ rights", "Mobility dimensions of crises"]
    reworded, gone = items(report)
    assert reworded[0].startswith("*Reworded. *")
    assert reworded[1:] == ["Before: Lessons are _free_.", "Now: Lessons are *dear*."]
    assert gone == ["*Gone. *Areas with potential for further development", "There is a plan."]


def test_it_speaks_the_language_of_the_report_also_where_the_window_does_not() -> None:
    report = profile(later(), ReportOptions("es", earlier=FIRST))
    assert chapter(report)[0].text == "Lo que ha cambiado desde la primera evaluación"  # type: ignore[union-attr]
    reworded, gone = items(report)
    assert reworded[0].startswith("*Redactado de otro modo. *")
    assert gone[0] == "*Ya no figura. *Áreas con potencial de desarrollo adicional"


def test_of_an_earlier_state_the_heading_has_the_date() -> None:
    now = set_value(FIRST, TEXT, "Lessons are dear.")
    report = profile(now, ReportOptions("en", earlier=FIRST))
    assert chapter(report)[0].text == "What has changed since August 2023"  # type: ignore[union-attr]


def test_nothing_internal_is_in_it() -> None:
    secret = {"x_canary": "CANARY unknown"}
    one = FIRST
    for collection, item in (
        ("parts", Part.model_validate({"id": "p1", "kind": "unplaced", "text": Prose(en="CANARY unplaced")})),
        ("key_facts", KeyFact.model_validate({"id": "k1", "label": Prose(en="People"), "value": "1", **secret})),
        ("answers", Answer.model_validate({"id": "L-1.1.1", "choice": "full", "note": "CANARY answer", **secret})),
        ("sources", Source(id="s1", csl=FrozenMap({"title": "Law"}), evidence=Evidence(sha256="0" * 64))),
    ):
        one = add(one, collection, item)
    two = set_value(one, ("findings", "f2", "note"), "CANARY other note")
    two = set_value(two, ("sources", "s1", "evidence"), Evidence(sha256="1" * 64, name="CANARY.pdf"))
    two = set_value(two, ("parts", "p1", "text", "en"), "CANARY unplaced, again")
    two = two.model_copy(update={"findings": (two.findings[0].model_copy(update=secret), *two.findings[1:])})
    assert "CANARY" not in repr(chapter(profile(two, ReportOptions("en", earlier=one))))
    new = profile(one, ReportOptions("en", earlier=FIRST))
    assert "People" in repr(chapter(new))
    assert "CANARY" not in repr(chapter(new))
    assert "CANARY" not in repr(chapter(profile(FIRST, ReportOptions("en", earlier=one))))


def test_another_place_is_refused(tmp_path: Path) -> None:
    there = FIRST.model_copy(update={"id": "d9", "place": Prose(en="Cahul"), "findings": ()})
    with pytest.raises(OtherAssessment) as refused:
        export_state(State(document=FIRST), ExportOptions("en", earlier=there), suffix=".pdf")
    assert refused.value.code == "other_place"


def test_a_pdf_has_it() -> None:
    made = export_state(State(document=later()), ExportOptions("en", earlier=FIRST), suffix=".pdf")
    without = export_state(State(document=later()), ExportOptions("en"), suffix=".pdf")
    assert len(made.data) > len(without.data)
