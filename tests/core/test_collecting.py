"""The search for garbage is put off while files are read, and on again afterwards whatever happened."""

import gc
import threading

import pytest

from igm_desktop.core.collecting import uncollected


def test_off_inside_and_on_again() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_on_again_after_an_error() -> None:
    with pytest.raises(MemoryError), uncollected():
        raise MemoryError
    assert gc.isenabled()


@pytest.mark.parametrize("first", [True, False])
def test_on_again_after_two_threads(first: bool) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def other() -> None:
        with uncollected():
            begun.set()
            go_on.wait(30)

    thread = threading.Thread(target=other)
    thread.start()
    assert begun.wait(30)
    with uncollected():
        if first:
            go_on.set()
            thread.join(30)
    go_on.set()
    thread.join(30)
    assert gc.isenabled()


def test_left_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
