"""Sources for the tests: awkward on purpose, and whatever hypothesis thinks of."""

import unicodedata

from hypothesis import strategies as st

from igm_desktop.core.frozen import FrozenMap, freeze
from igm_desktop.core.model.assessment import Period, Source

AWKWARD = (
    "Quotes \"double\", 'single', “curly” and «guillemets»",
    "Braces {one} }two{ {{three}}",
    "100 % of $5 & #1 in a_b ~ c^d \\ end",
    "=1+1",
    "قانون الهجرة رقم ٢٧٠",
    "移民治理：指标概览",
    "Bălți, Łódź, Ærø, Đà Nẵng, İstanbul, ẞ",
    "A -- B --- C – D — E",
    "``not TeX'' \\textit{nor this} \\input{/etc/passwd}",
    "@misc{looks, like = {an entry}}",
    "TY  - RPRT",
    "ER  -",
    "<b>bold</b> &amp; [@source-id] *stars*",
    "Nº 12, §3, €5; ½",
    "a\u00a0b\u202fc",
    "word " * 8_000,
)


def source(title: str, **csl: object) -> Source:
    return Source(id="new", csl=freeze({"type": "report", "title": title, **csl}))


def full_source() -> Source:
    return Source(
        id="f00d",
        csl=freeze(
            {
                "type": "report",
                "title": "A plan",
                "author": [
                    {"literal": "Ministry of Labour, Migration and Youth"},
                    {"family": "Berg", "given": "Ana", "non-dropping-particle": "van der"},
                ],
                "issued": {"date-parts": [[2018, 3]]},
                "accessed": {"date-parts": [[2023, 5, 4]]},
                "publisher": "State Press",
                "URL": "https://example.org/a?b=c&d=%20e",
                "number": "12/A",
            }
        ),
        instrument="strategy",
        adopted=2018,
        period=Period.model_validate({"from": 2019, "to": 2021}),
        level="local",
    )


# Text as programs hold it in one line: no controls, no runs of spaces, no line ends.
WORDS = (
    st.text(
        st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"], include_characters=" "),
        min_size=1,
        max_size=30,
    )
    .map(lambda text: " ".join(unicodedata.normalize("NFC", text).split(" ")))
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
YEARS = st.integers(1800, 2100)
DATES = st.one_of(
    YEARS.map(lambda year: {"date-parts": [[year]]}),
    st.tuples(YEARS, st.integers(1, 12), st.integers(1, 28)).map(lambda parts: {"date-parts": [list(parts)]}),
)
INSTITUTIONS = WORDS.map(lambda words: {"literal": words.replace(",", ";")})  # to RIS, a comma makes a person


@st.composite
def sources(draw: st.DrawFn, names: st.SearchStrategy[dict[str, str]] = INSTITUTIONS) -> Source:
    csl: dict[str, object] = {"type": draw(st.sampled_from(["report", "legislation", "book", "webpage", "document"]))}
    csl["title"] = draw(WORDS)
    for key, values in (
        ("author", st.lists(names, min_size=1, max_size=3)),
        ("issued", DATES),
        ("publisher", WORDS),
        ("abstract", st.lists(WORDS, min_size=1, max_size=3).map("\n".join)),
        ("note", WORDS),
        ("URL", st.just("https://example.org/x%20y?a=1&b=~c#d_e;f")),
    ):
        if draw(st.booleans()):
            csl[key] = draw(values)
    return Source(id="new", csl=FrozenMap(freeze(csl)))
