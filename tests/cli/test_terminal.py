"""What is printed reaches every terminal: one without accents, one that has gone, one whose disk is full."""

import codecs
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from igm_desktop.cli.terminal import PLAIN, plain
from igm_desktop.core.resources import resource

SAMPLE = str(resource("sample", "balti.igm.json"))


def run(
    words: list[str], language: str, encoding: str, out: int = subprocess.PIPE
) -> "subprocess.CompletedProcess[bytes]":
    """The program in a terminal of that encoding."""
    environment = {**os.environ, "LC_ALL": language, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "igm_desktop", *words]
    return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, env=environment, check=False)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "cp1252", "utf-8"])
@pytest.mark.parametrize("words", [["check", SAMPLE], ["show", SAMPLE], ["catalogues"], ["--help"]])
def test_a_terminal_without_the_letters_gets_plain_ones(words: list[str], encoding: str) -> None:
    done = run(words, "fr_FR.UTF-8", encoding)
    assert done.stderr == b""
    assert done.returncode in (0, 1, 2)
    assert done.stdout.decode(encoding)


def test_accents_and_quotation_marks_have_plain_forms() -> None:
    done = run(["check", "nobody"], "fr_FR.UTF-8", "ascii")
    assert done.stderr.decode("ascii").startswith("nobody n'existe pas. Rien n'a ete modifie ; verifiez le nom")
    codecs.register_error(PLAIN, plain)
    assert "nobody’s “évaluation”\u202fа".encode("ascii", PLAIN) == b'nobody\'s "evaluation" \\u0430'


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_says_the_same_in_every_encoding(encoding: str) -> None:
    there = json.loads(Path(SAMPLE).read_bytes())
    done = run(["show", "--json", SAMPLE], "C", encoding)
    assert done.returncode == 0
    assert json.loads(done.stdout.decode(encoding))["document"]["title"] == there["document"]["title"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
@pytest.mark.parametrize("words", [["schema"], ["check", SAMPLE], ["catalogues"], ["show", "--json", SAMPLE]])
def test_a_full_disk_is_told_in_one_sentence(words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(words, "C", "utf-8", full.fileno())
    assert done.returncode == 3
    assert done.stderr.decode().startswith("What was to be printed could not be written")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [["schema"], ["catalogues"]])
def test_a_reader_that_has_gone_is_no_failure_worth_a_word(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run(words, "C", "utf-8", writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (3, b"")


def test_a_verb_written_wrong_is_told_and_opens_no_window() -> None:
    done = run(["chek", SAMPLE], "C", "utf-8")
    assert done.returncode == 2
    assert "“chek” is neither a verb nor a file. The verbs are: new, import, edit, show" in done.stderr.decode()
