"""Open the window on the sample; where there is no screen, do the main job without one."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "build" / "demo"
SAMPLE = ROOT / "resources" / "sample" / "balti.igm.json"
NO_WINDOW = 3  # the program's status when the screen that the environment names cannot be reached


def main() -> int:
    if has_screen():
        status = program("--sample")
        if status != NO_WINDOW:
            return status
    print(
        f"There is no screen here, so the sample goes to {DEMO.relative_to(ROOT)}/ as a PDF and pictures.", flush=True
    )
    DEMO.mkdir(parents=True, exist_ok=True)
    status = program("export", str(SAMPLE), "-o", str(DEMO / "balti.pdf"))
    if status not in {0, 1}:  # 1: done, with something to look at
        return status
    pictures = [sys.executable, str(ROOT / "packaging" / "screenshots.py"), "--out", str(DEMO)]
    return subprocess.run(pictures, check=False).returncode


def has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def program(*words: str) -> int:
    return subprocess.run([sys.executable, "-m", "igm_desktop", *words], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
