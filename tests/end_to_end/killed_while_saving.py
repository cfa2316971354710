"""Saves one of two values again and again, is killed in the middle of it, and looks at the file. Run by a test.

`python killed_while_saving.py FILE TIMES` prints how often the file was neither the one nor the other, how often each
was found, and how many temporary files were left.
"""

import json
import os
import random
import signal
import sys
import time
from itertools import cycle
from pathlib import Path

from igm_desktop.core.edits import set_value
from igm_desktop.core.storage.assessments import open_assessment, save_assessment
from igm_desktop.core.storage.codec import dumps


def main(path: Path, times: int) -> None:
    one = open_assessment(path).state
    document = set_value(one.document, ("document", "title", "en"), "Another title, and a longer one than before")
    other = one.model_copy(update={"document": document})
    known = {dumps(one): "one", dumps(other): "other"}
    found = {"one": 0, "other": 0, "broken": 0}
    dice = random.Random(5)
    for number in range(times):
        child = os.fork()
        if child == 0:
            for state in cycle((one, other) if number % 2 else (other, one)):
                save_assessment(path, state)
        time.sleep(dice.uniform(0.001, 0.04))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found[known.get(path.read_bytes(), "broken")] += 1
    left = [name for name in os.listdir(path.parent) if name != path.name]
    print(json.dumps({**found, "left": len(left), "strange": [name for name in left if not name.startswith(".igm-")]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
