"""A process that has imported a program under test and forks for each run: what takes a second cold takes milliseconds.

The child gets its pipes as any process does, calls the program's entry and leaves; nothing of a run is left for the next.
`python forking.py FD module:function` is the server; `warm(program)` is the way to it.
"""

import ctypes
import importlib
import io
import json
import os
import pkgutil
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from protocol import HERE, Place, Process, Program

PR_SET_PTRACER = 0x59616D61


class Warm:
    """A Starter that forks. One run at a time may be waited for; several may run side by side."""

    def __init__(self, program: Program, before: Sequence[str] = ()) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._link = ours
        self._server = subprocess.Popen(
            [*before, sys.executable, str(HERE / "forking.py"), str(theirs.fileno()), program.entry],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
        )
        theirs.close()
        self._hear("ready")

    def __call__(self, words: Sequence[str], place: Place, *, reads: bool, **more: Any) -> Process:
        """`gate`: a socket from which the child takes one byte before it begins; `clock`: seconds that its clock is off.

        What a gated one prints goes through `writev`, so that every call of `write` is about a file.
        """
        gate = more.pop("gate", None)
        errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by whoever reads it
        answers, printed = os.pipe()
        read, into = os.pipe() if reads else (os.open(os.devnull, os.O_RDONLY), None)
        request = {"words": list(words), "environment": place.environment, "gated": gate is not None, **more}
        descriptors = [read, printed, errors.fileno(), *([gate] if gate is not None else [])]
        socket.send_fds(self._link, [json.dumps(request).encode()], descriptors)
        os.close(read)
        os.close(printed)
        pid = self._hear("pid")
        return Process(pid, into, answers, errors, lambda: self._wait(pid))

    def close(self) -> None:
        self._link.close()
        self._server.wait()

    def _wait(self, pid: int) -> int:
        self._link.send(json.dumps({"wait": pid}).encode())
        return self._hear("status")

    def _hear(self, what: str) -> int:
        answer = self._link.recv(65_536)
        if not answer:
            raise AssertionError("the process that forks has died")
        return int(json.loads(answer)[what])


@contextmanager
def warm(program: Program, before: Sequence[str] = ()) -> Iterator[Warm]:
    """A Starter that forks from a process which has imported the program."""
    starter = Warm(program, before)
    try:
        yield starter
    finally:
        starter.close()


def _serve(link: socket.socket, entry: str) -> None:
    name, _, function = entry.partition(":")
    module = importlib.import_module(name)
    if name.startswith("igm_desktop"):
        _import_what_verbs_import()
    link.send(b'{"ready": 1}')
    while True:
        data, descriptors, _, _ = socket.recv_fds(link, 1_048_576, 8)
        if not data:
            return
        request = json.loads(data)
        if "wait" in request:
            _, status = os.waitpid(request["wait"], 0)
            link.send(json.dumps({"status": os.waitstatus_to_exitcode(status)}).encode())
            continue
        pid = os.fork()
        if pid == 0:
            link.close()
            os._exit(_run(getattr(module, function), request, descriptors))
        for descriptor in descriptors:
            os.close(descriptor)
        link.send(json.dumps({"pid": pid}).encode())


def _import_what_verbs_import() -> None:
    """The verbs import as late as they can: have it done once, before the forks."""
    for package in ("igm_desktop.core", "igm_desktop.cli"):
        found = importlib.import_module(package)
        for module in pkgutil.walk_packages(found.__path__, f"{package}."):
            importlib.import_module(module.name)


class _Aside(io.FileIO):
    """A file that is written with another call than all others."""

    def write(self, data: Any) -> int:
        return os.writev(self.fileno(), [data])


def _run(function: Any, request: dict[str, Any], descriptors: list[int]) -> int:
    """In the child: be the program."""
    status = 1
    try:
        for target, descriptor in enumerate(descriptors[:3]):
            os.dup2(descriptor, target)
        for descriptor in descriptors[:3]:
            os.close(descriptor)
        os.environ.update(request["environment"])
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        output = _Aside if request["gated"] else io.FileIO
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(output(1, "w", closefd=False)), encoding="utf-8")
        errors = io.BufferedWriter(output(2, "w", closefd=False))
        sys.stderr = io.TextIOWrapper(errors, encoding="utf-8", line_buffering=True)
        if request.get("clock"):
            from clocks import set_clock

            set_clock(request["clock"])
        if request["gated"]:
            _wait_for_tracer(descriptors[3])
        status = int(function(request["words"]))
        sys.stdout.flush()
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    except BaseException:  # noqa: BLE001 - as Python itself does
        traceback.print_exc()
    sys.stderr.flush()
    return status


def _wait_for_tracer(gate: int) -> None:
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, -1, 0, 0, 0)  # where only parents may trace, anybody may trace this one
    with socket.socket(fileno=gate) as link:
        link.recv(1)


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])), sys.argv[2])
