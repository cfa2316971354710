"""A process that is killed while it saves leaves the old file or the new one, whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.storage.assessments import open_assessment, save_assessment

TIMES = 30


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")
def test_a_killed_save_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "small.igm.json"
    path.parent.mkdir()
    save_assessment(path, first_state(new_assessment(Beginning("local", "MD", place="Here", languages=("en",)))))
    script = Path(__file__).with_name("killed_while_saving.py")
    ended = subprocess.run([sys.executable, script, path, str(TIMES)], capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    assert found["broken"] == 0
    assert found["one"] + found["other"] == TIMES
    assert found["other"] > 0, "no save was ever finished"
    assert found["strange"] == []
    assert found["left"] <= TIMES  # at most one for each that was killed
    print(found)
    open_assessment(path)
    save_assessment(path, open_assessment(path).state)
    assert len(list(path.parent.glob(".igm-*"))) == found["left"]  # a save that is not killed leaves none
