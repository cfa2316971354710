"""Formats by the ending of the name, progress, and stopping."""

import sys
import threading

import pytest
from pdf_reading import example, opened

from igm_desktop.core.errors import Cancelled, UnwritableFile
from igm_desktop.core.export.registry import KINDS, export_assessment
from igm_desktop.core.model.assessment import Assessment


def test_the_ending_names_the_format_in_any_case() -> None:
    made = export_assessment(Assessment(id="a"), suffix=".PDF")
    assert made.data.startswith(b"%PDF-1.7")
    assert len(opened(made).pages) == 9
    assert {".pdf", ".json", ".ris", ".bib"} <= {suffix for kind in KINDS.values() for suffix in kind.formats}


@pytest.mark.parametrize("suffix", ["", ".docx", "pdf", ".pdf ", ".igm.json"])
def test_an_ending_without_a_format_is_refused(suffix: str) -> None:
    with pytest.raises(UnwritableFile) as refused:
        export_assessment(Assessment(id="a"), suffix=suffix)
    assert (refused.value.code, refused.value.data["suffix"]) == ("unknown_format", suffix)


def test_a_language_that_the_assessment_does_not_list_is_refused() -> None:
    with pytest.raises(UnwritableFile) as refused:
        export_assessment(Assessment(id="a", languages=("en", "ro")), suffix=".pdf", language="fr")
    assert (refused.value.code, dict(refused.value.data)) == (
        "unknown_language",
        {"language": "fr", "languages": "en, ro"},
    )


def test_without_a_language_the_main_one_is_taken() -> None:
    made = export_assessment(example("valoria"), suffix=".pdf")
    assert opened(made).trailer["/Root"]["/Lang"] == "fr"


def test_progress_runs_from_nothing_to_all_and_never_back() -> None:
    told: list[tuple[float, str]] = []
    export_assessment(example("valoria"), suffix=".pdf", progress=lambda done, phase: told.append((done, phase)))
    shares = [done for done, _ in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert list(dict.fromkeys(phase for _, phase in told)) == ["composing", "pages", "writing"]
    assert len(told) > 20


def checks() -> int:
    """How often one export asks whether it should stop."""
    count = [0]

    def one() -> None:
        count[0] += 1

    export_assessment(example("valoria"), suffix=".pdf", check_cancelled=one)
    return count[0]


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.8, 1.0])
def test_it_stops_wherever_it_is(share: float) -> None:
    left = [int((checks() - 1) * share)]

    def stop() -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_assessment(example("valoria"), suffix=".pdf", check_cancelled=stop)


def test_two_exports_at_once_do_not_disturb_each_other() -> None:
    expected = {name: export_assessment(example(name), suffix=".pdf").data for name in ("valoria", "ribeira-clara")}
    made: dict[str, bytes] = {}

    def work(name: str) -> None:
        for _ in range(3):
            made[name] = export_assessment(example(name), suffix=".pdf").data

    switch = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        threads = [threading.Thread(target=work, args=(name,)) for name in expected]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(switch)
    assert made == expected
