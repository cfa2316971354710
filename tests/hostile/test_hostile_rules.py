"""What no module of the window may do by itself: make what reads markup, start something, or leave a tool tip bare."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "src" / "igm_desktop" / "ui"
FILES = sorted(UI.rglob("*.py"))

READERS = {
    "QLabel": {"labels.py"},
    "QMessageBox": {"labels.py"},
    "QTextEdit": {"plain.py"},
    "QPlainTextEdit": {"plain.py"},
    "QTextDocument": {"plain.py"},
    "QTextBrowser": set[str](),
    "QErrorMessage": set[str](),
    "QInputDialog": set[str](),
    "QProgressDialog": set[str](),
    "QWhatsThis": set[str](),
    "QSplashScreen": set[str](),
    "QStaticText": set[str](),
    "QTextDocumentFragment": set[str](),
    "QMovie": set[str](),
    "QProcess": set[str](),
    "QFileIconProvider": set[str](),
    "QSystemTrayIcon": set[str](),
}
"""Classes that read markup, files or programs, each with the modules that may make one or derive from one."""

CALLS = {
    "setToolTip": {"labels.py"},
    "setWhatsThis": set[str](),
    "setStatusTip": set[str](),
    "setHtml": {"forms/clipboard.py"},  # it fills the clipboard, which shows nothing
    "insertHtml": set[str](),
    "fromHtml": set[str](),
    "setMarkdown": set[str](),
    "insertMarkdown": set[str](),
    "setDetailedText": set[str](),
    "setOpenExternalLinks": set[str](),
    "setOpenLinks": set[str](),
    "showMessage": set[str](),
    "setAcceptRichText": {"plain.py"},
    "setTabToolTip": set[str](),
    "Popen": set[str](),
    "startfile": set[str](),
    "eval": set[str](),
    "exec_": set[str](),
}
"""Calls that read markup or start something, each with the modules that may do so."""

OPENERS = {"links.py", "pages/sources/evidence_deeds.py"}
"""What opens something outside: a link after a question, folders that the program has written to, a copy of evidence."""

PLAIN = "setTextFormat(Qt.TextFormat.PlainText)"
FORMATS = {"RichText", "AutoText", "MarkdownText"}
BOXES = {"about", "information", "question", "warning", "critical"}

Found = tuple[int, str]


def called(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            yield (function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")), node


def wrong_in(name: str, source: str) -> list[str]:
    """What a module of that name does that it may not."""
    tree = ast.parse(source)
    rules = (forbidden_calls, bare_tool_tips, forbidden_bases, forbidden_words, bare_answers)
    return [f"{name}:{line} {what}" for rule in rules for line, what in rule(name, tree)]


def forbidden_calls(name: str, tree: ast.AST) -> Iterator[Found]:
    for word, call in called(tree):
        allowed = OPENERS if word == "openUrl" else CALLS.get(word, READERS.get(word))
        if allowed is not None and name not in allowed:
            yield call.lineno, word


def bare_tool_tips(_name: str, tree: ast.AST) -> Iterator[Found]:
    for word, call in called(tree):
        words = [ast.unparse(one) for one in call.args]
        shows = word == "showText" or (
            word in {"setData", "setItemData"} and any("ToolTipRole" in one for one in words)
        )
        if shows and not any("tool_tip(" in one for one in words):
            yield call.lineno, "a bare tool tip"


def forbidden_bases(name: str, tree: ast.AST) -> Iterator[Found]:
    for node in ast.walk(tree):
        for base in node.bases if isinstance(node, ast.ClassDef) else ():
            known = ast.unparse(base).rpartition(".")[2]
            if name not in READERS.get(known, {name}) and not (known == "QLabel" and PLAIN in ast.unparse(node)):
                yield base.lineno, f"derives from {known}"


def forbidden_words(_name: str, tree: ast.AST) -> Iterator[Found]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (
            node.attr in FORMATS or (ast.unparse(node.value) == "QMessageBox" and node.attr in BOXES)
        ):
            yield node.lineno, node.attr


def bare_answers(_name: str, tree: ast.AST) -> Iterator[Found]:
    """A model that answers for its tool tips must have them escaped."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in {"data", "headerData"}:
            text = ast.unparse(node)
            if "ToolTipRole" in text and "tool_tip(" not in text and "_tip(" not in text:
                yield node.lineno, "ToolTipRole"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(UI).as_posix())
def test_nothing_reads_markup_or_starts_something_by_itself(path: Path) -> None:
    assert wrong_in(path.relative_to(UI).as_posix(), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "QLabel(name)",
        "QtWidgets.QLabel()",
        "QMessageBox.warning(None, 'a', text)",
        "class Shown(QLabel): pass",
        "class Editor(QTextEdit): pass",
        "QTextBrowser()",
        "widget.setToolTip(text)",
        "item.setStatusTip(text)",
        "QToolTip.showText(point, text, self)",
        "label.setTextFormat(Qt.TextFormat.RichText)",
        "document.setHtml(text)",
        "document.setMarkdown(text)",
        "QDesktopServices.openUrl(url)",
        "bar.showMessage(text)",
        "subprocess.Popen(text)",
        "box.setItemData(0, text, Qt.ItemDataRole.ToolTipRole)",
        "def data(self, index, role):\n    return self.text if role == Qt.ItemDataRole.ToolTipRole else None",
        "box.setDetailedText(text)",
    ],
)
def test_the_rule_finds_each_of_them(line: str) -> None:
    assert len(wrong_in("some.py", line)) >= 1


def test_what_is_allowed_is_there() -> None:
    """An exception that nothing needs any more is none."""
    names = {path.relative_to(UI).as_posix(): path.read_text(encoding="utf-8") for path in FILES}
    for word, allowed in (*READERS.items(), *CALLS.items()):
        for name in allowed:
            assert word in names[name], (word, name)
    assert all("openUrl" in names[name] for name in OPENERS)
