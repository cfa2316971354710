"""How far a review is, what it changed, and the summary for the mail."""

from igm_desktop.core.catalogue.standing_in import catalogue_for
from igm_desktop.core.comments.writing import nothing_to_say, with_comment
from igm_desktop.core.domains import DOMAINS
from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.exchange.copies import with_copy
from igm_desktop.core.exchange.records import first_records
from igm_desktop.core.exchange.saving import recorded
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment
from igm_desktop.core.model.state import State
from igm_desktop.core.review.changes import base_of, changed_since, round_here
from igm_desktop.core.review.reviewed import Asking, Done, Look, mail_text, reviewed
from igm_desktop.core.review.sending import copy_for_review, new_round, with_round

AT = "2026-11-25T09:00:00Z"
TEXT = ("findings", "f", "text", "en")
BASE = Assessment.model_validate(
    {
        "id": "d",
        "level": "local",
        "title": {"en": "Profile of somewhere"},
        "findings": (
            {"id": "f", "domain": "rights", "kind": "potential", "rank": "A", "text": {"en": "One"}},
            {"id": "g", "domain": "crises", "kind": "potential", "rank": "B", "text": {"en": "Two"}},
        ),
        "people": ({"id": "ana", "name": "Ana Rusu"},),
    }
)
CATALOGUE = catalogue_for(BASE)
ROUND = new_round(BASE, "ana", AT, ("Bo",), "2026-12-24", "Look.")
MASTER = recorded(State(document=BASE, edits=first_records(BASE)), with_round(BASE, ROUND), "ana", AT)
COPY = copy_for_review(MASTER, ROUND.id)


def saved(state: State, document: Assessment, by: str = "bo") -> State:
    return recorded(state, document, by, AT)


def written(document: Assessment) -> Assessment:
    """What Bo does."""
    document = set_value(document, TEXT, "One, changed")
    document = set_value(document, ("answers", "L-1.1.1", "choice"), "yes")
    document = set_value(document, ("document", "body"), "city")
    document = remove(document, ("findings", "g"))
    comment = Comment(id="c", anchor=Anchor(ref=("findings", "f")), by="bo", at=AT, text="Is it so?")
    reply = Comment(id="r", anchor=Anchor(ref=("findings", "f")), by="bo", at=AT, text="I mean it.", reply_to="c")
    document = with_comment(document, comment)
    document = document.model_copy(update={"comments": (*document.comments, reply)})
    return nothing_to_say(document, "partnerships", "bo", AT)


def test_the_base_is_what_was_sent_whatever_was_saved_since() -> None:
    assert base_of(COPY, ROUND.id) is COPY.document
    theirs = saved(saved(COPY, written(COPY.document)), set_value(written(COPY.document), TEXT, "Once more"))
    assert base_of(theirs, ROUND.id) == COPY.document
    assert round_here(theirs) == ROUND
    assert round_here(MASTER) is None


def test_in_the_master_it_is_all_that_did_not_come_from_the_round() -> None:
    mine = saved(MASTER, set_value(MASTER.document, ("document", "title", "en"), "Mine"), "ana")
    together = with_copy(mine, saved(COPY, written(COPY.document)))
    base = base_of(together, ROUND.id)
    assert round_here(together) == ROUND
    assert (base.title["en"], base.body, base.findings[0].text["en"], len(base.findings)) == ("Mine", "", "One", 2)
    assert ("document", "title", "en") not in changed_since(base, together.document).all
    taken = recorded(together, together.document, "ana", AT, [TEXT])  # accepted: no change any more
    assert TEXT in changed_since(base, taken.document).all
    assert TEXT not in changed_since(base_of(taken, ROUND.id), taken.document).all
    back = saved(taken, set_value(taken.document, TEXT, "One"), "ana")  # rejected: it is as it was
    assert TEXT not in changed_since(base_of(back, ROUND.id), back.document).all


def test_what_was_written_on_top_of_a_new_finding_is_shown_as_it_is() -> None:
    finding = BASE.findings[0].model_copy(update={"id": "new", "rank": "C"})
    theirs = saved(COPY, COPY.document.model_copy(update={"findings": (*COPY.document.findings, finding)}))
    together = with_copy(MASTER, theirs)
    on_top = saved(together, set_value(together.document, ("findings", "new", "text", "en"), "Mine on top"), "ana")
    assert base_of(on_top, ROUND.id).findings == on_top.document.findings


def test_work_is_counted_by_domain() -> None:
    done = reviewed(COPY.document, written(COPY.document), CATALOGUE)
    assert done.domain("rights") == Done(changes=2, comments=2)
    assert done.domain("crises") == Done(changes=1)
    assert done.domain("partnerships") == Done(nothing_to_say=True)
    assert done.elsewhere == Done(changes=1)
    assert [done.domain(domain).look for domain in DOMAINS] == [
        Look.COMMENTED,
        Look.NOT_YET,
        Look.NOTHING_TO_SAY,
        Look.NOT_YET,
        Look.COMMENTED,
        Look.NOT_YET,
    ]
    assert (done.looked_at, done.unanswered) == (3, 1)
    assert reviewed(BASE, BASE, CATALOGUE).looked_at == 0


def test_the_summary_fits_into_a_mail() -> None:
    done = reviewed(COPY.document, written(COPY.document), CATALOGUE)
    asking = Asking(ROUND, "Bo Ferat", "somewhere – review 1 – Bo Ferat.igm.json")
    assert mail_text(COPY.document, done, asking, CATALOGUE, "en").splitlines() == [
        "Review of Profile of somewhere, round 1",
        "Reviewed by: Bo Ferat",
        "Asked by: Ana Rusu",
        "Answers wished for by: December 24, 2026",
        "",
        "Migrants’ rights – changes: 2, comments: 2",
        "Whole-of-government approach – not looked at",
        "Partnerships – nothing to say",
        "Well-being of migrants – not looked at",
        "Mobility dimensions of crises – changes: 1",
        "Safe, orderly and regular migration – not looked at",
        "Cover, parts, key facts, sources – changes: 1",
        "",
        "Comments that wait for an answer: 1",
        "",
        "Attached: somewhere – review 1 – Bo Ferat.igm.json",
    ]
    french = mail_text(COPY.document, done, asking, CATALOGUE, "fr")
    assert "Partenariats – rien à signaler" in french


def test_a_title_that_is_an_attack_stays_in_its_line() -> None:
    hostile = set_value(COPY.document, ("document", "title", "en"), "Urgent\n\nPay here \u202e" + "x" * 300)
    text = mail_text(hostile, reviewed(BASE, BASE, CATALOGUE), Asking(ROUND, "", "a\nb.igm.json"), CATALOGUE, "en")
    assert text.splitlines()[0].startswith("Review of Urgent Pay here \\u202exxx")
    assert len(text.splitlines()[0]) < 140
    assert text.splitlines()[-1] == "Attached: a b.igm.json"
    assert not any(line.startswith("Reviewed by") for line in text.splitlines())
