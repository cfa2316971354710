"""What every section of a report is made with: the languages, the words, the catalogue, the sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from igm_desktop.core.catalogue.model import Catalogue, DomainText
from igm_desktop.core.domains import DomainId, Level
from igm_desktop.core.sources.bibliography import Bibliography


@dataclass(frozen=True, slots=True)
class Setting:
    """`languages` is the order in which texts are looked for: the profile's, then the assessment's own."""

    language: str
    languages: tuple[str, ...]
    level: Level
    words: Mapping[str, str]
    catalogue: Catalogue
    sources: Bibliography

    def domain_text(self, domain: DomainId) -> DomainText:
        return self.catalogue.domain_text(domain, self.language)
