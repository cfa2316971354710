"""Links that mean harm: only web and mail links are offered, in letters that no two names share, and nothing is started
before a person agreed.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
HARM = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "vbscript:msgbox(1)",
    "ms-msdt:/id PCWDiagnostic /skip force",
    "ms-word:ofe|u|https://host.invalid/x.docx",
    "search-ms:query=x&crumb=location:\\\\host.invalid\\share",
    "smb://host.invalid/share",
    "\\\\host.invalid\\share",
    "//host.invalid/share",
    "file:///etc/passwd",
    "file://host.invalid/share/x",
    "FILE:///etc/passwd",
    "/etc/passwd",
    "C:\\Windows\\System32\\calc.exe",
    "data:text/html,<script>alert(1)</script>",
    "ftp://host.invalid/x",
    "ssh://-oProxyCommand=x/",
    "tel:+123",
    "steam://run/1",
    "http://example.org/",
    "https://good.example@evil.example/",
    "https://user:secret@evil.example/",
    "https://evil.example/\u202egro.elpmaxe",
    "https://ex\u200bample.org/",
    "https://example.org\n.evil.example/",
    "https:///etc/passwd",
    "https:evil.example",
    "mailto:",
    "about:blank",
    "view-source:https://example.org",
)
OFFERED = {
    "https://раураl.com/login": "xn--l-7sba6dbr.com",
    "https://EXAMPLE.org/a?b=c": "example.org",
    "https://example.org/a b": None,
    "mailto:someone@example.org": "someone@example.org",
    "https://пример.invalid/": "xn--e1afmkfd.invalid",
}
"""Links that are offered, and what is said of where each leads; None for one that is not, after all."""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("strace") is None, reason="strace is not installed"
)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], str]:
    """What was asked, and the record of system calls."""
    base = tmp_path_factory.mktemp("links")
    log = base / "calls"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "IGM_DESKTOP_HOME": str(base / "home"),
    }
    watched = ["strace", "-f", "-qq", "-s", "2000", "-e", "trace=execve,openat,connect", "-o", str(log)]
    done = subprocess.run(
        [*watched, sys.executable, str(HERE / "hostile_links.py"), json.dumps([*HARM, *OFFERED])],
        capture_output=True,
        text=True,
        env=environment,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    return json.loads(done.stdout), log.read_text("utf-8", "replace")


@pytest.mark.parametrize("number", range(len(HARM)))
def test_what_means_harm_is_told_and_never_offered(run: tuple[dict[str, Any], str], number: int) -> None:
    told = run[0]["told"][number]
    assert told["link"] == HARM[number]
    assert told["opened"] is False
    ((said, address, buttons),) = told["asked"]
    assert "not opened" in said
    assert "Open" not in buttons
    assert address.isprintable()


@pytest.mark.parametrize("number", range(len(OFFERED)))
def test_what_is_offered_says_where_it_leads_in_plain_letters(run: tuple[dict[str, Any], str], number: int) -> None:
    told, place = run[0]["told"][len(HARM) + number], [*OFFERED.values()][number]
    ((said, address, buttons),) = told["asked"]
    assert told["opened"] is False
    assert ("Open" in buttons) == (place is not None)
    if place is not None:
        assert place in said
        assert (said + address).isascii()


def test_nothing_is_opened_before_a_person_agrees(run: tuple[dict[str, Any], str]) -> None:
    told, calls = run
    assert told["before"] == []
    assert told["after"] == ["https://example.org/"]  # the one that was agreed to: what is opened is seen
    assert len(re.findall(r"execve\(", calls)) == 1  # the program itself
    assert not re.search(r"connect\([^)]*AF_INET", calls)


def test_a_click_in_a_text_asks_as_well(run: tuple[dict[str, Any], str]) -> None:
    """Only web and mail addresses are links in a text at all; each of them is asked for."""
    counts = dict(zip([*HARM, *OFFERED], run[0]["followed"], strict=True))
    assert counts["https://EXAMPLE.org/a?b=c"] == 1
    assert counts["mailto:someone@example.org"] == 1
    assert [link for link, count in counts.items() if count and not re.match("(?:https?://|mailto:)", link)] == []
