"""The wheel: everything in it that the program needs, and it runs outside the checkout."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NEEDED = (
    "igm_desktop/__main__.py",
    "igm_desktop/resources/catalogues/igm-desktop/1/catalogue.json",
    "igm_desktop/resources/icons/rights-filled.svg",
    "igm_desktop/resources/report/fr.json",
    "igm_desktop/resources/sample/balti.igm.json",
    "igm_desktop/resources/translations/igm_fr.qm",
    "igm_desktop/resources/words/en.json",
)


def clean_environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=clean_environment())
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_resources_and_translations_travel_inside(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert [name for name in NEEDED if name not in names] == []
    assert [name for name in names if name.startswith("tests/") or name.endswith((".ttf", ".otf"))] == []


def test_an_installed_wheel_runs_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """The libraries are those of this environment; the program is the one installed, and only that."""
    home = tmp_path / "elsewhere"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / "bin" / "python"
    own = Path(
        subprocess.run(
            [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
    )
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(own)
    # A plain path in a .pth file: the other environment's own .pth files (the editable install) are not followed.
    (own / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [str(python), "-m", "igm_desktop", *words]
        return subprocess.run(
            command, cwd=tmp_path, env=clean_environment(), capture_output=True, text=True, check=False
        )

    where = subprocess.run(
        [str(python), "-c", "import igm_desktop.version as v; print(v.__file__)"],
        cwd=tmp_path,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(own))
    assert run("schema").returncode == 0
    assert (
        run(
            "new", "--level", "local", "--country", "MD", "--place", "Bălți", "--language", "en", "-o", "a.igm.json"
        ).returncode
        == 0
    )
    done = run("export", "a.igm.json", "-o", "a.pdf")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
