"""Five hundred hostile strings in a profile: what is printed is what was written, and nothing leads anywhere."""

import itertools
import re
import sys
from pathlib import Path

from hostile_texts import strings

from igm_desktop.core.catalogue.loading import installed_or_own
from igm_desktop.core.cleaning import clean
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.frozen import freeze
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment, Convention, Finding, KeyFact, Part, Source
from igm_desktop.core.model.prose import Prose

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core" / "export"))
from pdf_reading import all_bytes, exported, links, text_of

MANY = 500
"""So many strings."""

SHAPES = (
    "{}",
    "before {} after",
    "<p>{}</p>",
    "{}\\",
    "({})",
    "&lt;{}&gt;",
    "<i>{}",
    "{}</para>",
    "<!-- {} -->",
    "'{}\"",
)


def harm(folder: Path) -> list[str]:
    """Each of the strings in several shapes. Those that are only long say nothing here; letters that run from the right
    come out of a PDF in an order that each reader makes up.
    """
    short = [text for text in strings(folder) if len(text) < 300 and "\u05e2" not in text]
    made = (shape.format(text) for shape, text in itertools.product(SHAPES, short))
    return [f"Q{number}Q {text} Z{number}Z" for number, text in enumerate(itertools.islice(made, MANY))]


def page_edge() -> re.Pattern[str]:
    """What stands at the edge of a page, between two lines of a text that goes over it: foot, head and section."""
    catalogue = installed_or_own("igm-desktop", "1")
    names = (catalogue.domain_text(domain, "en") for domain in DOMAINS)
    sections = "|".join(re.escape(letters(name)) for both in names for name in (both.long, both.short))
    return re.compile(rf"MigrationGovernanceProfilePage\d+of\d+MigrationGovernanceIndicators(?:{sections})?")


def letters(text: str) -> str:
    """The letters alone: lines are broken anywhere, and a reader takes a hyphen at the end of a line for a broken word."""
    return re.sub(r"[\s-]", "", clean(text))


def test_every_string_is_printed_to_the_letter() -> None:
    texts = harm(Path("/nowhere/at-all"))
    assert len(texts) == MANY
    places = itertools.cycle(itertools.product(DOMAINS, FINDING_KINDS))
    findings = tuple(
        Finding(id=f"f{number}", domain=domain, kind=kind, text=Prose({"en": text}))
        for number, (text, (domain, kind)) in enumerate(zip(texts, places, strict=False))
    )
    made = exported(Assessment(id="a", findings=findings))
    printed = letters(text_of(made))
    wrong, edge = [], page_edge()
    for number, text in enumerate(texts):
        found = re.search(f"Q{number}Q.*?Z{number}Z", printed)
        if found is None or edge.sub("", found[0]) != letters(plain(text)):
            wrong.append((text, found and found[0]))
    assert wrong == []
    assert [target for _, target in links(made) if isinstance(target, str)] == []
    nothing_active(all_bytes(made))


def nothing_active(data: bytes) -> None:
    for name in (
        b"/JavaScript",
        b"/JS",
        b"/Launch",
        b"/EmbeddedFile",
        b"/GoToR",
        b"/GoToE",
        b"/SubmitForm",
        b"/OpenAction",
    ):
        assert name not in data, name
    assert not re.search(rb"/Subtype\s*/Image", data)
    assert b"not to be opened" not in data


def test_in_every_field_it_finishes_and_leads_nowhere() -> None:
    for number, batch in enumerate(batches(harm(Path("/nowhere/at-all")))):
        every = itertools.cycle(batch)
        made = exported(
            Assessment(
                id=f"a{number}",
                title=Prose({"en": next(every)}),
                place=Prose({"en": next(every)}),
                body=next(every),
                parts=tuple(
                    Part(id=f"p{at}", kind=kind, heading=Prose({"en": next(every)}), text=Prose({"en": next(every)}))
                    for at, kind in enumerate(("introduction", "acronyms", "annex"))
                ),
                sources=tuple(
                    Source(
                        id=f"s{at}",
                        csl=freeze({"title": next(every), "author": [{"literal": next(every)}], "URL": next(every)}),
                        instrument=next(every),
                    )
                    for at in range(10)
                ),
                findings=tuple(
                    Finding(
                        id=f"f{at}", domain="rights", kind="potential", text=Prose({"en": f"{next(every)} [@s{at}]"})
                    )
                    for at in range(10)
                ),
                key_facts=tuple(
                    KeyFact(id=f"k{at}", label=Prose({"en": next(every)}), value=next(every), year=next(every))
                    for at in range(10)
                ),
                conventions=(Convention(id="c", name=Prose({"en": next(every)})),),
            )
        )
        assert [target for _, target in links(made) if isinstance(target, str)] == []
        nothing_active(all_bytes(made))


def batches(texts: list[str], size: int = 100) -> list[list[str]]:
    return [texts[at : at + size] for at in range(0, len(texts), size)]
