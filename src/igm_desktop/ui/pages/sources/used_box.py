"""Where a source is used: each place leads there."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from igm_desktop.core.clipping import clipped
from igm_desktop.core.edits import position
from igm_desktop.core.markup import plain
from igm_desktop.core.model.assessment import Assessment, Source
from igm_desktop.core.query.telling import where_words
from igm_desktop.core.ref import Ref
from igm_desktop.core.sources.standing import standing
from igm_desktop.core.sources.usage import uses
from igm_desktop.ui.context import Context
from igm_desktop.ui.labels import button, heading, label, quiet
from igm_desktop.ui.pages.sheet import Sheet
from igm_desktop.ui.pages.wide import ARROW, WideButton, let_through

SHOWN: Final = 6
MOST: Final = 200
LETTERS: Final = 70


class UsedBox(Sheet):
    """Counts the places, and shows the first of them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._all = False
        self._said: tuple[object, ...] = ()
        self._refs: tuple[Ref, ...] = ()
        self._count = quiet(wrap=True)
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._more = button("", kind="link")
        self._more.clicked.connect(self._show_all)
        self.rows.addWidget(heading(self.tr("Where it is used"), 3))
        self.rows.addWidget(self._count)
        self.rows.addLayout(self._places)
        more = QHBoxLayout()
        more.addWidget(self._more)
        more.addStretch(1)
        self.rows.addLayout(more)

    def show_source(self, source: Source, document: Assessment) -> None:
        """Show the places that name the source, or the one that stands for it."""
        heir = standing(document.sources).get(source.id, source)
        refs = uses(document).get(heir.id, ())
        if self._said[:1] != (source.id,):
            self._all = False
        said = (source.id, refs, self._all, *(self._words(ref, document) for ref in refs[:SHOWN]))
        if said == self._said:
            return
        self._said, self._refs = said, refs
        self._count.setText(
            self.tr("%n place(s)", "", len(refs))
            if refs
            else self.tr("No text names it yet. In any text, type @ and its name to cite it.")
        )
        self._fill(refs, document)

    def _fill(self, refs: tuple[Ref, ...], document: Assessment) -> None:
        while (item := self._places.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = refs[: MOST if self._all else SHOWN]
        for ref in shown:
            self._places.addWidget(Place(self._context, ref, self._words(ref, document)))
        self._more.setVisible(len(refs) > len(shown))
        self._more.setText(self.tr("Show %n more", "", len(refs) - len(shown)))

    def _words(self, ref: Ref, document: Assessment) -> str:
        return use_words(ref, document, self._context)

    def _show_all(self) -> None:
        self._all = True
        self._said = ()
        self._fill(self._refs, self._context.session.document)
        first = self._places.itemAt(min(SHOWN, self._places.count() - 1))
        widget = first.widget() if first is not None else None
        if widget is not None:
            widget.setFocus()


class Place(WideButton):
    """One place, which leads there."""

    def __init__(self, context: Context, ref: Ref, words: str) -> None:
        super().__init__(words, leads=True)
        text = label(words, wrap=True)
        let_through(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, ARROW, 6)
        row.addWidget(text, 1)
        self.clicked.connect(lambda: context.go(ref))


def use_words(ref: Ref, document: Assessment, context: Context) -> str:
    """The place in words: a finding or a part by its first words, an answer by its question, a fact by its label."""
    at = position(document, ref[0], ref[1]) if ref[0] != "document" else None
    if ref[0] == "answers":
        return clipped(f"{ref[1]} · {context.catalogue.question(ref[1], context.language)}", LETTERS)
    if at is not None and ref[0] == "key_facts":
        fact = document.key_facts[at]
        return clipped(plain(fact.label.best(document.languages)) or fact.value, LETTERS) or "…"
    if at is not None and ref[0] == "conventions":
        return clipped(plain(document.conventions[at].name.best(document.languages)), LETTERS) or "…"
    return where_words(ref, document, context.catalogue, context.language)
