"""The house rules that no linter knows."""

import ast
import inspect
import subprocess
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model import assessment, state
from igm_desktop.core.model.assessment import Frozen
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.resources import resource

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "igm_desktop"
FILES = sorted(SOURCE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from igm_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
FIRST_FRAME = """
import sys
import igm_desktop.core.wheel, igm_desktop.core.catalogue.loading
import igm_desktop.ui.launch, igm_desktop.ui.application, igm_desktop.ui.main_window, igm_desktop.ui.wheel.widget
import igm_desktop.app.crash
slow = {"pydantic", "reportlab", "docx", "lxml", "pdfminer", "babel", "asyncio", "importlib.metadata"}
print(*sorted(slow & set(sys.modules)))
"""
CORE_ALONE = """
import importlib, pkgutil, sys
import igm_desktop.core as core
for found in pkgutil.walk_packages(core.__path__, "igm_desktop.core."):
    importlib.import_module(found.name)
sys.exit(any(name.partition(".")[0] in {"PySide6", "shiboken6"} for name in sys.modules))
"""


def run(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, timeout=120, check=False
    )


def test_the_command_line_does_its_job_without_qt(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Migration Governance Profile: City of Examplia (Ghana)\n\nMigrants’ rights\n\nWell-developed areas\n"
        "• The city offers free lessons.\n\nAreas with potential for further development\n• There is no legal advice.\n",
        encoding="utf-8",
    )
    file, pdf = tmp_path / "a.igm.json", tmp_path / "a.pdf"
    for words, statuses in (
        (["schema"], {0}),
        (["import", str(page), "-o", str(file)], {0, 1}),
        (["check", str(file), "--json"], {1}),
        (["show", str(file), "--json"], {0}),
        (["export", str(file), "-o", str(pdf)], {0}),
        (["new", "--level", "local", "--country", "GH", "--language", "en", "-o", str(tmp_path / "n")], {0}),
    ):
        done = run(WITHOUT_QT, *words)
        assert done.returncode in statuses, (words, done.stderr)
        assert "Traceback" not in done.stderr
    assert pdf.read_bytes().startswith(b"%PDF")


def test_core_imports_nothing_of_qt() -> None:
    done = run(CORE_ALONE)
    assert done.returncode == 0, done.stderr


def test_the_first_frame_waits_for_nothing_slow() -> None:
    """The window is painted first; models, importers and exporters are imported after it."""
    done = run(FIRST_FRAME)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def imported(tree: ast.AST) -> Iterator[str]:
    """The full names of the modules that a file imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(module: str, packages: tuple[str, ...]) -> bool:
    return any(f"{module}.".startswith(f"{package}.") for package in packages)


def test_the_model_stands_on_nothing_but_its_ground() -> None:
    ground = tuple(f"igm_desktop.core.{name}" for name in ("model", "domains", "errors", "frozen", "ref"))
    wrong = {
        path.name: module
        for path, tree in TREES.items()
        if path.parent == SOURCE / "core" / "model"
        for module in imported(tree)
        if within(module, ("igm_desktop",)) and not within(module, ground)
    }
    assert wrong == {}


NETWORK = (
    *("asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver", "ssl", "xmlrpc"),
    *("urllib.request", "urllib.error", "webbrowser", "requests", "httpx"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebEngineWidgets"),
)


def test_nothing_reaches_for_the_network() -> None:
    wrong = {path.name: module for path, tree in TREES.items() for module in imported(tree) if within(module, NETWORK)}
    assert wrong == {}


def test_init_files_are_empty() -> None:
    assert [path for path in FILES if path.name == "__init__.py" and path.read_text().strip()] == []


def test_files_stay_small() -> None:
    assert [path.name for path in FILES if len(path.read_text(encoding="utf-8").splitlines()) > 350] == []


IMMUTABLE = {str, int, float, bool, type(None), Prose}


def models() -> Iterator[type[Frozen]]:
    for module in (assessment, state):
        for _name, member in inspect.getmembers(module, inspect.isclass):
            if issubclass(member, Frozen):
                yield member


def is_immutable(annotation: object) -> bool:
    """Whether values of the annotation cannot change, all the way down."""
    if annotation is Json or annotation in IMMUTABLE:
        return True
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return True
    if origin is typing.Annotated:
        return is_immutable(arguments[0])
    if origin in {typing.Union, types.UnionType, FrozenMap}:
        return all(map(is_immutable, arguments))
    if origin is tuple:
        return all(is_immutable(argument) for argument in arguments if argument is not Ellipsis)
    return isinstance(annotation, type) and issubclass(annotation, Frozen)


@pytest.mark.parametrize("model", sorted(set(models()), key=lambda model: model.__name__))
def test_every_annotation_of_the_model_is_immutable(model: type[Frozen]) -> None:
    assert model.model_config["frozen"]
    assert model.model_config["strict"]
    for name, annotation in typing.get_type_hints(model, include_extras=True).items():
        if name in model.model_fields:
            assert is_immutable(annotation), (model.__name__, name, annotation)


@pytest.mark.parametrize("mutable", [list[str], dict[str, str], typing.Any, set[str], object, tuple[list[str], ...]])
def test_that_rule_would_find_a_mutable_one(mutable: object) -> None:
    assert not is_immutable(mutable)


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def test_words_to_translate_are_plain_literals() -> None:
    """Otherwise the collector of words does not find them."""
    wrong = []
    for path, tree in TREES.items():
        if "ui" not in path.relative_to(SOURCE).parts:
            continue
        for name, call in calls(tree):
            if name == "translate" and ast.unparse(call.func) not in {"translate", "QCoreApplication.translate"}:
                continue  # a painter moves
            needed = {"tr": 1, "translate": 2, "QT_TRANSLATE_NOOP": 2}.get(name, 0)
            literal = [isinstance(word, ast.Constant) and isinstance(word.value, str) for word in call.args[:needed]]
            if needed and not (len(literal) == needed and all(literal)):
                wrong.append(f"{path.name}:{call.lineno}")
    assert wrong == []


def test_labels_message_boxes_and_tool_tips_are_made_in_one_place() -> None:
    """Qt shows markup that it finds in text: one factory turns that off."""
    wrong = [
        f"{path.name}:{call.lineno} {name}"
        for path, tree in TREES.items()
        if path.name not in {"labels.py", "clipboard.py"}  # the latter fills the clipboard, which shows nothing
        for name, call in calls(tree)
        if name in {"QLabel", "QMessageBox", "setToolTip", "setWhatsThis", "setStatusTip", "setHtml", "insertHtml"}
    ]
    assert wrong == []


def test_everything_is_caught_nowhere() -> None:
    wrong = [
        f"{path.name}:{node.lineno}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or names(node.type) & {"Exception", "BaseException"})
    ]
    wrong += [
        f"{path.name}:{call.lineno}"
        for path, tree in TREES.items()
        for name, call in calls(tree)
        if name == "suppress" and any(names(given) & {"Exception", "BaseException"} for given in call.args)
    ]
    assert wrong == []


def names(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_qt_survives_thousands_of_calls() -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference at each call and aborts: see docs/decisions/0002."""

    class Sender(QObject):
        said = Signal(int)

    heard: list[int] = []
    sender = Sender()
    sender.said.connect(heard.append)
    for number in range(20_000):
        sender.said.emit(number)
    for _ in range(100_000):
        sender.setObjectName("a")
    assert len(heard) == 20_000


def test_translations_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "translate.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_french_is_complete() -> None:
    from xml.etree import ElementTree

    tree = ElementTree.parse(ROOT / "translations" / "igm_fr.ts")
    open_words = [
        message.findtext("source")
        for message in tree.iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]
    assert open_words == []
    assert resource("translations", "igm_fr.qm").stat().st_size > 1000
