"""How many threads are open in each section of the window."""

from collections import Counter
from typing import Final

from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.comments.threads import DOMAIN, open_by_domain, open_by_ref
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.ui.sections import section_of

_IN_DOMAINS: Final = frozenset({("findings",), ("answers",), ("conventions",), (DOMAIN,)})


def open_by_section(document: Assessment, catalogue: Catalogue) -> Counter[str]:
    """The open threads of each section. Those about what is gone are in none: the panel has them."""
    counted = Counter[str](open_by_domain(document, catalogue))
    for ref, number in open_by_ref(document).items():
        if ref and ref[:1] not in _IN_DOMAINS:
            counted[section_of(ref, document, catalogue)] += number
    return counted
