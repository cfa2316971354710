"""The lock and the wheel: what is installed is what is declared, and the wheel runs outside the checkout."""

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
NEEDED = (
    "igm_desktop/__main__.py",
    "igm_desktop/resources/catalogues/igm-desktop/1/catalogue.json",
    "igm_desktop/resources/icons/rights-filled.svg",
    "igm_desktop/resources/imports/fr.json",
    "igm_desktop/resources/report/fr.json",
    "igm_desktop/resources/sample/balti.igm.json",
    "igm_desktop/resources/translations/igm_fr.qm",
    "igm_desktop/resources/words/en.json",
)
NEW = ("new", "--level", "local", "--country", "MD", "--place", "Bălți", "--language", "en", "-o", "a.igm.json")


def declared() -> Iterator[Requirement]:
    """Everything that pyproject.toml asks for: to run, to test, to package, to build."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"].values()
    for lines in (project["project"]["dependencies"], project["build-system"]["requires"], *groups):
        yield from map(Requirement, lines)


def plain_name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_has_everything_that_is_declared() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^(\S+?)==(\S+)", lock, flags=re.MULTILINE))
    missing = [str(need) for need in declared() if locked.get(plain_name(need.name), "") not in need.specifier]
    assert missing == []


def test_the_lock_names_hashes_and_no_place_to_fetch_from() -> None:
    """Where packages come from is the person's own pip configuration."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "index" not in lock
    pins = re.split(r"^(?=\S)", lock, flags=re.MULTILINE)[1:]
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_resources_and_translations_travel_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert [name for name in NEEDED if name not in inside] == []
    resources = (path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file())
    assert [path for path in resources if f"igm_desktop/{path.as_posix()}" not in inside] == []


def test_nothing_else_travels_inside(wheel: Path) -> None:
    inside = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in inside} == {"igm_desktop"}
    assert [name for name in inside if name.endswith((".pyc", ".ttf", ".otf", ".ts"))] == []


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel in an environment of its own, outside the checkout; the libraries are those of this environment."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index"]
    done = subprocess.run([*pip, str(wheel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # A plain path in a .pth file: .pth files that lie there (the editable install of this checkout) are not followed.
    (libraries(python) / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin"


def libraries(python: Path) -> Path:
    command = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    return Path(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())


def run(program: Path, *words: str, folder: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "DISPLAY"}}
    done = subprocess.run([program, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_an_installed_wheel_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import igm_desktop.version as v; print(v.__file__)", folder=tmp_path)
    assert where.startswith(str(installed.parent))


def test_an_installed_wheel_runs_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    program = installed / "igm-desktop"
    assert "igm-assessment" in run(program, "schema", folder=tmp_path)
    run(program, *NEW, folder=tmp_path)
    run(program, "export", "a.igm.json", "-o", "a.pdf", folder=tmp_path)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_the_installed_window_opens_the_sample(installed: Path, tmp_path: Path) -> None:
    """Icons, translations and the sample are found where the wheel has put them."""
    script = tmp_path / "open.py"
    script.write_text(
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from igm_desktop.ui.application import prepare, start\n"
        "app = QApplication(sys.argv[:1])\n"
        "window = start(prepare(app), None, sample=True)\n"
        "def look():\n"
        "    if window.workspace is not None:\n"
        "        print(window.workspace.session.document.country, flush=True)\n"
        "        app.quit()\n"
        "timer = QTimer()\n"
        "timer.timeout.connect(look)\n"
        "timer.start(20)\n"
        "QTimer.singleShot(60_000, app.quit)\n"
        "app.exec()\n"
        "del window\n"
    )
    assert "MD" in run(installed / "python", str(script), folder=tmp_path)
