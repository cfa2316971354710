"""New assessments."""

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from igm_desktop.core.catalogue.names import OWN
from igm_desktop.core.domains import Level
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.ids import new_id
from igm_desktop.core.model.assessment import Assessment, CatalogueRef, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.model.state import State
from igm_desktop.core.order import settled


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is asked before the first page: the rest can wait. `country` and `date` may be unknown; of the catalogue it
    takes id and version.
    """

    level: Level
    country: str | None
    place: str
    languages: tuple[str, ...]
    title: str = ""
    body: str = ""
    date: str | None = None
    edition: int = 1
    catalogue: tuple[str, str] = OWN


def new_assessment(beginning: Beginning) -> Assessment:
    """An assessment with an empty introduction to start from.

    Raises InvalidEdit (`bad_value`, with the ref) for a field that the document cannot take.
    """
    main = beginning.languages[0] if beginning.languages else ""
    fields: dict[str, Any] = {
        "catalogue": CatalogueRef(id=beginning.catalogue[0], version=beginning.catalogue[1]),
        "level": beginning.level,
        "country": beginning.country,
        "place": Prose().with_text(main, beginning.place),
        "body": beginning.body,
        "edition": beginning.edition,
        "title": Prose().with_text(main, beginning.title),
        "date": beginning.date,
        "languages": beginning.languages,
        "parts": (Part(id=new_id(), kind="introduction"),),
    }
    try:
        return settled(Assessment.model_validate({"id": new_id(), **fields}))
    except ValidationError as error:
        raise InvalidEdit("bad_value", ref=("document", str(error.errors()[0]["loc"][0]))) from error


def first_state(document: Assessment) -> State:
    """The state of a document that has no history yet: with its first records."""
    document = settled(document)
    return State(document=document, edits=first_records(document))
