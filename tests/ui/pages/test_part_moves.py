from igm_desktop.core.model.assessment import Assessment, Finding, Part
from igm_desktop.core.model.prose import Prose
from igm_desktop.ui.pages import part_moves


def parts(*kinds: str) -> Assessment:
    made = tuple(Part(id=f"p{n}", rank=chr(ord("b") + n), kind=kind) for n, kind in enumerate(kinds))
    return Assessment(id="d", parts=made)


def order(document: Assessment) -> list[str]:
    return [one.id for one in document.parts]


def test_steps_among_the_printed_ones_jump_over_what_is_unplaced() -> None:
    document = parts("introduction", "unplaced", "context", "annex")
    assert order(part_moves.stepped(document, "p2", -1)) == ["p2", "p0", "p1", "p3"]
    assert [one.id for one in part_moves.placed(part_moves.stepped(document, "p0", 1))] == ["p2", "p0", "p3"]
    assert [one.id for one in part_moves.placed(part_moves.stepped(document, "p3", -1))] == ["p0", "p3", "p2"]
    assert part_moves.stepped(document, "p0", -1) is document
    assert part_moves.stepped(document, "p3", 1) is document
    assert part_moves.stepped(document, "p1", 1) is document
    assert part_moves.stepped(document, "gone", 1) is document


def test_a_new_part_stands_where_such_a_part_usually_does() -> None:
    document = parts("acknowledgements", "introduction", "annex", "unplaced")
    after, made = part_moves.with_new(document, "objective")
    assert order(after) == ["p0", made, "p1", "p2", "p3"]
    after, made = part_moves.with_new(document, "foreword")
    assert order(after)[0] == made
    after, made = part_moves.with_new(document, "other")
    assert order(after) == ["p0", "p1", "p2", made, "p3"]
    after, made = part_moves.with_new(Assessment(id="d"), "context")
    assert order(after) == [made]


def test_a_removed_part_comes_back_to_its_place_whatever_happened_since() -> None:
    document = parts("foreword", "introduction", "context")
    gone = document.parts[1]
    after = part_moves.without(document, "p1")
    assert order(part_moves.restored(after, gone, document)) == ["p0", "p1", "p2"]
    later = part_moves.without(after, "p0")
    assert order(part_moves.restored(later, gone, document)) == ["p1", "p2"]
    assert part_moves.restored(document, gone, document) is document
    assert part_moves.without(document, "gone") is document


def test_an_unplaced_text_becomes_a_part_in_the_language_that_is_written() -> None:
    text = Part(id="u", rank="z", kind="unplaced", heading=Prose(pt="Título"), text=Prose(pt="Texto"))
    document = parts("foreword", "annex").model_copy(update={"languages": ("en", "fr")})
    document = document.model_copy(update={"parts": (*document.parts, text)})
    after = part_moves.as_part(document, "u", "context", "en")
    assert order(after) == ["p0", "u", "p1"]
    placed = after.parts[1]
    assert (placed.kind, placed.heading, placed.text) == ("context", Prose(en="Título"), Prose(en="Texto"))
    french = document.model_copy(update={"parts": (text.model_copy(update={"text": Prose(fr="Texte")}),)})
    assert part_moves.as_part(french, "u", "context", "en").parts[0].text == Prose(fr="Texte")


def test_an_unplaced_text_becomes_findings_at_the_end_of_a_list() -> None:
    finding = Finding(id="f", domain="crises", kind="potential", rank="m", text=Prose(en="There"))
    text = Part(id="u", rank="z", kind="unplaced", text=Prose(en="• *One*.\n• Two.\n\nThree."))
    document = Assessment(id="d", parts=(text,), findings=(finding,))
    after, made = part_moves.as_findings(document, "u", ("crises", "potential"), "en")
    assert after.parts == ()
    assert [one.text["en"] for one in after.findings] == ["There", "*One*.", "Two.", "Three."]
    assert [one.id for one in after.findings] == ["f", *made]
    assert part_moves.as_findings(document, "gone", ("crises", "potential"), "en") == (document, ())


def test_a_text_is_shown_in_the_language_that_it_has() -> None:
    document = Assessment(id="d", languages=("en", "fr"))
    assert part_moves.shown_language(Prose(en="a", fr="b"), document, "fr") == "fr"
    assert part_moves.shown_language(Prose(fr="b", es="c"), document, "en") == "fr"
    assert part_moves.shown_language(Prose(es="c"), document, "en") == "es"
    assert part_moves.shown_language(Prose(), document, "fr") == "fr"
