"""Pictures of two pages that need more than the sample: what is different in another file, and what reviewers asked."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from igm_desktop.core.beginning import first_state
from igm_desktop.core.comments.anchoring import anchor_at
from igm_desktop.core.comments.writing import nothing_to_say, with_comment, with_resolved
from igm_desktop.core.edits import move, remove, set_value, value_at
from igm_desktop.core.exchange.merging import merged
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.follow_up import follow_up
from igm_desktop.core.model.assessment import Assessment, Comment, Person
from igm_desktop.core.model.state import State
from igm_desktop.core.people import with_person
from igm_desktop.core.review.sending import copy_for_review, new_round, with_round
from igm_desktop.core.storage.assessments import save_assessment

if TYPE_CHECKING:
    from igm_desktop.ui.main_window import MainWindow

Keep = Callable[[str, QWidget], Path]
BEN = Person(id="ben", name="Ben Oduya", organisation="Ministry of Labour")


def take_comparing(window: "MainWindow", keep: Keep) -> Iterator[Path]:
    """A follow-up of the sample beside the sample, then the sample as it came back from a reviewer; then the sample again."""
    from igm_desktop.ui.pages.comparison.page import ComparisonPage
    from igm_desktop.ui.pages.matrix.page import MatrixPage

    assert window.documents is not None
    assert window.workspace is not None
    document = window.workspace.session.document
    with tempfile.TemporaryDirectory() as folder:
        first, second, reviewed = (Path(folder) / f"{name}.igm.json" for name in ("balti-2023", "balti-2026", "balti"))
        save_assessment(first, first_state(document))
        save_assessment(second, first_state(later(document)))
        save_assessment(reviewed, came_back(document))
        window.documents.drop()
        window.open_file(second)
        assert window.workspace is not None
        window.workspace.go(("comparison",))
        page = window.stack.currentWidget()
        assert isinstance(page, ComparisonPage)
        _wait(page.offer.isVisible)
        yield keep("comparison-empty", window)
        page.compare_with(first)
        _wait(lambda: page.watch.is_current)
        yield keep("comparison", window)
        window.documents.drop()
        window.open_file(reviewed)
        assert window.workspace is not None
        window.workspace.go(("matrix",))
        matrix = window.stack.currentWidget()
        assert isinstance(matrix, MatrixPage)
        _wait(lambda: matrix.watch.is_current)
        yield keep("matrix", window)
        window.documents.drop()
    window.open_sample()


def later(document: Assessment) -> Assessment:
    """What somebody found three years later."""
    one, two, three = document.findings[:3]
    made = follow_up(document, date="2026-11")
    for finding in (one, two):
        ref = ("findings", finding.id, "text", document.language)
        made = set_value(made, ref, f"{value_at(made, ref)} It began in 2024.".replace(" the ", " every ", 1))
    return move(remove(made, ("findings", three.id)), ("findings", two.id), None, "crises", "potential")


def came_back(document: Assessment) -> State:
    """A round of review in which Ben changed, commented, and had nothing to say; a comment of his is answered."""
    document = with_person(document, Person(id="ana", name="Ana Rusu"))
    master = recorded(State(document=document), document, "ana", "2026-11-02T09:00:00Z")
    review = new_round(document, "ana", "2026-11-02T09:00:00Z", ("Ben Oduya",))
    master = recorded(master, with_round(document, review), "ana", "2026-11-02T09:00:00Z")
    copy = copy_for_review(master, review.id)
    made = with_person(copy.document, BEN)
    refs = [("findings", one.id, "text", document.language) for one in document.findings[:4]]
    for number, (ref, said) in enumerate(zip(refs[:2], ("Since when?", "Which office is meant here?"), strict=True)):
        text = str(value_at(made, ref))
        comment = Comment(
            id=f"c{number}", anchor=anchor_at(ref, text, 0, 24), by=BEN.id, at=f"2026-11-1{number}T10:00:00Z", text=said
        )
        made = with_comment(made, comment)
    made = set_value(made, refs[2], str(value_at(made, refs[2])).replace("the", "every", 1))
    made = nothing_to_say(made, "partnerships", BEN.id, "2026-11-12T10:00:00Z")
    copy = recorded(copy, made, BEN.id, "2026-11-12T10:00:00Z")
    state = merged(master, (copy,)).state
    answered = with_resolved(state.document, "c1", "ana", "2026-11-20T10:00:00Z", "accepted")
    return recorded(state, answered, "ana", "2026-11-20T10:00:00Z")


def _wait(ready: Callable[[], bool]) -> None:
    while not ready():
        QApplication.processEvents()
