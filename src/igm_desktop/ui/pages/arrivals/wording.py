"""The words of the page of what came."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from igm_desktop.core.canonical import plain_json, same_json
from igm_desktop.core.exchange.arrivals import Arrival
from igm_desktop.core.exchange.conflicts import Conflict
from igm_desktop.core.exchange.deciding import Standing
from igm_desktop.core.exchange.past import before, item_then
from igm_desktop.core.exchange.past_words import field_words, value_words
from igm_desktop.core.identity import is_forgotten
from igm_desktop.core.model.assessment import Source
from igm_desktop.core.model.state import Edit
from igm_desktop.core.ref import is_item
from igm_desktop.core.shown import as_name, in_sentence
from igm_desktop.core.sources.naming import source_name
from igm_desktop.ui.pages.arrivals.rows import COMMENTS, Row
from igm_desktop.ui.pages.history.text import Shown
from igm_desktop.ui.pages.history.wording import Words as HistoryWords

translate = QCoreApplication.translate


class Numbers(QObject):
    """What is said with a number: lupdate collects plurals in a class only."""

    def texts(self, number: int) -> str:
        return self.tr("%n thing(s) to decide", "", number)

    def changes(self, number: int) -> str:
        return self.tr("%n change(s)", "", number)

    def open_ones(self, number: int) -> str:
        return self.tr("%n open", "", number)

    def comments(self, number: int) -> str:
        return self.tr("%n comment(s)", "", number)

    def pairs(self, number: int) -> str:
        return self.tr("%n pair(s) of sources that look like one", "", number)

    def accept(self, number: int) -> str:
        return self.tr("&Accept %n change(s)", "", number)

    def reject(self, number: int) -> str:
        return self.tr("Re&ject %n change(s)", "", number)

    def accepted(self, number: int) -> str:
        return self.tr("%n change(s) accepted. The next save notes it.", "", number)

    def rejected(self, number: int) -> str:
        return self.tr("%n change(s) rejected. The same copies will not bring them back.", "", number)

    def more(self, number: int) -> str:
        return self.tr("and %n more: open the list to see each", "", number)

    def summary(self, changes: int, both: int) -> str:
        words = [self.tr("%n change(s) to look at", "", changes)] if changes else []
        if both:
            words.append(self.tr("%n text(s) in two versions", "", both))
        return " · ".join(words)


@dataclass(frozen=True, slots=True)
class Version:
    """One answer of a conflict: all records that say the same, and by whom they are."""

    edit: Edit
    others: tuple[Edit, ...]


def versions_of(conflict: Conflict) -> tuple[Version, ...]:
    """The different answers, in the order of the conflict."""
    found: list[list[Edit]] = []
    for head in conflict.heads:
        same = next((one for one in found if one[0].ref == head.ref and same_json(one[0].value, head.value)), None)
        if same is None:
            found.append([head])
        else:
            same.append(head)
    return tuple(Version(first, tuple(rest)) for first, *rest in found)


@dataclass(frozen=True, slots=True)
class Words(HistoryWords):
    """The words of rows and of what is chosen, with the names of now."""

    def first_line(self, row: Row) -> str:
        """The first line of a row."""
        if row.kind == "conflicts":
            return translate("ArrivalsPage", "Written twice")
        if row.kind == "doubles":
            return translate("ArrivalsPage", "Sources that may be one")
        if row.kind == "person":
            return as_name(self.author(row.key[1]))
        if row.kind == "domain":
            return self.place(row.key[2])
        if row.kind == "pair":
            return as_name(self._source(row.key[1]))
        thing = self.thing_of(row)
        return thing.removeprefix(f"{self.place(row.key[2])} · ") if row.kind == "arrival" else thing

    def thing_of(self, row: Row) -> str:
        """What a change or a conflict is about."""
        if row.conflict is not None:
            return self.thing_said(row.conflict.heads[0])
        return self.thing(row.arrivals[0].last)

    def thing_said(self, edit: Edit) -> str:
        """What a record is about."""
        from igm_desktop.core.exchange.past_words import thing_words

        return thing_words(self.past, self.past.numbers[edit.id], self.names)

    def second_line(self, row: Row) -> str:
        """The second line of a row."""
        numbers = Numbers()
        if row.kind == "conflicts":
            return numbers.texts(len(row.rows))
        if row.kind == "doubles":
            return numbers.pairs(len(row.rows))
        if row.kind == "pair":
            return as_name(self._source(row.key[2]))
        if row.conflict is not None:
            return " · ".join(word for word in (self.field(row.conflict), self.writers(row.conflict)) if word)
        if row.kind == "arrival":
            return self.line(row.arrivals[0])
        return self.count(row)

    def count(self, row: Row) -> str:
        """How much is in a group, and how much of it is open."""
        numbers, number = Numbers(), sum(one.is_decidable for one in row.arrivals)
        comments = len(row.arrivals) - number
        words = [numbers.changes(number)] if number else []
        left = len(row.open_ones)
        if number and left != number:
            words.append(numbers.open_ones(left))
        return ", ".join([*words, *([numbers.comments(comments)] if comments else [])])

    def line(self, one: Arrival) -> str:
        """What was done, its first words, and what has become of it."""
        if not one.is_decidable:
            return self.snippet(one.last)
        said = self.snippet(one.last) if not one.added else self.deed(one.first)
        return said if one.is_open else f"{self.standing(one.standing)} · {said}"

    def standing(self, standing: Standing) -> str:
        """What has become of a change, in a word."""
        return {
            Standing.OPEN: translate("ArrivalsPage", "Open"),
            Standing.ACCEPTED: translate("ArrivalsPage", "Accepted"),
            Standing.REJECTED: translate("ArrivalsPage", "Rejected"),
            Standing.CHANGED: translate("ArrivalsPage", "Changed since"),
        }[standing]

    def decision(self, one: Arrival) -> str:
        """What has become of a change, by whom and when."""
        if one.decision is None:
            return ""
        return " · ".join(word for word in (self.standing(one.standing), self.signature(one.decision)) if word)

    def place(self, place: str) -> str:
        """The name of a domain, of what is in none, or of comments."""
        if place == COMMENTS:
            return translate("ArrivalsPage", "Comments")
        name = self.domain(place)
        return name[:1].upper() + name[1:]

    def field(self, conflict: Conflict) -> str:
        """Which part of a thing stands in two versions."""
        if is_item(conflict.ref):
            return translate("ArrivalsPage", "Deleted and written on")
        if conflict.ref[2:] == ("place",):
            return translate("ArrivalsPage", "Moved to two places")
        return field_words(conflict.ref, self.names)

    def writers(self, conflict: Conflict) -> str:
        """Who wrote the versions."""
        names = dict.fromkeys(in_sentence(self.author(head.by)) for head in conflict.heads)
        return " / ".join(names)

    def signatures(self, version: Version) -> str:
        """By whom and when, for all who say the same."""
        return "; ".join(dict.fromkeys(self.signature(edit) for edit in (version.edit, *version.others)))

    def name_of(self, version: Version) -> str:
        """By whom a version is."""
        return ", ".join(dict.fromkeys(in_sentence(self.author(edit.by)) for edit in (version.edit, *version.others)))

    def changed(self, one: Arrival, *, apart: bool) -> Shown:
        """A change as it is shown: what it is of, what was done, and both texts."""
        was, now = self.before(one.first), self.became(one)
        head, about = ("", "") if apart else (self.thing(one.last), self.deed(one.first))
        whole = is_item(one.ref) and not (was and now)
        if not apart and one.is_decidable and not one.is_open:
            about = f"{about} · {self.standing(one.standing)}"
        if was == now and was:
            look = translate("HistoryDetails", "Only the look of the words changed: bold, italic or a link.")
            about = " · ".join(word for word in (about, look) if word)
        return Shown(head, about, was, now, apart and not whole, whole)

    def became(self, one: Arrival) -> str:
        """What it came to, in plain words; of an item that was added, all that it says."""
        if one.added and len(one.happenings) > 1:
            item = item_then(self.past, one.ref[:2], one.last.number + 1)
            return value_words(one.ref, plain_json(item), self.names) if item is not None else ""
        return self.after(one.last)

    def said_in(self, edit: Edit) -> str:
        """What a version says, or that it says nothing."""
        if is_forgotten(edit):
            return translate("HistoryPage", "(This text was forgotten on purpose.)")
        return self.said(edit) or self.nothing(edit)

    def base(self, conflict: Conflict) -> str:
        """What stood there when the versions came apart."""
        return value_words(conflict.ref, conflict.base, self.names)

    def compared_with(self, conflict: Conflict, versions: Sequence[Version]) -> list[Shown]:
        """What stood there, and each version against it; against the first one where nobody knows what stood there."""
        if is_item(conflict.ref) and any(head.value is None for head in conflict.heads):
            return [self._against_deletion(version) for version in versions]
        shown = []
        base = self.base(conflict)
        if conflict.base_known:
            before = translate("ArrivalsPage", "Before")
            shown.append(Shown(before, "", base, base, whole=True))
        else:
            base = self.said(versions[0].edit)
        for version in versions:
            said = self.said(version.edit)
            is_empty = not said
            words = said or self.said_in(version.edit)
            about = self.when(version)
            was = base if not is_empty else words
            shown.append(Shown(self.name_of(version), about, was, words, whole=is_empty or not base))
        return shown

    def _against_deletion(self, version: Version) -> Shown:
        """A deletion, or what was written on: only that, and not the whole thing."""
        edit = version.edit
        if edit.value is None or is_item(edit.ref):
            words = self.said_in(edit)
            return Shown(self.name_of(version), self.when(version), words, words, whole=True)
        was = value_words(edit.ref, before(self.past, self.past.numbers[edit.id]), self.names)
        return Shown(self.name_of(version), self.when(version), was, self.said(edit))

    def when(self, version: Version) -> str:
        """When a version was written, and in which field of the thing where it is one."""
        from igm_desktop.ui.pages.history.wording import when_words

        field = field_words(version.edit.ref, self.names) if not is_item(version.edit.ref) else ""
        times = dict.fromkeys(when_words(edit.at) for edit in (version.edit, *version.others))
        return " · ".join(word for word in (field, *times) if word)

    def _source(self, source_id: str) -> str:
        found: Source | None = next((one for one in self.names.document.sources if one.id == source_id), None)
        return source_name(found).full if found is not None else ""
