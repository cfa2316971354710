"""What lies beside a place in a text never lies out of sight."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from igm_desktop.ui.forms.overlay import place

NUMBER = st.integers(0, 900)


@given(NUMBER, NUMBER, st.integers(100, 1300), st.integers(60, 900), st.integers(20, 500), st.booleans())
def test_it_is_wholly_in_sight(
    qapp: QApplication, left: int, top: int, width: int, height: int, wanted: int, mirrored: bool
) -> None:
    around = QWidget()
    around.resize(width, height)
    beside = QRect(min(left, width - 10), min(top, height - 20), 1, 18)
    overlay = QWidget(around)
    place(overlay, beside, QSize(420, wanted), 60, step=40, mirrored=mirrored)
    assert around.rect().contains(overlay.geometry())
    assert overlay.height() <= max(wanted, 60)


def test_it_stands_under_the_place_or_over_it_where_there_is_more_room(qapp: QApplication) -> None:
    around = QWidget()
    around.resize(600, 400)
    overlay = QWidget(around)
    place(overlay, QRect(100, 50, 1, 18), QSize(300, 200), 60)
    assert overlay.geometry().top() > 68
    place(overlay, QRect(100, 350, 1, 18), QSize(300, 200), 60)
    assert overlay.geometry().bottom() < 350
    place(overlay, QRect(500, 50, 1, 18), QSize(300, 200), 60, mirrored=True)
    assert overlay.geometry().right() == 500
