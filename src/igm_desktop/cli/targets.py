"""What the command line may write over."""

from contextlib import suppress
from pathlib import Path

from igm_desktop.core.errors import UnwritableFile


def check_free(path: Path, *, replace: bool) -> None:
    """Nothing that somebody wrote is replaced unasked."""
    if not replace and path.is_file() and path.stat().st_size:
        raise UnwritableFile("exists", path=str(path))


def keep_input(read: Path, written: Path) -> None:
    """Not even with --replace does what is made from a file take its place."""
    with suppress(OSError):
        if written.samefile(read):
            raise UnwritableFile("same_as_input", path=str(written))
