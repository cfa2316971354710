"""The words of the history page."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, Qt

from igm_desktop.core.clipping import clipped
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.exchange.past import Entry, Happening, Past, before
from igm_desktop.core.exchange.past_words import Names, author_words, field_words, thing_words, value_words
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import is_item
from igm_desktop.core.shown import as_name
from igm_desktop.ui.context import Context
from igm_desktop.ui.pages.history.rows import ELSEWHERE, Row, domain_of

translate = QCoreApplication.translate
SNIPPET = 80


class _Numbers(QObject):
    """What is said with a number: lupdate collects plurals in a class only."""

    def changes(self, number: int) -> str:
        return self.tr("%n change(s)", "", number)

    def changes_in(self, number: int, where: str) -> str:
        return self.tr("%n change(s) in {where}", "", number).replace("{where}", where)

    def entries(self, number: int) -> str:
        return self.tr("%n entry(ies) to begin with", "", number)

    def both(self, number: int) -> str:
        return self.tr("%n text(s) were written twice, by people who did not know it. Both are kept.", "", number)

    def more(self, number: int) -> str:
        return self.tr("and %n more: open the entry in the list to see each", "", number)


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """The words for the changes of a past, with the names of now."""

    past: Past
    names: Names

    def thing(self, happening: Happening) -> str:
        """What was changed."""
        return thing_words(self.past, happening.number, self.names)

    def deed(self, happening: Happening) -> str:
        """What was done to it: which field, or that it was added or deleted."""
        edit = happening.edit
        if is_item(edit.ref):
            if edit.value is None and not is_forgotten(edit):
                return translate("HistoryPage", "Deleted")
            if not edit.parents:
                return translate("HistoryPage", "Added")
            is_back = before(self.past, happening.number) is None
            return translate("HistoryPage", "Brought back") if is_back else translate("HistoryPage", "Changed")
        if edit.ref[2:] == ("place",):
            return translate("HistoryPage", "Moved")
        return field_words(edit.ref, self.names)

    def snippet(self, happening: Happening) -> str:
        """The deed, and the first words of what it came to."""
        words = clipped(as_name(self.after(happening)), SNIPPET) if not is_item(happening.edit.ref) else ""
        return (
            translate("HistoryPage", "{field}: {words}").format(field=self.deed(happening), words=words)
            if words
            else (self.deed(happening))
        )

    def before(self, happening: Happening) -> str:
        """What it was before, in plain words."""
        return value_words(happening.edit.ref, before(self.past, happening.number), self.names)

    def after(self, happening: Happening) -> str:
        """What it became, in plain words."""
        if is_forgotten(happening.edit):
            return translate("HistoryPage", "(This text was forgotten on purpose.)")
        return value_words(happening.edit.ref, happening.edit.value, self.names)

    def said(self, edit: Edit) -> str:
        """What a record says, in plain words."""
        return value_words(edit.ref, edit.value, self.names)

    def nothing(self, edit: Edit) -> str:
        """What stands for a value that says nothing: that it was deleted, or emptied."""
        if is_item(edit.ref):
            return translate("HistoryPage", "(deleted)")
        return translate("HistoryPage", "(empty)")


@dataclass(frozen=True, slots=True)
class Words(ChangeWords):
    """The same, and the words for whole entries."""

    context: Context

    def title(self, entry: Entry) -> str:
        """When, and by whom: "Today, 14:32 · Ana Rusu"."""
        if not entry.saved:
            return translate("HistoryPage", "Not saved yet")
        if entry is self.past.beginning:
            return translate("HistoryPage", "The beginning")
        when, who = when_words(entry.at), self.author(entry.by)
        return " · ".join(word for word in (when, who) if word)

    def author(self, by: str) -> str:
        """Who it was; for the person who is writing, whom the document may not name yet, "you"."""
        said = author_words(by, self.names)
        is_me = by == self.context.session.person
        return translate("HistoryPage", "you") if is_me and said == self.names.say("somebody") else said

    def summary(self, row: Row) -> str:
        """How many changes, and where."""
        number = len(row.happenings)
        if row.entry is self.past.beginning:
            return _Numbers().entries(number)
        where = self._domains(row.happenings)
        if not where:
            return _Numbers().changes(number)
        return _Numbers().changes_in(number, where)

    def _domains(self, happenings: Iterable[Happening]) -> str:
        found = {domain_of(one, self.context.catalogue) for one in happenings}
        named = [self.domain(one) for one in DOMAINS if one in found]
        if not named or len(named) > 2:
            return ""
        return ", ".join([*named, *([self.domain(ELSEWHERE)] if ELSEWHERE in found else [])])

    def domain(self, domain: str) -> str:
        """The name of a domain, or of all that belongs to none."""
        known = next((one for one in DOMAINS if one == domain), None)
        if known is not None:
            return self.context.catalogue.domain_text(known, self.context.language).short
        return translate("HistoryPage", "cover, parts, facts, sources")

    def signature(self, edit: Edit) -> str:
        """By whom and when."""
        return " · ".join(word for word in (self.author(edit.by), when_words(edit.at)) if word)

    def both(self, number: int) -> str:
        """That so many texts stand in two versions."""
        return _Numbers().both(number)

    def more(self, number: int) -> str:
        """That so many changes are not shown here."""
        return _Numbers().more(number)


def when_words(at: str | None) -> str:
    """The time in the words of the interface; as it stands where it is none."""
    if at is None:
        return ""
    time = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    if not time.isValid():
        return clipped(as_name(at), 40)
    time, locale = time.toLocalTime(), QLocale()
    day, clock = time.date(), locale.toString(time.time(), QLocale.FormatType.ShortFormat)
    ago = day.daysTo(QDate.currentDate())
    if ago == 0:
        named = translate("HistoryPage", "Today")
    elif ago == 1:
        named = translate("HistoryPage", "Yesterday")
    else:
        named = locale.toString(day, QLocale.FormatType.LongFormat)
    return translate("HistoryPage", "{day}, {time}").format(day=named, time=clock)
