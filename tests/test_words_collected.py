"""Every sentence of the interface can be translated: the tool that collects them finds each, and each plural as one."""

import ast
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

SOURCE = Path(__file__).parents[1] / "src" / "igm_desktop"
TOOL = Path(sys.executable).parent / "pyside6-lupdate"


def said(path: Path) -> set[str]:
    """The sentences that a module asks translations for."""
    found = set()
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        at = {"tr": 0, "translate": 1}.get(name)
        word = call.args[at] if at is not None and len(call.args) > at else None
        if isinstance(word, ast.Constant) and isinstance(word.value, str):
            found.add(word.value)
    return found


def test_each_sentence_and_each_plural_is_collected(tmp_path: Path) -> None:
    files = sorted(SOURCE.rglob("*.py"))
    ts = tmp_path / "collected.ts"
    subprocess.run([TOOL, "-locations", "none", *files, "-ts", ts], check=True, capture_output=True)
    messages = list(ElementTree.parse(ts).iter("message"))
    collected = {message.findtext("source") for message in messages}
    plurals = {message.findtext("source") for message in messages if message.get("numerus") == "yes"}
    sentences = set().union(*(said(path) for path in files))
    assert len(sentences) > 500
    assert sentences <= collected, sorted(sentences - collected)
    assert {one for one in sentences if "%n" in one} <= plurals
