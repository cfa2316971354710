"""A report as readable lines, for comparing with a golden file."""

from collections.abc import Iterable
from functools import singledispatch

from igm_desktop.core.report.blocks import (
    Contents,
    Cover,
    DomainOpening,
    FindingList,
    Heading,
    Item,
    Listing,
    PageBreak,
    Paragraph,
    ReferenceList,
    Report,
    Runs,
    Table,
    Wheel,
)


def picture(report: Report) -> str:
    """One line for each thing that a page would show; the descriptions of the domains are the catalogue's own."""
    lines = [f"REPORT {report.title} [{report.language}]", f"  author {report.metadata.author}"]
    lines += [f"  subject {report.metadata.subject}", f"  date {report.metadata.date}"]
    for block in report.blocks:
        lines += _lines(block)
    return "\n".join(lines) + "\n"


def words(runs: Runs) -> str:
    """Runs as text with their looks marked: *italic*, **bold**, {text>link}."""
    return "".join(_run(run.text, run.link, bold=run.bold, italic=run.italic) for run in runs)


def _run(text: str, link: str, *, bold: bool, italic: bool) -> str:
    mark = "**" if bold else "*" if italic else ""
    text = f"{mark}{text}{mark}"
    return f"{{{text}>{link}}}" if link else text


@singledispatch
def _lines(_block: PageBreak) -> list[str]:
    return ["-----"]


@_lines.register
def _(block: Cover) -> list[str]:
    facts = [f"  {name}: {value}" for name, value in block.facts]
    return [f"COVER {block.programme}", f"  {block.title}", f"  {block.subtitle}", *facts]


@_lines.register
def _(block: Contents) -> list[str]:
    return [f"CONTENTS {block.heading}", *(f"  {one.number or '-'} {one.text} >{one.anchor}" for one in block.entries)]


@_lines.register
def _(block: Heading) -> list[str]:
    return ["", f"{'#' * block.level} {block.text}{f' >{block.anchor}' if block.anchor else ''}"]


@_lines.register
def _(block: Paragraph) -> list[str]:
    return [f"{'' if block.tone == 'body' else f'({block.tone}) '}{words(block.runs)}"]


@_lines.register
def _(block: Listing) -> list[str]:
    return _items(block.items)


@_lines.register
def _(block: Wheel) -> list[str]:
    counts = [
        f"  {one.number} {one.name}: {one.count} ({'; '.join(t for _, t in one.counts)})" for one in block.domains
    ]
    return [f"WHEEL {block.total} {block.label} ({block.description})", *counts]


@_lines.register
def _(block: DomainOpening) -> list[str]:
    return ["", f"OPENING {block.domain} {block.heading}: {block.label} >{block.anchor}", f"  {block.name}"]


@_lines.register
def _(block: FindingList) -> list[str]:
    return [f"LIST {block.kind} {block.heading}", *(_items(block.items) or [f"({block.empty})"])]


@_lines.register
def _(block: Table) -> list[str]:
    return [f"TABLE {' | '.join(block.head)}", *(f"  {' | '.join(map(words, row))}" for row in block.rows)]


@_lines.register
def _(block: ReferenceList) -> list[str]:
    lines = []
    for group in block.groups:
        lines.append(f"SOURCES {group.author}")
        lines += [f"  {one.year} {words(one.runs)} >{one.anchor}" for one in group.sources]
    return lines


def _items(items: Iterable[Item]) -> list[str]:
    return [f"- {' / '.join(map(words, item))}" for item in items]
