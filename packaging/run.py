"""Open the window on the sample; where there is no screen, do the main job without one."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "build" / "demo"
SAMPLE = ROOT / "resources" / "sample" / "balti.igm.json"


def main() -> int:
    if has_screen():
        return subprocess.run([sys.executable, "-m", "igm_desktop", "--sample"], check=False).returncode
    print(
        f"There is no screen here, so the sample goes to {DEMO.relative_to(ROOT)}/: a PDF and a picture of every screen."
    )
    DEMO.mkdir(parents=True, exist_ok=True)
    page = DEMO / "balti.pdf"
    made = subprocess.run([sys.executable, "-m", "igm_desktop", "export", str(SAMPLE), "-o", str(page)], check=False)
    if made.returncode not in {0, 1}:
        return made.returncode
    pictures = [sys.executable, str(ROOT / "packaging" / "screenshots.py"), "--out", str(DEMO)]
    return subprocess.run(pictures, check=False).returncode


def has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
