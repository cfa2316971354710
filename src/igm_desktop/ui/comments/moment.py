"""When something is written, as the document says it."""

from igm_desktop.core.keeping.desk import utc_now


def now() -> str:
    """The present moment."""
    return utc_now().isoformat(timespec="seconds").replace("+00:00", "Z")
