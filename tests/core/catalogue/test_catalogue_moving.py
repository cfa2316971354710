"""Moving to another catalogue: told first by kind of change, then done as one edit, and no text is ever lost."""

import json
import shutil
from pathlib import Path

import pytest
from catalogue_examples import Tree
from hypothesis import given
from hypothesis import strategies as st

from igm_desktop.core.catalogue.loading import DEFAULT, installed, load_catalogue
from igm_desktop.core.catalogue.model import Catalogue
from igm_desktop.core.catalogue.moves import read_moves
from igm_desktop.core.catalogue.moving import CHANGE_KINDS, Plan, moved, not_asked, plan
from igm_desktop.core.errors import BadCatalogue
from igm_desktop.core.folders import office_catalogues
from igm_desktop.core.follow_up import carried_state, follow_up
from igm_desktop.core.model.assessment import Anchor, Answer, Assessment, CatalogueRef, Comment, Finding
from igm_desktop.core.model.prose import Prose
from igm_desktop.core.order import settled

DATA = Path(__file__).resolve().parents[2] / "data" / "catalogues"
FIRST, SECOND = load_catalogue(DATA / "office" / "1"), load_catalogue(DATA / "office" / "2")


def said(one: str, **fields: object) -> Answer:
    return Answer.model_validate({"id": one, "narrative": Prose(en=f"About {one} [@s1, art. 4]."), **fields})


ANSWERS = (
    said("L-1.1.1", choice="some", level="national"),
    said("L-1.1.2", choice="partly", note="ask again"),
    said("L-1.1.3", choices=("clinic", "home")),
    said("L-1.1.4", choice="yes"),
    said("L-1.1.5", choice="no", not_applicable="No children."),
    said("L-5.1.2", choice="yes"),
    said("L-5.1.3", choice="all"),
)


def assessment(*answers: Answer, catalogue: Catalogue = FIRST, **fields: object) -> Assessment:
    ref = CatalogueRef(id=catalogue.id, version=catalogue.version)
    return settled(Assessment(id="d", level="local", catalogue=ref, answers=answers, **fields))  # type: ignore[arg-type]


DOCUMENT = assessment(
    *ANSWERS,
    findings=(
        Finding(id="f1", domain="rights", kind="potential", indicators=("L-1.1.1", "L-1.1.4", "L-5.1.3")),
        Finding(id="f2", domain="crises", kind="potential", indicators=("L-5.1.2",)),
    ),
    comments=(
        Comment(id="c1", anchor=Anchor(ref=("answers", "L-5.1.3", "narrative", "en")), by="p", at=""),
        Comment(id="c2", anchor=Anchor(ref=("findings", "f1")), by="p", at=""),
    ),
)


def to_second(document: Assessment) -> tuple[Plan, Assessment]:
    made = plan(document, FIRST, SECOND)
    return made, moved(document, made)


def answer(document: Assessment, one: str) -> Answer:
    return next(answer for answer in document.answers if answer.id == one)


def test_each_kind_of_change_is_told() -> None:
    made, _ = to_second(DOCUMENT)
    assert {kind: [row.old or row.to[0].id for row in made.of(kind)] for kind in CHANGE_KINDS} == {
        "same": ["L-1.1.1", "L-5.1.1"],
        "reworded": ["L-1.1.2", "L-1.1.3"],
        "split": ["L-5.1.3"],
        "merged": ["L-1.1.4", "L-1.1.5"],
        "gone": ["L-5.1.2"],
        "new": ["L-6.1.1"],
    }
    (split,) = made.of("split")
    assert ([one.id for one in split.to], split.answered, split.findings) == (["L-5.1.4", "L-5.1.5"], True, 1)
    assert [row.old for row in made.rows if row.choice_goes] == ["L-1.1.3", "L-5.1.3"]
    assert [row.old for row in made.rows if row.old and not row.answered] == ["L-5.1.1"]


def test_answers_go_with_their_questions() -> None:
    _, after = to_second(DOCUMENT)
    assert after.catalogue == CatalogueRef(id="office", version="2")
    assert answer(after, "L-1.1.1") is answer(DOCUMENT, "L-1.1.1")
    assert answer(after, "L-1.1.2") is answer(DOCUMENT, "L-1.1.2")
    assert answer(after, "L-1.1.3").choices == ("primary",)
    assert (answer(after, "L-5.1.4").choice, answer(after, "L-5.1.5").choice) == ("all", None)
    for one in ("L-5.1.4", "L-5.1.5"):
        assert answer(after, one).narrative == answer(DOCUMENT, "L-5.1.3").narrative


def test_merged_answers_keep_every_word_and_choose_only_what_they_agree_on() -> None:
    _, after = to_second(DOCUMENT)
    both = answer(after, "L-1.1.6")
    assert both.narrative == Prose(en="About L-1.1.4 [@s1, art. 4].\n\nAbout L-1.1.5 [@s1, art. 4].")
    assert (both.choice, both.not_applicable, both.note) == (None, None, "No children.")
    agreed = moved(
        (document := assessment(said("L-1.1.4", choice="yes"), said("L-1.1.5", choice="yes"))),
        plan(document, FIRST, SECOND),
    )
    assert answer(agreed, "L-1.1.6").choice == "yes"


def test_what_is_no_longer_asked_stays_in_the_file() -> None:
    _, after = to_second(DOCUMENT)
    assert not_asked(after, SECOND) == (answer(DOCUMENT, "L-5.1.2"),)
    assert not_asked(DOCUMENT, FIRST) == ()


def test_answers_of_the_other_level_are_not_asked_either() -> None:
    own = installed(*DEFAULT)
    document = settled(
        Assessment(id="d", level="local", answers=(said("L-1.1.1"), said("N-1.1.1"), Answer(id="N-1.1.2")))
    )
    assert [one.id for one in not_asked(document, own)] == ["N-1.1.1"]
    assert [one.id for one in not_asked(document.model_copy(update={"level": "national"}), own)] == ["L-1.1.1"]


def test_findings_and_comments_follow() -> None:
    _, after = to_second(DOCUMENT)
    assert after.findings[0].indicators == ("L-1.1.1", "L-1.1.6", "L-5.1.4", "L-5.1.5")
    assert after.findings[1] is DOCUMENT.findings[1]
    assert after.comments[0].anchor.ref == ("answers", "L-5.1.4", "narrative", "en")
    assert after.comments[1] is DOCUMENT.comments[1]


def test_the_earlier_value_is_untouched() -> None:
    before = DOCUMENT.model_copy()
    to_second(DOCUMENT)
    assert before == DOCUMENT


def test_a_move_is_no_looking_at_what_was_carried_over() -> None:
    document = follow_up(DOCUMENT)
    _, after = to_second(document)
    states = {one.id: carried_state(one) for one in (*after.answers, *after.findings)}
    assert states.pop("L-1.1.6") is None  # the texts of two in one: to be read again
    assert set(states.values()) == {"unchanged"}


def test_an_id_of_two_catalogues_is_one_question_only_where_the_words_are_the_same(tmp_path: Path) -> None:
    shutil.copytree(DATA / "office" / "1", tmp_path / "1")
    structure = json.loads((tmp_path / "1" / "catalogue.json").read_text("utf-8"))
    (tmp_path / "1" / "catalogue.json").write_text(json.dumps({**structure, "id": "bureau"}))
    for language in ("en", "fr"):
        words = json.loads((tmp_path / "1" / f"{language}.json").read_text("utf-8"))
        words["indicators"]["L-1.1.2"] = "?"
        (tmp_path / "1" / f"{language}.json").write_text(json.dumps(words))
    other = load_catalogue(tmp_path / "1")
    made = plan(DOCUMENT, FIRST, other)
    assert [row.old for row in made.of("gone")] == ["L-1.1.2"]
    after = moved(DOCUMENT, made)
    assert answer(after, "office/1/L-1.1.2").narrative == answer(DOCUMENT, "L-1.1.2").narrative
    assert "L-1.1.2" not in {one.id for one in after.answers}
    home = moved(after, plan(after, other, FIRST))
    assert home == DOCUMENT


def test_from_a_catalogue_that_is_not_installed() -> None:
    made = plan(DOCUMENT, None, SECOND)
    assert [row.old for row in made.of("same")] == []
    assert [row.old for row in made.of("split")] == ["L-5.1.3"]
    assert {one.id for one in moved(DOCUMENT, made).answers} == {one.id for one in to_second(DOCUMENT)[1].answers}
    far = plan(DOCUMENT, None, installed(*DEFAULT))
    assert {row.kind for row in far.rows if row.old} == {"gone"}


def third(moves: Tree) -> Catalogue:
    """A version 3 on the shelf, which knows of version 2 only: L-5.1.5 is L-5.1.6 there, and `primary` is `first_aid`."""
    folder = office_catalogues() / "office" / "3"
    shutil.copytree(DATA / "office" / "2", folder)
    for file in folder.glob("*.json"):
        words = file.read_text("utf-8").replace('"L-5.1.5"', '"L-5.1.6"').replace('"primary"', '"first_aid"')
        file.write_text(words.replace('"version": "2"', '"version": "3"'), "utf-8")
    move = {"from": {"id": "office", "version": "2"}, "indicators": moves}
    (folder / "moves.json").write_text(json.dumps({"format": "igm-catalogue-moves", "moves": [move]}))
    return load_catalogue(folder)


TO_THIRD: Tree = {
    "L-5.1.5": {"to": ["L-5.1.6"]},
    "L-1.1.3": {"to": ["L-1.1.3"], "options": {"primary": "first_aid"}},
}


def test_over_several_versions_each_leads_on_from_the_one_before_it() -> None:
    shutil.copytree(DATA / "office" / "2", office_catalogues() / "office" / "2")
    catalogue = third(TO_THIRD)
    after = moved(DOCUMENT, plan(DOCUMENT, FIRST, catalogue))
    by_steps = to_second(DOCUMENT)[1]
    assert after == moved(by_steps, plan(by_steps, SECOND, catalogue))
    assert answer(after, "L-1.1.3").choices == ("first_aid",)
    assert {"L-1.1.6", "L-5.1.4", "L-5.1.6"} < {one.id for one in after.answers}
    back = moved(after, plan(after, catalogue, FIRST))
    assert answer(back, "L-5.1.2") == answer(DOCUMENT, "L-5.1.2")


def test_what_a_version_says_of_one_that_is_not_here_holds_for_the_questions_of_both() -> None:
    made = plan(DOCUMENT, FIRST, third({"L-1.1.2": {"to": ["L-1.1.6"]}}))
    assert [row.to[0].id for row in made.rows if row.old == "L-1.1.2"] == ["L-1.1.6"]


def test_a_version_of_thousands_of_digits_is_one_like_any_other() -> None:
    catalogue = third(TO_THIRD)
    (catalogue.folder / "moves.json").write_text(
        (catalogue.folder / "moves.json").read_text().replace('"version": "2"', f'"version": "{"9" * 5000}"')
    )
    assert plan(DOCUMENT, FIRST, load_catalogue(catalogue.folder)).of("split") == ()


def test_bad_moves_of_a_version_between_are_refused() -> None:
    shutil.copytree(DATA / "office" / "2", office_catalogues() / "office" / "2")
    (office_catalogues() / "office" / "2" / "moves.json").write_text("[]")
    with pytest.raises(BadCatalogue):
        plan(DOCUMENT, FIRST, third(TO_THIRD))


@given(st.lists(st.sampled_from([indicator.id for indicator in FIRST.indicators("local")]), unique=True))
def test_no_text_is_ever_lost(ids: list[str]) -> None:
    document = assessment(*(said(one) for one in ids))
    for catalogue in (SECOND, installed(*DEFAULT)):
        after = moved(document, plan(document, FIRST, catalogue))
        texts = " ".join(one.narrative["en"] for one in after.answers)
        assert all(f"About {one} [@s1, art. 4]." in texts for one in ids)


def test_a_move_to_the_catalogue_that_it_has_changes_nothing() -> None:
    made = plan(DOCUMENT, FIRST, FIRST)
    assert {row.kind for row in made.rows} == {"same"}
    assert moved(DOCUMENT, made) == DOCUMENT


BAD: dict[str, tuple[Tree, tuple[str, str, str | None]]] = {
    "no format": ({"moves": []}, ("catalogue_damaged", "format", "format")),
    "moves that are a word": ({"moves": "x"}, ("catalogue_damaged", "moves", "type")),
    "an unknown target": ({"L-1.1.1": {"to": ["L-9.9.9"]}}, ("catalogue_damaged", "L-9.9.9", "unknown_id")),
    "an unknown option": (
        {"L-1.1.1": {"to": ["L-1.1.1"], "options": {"all": "every"}}},
        ("catalogue_damaged", "L-1.1.1", "unknown_option"),
    ),
    "a target twice": ({"L-1.1.1": {"to": ["L-1.1.1", "L-1.1.1"]}}, ("catalogue_repeated_id", "L-1.1.1", None)),
    "no target named": ({"L-1.1.1": {}}, ("catalogue_damaged", "L-1.1.1", "type")),
}


@pytest.mark.parametrize("reason", BAD)
def test_bad_moves_are_refused_with_the_place(tmp_path: Path, reason: str) -> None:
    tree, (code, place, rule) = BAD[reason]
    shutil.copytree(DATA / "office" / "2", tmp_path / "2")
    if "moves" not in tree:
        move = {"from": {"id": "office", "version": "1"}, "indicators": tree}
        tree = {"format": "igm-catalogue-moves", "moves": [move]}
    elif reason != "no format":
        tree = {"format": "igm-catalogue-moves", **tree}
    (tmp_path / "2" / "moves.json").write_text(json.dumps(tree))
    catalogue = load_catalogue(tmp_path / "2")
    with pytest.raises(BadCatalogue) as caught:
        plan(DOCUMENT, FIRST, catalogue)
    error = caught.value
    assert (error.code, error.data["id"], error.data.get("rule")) == (code, place, rule)
    assert Path(str(error.data["file"])).name == "moves.json"


def test_one_earlier_catalogue_named_twice_is_refused(tmp_path: Path) -> None:
    shutil.copytree(DATA / "office" / "2", tmp_path / "2")
    moves = json.loads((tmp_path / "2" / "moves.json").read_text("utf-8"))
    (tmp_path / "2" / "moves.json").write_text(json.dumps({**moves, "moves": moves["moves"] * 2}))
    with pytest.raises(BadCatalogue) as caught:
        read_moves(load_catalogue(tmp_path / "2"))
    assert (caught.value.code, caught.value.data["id"]) == ("catalogue_repeated_id", "office/1")
