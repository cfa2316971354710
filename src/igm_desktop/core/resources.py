"""Where the data that travels with the program lies: inside the wheel, or at the top of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """The path of a resource, for example `resource("sample", "balti.igm.json")`. It may not exist."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent.parent / "resources"
    return root.joinpath(*parts)
