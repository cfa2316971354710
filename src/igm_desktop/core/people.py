"""The people of a document: who writes joins them with the first record, and is known to others by name."""

from igm_desktop.core.cleaning import one_line
from igm_desktop.core.diff import difference
from igm_desktop.core.edits import add, position
from igm_desktop.core.ids import id_from
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import IMPORT
from igm_desktop.core.order import settled
from igm_desktop.core.shown import as_name


def signed(document: Assessment, stored: Assessment, person: Person) -> Assessment:
    """The document with the person among its people, where it says something else than the stored one.

    Otherwise it is the same object; but a person whom the stored document knows stays among its people: what is undone
    is what somebody wrote, never who wrote it. So a document that was left, or undone to, as it was stored has nothing
    to record, but for the first name of somebody who had none.
    """
    known = _known(stored, person.id)
    if known is not None and (person.name or _known(document, person.id) is None):
        document = _with_item(document, known)
    named_now = known is not None and not known.name
    is_new = named_now or bool(difference(settled(stored), settled(document)))
    return with_person(document, person) if is_new else document


def with_person(document: Assessment, person: Person) -> Assessment:
    """The document with that person among its people; the same object where they are so already.

    Somebody who gives no name leaves what is known of them as it is, and nobody's unknown fields are lost.
    """
    known = _known(document, person.id)
    if known is None:
        return _with_item(document, person)
    if not person.name or _words(known) == _words(person):
        return document
    words = {"name": person.name, "role": person.role, "organisation": person.organisation}
    return _with_item(document, known.model_copy(update=words))


def as_written(person: Person, document: Assessment, stored: Assessment) -> Person:
    """Who saves what operations made of a document: without words of their own where it has some of that very person,
    so that what an operation wrote there stands.
    """
    mine = _known(document, person.id)
    is_new = mine is None or (not mine.name and mine == _known(stored, person.id))
    return person if is_new else Person(id=person.id)


def person_called(name: str, own: Person, document: Assessment | None = None) -> Person:
    """Who is meant by a name, whatever its case: `own` (who uses this computer), else the one in the document.

    Somebody new gets the id that this name always gives, so that two computers know them as one person.
    """
    wanted = _alike(name)
    people = (own, *(document.people if document else ()))
    found = (person for person in people if _alike(person.name) == wanted and not is_import(person.id))
    return next(found, Person(id=id_from("person", wanted), name=one_line(name)))


def name_of(document: Assessment, by: str) -> str:
    """The name to show of whoever made a record or a comment; empty where nobody knows it, as for an import."""
    person = _known(document, by)
    return as_name(person.name) if person is not None else ""


def is_import(by: str) -> bool:
    """Whether a record is nobody's: it came with a file that was read."""
    return by.startswith(IMPORT)


def _known(document: Assessment, person_id: str) -> Person | None:
    at = position(document, "people", person_id)
    return None if at is None else document.people[at]


def _with_item(document: Assessment, person: Person) -> Assessment:
    at = position(document, "people", person.id)
    if at is None:
        return add(document, "people", person)
    if document.people[at] is person:
        return document
    people = (*document.people[:at], person, *document.people[at + 1 :])
    return document.model_copy(update={"people": people})


def _words(person: Person) -> tuple[str, str, str]:
    return person.name, person.role, person.organisation


def _alike(name: str) -> str:
    return " ".join(one_line(name).casefold().split())
