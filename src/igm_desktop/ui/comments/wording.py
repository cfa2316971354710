"""The words of comments: who and when, where, and how a thread stands."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, Qt

from igm_desktop.core.clipping import clipped
from igm_desktop.core.comments.threads import Thread, is_deleted, is_orphan
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import position
from igm_desktop.core.exchange.past_words import Names, author_words, field_words, ref_words
from igm_desktop.core.model.assessment import Anchor, Comment
from igm_desktop.core.ref import is_item, item_ref
from igm_desktop.core.shown import as_name, isolated
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.history.wording import when_words

translate = QCoreApplication.translate
CLIPPED = 300


class _Numbers(QObject):
    """What is said with a number: lupdate collects plurals in a class only."""

    def replies(self, number: int) -> str:
        return self.tr("%n reply(ies)", "", number)

    def open(self, number: int) -> str:
        return self.tr("%n open comment(s)", "", number)

    def listed(self, number: int) -> str:
        return self.tr("%n comment(s)", "", number)


def open_words(number: int) -> str:
    """How many comments are open."""
    return _Numbers().open(number)


def listed_words(number: int) -> str:
    """How many comments are listed."""
    return _Numbers().listed(number)


def day_words(at: str) -> str:
    """When, for a row with little room: of what is older than yesterday only the day, in figures."""
    time = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    day = time.toLocalTime().date()
    if not time.isValid() or day.daysTo(QDate.currentDate()) in (0, 1):
        return when_words(at)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


@dataclass(frozen=True, slots=True)
class CommentWords:
    """The words for the comments of a document, with the names of now."""

    context: Context
    names: Names

    def who(self, by: str) -> str:
        """Who it was, with the organisation; for whoever is writing and has no name yet, "you"."""
        at = position(self.names.document, "people", by)
        me = self.context.session.desk.person
        person = self.names.document.people[at] if at is not None else me if me.id == by else None
        said = author_words(by, self.names)
        if by == me.id and said == self.names.say("somebody"):  # whoever has not saved yet
            said = as_name(me.name) or translate("Comments", "you")
        organisation = as_name(person.organisation) if person is not None else ""
        return ", ".join(isolated(word) for word in (said, organisation) if word)

    def signed(self, by: str, at: str) -> str:
        """Who and when."""
        return " · ".join(word for word in (self.who(by), when_words(at)) if word)

    def place(self, anchor: Anchor) -> str:
        """What it is about: a domain, a thing by its name, and which field of it."""
        ref = anchor.ref
        if ref[:1] == ("domains",):
            domain = next((one for one in DOMAINS if ref[1:2] == (one,)), None)
            if domain is not None:
                name = self.context.catalogue.domain_text(domain, self.context.language).short
                return translate("Comments", "{domain}, as a whole").replace("{domain}", name)
        if len(ref) < 2:
            return translate("Comments", "something that is gone")
        key = item_ref(ref)
        if is_item(key) and key[0] != "answers" and position(self.names.document, *key) is None:
            return translate("Comments", "something that is gone")
        if ref[0] == "document":
            return field_words(ref, self.names)
        return ref_words(ref, self.names)

    def said(self, comment: Comment) -> str:
        """What it says, as it stands."""
        if comment.kind == "nothing_to_say":
            return comment.text or translate("Comments", "Nothing to say about this domain.")
        if is_deleted(comment):
            return translate("Comments", "(This comment was deleted. What others replied is kept.)")
        return comment.text

    def state(self, thread: Thread) -> str:
        """How the thread stands; nothing for one that is just open."""
        resolved = thread.first.resolved
        if resolved is not None:
            return self.outcome(resolved.how)
        if is_orphan(self.names.document, thread.first, self.context.catalogue):
            return translate("Comments", "Place not found")
        return ""

    def outcome(self, how: str | None) -> str:
        """What was done with what was asked."""
        return {
            "accepted": translate("Comments", "Accepted"),
            "rejected": translate("Comments", "Not taken up"),
            "answered": translate("Comments", "Answered"),
        }.get(how or "", translate("Comments", "Resolved"))

    def replies(self, thread: Thread) -> str:
        """How many replies there are; nothing where there are none."""
        return _Numbers().replies(len(thread.replies)) if thread.replies else ""

    def quote(self, anchor: Anchor) -> str:
        """The words that it is about, in quotation marks, in one line; nothing where it is about the whole."""
        words = clipped(as_name(anchor.quote), CLIPPED)
        return translate("Comments", "“{words}”").replace("{words}", words) if words else ""

    def tip(self, thread: Thread) -> str:
        """A thread for a tool tip: who said what, the last of the replies too."""
        last = thread.replies[-1:]
        lines = []
        for comment in (thread.first, *last):
            lines.append(f"{self.who(comment.by)}: {clipped(self.said(comment), CLIPPED)}")
        if len(thread.replies) > len(last):
            lines.insert(1, self.replies(thread))
        return "\n".join(lines)


def words_now(context: Context) -> CommentWords:
    """The words for the document as it is now."""
    return CommentWords(context, Names(context.session.document, context.catalogue, context.language))
