"""The words of the answering room that more than one of its parts says."""

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.answering import Filter, Question

translate = QCoreApplication.translate


def state_words(question: Question) -> tuple[str, ...]:
    """What is done at a question, each in a few words: what the marks of its row stand for."""
    if not question.applies:
        words = [translate("Answering", "Does not apply")]
    elif question.answered:
        words = [translate("Answering", "Answered")]
    else:
        words = [translate("Answering", "Not answered yet")]
    if question.written:
        words.append(translate("Answering", "Has a narrative"))
    if question.sourced:
        words.append(translate("Answering", "Has a source"))
    if question.findings:
        drawn = translate("Answering", "Findings that draw on it: {number}")
        words.append(drawn.replace("{number}", str(len(question.findings))))
    if question.comments:
        comments = translate("Answering", "Open comments: {number}")
        words.append(comments.replace("{number}", str(question.comments)))
    return tuple(words)


def filter_name(which: Filter) -> str:
    """A filter in few words."""
    return {
        "all": translate("Answering", "All questions"),
        "unanswered": translate("Answering", "Unanswered"),
        "without_source": translate("Answering", "Without source"),
        "not_ready": translate("Answering", "Not ready"),
        "commented": translate("Answering", "Commented"),
        "changed": translate("Answering", "Changed since last time"),
    }[which]


def filter_meaning(which: Filter) -> str:
    """What a filter lists, in a sentence."""
    return {
        "all": translate("Answering", "Every question of this domain."),
        "unanswered": translate(
            "Answering", "Nothing is chosen yet, and no reason says why the question does not apply."
        ),
        "without_source": translate("Answering", "Answered, but the narrative cites no source."),
        "not_ready": translate(
            "Answering",
            "Answered, but the narrative or its source is missing, or a finding that draws on it is a draft.",
        ),
        "commented": translate("Answering", "Somebody has commented on it, and the comment is open."),
        "changed": translate(
            "Answering", "The answer is not the one that was there when you had the assessment open last."
        ),
    }[which]
