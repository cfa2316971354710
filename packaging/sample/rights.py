"""Domain 1, migrants' rights."""

from typing import Final

from shape import Statement

WELL_DEVELOPED: Final = (
    Statement(
        key="health",
        en=(
            "National rules open publicly funded health care to migrants, and the municipality adds measures"
            " that make services easier to reach, for instance under its Social Inclusion Strategy for"
            " Vulnerable Persons, 2019–2021 (2018) [@balti-social-inclusion-2018]."
        ),
        fr=(
            "La réglementation nationale ouvre aux migrants les soins de santé financés par les pouvoirs"
            " publics, et la municipalité y ajoute des mesures qui facilitent l’accès aux services, par exemple"
            " au titre de sa Stratégie d’inclusion sociale des personnes vulnérables pour 2019-2021 (2018)"
            " [@balti-social-inclusion-2018]."
        ),
        level="local",
        indicators=("L-1.1.1",),
    ),
    Statement(
        key="education",
        en=(
            "National law places foreign minors (under 18) who reside legally in the Republic of Moldova on an equal"
            " footing with Moldovan children in access to education."
        ),
        fr=(
            "La législation nationale place les mineurs étrangers (moins de 18~ans) qui résident légalement en"
            " République de Moldova sur un pied d’égalité avec les enfants moldaves pour l’accès à l’éducation."
        ),
        level="national",
        indicators=("L-1.1.2",),
        note="Ask the municipal education department which law to cite, and whether language support is offered.",
    ),
    Statement(
        key="integration-centre",
        en=(
            "Since 2017 the Northern Regional Directorate of the Integration Centre for Foreigners (ICFN), which"
            " answers to the General Inspectorate for Migration, has offered migrants in Bălți an information desk and"
            " integration services [@icfn]."
        ),
        fr=(
            "Depuis 2017, la Direction régionale Nord du Centre d’intégration pour étrangers (ICFN), qui relève de"
            " l’Inspectorat général pour les migrations, offre aux migrants de Bălți un guichet d’information et des"
            " services d’intégration [@icfn]."
        ),
        level="national",
        indicators=("L-1.2.1", "L-1.2.2"),
    ),
)

POTENTIAL: Final = (
    Statement(
        key="legal-advice",
        en=(
            "The Bălți Municipal Town Hall does not yet have a channel of its own through which migrants could obtain"
            " legal services or advice."
        ),
        fr=(
            "La mairie de Bălți ne dispose pas encore d’un dispositif propre permettant aux migrants d’obtenir des"
            " services ou des conseils juridiques."
        ),
        level="local",
        indicators=("L-1.1.5",),
    ),
    Statement(
        key="xenophobia",
        en=(
            "A municipal policy or campaign that counters xenophobia and exclusion, and encourages acceptance of"
            " migrants and social cohesion, remains to be developed."
        ),
        fr=(
            "Une politique ou une campagne municipale qui combatte la xénophobie et l’exclusion et qui favorise"
            " l’acceptation des migrants et la cohésion sociale reste à élaborer."
        ),
        level="local",
        indicators=("L-1.4.1",),
    ),
    Statement(
        key="emigration-advice",
        en=(
            "The Town Hall gives some support to residents who plan to emigrate, but these measures are few and rest"
            " on no formal procedure."
        ),
        fr=(
            "La mairie apporte un certain soutien aux habitants qui envisagent d’émigrer, mais ces mesures sont peu"
            " nombreuses et ne reposent sur aucune procédure formelle."
        ),
        level="local",
        indicators=("L-1.5.1",),
        status="draft",
        note="Waiting for the Town Hall’s reply: is there an order or a leaflet that describes these measures?",
    ),
)
