"""Names of countries and languages, in any language, from CLDR by way of Babel."""

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from babel import Locale

ENGLISH: Final = "en"
_COUNTRY: Final = re.compile(r"[A-Z]{2}")
# CLDR also has two letters for groupings, islands of a country, tests and what has no code of its own: no ISO 3166-1.
_NO_COUNTRIES: Final = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ")
)
_TAG: Final = re.compile(r"[a-z]{2}")
_NO_LANGUAGES: Final = frozenset(("mo", "sh", "tl"))  # old codes: CLDR names them ro, sr-Latn and fil
_THREE_LETTERS: Final = ("ckb", "fil")  # languages of states without a code of two letters
_LIGATURES: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "&": " and "}
)
_OWN_LETTERS: Final = {"es": {"ñ": "n\uffff"}}  # letters that stand after all words of another one


class Country(NamedTuple):
    """`code` is ISO 3166-1 alpha-2."""

    code: str
    name: str


class Language(NamedTuple):
    """`tag` is BCP 47."""

    tag: str
    name: str


@lru_cache(maxsize=16)
def countries(language: str) -> tuple[Country, ...]:
    """All countries and territories of ISO 3166-1 under their names in the language, in its alphabet's order."""
    names = _locale(language).territories.items()
    found = (Country(str(code), str(name)) for code, name in names if _is_country(str(code)))
    return tuple(sorted(found, key=lambda country: alphabet_key(country.name, language)))


def country_name(code: str, language: str) -> str:
    """The country's name in the language; the code itself where it has none."""
    return str(_locale(language).territories.get(code, code))


@lru_cache(maxsize=16)
def languages_offered(language: str) -> tuple[Language, ...]:
    """The languages that a profile may be begun in, in the alphabet's order: a person may still type another tag."""
    names = tuple(str(tag) for tag in _locale(language).languages)
    tags = [tag for tag in names if _TAG.fullmatch(tag) and tag not in _NO_LANGUAGES]
    tags += [tag for tag in _THREE_LETTERS if tag in names]
    found = (Language(tag, language_name(tag, language)) for tag in tags)
    return tuple(sorted(found, key=lambda one: alphabet_key(one.name, language)))


def language_name(tag: str, language: str, *, alone: bool = True) -> str:
    """The name in the language, as it stands alone ("Français", "Português (Brasil)") or among other words ("français");
    the tag where it has none.
    """
    locale = _locale(language)
    parts = tag.replace("_", "-").split("-")
    name = locale.languages.get(parts[0].lower())
    if name is None:
        return tag
    more = [_subtag_name(part, locale) for part in parts[1:]]
    name = name[:1].upper() + name[1:] if alone else name
    return f"{name} ({', '.join(more)})" if more else name


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """The text for comparing what people type: without accents, case and punctuation of names."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[\W_]+", " ", kept).split())


def alphabet_key(name: str, language: str) -> tuple[str, str]:
    """What names are sorted by: letters without accents first, except those that are letters of their own."""
    own = _OWN_LETTERS.get(language.partition("-")[0], {})
    written = unicodedata.normalize("NFC", name).casefold()
    pieces = (own.get(letter) or folded(letter) or " " for letter in written)
    return "".join(pieces), written


def _is_country(code: str) -> bool:
    return bool(_COUNTRY.fullmatch(code)) and code not in _NO_COUNTRIES


def _subtag_name(subtag: str, locale: "Locale") -> str:
    return str(
        locale.territories.get(subtag.upper())
        or locale.scripts.get(subtag.title())
        or locale.variants.get(subtag.upper())
        or subtag
    )


@lru_cache(maxsize=16)
def _locale(language: str) -> "Locale":
    """The locale, that of the language alone where the region is not known, or English."""
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(ENGLISH)
