"""What came into an assessment from an input, and what is told of it."""

from dataclasses import dataclass, field

from igm_desktop.core.model.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Brought:
    """The document with what came in (the same document: nothing came in), and what is told of it.

    `lines` are for a person, `told` for a program; `look` where a person should look at something.
    """

    document: Assessment
    lines: tuple[str, ...]
    told: dict[str, object] = field(default_factory=dict)
    look: bool = False
