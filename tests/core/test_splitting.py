import pytest

from igm_desktop.core.splitting import paragraphs


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("", ()),
        (" \n\n ", ()),
        ("One.\nTwo.\n\n\nThree.", ("One.", "Two.", "Three.")),
        ("• One\n•Two\n▪ \n", ("One", "Two")),
        ("- One\n- Two", ("One", "Two")),
        ("– One alone", ("– One alone",)),
        ("1. One\n2) Two\n2019. A year", ("One", "Two", "2019. A year")),
        ("• **Bold** and [a link](https://a.org)\n• *x*", ("**Bold** and [a link](https://a.org)", "*x*")),
        ("**Bold\nover two** lines", ("**Bold**", "**over two** lines")),
        ("A law [@s1, art. 2].\n[@s2]", ("A law [@s1, art. 2].", "[@s2]")),
        (r"\* no bullet\[1\]", (r"\* no bullet\[1\]",)),
    ],
)
def test_each_paragraph_and_bullet_is_one(prose: str, found: tuple[str, ...]) -> None:
    assert paragraphs(prose) == found
