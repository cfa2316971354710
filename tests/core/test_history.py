"""Undo and redo give the very same values, however they came about."""

from hypothesis import given, settings
from hypothesis import strategies as st

from igm_desktop.core.edits import set_value
from igm_desktop.core.history import History
from igm_desktop.core.model.assessment import Assessment
from strategies import edited, settled_documents


@settings(max_examples=60)
@given(settled_documents(max_items=2), st.data())
def test_undo_of_any_edits_gives_the_very_first_value(document: Assessment, data: st.DataObject) -> None:
    history = History(document)
    values = [document]
    for number in range(data.draw(st.integers(0, 6))):
        history = history.after(data.draw(edited(history.present)), str(number))
        if history.present is not values[-1]:
            values.append(history.present)
    for value in reversed(values):
        assert history.present is value
        history = history.undone()
    assert history.present is document
    assert history.undone() is history
    for value in values:
        assert history.present is value
        history = history.redone()
    assert history.redone() is history


@given(st.lists(st.sampled_from(["do", "do", "undo", "redo", "close"]), max_size=40))
def test_against_two_lists(deeds: list[str]) -> None:
    """The plainest undo there is: a list of values done and a list of values undone."""
    history: History[object] = History(object())
    past, future = [history.present], list[object]()
    for deed in deeds:
        if deed == "do":
            past.append(object())
            future.clear()
            history = history.after(past[-1], "step")
        elif deed == "undo" and len(past) > 1:
            future.append(past.pop())
            history = history.undone()
        elif deed == "redo" and future:
            past.append(future.pop())
            history = history.redone()
        elif deed == "close":
            history = history.closed()
        assert history.present is past[-1]
        assert (history.undo_label is None) == (len(past) == 1)
        assert (history.redo_label is None) == (not future)


def test_labels_stay_with_their_steps() -> None:
    history = History(0).after(1, "one").after(2, "two")
    assert (history.undo_label, history.redo_label) == ("two", None)
    history = history.undone()
    assert (history.undo_label, history.redo_label) == ("one", "two")
    history = history.undone()
    assert (history.undo_label, history.redo_label) == (None, "one")
    assert history.redone().redone().undo_label == "two"


def test_typing_is_one_step() -> None:
    field = ("document", "title", "en")
    start = Assessment(id="d")
    history = History(start)
    for end in range(1, 6):
        history = history.after(set_value(history.present, field, "Title"[:end]), "Title", field)
    assert history.present.title.in_language("en") == "Title"
    assert history.undone().present is start
    assert history.undone().redone().present is history.present


def test_steps_join_only_with_their_like_and_while_open() -> None:
    history = History(0).after(1, "a", "title").after(2, "a", "title")
    assert history.undone().present == 0
    assert history.after(3, "b", "note").undone().present == 2
    assert history.after(3, "b").undone().present == 2
    assert history.closed().after(3, "a", "title").undone().present == 2
    assert history.undone().redone().after(3, "a", "title").undone().present == 2
    assert history.undone().after(3, "a", "title").undone().present == 0
    assert History(0).after(1, "a").after(2, "a").undone().present == 1


def test_the_same_object_is_no_step() -> None:
    value = (1,)
    history = History(value).after((2,), "x").undone()
    assert history.after(value, "y") is history
    assert history.redo_label == "x"


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(0).after(1, "a").undone().after(2, "b")
    assert history.redo_label is None
    typed = History(0).after(1, "a", "k").undone().after(2, "b", "k").after(3, "b", "k")
    assert typed.redo_label is None


def test_a_hundred_thousand_steps_there_and_back() -> None:
    history = History(0)
    for number in range(1, 100_001):
        history = history.after(number, "step")
    for _ in range(100_000):
        history = history.undone()
    assert history.present == 0
    assert history.redone().present == 1
    del history
