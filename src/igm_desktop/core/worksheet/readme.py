"""What the first page of a workbook says: which assessment, and what may be changed."""

from collections.abc import Iterator

from igm_desktop.core.places import language_name
from igm_desktop.core.worksheet.layout import Layout


def readme_lines(layout: Layout) -> Iterator[tuple[str, str]]:
    """Names and texts, line by line; a pair of nothing is an empty line."""
    document, words = layout.document, layout.words
    catalogue = layout.catalogue
    version = words["readme.catalogue.version"].format(id=catalogue.id, version=catalogue.version)
    for name, text in (
        ("readme.place", document.place.best(document.languages)),
        ("readme.date", document.date or ""),
        ("readme.level", words[f"readme.level.{document.level}"]),
        ("readme.languages", ", ".join(language_name(tag, layout.language) for tag in document.languages)),
        ("readme.catalogue", version),
    ):
        if text:
            yield words[name], text
    for heading, names in (
        ("what", ("what",)),
        ("edit", ("edit", "new", "removed", "markup")),
    ):
        yield "", ""
        for number, name in enumerate(names):
            yield words[f"readme.heading.{heading}"] if number == 0 else "", words[f"readme.{name}"]
    yield "", ""
    yield words["readme.heading.catalogue"], catalogue.note(layout.language)
