"""The right half: a change, or those of a person or a domain, word by word, with the buttons that accept and reject."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from igm_desktop.core.edits import position
from igm_desktop.core.exchange.arrivals import Arrival
from igm_desktop.core.ref import Ref, is_item, item_ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, quiet, set_tool_tip
from igm_desktop.ui.pages.arrivals.rows import Row
from igm_desktop.ui.pages.arrivals.wording import Numbers, Words
from igm_desktop.ui.pages.domain.chips import ChipRow
from igm_desktop.ui.pages.history.text import ChangesText

MOST: Final = 30
"""So many changes of a group are shown at once."""


class ArrivalDetails(QWidget):
    """`accept_wanted` and `reject_wanted` ask for it for what is shown, `show_wanted` carries where to go."""

    accept_wanted = Signal()
    reject_wanted = Signal()
    show_wanted = Signal(tuple)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place: Ref = ()
        self.title = heading("", 2)
        self.about = quiet(wrap=True)
        self.text = ChangesText()
        self.accept = button("", icon="check", kind="main")
        self.reject = button("", icon="close")
        self.place = button(self.tr("Show where it stands now"), icon="arrow-right")
        set_tool_tip(
            self.accept, self.tr("It stands as it is, and the file notes that you agree (Ctrl+Enter in the list)")
        )
        set_tool_tip(self.reject, self.tr("What stood there before comes back (Ctrl+Delete in the list)"))
        self.accept.clicked.connect(self.accept_wanted)
        self.reject.clicked.connect(self.reject_wanted)
        self.place.clicked.connect(lambda: self.show_wanted.emit(self._place))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.title)
        rows.addWidget(self.about)
        rows.addWidget(self.text, 1)
        self.deeds = ChipRow(gap=8)
        rows.addWidget(self.deeds)
        rows.addStretch(0)
        for one in (self.accept, self.reject, self.place):
            one.setParent(self.deeds)

    def show_row(self, row: Row, words: Words) -> None:
        """Show a change, or a group of them."""
        if row.kind == "pair":
            self._show_pair(row, words)
        elif row.kind == "arrival":
            self._show_arrival(row.arrivals[0], words)
        else:
            self._show_group(row, words)
        number = len(row.open_ones)
        self.accept.setVisible(number > 0)
        self.reject.setVisible(number > 0)
        if row.kind == "arrival":
            self.accept.setText(self.tr("&Accept"))
            self.reject.setText(self.tr("Re&ject"))
        else:
            self.accept.setText(Numbers().accept(number))
            self.reject.setText(Numbers().reject(number))
        self.text.setVisible(bool(row.arrivals))
        shown = tuple(one for one in (self.accept, self.reject, self.place) if not one.isHidden())
        self.deeds.show_chips(shown, ())
        self.deeds.setVisible(bool(shown))

    def _show_arrival(self, one: Arrival, words: Words) -> None:
        self.title.setText(words.thing(one.last))
        about = (words.deed(one.first), words.signature(one.last.edit), words.decision(one))
        self.about.setText(" · ".join(word for word in about if word))
        self.text.show_changes([words.changed(one, apart=True)])
        self._lead_to(one)

    def _show_group(self, row: Row, words: Words) -> None:
        self.title.setText(words.first_line(row))
        self.about.setText(words.second_line(row))
        shown = [words.changed(one, apart=False) for one in row.arrivals[:MOST]]
        left = len(row.arrivals) - MOST
        self.text.show_changes(shown, Numbers().more(left) if left > 0 else "")
        self.place.hide()

    def _show_pair(self, row: Row, words: Words) -> None:
        self.title.setText(words.first_line(row))
        self.about.setText(
            self.tr(
                "It looks like this one: {source}. The page of the sources shows both, and makes one of them."
            ).replace("{source}", words.second_line(row))
        )
        self._place = ("sources", row.key[1])
        self.place.setText(self.tr("Show in the sources"))
        self.place.show()

    def _lead_to(self, one: Arrival) -> None:
        document, key = self._context.session.document, item_ref(one.ref)
        self._place = one.last.edit.ref if not is_item(one.ref) else one.ref
        there = not is_item(key) or key[0] == "answers" or position(document, *key) is not None
        self.place.setText(self.tr("Show the comment") if key[0] == "comments" else self.tr("Show where it stands now"))
        self.place.setVisible(there)
