"""Domain 3, partnerships."""

from typing import Final

from shape import Statement

WELL_DEVELOPED: Final = (
    Statement(
        key="civil-society",
        en=(
            "Local authorities in Bălți rely on civil society and on diaspora organizations when they carry out"
            " programmes on migration."
        ),
        fr=(
            "Les autorités locales de Bălți s’appuient sur la société civile et sur les organisations de la diaspora"
            " pour mettre en œuvre des programmes liés aux migrations."
        ),
        level="local",
        indicators=("L-3.3.1",),
    ),
    Statement(
        key="ngo-agreements",
        en=(
            "Cooperation agreements between the Bălți Municipal Town Hall and non-governmental organizations (NGOs)"
            " deal with trafficking in persons and gender-based violence; they cover every woman, whatever her"
            " migration status."
        ),
        fr=(
            "Des accords de coopération entre la mairie de Bălți et des organisations non gouvernementales"
            " (ONG) portent sur la traite des personnes et la violence fondée sur le genre ; ils couvrent toutes"
            " les femmes, quelle que soit leur situation migratoire."
        ),
        level="local",
        indicators=("L-1.1.6", "L-3.3.7"),
    ),
    Statement(
        key="refugee-assistance",
        en=(
            "Since 2022 the Bălți Municipal Council has worked with the United Nations High Commissioner for Refugees"
            " (UNHCR), the Ministry of Labour and Social Protection and civil society to provide refugees from Ukraine"
            " with financial assistance."
        ),
        fr=(
            "Depuis 2022, le conseil municipal de Bălți collabore avec le Haut-Commissariat des Nations Unies pour les"
            " réfugiés (HCR), le ministère du Travail et de la Protection sociale et la société civile afin d’apporter"
            " une aide financière aux réfugiés venus d’Ukraine."
        ),
        level="local",
        indicators=("L-3.2.1",),
    ),
)

POTENTIAL: Final = (
    Statement(
        key="associations",
        en=(
            "The part that migrant associations, the private sector, universities and social partners take in"
            " preparing local policies and strategies is still recent."
        ),
        fr=(
            "La participation des associations de migrants, du secteur privé, du monde universitaire et des"
            " partenaires sociaux à l’élaboration des politiques et stratégies locales est encore récente."
        ),
        level="local",
        indicators=("L-3.3.3", "L-3.3.4", "L-3.3.5", "L-3.3.6"),
        status="draft",
        note="Name one or two policies on which these groups were consulted, and the year.",
    ),
    Statement(
        key="diaspora-and-refugees",
        en=(
            "Although more refugees from Ukraine reached Bălți in 2022, no particular measure encourages them, or"
            " Moldovans who live abroad, to take part in local development."
        ),
        fr=(
            "Bien que le nombre de réfugiés arrivant d’Ukraine à Bălți ait augmenté en 2022, aucune mesure"
            " particulière n’encourage ces réfugiés, ni les Moldaves établis à l’étranger, à prendre part au"
            " développement local."
        ),
        level="local",
        indicators=("L-3.4.1", "L-3.4.2"),
    ),
    Statement(
        key="city-to-city",
        en=(
            "The bilateral programmes that already link Bălți with other cities could be developed further so that"
            " they also deal with migration."
        ),
        fr=(
            "Les programmes bilatéraux qui lient déjà Bălți à d’autres villes pourraient être élargis aux questions"
            " migratoires."
        ),
        level="local",
        indicators=("L-3.1.2",),
    ),
)
