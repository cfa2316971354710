"""Several answers that become one: every text of theirs stays, and only what they agree on is chosen."""

from collections.abc import Iterable, Sequence

from igm_desktop.core.model.assessment import NO_ORIGINS, Answer
from igm_desktop.core.model.prose import Prose


def joined(answers: Sequence[Answer]) -> Answer:
    """One answer of those, in their order. A text that two of them have stands once.

    That a question does not apply is said only where all say so; otherwise the reason goes to the internal note.
    """
    first, *others = answers
    if not others:
        return first
    reasons = _lines(one.not_applicable or "" for one in answers)
    none_applies = all((one.not_applicable or "").strip() for one in answers)
    notes = _lines([*(one.note for one in answers), *([] if none_applies else [reasons])])
    choices = {(one.choice, one.choices) for one in answers}
    levels = {one.level for one in answers}
    languages = dict.fromkeys(language for one in answers for language in one.narrative)
    extra = {key: value for one in reversed(others) for key, value in (one.__pydantic_extra__ or {}).items()}
    return first.model_copy(
        update={
            **{key: value for key, value in extra.items() if key not in (first.__pydantic_extra__ or {})},
            "narrative": Prose(
                {
                    language: _lines((one.narrative.in_language(language) for one in answers), "\n\n")
                    for language in languages
                }
            ),
            "choice": first.choice if len(choices) == 1 else None,
            "choices": first.choices if len(choices) == 1 else (),
            "level": first.level if len(levels) == 1 else None,
            "not_applicable": reasons if none_applies else None,
            "note": notes,
            "translated_from": NO_ORIGINS,
            "carried": None,
        }
    )


def _lines(texts: Iterable[str], between: str = "\n") -> str:
    return between.join(dict.fromkeys(text for text in texts if text.strip()))
