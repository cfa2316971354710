"""Other programs that change the file at any moment of a run: sync clients, editors, people who tidy up.

What is promised: nothing of either side disappears. What was acknowledged is in what `show` gives, or, where both sides wrote one
field, in the records of the file; where the other side wrote last, over what was saved, it is a backup. What the other side wrote
is in the file or in its records, or lies aside, whole, in the
state folder or beside the file; what it deleted is not: that is saved again, or refused.
"""

import json
import os
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from figures import Figures
from forking import Warm, warm
from kills import fresh_place, in_file
from protocol import Conversation, Document, Place, Program, Talk, edit, show
from work import file_of, operations

Change = Callable[[Place, str, random.Random], bytes | None]
"""Changes the file in the name of somebody who signs with that mark; gives bytes that must not disappear as a whole."""


BOTH_WRITE: Final = "title/en"
"""The one field that the other programs change as well: of two versions only one shows."""
COPY: Final = "a copy edited with this program"


@dataclass(slots=True)
class Sign:
    """A change, known by its mark, and bytes of it that must not disappear as a whole."""

    name: str
    mark: str
    whole: bytes | None = None
    excused: bool = False


def foreign(program: Program, folder: Path, *, seed: int, changes: int) -> Figures:
    """So many changes, some to a run."""
    figures = Figures("foreign changes")
    with warm(program) as start:
        number = 0
        while number < changes:
            where = f"seed {seed}, run from change {number}"
            number += _one_file(start, folder / "foreign", where, min(6, changes - number), figures)
    return figures


def _one_file(start: Warm, folder: Path, where: str, most: int, figures: Figures) -> int:
    """One run with some changes; each kind of run has its own mark."""
    dice = random.Random(where)
    place = fresh_place(folder, file_of(3_000, dice))
    before = show(start, place).document
    assert before is not None
    edit(start, place, [{"op": "set", "ref": ["document", "title", "en"], "value": "saved once"}])
    other_home = Place(folder / "elsewhere" / "a.igm.json", folder / "home of somebody else")
    conversation = Conversation(start, place)
    conversation.ask({"op": "set", "ref": ["document", "body"], "value": "begun"})
    signs: list[Sign] = []
    for number in range(dice.randint(1, most)):
        mark = f"sign{number}-{dice.randrange(16**10):010x}"
        name = dice.choice(list(CHANGES))
        for operation in operations(dice, {"findings": []}, dice.randint(0, 4), f"{mark}a-"):
            conversation.ask(operation)
        signs.append(_strike(start, conversation, place, other_home, Sign(name, mark), signs, dice))
        figures.count(name)
    killed = dice.random() < 0.3
    talk = conversation.end(kill=killed)
    figures.count("acknowledged edits", talk.acknowledged)
    figures.count("refused saves", sum(answer.startswith("ERR") for answer in talk.answers) + (talk.status == 1))
    at = f"{where}, {[sign.name for sign in signs]}, {'killed' if killed else f'status {talk.status}'}"
    _check(start, place, before, talk, signs, at, figures)
    return len(signs)


def _strike(
    start: Warm, talking: Conversation, place: Place, other: Place, sign: Sign, earlier: list[Sign], dice: random.Random
) -> Sign:
    """The change, at a random moment of a save or of some edits that are under way."""
    asked = [*operations(dice, {"findings": []}, dice.randint(0, 3), f"{sign.mark}b-"), {"op": "save"}]
    wait = dice.choice((0.0, dice.uniform(0, 0.03)))

    def change() -> None:
        threading.Event().wait(wait)
        _replaced_by_itself(place, sign.name, earlier)
        if sign.name == COPY:
            sign.whole = _edited_copy(start, place, other, sign.mark)
        else:
            sign.whole = CHANGES[sign.name](place, sign.mark, dice)

    if sign.name == COPY:  # one thing at a time is asked of the process that forks
        change()
        for operation in asked:
            talking.ask(operation)
        return sign
    thread = threading.Thread(target=change)
    thread.start()
    for operation in asked:
        talking.tell(operation)
    for _ in asked:
        talking.answer()
    thread.join()
    return sign


def _replaced_by_itself(place: Place, name: str, earlier: list[Sign]) -> None:
    """What the other side has brought and now takes away itself is no loss of ours."""
    try:
        standing = place.file.read_bytes()
    except OSError:
        return
    carried = name in {"touched", "renamed away", "rewritten in place", "replaced", COPY} and _document_in(standing)
    for sign in earlier:
        if sign.mark.encode() in standing and not carried:
            sign.excused = True


def _check(
    start: Warm, place: Place, before: Document, talk: Talk, signs: list[Sign], where: str, figures: Figures
) -> None:
    found = show(start, place)
    if "Traceback" in talk.errors + found.errors or found.status not in {0, 1, 3}:
        figures.fault(where, (talk.errors + found.errors)[-600:])
    everything = b"\n".join(_everything(place))
    standing = place.file.read_bytes() if place.file.exists() else b""
    given = json.dumps(found.document, ensure_ascii=False).encode() if found.document is not None else b""
    if (found.document or {}).get("id") != before["id"]:  # the file is gone, or of another document: ours lies aside
        figures.count("files of others in the end")
        figures.fault(where, "" if found.status == 3 or _document_in(standing) else "it is not told that it is another")
        given += everything
    elif in_file(place.file) is None and _document_in(standing):  # theirs came after our last save: ours is a backup
        figures.count("written by others last")
        given += everything
    records = (
        standing if _document_in(standing) else everything
    )  # of a file that they destroyed afterwards a backup has them
    for key, text in _texts(talk).items():
        plain = json.dumps(text, ensure_ascii=False)[1:-1].encode()
        if plain not in given and plain not in (records if key == BOTH_WRITE else standing):
            figures.fault(where, f"acknowledged, and neither shown nor in the file: {text[:60]!r}")
    for sign in signs:
        looked_for = sign.mark.encode() if sign.whole is None else sign.whole
        if sign.name in {"touched", "deleted", "emptied"} or sign.excused or looked_for in everything:
            continue
        figures.fault(where, f"what came by {sign.name} ({sign.mark}) is nowhere{' as a whole' if sign.whole else ''}")


def _texts(talk: Talk) -> dict[str, str]:
    """The acknowledged texts that nothing acknowledged or sent later replaces or removes, by their place."""
    last: dict[str, tuple[str, bool]] = {}
    for operation, answer in zip(talk.operations, talk.answers, strict=True):
        if operation["op"] == "add":
            last[f"{operation['item']['id']}/text"] = operation["item"]["text"]["en"], answer == "ACK"
        elif operation["op"] == "set":
            ref = operation["ref"]
            last["/".join(ref[1:3])] = operation["value"], answer == "ACK"
        elif operation["op"] == "remove":
            for key in [key for key in last if key.split("/")[0] == operation["ref"][1]]:
                del last[key]
    return {key: text for key, (text, acknowledged) in last.items() if acknowledged}


def _everything(place: Place) -> list[bytes]:
    """All files on both sides, whatever they are called."""
    roots = (place.file.parent, place.home)
    return [path.read_bytes() for root in roots for path in root.rglob("*") if path.is_file()]


def _changed(place: Place, mark: str) -> bytes:
    """The file as another program writes it that knows the format a little: a new finding, another title, no seal and no records."""
    standing = place.file.read_bytes() if place.file.exists() else b""
    value: dict[str, Any] = {"format": "igm-assessment", "version": 1}
    value["document"] = {"id": "other", "level": "local", "languages": ["en"]}
    if _document_in(standing):
        value = json.loads(standing)
    document = value["document"]
    item = {
        "id": f"by-{mark}",
        "domain": "crises",
        "kind": "potential",
        "rank": "zz",
        "text": {"en": f"written by {mark}"},
    }
    document["findings"] = [*document.get("findings", ()), item]
    document["title"] = {"en": f"title of {mark}"}
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _document_in(data: bytes) -> Document | None:
    try:
        document: Document = json.loads(data)["document"]
    except (ValueError, KeyError, TypeError):
        return None
    return document


def _rewritten(place: Place, mark: str, dice: random.Random) -> bytes | None:
    place.file.write_bytes(_changed(place, mark))
    return None


def _replaced(place: Place, mark: str, dice: random.Random) -> bytes | None:
    _put(place, _changed(place, mark))
    return None


def _touched(place: Place, mark: str, dice: random.Random) -> bytes | None:
    if place.file.exists():
        os.utime(place.file)
    return None


def _garbage(place: Place, mark: str, dice: random.Random) -> bytes | None:
    data = f"{mark} {{".encode() + dice.randbytes(2_000)
    _put(place, data)
    return data


def _half(place: Place, mark: str, dice: random.Random) -> bytes | None:
    """A sync client that was stopped in the middle."""
    data = _changed(place, mark)
    data = data[: dice.randrange(1, len(data))] + mark.encode()
    _put(place, data)
    return data


def _emptied(place: Place, mark: str, dice: random.Random) -> bytes | None:
    place.file.write_bytes(b"")
    return None


def _deleted(place: Place, mark: str, dice: random.Random) -> bytes | None:
    place.file.unlink(missing_ok=True)
    return None


def _renamed(place: Place, mark: str, dice: random.Random) -> bytes | None:
    """Away; the sign is in its name, and what it held stays where it went."""
    if not place.file.exists():
        return b""
    data = place.file.read_bytes()
    place.file.rename(place.file.with_name(f"moved {mark}.igm.json"))
    return data or b""


def _edited_copy(start: Warm, place: Place, other: Place, mark: str) -> bytes | None:
    """Somebody else edits a copy with this program, and a sync client brings it over the file."""
    if not place.file.exists():
        return b""
    other.file.parent.mkdir(exist_ok=True)
    other.file.write_bytes(place.file.read_bytes())
    item = {"id": f"by-{mark}", "domain": "crises", "kind": "potential", "text": {"en": f"written by {mark}"}}
    talk = edit(start, other, [{"op": "add", "collection": "findings", "item": item, "after": None}])
    if talk.status != 0:  # it was damaged already
        return b""
    _put(place, other.file.read_bytes())
    return None


def _put(place: Place, data: bytes) -> None:
    beside = place.file.with_name("arriving")
    beside.write_bytes(data)
    beside.replace(place.file)


CHANGES: Final[dict[str, Change]] = {
    "rewritten in place": _rewritten,
    "replaced": _replaced,
    "touched": _touched,
    "garbage": _garbage,
    "half of it": _half,
    "emptied": _emptied,
    "deleted": _deleted,
    "renamed away": _renamed,
    COPY: _rewritten,
}
