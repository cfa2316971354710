"""The words of the command line, in the language of the terminal."""

import locale
import os

from igm_desktop.core.words import has_words, sentence


def terminal_language() -> str:
    """The language that the terminal asks for, as the environment names it; English where we have no words for it."""
    named = next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), "")
    code = locale.normalize(named).partition("_")[0].lower()
    return code if has_words(code) else "en"


def say(code: str, /, *, or_code: str = "", **data: object) -> str:
    """The sentence for a code, with its data in place."""
    return sentence(terminal_language(), code, or_code=or_code, **data)
