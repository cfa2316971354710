"""The catalogue of the open document: what it is called, what is told where it is missing, and the move to another."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from igm_desktop.core.catalogue.loading import installed
from igm_desktop.core.catalogue.names import OWN
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.shown import as_name, in_sentence
from igm_desktop.ui.context import Context
from igm_desktop.ui.words import error_words

if TYPE_CHECKING:
    from igm_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate


def catalogue_title(catalogue_id: str, version: str) -> str:
    """What a catalogue is called: ours by the program, an office's own by its id."""
    name = "IGM Desktop" if catalogue_id == OWN[0] else catalogue_id
    words = translate("Catalogues", "{name}, version {version}")
    return words.replace("{version}", as_name(version)).replace("{name}", in_sentence(name))


def folder_name() -> str:
    """The folder into which an office puts its own catalogues."""
    return in_sentence(str(office_catalogues()))


def absence(document: Assessment) -> str:
    """Why the questions of the assessment cannot be shown; empty where they can."""
    try:
        installed(document.catalogue.id, document.catalogue.version)
    except BadCatalogue as error:
        kept = translate("Catalogues", "All answers are kept, and show under the numbers of their questions.")
        if error.code != "catalogue_missing":
            return f"{error_words(error)} {kept}"
        words = translate(
            "Catalogues",
            "The catalogue {catalogue}, with which this assessment was made, is not installed here. All answers are kept,"
            " and show under the numbers of their questions. Put the folder of that catalogue into {folder}, and open the"
            " file again.",
        )
        name = catalogue_title(document.catalogue.id, document.catalogue.version)
        return words.replace("{folder}", folder_name()).replace("{catalogue}", name)
    return ""


def tell_absence(context: Context) -> None:
    """Tell on opening that the catalogue is not there."""
    words = absence(context.session.document)
    if words:
        context.tell(words)


def move_to_another(workspace: "Workspace") -> None:
    """Show what another catalogue would change, and move there once a person says so. It is one step of undo."""
    from igm_desktop.core.catalogue.moving import moved
    from igm_desktop.ui.dialogs.catalogue_move import CatalogueMoveDialog

    session = workspace.session
    session.flush()
    dialog = CatalogueMoveDialog(session.document, workspace.context.language, workspace.window)
    if dialog.exec() != QDialog.DialogCode.Accepted or dialog.plan is None:
        return
    plan = dialog.plan
    session.apply(partial(moved, plan=plan), translate("Catalogues", "Move to another catalogue"))
    done = session.document

    def undo() -> None:
        session.flush()
        if session.document is done:
            session.undo()
        else:
            workspace.context.tell(
                translate("Catalogues", "More was done since then. Edit ▸ Undo takes it back in steps.")
            )

    words = translate("Catalogues", "The assessment now has the catalogue {catalogue}. Every answer was kept.")
    name = catalogue_title(plan.new.id, plan.new.version)
    workspace.context.tell(words.replace("{catalogue}", name), translate("Catalogues", "Undo"), undo)
