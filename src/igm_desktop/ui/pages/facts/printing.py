"""Where the table of conventions is printed."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from igm_desktop.core.domains import DomainId
from igm_desktop.core.ref import Ref
from igm_desktop.ui.context import Context
from igm_desktop.ui.fields.plain_combo import PlainCombo
from igm_desktop.ui.forms.binding import bind_combo
from igm_desktop.ui.labels import label

translate = QCoreApplication.translate

USUAL: Final[tuple[DomainId, ...]] = ("rights", "partnerships")
PRINTED_IN: Final[Ref] = ("document", "conventions_in")


def printed_in(context: Context) -> tuple[QHBoxLayout, PlainCombo]:
    """The domain that prints the conventions, with its name before it: the first in most profiles, the third in some."""
    now = context.session.document.conventions_in
    domains = USUAL if now in USUAL else (*USUAL, now)
    field = PlainCombo(tuple((one, context.catalogue.domain_text(one, context.language).short) for one in domains))
    bind_combo(context, field, PRINTED_IN, translate("Facts", "Choose where the conventions stand"))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(translate("Facts", "&Printed in"), buddy=field))
    row.addWidget(field, 1)
    row.addStretch(1)
    return row, field
