"""The words of the backups page."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, Qt

from igm_desktop.core.keeping.backups import Backup
from igm_desktop.core.keeping.restoring import time_of
from igm_desktop.core.shown import isolated, visible
from igm_desktop.ui.pages.backups.watch import Listed

translate = QCoreApplication.translate


class BackupsCounted(QObject):
    """What is said with a number: lupdate collects plurals in a class only."""

    def backups(self, number: int, size: str) -> str:
        return self.tr("%n backup(s) on this computer, apart from the file; together {size}.", "", number).replace(
            "{size}", size
        )

    def differences(self, number: int) -> str:
        return self.tr("%n difference(s) from the present assessment", "", number)

    def more(self, number: int) -> str:
        return self.tr("and %n more: choose one in the list to see it", "", number)


def about_all(listed: Listed) -> str:
    """How many there are, how much room they take, and where they lie."""
    words = BackupsCounted().backups(len(listed.backups), size_words(listed.size))
    folder = isolated(visible(str(listed.folder)))
    return words + " " + translate("BackupsPage", "They lie in {folder}.").replace("{folder}", folder)


def size_words(size: int) -> str:
    """So many bytes."""
    return QLocale().formattedDataSize(
        size, 0 if size < 1_048_576 else 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def rows_of(found: tuple[Backup, ...]) -> tuple[str | Backup, ...]:
    """The backups in their order, with the name of the day before the first of each; a clock that jumped makes a day twice."""
    rows: list[str | Backup] = []
    for day, group in groupby(found, key=lambda one: day_words(_moment(one))):
        rows += [day, *group]
    return tuple(rows)


def clock_words(backup: Backup) -> str:
    """The time of day when it was made."""
    moment = _moment(backup)
    if not moment.isValid():
        return translate("BackupsPage", "Backup {number}").replace("{number}", str(backup.counter))
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)


def title_words(backup: Backup) -> str:
    """Day and time."""
    moment = _moment(backup)
    if not moment.isValid():
        return clock_words(backup)
    named = translate("BackupsPage", "{day}, {time}")
    return named.replace("{day}", day_words(moment)).replace("{time}", clock_words(backup))


def mark_words(backup: Backup) -> str:
    """What kind of backup it is."""
    if backup.aside:
        return translate("BackupsPage", "Put aside: text that was not taken, or what stood in the place of the file")
    if backup.pinned:
        return translate("BackupsPage", "Before the assessment became much smaller")
    return translate("BackupsPage", "As it was saved")


def short_mark(backup: Backup) -> str:
    """The same where there is little room."""
    if backup.aside:
        return translate("BackupsPage", "Put aside")
    if backup.pinned:
        return translate("BackupsPage", "Before it became much smaller")
    return translate("BackupsPage", "As it was saved")


def day_words(moment: QDateTime) -> str:
    """The day in the words of the interface."""
    if not moment.isValid():
        return translate("BackupsPage", "At a time that is not known")
    ago = moment.date().daysTo(QDate.currentDate())
    if ago == 0:
        return translate("BackupsPage", "Today")
    if ago == 1:
        return translate("BackupsPage", "Yesterday")
    named = QLocale().toString(moment.date(), QLocale.FormatType.LongFormat)
    return named[:1].upper() + named[1:]


def _moment(backup: Backup) -> QDateTime:
    return QDateTime.fromString(time_of(backup) or "", Qt.DateFormat.ISODate).toLocalTime()
