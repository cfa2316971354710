"""What a translation was made from, and how it stands beside the main text."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.diff import difference
from igm_desktop.core.edits import add, set_value
from igm_desktop.core.errors import InvalidEdit
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.exchange.view import view
from igm_desktop.core.frozen import FrozenMap
from igm_desktop.core.model.assessment import Answer, Assessment, Convention, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.ref import Ref
from igm_desktop.core.translating import as_before, confirmed, origin, status, status_at, translated

EN: Ref = ("findings", "f1", "text", "en")
FR: Ref = ("findings", "f1", "text", "fr")


def document(**texts: str) -> Assessment:
    made = Assessment(id="d1", languages=("en", "fr", "ar"), title=Prose(en="Port", fr="Le port"))
    return add(made, "findings", Finding(id="f1", domain="rights", kind="potential", text=Prose(texts)))


def test_a_translation_is_missing_then_fresh_then_older_then_confirmed() -> None:
    one = document(en="The harbour.")
    assert status_at(one, FR) == "missing"
    two = translated(one, FR, "Le port.")
    assert status_at(two, FR) == "fresh"
    assert two.findings[0].translated_from == FrozenMap({"text": FrozenMap({"fr": origin("The harbour.")})})
    three = translated(two, EN, "The large harbour.")
    assert status_at(three, FR) == "older"
    assert status_at(confirmed(three, FR), FR) == "fresh"
    four = translated(three, FR, "Le grand port.")
    assert status_at(four, FR) == "fresh"


def test_white_space_alone_makes_no_translation_old() -> None:
    one = translated(document(en="Eighteen years, a law."), FR, "Dix-huit ans.")
    two = translated(one, EN, " Eighteen\u00a0years,\n a  law. ")
    assert status_at(two, FR) == "fresh"


def test_the_hash_of_the_text_as_it_stands_is_known_too() -> None:
    text = "One.\nTwo."
    made = set_value(
        document(en=text, fr="Un."),
        ("findings", "f1", "translated_from"),
        FrozenMap({"text": FrozenMap({"fr": hashlib.sha256(text.encode()).hexdigest()})}),
    )
    assert status_at(made, FR) == "fresh"


def test_text_and_origin_are_one_edit_of_two_fields() -> None:
    before = document(en="The harbour.")
    changed = difference(before, translated(before, FR, "Le port.")).changed
    assert set(changed) == {FR, ("findings", "f1", "translated_from")}
    after = translated(before, FR, "Le port.")
    assert translated(after, FR, "Le port.") is after


def test_what_is_taken_out_leaves_no_origin() -> None:
    one = translated(
        translated(document(en="The harbour."), FR, "Le port."), ("findings", "f1", "text", "ar"), "المرفأ"
    )
    two = translated(one, FR, "")
    assert two.findings[0].translated_from == FrozenMap({"text": FrozenMap({"ar": origin("The harbour.")})})
    assert status_at(two, FR) == "missing"


def test_a_text_without_a_main_text_is_made_from_nothing() -> None:
    made = translated(document(), FR, "Le port.")
    assert not made.findings[0].translated_from
    assert status_at(made, FR) == "none"
    assert status_at(made, EN) == "missing"
    assert status_at(translated(made, EN, "The harbour."), FR) == "unknown"


def test_another_main_language_makes_nothing_old() -> None:
    made = translated(
        translated(document(en="The harbour."), FR, "Le port."), ("findings", "f1", "text", "ar"), "المرفأ"
    )
    turned = set_value(made, ("document", "languages"), ("fr", "en", "ar"))
    assert status_at(turned, ("findings", "f1", "text", "ar")) == "fresh"
    assert status_at(turned, EN) == "unknown"


def test_an_answer_that_nobody_gave_is_added_with_its_origin() -> None:
    one = translated(document(), ("answers", "L-1.1.1", "narrative", "en"), "Yes, by law.")
    two = translated(one, ("answers", "L-1.1.1", "narrative", "fr"), "Oui, par la loi.")
    assert two.answers == (
        Answer(
            id="L-1.1.1",
            narrative=Prose(en="Yes, by law.", fr="Oui, par la loi."),
            translated_from=FrozenMap({"narrative": FrozenMap({"fr": origin("Yes, by law.")})}),
        ),
    )


def test_texts_that_keep_no_origins_are_there_or_missing() -> None:
    made = add(document(), "conventions", Convention(id="c1", name=Prose(en="Treaty")))
    assert status(made.conventions[0], "name", "fr", "en") == "missing"
    made = translated(made, ("conventions", "c1", "name", "fr"), "Traité")
    assert status(made.conventions[0], "name", "fr", "en") == "unknown"
    assert status(made, "title", "fr", "en") == "unknown"
    assert status(made, "title", "ar", "en") == "missing"
    assert status_at(translated(made, ("document", "title", "ar"), "المرفأ"), ("document", "title", "ar")) == "unknown"


def test_what_is_gone_has_no_status_and_takes_no_text() -> None:
    assert status_at(document(), ("findings", "gone", "text", "fr")) == "none"
    with pytest.raises(InvalidEdit):
        translated(document(), ("findings", "gone", "text", "fr"), "Non.")


@given(st.text(st.characters(exclude_categories=("Cs",))), st.text(st.characters(exclude_categories=("Cs",))))
def test_a_translation_just_written_is_never_old(main: str, text: str) -> None:
    made = translated(document(en=main), FR, text)
    assert status_at(made, FR) in {"none", "missing", "fresh"}


def test_what_a_translation_was_made_from_goes_through_the_records_of_a_file() -> None:
    before = translated(document(en="The harbour."), FR, "Le port.")
    edits = first_records(before)
    after = translated(translated(before, EN, "The large harbour."), ("findings", "f1", "text", "ar"), "المرفأ")
    shown = view(with_changes(edits, before, after, "me", "2026-01-01T00:00:00Z"))
    assert shown.findings == after.findings
    assert status_at(shown, FR) == "older"


def test_a_translation_that_was_given_up_is_as_old_as_it_was() -> None:
    old = translated(translated(document(en="The harbour."), FR, "Le port."), EN, "The large harbour.")
    assert status_at(old, FR) == "older"
    tried = translated(translated(old, FR, "Le grand"), EN, "The harbour of today.")
    back = as_before(tried, old, FR)
    assert (back.findings[0].text["fr"], status_at(back, FR)) == ("Le port.", "older")
    assert back.findings[0].text["en"] == "The harbour of today."
    assert as_before(tried, old, EN).findings[0].text["en"] == "The large harbour."
    missing = document(en="The harbour.")
    assert as_before(translated(missing, FR, "Le"), missing, FR) == missing
    title: Ref = ("document", "title", "fr")
    assert as_before(set_value(old, title, "x"), old, title) == old
