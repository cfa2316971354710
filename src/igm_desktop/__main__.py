"""The command `igm-desktop`: a verb runs without a window; otherwise the window opens."""

import sys

from igm_desktop.cli.asked import asks_for_verb
from igm_desktop.core.discreet import be_discreet


def main(arguments: list[str] | None = None) -> int:
    """Run the program and give its exit status: 0 done, 1 something to look at, 2 wrong usage, 3 input refused."""
    if arguments is None:  # the program itself, not somebody who uses it from Python
        be_discreet()
    words = sys.argv[1:] if arguments is None else arguments
    if asks_for_verb(words):
        from igm_desktop.cli.verbs import run

        return run(words)
    from igm_desktop.ui.launch import open_window

    return open_window(words)


if __name__ == "__main__":
    sys.exit(main())
