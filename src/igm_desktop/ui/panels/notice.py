"""The notice bar: one sentence at the top of the page, with a word to click where something can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from igm_desktop.core.shown import visible_sentence
from igm_desktop.ui.labels import button, label, literal
from igm_desktop.ui.theme import theme_of

STAY_MS = 12_000


class NoticeBar(QWidget):
    """Hidden until there is something to tell. What asks for a decision stays until it is answered or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = button("", kind="link")
        self._close = button("", icon="close", kind="icon", name=self.tr("Close"))
        self._close.clicked.connect(self.hide)
        self._action.clicked.connect(self._act)
        self._run: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=STAY_MS)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 16, 8)
        layout.setSpacing(16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.hide()

    def tell(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Show the sentence, and say it to a screen reader. One without an action goes away by itself."""
        text = visible_sentence(text)
        self._text.setText(text)
        self._action.setText(literal(action_text))
        self._action.setVisible(bool(action_text and action))
        self._run = action
        self.show()
        if action is None:
            self._timer.start()
        else:
            self._timer.stop()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def text(self) -> str:
        """What is being told."""
        return self._text.text()

    def _act(self) -> None:
        run, self._run = self._run, None
        self.hide()
        if run is not None:
            run()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.notice)
        painter.fillRect(0, 0, 4, self.height(), theme.action)
        painter.end()
