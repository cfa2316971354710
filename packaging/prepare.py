"""Make this checkout ready to run: `python3 packaging/prepare.py [--tests]`. Needs nothing but Python 3.11.

It installs what is missing: the few system libraries that Qt needs (by apt where it may, otherwise it prints the one
line to run), and the Python environment `.venv` from `requirements.lock`. When nothing is missing it is done at once.
"""

import argparse
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
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
        sys.exit("IGM Desktop needs Python 3.11 or newer.")
    prepare_system(tests=arguments.tests)
    prepare_environment()
    return 0


def prepare_system(*, tests: bool) -> None:
    """Install the libraries that are missing, or say how."""
    if sys.platform != "linux":
        return
    libraries = [package for library, package in LIBRARIES if not has_library(library)]
    programs = [package for program, package in PROGRAMS if not shutil.which(program)] if tests else []
    if not libraries and not programs:
        return
    if not install_packages((*libraries, *programs)):
        line = f"sudo apt-get install {' '.join((*libraries, *programs))}"
        if libraries:
            sys.exit(f"Some system libraries are missing. Please run:\n  {line}")
        print(f"Tests that need {', '.join(programs)} will be skipped. To have them: {line}")


def has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def install_packages(packages: Iterable[str]) -> bool:
    """Install Debian packages when we may, without a question; whether they are there now."""
    apt = shutil.which("apt-get")
    if apt is None:
        return False
    before: list[str] = []
    if os.geteuid() != 0:
        sudo = shutil.which("sudo")
        if sudo is None or subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode:
            return False
        before = [sudo, "-n"]
    words = list(packages)
    print(f"Installing {' '.join(words)} …", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stdin": subprocess.DEVNULL, "check": False}
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = [*before, apt, "install", "-y", "-qq", "--no-install-recommends", *words]
    if subprocess.run(command, env=environment, stderr=subprocess.DEVNULL, **quiet).returncode == 0:
        return True
    subprocess.run([*before, apt, "update", "-qq"], env=environment, **quiet)
    return subprocess.run(command, env=environment, **quiet).returncode == 0


def prepare_environment() -> None:
    """Make `.venv` from the lock file; what is there already and still right is left as it is."""
    steps = fingerprints()
    done = STAMP.read_text().split() if STAMP.exists() and PYTHON.exists() else []
    if done == list(steps.values()):
        return
    print("Preparing .venv …", flush=True)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    if done[:1] != [steps["python"]]:
        shutil.rmtree(VENV, ignore_errors=True)
        make_venv()
    if done[:2] != [steps["python"], steps["lock"]]:
        run([*pip, "--require-hashes", "--no-deps", "-r", str(ROOT / "requirements.lock")], environment)
    run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], environment)
    run([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "src")], environment)
    STAMP.write_text("\n".join(steps.values()))


def fingerprints() -> dict[str, str]:
    """What each step of the environment is made from, in the order of the steps."""
    makers = {
        "python": f"{sys.version} {sys.executable} {ROOT}".encode(),
        "lock": (ROOT / "requirements.lock").read_bytes(),
        "project": (ROOT / "pyproject.toml").read_bytes(),
    }
    return {step: hashlib.sha256(made_from).hexdigest() for step, made_from in makers.items()}


def make_venv() -> None:
    command = [sys.executable, "-m", "venv", str(VENV)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return
    # Debian ships Python without the part that makes environments.
    package = f"python3.{sys.version_info.minor}-venv"
    if not install_packages([package]):
        sys.exit(f"Python cannot make an environment here. Please run:\n  sudo apt-get install {package}")
    shutil.rmtree(VENV, ignore_errors=True)
    run(command, dict(os.environ))


def run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        sys.exit(f"This did not work: {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(main())
