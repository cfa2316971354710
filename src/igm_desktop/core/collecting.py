"""Python's search for circles of garbage, put off while thousands of values are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Inside, in whatever thread, the search does not begin.

    It looks at everything there is, the oftener the more is made, and lets no other thread go on meanwhile: of the time
    for which a window stands still while a large file is read it is most. Values that never change make no circles.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:  # of several threads the one that found it on turns it on again
            gc.enable()
