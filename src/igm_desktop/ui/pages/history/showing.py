"""A change as it is shown: what it is of, what was done, and both texts."""

from PySide6.QtCore import QCoreApplication

from igm_desktop.core.exchange.past import Happening, before
from igm_desktop.core.ref import is_item
from igm_desktop.ui.pages.history.text import Shown
from igm_desktop.ui.pages.history.wording import ChangeWords

translate = QCoreApplication.translate


def shown(words: ChangeWords, happening: Happening, *, apart: bool) -> Shown:
    """With `apart`, it stands alone, before and after under each other; else it says what it is of."""
    was, now = words.before(happening), words.after(happening)
    head, about = ("", "") if apart else (words.thing(happening), words.deed(happening))
    if was == now and was:
        same = before(words.past, happening.number) == happening.edit.value
        about = " · ".join(word for word in (about, _same_words(same=same)) if word)
    whole = is_item(happening.edit.ref) and not (was and now)
    return Shown(head, about, was, now, apart and not whole, whole)


def _same_words(*, same: bool) -> str:
    if same:
        return translate("HistoryDetails", "It stayed as it was.")
    return translate("HistoryDetails", "Only the look of the words changed: bold, italic or a link.")
