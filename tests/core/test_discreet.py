"""What is told of a crash: where, and nothing of what the document says."""

import subprocess
import sys

import pytest

from igm_desktop.core.discreet import crash_lines

SECRET = "Kanarienvogel"


def broken(text: str) -> None:
    try:
        {}[text]
    except KeyError as error:
        raise ValueError(f"no such thing as {text}") from error


def test_a_crash_is_told_without_its_words() -> None:
    with pytest.raises(ValueError, match=SECRET) as caught:
        broken(SECRET)
    lines = list(crash_lines(caught.type, caught.value, caught.tb))
    assert not any(SECRET in line for line in lines)
    assert lines[0] == "builtins.KeyError, from:"
    assert "builtins.ValueError, from:" in lines
    assert lines[-1].startswith("  test_discreet.py:")
    assert lines[-1].endswith(" broken")


def test_causes_that_go_round_come_to_an_end() -> None:
    one, other = ValueError("a"), ValueError("b")
    one.__cause__, other.__cause__ = other, one
    assert len(list(crash_lines(ValueError, one, None))) == 2


ENDINGS = {
    "main thread": "raise ValueError(text)",
    "thread": "import threading\nt = threading.Thread(target=lambda: {}[text]); t.start(); t.join()",
    "collected": "class A:\n    def __del__(self): raise ValueError(text)\na = A(); del a",
    "validation": "from igm_desktop.core.model.assessment import Person\nPerson.model_validate({'id': 'a', 'name': [text]})",
    "assertion": "assert not text, text",
    "encoding": "(text + chr(0xd800)).encode()",
    "attribute": "getattr(text, text)",
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_that_ends_the_program_quotes_the_document(ending: str) -> None:
    program = f"""
import sys
from igm_desktop.core.discreet import be_discreet
be_discreet()
text = {SECRET!r}[:6] + {SECRET!r}[6:]
{ENDINGS[ending]}
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert SECRET not in done.stdout + done.stderr
    assert "Error, from:" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_a_crash_leaves_no_memory_on_the_disk() -> None:
    program = """
import atexit, resource, sys
from igm_desktop.__main__ import main
atexit.register(lambda: print(resource.getrlimit(resource.RLIMIT_CORE)[0]))
sys.argv[1:] = ["--version"]
main()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.splitlines()[-1] == "0"
