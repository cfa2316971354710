"""Sources in the whole window: where they are, how lists come in and go out, and that evidence follows the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QThreadPool, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from window_stage import WELL, Stage, read

from igm_desktop.app.evidence import evidence_places
from igm_desktop.core.beginning import Beginning, new_assessment
from igm_desktop.core.citations import cited_in
from igm_desktop.core.storage.evidence import evidence_state
from igm_desktop.ui.pages.sources.page import SourcesPage

BIB = "@report{new, title={A new report}, author={{Institut National de la Statistique}}, year={2020}}\n"
PDF = b"%PDF-1.7\nA decree.\n%%EOF\n"


def page(stage: Stage) -> SourcesPage:
    assert isinstance(stage.page, SourcesPage)
    return stage.page


def settle(stage: Stage) -> None:
    for _ in range(4):
        evidence_places(stage.session).wait()
        QThreadPool.globalInstance().waitForDone()
        for pool in stage.window.findChildren(QThreadPool):
            pool.waitForDone()
        stage.settle()


def test_the_section_is_in_the_outline_and_under_its_keys(sample: Stage) -> None:
    sample.key("Ctrl+8")
    assert len(page(sample).table.rows.rows) == 12
    assert sample.workspace.side.outline.current() == "sources"


def test_a_new_source_from_anywhere(sample: Stage) -> None:
    sample.key("Ctrl+1")
    sample.key("Ctrl+Shift+A")
    assert sample.focused() is page(sample).form.fields["title"].target
    sample.write("A title")
    sample.session.flush()
    assert any(one.csl.get("title") == "A title" for one in sample.document.sources)
    sample.key("Ctrl+Z")
    sample.key("Ctrl+Z")
    assert len(sample.document.sources) == 12


def test_what_is_found_in_a_source_leads_to_its_field(sample: Stage) -> None:
    sample.key("Ctrl+F")
    sample.workspace.find_bar.look_for("Crisis Cell and Green")
    hits = [hit for hit in sample.workspace.find_bar._hits if hit.ref[0] == "sources"]
    assert hits
    sample.workspace.go(hits[0].ref)
    sample.settle()
    assert sample.focused() is page(sample).form.fields["title"].target


def test_a_list_that_is_dropped_comes_in(sample: Stage, tmp_path: Path) -> None:
    path = tmp_path / "list.bib"
    path.write_text(BIB, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert sample.drop(data, sample.window, QPoint(600, 300))
    settle(sample)
    assert len(sample.document.sources) == 13
    assert "came in" in sample.told
    assert page(sample).table.chosen_ids()


def test_a_list_in_json_is_known_by_its_content(sample: Stage, tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text('[{"id": "x", "type": "report", "title": "From JSON"}]', encoding="utf-8")
    sample.open(path)
    settle(sample)
    assert len(sample.document.sources) == 13
    broken = tmp_path / "broken.ris"
    broken.write_bytes(b"\x00\x01 nothing of this")
    before = sample.document
    sample.open(broken)
    settle(sample)
    assert sample.document is before
    assert "Nothing was changed" in sample.told


def test_without_an_assessment_a_list_waits_for_one(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "list.bib"
    path.write_text(BIB, encoding="utf-8")
    stage.open(path)
    assert "Open an assessment first" in stage.told


@pytest.mark.parametrize("suffix", [".bib", ".ris", ".json"])
def test_sources_go_out_and_come_back(
    sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    path = tmp_path / f"out{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    sample.window.actions_made.by_name["export_sources"].trigger()
    settle(sample)
    assert path.stat().st_size > 500
    assert path.name in sample.told
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    before = sample.document
    sample.window.actions_made.by_name["import_sources"].trigger()
    settle(sample)
    assert sample.told == "No new source came in. 12 sources were there already."
    assert sample.document is before


def test_a_paste_on_the_table_comes_in_and_goes_again(sample: Stage) -> None:
    sample.key("Ctrl+8")
    page(sample).table.setFocus()
    QGuiApplication.clipboard().setText(BIB)
    sample.key("Ctrl+V")
    settle(sample)
    assert len(sample.document.sources) == 13
    sample.click(sample.window.notice._action)
    assert len(sample.document.sources) == 12


def test_evidence_follows_the_file(sample: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(PDF)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scan), ""))
    sample.key("Ctrl+8")
    source_id = page(sample).table.rows.rows[0].source.id
    assert page(sample).reveal(("sources", source_id))
    page(sample).form.evidence.attach.click()
    settle(sample)
    sample.save_to(one / "a.igm.json", monkeypatch)
    settle(sample)
    evidence = next(one.evidence for one in read(one / "a.igm.json").sources if one.id == source_id)
    assert evidence is not None
    assert evidence_state(one, evidence) == "there"
    sample.save_to(two / "b.igm.json", monkeypatch)
    settle(sample)
    assert evidence_state(two, evidence) == evidence_state(one, evidence) == "there"
    (two / "evidence" / evidence.sha256).unlink()
    (one / "evidence" / evidence.sha256).unlink()
    three = tmp_path / "three"
    three.mkdir()
    sample.save_to(three / "c.igm.json", monkeypatch)
    settle(sample)
    assert "scan.pdf" in sample.told
    assert sample.session.is_saved


def test_another_theme_and_language_keep_the_source(sample: Stage) -> None:
    sample.key("Ctrl+8")
    page(sample).reveal(("sources", page(sample).table.rows.rows[2].source.id, "csl", "title"))
    sample.write("x")
    sample.window.dress(sample.window.theme, "en")
    sample.settle()
    assert sample.focused() is page(sample).form.fields["title"].target


def test_every_control_of_a_source_has_a_name_and_is_reached(sample: Stage) -> None:
    sample.key("Ctrl+8")
    page(sample).reveal(("sources", page(sample).table.rows.rows[0].source.id))
    sample.settle()
    seen = []
    for _ in range(80):
        sample.key("Tab")
        widget = sample.focused()
        if widget in seen:
            break
        seen.append(widget)
    form = page(sample).form
    wanted = [bound.target for bound in form.fields.values() if bound.target.isVisible()]
    reached = {id(widget) for widget in seen}
    assert all(id(widget) in reached or widget.focusProxy() in seen for widget in wanted)
    assert form.evidence.attach in seen
    assert all(one.accessibleName() for one in wanted)


def test_a_finding_pasted_into_another_assessment_cites_what_it_cited(sample: Stage) -> None:
    sample.segment("rights")
    finding = next(one for one in sample.findings("rights", WELL) if cited_in(one.text))
    card = sample.card(sample.findings("rights", WELL).index(finding))
    editor = card.text.editor
    editor.selectAll()
    QGuiApplication.clipboard().setMimeData(editor.createMimeDataFromSelection())
    cited = [one for one in sample.document.sources if one.id in cited_in(finding.text)]
    assert cited
    assert sample.window.documents is not None
    sample.window.documents.begin_with(new_assessment(Beginning("local", "MD", place="Elsewhere", languages=("en",))))
    sample.settle()
    sample.segment("rights")
    sample.domain_page.lists.lists[WELL].empty.setFocus()
    sample.key("Ctrl+V")
    (pasted,) = sample.findings("rights", WELL)
    assert cited_in(pasted.text) == cited_in(finding.text)
    assert {one.csl["title"] for one in sample.document.sources} == {one.csl["title"] for one in cited}
    sample.key("Ctrl+Z")
    assert not sample.findings("rights", WELL)
    assert not sample.document.sources
