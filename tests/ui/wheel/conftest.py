"""A wheel with something in it, dressed as the window dresses it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from igm_desktop.core.domains import DOMAINS
from igm_desktop.ui import fonts, theme
from igm_desktop.ui.wheel.state import DomainState, WheelState
from igm_desktop.ui.wheel.widget import WheelWidget

NAMES = ("Rights", "Government", "Partners & <b>friends</b>", "Well-being", "Crises", "Safe migration")
COUNTS = ((4, 14, 15, 0), (16, 9, 15, 3), (3, 10, 13, 0), (2, 5, 12, 1), (5, 8, 13, 2), (0, 0, 15, 0))


@pytest.fixture
def state() -> WheelState:
    rows = zip(DOMAINS, NAMES, COUNTS, strict=True)
    return WheelState(tuple(DomainState(domain, name, *counts) for domain, name, counts in rows))


@pytest.fixture
def make_wheel(qtbot: QtBot, qapp: QApplication, tmp_path: Path, state: WheelState) -> Callable[..., WheelWidget]:
    def make(*, side: int = 260, mirrored: bool = False, worn: theme.Theme = theme.LIGHT) -> WheelWidget:
        fonts.fonts(qapp, tmp_path / "fonts")
        theme.apply(qapp, worn)
        wheel = WheelWidget()
        qtbot.addWidget(wheel)
        if mirrored:
            wheel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        wheel.resize(side, side)
        wheel.set_state(state)
        with qtbot.waitExposed(wheel):
            wheel.show()
        wheel.activateWindow()
        return wheel

    return make
