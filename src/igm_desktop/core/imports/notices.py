"""What an import tells about its work: values with a code and data, never words for a person.

Codes and their data:

- unplaced: part (its id), characters, language; notes_kept: part, notes
- no_title; no_date; no_country; country_guessed: country; level_guessed: level; language_guessed: language
- two_languages: languages; missing_domains: domains; empty_list: domain, kind
- repeated: findings (the same text twice in one list is kept once)
- removed: running_heads, page_numbers; unreadable_pages: pages; lost_letters: letters
"""

from dataclasses import dataclass

from igm_desktop.core.frozen import FrozenMap, Json, freeze


@dataclass(frozen=True, slots=True)
class Notice:
    code: str
    data: FrozenMap[Json]


def notice(code: str, **data: object) -> Notice:
    """A notice with its data frozen."""
    return Notice(code, FrozenMap({key: freeze(value) for key, value in data.items()}))
