"""What other programs export comes in whole; what is broken is refused in one way, and changes nothing."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.beginning import Beginning, first_state, new_assessment
from igm_desktop.core.errors import UnreadableSources
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Evidence
from igm_desktop.core.sources.exchange.dates import csl_date, iso_date, month_number
from igm_desktop.core.sources.exchange.kinds import holds_sources, kind_of
from igm_desktop.core.sources.exchange.latex import latex, plain_text
from igm_desktop.core.sources.exchange.lists import ReadSources, read_sources
from igm_desktop.core.storage.codec import dumps

DATA = Path(__file__).parents[2] / "data" / "sources"
MINISTRY = {"literal": "Ministry of Labour, Migration and Youth"}


def zotero(name: str) -> ReadSources:
    return read_sources((DATA / name).read_bytes(), name)


def bib(text: str) -> list[FrozenMap[Json]]:
    return [one.csl for one in read_sources(text.encode(), "x.bib").sources]


@pytest.mark.parametrize("name", ["zotero.json", "zotero.ris", "zotero-biblatex.bib", "zotero-bibtex.bib"])
def test_a_report_from_zotero_comes_in_whole(name: str) -> None:
    csl = zotero(name).sources[0].csl
    author = csl["author"]
    assert isinstance(author, tuple)
    assert author[0] == MINISTRY
    assert {key: str(value).replace("'", "’") for key, value in dict(author[1]).items()} == {
        "family": "N’Guessan",
        "given": "Aïcha",
    }  # type: ignore[arg-type]
    assert csl["type"] == "report"
    assert str(csl["title"]).lower() == "second national migration report: who came, who left – and why"
    assert csl["number"] == "MR-2018/2"
    assert csl["publisher"] == "Government of Examplia"
    assert csl["publisher-place"] == "Port-Exemple"
    assert str(csl["URL"]).startswith("https://www.example.org/reports/2018;full=1?lang=en&page=2")
    assert csl["language"] == "en"
    assert iso_date(csl["issued"]) == "2018-03"
    assert iso_date(csl["accessed"]) == "2023-05-04"


@pytest.mark.parametrize("name", ["zotero.ris", "zotero-biblatex.bib", "zotero-bibtex.bib"])
def test_no_date_is_no_date(name: str) -> None:
    (page,) = (one for one in zotero(name).sources if "Portail" in str(one.csl["title"]))
    assert "issued" not in page.csl


@pytest.mark.parametrize("name", ["zotero.ris", "zotero-biblatex.bib", "zotero-bibtex.bib"])
def test_files_of_the_other_program_are_left_out_and_told(name: str) -> None:
    read = zotero(name)
    assert [notice.code for notice in read.notices] == ["sources_files"]
    assert not any("storage" in str(one.csl) for one in read.sources)


def test_laws_courts_and_particles_of_biblatex() -> None:
    _, law, case, _, plan, article = (one.csl for one in zotero("zotero-biblatex.bib").sources)
    assert (law["type"], law["title"]) == ("legislation", "Loi n° 270-XVI du 18 décembre 2008 sur l'asile")
    assert law["author"] == ({"literal": "Parlement de la République d'Examplie"},)
    assert (case["type"], case["publisher"], case["number"]) == ("legal_case", "European Court of Examples", "12345/09")
    assert plan["author"] == (
        {"literal": "UNHCR"},
        {"family": "van der Berg", "given": "Ana"},
        {"family": "Cruz", "given": "Luis", "non-dropping-particle": "de la", "suffix": "Jr."},
    )
    assert (plan["URL"], plan["custom"]) == ("https://www.example.org/joint_plan", {"bibtex": {"eprint": "1234.5678"}})
    assert article["author"] == (
        {"family": "王", "given": "小明"},
        {"family": "Berg", "given": "Ana", "non-dropping-particle": "van der"},
    )
    assert (article["DOI"], article["page"], article["issue"]) == ("10.1234/je.2019.045", "45-67", "3")
    assert iso_date(article["issued"]) == "2019-04/2019-06"


def test_what_ris_has_no_word_for_is_kept() -> None:
    assert zotero("zotero.ris").sources[0].csl["custom"] == {"ris": {"C3": ("shelf 12",)}}


def test_csl_json_is_kept_as_it_is() -> None:
    read = zotero("zotero.json")
    assert read.sources[3].csl["unknown-to-us"] == {"deep": (1, 2.5, None, True)}
    assert read.sources[0].csl["id"] == "http://zotero.org/users/1234567/items/ABCD1234"
    assert all(one.id != one.csl["id"] for one in read.sources)


def test_one_item_alone_a_wrapped_list_and_another_assessment() -> None:
    assert [one.csl["title"] for one in read_sources(b'{"title": "A", "type": "book"}').sources] == ["A"]
    assert [one.csl["title"] for one in read_sources(b'{"items": [{"title": "A"}]}').sources] == ["A"]
    document = new_assessment(Beginning(level="local", country=None, place="", languages=("en",), title="", date=None))
    source = read_sources(b'{"title": "A"}').sources[0]
    copied = source.model_copy(update={"evidence": Evidence(sha256="0" * 64)})
    file = dumps(first_state(document.model_copy(update={"sources": (copied,)})))
    assert read_sources(file, "other.igm.json").sources == (source,)


def test_what_custom_says_of_ours_is_taken_where_it_can_be() -> None:
    data = b'[{"title":"a","custom":{"igm-desktop":{"id":"a] b","adopted":"x","period":{"from":-5},"level":"local"}}}]'
    (one,) = read_sources(data).sources
    assert (one.level, one.adopted, one.period, one.instrument) == ("local", None, None, "")
    assert len(one.id) == 16
    assert "custom" not in one.csl


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"\xef\xbb\xbf[]", "", "csl-json"),
        (b"  {\n", "paste", "csl-json"),
        (b"\n\nTY  - RPRT\n", "", "ris"),
        (b"% made by hand\n@Report {a,", "notes.txt", "bibtex"),
        (b"TY  - RPRT\nTI  - x\nAB  - \n@misc{a}", "", "ris"),
        ("@misc{a,".encode("utf-16"), "", "bibtex"),
        (b"anything", "LIST.BIB", "bibtex"),
        (b"TY  - RPRT\n", "wrong.bib", "ris"),
        (b"@book{a, title={x}}", "wrong.json", "bibtex"),
    ],
)
def test_the_kind_is_known_by_the_name_or_by_the_content(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


def test_text_is_no_list_of_sources() -> None:
    assert not holds_sources(b"Dear colleague, write to me @office {soon}")
    assert not holds_sources(b"\x89PNG\r\n\x1a\n")


MISC = b"@misc{a, title={x}"
BAD = {
    "nothing": (b"", "x.bib", "no_sources"),
    "blank ris": (b" \n\n", "x.ris", "no_sources"),
    "no kind": (b"hello", "", "unknown_kind"),
    "words in ris": (b"\n\nhello", "x.ris", "damaged_at"),
    "words in bib": (b"hello @ all", "x.bib", "damaged_at"),
    "open bib": (b"@misc{a,\n title={x", "x.bib", "damaged_at"),
    "nul": (b"@misc{a,\n title={\0}}", "x.bib", "damaged_at"),
    "json cut": (b'[{"title": "a"},\n{"title"', "x.json", "damaged_at"),
    "json deep": (b"[" * 100_000, "x.json", "damaged"),
    "json nan": (b'[{"title": NaN}]', "x.json", "damaged"),
    "json twice": (b'[{"title": "a", "title": "b"}]', "x.json", "damaged"),
    "json number": (b"5", "x.json", "no_sources"),
    "too large": (b" " * 9_000_000, "x.ris", "too_large"),
    "too many ris": (b"TY  - RPRT\nER  - \n" * 10_001, "x.ris", "too_many"),
    "too many bib": (MISC + b"}\n" + (b"\n" + MISC + b"}") * 10_000, "x.bib", "too_many"),
    "string bomb": (
        b'@string{a="'
        + b"x" * 1_000
        + b'"}\n'
        + b"".join(b"@string{%c=%c#%c}\n" % (98 + n, 97 + n, 97 + n) for n in range(24)),
        "x.bib",
        "damaged",
    ),
    "braces": (b"@misc{a, title=" + b"{" * 1_000_000, "x.bib", "damaged_at"),
    "commands": (b"@misc{a,\n" * 9_000, "x.bib", "damaged_at"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_lists_are_refused_in_one_way(name: str) -> None:
    data, file, code = BAD[name]
    with pytest.raises(UnreadableSources) as refused:
        read_sources(data, file)
    assert refused.value.code == code
    if code == "damaged_at":
        assert isinstance(refused.value.data["line"], int)


def test_the_line_is_told() -> None:
    for data, name, line in (
        (b"\n\nhello", "x.ris", 3),
        (b'[\n\n{"a"]', "x.json", 3),
        (b"\n@misc{a, title={", "x.bib", 2),
    ):
        with pytest.raises(UnreadableSources) as refused:
            read_sources(data, name)
        assert refused.value.data["line"] == line


def test_what_cannot_be_read_is_told_and_the_rest_comes_in() -> None:
    read = read_sources(
        b"@misc{a, title=}\n\n@book{b, title={ok}}\n@book{c, title={half}, year=2\n@book{d, title={whole}}", "x.bib"
    )
    assert [one.csl["title"] for one in read.sources] == ["ok", "half", "whole"]
    assert [(notice.code, notice.data["line"]) for notice in read.notices] == [
        ("sources_entry_at", 1),
        ("sources_part", 4),
    ]
    read = read_sources(b"TY  - RPRT\nTI  - cut\n\nTY  - BOOK\nER  - \nTY  - BOOK\nTI  - whole", "x.ris")
    assert [one.csl["title"] for one in read.sources] == ["cut", "whole"]
    assert [(notice.code, notice.data["line"]) for notice in read.notices] == [
        ("sources_cut", 1),
        ("sources_cut", 6),
        ("sources_entry_at", 4),
    ]
    read = read_sources(b'[1, {"title": "ok"}, {}]', "x.json")
    assert [notice.data["entry"] for notice in read.notices] == [1, 3]


def test_text_that_looks_like_an_entry_is_text() -> None:
    (one,) = bib("@misc{a, title={x}, abstract={See:\n@misc{b, title={y}}\nand more}}")
    assert one["abstract"] == "See: @miscb, title=y and more"


def test_older_encodings_are_told() -> None:
    read = read_sources("@misc{a, title={État}}".encode("latin-1"), "x.bib")
    assert (read.sources[0].csl["title"], [notice.code for notice in read.notices]) == ("État", ["sources_encoding"])
    assert bib("\ufeff@misc{a, title={État}}")[0]["title"] == "État"
    read = read_sources("TY  - RPRT\r\nTI  - État\r\nER  - \r\n".encode("utf-16"), "x.ris")
    assert (read.sources[0].csl["title"], read.notices) == ("État", ())


def test_no_command_is_run_and_no_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden", encoding="utf-8")
    text = f'@preamble{{"\\input{{{secret}}}"}}\n@misc{{a, title={{\\input{{{secret}}} \\write18{{x}}}}, crossref={{a}}, xdata={{a}}}}'
    (one,) = bib(text)
    assert "hidden" not in str(one)
    assert str(one["title"]).startswith("\\input")


def test_strings_months_and_double_fields() -> None:
    (one,) = bib(
        '@string{me = "Min" # "istry"}\n@techreport(a, institution = me, title = "T", title = {U}, year = 2018, month = 3, day = 4)'
    )
    assert (one["publisher"], one["title"], one["custom"]) == ("Ministry", "T", {"bibtex": {"title": "U"}})
    assert iso_date(one["issued"]) == "2018-03-04"
    (one,) = bib("@misc{a, title = undefined # {x}}")
    assert one["title"] == "x"


def test_ris_of_other_programs() -> None:
    text = "Provider: X\n\n1.\n  \nTY - RPRT\nT1 - A plan\nA1 - Ministry of Labour\nY1 - 2018/03/05/\nUR - https://a.example/1\nUR - https://a.example/2\nER -\n"
    (one,) = read_sources(text.encode(), "x.ris").sources
    assert (one.csl["title"], one.csl["author"]) == ("A plan", ({"literal": "Ministry of Labour"},))
    assert (iso_date(one.csl["issued"]), one.csl["URL"], one.csl["note"]) == (
        "2018-03-05",
        "https://a.example/1",
        "https://a.example/2",
    )


def test_words_without_a_tag_are_a_note() -> None:
    (one,) = read_sources(b"TY  - RPRT\nsee the shelf\nUK  - 7\nTI  - x\nER  - ", "x.ris").sources
    assert (one.csl["note"], one.csl["custom"]) == ("see the shelf", {"ris": {"UK": ("7",)}})


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2018", "2018"),
        ("2018-3-5", "2018-03-05"),
        ("2018-03-05T10:00:00Z", "2018-03-05"),
        ("[2018]", "2018"),
        ("2018/2020", "2018/2020"),
        ("2018/..", "2018"),
        ("2018-13", "2018"),
        ("spring 2018", "spring 2018"),
        ("forthcoming", "forthcoming"),
    ],
)
def test_dates(words: str, date: str) -> None:
    assert iso_date(csl_date(words)) == date


@pytest.mark.parametrize("words", ["", "n.d.", "N. d.", "nd", "s.d.", "s. f.", "[n.d.]", "sin fecha"])
def test_words_for_no_date(words: str) -> None:
    assert csl_date(words) is None


def test_months() -> None:
    assert [month_number(words) for words in ("mar", "March", "3", "1~mar", "décembre", "12", "13", "")] == [
        3,
        3,
        3,
        3,
        None,
        12,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (r"{\'E}tat {\c c}a \v{s} \^\i \"{o} \o{} \ss{} {\AA}", "État ça š î ö ø ß Å"),
        (r"B\u{a}l\textcommabelow{t}i Fran\c cais \L{}\'od\'z {\'\i}", "Bălți Français Łódź í"),
        (r"{{IOM}} \& {UNHCR}: 5\,\% -- ``yes''", "IOM & UNHCR: 5\u202f% – “yes”"),
        (r"\emph{a} \textbf{b} {\it c} \url{http://x.example/a_b}", "a b c http://x.example/a_b"),
        (r"\unknown{x} C:\temp", r"\unknownx C:\temp"),
        ("one\n  line\n\nnext", "one line\nnext"),
    ],
)
def test_latex(field: str, text: str) -> None:
    assert plain_text(field) == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_latex_of_any_text_has_its_braces_in_pairs(text: str) -> None:
    depth = 0
    for letter in latex(text):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth >= 0
    assert depth == 0
    plain_text(text)


@given(st.binary(max_size=300), st.sampled_from(["x.bib", "x.ris", "x.json", ""]))
def test_any_bytes_give_sources_or_a_refusal(data: bytes, name: str) -> None:
    with suppress(UnreadableSources):
        assert read_sources(data, name).sources


PIECES = st.sampled_from(
    [
        "@misc{a,",
        "title",
        "=",
        "{",
        "}",
        '"',
        "x",
        "#",
        ",",
        "\n",
        "@",
        "\\'",
        "and",
        "author={a, b, c, d}",
        "year=",
        "\n@string{a=",
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_any_pieces_of_bibtex_give_sources_or_a_refusal(pieces: list[str]) -> None:
    with suppress(UnreadableSources):
        assert read_sources("".join(pieces).encode(), "x.bib").sources


TAGS = st.sampled_from(
    [
        "TY  - RPRT",
        "TY  - ",
        "ER  - ",
        "TI  - x",
        "AU  - a, b",
        "DA  - 2018//",
        "  more",
        "",
        "SN  - 1",
        "UK  - ?",
        "L1  - f",
        "Y2  - x",
    ]
)


@given(st.lists(TAGS, max_size=20))
def test_any_lines_of_ris_give_sources_or_a_refusal(lines: list[str]) -> None:
    with suppress(UnreadableSources):
        assert read_sources("\n".join(lines).encode(), "x.ris").sources
