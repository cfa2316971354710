"""Comments as threads, what they are about, and the edits of them."""

from collections.abc import Callable

import pytest

from igm_desktop.core.catalogue.loading import DEFAULT, installed
from igm_desktop.core.comments.anchoring import anchor_at
from igm_desktop.core.comments.commented import text_then
from igm_desktop.core.comments.mentioning import concerns, mentions, written_by
from igm_desktop.core.comments.threads import (
    domain_of,
    is_deleted,
    is_orphan,
    open_by_domain,
    open_by_item,
    open_by_ref,
    open_count,
    place_of,
    thread_with,
    threads_of,
)
from igm_desktop.core.comments.writing import (
    nothing_to_say,
    something_to_say,
    with_anchor,
    with_comment,
    with_reopened,
    with_reply,
    with_resolved,
    with_text,
    without_comment,
)
from igm_desktop.core.edits import remove, set_value
from igm_desktop.core.errors import InvalidComment, InvalidEdit
from igm_desktop.core.exchange.past import past
from igm_desktop.core.exchange.records import first_records, with_changes
from igm_desktop.core.model.assessment import Anchor, Assessment, Comment, Person
from igm_desktop.core.query.progress import progress
from igm_desktop.core.ref import Ref
from igm_desktop.core.words import error_sentence

CATALOGUE = installed(*DEFAULT)
TEXT = "There is no national plan for the return of migrants."
REF: Ref = ("findings", "f", "text", "en")
BASE = Assessment.model_validate(
    {
        "id": "d",
        "findings": (
            {"id": "f", "domain": "rights", "kind": "potential", "rank": "A", "text": {"en": TEXT}},
            {"id": "g", "domain": "crises", "kind": "potential", "rank": "B"},
        ),
        "parts": ({"id": "p", "rank": "A", "kind": "context", "text": {"en": "Part"}},),
        "conventions": ({"id": "c", "rank": "A", "name": {"en": "Convention"}},),
        "people": ({"id": "ana", "name": "Ana"}, {"id": "bo", "name": "Bo Ferat"}),
    }
)


def said(
    name: str, by: str, anchor: Anchor | None = None, reply_to: str | None = None, at: str = "2026-01-01"
) -> Comment:
    """A comment whose words are its name."""
    start = TEXT.index("return")
    about = anchor or anchor_at(REF, TEXT, start, start + 6)
    return Comment(id=name, anchor=about, by=by, at=at, text=name, reply_to=reply_to)


def discussed() -> Assessment:
    """Ana asks, Bo replies, Ana replies again."""
    document = with_comment(BASE, said("z", "ana"))
    document = with_reply(document, said("y", "bo", reply_to="z", at="2026-01-02"))
    return with_reply(document, said("x", "ana", reply_to="y", at="2026-01-03"))


def about(*ref: str) -> Anchor:
    return Anchor(ref=ref)


def test_a_thread_has_its_replies_in_the_order_in_which_they_came() -> None:
    document = discussed()
    (thread,) = threads_of(document)
    assert [one.id for one in thread.comments] == ["z", "y", "x"]
    assert {one.reply_to for one in thread.replies} == {"z"}
    assert {one.anchor for one in thread.comments} == {thread.first.anchor}
    assert thread_with(document, "x") is thread
    assert threads_of(set_value(document, REF, "Other")) is threads_of(document)


def test_replies_to_what_is_gone_stay_together_and_a_circle_is_one_thread() -> None:
    orphaned = remove(discussed(), ("comments", "z"))
    (thread,) = threads_of(orphaned)
    assert [one.id for one in thread.comments] == ["y", "x"]
    circle = (said("a", "ana", reply_to="b"), said("b", "bo", reply_to="a"), said("c", "bo", reply_to="c"))
    threads = threads_of(BASE.model_copy(update={"comments": circle}))
    assert sorted(len(one.comments) for one in threads) == [1, 2]


def test_open_unanswered_and_resolved() -> None:
    alone = with_reply(with_comment(BASE, said("z", "ana")), said("y", "ana", reply_to="z"))
    assert threads_of(alone)[0].is_unanswered
    document = discussed()
    assert threads_of(document)[0].is_open
    assert not threads_of(document)[0].is_unanswered
    resolved = with_resolved(document, "x", "bo", "2026-01-04", "accepted")
    first = threads_of(resolved)[0].first
    assert first.resolved is not None
    assert (first.resolved.by, first.resolved.at, first.resolved.how) == ("bo", "2026-01-04", "accepted")
    assert not threads_of(resolved)[0].is_open
    assert (open_count(document), open_count(resolved)) == (1, 0)
    assert with_reopened(resolved, "y") == document
    assert with_reopened(document, "z") is document


def test_only_what_one_said_oneself_is_changed_and_deleted() -> None:
    document = discussed()
    changed = with_text(document, "y", "Other words", "bo")
    assert changed.comments[1].text == "Other words"
    for forbidden in (
        lambda: with_text(document, "y", "Other words", "ana"),
        lambda: without_comment(document, "y", "ana"),
        lambda: with_text(document, "z", "", "bo"),
    ):
        with pytest.raises(InvalidComment, match="not_yours"):
            forbidden()


def test_deleting_leaves_what_others_said() -> None:
    document = discussed()
    emptied = without_comment(document, "z", "ana")
    (thread,) = threads_of(emptied)
    assert is_deleted(thread.first)
    assert [one.id for one in thread.comments] == ["z", "y", "x"]
    without_bo = without_comment(emptied, "y", "bo")
    assert [one.id for one in threads_of(without_bo)[0].comments] == ["z", "x"]
    assert not threads_of(without_comment(without_bo, "x", "ana"))
    alone = with_reply(with_comment(BASE, said("z", "ana")), said("y", "ana", reply_to="z"))
    assert not without_comment(alone, "z", "ana").comments


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda: with_comment(BASE, said(" ", "ana")), "no_text"),
        (lambda: with_reply(BASE, said("y", "ana", reply_to="gone")), "unknown_comment"),
        (lambda: with_reply(discussed(), said("  ", "ana", reply_to="z")), "no_text"),
        (lambda: with_text(discussed(), "z", " ", "ana"), "no_text"),
        (lambda: with_text(BASE, "z", "word", "ana"), "unknown_comment"),
        (lambda: without_comment(BASE, "z", "ana"), "unknown_comment"),
        (lambda: with_resolved(BASE, "z", "ana", "", None), "unknown_comment"),
        (lambda: with_comment(discussed(), said("z", "ana")), "duplicate_id"),
    ],
)
def test_what_is_not_allowed_is_refused_in_words(edit: Callable[[], Assessment], code: str) -> None:
    with pytest.raises(InvalidEdit) as refused:
        edit()
    assert refused.value.code == code
    for language in ("en", "fr"):
        words = error_sentence(language, refused.value)
        assert "…" not in words
        assert ("Nothing was changed" if language == "en" else "Rien n’a été modifié") in words


def test_nothing_to_say_is_said_once_and_asks_nothing() -> None:
    document = nothing_to_say(BASE, "rights", "bo", "2026-01-01")
    assert nothing_to_say(document, "rights", "bo", "2026-01-02") is document
    both = nothing_to_say(document, "rights", "ana", "2026-01-02")
    assert len(both.comments) == 2
    (thread,) = threads_of(document)
    assert not thread.is_open
    assert not is_deleted(thread.first)
    assert open_count(document) == 0
    assert domain_of(document, CATALOGUE, thread.first) == "rights"
    with pytest.raises(InvalidComment, match="nothing_asked"):
        with_resolved(document, thread.first.id, "ana", "", None)
    assert [one.by for one in something_to_say(both, "rights", "bo").comments] == ["ana"]


def test_words_that_were_rewritten_orphan_a_comment_until_it_is_attached_again() -> None:
    document = discussed()
    first = threads_of(document)[0].first
    assert place_of(document, first) == (TEXT.index("return"), TEXT.index("return") + 6)
    rewritten = set_value(document, REF, "Nothing is planned for those who come home.")
    assert is_orphan(rewritten, first)
    assert not is_orphan(set_value(document, REF, f"In 2023: {TEXT}"), first)
    start = "Nothing is planned for those who come home.".index("come")
    attached = with_anchor(
        rewritten, "y", anchor_at(REF, "Nothing is planned for those who come home.", start, start + 9)
    )
    (thread,) = threads_of(attached)
    assert {one.anchor.quote for one in thread.comments} == {"come home"}
    assert not is_orphan(attached, thread.first)
    french = set_value(set_value(document, REF, ""), (*REF[:3], "fr"), TEXT)
    assert is_orphan(french, first)


@pytest.mark.parametrize(
    ("ref", "gone"),
    [
        (("findings", "f"), False),
        (("findings", "f", "note"), False),
        (("findings", "f", "text", "fr"), False),
        (("findings", "gone"), True),
        (("findings", "gone", "text", "en"), True),
        (("answers", "L-1.1.1"), False),
        (("answers", "L-1.1.1", "narrative", "en"), False),
        (("answers", "nothing"), True),
        (("domains", "rights"), False),
        (("domains", "others"), True),
        (("document", "title", "en"), False),
        (("elsewhere", "x"), True),
        (("findings",), True),
        ((), True),
    ],
)
def test_what_a_whole_thing_or_field_needs_to_be_there(ref: Ref, gone: bool) -> None:
    assert is_orphan(BASE, said("z", "ana", about(*ref)), CATALOGUE) == gone
    assert place_of(BASE, said("z", "ana", about(*ref))) is None


def test_open_threads_are_counted_where_they_belong() -> None:
    document = BASE
    refs: list[tuple[Ref, str | None]] = [
        (REF, "rights"),
        (("findings", "f"), "rights"),
        (("findings", "g", "text", "en"), "crises"),
        (("answers", "L-1.1.1", "narrative", "en"), CATALOGUE.indicator("L-1.1.1").domain),  # type: ignore[union-attr]
        (("domains", "partnerships"), "partnerships"),
        (("conventions", "c"), "rights"),
        (("parts", "p"), None),
        (("document", "title", "en"), None),
        (("findings", "gone"), None),
    ]
    for number, (ref, domain) in enumerate(refs):
        comment = said(str(number), "ana", about(*ref))
        document = with_comment(document, comment)
        assert domain_of(document, CATALOGUE, comment) == domain
    assert open_by_domain(document, CATALOGUE) == {"rights": 4, "crises": 1, "partnerships": 1}
    assert open_by_item(document)["findings", "f"] == 2
    assert open_by_ref(document)[REF] == 1
    assert progress(document, CATALOGUE).comments == len(refs)
    assert open_by_domain(remove(document, ("findings", "g")), CATALOGUE)["crises"] == 0


def test_the_text_of_then_is_looked_up_in_the_records() -> None:
    edits = first_records(BASE)
    commented = with_comment(BASE, said("z", "bo"))
    edits = with_changes(edits, BASE, commented, "bo", "2026-01-01")
    rewritten = set_value(commented, REF, "Nothing is planned for those who come home.")
    edits = with_changes(edits, commented, rewritten, "ana", "2020-01-01")  # a clock that is wrong
    comment = rewritten.comments[0]
    assert text_then(past(edits), comment) == TEXT
    assert text_then(past(()), comment) is None


PEOPLE = (
    Person(id="ana", name="Ana"),
    Person(id="maria", name="Ana María Ruiz"),
    Person(id="twin", name="ana"),
    Person(id="nobody"),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("@Ana, is it so?", ["ana", "twin"]),
        ("Ask @ANA\u00a0maria ruiz.", ["maria"]),
        ("@Anabel knows", []),
        ("ana@ana.org", []),
        ("@", []),
        ("Ana", []),
        ("(@ana) and @Ana María Ruiz!", ["ana", "maria", "twin"]),
    ],
)
def test_people_are_mentioned_by_their_whole_name(text: str, ids: list[str]) -> None:
    assert [person.id for person in mentions(text, PEOPLE)] == ids


def test_whom_a_thread_concerns() -> None:
    document = with_comment(BASE, said("z", "ana"))
    (thread,) = threads_of(document)
    assert concerns(thread, "ana", document)
    assert not concerns(thread, "bo", document)
    asked = with_text(document, "z", "@Bo Ferat, is it so?", "ana")
    assert concerns(threads_of(asked)[0], "bo", asked)
    edits = with_changes(first_records(BASE), BASE, set_value(BASE, REF, f"{TEXT} So it is."), "bo", None)
    wrote = written_by(edits, "bo")
    assert REF in wrote
    assert concerns(thread, "bo", document, wrote)
    on_item = threads_of(with_comment(BASE, said("z", "ana", about("findings", "f"))))[0]
    assert concerns(on_item, "bo", BASE, wrote)
    on_other = threads_of(with_comment(BASE, said("z", "ana", about("findings", "g"))))[0]
    assert not concerns(on_other, "bo", BASE, wrote)
