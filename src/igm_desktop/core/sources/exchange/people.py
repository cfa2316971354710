"""Names in files that do not say who is a person and who an institution."""

import re
from typing import Final

from igm_desktop.core.cleaning import one_line
from igm_desktop.core.frozen import FrozenMap, Json

# Words that institutions have in their names and people do not, in the languages of the profiles.
_INSTITUTION: Final = re.compile(
    r"\b(?:minist|parliament|parlement|parlament|government|gouvernement|gobierno|governo|republi|r[ée]publi|repúbli|agenc|"
    r"office\b|oficina|bureau|institut|commission|comisi|comiss|council|conseil|consejo|conselho|department|d[ée]partement|"
    r"departament|organi[sz]a|united nations|nations unies|naciones unidas|nações unidas|secretar|secr[ée]tar|municip|"
    r"direction|direcci|directorate|authority|autorit|autoridad|universi|assembl|asamblea|bank\b|banque|banco|union\b|"
    r"committee|comit[ée]|service|servicio|national|f[ée]d[ée]ra|international)",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"[&;]|\b(?:and|et|und|e|y|și|and the)\b", re.IGNORECASE)


def name_in_words(words: str) -> Json:
    """A CSL name of "Lopes, Ana" or "Lopes, Ana, Jr.", or of an institution, which may have commas too.

    What has no comma is an institution: programs write people with one.
    """
    family, *rest = [part.strip() for part in words.split(",")]
    given = rest[0] if rest else ""
    if not given or not family or len(rest) > 2 or _INSTITUTION.search(words) or _JOINED.search(", ".join(rest)):
        return FrozenMap({"literal": words.strip().rstrip(",").rstrip()})
    name = {"family": family, "given": given}
    return FrozenMap({**name, "suffix": rest[1]} if len(rest) > 1 and rest[1] else name)


def in_words(name: Json) -> str:
    """The same the other way: "van der Berg, Ana, Jr.", or the institution; nothing for what is no name."""
    if not isinstance(name, FrozenMap):
        return ""
    parts = {key: one_line(value) for key, value in name.items() if isinstance(value, str)}
    if parts.get("literal"):
        return parts["literal"]
    family = f"{parts.get('non-dropping-particle', '')} {parts.get('family', '')}".strip()
    given = f"{parts.get('given', '')} {parts.get('dropping-particle', '')}".strip()
    return ", ".join(filter(None, (family, given, parts.get("suffix") if given else "")))
