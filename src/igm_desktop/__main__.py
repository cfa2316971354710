"""The command `igm-desktop`: a verb runs without a window; otherwise the window opens."""

import sys
from pathlib import Path

VERBS = ("new", "import", "show", "check", "export", "catalogues", "schema")


def main(arguments: list[str] | None = None) -> int:
    """Run the program and give its exit status: 0 done, 1 something to look at, 2 wrong usage, 3 input refused."""
    words = sys.argv[1:] if arguments is None else arguments
    first = next((word for word in words if not word.startswith("-")), "")
    if first in VERBS or is_slip(words) or "-h" in words or "--help" in words or "--version" in words:
        from igm_desktop.cli.verbs import run

        return run(words)
    from igm_desktop.ui.launch import open_window

    return open_window(words)


def is_slip(words: list[str]) -> bool:
    """Whether they begin with a verb written wrong ("chek") rather than a file: one that is not there has an ending."""
    return bool(words) and words[0].isalpha() and words[0] not in VERBS and not Path(words[0]).exists()


if __name__ == "__main__":
    sys.exit(main())
