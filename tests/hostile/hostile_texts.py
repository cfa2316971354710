"""Strings that mean harm, and an assessment that has them in every field that can hold one."""

import itertools
from collections.abc import Iterator
from pathlib import Path

from igm_desktop.core.catalogue.loading import installed_or_own
from igm_desktop.core.domains import DOMAINS, FINDING_KINDS
from igm_desktop.core.frozen import freeze
from igm_desktop.core.model.assessment import (
    Anchor,
    Answer,
    Assessment,
    Comment,
    Convention,
    Earlier,
    Evidence,
    Finding,
    KeyFact,
    Part,
    Period,
    Person,
    Resolved,
    Source,
)
from igm_desktop.core.model.prose import Prose

PLACES = ("canary.png", "canary.css", "canary.svg", "canary.html")
"""The files that the strings name: whoever opens one of them has read markup."""


def strings(folder: Path) -> tuple[str, ...]:
    """About sixty of them; most name a file in that folder."""
    picture, sheet, drawing, page = (folder / name for name in PLACES)
    return (
        f"<img src='{picture}'>",
        f'<img src="file://{picture}" width=10>',
        f"<b>bold</b><img src=file://{picture}>",
        f"<html><head><style>@import url('file://{sheet}');</style></head><body>x</body></html>",
        f"<style>@import '{sheet}'; b {{ color: red }}</style><b>x</b>",
        f'<link rel="stylesheet" type="text/css" href="file://{sheet}"><p>x</p>',
        f'<body background="{picture}"><p>x</p></body>',
        f'<table background="{picture}"><tr><td background="file://{picture}">x</td></tr></table>',
        f"<p style=\"background-image: url('{picture}')\">x</p>",
        f"<ul style=\"list-style-image: url('{picture}')\"><li>x</li></ul>",
        f'<a href="file://{page}">a place</a>',
        f'<a href="{page}"><img src="{picture}"></a>',
        f'<object data="{drawing}"></object><embed src="{drawing}">',
        f'<iframe src="file://{page}"></iframe>',
        f"<qt><img src='{picture}'/></qt>",
        f"<!DOCTYPE html><html><img src='{picture}'></html>",
        f"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file://{page}'>]><x>&a;</x>",
        f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{picture}"/></svg>',
        f"![a picture]({picture})",
        f"[a link](file://{page})",
        f"[a link]({page})",
        f"</p></body></html><img src='{picture}'>",
        f"&lt;img src='{picture}'&gt;",
        f"&#60;img src='{picture}'&#62;",
        f"x' onerror='y'><img src='{picture}'><'",
        f'"><img src="{picture}">',
        f"]]><img src='{picture}'><![CDATA[",
        f"<IMG SRC={picture}>",
        f"<i\tmg src='{picture}'><img\nsrc='{picture}'>",
        f"a\x00<img src='{picture}'>",
        f"\u202e<img src='{picture}'>\u202c",
        f"%s %1 %n {{name}} {{0}} <img src='{picture}'>",
        f"url({picture})",
        f"image: url({picture}); border-image: url({picture})",
        f"file://{page}",
        str(page),
        f"|cat {page}",
        f"$(cat {page})",
        f"`cat {page}`",
        f"; cat {page} #",
        f"=WEBSERVICE('file://{page}')",
        f"@import {sheet}",
        f"--stylesheet={sheet}",
        f"<script src='{page}'>alert(1)</script>",
        "<img src='\\\\host.invalid\\share\\x.png'>",
        "<img src='//host.invalid/share/x.png'>",
        "<img src='http://127.0.0.1:9/x.png'>",
        "\\\\host.invalid\\share\\x",
        "smb://host.invalid/share",
        "javascript:alert(1)",
        "[x](javascript:alert(1)) [y](ms-msdt:/id) [z](smb://host.invalid/x)",
        "ms-msdt:/id PCWDiagnostic",
        "data:text/html,<b>x</b>",
        "<b>bold <i>both</b> never closed",
        "<font color=red size=7>x</font><h1>big</h1><hr>",
        "&amp; &lt; && & &Save &Quit\tCtrl+Q",
        "[*] [*][*] %% %p &#x0;",
        "<" * 200 + ">" * 200,
        "a" * 3_000,
        "\n\n\n\u2028\u2029\x0b\x0c\x1b[31m\x07",
        "\u2066\u2067\u202d\u200b\ufeff\u200f\u05e2\u05d1\u05e8 <b>x</b>",
    )


def whole_document(folder: Path, *, level: str = "national", country: str = "MD") -> Assessment:
    """An assessment with the strings in all fields of all items; each string comes several times."""
    every = itertools.cycle(strings(folder))

    def text() -> str:
        return next(every)

    def prose() -> Prose:
        return Prose({"en": text(), "fr": text()})

    catalogue = installed_or_own("igm-desktop", "1")
    asked = [one for domain in DOMAINS for one in catalogue.indicators(level, domain)[:3]]  # type: ignore[arg-type]
    answers = tuple(
        Answer(
            id=one.id,
            choice=text() if number % 2 else None,
            choices=() if number % 2 else (f"c{number}",),
            narrative=Prose({"en": f"{text()} [@s0] [@gone{number}] {text()}", "fr": text()}),
            not_applicable=text() if number % 3 == 0 else None,
            note=text(),
        )
        for number, one in enumerate(asked)
    )
    return Assessment(
        id="hostile",
        level=level,  # type: ignore[arg-type]
        country=country,
        place=prose(),
        body=text(),
        follows=Earlier(id="before", title=prose(), date="2019"),
        title=prose(),
        date="2024-03",
        languages=("en", "fr"),
        parts=tuple(
            Part(id=f"p{number}", kind=kind, heading=prose(), text=prose())
            for number, kind in enumerate(("introduction", "annex", "acronyms", "other", "strange_kind", "unplaced"))
        ),
        findings=tuple(_findings(every, [one.id for one in asked])),
        answers=(*answers, Answer(id="not-in-the-catalogue", choice=text(), narrative=prose())),
        sources=tuple(_sources(every)),
        key_facts=tuple(
            KeyFact(id=f"k{number}", label=prose(), value=text(), unit=prose(), year=text(), source=f"s{number}")
            for number in range(20)
        ),
        conventions=tuple(Convention(id=f"c{number}", name=prose()) for number in range(8)),
        comments=tuple(
            Comment(
                id=f"m{number}",
                anchor=Anchor(ref=("findings", f"f{number}", "text", "en"), quote=text(), before=text(), after=text()),
                by=f"w{number}",
                at=text(),
                text=text(),
                resolved=Resolved(by=f"w{number}", at=text()) if number % 2 else None,
            )
            for number in range(6)
        ),
        people=tuple(Person(id=f"w{number}", name=text(), role=text(), organisation=text()) for number in range(6)),
    )


def _findings(every: Iterator[str], indicators: list[str]) -> Iterator[Finding]:
    kinds = itertools.product(DOMAINS, FINDING_KINDS)
    for number, (domain, kind) in enumerate(kinds):
        for more in range(3):
            yield Finding(
                id=f"f{number}" if more == 0 else f"f{number}-{more}",
                domain=domain,
                kind=kind,
                text=Prose(
                    {"en": f"{next(every)} [@s{number}, p. {next(every)[:40]}] {next(every)}", "fr": next(every)}
                ),
                indicators=(indicators[number], next(every)) if more else (),
                note=next(every),
            )


def _sources(every: Iterator[str]) -> Iterator[Source]:
    for number in range(40):
        text = next(every)
        csl = {
            "type": ("report", "webpage", "legislation", next(every))[number % 4],
            "title": text,
            "title-short": next(every) if number % 3 == 0 else "",
            "author": ({"literal": next(every)}, {"family": next(every), "given": next(every)}),
            "publisher": next(every),
            "container-title": next(every),
            "number": next(every),
            "URL": next(every),
            "DOI": next(every),
            "note": next(every),
            "issued": {"date-parts": ((2010 + number % 9,),)} if number % 2 else {"raw": next(every)},
            "accessed": {"raw": next(every)},
            f"custom {number}": next(every),
        }
        yield Source(
            id=f"s{number}",
            csl=freeze(csl),
            instrument=next(every),
            period=Period(**{"from": 2010, "to": 2020}),
            evidence=Evidence(sha256=f"{number:064x}", name=next(every), type=next(every)) if number % 2 else None,
            same_as=f"s{number - 1}" if number % 10 == 9 else None,
        )
    for number, name in enumerate(itertools.islice(every, 20)):  # named by nothing but their ids
        yield Source(id=f"{number} {name}"[:200])
