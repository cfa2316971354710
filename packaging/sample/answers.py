"""Answers to some of the indicators, in English. They illustrate; nobody in Bălți gave them."""

from dataclasses import dataclass
from typing import Final

from igm_desktop.core.domains import Level


@dataclass(frozen=True, slots=True)
class Reply:
    """`choice` is one of the catalogue's for that indicator; none where the question does not apply."""

    indicator: str
    level: Level
    choice: str | None = None
    narrative: str = ""
    not_applicable: str | None = None
    note: str = ""


REPLIES: Final = (
    Reply(
        indicator="L-1.1.1",
        level="local",
        choice="yes",
        narrative=(
            "Entitlement comes from national law. The municipality makes it easier to use, among other things through"
            " its strategy for social inclusion [@balti-social-inclusion-2018]."
        ),
    ),
    Reply(
        indicator="L-1.1.5",
        level="local",
        choice="no",
        narrative="The Town Hall has no service that advises migrants on legal matters.",
    ),
    Reply(
        indicator="L-1.1.6",
        level="local",
        choice="all",
        narrative=(
            "The Town Hall’s agreements with NGOs make no difference between women according to their migration status."
        ),
        note="The agreements themselves have not been seen; ask for copies.",
    ),
    Reply(
        indicator="L-1.2.1",
        level="national",
        choice="yes",
        narrative=(
            "The ICFN has served as the information desk since 2017 [@icfn]. It is a national service that works in"
            " the city."
        ),
    ),
    Reply(
        indicator="L-2.1.5",
        level="national",
        choice="yes",
        narrative="Bălți does so as part of an association, the CALM [@calm].",
    ),
    Reply(
        indicator="L-2.4.2",
        level="local",
        choice="no",
        narrative="No publication with migration figures for the municipality was found.",
    ),
    Reply(
        indicator="L-3.2.1",
        level="local",
        choice="yes",
        narrative=(
            "UNHCR has been a partner in financial assistance since 2022, and IOM supported the opening of the"
            " Information Centre for Refugees [@balti-town-hall]."
        ),
    ),
    Reply(
        indicator="L-3.3.6",
        level="local",
        choice="partly",
        narrative="Their involvement in preparing local policies has begun only recently.",
        note="Illustrative wording: confirm with the Town Hall.",
    ),
    Reply(
        indicator="L-4.1.3",
        level="national",
        choice="some",
        narrative=(
            "The NEA accepts job applications from those migrants who can show the required documents [@nea-balti]."
        ),
    ),
    Reply(
        indicator="L-5.1.2",
        level="national",
        choice="no",
        narrative="A system that reaches smartphones is planned for the whole country but does not exist yet.",
    ),
    Reply(
        indicator="L-5.2.1",
        level="local",
        choice="yes",
        narrative="The Green Line of the Crisis Cell could be called free of charge at any hour [@ces-2022].",
    ),
    Reply(
        indicator="L-5.2.3",
        level="local",
        choice="not_known",
        narrative="The emergency framework does not mention migrants, so practice would have to be looked into.",
    ),
    Reply(
        indicator="L-6.1.1",
        level="national",
        choice="no",
        narrative=(
            "The right itself stands in the Constitution [@constitution-1994, art. 20]; no local body or service helps"
            " people to use it."
        ),
    ),
    Reply(
        indicator="L-6.1.2",
        level="national",
        not_applicable="The police are a national service; the municipality has no force of its own to train.",
    ),
    Reply(
        indicator="L-6.3.1",
        level="national",
        choice="partly",
        narrative="A role in applying the strategy, but none in making it [@trafficking-strategy-2018].",
    ),
)
