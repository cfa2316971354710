"""Text from a file is hostile: it is printed as text, whatever it says, and nothing is opened."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pdf_reading import all_bytes, exported, links, opened, text_of

from igm_desktop.core.export.exporter import Exported
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import Assessment, Convention, Earlier, Finding, KeyFact, Part, Source
from igm_desktop.core.model.prose import Prose

_watched: list[list[tuple[str, object]]] = []


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watched and event in {"open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"}:
        _watched[-1].append((event, arguments[0]))


sys.addaudithook(_hook)


@pytest.fixture
def opened_files() -> Iterator[list[tuple[str, object]]]:
    """What is opened while the test runs; a hook cannot be taken away again, so it is only switched off."""
    seen: list[tuple[str, object]] = []
    _watched.append(seen)
    yield seen
    _watched.pop()


def everywhere(text: str) -> Assessment:
    """An assessment with the text in every field that can hold it."""
    prose = Prose({"en": text})
    csl = {"title": text, "author": [{"literal": text}, {"family": text, "given": text}], "publisher": text}
    more = {"URL": text, "number": text, "container-title": text, "issued": {"date-parts": [[text]], "raw": text}}
    return Assessment(
        id="a",
        title=prose,
        place=prose,
        body=text,
        follows=Earlier(id="b", title=prose),
        parts=(
            Part(id="p", kind="acronyms", heading=prose, text=prose),
            Part(id="q", kind="annex", heading=prose, text=prose),
        ),
        findings=(
            Finding(id="f", domain="rights", kind="potential", text=prose),
            Finding(
                id="g", domain="crises", kind="well_developed", text=Prose({"en": f"[{text}](https://a.org) {text}"})
            ),
        ),
        sources=(Source(id="s", csl=freeze({**csl, **more}), instrument=text),),
        key_facts=(KeyFact(id="k", label=prose, value=text, unit=prose, year=text, source="s"),),
        conventions=(Convention(id="c", name=prose),),
    )


def nothing_but_text(made: Exported) -> None:
    data = all_bytes(made)
    assert not re.search(rb"/Subtype\s*/Image", data)
    for name in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/GoToR", b"/SubmitForm", b"/OpenAction"):
        assert name not in data
    for _, target in links(made):
        assert isinstance(target, int) or target.startswith(("https://", "http://", "mailto:"))


def test_markup_comes_out_as_text_and_opens_nothing(tmp_path: Path, opened_files: list[tuple[str, object]]) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"not to be read")
    opened_files.clear()
    hostile = (
        f'<b>a <i>b</b> <img src="{secret}"/> <a href="javascript:alert(1)">x</a> ]]> &amp; &#65; <font color="red">'
    )
    made = exported(everywhere(hostile))
    touched = [str(what) for event, what in opened_files if event != "open" or str(tmp_path) in str(what)]
    assert touched == []
    nothing_but_text(made)
    text = text_of(made)
    for piece in ("<b>a <i>b</b>", 'href="javascript:alert(1)"', "]]> &amp; &#65;", '<font color="red">'):
        assert text.count(piece) > 8


@pytest.mark.parametrize(
    ("hostile", "printed"),
    [
        ("nul\x00 bell\x07 escape\x1b[31m del\x7f c1\x9f end", "nul bell escape[31m del c1 end"),
        ("override \u202egnp.exe\u202c isolate \u2066x\u2069", "override gnp.exe isolate x"),
        ("{place} {0} {page} %s %%@1@%% $x \\1 (a) \\(b", "{place} {0} {page} %s %%@1@%% $x"),
        ("no character \ufdd0\uffff\U0010ffff here", "no character here"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("ET Q EMC endstream endobj %%EOF", "ET Q EMC endstream endobj %%EOF"),
    ],
)
def test_strange_letters(hostile: str, printed: str) -> None:
    made = exported(everywhere(hostile))
    nothing_but_text(made)
    assert text_of(made).count(printed) > 5


def test_a_lone_surrogate_is_printed_as_a_replacement() -> None:
    prose = Prose({"en": "lone \ud800 one"})
    finding = Finding.model_construct(id="f", domain="rights", kind="potential", text=prose)
    made = exported(Assessment.model_construct(id="a", title=prose, languages=("en",), findings=(finding,)))
    assert text_of(made).count("lone \ufffd one") >= 2
    assert opened(made).metadata.title == "lone \ufffd one"


@pytest.mark.parametrize("length", [200_000])
def test_a_word_that_never_ends_is_cut_into_lines(length: int) -> None:
    finding = Finding(id="f", domain="rights", kind="potential", text=Prose({"en": "x" * length}))
    made = exported(Assessment(id="a", findings=(finding,)))
    assert text_of(made).replace(" ", "").count("x") >= length


def test_long_words_in_every_field() -> None:
    made = exported(everywhere("W" * 3_000))
    nothing_but_text(made)
    assert text_of(made).count("W" * 20) > 100


def test_a_link_never_leads_where_links_must_not() -> None:
    text = '[a](javascript:alert(1)) [b](file:///etc/passwd) [c](https://ok.org/é?q=(1)&r="<>) [d](mailto:a@b.org)'
    finding = Finding(id="f", domain="rights", kind="potential", text=Prose({"en": text}))
    made = exported(Assessment(id="a", findings=(finding,)))
    addresses = {target for _, target in links(made) if isinstance(target, str)}
    assert addresses == {"https://ok.org/%C3%A9?q=(1)&r=%22%3C%3E", "mailto:a@b.org"}
    assert "[b](file:///etc/passwd)" in text_of(made)
