"""Bring the translations up to date: collect new words from the source into translations/*.ts and compile what is
translated into resources/translations/*.qm. `--check` only says whether anything would change.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "igm_desktop"
TS = ROOT / "translations"
QM = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    for ts in sorted(TS.glob("igm_*.ts")):
        collected, compiled = refreshed(ts)
        qm = QM / f"{ts.stem}.qm"
        if collected != ts.read_bytes() or not qm.exists() or compiled != qm.read_bytes():
            stale.append(ts.name)
            if not check:
                QM.mkdir(exist_ok=True)
                replace(ts, collected)
                replace(qm, compiled)
    print("\n".join(stale) if stale else "translations are up to date")
    return 1 if check and stale else 0


def replace(path: Path, data: bytes) -> None:
    """In one step: a program that runs meanwhile has the old file mapped into its memory."""
    new = path.with_name(path.name + ".new")
    new.write_bytes(data)
    new.replace(path)


def refreshed(ts: Path) -> tuple[bytes, bytes]:
    """The bytes of the .ts file with today's words, and of the .qm file made from it."""
    with tempfile.TemporaryDirectory(dir=ts.parent) as folder:  # beside the .ts, so that paths in it stay relative
        copy = Path(folder) / ts.name
        copy.write_bytes(ts.read_bytes())
        files = [str(path) for path in sorted(SOURCE.rglob("*.py"))]
        plural = ["-pluralonly"] if ts.stem == "igm_en" else []
        run("pyside6-lupdate", *plural, "-locations", "none", "-no-obsolete", *files, "-ts", str(copy))
        qm = copy.with_suffix(".qm")
        run("pyside6-lrelease", "-silent", str(copy), "-qm", str(qm))
        return copy.read_bytes(), qm.read_bytes()


def run(tool: str, *words: str) -> None:
    done = subprocess.run([str(TOOLS / tool), *words], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool}: {done.stderr or done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
