"""Who writes joins the people of a document with the first record, and an undo never takes them out again."""

from edit_examples import assert_shares, example
from hypothesis import given
from hypothesis import settings as how_many
from hypothesis import strategies as st

from igm_desktop.core.diff import difference
from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.history import History
from igm_desktop.core.ids import id_from
from igm_desktop.core.model.assessment import Assessment, Person
from igm_desktop.core.model.state import IMPORT
from igm_desktop.core.order import settled
from igm_desktop.core.people import as_written, is_import, name_of, person_called, signed, with_person
from igm_desktop.core.settings import Settings, own_person
from strategies import edited, said, settled_documents

BEA = Person(id="bea", name="Bea", role="reviewer", organisation="Ministry")
TITLE = ("document", "title", "en")


def typed(document: Assessment, words: str) -> Assessment:
    return set_value(document, TITLE, words)


def test_who_changes_something_joins_the_people_and_nothing_else_moves() -> None:
    stored = example()
    document = typed(stored, "Another")
    after = signed(document, stored, BEA)
    assert after.people == (*stored.people, BEA)
    assert_shares(document, after, "people")
    assert signed(after, stored, BEA) is after


def test_a_document_that_was_not_changed_stays_the_same_object() -> None:
    stored = example()
    assert signed(stored, stored, BEA) is stored
    same = typed(typed(stored, "Another"), "Title")
    assert signed(same, stored, BEA) is same
    assert signed(stored, stored, Person(id="ana", name="Ana Maria")) is stored


def test_people_stand_in_the_order_of_their_ids() -> None:
    stored = example()
    after = signed(typed(stored, "Another"), stored, Person(id="aaa", name="Z"))
    assert [person.id for person in after.people] == ["aaa", "ana"]
    assert settled(after) is after


def test_what_somebody_is_called_now_is_written_with_their_next_record() -> None:
    stored = with_person(example(), BEA)
    called = BEA.model_copy(update={"name": "Beatrice", "role": ""})
    after = signed(typed(stored, "Another"), stored, called)
    assert after.people[1] == called
    assert difference(stored, after).changed == (TITLE, ("people", "bea", "name"), ("people", "bea", "role"))


def test_somebody_without_a_name_joins_and_leaves_what_is_known_of_them() -> None:
    nobody = Person(id="x")
    stored = example()
    assert signed(typed(stored, "Another"), stored, nobody).people[1] == nobody
    named = with_person(stored, BEA)
    assert signed(typed(named, "Another"), named, Person(id="bea")).people == named.people


def test_a_first_name_is_told_even_where_nothing_else_is_new_and_only_once() -> None:
    stored = with_person(example(), Person(id="bea"))
    after = signed(stored, stored, BEA)
    assert after.people[1] == BEA
    assert signed(stored, after, BEA) == after
    assert signed(after, after, BEA) is after


def test_unknown_fields_of_a_person_stay() -> None:
    known = Person.model_validate({"id": "bea", "name": "B", "orcid": FrozenMap({"path": "0000"})})
    stored = example().model_copy(update={"people": (known,)})
    after = signed(typed(stored, "Another"), stored, BEA)
    assert after.people[0].name == "Bea"
    assert (after.people[0].__pydantic_extra__ or {})["orcid"] == {"path": "0000"}


def test_undo_neither_takes_the_person_out_nor_has_a_step_for_it() -> None:
    opened = example()
    history = History(opened).after(typed(opened, "One"), "Typing")
    saved = signed(history.present, opened, BEA)
    back = history.undone()
    assert back.past is None
    again = signed(back.present, saved, BEA)
    assert again.people == saved.people
    assert difference(saved, again).removed == ()
    assert signed(history.present, saved, BEA) == saved
    assert signed(history.present, saved, Person(id="bea")) == saved


def test_an_undo_past_a_change_of_name_keeps_the_new_name() -> None:
    opened = with_person(example(), BEA)
    called = BEA.model_copy(update={"name": "Beatrice"})
    saved = signed(typed(opened, "One"), opened, called)
    assert signed(opened, saved, called).people[1].name == "Beatrice"
    assert signed(typed(opened, "One"), saved, called) == saved


def test_a_removed_person_who_is_not_the_writer_stays_removed() -> None:
    stored = example()
    assert signed(remove(stored, ("people", "ana")), stored, BEA).people == (BEA,)


def test_what_somebody_without_a_name_here_says_of_themselves_in_the_document_counts() -> None:
    stored = with_person(example(), BEA)
    document = set_value(stored, ("people", "bea", "organisation"), "Agency")
    assert signed(document, stored, Person(id="bea")).people[1].organisation == "Agency"


@how_many(max_examples=60)
@given(st.data())
def test_records_of_a_signed_document_add_up_to_it(data: st.DataObject) -> None:
    stored = data.draw(settled_documents())
    other = data.draw(edited(stored))
    document = signed(other, stored, BEA)
    edits = with_changes(first_records(stored), stored, document, BEA.id, None)
    assert said(view(edits)) == said(settled(document))
    again = signed(other, document, BEA)
    assert with_changes(edits, document, again, BEA.id, None) == edits


def test_a_name_means_who_uses_this_computer_then_who_is_in_the_document_then_somebody_new() -> None:
    own = Person(id="own", name="Ana", role="author")
    document = with_person(example(), BEA)
    assert person_called(" ANA ", own, document) is own
    assert person_called("Ana", replace_name(own, "Me"), document) is document.people[0]
    assert person_called("bea", own, document) is document.people[1]
    new = person_called("  Jose\u0301\n Díaz ", own, document)
    assert new == Person(id=id_from("person", "josé díaz"), name="José Díaz")
    assert person_called("JOSÉ DÍAZ", own).id == new.id
    assert person_called("Zoe", Person(id="own")).id != "own"


def replace_name(person: Person, name: str) -> Person:
    return person.model_copy(update={"name": name})


def test_nobody_writes_as_an_import_whatever_a_file_calls_its_people() -> None:
    document = Assessment(id="d", people=(Person(id=IMPORT + "0" * 64, name="Ana"),))
    assert person_called("Ana", Person(id="own"), document).id == id_from("person", "ana")


def test_what_an_operation_writes_of_whoever_writes_stands() -> None:
    stored = with_person(example(), BEA)
    assert as_written(BEA, stored, stored) == Person(id="bea")
    assert as_written(BEA, example(), stored) is BEA
    nameless = with_person(example(), Person(id="bea"))
    assert as_written(BEA, nameless, nameless) is BEA
    document = set_value(stored, ("people", "bea", "organisation"), "Agency")
    assert signed(document, stored, as_written(BEA, document, stored)) is document
    assert signed(stored, example(), as_written(BEA, stored, example())) is stored


def test_who_uses_this_computer_is_who_the_settings_say() -> None:
    settings = Settings(person="own", name="Ana", role="author", organisation="Desk")
    assert own_person(settings) == Person(id="own", name="Ana", role="author", organisation="Desk")


def test_names_are_told_in_one_line_and_nobody_has_none() -> None:
    document = with_person(example(), Person(id="x", name="Two\nlines \u202egnp"))
    assert name_of(document, "ana") == "Ana"
    assert name_of(document, "x") == "Two lines \\u202egnp"
    assert name_of(document, "unknown") == ""
    assert name_of(document, IMPORT + "0" * 64) == ""
    assert is_import(IMPORT + "0" * 64)
    assert not is_import("ana")
