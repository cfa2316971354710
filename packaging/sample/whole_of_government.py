"""Domain 2, the whole-of-government approach."""

from typing import Final

from shape import Statement

WELL_DEVELOPED: Final = (
    Statement(
        key="centre-mandate",
        en=(
            "The Programme for the Management of Migration Flows, Asylum and the Integration of Foreigners, 2022–2025"
            " (2022), charges the ICFN in Bălți with serving migrants, working with public authorities at central and"
            " local level and reaching out to host communities [@migration-programme-2022]."
        ),
        fr=(
            "Le Programme de gestion des flux migratoires, de l’asile et de l’intégration des étrangers pour"
            " 2022-2025 (2022) charge l’ICFN de Bălți de fournir des services aux migrants, de collaborer avec les"
            " autorités publiques centrales et locales et de nouer des liens avec les communautés d’accueil"
            " [@migration-programme-2022]."
        ),
        level="national",
        indicators=("L-2.1.1",),
    ),
    Statement(
        key="information",
        en=(
            "Migrants can turn to local bodies for information, among them the Bălți Municipal Town Hall and the ICFN"
            " [@balti-town-hall] [@icfn]."
        ),
        fr=(
            "Les migrants peuvent s’informer auprès d’organismes locaux, notamment la mairie de Bălți et l’ICFN"
            " [@balti-town-hall] [@icfn]."
        ),
        level="local",
        indicators=("L-2.3.1",),
    ),
    Statement(
        key="vertical-coherence",
        en=(
            "Efforts are made to keep policy on migration in Bălți consistent with that of other levels of government,"
            " notably by means of consultations between them."
        ),
        fr=(
            "Des efforts sont déployés pour que la politique migratoire menée à Bălți soit cohérente avec celle des"
            " autres échelons de l’administration, notamment par des consultations entre ces échelons."
        ),
        level="local",
        indicators=("L-2.1.4",),
    ),
    Statement(
        key="national-policy",
        en=(
            "Through CALM, the Congress of Local Authorities from Moldova, the authorities of Bălți have a say when"
            " policies on migration and the diaspora are drawn up [@calm]."
        ),
        fr=(
            "Par l’intermédiaire du Congrès des autorités locales de Moldova (CALM), les autorités de Bălți"
            " participent à l’élaboration des politiques relatives aux migrations et à la diaspora [@calm]."
        ),
        level="national",
        indicators=("L-2.1.5",),
    ),
)

POTENTIAL: Final = (
    Statement(
        key="local-strategy",
        en=(
            "The place given to migration in the municipality’s development strategy and sectoral plans remains an"
            " area with potential for further development."
        ),
        fr=(
            "La place faite aux migrations dans la stratégie de développement et les plans sectoriels de la"
            " municipalité pourrait être renforcée."
        ),
        level="local",
        indicators=("L-2.2.2", "L-2.2.3"),
    ),
    Statement(
        key="coordination",
        en=(
            "Two aspects could be developed further: the municipality’s participation in the national mechanism"
            " that coordinates State policy on diaspora, migration and development (DMD), and the creation of a"
            " DMD committee in Bălți itself."
        ),
        fr=(
            "Deux aspects pourraient être développés : la participation de la municipalité au mécanisme national de"
            " coordination de la politique de l’État en matière de diaspora, de migration et de développement (DMD),"
            " et la création d’un comité DMD à Bălți même."
        ),
        level="national",
        indicators=("L-2.1.3", "L-2.2.4"),
    ),
    Statement(
        key="statistics",
        en="Migration statistics at the level of the municipality are not made public.",
        fr="Aucune statistique migratoire propre à la municipalité n’est publiée.",
        # The one translation that is older than its English: the program shows that it may have drifted.
        fr_made_from="No migration statistics are published for the municipality.",
        level="local",
        indicators=("L-2.4.2",),
    ),
)
