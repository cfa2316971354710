"""Opening the indicators of a domain, against a bare list of as many rows in a window of the same size."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from time import perf_counter

from pairs import paired
from table import Row

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.catalogue.model import Catalogue, Indicator, SubCategory
from igm_desktop.core.keeping.desk import new_desk
from igm_desktop.core.model.assessment import Answer, Assessment, Person
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMessageLogContext, QSize, QStringListModel, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QListView, QStackedWidget, QWidget

AIM, AIM_MANY, AIM_RATIO = 0.1, 0.3, 3
MANY, SMALL = 1_000, 40
SIZE = QSize(980, 620)  # of a page in a window of 1280×720


def rows(*, quick: bool) -> Iterator[Row]:
    from igm_desktop.ui.application import prepare

    qInstallMessageHandler(hear)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    prepare(app)
    rounds = 1 if quick else 15
    standard = installed(*DEFAULT)
    largest = len(standard.indicators("national", "whole_of_government"))
    few = paired(partial(opened, app, standard), partial(bare, app, standard), rounds)
    yield Row(f"open {largest} indicators", few, aim_seconds=AIM)
    many = of_size(standard, SMALL if quick else MANY)
    both = paired(partial(opened, app, many), partial(bare, app, many), rounds)
    count = len(many.indicators("national", "whole_of_government"))
    yield Row(f"open {count:,} indicators", both, aim_seconds=AIM_MANY)
    yield Row(f"the same, as a ratio, {count:,} rows", both, aim_ratio=AIM_RATIO)


def of_size(standard: Catalogue, count: int) -> Catalogue:
    """A catalogue with that many national questions in one domain, twenty in each sub-category."""
    words = standard.words_in("en")
    asked = tuple(words.questions.values())
    groups, questions, names = [], {}, {}
    for start in range(0, count, 20):
        group = f"N-2.{start // 20 + 1}"
        ids = [f"{group}.{place + 1}" for place in range(min(20, count - start))]
        names[group] = f"Sub-category {start // 20 + 1}"
        questions.update({one: asked[(start + place) % len(asked)] for place, one in enumerate(ids)})
        made = tuple(_indicator(one, group) for one in ids)
        groups.append(SubCategory(group, "national", "whole_of_government", made))
    by_id = {one.id: one for group in groups for one in group.indicators}
    texts = words._replace(sub_categories=names, questions=questions)
    return replace(standard, all_sub_categories=tuple(groups), indicators_by_id=by_id, words={"en": texts})


def _indicator(indicator_id: str, group: str) -> Indicator:
    options = ("yes", "partly", "no", "not_known")
    return Indicator(indicator_id, "national", "whole_of_government", group, "yes_no", options, (), inferred=False)


def document(catalogue: Catalogue) -> Assessment:
    """Every other question is answered."""
    asked = catalogue.indicators("national", "whole_of_government")[::2]
    answers = sorted((Answer(id=one.id, choice="yes", narrative=Prose(en="So.")) for one in asked), key=lambda a: a.id)
    return Assessment(id="bench", level="national", answers=tuple(answers))


def opened(app: QApplication, catalogue: Catalogue) -> float:
    """From the findings of the domain to its indicators, for the first time."""
    from igm_desktop.app.session import Session
    from igm_desktop.ui.context import Context
    from igm_desktop.ui.pages.domain.page import DomainPage
    from igm_desktop.ui.theme import LIGHT

    session = Session(new_desk(State(document=document(catalogue)), Person(id="bench")))
    context = Context(session, catalogue, LIGHT, "en", lambda: "en", lambda *_: None, lambda _: None)
    page = DomainPage(context, "whole_of_government")
    return _timed(app, page, lambda: page.tabs.setCurrentIndex(1))


def bare(app: QApplication, catalogue: Catalogue) -> float:
    """The same questions in a list of Qt's own."""
    texts = [catalogue.question(one.id, "en") for one in catalogue.indicators("national", "whole_of_government")]
    stack = QStackedWidget()
    stack.addWidget(QWidget())

    def show() -> None:
        view = QListView()
        view.setModel(QStringListModel(texts, view))
        stack.addWidget(view)
        stack.setCurrentWidget(view)

    return _timed(app, stack, show)


def _timed(app: QApplication, window: QWidget, deed: Callable[[], object]) -> float:
    """Until what the deed shows is painted."""
    window.resize(SIZE)
    window.show()
    _settle(app)
    start = perf_counter()
    deed()
    _settle(app)
    took = perf_counter() - start
    window.close()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return took


def hear(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but for what it always says where there is no screen."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def _settle(app: QApplication) -> None:
    for _ in range(3):
        app.processEvents()
