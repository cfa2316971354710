"""The short names of the six domains alone, for the first frame: the whole catalogue is read when it is needed."""

import json

from igm_desktop.core.domains import DOMAINS, DomainId
from igm_desktop.core.resources import resource

OWN = ("igm-desktop", "1")
"""The id and version of the catalogue that travels with the program."""


def domain_names(language: str) -> dict[DomainId, str]:
    """The names in that language of our own catalogue, in English where it has none."""
    folder = resource("catalogues", *OWN)
    file = folder / f"{language}.json"
    words = json.loads((file if file.is_file() else folder / "en.json").read_text(encoding="utf-8"))
    return {domain: str(words["domains"][domain]["short"]) for domain in DOMAINS}
