"""Make this checkout ready to run: `python3 packaging/prepare.py [--tests]`. Needs nothing but Python 3.11.

It installs what is missing: the few system libraries that Qt needs (by apt where it may, otherwise it prints the one
line to run), and the Python environment `.venv` from `requirements.lock`. When nothing is missing it is done at once.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / "prepared"

# What Qt loads, and the Debian package that has it.
LIBRARIES = (
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libbrotlidec.so.1", "libbrotli1"),
)
# What only the tests use: a screen of their own, keys and mouse on it, and a reader of PDFs.
PROGRAMS = (
    ("Xvfb", "xvfb"),
    ("xdotool", "xdotool"),
    ("openbox", "openbox"),
    ("pdftotext", "poppler-utils"),
    ("strace", "strace"),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tests", action="store_true", help="also what only the tests use")
    arguments = parser.parse_args()
    if sys.version_info < (3, 11):
        sys.exit("IGM Desktop needs Python 3.11 or newer. If there is one: make PYTHON=python3.12 …")
    with one_at_a_time():
        prepare_system(tests=arguments.tests)
        prepare_environment()
    return 0


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait until no other run is preparing this checkout. The lock goes away with the process."""
    if WINDOWS:
        yield
        return
    import fcntl

    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def prepare_system(*, tests: bool) -> None:
    """Install the system's packages that are missing, or say how."""
    if sys.platform != "linux":
        return
    needed = [package for library, package in LIBRARIES if not has_library(library)]
    if not PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        needed.append(f"python3.{sys.version_info.minor}-venv")  # Debian has this part of Python apart
    wanted = [package for program, package in PROGRAMS if not shutil.which(program)] if tests else []
    if not (needed or wanted) or install_packages([*needed, *wanted]):
        return
    line = f"sudo apt-get update && sudo apt-get install -y {' '.join([*needed, *wanted])}"
    if needed:
        sys.exit(f"Some parts of the system are missing. On Debian or Ubuntu please run:\n  {line}")
    print(f"Tests that need {', '.join(wanted)} will be skipped. To have them:\n  {line}")


def has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def install_packages(packages: Sequence[str]) -> bool:
    """Install Debian packages where we may without a question; whether they are there now."""
    apt = shutil.which("apt-get")
    if apt is None:
        return False
    sudo: list[str] = []
    if os.geteuid() != 0:
        program = shutil.which("sudo")
        if program is None or quietly([program, "-n", "true"]):
            return False
        sudo = [program, "-n"]
    print(f"Installing {' '.join(packages)} …", flush=True)
    apt_get = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", apt, "-qq", "-o", "DPkg::Lock::Timeout=120"]
    install = [*apt_get, "install", "-y", "--no-install-recommends", *packages]
    if quietly(install) == 0:
        return True
    # The lists of packages may be missing or old.
    return quietly([*apt_get, "update"]) == 0 and quietly(install, errors=True) == 0


def quietly(command: Sequence[str], *, errors: bool = False) -> int:
    """Run a command that asks nothing and says nothing (but errors, where wanted), and give its status."""
    null = subprocess.DEVNULL
    return subprocess.run(command, stdin=null, stdout=null, stderr=None if errors else null, check=False).returncode


def prepare_environment() -> None:
    """Make `.venv` from the lock file. Steps that are done and still right are not done again, however it ended."""
    wanted = [fingerprint for fingerprint, _ in steps()]
    done = STAMP.read_text().split() if PYTHON.exists() and STAMP.exists() else []
    if done == wanted:
        return
    right = next((at for at, (old, new) in enumerate(zip(done, wanted, strict=False)) if old != new), len(done))
    if right == 0:
        print("Preparing .venv: the first time this fetches about 150 MB …", flush=True)
    for at, (_, step) in enumerate(steps()[right:], start=right):
        if VENV.exists():
            STAMP.write_text("\n".join(wanted[:at]))  # a step that is stopped is not done
        step()
    STAMP.write_text("\n".join(wanted))


def steps() -> list[tuple[str, Callable[[], None]]]:
    """What is done in which order, each with the hash of what its result depends on."""
    place = f"{sys.implementation.cache_tag} {platform.machine()} {ROOT}"
    return [
        (sha256(place.encode()), make_venv),
        (sha256((ROOT / "requirements.lock").read_bytes()), install_locked),
        (sha256((ROOT / "pyproject.toml").read_bytes()), install_project),
    ]


def sha256(made_from: bytes) -> str:
    return hashlib.sha256(made_from).hexdigest()


def make_venv() -> None:
    """An empty environment, made by the Python beneath: `.venv` itself may be the active one."""
    beneath = Path(sys.base_prefix, "bin", f"python3.{sys.version_info.minor}")
    shutil.rmtree(VENV, ignore_errors=True)
    run(str(beneath) if beneath.exists() else sys.executable, "-m", "venv", str(VENV))


def install_locked() -> None:
    STAMP.unlink(missing_ok=True)  # pip takes what it was stopped in for whole: when it is stopped, all begins anew
    pip("--require-hashes", "--no-deps", "-r", str(ROOT / "requirements.lock"))


def install_project() -> None:
    pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    run(str(PYTHON), "-m", "compileall", "-q", str(ROOT / "src"))


def pip(*words: str) -> None:
    run(str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq", *words)


def run(*command: str) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    if subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False).returncode:
        sys.exit(f"This did not work: {' '.join(command)}")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped. Run it again to finish.")
