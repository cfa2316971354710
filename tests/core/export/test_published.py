"""What must not be published is in nothing that is: a word of its own in each place, searched in every byte of every format.

Formats come from the registry, so that a new one is searched as well. A kind may hold something of the things inside only
where its `holds` says so, and nothing that is final.
"""

import base64
import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from canaries import HIDDEN, PUBLISHED, found_in, state

from igm_desktop.__main__ import main
from igm_desktop.core.export import registry
from igm_desktop.core.export.exporter import Exported, ExportOptions, Kind, never_cancelled, no_progress
from igm_desktop.core.export.pdf.render import render_pdf
from igm_desktop.core.export.registry import KINDS
from igm_desktop.core.folders import settings_home
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.state import State
from igm_desktop.core.report.profile import ReportOptions, profile
from igm_desktop.core.settings import change_settings
from igm_desktop.core.storage.codec import dumps

DRAFTS = [(name, suffix, "draft") for name, kind in KINDS.items() for suffix in kind.formats]
FINAL = [(name, suffix, "final") for name, kind in KINDS.items() for suffix in kind.formats if not kind.always_draft]


@pytest.fixture
def somebody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer whose person, folders and settings have words of their own."""
    home = tmp_path / "kanariuser"
    home.mkdir()
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, "kanariuser")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("LC_ALL", "C")
    change_settings(settings_home(), lambda old: old.with_words("Kanarisettings", "Kanarisettings", "Kanarisettings"))
    return home


@pytest.mark.parametrize(("kind", "suffix", "state_of"), DRAFTS + FINAL)
def test_what_must_not_be_published_is_nowhere(kind: str, suffix: str, state_of: str, somebody: Path) -> None:
    final = state_of == "final"
    file = somebody / "kanarifile.igm.json"
    file.write_bytes(dumps(state(contested=not final)))
    folder = somebody / "out"
    folder.mkdir()
    words = ["export", str(file), "-o", str(folder / f"made{suffix}"), "--kind", kind]
    assert main([*words, *(["--final"] if final else [])]) == (0 if final else 1)
    found = set().union(*(found_in(path.read_bytes(), (*HIDDEN, *PUBLISHED)) for path in folder.iterdir()))
    assert found & set(PUBLISHED), "the search is blind"
    holds = frozenset() if final else KINDS[kind].holds
    assert {word for word in found if word in HIDDEN and HIDDEN[word] not in holds} == set()


def as_page(words: str) -> bytes:
    """A profile with those words as its title: drawn with the glyphs of a face that has others' numbers."""
    titled = profile(state().document, ReportOptions("en"))
    cover = replace(titled.blocks[0], title=words)  # type: ignore[type-var]
    return render_pdf(replace(titled, title="T", blocks=(cover, *titled.blocks[1:])), no_progress, never_cancelled).data


def as_title(words: str) -> bytes:
    titled = replace(profile(state().document, ReportOptions("en")), title=words)
    return render_pdf(titled, no_progress, never_cancelled).data


def in_a_cell(words: str) -> bytes:
    from openpyxl import Workbook

    book, file = Workbook(), io.BytesIO()
    book.create_sheet("Hidden").cell(900, 40, words)
    book["Hidden"].sheet_state = "hidden"
    book.save(file)
    return file.getvalue()


def in_a_comment_of_a_document(words: str) -> bytes:
    from docx import Document

    made, file = Document(), io.BytesIO()
    made.core_properties.comments = words
    made.save(file)
    return file.getvalue()


def zipped_twice(words: str) -> bytes:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", words)
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("b.zip", inner.getvalue())
    return outer.getvalue()


LEAKS: dict[str, Callable[[str], bytes]] = {
    "as it is": str.encode,
    "in capitals": lambda words: words.upper().encode(),
    "in two bytes a letter": lambda words: b"x" + words.encode("utf-16-be"),
    "the other way round": lambda words: b"x" + words.encode("utf-16-le"),
    "in hexadecimal": lambda words: b"<" + words.encode().hex().upper().encode() + b">",
    "in hexadecimal, two bytes a letter": lambda words: (
        b"<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">"
    ),
    "as octal escapes": lambda words: "".join(f"\\{ord(letter):03o}" for letter in words).encode(),
    "as escapes of JSON": lambda words: "".join(f"\\u{ord(letter):04x}" for letter in words).encode(),
    "in base64": lambda words: b"data:" + base64.b64encode(b"ab " + words.encode() + b" cd"),
    "letter by letter": lambda words: " ".join(words).encode(),
    "packed": lambda words: b"stream\n" + zlib.compress(f"BT ({words}) Tj ET".encode()) + b"endstream",
    "packed in what is packed": zipped_twice,
    "in a hidden cell": in_a_cell,
    "in the properties of a document": in_a_comment_of_a_document,
    "on a page": as_page,
    "in the title of a PDF": as_title,
}


@pytest.mark.parametrize("how", LEAKS)
def test_a_word_is_found_however_it_is_hidden(how: str) -> None:
    assert found_in(LEAKS[how]("kanarinote"), tuple(HIDDEN)) == {"kanarinote"}


def test_an_exporter_that_leaks_is_caught(somebody: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The very test from above, for a kind that tells who commented in what it packs."""

    def leaking(state: State, _options: ExportOptions, *_: object) -> Exported:
        names = " ".join(person.name for person in state.document.people)
        return Exported(b"Kanarititle" + zlib.compress(names.encode("utf-16-be") * 2))

    monkeypatch.setattr(registry, "KINDS", FrozenMap({**KINDS, "leaky": Kind(FrozenMap({".leak": leaking}))}))
    monkeypatch.setitem(globals(), "KINDS", registry.KINDS)
    with pytest.raises(AssertionError, match="kanariperson"):
        test_what_must_not_be_published_is_nowhere("leaky", ".leak", "draft", somebody)
