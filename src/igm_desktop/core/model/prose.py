"""Prose: one text in one or several languages."""

import re
from collections.abc import Iterable
from functools import lru_cache

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from igm_desktop.core.frozen import FrozenMap

# BCP 47: the language, then script, region, variants and private use; case is free.
LANGUAGE_PATTERN = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
_LANGUAGE = re.compile(LANGUAGE_PATTERN)
_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=256)
def is_language(tag: str) -> bool:
    """Whether the word has the shape of a BCP 47 tag."""
    return bool(_LANGUAGE.fullmatch(tag))


class Prose(FrozenMap[str]):
    """`{"en": "…", "fr": "…"}`. Inline markup is the small Markdown subset of `core.markup`."""

    __slots__ = ()

    def in_language(self, language: str) -> str:
        """The text in that language, empty where there is none."""
        return self.get(language, "")

    def best(self, languages: Iterable[str]) -> str:
        """The first text that is not empty, in the order of the languages, else any, else empty."""
        wanted = (self.get(language, "") for language in languages)
        return next((text for text in (*wanted, *self.values()) if text), "")

    def with_text(self, language: str, text: str) -> "Prose":
        """The same prose with one text set; an empty text takes the language out."""
        if text:
            return Prose({**self, language: text})
        return Prose({key: value for key, value in self.items() if key != language})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_valid)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "object",
            "propertyNames": {"pattern": LANGUAGE_PATTERN},
            "additionalProperties": {"type": "string"},
        }


def _valid(value: object) -> Prose:
    if not isinstance(value, dict):
        raise PydanticCustomError("prose", "a mapping of languages to texts is needed")
    for language, text in value.items():
        if not isinstance(text, str) or not isinstance(language, str) or not is_language(language):
            raise PydanticCustomError("prose", "a mapping of languages to texts is needed")
        if not text.isascii() and _SURROGATE.search(text):
            raise PydanticCustomError("prose", "half of a pair, which no file can hold")
    return value if isinstance(value, Prose) else Prose(value)


NO_PROSE = Prose()
