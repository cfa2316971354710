"""What the honest program knows of files and operations: no system call is made here."""

import hashlib
import json
from typing import Any, Final

COLLECTIONS: Final = (
    "parts",
    "findings",
    "answers",
    "sources",
    "key_facts",
    "conventions",
    "comments",
    "rounds",
    "people",
)

Json = Any


class Refusal(Exception):
    """What is answered with ERR, or by `show` with status 3."""


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def refuse_twice(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    if len(dict(pairs)) != len(pairs):
        raise Refusal("duplicate_key")
    return dict(pairs)


def finite(word: str) -> float:
    if float(word) - float(word) != 0.0:
        raise Refusal("number")
    return float(word)


def refuse_number(word: str) -> None:
    raise Refusal("number")


class Loader:
    """The bytes of a file to its value and back."""

    def loads(self, data: bytes) -> Json:
        try:
            text = data.decode()
            value = self.parsed(text)
        except (ValueError, RecursionError) as error:
            raise Refusal("not_json") from error
        document = value.get("document") if isinstance(value, dict) else None
        if not isinstance(document, dict) or value.get("format") != "igm-assessment":
            raise Refusal("not_an_assessment")
        for name in COLLECTIONS:
            items = document.get(name, [])
            if not isinstance(items, list) or not all(
                isinstance(item, dict) and isinstance(item.get("id"), str) for item in items
            ):
                raise Refusal("wrong")
        return value

    def parsed(self, text: str) -> Json:
        return json.loads(
            text, object_pairs_hook=refuse_twice, parse_float=finite, parse_constant=refuse_number, parse_int=int
        )

    def dumps(self, value: Json) -> bytes:
        return (json.dumps(value, allow_nan=False) + "\n").encode()


def journal_line(line: Json) -> bytes:
    text = json.dumps(line).encode()
    return sha(text)[:16].encode() + b" " + text + b"\n"


def journal_lines(data: bytes) -> tuple[list[Json], int]:
    """The lines up to the first that is not whole, and how many bytes they are."""
    lines: list[Json] = []
    whole = 0
    for line in data.splitlines(keepends=True):
        mark, _, text = line.rstrip(b"\n").partition(b" ")
        if not line.endswith(b"\n") or sha(text)[:16].encode() != mark:
            break
        lines.append(json.loads(text))
        whole += len(line)
    return lines, whole


def applied(file: Json, op: Json) -> Json:
    """The file's value after one operation; the value that was given stays as it was."""
    file = json.loads(json.dumps(file))
    document = file["document"]
    kind, words = op.get("op"), op.get("ref") or [op.get("collection")]
    items = document.setdefault(words[0], []) if words[0] in COLLECTIONS else []
    found = next((item for item in items if len(words) > 1 and item["id"] == words[1]), None)
    if kind == "set":
        if words[0] == "answers" and found is None:  # the first word of an answer
            items.append(found := {"id": words[1]})
        holder, rest = (document, words[1:]) if words[0] == "document" else (found, words[2:])
        if holder is None or not rest:
            raise Refusal("unknown_ref")
        for word in rest[:-1]:
            holder = holder.setdefault(word, {})
        holder[rest[-1]] = op["value"]
    elif kind == "add" and words[0] in COLLECTIONS and op["item"]["id"] not in {item["id"] for item in items}:
        items.insert(place(items, op.get("after")), op["item"])
    elif kind in {"remove", "move"} and found is not None:
        items.remove(found)
        if kind == "move":
            found.update({name: op[name] for name in ("domain", "kind") if op.get(name)})
            items.insert(place(items, op.get("after")), found)
    else:
        raise Refusal("unknown_ref")
    return file


def place(items: list[Json], after: str | None) -> int:
    if after is None:
        return 0
    at = next((at for at, item in enumerate(items) if item["id"] == after), None)
    if at is None:
        raise Refusal("unknown_ref")
    return at + 1
