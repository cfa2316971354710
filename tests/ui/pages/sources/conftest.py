"""The page of sources without a window around it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sources_stage import MakeStage, Stage, example, made

from igm_desktop.core.model.assessment import Assessment


@pytest.fixture
def make_stage(qtbot: QtBot) -> MakeStage:
    def make(
        document: Assessment | None = None, path: Path | None = None, size: tuple[int, int] = (1000, 640)
    ) -> Stage:
        stage = made(document or example(), path)
        qtbot.addWidget(stage.page)
        stage.page.resize(*size)
        stage.page.show()
        stage.page.activateWindow()
        qtbot.waitUntil(stage.page.isActiveWindow)
        stage.settle()
        return stage

    return make


@pytest.fixture
def stage(make_stage: MakeStage) -> Stage:
    return make_stage()
