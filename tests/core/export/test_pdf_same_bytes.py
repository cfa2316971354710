"""The same document gives the same bytes, whatever the clock, the zone, the hash seed and the machine's settings."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from pdf_reading import DATA, example, exported

FRESH = f"""
import hashlib, sys
from pathlib import Path
from igm_desktop.core.export.registry import export_assessment
from igm_desktop.core.storage.codec import loads
data = Path({str(DATA)!r}, "ribeira-clara.igm.json").read_bytes()
print(hashlib.sha256(export_assessment(loads(data).document, suffix=".pdf", language="fr").data).hexdigest())
"""


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def fresh(home: Path, **environment: str) -> str:
    base = {key: value for key, value in os.environ.items() if not key.startswith("RL_")}
    run = subprocess.run(
        [sys.executable, "-c", FRESH], env={**base, "HOME": str(home), **environment}, capture_output=True, check=True
    )
    return run.stdout.decode().strip()


def test_twice_and_after_other_documents() -> None:
    first = exported(example("ribeira-clara"), "fr").data
    exported(example("valoria"), "fr")
    assert sha(exported(example("ribeira-clara"), "fr").data) == sha(first)
    assert sha(exported(example("ribeira-clara"), "en").data) != sha(first)


def test_in_another_process_with_another_zone_seed_and_settings(tmp_path: Path) -> None:
    traces = tmp_path / "executed"
    settings = f"open({str(traces)!r}, 'w').close()\npageCompression = 0\ninvariant = 0\ndocumentLang = 'xx'\n"
    (tmp_path / ".reportlab_settings").write_text(settings, encoding="utf-8")
    here = sha(exported(example("ribeira-clara"), "fr").data)
    odd = {
        "RL_useA85": "1",
        "RL_ttfAsciiReadable": "0",
        "RL_invariant": "nonsense",
        "RL_canvas_basefontname": "Courier",
    }
    odd |= {"SOURCE_DATE_EPOCH": "86400", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C"}
    assert fresh(tmp_path, **odd) == here
    assert not traces.exists()
