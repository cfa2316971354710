"""Which of the profile's languages are written: the one, and perhaps a second one beside it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from igm_desktop.ui.labels import literal

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Written:
    """`beside` is the second language, None where only one is shown; `last` the one that stood there last."""

    language: str
    beside: str | None = None
    last: str | None = None

    def with_language(self, language: str) -> "Written":
        """Another one is written; where it stood beside, the two change places."""
        beside = self.language if language == self.beside else self.beside
        return replace(self, language=language, beside=beside)

    def with_beside(self, language: str | None) -> "Written":
        """Another one stands beside, or none."""
        beside = language if language != self.language else None
        return replace(self, beside=beside, last=beside or self.beside or self.last)

    def toggled(self, languages: tuple[str, ...]) -> "Written":
        """With a second language where there was none, the last one again; without where there was one."""
        if self.beside is not None:
            return self.with_beside(None)
        others = [one for one in languages if one != self.language]
        return self.with_beside(self.last if self.last in others else next(iter(others), None))

    def among(self, languages: tuple[str, ...]) -> "Written":
        """What is left of it when the profile has these languages: the first stands in for one that is gone."""
        language = self.language if self.language in languages else languages[0]
        beside = self.beside if self.beside in languages and self.beside != language else None
        return replace(self, language=language, beside=beside)

    @property
    def short(self) -> str:
        """As the button of the header says it."""
        return " + ".join(one.upper() for one in (self.language, self.beside) if one)


def fill(
    menu: QMenu,
    languages: tuple[str, ...],
    written: Written,
    interface: str,
    choose: Callable[[str], object],
    put_beside: Callable[[str | None], object],
) -> None:
    """The languages of the profile, the present one ticked; and each of the others to be shown beside it."""
    from igm_desktop.core.places import language_name

    menu.clear()
    group = QActionGroup(menu)
    for language in languages:
        action = menu.addAction(literal(language_name(language, interface)))
        action.setCheckable(True)
        action.setChecked(language == written.language)
        action.triggered.connect(lambda _checked=False, tag=language: choose(tag))
        group.addAction(action)
    if len(languages) > 1:
        menu.addSeparator()
    for language in languages:
        if language == written.language:
            continue
        name = literal(language_name(language, interface))
        action = menu.addAction(translate("Written", "Show {language} beside it").replace("{language}", name))
        action.setCheckable(True)
        action.setChecked(language == written.beside)
        action.triggered.connect(lambda checked=False, tag=language: put_beside(tag if checked else None))
