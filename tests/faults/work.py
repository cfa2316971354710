"""What the batteries do to a document, and how they know that nothing was lost.

`applied` says what an operation means for a plain JSON document: it is the measure, and independent of the program. Every
value that is written is unlike all others, so that a lost one is seen.
"""

import copy
import json
import random
from collections.abc import Iterable, Iterator
from typing import Any, Final

from protocol import Document, Operation, Talk

DOMAINS: Final = ("rights", "whole_of_government", "partnerships", "well_being", "crises", "safe_migration")
KINDS: Final = ("well_developed", "potential")
SIZES: Final = (300, 3_000, 20_000, 1_000_000)
_WORDS: Final = (
    *("la", "ville", "offre", "des", "cours", "of", "the", "municipality", "été", "移民", "حقوق", "“quoted”"),
    *("a\u00a0b", "line\nbreak", "naïve", "Ωmega", '"straight"', "back\\slash"),
)


def file_of(size: int, dice: random.Random) -> bytes:
    """An assessment file of about that many bytes, as another program might write it: no records, no seal."""
    number = max(1, (size - 250) // 310)
    findings = [
        {
            "id": f"f{index}",
            "domain": DOMAINS[index * len(DOMAINS) // number],
            "kind": KINDS[index % 2],
            "rank": f"{index:06d}V",
            "text": {"en": _text(dice, f"finding {index}", 30 if size > 1_000 else 1)},
        }
        for index in range(number)
    ]
    document = {"id": f"doc-{dice.randrange(10**9)}", "level": "local", "languages": ["en"], "findings": findings}
    value = {"format": "igm-assessment", "version": 1, "document": document}
    return json.dumps(value, ensure_ascii=False).encode()


def operations(dice: random.Random, document: Document, count: int, mark: str = "") -> Iterator[Operation]:
    """Operations that are all allowed in their order, each with a text that is found nowhere else. `mark` tells writers apart."""
    findings = [(item["id"], item["domain"], item["kind"]) for item in document.get("findings", ())]
    for number in range(count):
        name = f"{mark}{dice.randrange(16**8):08x}-{number}"
        what = dice.choices(
            ("text", "note", "title", "answer", "add", "remove", "move", "save"), (8, 3, 2, 2, 4, 1, 2, 2)
        )[0]
        if what == "save":
            yield {"op": "save"}
        elif what == "title":
            yield {"op": "set", "ref": ["document", "title", "en"], "value": _text(dice, name, 4)}
        elif what == "answer":
            yield {
                "op": "set",
                "ref": ["answers", f"L-1.1.{dice.randint(1, 5)}", "narrative", "en"],
                "value": _text(dice, name, 9),
            }
        elif what == "add" or not findings:
            new = (f"n-{name}", dice.choice(DOMAINS), dice.choice(KINDS))
            beside = [one[0] for one in findings if one[1:] == new[1:]]
            item = {"id": new[0], "domain": new[1], "kind": new[2], "text": {"en": _text(dice, name, 12)}}
            findings.append(new)
            yield {"op": "add", "collection": "findings", "item": item, "after": dice.choice([None, *beside])}
        elif what == "remove":
            yield {"op": "remove", "ref": ["findings", findings.pop(dice.randrange(len(findings)))[0]]}
        elif what == "move":
            old = findings.pop(dice.randrange(len(findings)))
            new = (old[0], dice.choice(DOMAINS), dice.choice(KINDS))
            beside = [one[0] for one in findings if one[1:] == new[1:]]
            findings.append(new)
            yield {
                "op": "move",
                "ref": ["findings", old[0]],
                "after": dice.choice([None, *beside]),
                "domain": new[1],
                "kind": new[2],
            }
        else:
            ref = (
                ["findings", dice.choice(findings)[0], "note"]
                if what == "note"
                else ["findings", dice.choice(findings)[0], "text", "en"]
            )
            yield {"op": "set", "ref": ref, "value": _text(dice, name, dice.choice((3, 20, 60, 400)))}


def applied(document: Document, operation: Operation) -> Document:
    """The document after the operation. The one that was given is left as it is; untouched parts are shared."""
    name = operation["op"]
    if name == "save":
        return document
    if name == "set":
        return _with_value(document, operation["ref"], operation["value"])
    collection = operation["collection"] if name == "add" else operation["ref"][0]
    items = list(document.get(collection, ()))
    if name == "add":
        item = operation["item"]
    else:
        item = next(one for one in items if one["id"] == operation["ref"][1])
        items.remove(item)
    if name == "remove":
        return {**document, collection: items}
    item = {**item, **{key: operation[key] for key in ("domain", "kind") if operation.get(key)}}
    items.insert(_index(items, item, operation), item)
    return {**document, collection: items}


def seen(document: Document) -> dict[str, Any]:
    """What of a document the operations are about, in one shape whatever a program leaves out or fills in."""
    lists: dict[str, list[Any]] = {}
    for item in document.get("findings", ()):
        text = {key: value for key, value in item.get("text", {}).items() if value}
        lists.setdefault(f"{item['domain']}/{item['kind']}", []).append([item["id"], text, item.get("note", "")])
    answers = {
        item["id"]: item["narrative"]["en"]
        for item in document.get("answers", ())
        if item.get("narrative", {}).get("en")
    }
    return {"title": document.get("title", {}).get("en", ""), "lists": lists, "answers": answers}


def lost(before: Document, talk: Talk, after: Document | None) -> str:
    """What is wrong with the document that was found after a talk; "" where nothing was lost.

    Where no operation was answered by ERR it is the document after the acknowledged operations, or after some more of those
    that were sent, in their order. Where one was, see `lost_values`.
    """
    if after is None:
        return "unreadable"
    if any(answer.startswith("ERR") for answer in talk.answers):
        return lost_values(before, [talk], after)
    found, document = seen(after), before
    for number, operation in enumerate(talk.operations[: talk.sent]):
        if number >= talk.acknowledged and seen(document) == found:
            return ""
        document = applied(document, operation)
    if seen(document) == found:
        return ""
    return f"{talk.acknowledged} acknowledged of {talk.sent} sent, and the document is none of those after them; {lost_values(before, [talk], after)}"


def lost_values(before: Document, talks: Iterable[Talk], after: Document | None) -> str:
    """As `lost`, one value at a time: each is that of the last acknowledged operation on it, or of one that was sent after it.

    Several talks went on at the same time: then a value of any of them may have come last.
    """
    if after is None:
        return "unreadable"
    allowed: dict[str, list[Any]] = {key: [value] for key, value in _values(before).items()}
    for talk in talks:
        for operation, answer in zip(talk.operations[: talk.sent], talk.answers, strict=False):
            for key, value in _said(operation).items():
                kept = [] if answer == "ACK" else allowed.get(key, [None])
                allowed[key] = [*kept, value]
    found = _values(after)
    gone = {key.split("/")[1] for key in allowed if key.startswith("there/") and not found.get(key)}
    for key, values in allowed.items():
        if key.split("/")[1] in gone and not key.startswith("there/"):
            continue  # goes with its item
        value = found.get(key)
        if value not in values and not (value in ("", None) and (None in values or "" in values)):
            return f"{key} is {str(value)[:60]!r}, not one of {[str(one)[:60] for one in values]}"
    return ""


def _said(operation: Operation) -> dict[str, Any]:
    """What an operation says of single values."""
    name = operation["op"]
    if name == "set":
        ref = operation["ref"]
        return {"/".join(ref[:3]) if ref[0] != "document" else "document/title": operation["value"]}
    if name == "add":
        item = operation["item"]
        return {
            f"there/{item['id']}": True,
            f"findings/{item['id']}/text": item["text"]["en"],
            **_place(item["id"], item),
        }
    if name == "remove":
        return {f"there/{operation['ref'][1]}": None}
    return _place(operation["ref"][1], operation) if name == "move" else {}


def _place(item_id: str, holder: dict[str, Any]) -> dict[str, Any]:
    return {f"findings/{item_id}/place": f"{holder['domain']}/{holder['kind']}"}


def _values(document: Document) -> dict[str, Any]:
    values: dict[str, Any] = {"document/title": document.get("title", {}).get("en", "")}
    for item in document.get("findings", ()):
        key = f"findings/{item['id']}"
        values[f"there/{item['id']}"] = True
        values |= {
            f"{key}/text": item.get("text", {}).get("en", ""),
            f"{key}/note": item.get("note", ""),
            **_place(item["id"], item),
        }
    for item in document.get("answers", ()):
        values[f"answers/{item['id']}/narrative"] = item.get("narrative", {}).get("en", "")
    return values


def _with_value(document: Document, ref: list[str], value: object) -> Document:
    if ref[0] == "document":
        return _set_in(document, ref[1:], value)
    items = list(document.get(ref[0], ()))
    at = next((index for index, item in enumerate(items) if item["id"] == ref[1]), None)
    if at is None and ref[0] == "answers":
        at = len(items)
        items.append({"id": ref[1]})
    assert at is not None, ref
    items[at] = _set_in(items[at], ref[2:], value)
    return {**document, ref[0]: items}


def _set_in(holder: dict[str, Any], words: list[str], value: object) -> dict[str, Any]:
    if len(words) == 1:
        return {**holder, words[0]: copy.deepcopy(value)}
    return {**holder, words[0]: {**holder.get(words[0], {}), words[1]: value}}


def _index(items: list[Any], item: dict[str, Any], operation: Operation) -> int:
    """Behind the item named, or before the first of its own list; where the list is empty any place is the same."""
    after = operation.get("after")
    mine = [
        index
        for index, one in enumerate(items)
        if (one.get("domain"), one.get("kind")) == (item.get("domain"), item.get("kind"))
    ]
    if after is not None:
        return next(index for index in mine if items[index]["id"] == after) + 1
    return mine[0] if mine else len(items)


def _text(dice: random.Random, name: str, words: int) -> str:
    return " ".join([name, *dice.choices(_WORDS, k=words)])
