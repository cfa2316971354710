"""What stands around the findings: title, place and the parts in their order. A line is a paragraph or a list entry."""

from dataclasses import dataclass
from typing import Final

from shape import Words

TITLE: Final = Words(
    en="Migration Governance Profile: Bălți Municipality, Republic of Moldova",
    fr="Profil de gouvernance des migrations : municipalité de Bălți, République de Moldova",
)
PLACE: Final = Words(en="Bălți", fr="Bălți")


@dataclass(frozen=True, slots=True)
class Section:
    kind: str
    heading: Words
    text: Words


ACKNOWLEDGEMENTS: Final = Section(
    kind="acknowledgements",
    heading=Words(en="Acknowledgements", fr="Remerciements"),
    text=Words(
        en=(
            "This profile is the worked example that comes with IGM Desktop. It retells in other words the facts of the"
            " profile of Bălți that the International Organization for Migration (IOM) published in August 2023"
            " [@iom-balti-profile-2023], and is indebted to all who contributed to that publication.\n"
            "It is not an official document: neither the municipality nor IOM has reviewed it. The answers to the"
            " indicators are illustrative, and the people who comment on the draft are invented."
        ),
        fr=(
            "Ce profil est l’exemple complet fourni avec IGM Desktop. Il reprend, en d’autres termes, les faits exposés"
            " dans le profil de Bălți que l’Organisation internationale pour les migrations (OIM) a publié en août 2023"
            " [@iom-balti-profile-2023], et doit beaucoup à toutes les personnes qui ont contribué à cette"
            " publication.\n"
            "Il ne s’agit pas d’un document officiel : ni la municipalité ni l’OIM ne l’ont examiné. Les réponses aux"
            " indicateurs sont données à titre d’illustration, et les personnes qui commentent le projet sont"
            " fictives."
        ),
    ),
)

OBJECTIVE: Final = Section(
    kind="objective",
    heading=Words(en="Objective", fr="Objectif"),
    text=Words(
        en=(
            "This profile shows how migration is governed in the municipality of Bălți: what is already well in place,"
            " and what could be taken further. It is written for the municipal services, the national institutions and"
            " their partners, as a basis for discussing priorities together.\n"
            "It looks at laws, policies, institutions and procedures. It does not rank the municipality, compare it"
            " with others or measure the effects of its policies."
        ),
        fr=(
            "Ce profil montre comment les migrations sont gouvernées dans la municipalité de Bălți : ce qui est déjà"
            " bien établi et ce qui pourrait être approfondi. Il s’adresse aux services municipaux, aux institutions"
            " nationales et à leurs partenaires, auxquels il offre une base pour débattre ensemble des priorités.\n"
            "Il porte sur les lois, les politiques, les institutions et les procédures. Il n’établit aucun classement,"
            " ne compare pas la municipalité à d’autres et ne mesure pas les effets de ses politiques."
        ),
    ),
)

ACRONYMS: Final = Section(
    kind="acronyms",
    heading=Words(en="Acronyms", fr="Sigles et acronymes"),
    text=Words(
        en=(
            "• **CALM**: Congress of Local Authorities from Moldova\n"
            "• **CES**: Commission for Exceptional Situations\n"
            "• **DMD**: diaspora, migration and development\n"
            "• **ICFN**: Integration Centre for Foreigners, Northern Regional Directorate\n"
            "• **ILO**: International Labour Organization\n"
            "• **IOM**: International Organization for Migration\n"
            "• **MGI**: Migration Governance Indicators\n"
            "• **MiGOF**: Migration Governance Framework\n"
            "• **NEA**: National Employment Agency\n"
            "• **NGO**: non-governmental organization\n"
            "• **UNHCR**: United Nations High Commissioner for Refugees"
        ),
        fr=(
            "• **ANE** : Agence nationale pour l’emploi\n"
            "• **CALM** : Congrès des autorités locales de Moldova\n"
            "• **CSE** : Commission pour les situations exceptionnelles\n"
            "• **DMD** : diaspora, migration et développement\n"
            "• **HCR** : Haut-Commissariat des Nations Unies pour les réfugiés\n"
            "• **ICFN** : Centre d’intégration pour étrangers, Direction régionale Nord (sigle anglais)\n"
            "• **IGM** : indicateurs de gouvernance des migrations\n"
            "• **MiGOF** : cadre de gouvernance des migrations (sigle anglais)\n"
            "• **OIM** : Organisation internationale pour les migrations\n"
            "• **OIT** : Organisation internationale du Travail\n"
            "• **ONG** : organisation non gouvernementale"
        ),
    ),
)

INTRODUCTION: Final = Section(
    kind="introduction",
    heading=Words(en="Introduction", fr="Introduction"),
    text=Words(
        en=(
            "The Migration Governance Indicators (MGI) help public authorities to take stock of the means that they"
            " have to govern migration. They rest on the Migration Governance Framework (MiGOF), which the"
            " International Organization for Migration (IOM) drew up in 2015 and which its Member States welcomed in"
            " the same year.\n"
            "The first assessments were national. Cities joined in with a pilot phase in Accra, Montréal and São Paulo"
            " that began in 2018, and many local authorities have followed. An assessment is made at the request of"
            " the authorities concerned, and its results belong to them; profiles are published on the"
            " [Migration Data Portal](https://www.migrationdataportal.org).\n"
            "The findings are arranged in six domains. Three correspond to principles: the rights of migrants, a"
            " whole-of-government approach and partnerships. Three correspond to objectives: the well-being of"
            " migrants, an effective response to the mobility dimension of crises, and safe, orderly and regular"
            " migration. In each domain, *well-developed areas* come first, then *areas with potential for further"
            " development*."
        ),
        fr=(
            "Les indicateurs de gouvernance des migrations (IGM) aident les pouvoirs publics à faire le point sur les"
            " moyens dont ils disposent en la matière. Ils reposent sur le cadre de gouvernance des migrations (MiGOF),"
            " que l’Organisation internationale pour les migrations (OIM) a élaboré en 2015 et que ses États membres"
            " ont accueilli favorablement la même année.\n"
            "Les premières évaluations ont été nationales. Des villes ont rejoint l’initiative lors d’une phase pilote"
            " lancée en 2018 à Accra, Montréal et São Paulo, et de nombreuses collectivités locales ont suivi. Chaque"
            " évaluation est réalisée à la demande des autorités concernées, auxquelles ses résultats appartiennent ;"
            " les profils sont publiés sur le"
            " [Portail sur les données migratoires](https://www.migrationdataportal.org/fr).\n"
            "Les conclusions sont réparties en six domaines. Trois correspondent à des principes : droits des migrants,"
            " approche associant l’ensemble du gouvernement et partenariats. Trois correspondent à des objectifs :"
            " bien-être des migrants, réponse efficace aux aspects d’une crise relatifs à la mobilité, et migrations"
            " sûres, ordonnées et régulières. Dans chaque domaine sont présentés d’abord les *aspects bien"
            " développés*, puis les *aspects qui pourraient être renforcés*."
        ),
    ),
)

CONTEXT: Final = Section(
    kind="context",
    heading=Words(en="Context", fr="Contexte"),
    text=Words(
        en=(
            "Bălți, one of the largest cities of the Republic of Moldova, lies in the north of the country. Many of the"
            " rules that matter to migrants are national; where the municipality has no power of its own, the profile"
            " therefore describes national law and national institutions as they apply in Bălți.\n"
            "Municipal matters are in the hands of the Town Hall and the Municipal Council. National services are at"
            " work in the city too: the Integration Centre for Foreigners has had its northern directorate here since"
            " 2017 [@icfn], and the National Employment Agency has a subdivision [@nea-balti]. The Commission for"
            " Exceptional Situations, which deals with crises, is chaired by the Mayor [@ces-2022].\n"
            "Since February 2022, refugees from Ukraine have been arriving in Bălți. Much of what the profile describes"
            " dates from that year: financial assistance, help with finding work, a Crisis Cell and an Information"
            " Centre.\n"
            "As the municipality publishes no statistics on migration, the key facts below are limited to dates and"
            " durations. The table of conventions follows the public registers of treaties [@un-treaties]; it is left"
            " blank where a date is not known."
        ),
        fr=(
            "Située dans le nord du pays, Bălți est l’une des plus grandes villes de la République de Moldova. Nombre"
            " des règles qui concernent les migrants sont nationales ; lorsque la municipalité n’a pas de compétence"
            " propre, le profil décrit donc la législation et les institutions nationales telles qu’elles s’appliquent"
            " à Bălți.\n"
            "Les affaires municipales relèvent de la mairie et du conseil municipal. Des services nationaux sont"
            " également présents dans la ville : le Centre d’intégration pour étrangers y a sa direction régionale"
            " depuis 2017 [@icfn], et l’Agence nationale pour l’emploi une subdivision territoriale [@nea-balti]. La"
            " Commission pour les situations exceptionnelles, compétente en cas de crise, est présidée par le maire"
            " [@ces-2022].\n"
            "Depuis février 2022, des réfugiés d’Ukraine arrivent à Bălți. Une grande partie de ce que décrit le profil"
            " date de cette année-là : aide financière, aide à la recherche d’emploi, cellule de crise et centre"
            " d’information.\n"
            "La municipalité ne publiant pas de statistiques migratoires, les données clés ci-après se limitent à des"
            " dates et à des durées. Le tableau des conventions s’appuie sur les registres publics des traités"
            " [@un-treaties] ; il est laissé en blanc lorsqu’une date n’est pas connue."
        ),
    ),
)

SECTIONS: Final = (ACKNOWLEDGEMENTS, OBJECTIVE, ACRONYMS, INTRODUCTION, CONTEXT)
