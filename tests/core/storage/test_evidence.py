"""Copies of the evidence: known by their content, kept by their hash, carried, and never run."""

import os
import stat
from pathlib import Path

import pytest
from pydantic import ValidationError

from igm_desktop.core.errors import BadEvidence, Refused, UnreadableFile, UnwritableFile
from igm_desktop.core.model.assessment import Assessment, Evidence, Source
from igm_desktop.core.storage import evidence as module
from igm_desktop.core.storage.evidence import (
    MAX_BYTES,
    carry_evidence,
    evidence_path,
    evidence_state,
    keep_evidence,
    open_copy,
    read_evidence,
    take_evidence,
)
from igm_desktop.core.storage.evidence_kinds import SUFFIXES, kind_of, shown_name

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")

PDF = b"%PDF-1.7\nA decree.\n%%EOF\n"
KINDS = {
    "application/pdf": PDF,
    "image/png": b"\x89PNG\r\n\x1a\n" + b"\0" * 20,
    "image/jpeg": b"\xff\xd8\xff\xe0" + b"\0" * 20,
    "image/webp": b"RIFF\x10\0\0\0WEBPVP8 ",
    "image/gif": b"GIF89a\x01\0\x01\0",
    "image/tiff": b"II*\0\x08\0\0\0",
    "text/plain": "Décision du conseil, art. 12\r\n".encode(),
}


def attached(folder: Path, data: bytes = PDF, name: str = "decree.pdf") -> Evidence:
    """Keep a file of that content beside an assessment in the folder."""
    path = folder / name
    path.write_bytes(data)
    taken = take_evidence(path)
    keep_evidence(folder, taken)
    path.unlink()
    return taken.evidence


def of(*evidence: Evidence) -> Assessment:
    """A document with a source for each copy."""
    return Assessment(id="d", sources=tuple(Source(id=f"s{n}", evidence=one) for n, one in enumerate(evidence)))


def refusal(path: Path) -> str:
    before = sorted(path.parent.rglob("*"))
    with pytest.raises(Refused) as error:
        take_evidence(path)
    assert sorted(path.parent.rglob("*")) == before
    return error.value.code


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_known_by_its_content(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "scan.txt"
    path.write_bytes(KINDS[kind])
    taken = take_evidence(path)
    assert (taken.evidence.type, taken.evidence.name) == (kind, "scan" + SUFFIXES[kind])


def test_a_copy_is_kept_under_its_hash_and_read_back(tmp_path: Path) -> None:
    evidence = attached(tmp_path)
    kept = tmp_path / "evidence" / evidence.sha256
    assert kept.read_bytes() == PDF == read_evidence(tmp_path, evidence)
    assert not stat.S_IMODE(kept.stat().st_mode) & 0o111
    assert evidence_state(tmp_path, evidence) == "there"
    assert [path.name for path in (tmp_path / "evidence").iterdir()] == [evidence.sha256]


def test_attaching_the_same_again_writes_nothing(tmp_path: Path) -> None:
    evidence = attached(tmp_path)
    before = evidence_path(tmp_path, evidence).stat()
    attached(tmp_path, name="again.pdf")
    assert evidence_path(tmp_path, evidence).stat() == before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", b"<!DOCTYPE html><p>A page</p>"),
        ("page.txt", b"  <html><script>alert(1)</script>"),
        ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("drawing.txt", b'<?xml version="1.0"?><svg/>'),
        ("run.sh", b"echo hello\n"),
        ("run.txt", b"#!/bin/sh\necho hello\n"),
        ("run.bat", b"dir\r\n"),
        ("open.desktop", b"[Desktop Entry]\nExec=xterm\n"),
        ("open.txt", b"[Desktop Entry]\nExec=xterm\n"),
        ("page.url", b"[InternetShortcut]\nURL=https://example.org\n"),
        ("letter.rtf", b"{\\rtf1 hello}"),
        ("program.pdf", b"MZ\x90\0"),
        ("program", b"\x7fELF\x02\x01"),
        ("archive.pdf", b"PK\x03\x04"),
        ("noise.txt", bytes(range(256))),
    ],
)
def test_what_a_computer_could_run_is_no_evidence(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert refusal(path) == "unknown_kind"


def test_texts_in_old_letters_are_texts() -> None:
    assert kind_of("Décret nº 12 – 2018".encode("cp1252"), "a.txt") == "text/plain"
    assert kind_of("\ufeffمرسوم".encode("utf-16-le"), "a.txt") == "text/plain"


def test_an_empty_file_and_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    assert refusal(tmp_path / "empty.pdf") == "empty"
    assert refusal(tmp_path / "gone.pdf") == "missing"
    assert refusal(tmp_path) == "folder"


def test_twenty_megabytes_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    path.write_bytes(PDF.ljust(MAX_BYTES, b" "))
    assert len(take_evidence(path).data) == MAX_BYTES
    path.write_bytes(PDF.ljust(MAX_BYTES + 1, b" "))
    assert refusal(path) == "too_large"


@posix
def test_links_devices_and_pipes_are_refused_at_once(tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real.pdf", tmp_path / "link.pdf", tmp_path / "pipe.pdf"
    real.write_bytes(PDF)
    link.symlink_to(real)
    os.mkfifo(pipe)
    (tmp_path / "zero.pdf").symlink_to("/dev/zero")
    assert refusal(link) == refusal(tmp_path / "zero.pdf") == "link"
    assert refusal(pipe) == "not_regular"
    for device in ("/dev/null", "/dev/zero"):
        with pytest.raises(UnreadableFile) as error:
            take_evidence(Path(device))
        assert error.value.code == "not_regular"


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "download.pdf"
    path.write_bytes(PDF)
    read = module.read_file

    def slowly(place: Path, limit: int) -> bytes:
        data = read(place, limit)
        with place.open("ab") as file:
            file.write(b"more")
        return data

    monkeypatch.setattr(module, "read_file", slowly)
    assert refusal(path) == "changing"


def test_a_copy_that_is_gone_or_altered_is_told_and_never_opened(tmp_path: Path) -> None:
    evidence, into = attached(tmp_path), tmp_path / "into"
    into.mkdir()
    evidence_path(tmp_path, evidence).write_bytes(PDF + b"and more")
    assert evidence_state(tmp_path, evidence) == "altered"
    with pytest.raises(BadEvidence, match="altered"):
        open_copy(tmp_path, evidence, into)
    evidence_path(tmp_path, evidence).unlink()
    assert evidence_state(tmp_path, evidence) == "missing"
    with pytest.raises(BadEvidence, match="missing"):
        open_copy(tmp_path, evidence, into)
    assert list(into.iterdir()) == []


def test_attaching_the_right_file_again_mends_an_altered_copy(tmp_path: Path) -> None:
    evidence = attached(tmp_path)
    evidence_path(tmp_path, evidence).write_bytes(b"other")
    assert attached(tmp_path) == evidence
    assert evidence_state(tmp_path, evidence) == "there"


@posix
def test_a_link_in_the_place_of_a_copy_leads_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside.pdf"
    outside.write_bytes(PDF)
    evidence = attached(tmp_path)
    place = evidence_path(tmp_path, evidence)
    place.unlink()
    place.symlink_to(outside)
    assert evidence_state(tmp_path, evidence) == "altered"
    outside.write_bytes(b"precious")
    attached(tmp_path)
    assert outside.read_bytes() == b"precious"
    assert place.read_bytes() == PDF
    assert not place.is_symlink()


@posix
def test_a_folder_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "folder"
    elsewhere.mkdir()
    folder.mkdir()
    (folder / "evidence").symlink_to(elsewhere)
    with pytest.raises(UnwritableFile):
        attached(folder)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("sha", ["../../etc/passwd", "A" * 64, "0" * 63, "/" + "0" * 63, "0" * 64 + "\n"])
def test_a_hash_that_is_none_is_no_evidence(sha: str) -> None:
    with pytest.raises(ValidationError):
        Evidence(sha256=sha)


@posix
def test_what_is_opened_is_for_this_person_and_not_to_be_run(tmp_path: Path) -> None:
    evidence = attached(tmp_path).model_copy(update={"name": "../../.bashrc\u202efdp.exe", "type": "text/x-sh"})
    into = tmp_path / "into"
    into.mkdir()
    copy = open_copy(tmp_path, evidence, into)
    assert copy.parent == into
    assert copy.suffix == ".pdf"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert copy.read_bytes() == PDF


def test_what_was_put_in_place_of_a_known_kind_is_not_opened(tmp_path: Path) -> None:
    """A document made by hand may name the right hash of something that is no evidence."""
    script = b"#!/bin/sh\n"
    evidence = Evidence(sha256=module._hash(script), name="a.pdf", type="application/pdf")
    evidence_path(tmp_path, evidence).parent.mkdir()
    evidence_path(tmp_path, evidence).write_bytes(script)
    with pytest.raises(BadEvidence, match="unknown_kind"):
        open_copy(tmp_path, evidence, tmp_path)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("decree.PDF", "decree.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Windows\\notepad.exe", "notepad.pdf"),
        ("a\u202egpj.exe", "agpj.pdf"),
        ("line\nbreak\x00.pdf", "linebreak.pdf"),
        ("CON", "_CON.pdf"),
        (" .hidden. ", "hidden.pdf"),
        ("مرسوم.pdf", "مرسوم.pdf"),
        ("", "evidence.pdf"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_names_are_made_harmless(name: str, shown: str) -> None:
    assert shown_name(name, "application/pdf") == shown


def test_copies_are_carried_and_what_is_missing_is_told(tmp_path: Path) -> None:
    old, older, new = (tmp_path / name for name in ("old", "older", "new"))
    for folder in (old, older):
        folder.mkdir()
    one, two = attached(old, PDF + b"1"), attached(older, PDF + b"2")
    gone, altered = attached(old, PDF + b"3"), attached(old, PDF + b"4")
    unused = attached(old, PDF + b"5")
    evidence_path(old, gone).unlink()
    evidence_path(old, altered).write_bytes(b"other")
    assert carry_evidence(of(one, two, gone, altered, one), [old, older], new) == (gone, altered)
    assert evidence_state(new, one) == evidence_state(new, two) == "there"
    assert evidence_state(new, unused) == "missing"
    assert evidence_state(old, one) == "there"


def test_nothing_is_made_where_there_is_nothing_to_carry(tmp_path: Path) -> None:
    assert carry_evidence(of(), [tmp_path], tmp_path / "new") == ()
    assert list(tmp_path.iterdir()) == []


@posix
@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    assert carry_evidence(of(one := attached(tmp_path)), [tmp_path], closed) == (one,)


def test_an_altered_copy_in_the_new_folder_gets_its_content_back(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    one = attached(old)
    assert carry_evidence(of(one), [old], new) == ()
    evidence_path(new, one).write_bytes(b"other")
    assert carry_evidence(of(one), [old], new) == ()
    assert evidence_state(new, one) == "there"
    for folder in (old, new):
        evidence_path(folder, one).write_bytes(b"other")
    assert carry_evidence(of(one), [old], new) == ()  # there, and its alteration is told where it is shown
    assert evidence_state(new, one) == "altered"
