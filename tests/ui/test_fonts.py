"""The faces: the same on every machine, unpacked once."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

from igm_desktop.ui import fonts


@pytest.fixture
def unregistered(qapp: QApplication) -> QApplication:
    """An application that has no face of ours yet."""
    qapp.setProperty("igm_faces", [])
    return qapp


def test_the_application_writes_in_noto_sans(unregistered: QApplication, tmp_path: Path) -> None:
    fonts.fonts(unregistered, tmp_path)
    assert QFontInfo(unregistered.font()).family() == "Noto Sans"
    assert unregistered.font().pointSizeF() == fonts.POINTS
    bold = unregistered.font()
    bold.setBold(True)
    assert QFontInfo(bold).bold()
    for letter in "ăЖδß":
        assert QFontMetrics(unregistered.font()).inFontUcs4(ord(letter))


def test_arabic_comes_from_the_second_family(unregistered: QApplication, tmp_path: Path) -> None:
    fonts.fonts(unregistered, tmp_path)
    fonts.more_fonts(unregistered, tmp_path)
    assert {"Noto Sans", "FiraGO"} <= set(QFontDatabase.families())
    assert list(unregistered.font().families()) == ["Noto Sans", "FiraGO"]
    assert QFontDatabase.writingSystems("FiraGO").count(QFontDatabase.WritingSystem.Arabic) == 1


def test_a_face_is_unpacked_once_and_kept(
    unregistered: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts.fonts(unregistered, tmp_path)
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert len(kept) == 2
    unregistered.setProperty("igm_faces", [])
    import pymupdf_fonts

    monkeypatch.setattr(pymupdf_fonts, "myfont", lambda _name: pytest.fail("unpacked again"))
    fonts.fonts(unregistered, tmp_path)


@pytest.mark.parametrize("damage", [b"", b"not a font", None])
def test_a_damaged_copy_is_made_again(unregistered: QApplication, tmp_path: Path, damage: bytes | None) -> None:
    fonts.fonts(unregistered, tmp_path)
    whole = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for path in tmp_path.iterdir():
        path.write_bytes(whole[path.name][:1000] if damage is None else damage)
    unregistered.setProperty("igm_faces", [])
    fonts.fonts(unregistered, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == whole


def test_a_face_of_the_right_length_that_is_no_font_is_made_again(unregistered: QApplication, tmp_path: Path) -> None:
    fonts.fonts(unregistered, tmp_path)
    whole = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for path in tmp_path.iterdir():
        path.write_bytes(bytes(len(whole[path.name])))
    unregistered.setProperty("igm_faces", [])
    fonts.fonts(unregistered, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == whole


def test_a_cache_that_cannot_be_written_is_no_fault(unregistered: QApplication, tmp_path: Path) -> None:
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("x")
    fonts.fonts(unregistered, in_the_way)
    assert QFontInfo(unregistered.font()).family() == "Noto Sans"


def test_the_cache_is_the_persons_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IGM_DESKTOP_HOME", str(tmp_path))
    assert fonts.cache_folder() == tmp_path / "cache"
    monkeypatch.delenv("IGM_DESKTOP_HOME")
    assert fonts.cache_folder().name == "igm-desktop"
