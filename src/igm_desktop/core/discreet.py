"""What the program says when it breaks has none of the document's text: an exception's words may quote it."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Final

MOST_FRAMES: Final = 40
MOST_CAUSES: Final = 8

Hear = Callable[[type[BaseException], BaseException | None, TracebackType | None], None]
"""Told of what nobody caught, in whatever thread that was. It must not raise anything."""


def be_discreet(hear: Hear | None = None) -> None:
    """From now on, what nobody caught is told without its words, and a crash leaves no memory on the disk. `hear` is told,
    too.
    """

    def tell(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        _tell(kind, error, trace)
        if hear is not None and not issubclass(kind, KeyboardInterrupt):
            hear(kind, error, trace)

    sys.excepthook = tell
    sys.unraisablehook = lambda broken: tell(broken.exc_type, broken.exc_value, broken.exc_traceback)
    threading.excepthook = lambda broken: tell(broken.exc_type, broken.exc_value, broken.exc_traceback)
    with suppress(ImportError, OSError, ValueError):
        import resource  # Windows has none, and writes no such files by itself

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def crash_lines(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> Iterator[str]:
    """Where it broke, outermost call first, and by which kinds of errors that came: names of files and functions of
    the program, and lines. No values and no words of an error.
    """
    chain: list[tuple[type[BaseException], TracebackType | None]] = [(kind, trace)]
    seen = {id(error)}
    cause = _cause(error)
    while cause is not None and id(cause) not in seen and len(chain) < MOST_CAUSES:
        seen.add(id(cause))
        chain.append((type(cause), cause.__traceback__))
        cause = _cause(cause)
    for one, its_trace in reversed(chain):
        yield f"{one.__module__}.{one.__qualname__}, from:"
        yield from _frames(its_trace)


def _cause(error: BaseException | None) -> BaseException | None:
    return (error.__cause__ or error.__context__) if error is not None else None


def _frames(trace: TracebackType | None) -> Iterator[str]:
    lines: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {shortened(code.co_filename)}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    yield from lines[-MOST_FRAMES:]


def shortened(file: str) -> str:
    """The file as the program knows it: the folders above may have a person's name."""
    parts = file.replace("\\", "/").split("/")
    return "/".join(parts[parts.index("igm_desktop") :]) if "igm_desktop" in parts else parts[-1]


def _tell(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt) or sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        sys.stderr.write("\n".join((*crash_lines(kind, error, trace), "")))
        sys.stderr.flush()
