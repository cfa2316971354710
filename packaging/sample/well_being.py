"""Domain 4, the well-being of migrants."""

from typing import Final

from shape import Statement

WELL_DEVELOPED: Final = (
    Statement(
        key="job-search",
        en=(
            "At its territorial subdivision in Bălți, the National Employment Agency (NEA) receives job applications"
            " from migrants who hold the required documents [@nea-balti]."
        ),
        fr=(
            "Dans sa subdivision territoriale de Bălți, l’Agence nationale pour l’emploi (ANE) reçoit les demandes"
            " d’emploi des migrants munis des documents requis [@nea-balti]."
        ),
        level="national",
        indicators=("L-1.3.1", "L-4.1.3"),
    ),
    Statement(
        key="work-abroad",
        en=(
            "People who wish to work abroad for a time are assisted by the NEA, which also prepares them for departure,"
            " in Bălți as in its other local offices."
        ),
        fr=(
            "Les personnes qui souhaitent travailler temporairement à l’étranger bénéficient de l’assistance de l’ANE"
            " et d’un accompagnement avant leur départ, à Bălți comme dans ses autres bureaux locaux."
        ),
        level="national",
        indicators=("L-4.1.4",),
    ),
    Statement(
        key="refugee-employment",
        en=(
            "As the number of refugees from Ukraine grew from February 2022 onwards, the NEA took steps in"
            " Bălți to help them find work [@nea-balti]."
        ),
        fr=(
            "Face à l’augmentation du nombre de réfugiés arrivant d’Ukraine depuis février 2022, l’ANE a pris à Bălți"
            " des mesures pour les aider à trouver un emploi [@nea-balti]."
        ),
        level="national",
        indicators=("L-4.1.5",),
    ),
)

POTENTIAL: Final = (
    Statement(
        key="ethical-recruitment",
        en=(
            "Apart from its help for refugees from Ukraine who look for jobs, the municipality has not yet adopted"
            " measures of its own in favour of the ethical recruitment of migrant workers."
        ),
        fr=(
            "Hormis l’aide apportée aux réfugiés d’Ukraine en recherche d’emploi, la municipalité n’a pas encore"
            " adopté de mesures propres en faveur du recrutement éthique des travailleurs migrants."
        ),
        level="local",
        indicators=("L-4.2.1",),
    ),
    Statement(
        key="labour-market",
        en=(
            "No local assessment tracks the demand for immigrant workers, the supply of labour in the"
            " municipality or the effect of emigration on its labour market."
        ),
        fr=(
            "Aucune évaluation locale ne suit la demande de travailleurs immigrés, l’offre de main-d’œuvre dans la"
            " municipalité ni les effets de l’émigration sur son marché du travail."
        ),
        level="local",
        indicators=("L-4.1.1", "L-4.1.2"),
    ),
    Statement(
        key="financial-inclusion",
        en=(
            "Local programmes that would bring migrants and their families closer to financial services, above all"
            " those who send or receive remittances, have yet to be put in place."
        ),
        fr=(
            "Des programmes locaux d’inclusion financière des migrants et de leur famille, en particulier de ceux qui"
            " envoient ou reçoivent des fonds, restent à mettre en place."
        ),
        level="local",
        indicators=("L-4.4.1",),
        status="draft",
        note="Check with the municipal economic department before the consultation.",
    ),
)
