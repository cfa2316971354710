"""Sources in author–year form, read from CSL items that may hold anything."""

from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.frozen import FrozenMap, freeze
from igm_desktop.core.markup import Run
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.report.words import words as template_words
from igm_desktop.core.sources.bibliography import Bibliography, bibliography


def source(source_id: str, author: str = "", year: int | None = None, title: str = "", **more: object) -> Source:
    csl: dict[str, object] = {"title": title}
    if author:
        csl["author"] = [{"literal": author}]
    if year:
        csl["issued"] = {"date-parts": [[year]]}
    return Source(id=source_id, csl=freeze({**csl, **more}))


def words(runs: tuple[Run, ...]) -> str:
    """Runs as text with their looks marked: *italic*, {text>link}."""
    looks = (f"*{run.text}*" if run.italic else run.text for run in runs)
    return "".join(f"{{{look}>{run.link}}}" if run.link else look for look, run in zip(looks, runs, strict=True))


def made(*sources: Source, language: str = "en") -> Bibliography:
    return bibliography(sources, template_words(language))


def label(book: Bibliography, source_id: str) -> str:
    return f"{book.by_id[source_id].author}, {book.by_id[source_id].year}"


def lines(book: Bibliography) -> list[str]:
    return [f"{g.author} | {r.year} | {words(r.runs)}" for g in book.groups for r in g.sources]


def test_the_list_is_by_author_year_and_title_with_those_without_a_year_last() -> None:
    book = made(
        source("a", "Ziv", 2010, "Zed"),
        source("b", "Évora", 2012, "Late"),
        source("c", "Evora", None, "Never"),
        source("d", "Fane", 2001, "First"),
        source("e", "Évora", 2011, "Early"),
    )
    years = [(g.author, [r.year for r in g.sources]) for g in book.groups]
    assert years == [("Evora", ["n.d."]), ("Évora", ["2011", "2012"]), ("Fane", ["2001"]), ("Ziv", ["2010"])]


def test_several_of_one_year_have_letters_in_text_and_list() -> None:
    book = made(source("x", "IOM", 2018, "B"), source("y", "IOM", 2018, "A"), source("z", "IOM", 2019, "C"))
    assert [label(book, one) for one in "yxz"] == ["IOM, 2018a", "IOM, 2018b", "IOM, 2019"]
    assert lines(book) == ["IOM | 2018a | *A.*", "IOM | 2018b | *B.*", "IOM | 2019 | *C.*"]


def test_the_letters_go_on_after_z() -> None:
    book = made(*(source(f"s{n:02}", "IOM", 2018, f"{n:02}") for n in range(28)))
    assert [book.by_id[f"s{n}"].year for n in (25, 26, 27)] == ["2018z", "2018aa", "2018ab"]


def test_one_two_and_many_authors() -> None:
    people = [{"family": "Lopes", "given": "Ana"}, {"family": "Sanca"}, {"given": "Inês"}]
    for count, short, full in ((1, "Lopes", "Lopes, Ana"), (2, "Lopes et Sanca", "Lopes, Ana et Sanca")):
        book = made(Source(id="s", csl=freeze({"author": people[:count]})), language="fr")
        assert (book.by_id["s"].author, book.groups[0].author) == (short, full)
    book = made(Source(id="s", csl=freeze({"author": people})))
    assert (book.by_id["s"].author, book.groups[0].author) == ("Lopes et al.", "Lopes, Ana et al.")


def test_without_an_author_the_publisher_or_the_title_stands_for_it() -> None:
    assert label(made(source("s", "", 2018, "Law 5", publisher="State Press")), "s") == "State Press, 2018"
    assert label(made(source("s", "", 2018, "Law 5")), "s") == "Law 5, 2018"
    assert label(made(Source(id="s", instrument="Decree 9", adopted=1999)), "s") == "Decree 9, 1999"
    assert label(made(Source(id="s")), "s") == "Untitled source, n.d."


def test_an_address_is_linked_only_if_it_may_be() -> None:
    assert lines(made(source("s", "A", 2018, "T", URL="https://example.org/a"))) == [
        "A | 2018 | *T.* Available at {https://example.org/a>https://example.org/a}"
    ]
    assert lines(made(source("s", "A", 2018, "T", URL="javascript:alert(1)"))) == ["A | 2018 | *T.*"]


def test_number_container_and_publisher_follow_the_title_if_it_does_not_say_them() -> None:
    full = source("s", "A", 2018, "T", number="12/A", publisher="P", **{"container-title": "Journal"})
    assert lines(made(full)) == ["A | 2018 | *T.* 12/A. Journal. P."]
    assert lines(made(source("s", "A", 2018, "Law no. 270-XVI", number="270-XVI", publisher="A"))) == [
        "A | 2018 | *Law no. 270-XVI.*"
    ]


def test_sources_without_a_date_have_letters_in_the_words_of_the_language() -> None:
    pair = (source("x", "OIM", None, "B"), source("y", "OIM", None, "A"))
    assert [label(made(*pair, language=tag), "x") for tag in ("en", "fr")] == ["OIM, n.d.b", "OIM, s.d.b"]


def test_a_source_that_was_replaced_is_cited_as_the_one_that_took_its_place() -> None:
    book = made(source("new", "IOM", 2020, "T"), Source(id="old", same_as="mid"), Source(id="mid", same_as="new"))
    assert label(book, "old") == label(book, "mid") == "IOM, 2020"
    assert len(lines(book)) == 1


def test_sources_that_replace_each_other_in_a_ring_stand_for_themselves() -> None:
    book = made(Source(id="a", same_as="b"), Source(id="b", same_as="a"), Source(id="c", same_as="gone"))
    assert set(book.by_id) == {"a", "b", "c"}
    assert len(lines(book)) == 3


def test_the_order_does_not_depend_on_the_order_in_the_file() -> None:
    sources = [source(f"s{n}", "IOM", 2018, "Same title") for n in range(5)]
    assert lines(made(*sources)) == lines(made(*reversed(sources)))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = ("author", "editor", "issued", "title", "URL", "publisher", "number", "container-title")


@given(st.dictionaries(st.sampled_from(FIELDS), JSON), st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_any_csl_gives_a_line(one: dict[str, object], two: dict[str, object]) -> None:
    csl = {**two, "author": [one], "issued": {"date-parts": [[two.get("issued")]]}}
    book = made(Source(id="s", csl=freeze(one)), Source(id="t", csl=freeze(csl)), Source(id="u", csl=FrozenMap()))
    assert len(lines(book)) == 3
    assert all(cited.author and cited.year for cited in book.by_id.values())
