"""Links: only where a person may safely be led, and never before they saw where."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from igm_desktop.ui import links
from igm_desktop.ui.links import Target, open_link, target


@pytest.mark.parametrize(
    ("address", "host", "whole"),
    [
        ("https://www.iom.int/a?b=c", "www.iom.int", "https://www.iom.int/a?b=c"),
        ("  https://example.org ", "example.org", "https://example.org"),
        ("HTTPS://Example.ORG/Ă", "example.org", "https://example.org/%C4%82"),
        ("https://раураl.com/login", "xn--l-7sba6dbr.com", "https://xn--l-7sba6dbr.com/login"),
        ("https://example.org:8443/x", "example.org", "https://example.org:8443/x"),
        ("mailto:someone@example.org", "someone@example.org", "mailto:someone@example.org"),
    ],
)
def test_the_target_of_a_link_is_shown_in_full(address: str, host: str, whole: str) -> None:
    assert target(address) == Target(host, whole)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "https://",
        "https:///etc/passwd",
        "https://user:secret@example.org/",
        "https://good.org@evil.example/",
        "https://exa\nmple.org",
        "https://example.org/\u202eabc",
        "https://example.org/" + "a" * 3000,
        "example.org",
        "mailto:",
        "smb://server/share",
        "https://exa mple.org",
    ],
)
def test_other_links_are_not_opened(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(links, "tell", lambda _parent, _title, text, detail="": told.append(text))
    monkeypatch.setattr(links, "ask", lambda *_args: pytest.fail("asked"))
    assert target(address) is None
    assert open_link(None, address) is False
    assert len(told) == 1


@pytest.mark.parametrize("agreed", [True, False])
def test_a_link_opens_only_after_the_person_saw_where_it_leads(agreed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    shown: list[str] = []

    def ask(_parent: object, _title: str, text: str, _choices: object, detail: str) -> str:
        shown.extend((text, detail))
        return "open" if agreed else "stay"

    def browse(url: QUrl) -> bool:
        opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    monkeypatch.setattr(links, "ask", ask)
    monkeypatch.setattr(QDesktopServices, "openUrl", browse)
    assert open_link(None, "https://раураl.com/login") is agreed
    assert "xn--l-7sba6dbr.com" in shown[0]
    assert shown[1] == "https://xn--l-7sba6dbr.com/login"
    assert opened == (["https://xn--l-7sba6dbr.com/login"] if agreed else [])
