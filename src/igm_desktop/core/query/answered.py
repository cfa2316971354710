"""Whether an indicator is answered: work done, never a mark."""

from igm_desktop.core.catalogue.model import Indicator
from igm_desktop.core.citations import cited_in
from igm_desktop.core.model.assessment import Answer, Assessment
from igm_desktop.core.sources.standing import standing


def is_answered(indicator: Indicator, answer: Answer | None, document: Assessment) -> bool:
    """Something is chosen (written, for a narrative; in the table, for the conventions), or a reason says why the
    question does not apply. A narrative alone does not answer a question that has options.
    """
    if answer is not None and (answer.not_applicable or "").strip():
        return True
    match indicator.answer:
        case "access" | "yes_no":
            return answer is not None and answer.choice is not None
        case "choices":
            return answer is not None and bool(answer.choices)
        case "narrative":
            return answer is not None and any(text.strip() for text in answer.narrative.values())
        case "conventions":
            return any(one.ratified is not None or one.signed is not None for one in document.conventions)


def has_source(answer: Answer, document: Assessment) -> bool:
    """Whether the narrative cites a source that is there."""
    there = standing(document.sources)
    return any(source_id in there for source_id in cited_in(answer.narrative))
