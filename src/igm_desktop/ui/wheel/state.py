"""What the wheel shows: counts and work done, never marks."""

from dataclasses import dataclass

from igm_desktop.core.domains import DOMAINS, DomainId


@dataclass(frozen=True, slots=True)
class DomainState:
    """`name` is in the language of the interface; `comments` and `conflicts` are the open ones."""

    domain: DomainId
    name: str
    findings: int = 0
    answered: int = 0
    indicators: int = 0
    comments: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class WheelState:
    """The six domains, in their order."""

    domains: tuple[DomainState, ...] = tuple(DomainState(domain, "") for domain in DOMAINS)

    @property
    def answered(self) -> int:
        """How many indicators are answered in all domains together."""
        return sum(domain.answered for domain in self.domains)

    @property
    def indicators(self) -> int:
        """How many there are."""
        return sum(domain.indicators for domain in self.domains)
