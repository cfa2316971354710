"""The manual on safety says what the program does: its numbers, its names and the words of its buttons."""

import re
from pathlib import Path

import pytest

from igm_desktop.app import keeping
from igm_desktop.core.keeping import backups
from igm_desktop.core.storage.evidence import FOLDER
from igm_desktop.core.storage.files import SIDE_PREFIX

ROOT = Path(__file__).resolve().parents[3]
MANUAL = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
SAID = " ".join(MANUAL.split())
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "igm_desktop" / "ui").rglob("*.py"))


def test_the_numbers_are_those_of_the_program() -> None:
    assert keeping.AFTER_MS < 1_000  # "within a second"
    assert f"at most {backups.TODAY}" in SAID
    assert f"each of {backups.DAYS} days, {backups.WEEKS} weeks and {backups.MONTHS} months" in SAID
    assert f"the newest {backups.NEWEST} always" in SAID
    assert f"the newest {backups.NEWEST} are kept" in SAID


def test_the_name_of_a_backup_is_one() -> None:
    (name,) = re.findall(r"`(\d{8}_\S+?)…", MANUAL)
    made = backups.Backup(Path(), 12, backups._stamp("2026-11-25T09:30:00Z"), 1, "0" * 32, pinned=True, aside=True)
    assert made.name.startswith(name)
    assert "`_aside`" in MANUAL
    assert "_kept_aside" in made.name


def test_what_lies_beside_a_file_is_named() -> None:
    assert f"(folder `{FOLDER}`)" in SAID
    assert f"`{SIDE_PREFIX}….lock`" in SAID


@pytest.mark.parametrize(
    "words",
    sorted({word for words in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", SAID) for word in words.split(" → ")}),
)
def test_what_it_says_to_press_is_there(words: str) -> None:
    shown = re.sub(r"&(?=\w)", "", SOURCES)
    assert all(part.strip() in shown for part in words.split("…"))
