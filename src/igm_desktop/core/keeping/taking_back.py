"""What came from somebody else, taken back although other things have been done since."""

from igm_desktop.core.keeping.recovery import changes, with_steps
from igm_desktop.core.model.assessment import Assessment


def without_change(now: Assessment, before: Assessment, after: Assessment) -> Assessment:
    """The present document with every item and document field as it was before the change; what was changed since stays.

    Raises DamagedFile where that makes no document.
    """
    since = {step.ref for step in changes(after, now)}
    return with_steps(now, (step for step in changes(after, before) if step.ref not in since))
