"""The copy that went out lies beside the assessment: nobody is bothered with it before somebody has written in it."""

from pathlib import Path

from igm_desktop.core.edits import set_value
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.keeping.conflict_copies import files_beside, looked_into
from igm_desktop.core.model.assessment import Assessment
from igm_desktop.core.model.state import State
from igm_desktop.core.review.copy_file import copy_name, write_copy
from igm_desktop.core.review.sending import new_round, with_round
from igm_desktop.core.storage.assessments import open_assessment, save_assessment

AT = "2026-11-25T09:00:00Z"
DOCUMENT = Assessment.model_validate({"id": "d", "title": {"en": "Profile"}, "languages": ("en",)})


def test_it_is_told_of_once_it_says_something_more(tmp_path: Path) -> None:
    path = tmp_path / "local.igm.json"
    review = new_round(DOCUMENT, "ana", AT, ("Bo",))
    start = State(document=DOCUMENT, edits=first_records(DOCUMENT))
    master = recorded(start, with_round(DOCUMENT, review), "ana", AT)
    save_assessment(path, master)
    copy = copy_name(path, "review 1")
    assert copy.name == "local – review 1.igm.json"
    assert write_copy(master, review, copy).left == ()
    assert [one.path for one in files_beside(path)] == [copy]
    assert set(looked_into(files_beside(path), master, {}).values()) == {None}
    sent = open_assessment(copy).state
    assert set(looked_into(files_beside(copy), sent, {}).values()) == {None}  # nor is the master, beside the copy
    theirs = recorded(sent, set_value(sent.document, ("document", "title", "en"), "Theirs"), "bo", AT)
    save_assessment(copy, theirs)
    (found,) = looked_into(files_beside(path), master, {}).values()
    assert found is not None
    assert [one.edit.value for one in found.news.happenings] == ["Theirs"]
    save_assessment(path, recorded(master, set_value(master.document, ("document", "body"), "city"), "ana", AT))
    assert set(looked_into(files_beside(copy), theirs, {}).values()) == {None}
