"""Domain 5, the mobility dimension of crises."""

from typing import Final

from shape import Statement

WELL_DEVELOPED: Final = (
    Statement(
        key="crisis-communication",
        en=(
            "In a crisis, the municipality can receive information and pass it on through its communication systems,"
            " notably those of the Commission for Exceptional Situations (CES), which the Mayor of Bălți chairs"
            " [@ces-2022]."
        ),
        fr=(
            "En cas de crise, la municipalité peut recevoir et diffuser des informations grâce à ses systèmes de"
            " communication, notamment ceux de la Commission pour les situations exceptionnelles (CSE), que préside"
            " le maire de Bălți [@ces-2022]."
        ),
        level="local",
        indicators=("L-5.1.3",),
    ),
    Statement(
        key="crisis-cell",
        en=(
            "In March 2022 the CES opened a Crisis Cell. Its toll-free Green Line, staffed around the clock, was meant"
            " to help manage migration flows and made it easier for refugees from Ukraine to reach social workers and"
            " find temporary accommodation [@ces-2022]."
        ),
        fr=(
            "En mars 2022, la CSE a mis en place une cellule de crise. Sa ligne verte gratuite, joignable 24~heures"
            " sur~24, visait à aider à gérer les flux migratoires et facilitait l’accès des réfugiés d’Ukraine aux"
            " travailleurs sociaux et à un hébergement temporaire [@ces-2022]."
        ),
        level="local",
        indicators=("L-5.2.1", "L-5.2.2"),
    ),
)

POTENTIAL: Final = (
    Statement(
        key="early-warning",
        en=(
            "Neither Bălți nor the country as a whole has an early warning system that sends crisis alerts to people’s"
            " smartphones, although one is planned."
        ),
        fr=(
            "Ni Bălți ni le pays dans son ensemble ne disposent d’un système d’alerte précoce capable d’envoyer des"
            " alertes sur les smartphones de la population en cas de crise, mais il est prévu d’en créer un."
        ),
        level="national",
        indicators=("L-5.1.2",),
    ),
    Statement(
        key="emergency-framework",
        en="The municipality’s framework for managing emergencies does not specifically provide for help to migrants.",
        fr=(
            "Le cadre municipal de gestion des situations d’urgence ne prévoit pas de mesures particulières"
            " d’assistance aux migrants."
        ),
        level="local",
        indicators=("L-5.1.1",),
    ),
    Statement(
        key="climate",
        en=(
            "The links between climate change, the environment and migration could be taken up further at local"
            " level, in a dedicated strategy or as part of the municipality’s adaptation to climate change."
        ),
        fr=(
            "Les liens entre changements climatiques, environnement et migrations pourraient être davantage"
            " pris en compte au niveau local, dans une stratégie spécifique ou dans le cadre des mesures"
            " d’adaptation de la municipalité."
        ),
        level="local",
        indicators=("L-5.1.5",),
        status="draft",
    ),
    Statement(
        key="return-after-crisis",
        en=(
            "There is no local plan or measure to help Moldovans or migrants come back and settle again after a"
            " crisis that has made them leave the municipality."
        ),
        fr=(
            "Il n’existe au niveau local ni plan ni mesure pour aider les Moldaves ou les migrants à revenir et à se"
            " réinstaller après une crise qui les aurait contraints à fuir la municipalité."
        ),
        level="local",
        indicators=("L-5.3.1",),
    ),
)
