"""Two sources side by side, what differs marked; a person chooses which one stays."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from igm_desktop.core.model.assessment import Source
from igm_desktop.core.shown import isolated
from igm_desktop.core.sources.naming import source_name
from igm_desktop.core.sources.reading import as_text, date_of, issuer_of, text_of, title_of
from igm_desktop.core.storage.evidence_kinds import shown_name
from igm_desktop.ui.context import Context
from igm_desktop.ui.dialogs.form import FormDialog
from igm_desktop.ui.labels import label, quiet
from igm_desktop.ui.pages.sources.wording import instrument_name, level_name, type_name


class MergeDialog(FormDialog):
    """`kept` and `replaced` are ids. The one that more texts name is proposed."""

    def __init__(
        self, context: Context, two: tuple[Source, Source], used: tuple[int, int], parent: QWidget | None
    ) -> None:
        super().__init__(parent, 760)
        self._two = two
        self.set_words(self.tr("Merge two sources"), self.tr("Merge"), self.tr("Cancel"))
        self.choices = tuple(QRadioButton(self.tr("This one stays")) for _ in two)
        group = QButtonGroup(self)
        for choice, source in zip(self.choices, two, strict=True):
            group.addButton(choice)
            choice.setAccessibleName(
                self.tr("This one stays: {name}").replace("{name}", isolated(source_name(source).full))
            )
        self.choices[int(used[1] > used[0])].setChecked(True)
        self._first = self.choices[int(used[1] > used[0])]
        self.rows.addWidget(
            quiet(
                self.tr(
                    "No text is touched: what names the other one leads to the one that stays. "
                    "What only the other one says is filled in. You can separate them again."
                ),
                wrap=True,
            )
        )
        self.rows.addLayout(self._compared(two, used))
        self.rows.addStretch(1)

    @property
    def kept(self) -> str:
        """The id of the one that stays."""
        return self._two[int(self.choices[1].isChecked())].id

    @property
    def replaced(self) -> str:
        """The id of the other."""
        return self._two[int(self.choices[0].isChecked())].id

    def _compared(self, two: tuple[Source, Source], used: tuple[int, int]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, choice in enumerate(self.choices, 1):
            grid.addWidget(choice, 0, column)
        row = 1
        for name, values in self._facts(two, used):
            if any(values):
                grid.addWidget(quiet(name), row, 0, Qt.AlignmentFlag.AlignTop)
                for column, value in enumerate(values, 1):
                    words = label(value or "–", wrap=True, selectable=True)
                    words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                    font = words.font()
                    font.setBold(values[0] != values[1])
                    words.setFont(font)
                    grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
                row += 1
        return grid

    def _facts(self, two: tuple[Source, Source], used: tuple[int, int]) -> list[tuple[str, tuple[str, str]]]:
        """What can be compared: a name and what each of the two says."""
        one, other = two

        def text(variable: str) -> tuple[str, str]:
            return text_of(one, variable), text_of(other, variable)

        return [
            (self.tr("Title"), (title_of(one), title_of(other))),
            (self.tr("Author or institution"), (issuer_of(one), issuer_of(other))),
            (self.tr("What it is"), (type_name(text("type")[0]), type_name(text("type")[1]))),
            (self.tr("Kind of instrument"), (instrument_name(one.instrument), instrument_name(other.instrument))),
            (self.tr("Number"), text("number")),
            (self.tr("Year adopted"), (as_text(one.adopted), as_text(other.adopted))),
            (self.tr("Issued"), (date_of(one, "issued"), date_of(other, "issued"))),
            (self.tr("Level"), (level_name(one.level), level_name(other.level))),
            (self.tr("Issuing body"), text("publisher")),
            (self.tr("Published in"), text("container-title")),
            (self.tr("Web address (URL)"), text("URL")),
            (self.tr("Evidence"), (_evidence(one), _evidence(other))),
            (self.tr("Used"), (self.tr("%n place(s)", "", used[0]), self.tr("%n place(s)", "", used[1]))),
        ]


def _evidence(source: Source) -> str:
    return shown_name(source.evidence.name, source.evidence.type) if source.evidence is not None else ""
