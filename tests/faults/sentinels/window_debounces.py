"""The window, but what is typed is committed only after a pause, which begins anew with each key: while typing goes on,
nothing is kept.
"""

from igm_desktop import __main__
from igm_desktop.ui.forms import binding


def main(words: list[str]) -> int:
    binding.LONGEST_MS = 10**9
    return __main__.main(words)
