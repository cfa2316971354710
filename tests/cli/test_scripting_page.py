"""docs/scripting.md does what it says: its examples are run, one after the other, and give what stands below them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from igm_desktop.core.errors import InvalidEdit, InvalidOperation, UnwritableFile
from igm_desktop.core.ref import COLLECTIONS, RANKED

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "scripting.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```(sh|python)\n(.*?)```\n\n```text\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.skipif(os.name == "nt", reason="the examples are for a Unix shell")
def test_the_examples_give_what_the_page_says(tmp_path: Path) -> None:
    assert len(EXAMPLES) == 7
    program = tmp_path / "bin" / "igm-desktop"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m igm_desktop "$@"\n')
    program.chmod(0o755)
    path = os.pathsep.join([str(program.parent), str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": path}
    for kind, script, expected in EXAMPLES:
        command = ["bash", "-c", script] if kind == "sh" else [sys.executable, "-c", script]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False, timeout=120)
        pattern = re.escape(expected).replace("…", ".+")
        assert re.fullmatch(pattern, done.stdout.decode()), (script, done.stdout.decode(), done.stderr.decode())
        assert done.stderr == b"" or kind == "python"


def test_every_operation_of_the_examples_is_one_line_of_json() -> None:
    lines = [line for _, script, _ in EXAMPLES for line in script.splitlines() if line.startswith("{")]
    assert {json.loads(line)["op"] for line in lines} == {"set", "add", "remove", "move", "save"}


def test_the_page_names_every_code_and_every_collection() -> None:
    for error in (InvalidEdit, InvalidOperation):
        codes = re.findall(r"\w+", (error.__doc__ or "").partition("Codes:")[2])
        assert len(codes) >= 4
        assert [code for code in codes if f"`{code}`" not in PAGE] == []
    for code in ("full", "read_only", "permission", "io", "changed", "unconfirmed", "too_large"):
        assert code in (UnwritableFile.__doc__ or ""), code
        assert f"`{code}`" in PAGE
    assert all(f"`{name}`" in PAGE for name in COLLECTIONS)
    for name in sorted(set(COLLECTIONS) - RANKED):
        assert f"`{name}`" in PAGE.partition("Collections without an order")[2].partition("all the same")[0]
