"""The form: every field writes its place in the document, and what a field cannot show is never lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit
from sources_stage import PDF, MakeStage, Stage, source

from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.storage.evidence import evidence_path, evidence_state
from igm_desktop.ui.pages.sources.edits import LinesEdit, PeriodEdit
from igm_desktop.ui.pages.sources.used_box import Place

STRANGE = source(
    "odd",
    title={"not": "a text"},
    author=["no names"],
    issued={"date-parts": "?"},
    number=12,
    note=["a", "b"],
    type="gizmo",
    DOI="10.1/x",
    custom={"deep": [1, None]},
    instrument="ordonnance souveraine",
    period={"from": 2019, "until": "whenever"},
)


def choose_in(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_each_field_writes_its_place(stage: Stage) -> None:
    stage.choose("page")
    for name, words in (
        ("title", "Décret n° 12"),
        ("short", "Décret 12"),
        ("author", "Ministère\nRuiz, Eva"),
        ("publisher", "Journal officiel"),
        ("container", "Recueil"),
        ("number", "12"),
        ("instrument", "décret-loi"),
        ("adopted", "2019"),
        ("issued", "2019-03"),
        ("period", "2020"),
        ("URL", "https://example.org/a"),
        ("accessed", "2023-08-01"),
        ("language", "fr"),
        ("note", "Two lines.\nOf them."),
    ):
        stage.write(name, words)
    for name, words in (("type", "Decree or regulation"), ("level", "Local")):
        box = stage.field(name)
        assert isinstance(box, QComboBox)
        choose_in(box, words)
    made = stage.source("page")
    assert dict(made.csl) == {
        "id": "page",
        "type": "regulation",
        "title": "Décret n° 12",
        "title-short": "Décret 12",
        "author": freeze([{"literal": "Ministère"}, {"family": "Ruiz", "given": "Eva"}]),
        "publisher": "Journal officiel",
        "container-title": "Recueil",
        "number": "12",
        "issued": freeze({"date-parts": [[2019, 3]]}),
        "URL": "https://example.org/a",
        "accessed": freeze({"date-parts": [[2023, 8, 1]]}),
        "language": "fr",
        "note": "Two lines.\nOf them.",
    }
    assert (made.instrument, made.adopted, made.level) == ("décret-loi", 2019, "local")
    assert made.period is not None
    assert (made.period.start, made.period.end) == (2020, None)


def test_typing_in_one_field_is_one_step(stage: Stage) -> None:
    stage.choose("law")
    stage.write("title", "Another law")
    assert stage.session.history.undo_label == "Write the title"
    stage.session.undo()
    assert stage.source("law").csl["title"] == "Law on Asylum"
    field = stage.field("title")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Law on Asylum"


def test_an_emptied_field_takes_its_variable_away(stage: Stage) -> None:
    stage.choose("law")
    stage.write("title", "")
    stage.write("author", "")
    assert set(stage.source("law").csl) == {"id", "type"}


def test_a_kind_that_is_offered_is_kept_in_its_own_word(stage: Stage) -> None:
    stage.choose("law")
    box = stage.field("instrument")
    assert isinstance(box, QComboBox)
    box.setEditText("Action Plan")
    box.lineEdit().textEdited.emit("Action Plan")
    stage.session.flush()
    assert stage.source("law").instrument == "action plan"


def test_another_source_takes_what_was_typed_with_the_first(stage: Stage) -> None:
    stage.choose("law")
    field = stage.field("title")
    field.setFocus()
    assert isinstance(field, QLineEdit)
    field.insert("!")
    field.textEdited.emit(field.text())
    stage.choose("plan")
    assert "!" in str(stage.source("law").csl["title"])
    assert "!" not in str(stage.source("plan").csl["title"])


def test_what_is_no_year_stays_in_the_field_and_says_why(stage: Stage) -> None:
    stage.choose("law")
    stage.write("issued", "2018-13")
    assert "2018-03" in stage.words(stage.page.form)
    assert "issued" not in stage.source("law").csl
    edit = stage.field("period")
    assert isinstance(edit, PeriodEdit)
    edit.start.setText("2021")
    edit.end.setText("2019")
    edit.edited.emit()
    stage.session.flush()
    assert stage.source("law").period is None
    assert "first not after the last" in stage.words(stage.page.form)


def test_what_a_field_cannot_show_is_left_alone(make_stage: MakeStage) -> None:
    stage = make_stage(Assessment(id="d", sources=(STRANGE,)))
    before = stage.source("odd")
    stage.choose("odd")
    for name in ("title", "author", "issued", "note"):
        field = stage.field(name)
        assert isinstance(field, QLineEdit | LinesEdit)
        assert field.isReadOnly()
        field.setFocus()
    box = stage.field("type")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "gizmo"
    assert "DOI, custom" in stage.words(stage.page.form)
    stage.session.flush()
    assert stage.source("odd") == before
    stage.write("number", "13")
    stage.write("period", "2020")
    after = stage.source("odd")
    assert after.period is not None
    assert after.period.model_dump(by_alias=True) == {"from": 2020, "to": None, "until": "whenever"}
    assert {**after.csl, "number": 12} == dict(before.csl)


def test_where_it_is_used_leads_there(stage: Stage) -> None:
    stage.choose("law")
    places = stage.page.form.used.findChildren(Place)
    assert len(places) == 2
    places[1].click()
    assert stage.gone[-1] == ("findings", "f2", "text", "en")
    stage.choose("twin")
    assert "type @" in stage.words(stage.page.form.used)


def test_it_is_revealed_at_its_field(stage: Stage) -> None:
    assert stage.page.reveal(("sources", "plan", "csl", "URL"))
    assert stage.field("URL").hasFocus()
    assert stage.page.reveal(("sources", "law", "csl", "author"))
    assert stage.field("author").hasFocus()
    assert stage.page.reveal(("sources", "law"))
    assert stage.page.table.hasFocus()
    assert not stage.page.reveal(("sources", "gone"))
    stage.page.bar.search.setText("nothing")
    assert stage.page.reveal(("sources", "law", "csl", "title"))
    assert stage.ids()


# Evidence


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "from" / "decree.pdf"
    path.parent.mkdir()
    path.write_bytes(PDF)
    return path


def test_a_copy_is_attached_opened_and_taken_off(
    make_stage: MakeStage, tmp_path: Path, pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = make_stage(path=tmp_path / "a.igm.json")
    opened: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(pdf), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(Path(url.toLocalFile())) or True))
    stage.choose("law")
    box = stage.page.form.evidence
    box.attach.click()
    stage.settle()
    evidence = stage.source("law").evidence
    assert evidence is not None
    assert evidence_state(tmp_path, evidence) == "there"
    assert "as it was attached" in box.state.text()
    assert "decree.pdf" in stage.words(box)
    box.open.click()
    stage.settle()
    assert opened[0].name == "decree.pdf"
    assert opened[0].read_bytes() == PDF
    assert opened[0].parent != evidence_path(tmp_path, evidence).parent
    box.detach.click()
    stage.settle()
    assert stage.source("law").evidence is None
    assert evidence_state(tmp_path, evidence) == "there"
    stage.take_back()
    assert stage.source("law").evidence == evidence


def test_what_is_missing_or_altered_is_told_and_not_opened(
    make_stage: MakeStage, tmp_path: Path, pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("opened"))
    stage = make_stage(path=tmp_path / "a.igm.json")
    stage.choose("law")
    box = stage.page.form.evidence
    drop(box, pdf)
    stage.settle()
    evidence = stage.source("law").evidence
    assert evidence is not None
    place = evidence_path(tmp_path, evidence)
    place.write_bytes(b"%PDF-other")
    stage.choose("plan")
    stage.choose("law")
    assert "changed after" in box.state.text()
    assert not box.open.isEnabled()
    box._open()
    stage.settle()
    assert "was changed since" in stage.told[-1][0]
    place.unlink()
    stage.choose("plan")
    stage.choose("law")
    assert "missing" in box.state.text()


def test_what_cannot_be_attached_changes_nothing(make_stage: MakeStage, tmp_path: Path) -> None:
    stage = make_stage(path=tmp_path / "a.igm.json")
    stage.choose("law")
    before = stage.document
    (tmp_path / "page.html").write_text("<html></html>", encoding="utf-8")
    (tmp_path / "empty.pdf").touch()
    for name in ("page.html", "empty.pdf", "gone.pdf", ""):
        drop(stage.page.form.evidence, tmp_path / name)
        stage.settle()
        assert "Nothing was" in stage.told[-1][0]
    assert stage.document is before
    assert not (tmp_path / "evidence").exists()


def test_of_a_document_without_a_file_the_copy_waits(make_stage: MakeStage, tmp_path: Path, pdf: Path) -> None:
    stage = make_stage()
    stage.choose("law")
    drop(stage.page.form.evidence, pdf)
    stage.settle()
    evidence = stage.source("law").evidence
    assert evidence is not None
    assert "when you save" in stage.told[-1][0]
    assert "as it was attached" in stage.page.form.evidence.state.text()
    stage.session.save(tmp_path / "a.igm.json")
    stage.session.wait()
    stage.settle()
    assert evidence_state(tmp_path, evidence) == "there"


def drop(widget: object, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    widget.dropEvent(event)  # type: ignore[attr-defined]
