"""Two states of a document laid side by side, and single things of the first one brought back into the second."""

import pytest

from igm_desktop.core.edits import add, move, remove, set_value, value_at
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.differing import Differing, differing, with_item_back, with_one_back
from igm_desktop.core.model.assessment import Assessment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref

TEXT: Ref = ("findings", "f1", "text", "en")


def example() -> Assessment:
    made = Assessment(id="d1", title=Prose(en="Profile"), languages=("en", "fr"))
    for name in ("f1", "f2"):
        text = Prose({"en": f"Words of {name}.", "fr": f"Mots de {name}."})
        made = add(made, "findings", Finding(id=name, domain="rights", kind="potential", text=text))
    return made


def refs(told: Differing) -> list[Ref]:
    return [happening.edit.ref for happening in told.happenings]


def test_what_is_alike_differs_in_nothing() -> None:
    assert differing(example(), example()).happenings == ()


def test_each_difference_comes_back_alone() -> None:
    one = example()
    other = set_value(set_value(one, TEXT, "Other."), ("document", "title", "en"), "Another")
    other = add(remove(other, ("findings", "f2")), "findings", Finding(id="f3", domain="crises", kind="potential"))
    told = differing(one, other)
    assert set(refs(told)) == {TEXT, ("document", "title", "en"), ("findings", "f2"), ("findings", "f3")}
    by_ref = {happening.edit.ref: happening for happening in told.happenings}
    text = with_one_back(other, told, by_ref[TEXT])
    assert value_at(text, TEXT) == "Words of f1."
    assert text.title["en"] == "Another"
    assert text.findings[1:] == other.findings[1:]
    back = with_one_back(other, told, by_ref["findings", "f2"])
    assert {finding.id for finding in back.findings} == {"f1", "f2", "f3"}
    assert next(finding for finding in back.findings if finding.id == "f2") == one.findings[1]
    assert {finding.id for finding in with_one_back(other, told, by_ref["findings", "f3"]).findings} == {"f1"}


def test_a_whole_item_comes_back_with_all_its_texts() -> None:
    one = example()
    other = set_value(set_value(one, TEXT, "Other."), (*TEXT[:3], "fr"), "Autre.")
    other = move(other, ("findings", "f1"), None, "crises", "well_developed")
    told = differing(one, other)
    assert len(told.happenings) == 3
    assert with_item_back(other, told, told.happenings[0]).findings == one.findings
    assert with_item_back(one, told, told.happenings[0]) is one


def test_what_is_gone_meanwhile_is_refused_and_what_is_there_stays() -> None:
    one = example()
    other = set_value(one, TEXT, "Other.")
    told = differing(one, other)
    with pytest.raises(InvalidEdit):
        with_one_back(remove(other, ("findings", "f1")), told, told.happenings[0])
    new = differing(other, add(other, "findings", Finding(id="f3", domain="crises", kind="potential")))
    assert with_one_back(other, new, new.happenings[0]) is other
    assert with_item_back(other, new, new.happenings[0]) is other
