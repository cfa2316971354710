"""Kinds of export by the command line: drafts and final ones, review copies, clean copies, and what is refused."""

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from igm_desktop.__main__ import main
from igm_desktop.core.exchange.records import record
from igm_desktop.core.exchange.view import view
from igm_desktop.core.model.state import State
from igm_desktop.core.resources import resource
from igm_desktop.core.storage.assessments import open_assessment, save_assessment


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C")
    path = tmp_path / "balti.igm.json"
    path.write_bytes(resource("sample", "balti.igm.json").read_bytes())
    return path


@pytest.fixture
def contested(file: Path) -> Path:
    """The file with two versions of the body and of a finding's level."""
    state = open_assessment(file).state
    edits = state.edits
    finding = state.document.findings[0].id
    for ref, values in (
        (("document", "body"), ("town", "city")),
        (("findings", finding, "level"), ("local", "national")),
    ):
        (known,) = (edit.id for edit in state.edits if edit.ref == ref[:2])
        edits += tuple(record(ref, value, (known,), f"person-{value}", None) for value in values)
    save_assessment(file, State(document=view(edits), edits=edits))
    return file


def pages(path: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages]


def test_a_profile_is_a_draft_unless_it_is_final(file: Path, tmp_path: Path) -> None:
    draft, final = tmp_path / "d.pdf", tmp_path / "f.pdf"
    assert main(["export", str(file), "-o", str(draft)]) == 0
    assert main(["export", str(file), "-o", str(final), "--kind", "profile", "--final"]) == 0
    assert all("DRAFT" in page and "August 2023" in page for page in pages(draft))
    assert not any("DRAFT" in page for page in pages(final))
    assert len(pages(draft)) == len(pages(final))


def test_what_is_not_decided_stands_on_the_first_page_of_a_draft(
    contested: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(contested), "-o", str(tmp_path / "d.pdf")]) == 1
    first, *others = pages(tmp_path / "d.pdf")
    assert "Places that stand in two versions: 2" in first
    assert "Cover: 1" in first
    assert "Migrants’ rights: 1" in first
    assert not any("two versions" in page for page in others)
    assert "Places that stand in two versions: 2." in capsys.readouterr().err


@pytest.mark.parametrize("kind", [[], ["--kind", "profile"], ["--kind", "clean"]])
def test_a_final_one_is_refused_while_something_is_open(
    contested: Path, tmp_path: Path, kind: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / ("x.igm.json" if "clean" in kind else "x.pdf")
    assert main(["export", str(contested), "-o", str(target), "--final", *kind]) == 3
    assert not target.exists()
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "2" in said.err


def test_once_somebody_has_decided_it_is_final(contested: Path, tmp_path: Path) -> None:
    state = open_assessment(contested).state
    newest = {
        ref: [edit.id for edit in state.edits if edit.ref == ref] for ref in {edit.ref for edit in state.edits[-4:]}
    }
    answers = tuple(
        record(ref, "city" if ref[1] == "body" else "local", heads, "me", None) for ref, heads in newest.items()
    )
    save_assessment(contested, State(document=view((*state.edits, *answers)), edits=(*state.edits, *answers)))
    assert main(["export", str(contested), "-o", str(tmp_path / "x.pdf"), "--final"]) == 0


@pytest.mark.parametrize(("name", "kind"), [("x.pdf", "review"), ("x.docx", "matrix"), ("x.xlsx", None)])
def test_what_is_for_work_is_never_final(
    file: Path, tmp_path: Path, name: str, kind: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / name
    assert main(["export", str(file), "-o", str(target), "--final", *(["--kind", kind] if kind else [])]) == 3
    assert not target.exists()
    assert "to be published can be final" in capsys.readouterr().err


def test_a_review_copy_in_another_language(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    assert main(["export", str(file), "-o", str(target), "--kind", "review", "--language", "fr"]) == 0
    assert all("VERSION PROVISOIRE" in page for page in pages(target))
    assert "Exemplaire de relecture" in pages(target)[0]


def test_a_clean_copy_opens_and_names_its_base(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "clean.igm.json"
    assert main(["export", str(file), "-o", str(target), "--kind", "clean"]) == 0
    made = open_assessment(target)
    assert made.seal_right
    assert made.state.edits == ()
    assert made.state.document.base == json.loads(file.read_bytes())["seal"]
    assert main(["check", str(target)]) in (0, 1)


def test_a_clean_copy_takes_no_place_unasked_and_no_assessments_place_at_all(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    words = ["export", str(file), "--kind", "clean", "-o"]
    assert main([*words, str(file), "--replace"]) == 3
    other = tmp_path / "other.igm.json"
    other.write_bytes(before)
    assert main([*words, str(other), "--replace"]) == 3
    assert "not a clean copy" in capsys.readouterr().err
    assert file.read_bytes() == other.read_bytes() == before
    target = tmp_path / "clean.igm.json"
    assert main([*words, str(target)]) == 0
    assert main([*words, str(target)]) == 3
    assert main([*words, str(target), "--replace"]) == 0


@pytest.mark.parametrize(
    ("kind", "name", "known"),
    [("clean", "x.pdf", ".igm.json"), ("review", "x.docx", ".pdf"), ("profile", "x.csv", ".pdf")],
)
def test_a_kind_has_its_own_formats(
    file: Path, tmp_path: Path, kind: str, name: str, known: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(file), "-o", str(tmp_path / name), "--kind", kind]) == 3
    assert known in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_a_name_alone_never_makes_a_clean_copy(file: Path, tmp_path: Path) -> None:
    assert main(["export", str(file), "-o", str(tmp_path / "x.igm.json")]) == 3
    assert not (tmp_path / "x.igm.json").exists()


def test_an_unknown_kind_is_wrong_usage(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["export", str(file), "-o", str(tmp_path / "x.pdf"), "--kind", "brochure"])
    assert left.value.code == 2
    assert "review" in capsys.readouterr().err
