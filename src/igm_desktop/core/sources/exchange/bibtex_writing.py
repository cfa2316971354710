"""BibLaTeX written, in fields that Zotero and plain BibTeX read too. Fields that an import kept come back."""

import re
from collections.abc import Iterable
from typing import Final

from igm_desktop.core.cleaning import clean, one_line
from igm_desktop.core.frozen import FrozenMap, Json
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.sources.exchange.bibtex_fields import (
    BIBTEX,
    BIBTEX_TYPES,
    CSL_TYPES,
    MORE_SUBTYPES,
    NAMES,
    SUBTYPES,
    VERBATIM,
    WRITTEN,
)
from igm_desktop.core.sources.exchange.bibtex_names import names_field
from igm_desktop.core.sources.exchange.dates import iso_date
from igm_desktop.core.sources.exchange.extras import ID_FIELD
from igm_desktop.core.sources.exchange.latex import latex
from igm_desktop.core.sources.reading import as_text

_PARAGRAPHS: Final = frozenset({"abstract", "note", "annotation"})
_NOT_IN_KEYS: Final = re.compile(r"[^A-Za-z0-9:._+/-]+")
_FIELD: Final = re.compile(r"[a-z][a-z0-9_-]*")
_ISO: Final = re.compile(r"([0-9]{4})(?:-[0-9]{2}){0,2}(?:/.*)?")
_NOT_IN_ADDRESSES: Final = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "\n": "", " ": "%20", '"': "%22"})


def write_bibtex(sources: Iterable[Source]) -> bytes:
    """The sources as entries, each under a key that no other one has."""
    taken: set[str] = set()
    entries = []
    for source in sources:
        key = _key(source, taken)
        taken.add(key.lower())
        lines = "".join(f",\n  {name} = {{{_bare(value)}}}" for name, value in _fields(source).items() if value)
        entries.append(f"@{_kind(source)}{{{key}{lines}\n}}\n")
    return "\n".join(entries).encode("utf-8", "replace")


def _bare(value: str) -> str:
    """The value so that no line of it can be taken for the beginning of an entry."""
    return value.replace("\n@", "\n{@}")


def _key(source: Source, taken: set[str]) -> str:
    wanted = _NOT_IN_KEYS.sub("-", as_text(source.csl.get("citation-key")) or source.id).strip("-") or "source"
    key, turn = wanted, 1
    while key.lower() in taken:
        turn += 1
        key = f"{wanted}-{turn}"
    return key


def _kind(source: Source) -> str:
    csl_type = as_text(source.csl.get("type"))
    kept = _kept(source).get("entrytype")
    if csl_type == "document" and isinstance(kept, str) and _FIELD.fullmatch(kept) and kept not in CSL_TYPES:
        return kept
    return BIBTEX_TYPES.get(csl_type, "misc")


def _fields(source: Source) -> dict[str, str]:
    csl = source.csl
    fields: dict[str, str] = {}
    for variable, field in {variable: field for field, variable in reversed(NAMES.items())}.items():
        fields[field] = names_field(csl.get(variable))
    for variable, field in WRITTEN:
        fields[field] = _value(csl.get(variable), field)
    fields.update(_special(source, as_text(csl.get("type"))))
    for field, value in _kept(source).items():
        if _FIELD.fullmatch(field) and field != "entrytype" and not fields.get(field):
            fields[field] = _value(value, field)
    return {**fields, ID_FIELD: latex(source.id)}


def _special(source: Source, kind: str) -> dict[str, str]:
    """What depends on the type, or comes from our extras where CSL says nothing."""
    csl = source.csl
    issued = iso_date(csl.get("issued")) or str(source.adopted or "")
    date = _ISO.fullmatch(issued)
    is_article = kind.startswith("article")
    contained = "journaltitle" if is_article else "booktitle"
    publisher = "institution" if kind in {"report", "thesis", "manuscript"} else "publisher"
    issue, number = (latex(as_text(csl.get(key))) for key in ("issue", "number"))
    page = as_text(csl.get("page"))
    subtypes = {csl_type: word for word, csl_type in SUBTYPES.items()}
    return {
        contained: latex(as_text(csl.get("container-title"))),
        publisher: latex(as_text(csl.get("publisher"))),
        "date": issued if date else "",
        "year": date[1] if date else latex(issued),
        "urldate": iso_date(csl.get("accessed")),
        "eventdate": iso_date(csl.get("event-date")),
        "origdate": iso_date(csl.get("original-date")),
        "type": latex(as_text(csl.get("genre")) or one_line(source.instrument)),
        "pages": latex(page) if "--" in page else latex(page).replace("-", "--"),
        **({"number": issue or number} if is_article else {"number": number, "issue": issue}),
        "entrysubtype": subtypes.get(kind, kind if kind in MORE_SUBTYPES else ""),
    }


def _value(value: Json, field: str) -> str:
    if field in VERBATIM:
        return as_text(value).translate(_NOT_IN_ADDRESSES)
    text = clean(value).strip() if field in _PARAGRAPHS and isinstance(value, str) else as_text(value)
    return latex(text)


def _kept(source: Source) -> FrozenMap[Json]:
    """The fields that an import kept."""
    custom = source.csl.get("custom")
    kept = custom.get(BIBTEX) if isinstance(custom, FrozenMap) else None
    return kept if isinstance(kept, FrozenMap) else FrozenMap()
