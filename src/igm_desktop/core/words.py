"""Sentences for codes, as data per language: errors, notices, problems. Both front ends say the same words.

The core itself never uses them: it raises codes.
"""

import json
from collections.abc import Mapping
from functools import lru_cache

from igm_desktop.core.errors import IgmError
from igm_desktop.core.resources import resource
from igm_desktop.core.shown import said_again


@lru_cache(maxsize=64)  # looked for once: an error must have its words also where the disk gives nothing any more
def has_words(language: str) -> bool:
    """Whether there are sentences in that language."""
    return language.isalpha() and resource("words", f"{language}.json").is_file()


def sentence(language: str, code: str, /, *, or_code: str = "", **data: object) -> str:
    """The sentence for a code (or else for the other one) with its data in place, as it is shown.

    A language of prints has the words for what a document is made of; what it lacks is in English.
    """
    table = _table(language) if has_words(language) else _partial_table(language)
    return filled(table[code if code in table or not or_code else or_code], data)


def error_sentence(language: str, error: IgmError) -> str:
    """One sentence: what happened, what is safe, what to do."""
    table = _table(language if has_words(language) else "en")
    rule = f"error.{error.code}.{error.data.get('rule', '')}"
    codes = (f"error.{type(error).__name__}.{error.code}", rule, f"error.{error.code}", "error.other")
    known = next(code for code in codes if code in table)
    return filled(table[known], {"code": error.code, **error.data, **_address(error.data)})


def _address(data: Mapping[str, object]) -> Mapping[str, str]:
    """The ref of an error as `check` writes addresses."""
    ref = data.get("ref")
    return {"ref": "/".join(map(str, ref))} if isinstance(ref, tuple) else {}


def filled(words: str, data: Mapping[str, object]) -> str:
    """The words with the data in place; what hides as escapes, an ellipsis for what nobody gave."""
    return words.format_map(_Data({key: said_again(str(value)) for key, value in data.items()}))


class _Data(dict[str, str]):
    """The data of a sentence. What a sentence names and nobody gave shows as an ellipsis: a sentence must come."""

    def __missing__(self, _key: str) -> str:
        return "…"


@lru_cache(maxsize=8)
def _table(language: str) -> Mapping[str, str]:
    table: Mapping[str, str] = json.loads(resource("words", f"{language}.json").read_text(encoding="utf-8"))
    return table


@lru_cache(maxsize=8)
def _partial_table(language: str) -> Mapping[str, str]:
    """The words in a language that only prints have: what a document is made of in its own, all else in English."""
    tag = language.partition("-")[0].lower()
    file = resource("words", "partial", f"{tag}.json")
    if not tag.isalpha() or not file.is_file():
        return _table("en")
    return {**_table("en"), **json.loads(file.read_text(encoding="utf-8"))}
