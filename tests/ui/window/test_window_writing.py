"""The main job in the window: look around, write, take back, save, and find it again."""

from pathlib import Path

import pytest
from window_stage import POTENTIAL, WELL, MakeWindow, Stage

from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.people import with_person
from igm_desktop.ui.pages.domain.page import DomainPage


def test_the_sample_shows_its_37_findings_on_wheel_and_outline(sample: Stage) -> None:
    side = sample.workspace.side
    segments = side.wheel.picture().segments
    assert sum(segment.state.findings for segment in segments) == 37
    rows = [side.outline.item(row) for row in range(side.outline.count())]
    named = {str(row.text()): str(row.data(0x0100 + 1)) for row in rows}
    assert [int(named[segment.state.name]) for segment in segments] == [segment.state.findings for segment in segments]


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_click_on_a_segment_opens_its_page(sample: Stage, domain: str) -> None:
    sample.segment(domain)
    assert isinstance(sample.page, DomainPage)
    assert sample.page.domain == domain
    assert sample.workspace.side.outline.current() == domain


def test_typed_undone_redone_saved_and_found_again(
    sample: Stage, open_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.segment("crises")
    before = sample.document
    sample.add(WELL)
    sample.write("A centre for crises works day and night.")
    sample.key("Ctrl+Z")
    assert sample.texts("crises", WELL)[-1] == ""
    assert (
        len(sample.findings("crises", WELL))
        == len([f for f in before.findings if f.domain == "crises" and f.kind == WELL]) + 1
    )
    sample.key("Ctrl+Z")
    assert sample.document is before
    sample.key("Ctrl+Shift+Z")
    sample.key("Ctrl+Y")
    assert sample.texts("crises", WELL)[-1] == "A centre for crises works day and night."
    path = tmp_path / "mine.igm.json"
    sample.save_to(path, monkeypatch)
    assert sample.session.is_saved
    assert not sample.window.isWindowModified()
    written = sample.document
    sample.close()
    again = open_window(path)
    assert again.document == with_person(written, sample.prepared.settings.writer())
    assert again.texts("crises", WELL)[-1] == "A centre for crises works day and night."
    assert sum(len(again.findings(domain)) for domain in DOMAINS) == 38


def test_an_added_finding_is_where_the_eye_and_the_keyboard_are(sample: Stage) -> None:
    sample.segment("rights")
    sample.add(POTENTIAL)
    assert sample.written() == ""
    editor = sample.focused()
    assert editor.visibleRegion().boundingRect().height() == editor.height()
    sample.write("First.")
    sample.key("Return")
    sample.write("Second.")
    assert sample.texts("rights", POTENTIAL)[-2:] == ["First.", ""]
    sample.session.flush()
    assert sample.texts("rights", POTENTIAL)[-2:] == ["First.", "Second."]
