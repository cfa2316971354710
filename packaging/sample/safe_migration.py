"""Domain 6, safe, orderly and regular migration."""

from typing import Final

from shape import Statement

WELL_DEVELOPED: Final = (
    Statement(
        key="reintegration",
        en=(
            "The municipality encourages programmes that help Moldovan migrants to find their place again when they"
            " return to Bălți."
        ),
        fr=(
            "La municipalité encourage les programmes qui aident les migrants moldaves à se réintégrer à leur retour"
            " à Bălți."
        ),
        level="local",
        indicators=("L-6.2.1",),
    ),
    Statement(
        key="information-centre",
        en=(
            "The Information Centre for Refugees, which the Bălți Municipal Town Hall opened in March 2022 with the"
            " support of the International Organization for Migration (IOM), extends outreach in the community and"
            " makes the help and referrals on offer better known among host communities, refugees and third-country"
            " nationals [@balti-town-hall]."
        ),
        fr=(
            "Le Centre d’information pour les réfugiés, que la mairie de Bălți a ouvert en mars 2022 avec l’appui de"
            " l’Organisation internationale pour les migrations (OIM), étend l’action de proximité et fait mieux"
            " connaître aux communautés d’accueil, aux réfugiés et aux ressortissants de pays tiers l’aide et les"
            " services d’orientation disponibles [@balti-town-hall]."
        ),
        level="local",
        indicators=("L-6.4.1",),
    ),
    Statement(
        key="temporary-protection",
        en=(
            "A Government decision of January 2023 grants temporary protection to Ukrainians whom the armed"
            " conflict has displaced, and also to stateless persons and certain third-country nationals"
            " [@temporary-protection-2023]."
        ),
        fr=(
            "Une décision du Gouvernement de janvier 2023 accorde la protection temporaire aux Ukrainiens déplacés par"
            " le conflit armé, ainsi qu’aux apatrides et à certains ressortissants de pays tiers"
            " [@temporary-protection-2023]."
        ),
        level="national",
        indicators=("L-6.4.2",),
    ),
    Statement(
        key="trafficking-strategy",
        en=(
            "The National Strategy to Prevent and Combat Trafficking in Human Beings, 2018–2023 (2018), counts local"
            " authorities among the partners who put it into effect, for example by handing out awareness material and"
            " carrying out reintegration measures, but gives them no part in drawing up policies or plans"
            " [@trafficking-strategy-2018]."
        ),
        fr=(
            "La Stratégie nationale de prévention et de lutte contre la traite des êtres humains pour 2018-2023 (2018)"
            " compte les autorités locales parmi les partenaires de sa mise en œuvre, par exemple pour la distribution"
            " de supports de sensibilisation et l’exécution de mesures de réintégration, mais ne les associe pas à"
            " l’élaboration des politiques ou des plans [@trafficking-strategy-2018]."
        ),
        level="national",
        indicators=("L-6.3.1",),
    ),
)

POTENTIAL: Final = (
    Statement(
        key="access-to-justice",
        en=(
            "The Constitution guarantees everyone, migrants included, access to justice [@constitution-1994,"
            " art. 20], but there is no institutional mechanism designed to make that access easier."
        ),
        fr=(
            "La Constitution garantit à toute personne, y compris aux migrants, l’accès à la justice"
            " [@constitution-1994, art.~20], mais il n’existe pas de mécanisme institutionnel destiné à"
            " faciliter cet accès."
        ),
        level="national",
        indicators=("L-6.1.1",),
    ),
    Statement(
        key="campaigns",
        en=(
            "Campaigns to raise awareness of trafficking in persons and to counter xenophobia, for example on"
            " the official page of the Town Hall, could be developed further."
        ),
        fr=(
            "Les campagnes de sensibilisation à la traite des personnes et de lutte contre la xénophobie, par"
            " exemple sur la page officielle de la mairie, pourraient être développées."
        ),
        level="local",
        indicators=("L-6.3.3",),
        note="The same theme as the finding on xenophobia in domain 1: keep the two consistent.",
    ),
)
