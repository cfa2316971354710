"""The questions before the matrix is written: format, language and name belong together."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from igm_desktop.ui.dialogs.export_copies import MatrixDialog
from matrix_examples import answered


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> MatrixDialog:
    made = MatrixDialog(answered().document, tmp_path / "balti-comments.docx", "en", written="ro")
    qtbot.addWidget(made)
    return made


def test_it_offers_the_languages_of_the_matrix_whatever_the_profile_is_written_in(dialog: MatrixDialog) -> None:
    combo = dialog._languages
    assert [combo.itemData(row) for row in range(combo.count())] == ["en", "fr", "es"]
    assert dialog.language() == "en"


def test_the_format_gives_the_name_its_ending_and_a_typed_ending_counts(dialog: MatrixDialog, tmp_path: Path) -> None:
    assert dialog.path() == tmp_path / "balti-comments.docx"
    dialog._formats.setCurrentIndex(1)
    assert dialog.path() == tmp_path / "balti-comments.xlsx"
    dialog._name.setText(str(tmp_path / "v1.2"))
    assert dialog.path() == tmp_path / "v1.2.xlsx"
    dialog._name.setText(str(tmp_path / "typed.DOCX"))
    assert dialog.path() == tmp_path / "typed.DOCX"
    assert dialog.is_final() is False
