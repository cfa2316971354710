"""Ids and ranks.

Ids are never reused and never shown. A rank is a fractional key: text that sorts between its neighbours', with a tail
from the item's id, so that two people who insert at one place at the same time never tie.
"""

import hashlib
import secrets
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_HEAD: Final = 4  # digits of a rank that count in whole steps, so that appending for ever keeps ranks short
_STEP: Final = 64
_TOP: Final = len(_DIGITS) ** _HEAD
_TAIL: Final = 4


def new_id() -> str:
    """A fresh id: 16 hexadecimal digits of chance."""
    return secrets.token_hex(8)


def id_from(*words: str) -> str:
    """The id that the same words always give: 16 hexadecimal digits. Imports use it."""
    return hashlib.sha256("\x1f".join(words).encode("utf-8", "replace")).hexdigest()[:16]


def rank_between(low: str | None, high: str | None, item_id: str) -> str:
    """A rank above `low` and below `high` (None: no bound) for that item. Ranks that are out of order count as none."""
    low, high = low or None, high or None
    if low is not None and high is not None and low >= high:
        high = None
    key = _whole_step(low, high) or _middle(low or "", high)
    return key + _tail(item_id)


def ranks_between(low: str | None, high: str | None, item_ids: Iterable[str]) -> tuple[str, ...]:
    """Ranks for several items in their order, all between the two; they stay short however many there are."""
    ids = tuple(item_ids)
    if high or (low and not _room_above(low, len(ids))):
        return _halved(low or None, high or f"{low}zzzz", ids)
    ranks: list[str] = []
    for item_id in ids:
        low = rank_between(low, None, item_id)
        ranks.append(low)
    return tuple(ranks)


def _halved(low: str | None, high: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    if not ids:
        return ()
    half = len(ids) // 2
    middle = rank_between(low, high, ids[half])
    return (*_halved(low, middle, ids[:half]), middle, *_halved(middle, high, ids[half + 1 :]))


def _room_above(low: str, steps: int) -> bool:
    head = _head(low)
    return head is not None and head + steps * _STEP < _TOP


def _tail(item_id: str) -> str:
    number = int.from_bytes(hashlib.sha256(item_id.encode("utf-8", "replace")).digest()[:8], "big")
    return _written(number, _TAIL)


def _written(number: int, length: int) -> str:
    digits = ""
    for _ in range(length):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits


def _head(rank: str) -> int | None:
    head = rank[:_HEAD]
    if len(head) < _HEAD or any(letter not in _DIGITS for letter in head):
        return None
    number = 0
    for letter in head:
        number = number * len(_DIGITS) + _DIGITS.index(letter)
    return number


def _whole_step(low: str | None, high: str | None) -> str | None:
    """A step above or below, where there is room for it."""
    if low is None and high is None:
        return _written(_TOP // 4, _HEAD)
    below, above = (None if bound is None else _head(bound) for bound in (low, high))
    if (
        low is not None
        and below is not None
        and below + _STEP < (_TOP if above is None else above)
        and (high is None or above is not None)
    ):
        return _written(below + _STEP, _HEAD)
    if low is None and above is not None and above - _STEP > 0:
        return _written(above - _STEP, _HEAD)
    return None


def _middle(low: str, high: str | None) -> str:
    """The shortest text above `low` and below `high` that begins neither.

    Letters that are no digits, as only hostile files have them, are kept. Where such a file leaves no room ("V" and
    "V0"), the text lies above `low` only.
    """
    key = ""
    bounded = high is not None
    for position in range(max(len(low), len(high or "")) + 1):
        letter, limit = low[position : position + 1], (high or "")[position : position + 1]
        if letter not in _DIGITS:
            key += letter
            bounded = bounded and letter == limit
            continue
        floor = _DIGITS.index(letter)  # 0 where `low` has ended
        ceiling = bisect_left(_DIGITS, limit) if bounded else len(_DIGITS)
        if ceiling - floor > 1:
            return key + _DIGITS[(floor + ceiling) // 2]
        key += _DIGITS[floor]
        bounded = bounded and ceiling == floor
    return key + _DIGITS[len(_DIGITS) // 2]
