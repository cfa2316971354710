"""The shapes that the sample's texts are written down in, and what turns them into the model's."""

import hashlib
import re
from dataclasses import dataclass
from typing import Final, Literal

from igm_desktop.core.domains import Level
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.ids import id_from
from igm_desktop.core.model.prose import Prose

MAIN: Final = "en"
OTHER: Final = "fr"
NO_BREAK: Final = "\u00a0"
NARROW: Final = "\u202f"


@dataclass(frozen=True, slots=True)
class Words:
    """One text in English and French. In the French, `~` is a space at which no line may break.

    `fr_made_from` is the English that the French was made from, where the English has changed since.
    """

    en: str
    fr: str
    fr_made_from: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A finding; which list it stands in is said by where it stands. `key` names it within the whole sample."""

    key: str
    en: str
    fr: str
    level: Level
    indicators: tuple[str, ...]
    status: Literal["draft", "ready"] = "ready"
    note: str = ""
    fr_made_from: str = ""

    @property
    def words(self) -> Words:
        return Words(self.en, self.fr, self.fr_made_from)


def sample_id(collection: str, key: str) -> str:
    """The id of an item of the sample: the same in every build."""
    return id_from("sample", "balti", collection, key)


def prose(words: Words) -> Prose:
    """Both texts, the French with its typography."""
    return Prose({MAIN: words.en, OTHER: french(words.fr)})


def origins(**texts: Words) -> FrozenMap[FrozenMap[str]]:
    """`translated_from` of an item with these texts: the hash of the English that each French text was made from."""
    return FrozenMap(
        {field: FrozenMap({OTHER: text_hash(words.fr_made_from or words.en)}) for field, words in texts.items()}
    )


def text_hash(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def french(text: str) -> str:
    """The text with French spaces, at which no line breaks: narrow ones before ; ! ? and wide ones at : and « »."""
    text = re.sub(r" (?=[;!?])", NARROW, text)
    text = re.sub(r" (?=[:»])|(?<=«) ", NO_BREAK, text)
    return text.replace("~", NO_BREAK)
