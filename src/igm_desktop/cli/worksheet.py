"""What the command line tells about a worksheet that was brought back."""

from igm_desktop.cli.brought import Brought
from igm_desktop.cli.told import notices_json, notices_lines
from igm_desktop.cli.words import say
from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.worksheet.editing import worksheet_edit
from igm_desktop.core.worksheet.reading import read_worksheet


def bring_worksheet(document: Assessment, data: bytes, name: str) -> Brought:
    """The document with what was changed in the worksheet; a person should look where anything was not taken."""
    catalogue = catalogue_for(document)
    brought = worksheet_edit(document, catalogue, read_worksheet(data, name))
    nothing = brought.assessment is document
    line = say("worksheet.nothing") if nothing else say("worksheet.done", changed=brought.changed, added=brought.added)
    told: dict[str, object] = {
        "changed": brought.changed,
        "added": brought.added,
        "notices": notices_json(brought.notices),
    }
    return Brought(brought.assessment, (line, *notices_lines(brought.notices)), told, look=bool(brought.notices))
