"""The page of threats names tests: each of them exists, and each row has some."""

import ast
import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
PAGE = (TESTS.parent / "docs" / "threats.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("|")][2:]
NAMED = re.compile(r"`([\w/]+\.py)(?:::(\w+))?`")


def named_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def test_every_test_that_is_named_exists() -> None:
    named = NAMED.findall(PAGE)
    assert len(named) > 40
    gone = [
        f"{file}::{name}"
        for file, name in named
        if not ((TESTS / file).is_file() and (not name or name in named_in(TESTS / file)))
    ]
    assert gone == []


def test_every_threat_has_a_promise_and_a_test() -> None:
    assert len(ROWS) > 20
    for row in ROWS:
        threat, promise, tests = (cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:4])
        assert threat
        assert promise
        assert NAMED.findall(tests), threat


def test_every_hostile_test_stands_on_the_page() -> None:
    """What is tried here is promised there."""
    named = {file for file, _ in NAMED.findall(PAGE)}
    ours = {f"hostile/{file.name}" for file in (TESTS / "hostile").glob("test_hostile_*.py")}
    assert ours - named == set()
