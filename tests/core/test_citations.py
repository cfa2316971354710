from igm_desktop.core.citations import citations, cited_in
from igm_desktop.core.model.prose import Prose


def test_citations_stand_in_their_order_with_their_pinpoints() -> None:
    found = citations(r"One [@s1, art. 12] and \[@s2\] and **[@s3]** and [@s1].")
    assert [(one.source, one.text) for one in found] == [("s1", "art. 12"), ("s3", ""), ("s1", "")]


def test_a_prose_cites_in_all_its_languages() -> None:
    assert cited_in(Prose(en="Law [@a].", fr="Loi [@b, p. 4].")) == {"a", "b"}
