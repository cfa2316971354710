"""What the sample rests on, as CSL-JSON. No addresses: none is better than one that may be wrong."""

from dataclasses import dataclass
from typing import Final

from igm_desktop.core.domains import Level


@dataclass(frozen=True, slots=True)
class Work:
    """`issued` is year, month, day as far as they are known; nothing where the work has no date.

    `language` is given where the title is the work's own, not ours in English.
    """

    id: str
    type: str
    author: str
    title: str
    issued: tuple[int, ...] = ()
    instrument: str = ""
    adopted: int | None = None
    period: tuple[int, int] | None = None
    level: Level | None = None
    language: str = ""


GOVERNMENT: Final = "Government of the Republic of Moldova"

WORKS: Final = (
    Work(
        id="constitution-1994",
        type="legislation",
        author="Parliament of the Republic of Moldova",
        title="Constitution of the Republic of Moldova",
        issued=(1994, 7, 29),
        instrument="constitution",
        adopted=1994,
        level="national",
    ),
    Work(
        id="balti-social-inclusion-2018",
        type="report",
        author="Municipality of Bălți",
        title="Social Inclusion Strategy for Vulnerable Persons, 2019–2021",
        issued=(2018,),
        instrument="strategy",
        adopted=2018,
        period=(2019, 2021),
        level="local",
    ),
    Work(
        id="trafficking-strategy-2018",
        type="legislation",
        author=GOVERNMENT,
        title="National Strategy to Prevent and Combat Trafficking in Human Beings, 2018–2023",
        issued=(2018,),
        instrument="strategy",
        adopted=2018,
        period=(2018, 2023),
        level="national",
    ),
    Work(
        id="migration-programme-2022",
        type="legislation",
        author=GOVERNMENT,
        title="Programme for the Management of Migration Flows, Asylum and the Integration of Foreigners, 2022–2025",
        issued=(2022,),
        instrument="programme",
        adopted=2022,
        period=(2022, 2025),
        level="national",
    ),
    Work(
        id="temporary-protection-2023",
        type="legislation",
        author=GOVERNMENT,
        title="Decision on temporary protection for displaced persons from Ukraine",
        issued=(2023, 1),
        instrument="government decision",
        adopted=2023,
        level="national",
    ),
    Work(
        id="ces-2022",
        type="report",
        author="Commission for Exceptional Situations of Bălți",
        title="Crisis Cell and Green Line for refugees",
        issued=(2022, 3),
        level="local",
    ),
    Work(
        id="icfn",
        type="webpage",
        author="General Inspectorate for Migration",
        title="Integration Centre for Foreigners, Northern Regional Directorate",
        level="national",
    ),
    Work(
        id="nea-balti",
        type="webpage",
        author="National Employment Agency",
        title="Territorial subdivision in Bălți",
        level="national",
    ),
    Work(
        id="calm",
        type="webpage",
        author="Congress of Local Authorities from Moldova",
        title="Official page of the Congress",
        level="national",
    ),
    Work(
        id="balti-town-hall",
        type="webpage",
        author="Bălți Municipal Town Hall",
        title="Official page of the Town Hall",
        level="local",
    ),
    Work(
        id="iom-balti-profile-2023",
        type="webpage",
        author="International Organization for Migration (IOM)",
        title="Migration Governance Profile: Municipality of Bălți",
        language="en",
        issued=(2023, 8),
    ),
    Work(
        id="un-treaties",
        type="webpage",
        author="United Nations",
        title="Multilateral Treaties Deposited with the Secretary-General",
        language="en",
    ),
)
