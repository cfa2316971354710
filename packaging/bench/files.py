"""Load and save against the same bytes through `json` alone, and one write with one fsync."""

import json
import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from material import assessment, with_history
from pairs import clocked, paired
from table import Row

from igm_desktop.core.model.state import State
from igm_desktop.core.storage.codec import dumps, loads
from igm_desktop.core.storage.files import save_file

BUILD = Path(__file__).resolve().parents[2] / "build"
EDITS_EACH = 8
AIM_LOAD, AIM_LOAD_RECORDS, AIM_SAVE = 6, 12, 2


def rows(*, quick: bool) -> Iterator[Row]:
    rounds, size = (1, 6) if quick else (21, 600)
    document = assessment(size)
    states = (State(document=document), with_history(document, EDITS_EACH))
    for state, aim in zip(states, (AIM_LOAD, AIM_LOAD_RECORDS), strict=True):
        data = dumps(state)
        pair = paired(clocked(partial(loads, data)), clocked(partial(json.loads, data)), rounds)
        yield Row(f"load {contents(state)}", pair, aim_ratio=aim)
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:  # on a disk: a folder in memory would make fsync free
        for state in states:
            pair = paired(
                clocked(partial(save, Path(folder) / "ours.igm.json", state)),
                clocked(partial(plain_save, Path(folder) / "floor.json", json.loads(dumps(state)))),
                rounds,
            )
            yield Row(f"save {contents(state)}", pair, aim_ratio=AIM_SAVE)


def contents(state: State) -> str:
    records = f", {len(state.edits):,} records" if state.edits else ""
    return f"{len(state.document.findings):,} findings{records}"


def save(path: Path, state: State) -> None:
    save_file(path, dumps(state))


def plain_save(path: Path, value: object) -> None:
    with path.open("wb") as file:
        file.write(json.dumps(value, ensure_ascii=False, indent=1).encode())
        file.flush()
        os.fsync(file.fileno())
