"""A catalogue folder is taken whole or refused with the file, the id and the rule."""

import copy
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from catalogue_examples import ENGLISH, STRUCTURE, Tree, write

from igm_desktop.core.catalogue.loading import installed, load_catalogue
from igm_desktop.core.catalogue.reading import LARGEST_FILE
from igm_desktop.core.errors import BadCatalogue


def spoilt(tree: Tree, spoil: Callable[[Tree], object]) -> Tree:
    tree = copy.deepcopy(tree)
    spoil(tree)
    return tree


def refused(folder: Path) -> tuple[str, str, object, object]:
    with pytest.raises(BadCatalogue) as caught:
        load_catalogue(folder)
    error = caught.value
    return error.code, Path(str(error.data["file"])).name, error.data.get("id"), error.data.get("rule")


def first(tree: Tree) -> Tree:
    return tree["levels"]["national"][0]["indicators"][0]


def test_a_small_one_is_taken(tmp_path: Path) -> None:
    catalogue = load_catalogue(write(tmp_path, **{"pt-BR": ENGLISH, "sw": ENGLISH}))
    assert (catalogue.id, catalogue.version) == ("small", "7")
    assert catalogue.languages == ("en", "pt-BR", "sw")
    assert [indicator.id for indicator in catalogue.indicators("national")] == ["N-1.1.1", "N-1.1.2"]
    (flood,) = catalogue.indicators("local", "crises")
    assert (flood.sub_category, flood.answer, flood.options) == ("L-5.1", "narrative", ())
    assert catalogue.sub_category_name("L-5.1", "sw") == "Floods"


def test_unknown_keys_and_other_files_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path, {**STRUCTURE, "later": {"a": 1}}, en={**ENGLISH, "later": 2})
    (tmp_path / "README.md").write_text("words")
    (tmp_path / "settings.json").write_text("no language")
    assert load_catalogue(tmp_path).languages == ("en",)


STRUCTURES: dict[str, tuple[Callable[[Tree], object], tuple[str, str, str | None]]] = {
    "another format": (lambda t: t.update(format="x"), ("catalogue_damaged", "format", "format")),
    "no format": (lambda t: t.pop("format"), ("catalogue_damaged", "format", "format")),
    "no id": (lambda t: t.pop("id"), ("catalogue_damaged", "id", "type")),
    "a number for the version": (lambda t: t.update(version=7), ("catalogue_damaged", "version", "type")),
    "levels that are a list": (lambda t: t.update(levels=[]), ("catalogue_damaged", "levels", "type")),
    "an unknown level": (lambda t: t["levels"].update(galactic=[]), ("catalogue_damaged", "galactic", "level")),
    "an unknown domain": (
        lambda t: t["levels"]["local"][0].update(domain="weather"),
        ("catalogue_damaged", "L-5.1", "domain"),
    ),
    "an unknown answer type": (lambda t: first(t).update(answer="score"), ("catalogue_damaged", "N-1.1.1", "answer")),
    "an answer type without its options": (
        lambda t: first(t).update(answer="access"),
        ("catalogue_damaged", "N-1.1.1", "answer"),
    ),
    "an unknown type in the list of types": (
        lambda t: t["answer_types"].update(score=["1"]),
        ("catalogue_damaged", "score", "answer"),
    ),
    "choices without options": (
        lambda t: t["levels"]["national"][0]["indicators"][1].pop("options"),
        ("catalogue_damaged", "N-1.1.2", "options"),
    ),
    "options where the type has them": (
        lambda t: first(t).update(options=["a"]),
        ("catalogue_damaged", "N-1.1.1", "options"),
    ),
    "an id under another sub-category": (
        lambda t: first(t).update(id="N-1.2.1"),
        ("catalogue_damaged", "N-1.2.1", "prefix"),
    ),
    "an id that only begins like its sub-category's": (
        lambda t: first(t).update(id="N-1.11.1"),
        ("catalogue_damaged", "N-1.11.1", "prefix"),
    ),
    "an indicator's id twice": (lambda t: first(t).update(id="N-1.1.2"), ("catalogue_repeated_id", "N-1.1.2", None)),
    "a sub-category's id twice": (
        lambda t: t["levels"]["local"].append({"id": "N-1.1", "domain": "rights", "indicators": []}),
        ("catalogue_repeated_id", "N-1.1", None),
    ),
    "an option twice": (
        lambda t: t["answer_types"].update(yes_no=["yes", "yes"]),
        ("catalogue_repeated_id", "yes", None),
    ),
    "a word for a truth": (lambda t: first(t).update(inferred="no"), ("catalogue_damaged", "N-1.1.1", "type")),
    "evidence that is one word": (lambda t: first(t).update(evidence="X1"), ("catalogue_damaged", "N-1.1.1", "type")),
    "an indicator that is a word": (
        lambda t: t["levels"]["national"][0].update(indicators=["N-1.1.1"]),
        ("catalogue_damaged", "N-1.1", "type"),
    ),
}


@pytest.mark.parametrize("reason", STRUCTURES)
def test_a_bad_structure_is_refused(tmp_path: Path, reason: str) -> None:
    spoil, (code, place, rule) = STRUCTURES[reason]
    folder = write(tmp_path, spoilt(STRUCTURE, spoil))
    assert refused(folder) == (code, "catalogue.json", place, rule)


WORDS: dict[str, tuple[Callable[[Tree], object], tuple[str, str, str | None]]] = {
    "no note": (lambda t: t.pop("note"), ("catalogue_incomplete", "note", None)),
    "a question missing": (lambda t: t["indicators"].pop("N-1.1.2"), ("catalogue_incomplete", "N-1.1.2", None)),
    "an empty question": (
        lambda t: t["indicators"].update({"N-1.1.1": " "}),
        ("catalogue_incomplete", "N-1.1.1", None),
    ),
    "a sub-category missing": (lambda t: t["sub_categories"].pop("L-5.1"), ("catalogue_incomplete", "L-5.1", None)),
    "a domain missing": (lambda t: t["domains"].pop("crises"), ("catalogue_incomplete", "crises", None)),
    "a description missing": (
        lambda t: t["domains"]["rights"].pop("local"),
        ("catalogue_incomplete", "rights.local", None),
    ),
    "an option missing": (lambda t: t["options"]["yes_no"].pop("no"), ("catalogue_incomplete", "yes_no.no", None)),
    "an indicator's own options missing": (
        lambda t: t["options"].pop("N-1.1.2"),
        ("catalogue_incomplete", "N-1.1.2", None),
    ),
    "a question that nobody asks": (
        lambda t: t["indicators"].update({"N-1.1.3": "Why?"}),
        ("catalogue_damaged", "N-1.1.3", "unknown_id"),
    ),
    "a number for a text": (
        lambda t: t["indicators"].update({"N-1.1.1": 5}),
        ("catalogue_damaged", "N-1.1.1", "type"),
    ),
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("reason", WORDS)
def test_bad_words_are_refused_in_any_language(tmp_path: Path, reason: str, language: str) -> None:
    spoil, (code, place, rule) = WORDS[reason]
    folder = write(tmp_path, **{language: spoilt(ENGLISH, spoil)})
    assert refused(folder) == (code, f"{language}.json", place, rule)


@pytest.mark.parametrize("name", ["catalogue.json", "en.json"])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    folder = write(tmp_path)
    (folder / name).unlink()
    assert refused(folder) == ("catalogue_unreadable", name, None, None)
    (folder / name).mkdir()
    assert refused(folder) == ("catalogue_unreadable", name, None, None)


BYTES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "not_json"),
    "cut short": (json.dumps(STRUCTURE).encode()[:-9], "not_json"),
    "UTF-16": (json.dumps(STRUCTURE).encode("utf-16"), "not_utf8"),
    "Latin-1": ('{"note": "é"}'.encode("latin-1"), "not_utf8"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "not_utf8"),
    "a list": (b"[]", "type"),
    "100,000 brackets": (b"[" * 100_000, "not_json"),
    "too large": (b" " * LARGEST_FILE + b"{}", "too_large"),
}


@pytest.mark.parametrize("name", ["catalogue.json", "en.json"])
@pytest.mark.parametrize("kind", BYTES)
def test_bytes_that_are_no_catalogue_are_refused(tmp_path: Path, kind: str, name: str) -> None:
    data, rule = BYTES[kind]
    folder = write(tmp_path)
    (folder / name).write_bytes(data)
    assert refused(folder) == ("catalogue_damaged", name, "", rule)


def test_a_key_twice_in_one_object_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "en.json").write_text('{"indicators": {"N-1.1.1": "One?", "N-1.1.1": "Two?"}}')
    assert refused(folder) == ("catalogue_repeated_id", "en.json", "N-1.1.1", None)


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "en.json").write_bytes(b"\xef\xbb\xbf" + (folder / "en.json").read_bytes())
    assert load_catalogue(folder).note("en") == "A small one."


@pytest.mark.parametrize(
    ("catalogue_id", "version"),
    [("igm-desktop", "99"), ("nobody", "1"), ("..", "1"), ("../catalogues/igm-desktop", "1"), ("igm-desktop", ""),
     ("igm-desktop", "/etc"), ("igm-desktop", "1\x00"), ("igm-desktop", "../1"), ("x" * 5000, "1")],
)  # fmt: skip
def test_what_is_not_installed_is_missing(catalogue_id: str, version: str) -> None:
    with pytest.raises(BadCatalogue) as caught:
        installed(catalogue_id, version)
    assert caught.value.code == "catalogue_missing"


def test_a_catalogue_is_what_its_folder_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "catalogues" / "large" / "7")
    write(tmp_path / "catalogues" / "small" / "7")
    monkeypatch.setattr("igm_desktop.core.catalogue.loading.resource", tmp_path.joinpath)
    assert installed("small", "7").note("en") == "A small one."
    with pytest.raises(BadCatalogue) as caught:
        installed("large", "7")
    assert (caught.value.code, caught.value.data["rule"]) == ("catalogue_damaged", "name")
