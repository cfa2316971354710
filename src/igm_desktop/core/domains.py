"""The six domains and the two kinds of finding: ids, order and hues. Their names are data of the catalogue.

White text on each hue has a contrast of at least 4.5:1. None reads as a mark: no red for bad, no green for good.
"""

from typing import Final, Literal, get_args

DomainId = Literal["rights", "whole_of_government", "partnerships", "well_being", "crises", "safe_migration"]
FindingKind = Literal["well_developed", "potential"]
Level = Literal["national", "local"]

DOMAINS: Final[tuple[DomainId, ...]] = get_args(DomainId)
FINDING_KINDS: Final[tuple[FindingKind, ...]] = get_args(FindingKind)
LEVELS: Final[tuple[Level, ...]] = get_args(Level)

DOMAIN_HUES: Final[tuple[tuple[DomainId, str], ...]] = (
    ("rights", "#1F5FA8"),
    ("whole_of_government", "#6B3FA0"),
    ("partnerships", "#0B7A75"),
    ("well_being", "#9A5B00"),
    ("crises", "#A8326E"),
    ("safe_migration", "#4B661A"),
)
