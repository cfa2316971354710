"""Makes the published profiles that the import is tried on: our own words, as text, DOCX and PDF.

`python tests/data/imports/make_fixtures.py FOLDER` writes them all, to be looked at.
"""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PROFILES: dict[str, dict[str, Any]] = json.loads((HERE / "profiles.json").read_text(encoding="utf-8"))
FORMATS = ("txt", "docx", "pdf")
KINDS = ("well_developed", "potential")


def findings_of(profile: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Domain, kind and text of each finding, in order."""
    for domain, _, *lists in profile["domains"]:
        for kind, texts in zip(KINDS, lists, strict=True):
            for text in texts:
                yield domain, kind, text


def made(language: str, form: str) -> bytes:
    """The profile of that language in that format."""
    return {"txt": as_text, "docx": as_docx, "pdf": as_pdf}[form](PROFILES[language])


def as_text(profile: dict[str, Any]) -> bytes:
    """As copied from the portal: headings in capitals, indented bullets, date and title at the foot."""
    lines = [profile["introduction_heading"].upper(), "", *_spaced(profile["introduction"])]
    for _, heading, *lists in profile["domains"]:
        lines += [heading.upper(), ""]
        for kind, texts in zip(KINDS, lists, strict=True):
            lines += [profile["lists"][kind], "", *(f"  • {text} " for text in texts), ""]
    return "\n".join([*lines, profile["date_line"], "", profile["title"], ""]).encode()


def _spaced(paragraphs: list[str]) -> list[str]:
    return [line for paragraph in paragraphs for line in (paragraph, "")]


def as_docx(profile: dict[str, Any]) -> bytes:
    """With Word's own heading styles and lists."""
    from docx import Document

    document = Document()
    document.add_heading(profile["title"], 0)
    document.add_paragraph(profile["date_line"])
    document.add_heading(profile["introduction_heading"], 1)
    for paragraph in profile["introduction"]:
        document.add_paragraph(paragraph)
    for number, (_, heading, *lists) in enumerate(profile["domains"], start=1):
        document.add_heading(f"{number}. {heading}", 1)
        for kind, texts in zip(KINDS, lists, strict=True):
            document.add_heading(profile["lists"][kind], 2)
            for text in texts:
                document.add_paragraph(text, style="List Bullet")
    return _docx_bytes(document)


def _docx_bytes(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_pdf(profile: dict[str, Any]) -> bytes:
    """One column with bullets, running heads and page numbers."""
    from reportlab.platypus import ListFlowable, Paragraph, Spacer

    styles = _styles()
    story: list[Any] = [Paragraph(profile["title"], styles["Title"]), Paragraph(profile["date_line"], styles["Normal"])]
    story += [Paragraph(profile["introduction_heading"], styles["Heading1"])]
    story += [Paragraph(text, styles["Normal"]) for text in profile["introduction"]]
    for number, (_, heading, *lists) in enumerate(profile["domains"], start=1):
        story += [Spacer(1, 20), Paragraph(f"{number}. {heading}", styles["Heading1"])]
        for kind, texts in zip(KINDS, lists, strict=True):
            story.append(Paragraph(profile["lists"][kind], styles["Heading2"]))
            items = [Paragraph(text, styles["Normal"]) for text in texts]
            story.append(ListFlowable(items, bulletType="bullet", start="•"))
    return _printed(story, profile["title"])


def _styles() -> Any:
    from reportlab.lib.styles import getSampleStyleSheet

    styles = getSampleStyleSheet()
    styles["Normal"].spaceAfter = 6
    return styles


def _printed(story: list[Any], head: str) -> bytes:
    from reportlab.lib.pagesizes import A5
    from reportlab.platypus import SimpleDocTemplate

    def furniture(canvas: Any, document: Any) -> None:
        canvas.setFont("Helvetica", 7)
        canvas.drawCentredString(A5[0] / 2, A5[1] - 30, head)
        canvas.drawRightString(A5[0] - 50, 25, str(document.page))

    buffer = io.BytesIO()
    template = SimpleDocTemplate(buffer, pagesize=A5, topMargin=60, bottomMargin=50, invariant=1)
    template.build(story, onFirstPage=furniture, onLaterPages=furniture)
    return buffer.getvalue()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for one in PROFILES:
        for ending in FORMATS:
            (folder / f"{one}.{ending}").write_bytes(made(one, ending))
