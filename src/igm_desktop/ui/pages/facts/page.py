"""Key facts and conventions: two tables that are written in place."""

from functools import partial

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from igm_desktop.app.change import Change
from igm_desktop.core.facts.lists import (
    CONVENTIONS,
    KEY_FACTS,
    convention_name,
    main_conventions,
    more_conventions,
    with_conventions,
    with_usual_facts,
)
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, literal
from igm_desktop.ui.pages.column import ColumnPage
from igm_desktop.ui.pages.facts.panel import FactPanel
from igm_desktop.ui.pages.facts.printing import PRINTED_IN, printed_in
from igm_desktop.ui.review.marks import mark_collections

WIDTH = 1060


class FactsPage(ColumnPage):
    """The key facts above, the conventions below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self._context = context
        self.facts = self._made(
            KEY_FACTS,
            self.tr("Key facts"),
            self.tr(
                "Figures that set the scene, each with its year and its source. The table is printed if it has rows."
            ),
            self.tr("There is no key fact yet. Begin with the usual rows, add one, or paste rows from a spreadsheet."),
        )
        self.conventions = self._made(
            CONVENTIONS,
            self.tr("International conventions"),
            self.tr("Whether each is signed and ratified: a year, or yes, no, n/a. An empty cell is not known."),
            self.tr("There is no convention yet. Begin with the nine main ones, or add them one by one."),
        )
        self._usual = button(self.tr("Add the usual rows"))
        self._usual.clicked.connect(self._add_usual)
        self.facts.add_tool(self._usual)
        self._nine = button(self.tr("Add the nine main conventions"))
        self._nine.clicked.connect(self._add_nine)
        self._more = button(self.tr("Add another convention"))
        self._more.setMenu(self._more_menu())
        self.conventions.add_tool(self._nine)
        self.conventions.add_tool(self._more)
        row, self._place = printed_in(context)
        self.conventions.above.addLayout(row)
        title = heading(self.tr("Key facts and conventions"), 1)
        self.rows.addWidget(title)
        mark_collections(context, self, self.rows, frozenset({KEY_FACTS, CONVENTIONS}), title)
        self.rows.addWidget(self.facts)
        self.rows.addWidget(self.conventions)
        self.rows.addStretch(1)
        self._show_offers(context.session.document)
        self.order_tabs()
        context.session.changed.connect(self.refresh)

    def reveal(self, ref: Ref) -> bool:
        """Go to the cell of that ref and give it the keyboard; False where there is none."""
        if ref[:2] == PRINTED_IN:
            self.show_widget(self._place)
            return True
        panels = (self.facts, self.conventions)
        whole = next((panel for panel in panels if ref[:2] == ("document", panel.collection)), None)
        if whole is not None:
            self.show_widget(whole.table if whole.model.items else whole.add)
            return True
        for panel in panels:
            found = panel.reveal(ref)
            if found is not None:
                self._show_cell(panel, found)
                return True
        return False

    def refresh(self, change: Change) -> None:
        """Follow the document."""
        for panel in (self.facts, self.conventions):
            panel.refresh(change)
        touches = change.difference.touches
        if touches(KEY_FACTS) or touches(CONVENTIONS) or touches("document", "country"):
            self._show_offers(change.after)

    def arrange(self, width: int) -> None:
        for panel in (self.facts, self.conventions):
            panel.arrange(width)

    def _made(self, collection: str, name: str, about: str, empty: str) -> FactPanel:
        panel = FactPanel(self._context, collection, name, about, empty)
        panel.current_moved.connect(partial(self._follow_current, panel))
        return panel

    def _follow_current(self, panel: FactPanel) -> None:
        if panel.table.hasFocus():
            self._show_cell(panel, panel.table.currentIndex())

    def _show_cell(self, panel: FactPanel, index: QModelIndex) -> None:
        """Scroll until the cell is in sight, now and once the table has its height."""

        def scroll() -> None:
            self.show_part_of(panel.table, panel.table.cell_area(index))

        scroll()
        QTimer.singleShot(0, panel, scroll)

    # What a person does

    def _show_offers(self, document: Assessment) -> None:
        """Offer only what would add something."""
        self._usual.setVisible(with_usual_facts(document) is not document)
        nine = with_conventions(document, main_conventions(document.country)) is not document
        self._nine.setVisible(nine)
        self._more.setVisible(not nine)

    def _add_usual(self) -> None:
        self._add(self.facts, with_usual_facts(self._flushed()), self.tr("Add the usual rows"))

    def _add_nine(self) -> None:
        document = self._flushed()
        wanted = with_conventions(document, main_conventions(document.country))
        self._add(self.conventions, wanted, self.tr("Add the nine main conventions"))

    def _add_one(self, action: QAction) -> None:
        wanted = with_conventions(self._flushed(), (action.data(),))
        self._add(self.conventions, wanted, self.tr("Add a convention"))

    def _flushed(self) -> Assessment:
        self._context.session.flush()
        return self._context.session.document

    def _add(self, panel: FactPanel, wanted: Assessment, words: str) -> None:
        """Have the document as wanted, and go to the first row that is new."""
        before, had = self._context.session.document, set(panel.model.ids())
        if not panel.apply(lambda _document: wanted, words):
            return
        new = [one for one in panel.model.ids() if one not in had]
        self.reveal((panel.collection, new[0]))
        panel.tell_rows(self.tr("%n row(s) added.", "", len(new)), before, new)

    def _more_menu(self) -> QMenu:
        """The conventions that are not there yet, when the menu opens."""
        menu = QMenu(self)
        menu.triggered.connect(self._add_one)

        def fill() -> None:
            menu.clear()
            document = self._context.session.document
            for key in (*main_conventions(document.country), *more_conventions(document.country)):
                if with_conventions(document, (key,)) is not document:
                    menu.addAction(literal(convention_name(key, self._context.language))).setData(key)

        menu.aboutToShow.connect(fill)
        return menu
