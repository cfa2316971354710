<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About IGM Desktop</source>
        <translation>À propos d’IGM Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>An offline editor for migration governance assessments. Free software under the licence Apache-2.0.</source>
        <translation>Un éditeur hors ligne pour les évaluations de la gouvernance des migrations. Logiciel libre sous licence Apache-2.0.</translation>
    </message>
    <message>
        <source>It never uses the network: what you write stays on your computer, in the files that you save.</source>
        <translation>Il n’utilise jamais le réseau&#xa0;: ce que vous écrivez reste sur votre ordinateur, dans les fichiers que vous enregistrez.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Réalisé avec</translation>
    </message>
</context>
<context>
    <name>CoverForm</name>
    <message>
        <source>Type a part of the name</source>
        <translation>Saisissez une partie du nom</translation>
    </message>
    <message>
        <source>This is no country of the list. Choose one, or leave the field empty.</source>
        <translation>Ce pays ne figure pas dans la liste. Choisissez-en un ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Choisir le pays</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Choose the level</source>
        <translation>Choisir le niveau</translation>
    </message>
    <message>
        <source>What is assessed</source>
        <translation>Objet de l’évaluation</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>Écrivez l’année en quatre chiffres.</translation>
    </message>
    <message>
        <source>Write the date</source>
        <translation>Modifier la date</translation>
    </message>
    <message>
        <source>Year and month</source>
        <translation>Année et mois</translation>
    </message>
    <message>
        <source>Write the edition</source>
        <translation>Modifier l’édition</translation>
    </message>
    <message>
        <source>2 for a second profile of the same place</source>
        <translation>2 pour un deuxième profil du même lieu</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Write the kind of body</source>
        <translation>Modifier le type de collectivité</translation>
    </message>
    <message>
        <source>Municipality, city, canton, province …</source>
        <translation>Municipalité, ville, canton, province…</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Type de collectivité</translation>
    </message>
    <message>
        <source>Change the languages</source>
        <translation>Modifier les langues</translation>
    </message>
    <message>
        <source>Languages of the profile, the main one first</source>
        <translation>Langues du profil, la principale d’abord</translation>
    </message>
    <message>
        <source>A language that is taken out leaves its texts in the file.</source>
        <translation>Retirer une langue ne supprime pas ses textes du fichier.</translation>
    </message>
    <message>
        <source>Choose where the conventions stand</source>
        <translation>Choisir la place des conventions</translation>
    </message>
    <message>
        <source>The domain in which the table of conventions is printed</source>
        <translation>Le domaine dans lequel le tableau des conventions est imprimé</translation>
    </message>
    <message>
        <source>International conventions</source>
        <translation>Conventions internationales</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Languages and print</source>
        <translation>Langues et impression</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Title in %1</source>
        <translation>Titre – %1</translation>
    </message>
    <message>
        <source>Write the title</source>
        <translation>Modifier le titre</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Place in %1</source>
        <translation>Lieu – %1</translation>
    </message>
    <message>
        <source>Write the place</source>
        <translation>Modifier le lieu</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Add finding</source>
        <translation>Ajouter une conclusion</translation>
    </message>
    <message>
        <source>Delete finding</source>
        <translation>Supprimer la conclusion</translation>
    </message>
    <message>
        <source>The finding was deleted.</source>
        <translation>La conclusion a été supprimée.</translation>
    </message>
    <message>
        <source>Move finding</source>
        <translation>Déplacer la conclusion</translation>
    </message>
    <message>
        <source>Moved to {domain}.</source>
        <translation>Déplacée vers «&#xa0;{domain}&#x202f;».</translation>
    </message>
    <message>
        <source>Paste findings</source>
        <translation>Coller des conclusions</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) pasted.</source>
        <translation>
            <numerusform>%n conclusion collée.</numerusform>
            <numerusform>%n conclusions collées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to place {number} of {count} in {list}</source>
        <translation>Déplacée à la place {number} sur {count}&#xa0;: {list}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Cover and details</source>
        <translation>Couverture et détails</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in %1 stay in the file, and show again when the language is added again.</source>
        <translation>
            <numerusform>%1&#xa0;: %n texte reste dans le fichier et réapparaîtra si la langue est ajoutée de nouveau.</numerusform>
            <numerusform>%1&#xa0;: %n textes restent dans le fichier et réapparaîtront si la langue est ajoutée de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the languages</source>
        <translation>Modifier les langues</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Assessments (*.igm.json);;All files (*)</source>
        <translation>Évaluations (*.igm.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open an assessment</source>
        <translation>Ouvrir une évaluation</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that were missing from the file came back from its records.</source>
        <translation>
            <numerusform>%n élément qui manquait dans le fichier a été retrouvé dans son historique.</numerusform>
            <numerusform>%n éléments qui manquaient dans le fichier ont été retrouvés dans son historique.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in the file were damaged and show as �.</source>
        <translation>
            <numerusform>%n caractère du fichier était endommagé et apparaît comme �.</numerusform>
            <numerusform>%n caractères du fichier étaient endommagés et apparaissent comme �.</numerusform>
        </translation>
    </message>
    <message>
        <source>Published profiles (*.txt *.docx *.pdf);;All files (*)</source>
        <translation>Profils publiés (*.txt *.docx *.pdf);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import a published profile</source>
        <translation>Importer un profil publié</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>Importation de %1…</translation>
    </message>
    <message>
        <source>Assessments (*.igm.json)</source>
        <translation>Évaluations (*.igm.json)</translation>
    </message>
    <message>
        <source>Save the assessment</source>
        <translation>Enregistrer l’évaluation</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>Saved, but the disk did not confirm it. Keep a second copy before you switch off.</source>
        <translation>Enregistré, mais le disque ne l’a pas confirmé. Gardez une deuxième copie avant d’éteindre l’ordinateur.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) imported.</source>
        <translation>
            <numerusform>%n conclusion importée.</numerusform>
            <numerusform>%n conclusions importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) could not be placed; they wait under Parts.</source>
        <translation>
            <numerusform>%n texte n’a pas pu être placé&#x202f;; il attend dans «&#xa0;Parties&#x202f;».</numerusform>
            <numerusform>%n textes n’ont pas pu être placés&#x202f;; ils attendent dans «&#xa0;Parties&#x202f;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile written to %1.</source>
        <translation>Profil écrit dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) have no face and show as �.</source>
        <translation>
            <numerusform>%n caractère ne peut pas être imprimé avec les polices disponibles et apparaît comme �.</numerusform>
            <numerusform>%n caractères ne peuvent pas être imprimés avec les polices disponibles et apparaissent comme �.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>DomainPage</name>
    <message>
        <source>Findings ({number})</source>
        <translation>Conclusions ({number})</translation>
    </message>
    <message>
        <source>Indicators ({number})</source>
        <translation>Indicateurs ({number})</translation>
    </message>
    <message>
        <source>Well-developed areas</source>
        <translation>Aspects bien développés</translation>
    </message>
    <message>
        <source>Areas with potential for further development</source>
        <translation>Aspects susceptibles d’être renforcés</translation>
    </message>
    <message>
        <source>Level not said</source>
        <translation>Niveau non précisé</translation>
    </message>
    <message>
        <source>National rule</source>
        <translation>Règle nationale</translation>
    </message>
    <message>
        <source>Local rule</source>
        <translation>Règle locale</translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation>(pas encore de texte)</translation>
    </message>
</context>
<context>
    <name>DomainRow</name>
    <message numerus="yes">
        <source>%n well developed</source>
        <translation>
            <numerusform>%n bien développé</numerusform>
            <numerusform>%n bien développés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with potential</source>
        <translation>
            <numerusform>%n à renforcer</numerusform>
            <numerusform>%n à renforcer</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding yet</source>
        <translation>Pas encore de conclusion</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>What is already well in place in this domain?</source>
        <translation>Qu’est-ce qui est déjà bien en place dans ce domaine&#x202f;?</translation>
    </message>
    <message>
        <source>What could be taken further in this domain?</source>
        <translation>Qu’est-ce qui pourrait être renforcé dans ce domaine&#x202f;?</translation>
    </message>
    <message>
        <source>Click to write, paste from a document, or drag a finding here.</source>
        <translation>Cliquez pour écrire, collez le texte d’un document ou faites glisser une conclusion ici.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the profile as PDF</source>
        <translation>Exporter le profil en PDF</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Donnez un nom au fichier.</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>C’est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>A file of this name is there already and will be replaced.</source>
        <translation>Un fichier de ce nom existe déjà et sera remplacé.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the whole assessment</source>
        <translation>Rechercher dans toute l’évaluation</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Mots à rechercher</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Résultats trouvés</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingActions</name>
    <message>
        <source>Move the finding up</source>
        <translation>Monter la conclusion</translation>
    </message>
    <message>
        <source>Move the finding down</source>
        <translation>Descendre la conclusion</translation>
    </message>
    <message>
        <source>Make the finding ready or a draft</source>
        <translation>Marquer la conclusion comme prête ou comme ébauche</translation>
    </message>
    <message>
        <source>Open the internal note</source>
        <translation>Ouvrir la note interne</translation>
    </message>
    <message>
        <source>Delete the finding</source>
        <translation>Supprimer la conclusion</translation>
    </message>
    <message>
        <source>Move the finding to “{list}”</source>
        <translation>Déplacer la conclusion vers «&#xa0;{list}&#x202f;»</translation>
    </message>
    <message>
        <source>Move the finding to domain {number}</source>
        <translation>Déplacer la conclusion vers le domaine {number}</translation>
    </message>
    <message>
        <source>A finding</source>
        <translation>Une conclusion</translation>
    </message>
    <message>
        <source>A new finding after this one</source>
        <translation>Nouvelle conclusion après celle-ci</translation>
    </message>
    <message>
        <source>A new line in the finding</source>
        <translation>Nouvelle ligne dans la conclusion</translation>
    </message>
    <message>
        <source>Remove an empty finding</source>
        <translation>Retirer une conclusion vide</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Move to “{list}”</source>
        <translation>Déplacer vers «&#xa0;{list}&#x202f;»</translation>
    </message>
    <message>
        <source>Move to &amp;another domain</source>
        <translation>Déplacer vers un &amp;autre domaine</translation>
    </message>
    <message>
        <source>Make it a d&amp;raft again</source>
        <translation>&amp;Repasser en ébauche</translation>
    </message>
    <message>
        <source>Mark as &amp;ready</source>
        <translation>Marquer comme p&amp;rête</translation>
    </message>
    <message>
        <source>Internal &amp;note</source>
        <translation>&amp;Note interne</translation>
    </message>
    <message>
        <source>&amp;Indicators…</source>
        <translation>&amp;Indicateurs…</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Write what you found…</source>
        <translation>Écrivez ce que vous avez constaté…</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Finding {number} of {count}, {list}</source>
        <translation>Conclusion {number} sur {count}, {list}</translation>
    </message>
    <message>
        <source>Linked indicator {indicator}</source>
        <translation>Indicateur associé {indicator}</translation>
    </message>
    <message>
        <source>Link other indicators</source>
        <translation>Associer d’autres indicateurs</translation>
    </message>
    <message>
        <source>Link an indicator</source>
        <translation>Associer un indicateur</translation>
    </message>
    <message>
        <source>More: move, delete…</source>
        <translation>Plus&#xa0;: déplacer, supprimer…</translation>
    </message>
    <message>
        <source>The rule it rests on: {level}</source>
        <translation>Règle sur laquelle elle s’appuie&#xa0;: {level}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ébauche</translation>
    </message>
    <message>
        <source>Status: ready</source>
        <translation>État&#xa0;: prête</translation>
    </message>
    <message>
        <source>Status: draft</source>
        <translation>État&#xa0;: ébauche</translation>
    </message>
    <message>
        <source>Ready. Click to make it a draft again.</source>
        <translation>Prête. Cliquez pour la repasser en ébauche.</translation>
    </message>
    <message>
        <source>Draft. Click when it is ready.</source>
        <translation>Ébauche. Cliquez quand elle est prête.</translation>
    </message>
    <message>
        <source>Internal note: {note}</source>
        <translation>Note interne&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add an internal note, never published</source>
        <translation>Ajouter une note interne, jamais publiée</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Changer l’état</translation>
    </message>
    <message>
        <source>Choose level</source>
        <translation>Choisir le niveau</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>+ Add</source>
        <translation>+ Ajouter</translation>
    </message>
    <message>
        <source>Add a finding: {list}</source>
        <translation>Ajouter une conclusion&#xa0;: {list}</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to move this finding. With the keyboard: Alt and the arrow keys.</source>
        <translation>Faites glisser pour déplacer cette conclusion. Au clavier&#xa0;: Alt et les touches fléchées.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Export PDF</source>
        <translation>Exporter en PDF</translation>
    </message>
    <message>
        <source>Language of the profile: %1</source>
        <translation>Langue du profil&#xa0;: %1</translation>
    </message>
    <message>
        <source>The language of the profile that you are writing now</source>
        <translation>La langue du profil dans laquelle vous écrivez</translation>
    </message>
</context>
<context>
    <name>ImportOptionsDialog</name>
    <message>
        <source>Import a published profile</source>
        <translation>Importer un profil publié</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>Selon le texte</translation>
    </message>
    <message>
        <source>National</source>
        <translation>National</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Niveau</translation>
    </message>
    <message>
        <source>L&amp;anguage of the profile</source>
        <translation>&amp;Langue du profil</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>Choose the country from the list, or leave it empty.</source>
        <translation>Choisissez le pays dans la liste ou laissez le champ vide.</translation>
    </message>
</context>
<context>
    <name>IndicatorList</name>
    <message>
        <source>Unlink indicator</source>
        <translation>Dissocier l’indicateur</translation>
    </message>
    <message>
        <source>Link indicator</source>
        <translation>Associer l’indicateur</translation>
    </message>
</context>
<context>
    <name>IndicatorPicker</name>
    <message>
        <source>Search: words or a number</source>
        <translation>Rechercher&#xa0;: mots ou numéro</translation>
    </message>
    <message>
        <source>Search the indicators</source>
        <translation>Rechercher dans les indicateurs</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>No indicator has these words.</source>
        <translation>Aucun indicateur ne contient ces mots.</translation>
    </message>
    <message>
        <source>Unlink indicator</source>
        <translation>Dissocier l’indicateur</translation>
    </message>
    <message>
        <source>Link indicator</source>
        <translation>Associer l’indicateur</translation>
    </message>
    <message>
        <source>Linked, of another catalogue or level</source>
        <translation>Associés, d’un autre catalogue ou niveau</translation>
    </message>
</context>
<context>
    <name>IndicatorRow</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n conclusion</numerusform>
            <numerusform>%n conclusions</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the finding: {words}</source>
        <translation>Aller à la conclusion&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Findings that draw on this indicator:</source>
        <translation>Conclusions qui s’appuient sur cet indicateur&#xa0;:</translation>
    </message>
    <message>
        <source>No finding draws on this indicator yet.</source>
        <translation>Aucune conclusion ne s’appuie encore sur cet indicateur.</translation>
    </message>
    <message>
        <source>Write in a finding first, then it can be linked here</source>
        <translation>Écrivez d’abord dans une conclusion&#x202f;; vous pourrez ensuite l’associer ici</translation>
    </message>
    <message>
        <source>Unlink from “{finding}”</source>
        <translation>Dissocier de «&#xa0;{finding}&#x202f;»</translation>
    </message>
    <message>
        <source>Link to “{finding}”</source>
        <translation>Associer à «&#xa0;{finding}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Wheel</source>
        <translation>Roue</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>To the next or the previous domain</source>
        <translation>Aller au domaine suivant ou précédent</translation>
    </message>
    <message>
        <source>To a domain by its number</source>
        <translation>Aller à un domaine par son numéro</translation>
    </message>
    <message>
        <source>1 to 6</source>
        <translation>1 à 6</translation>
    </message>
    <message>
        <source>To the first or the last domain</source>
        <translation>Aller au premier ou au dernier domaine</translation>
    </message>
    <message>
        <source>Open the domain</source>
        <translation>Ouvrir le domaine</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <translation>Monter ou descendre</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LanguagesEdit</name>
    <message>
        <source>Languages of the profile, the main one first</source>
        <translation>Langues du profil, la principale d’abord</translation>
    </message>
    <message>
        <source>Add a language…</source>
        <translation>Ajouter une langue…</translation>
    </message>
    <message>
        <source>Language to add</source>
        <translation>Langue à ajouter</translation>
    </message>
    <message>
        <source>Move the language up</source>
        <translation>Monter la langue</translation>
    </message>
    <message>
        <source>Move the language down</source>
        <translation>Descendre la langue</translation>
    </message>
    <message>
        <source>Take the language out</source>
        <translation>Retirer la langue</translation>
    </message>
    <message>
        <source>%1 – main language</source>
        <translation>%1 – langue principale</translation>
    </message>
</context>
<context>
    <name>LevelChoice</name>
    <message>
        <source>A country (national)</source>
        <translation>Un pays (national)</translation>
    </message>
    <message>
        <source>A city or region (local)</source>
        <translation>Une ville ou une région (local)</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>A web address (https) or an e-mail address.</source>
        <translation>Une adresse web (https) ou une adresse électronique.</translation>
    </message>
    <message>
        <source>Set the link</source>
        <translation>Poser le lien</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Retirer le lien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Where does it lead?</source>
        <translation>&amp;Où mène ce lien&#x202f;?</translation>
    </message>
    <message>
        <source>This is no address that a link may lead to. It begins with https:// or is an e-mail address.</source>
        <translation>Un lien ne peut pas mener à cette adresse. Elle doit commencer par https:// ou être une adresse électronique.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Forget these files</source>
        <translation>Oublier ces fichiers</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New assessment…</source>
        <translation>&amp;Nouvelle évaluation…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Import a profile…</source>
        <translation>&amp;Importer un profil…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Export the profile…</source>
        <translation>Ex&amp;porter le profil…</translation>
    </message>
    <message>
        <source>&amp;Close the assessment</source>
        <translation>&amp;Fermer l’évaluation</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Re&amp;chercher…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Résultat &amp;suivant</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Résultat &amp;précédent</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Pré&amp;férences…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>&amp;Cover and details</source>
        <translation>&amp;Couverture et détails</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>&amp;Parties</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>Section &amp;suivante</translation>
    </message>
    <message>
        <source>P&amp;revious section</source>
        <translation>Section p&amp;récédente</translation>
    </message>
    <message>
        <source>The &amp;wheel</source>
        <translation>La r&amp;oue</translation>
    </message>
    <message>
        <source>&amp;Language of the profile</source>
        <translation>&amp;Langue du profil</translation>
    </message>
    <message>
        <source>Ne&amp;xt language of the profile</source>
        <translation>Langue sui&amp;vante du profil</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About IGM Desktop</source>
        <translation>À &amp;propos d’IGM Desktop</translation>
    </message>
</context>
<context>
    <name>MonthEdit</name>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Only the year</source>
        <translation>Année seule</translation>
    </message>
</context>
<context>
    <name>NewAssessmentDialog</name>
    <message>
        <source>New assessment</source>
        <translation>Nouvelle évaluation</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Saisissez une partie du nom</translation>
    </message>
    <message>
        <source>What is assessed</source>
        <translation>Objet de l’évaluation</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>&amp;Kind of body</source>
        <translation>Type de &amp;collectivité</translation>
    </message>
    <message>
        <source>Optional, for example: canton</source>
        <translation>Facultatif, par exemple&#xa0;: canton</translation>
    </message>
    <message>
        <source>&amp;Year and month</source>
        <translation>&amp;Année et mois</translation>
    </message>
    <message>
        <source>&amp;Languages of the profile</source>
        <translation>La&amp;ngues du profil</translation>
    </message>
    <message>
        <source>They do not depend on the language of the window. More can be added later.</source>
        <translation>Elles ne dépendent pas de la langue de l’interface. Vous pourrez en ajouter plus tard.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>Choose the country from the list.</source>
        <translation>Choisissez le pays dans la liste.</translation>
    </message>
    <message>
        <source>Choose a country.</source>
        <translation>Choisissez un pays.</translation>
    </message>
    <message>
        <source>Write the place.</source>
        <translation>Indiquez le lieu.</translation>
    </message>
    <message>
        <source>Write the year with four digits, or leave it empty.</source>
        <translation>Écrivez l’année en quatre chiffres ou laissez le champ vide.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Internal note, never published</source>
        <translation>Note interne, jamais publiée</translation>
    </message>
    <message>
        <source>For you and your colleagues: what to ask, what to check…</source>
        <translation>Pour vous et vos collègues&#xa0;: ce qu’il faut demander, ce qu’il faut vérifier…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Modifier la note</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n conclusion</numerusform>
            <numerusform>%n conclusions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n prête</numerusform>
            <numerusform>%n prêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings by domain</source>
        <translation>Conclusions par domaine</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Reste à faire</translation>
    </message>
    <message>
        <source>Nothing looks unfinished.</source>
        <translation>Rien ne semble inachevé.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Afficher %n autre</numerusform>
            <numerusform>Afficher %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Heading of: %1</source>
        <translation>Titre de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Text of: %1</source>
        <translation>Texte de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write the heading</source>
        <translation>Modifier le titre de la partie</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Write the text of this part…</source>
        <translation>Écrivez le texte de cette partie…</translation>
    </message>
    <message>
        <source>Move the part up (Alt+Up)</source>
        <translation>Monter la partie (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move the part down (Alt+Down)</source>
        <translation>Descendre la partie (Alt+Bas)</translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation>Supprimer la partie</translation>
    </message>
    <message>
        <source>Kind of part: %1</source>
        <translation>Type de partie&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>There is no part yet. Most profiles begin with an introduction: add it with the button above.</source>
        <translation>Il n’y a pas encore de partie. La plupart des profils commencent par une introduction&#xa0;: ajoutez-la avec le bouton ci-dessus.</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Ajouter une partie</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Text that could not be placed</source>
        <translation>Texte à placer</translation>
    </message>
    <message>
        <source>The import left these texts as they were; they are not printed. As findings, each paragraph or bullet becomes one.</source>
        <translation>L’importation a laissé ces textes tels quels&#x202f;; ils ne sont pas imprimés. Converti en conclusions, chaque paragraphe ou puce en devient une.</translation>
    </message>
    <message>
        <source>Texts around the six domains, in the order in which they are printed.</source>
        <translation>Les textes qui entourent les six domaines, dans l’ordre où ils sont imprimés.</translation>
    </message>
    <message>
        <source>Move the part</source>
        <translation>Déplacer la partie</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Changer le type</translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation>Supprimer la partie</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>«&#xa0;%1&#x202f;» a été supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Bring the part back</source>
        <translation>Rétablir la partie</translation>
    </message>
    <message>
        <source>Make it a part</source>
        <translation>En faire une partie</translation>
    </message>
    <message>
        <source>There is no text to make findings of.</source>
        <translation>Il n’y a pas de texte dont faire des conclusions.</translation>
    </message>
    <message>
        <source>Make it findings</source>
        <translation>En faire des conclusions</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) added to %1.</source>
        <translation>
            <numerusform>%n conclusion ajoutée à «&#xa0;%1&#x202f;».</numerusform>
            <numerusform>%n conclusions ajoutées à «&#xa0;%1&#x202f;».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Selon le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>&amp;Langue de l’interface</translation>
    </message>
    <message>
        <source>The languages of a profile are its own; they stay as they are.</source>
        <translation>Un profil a ses propres langues&#x202f;; elles ne changent pas.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Thème</translation>
    </message>
</context>
<context>
    <name>ProseEdit</name>
    <message>
        <source>{address}
Ctrl+click opens it</source>
        <translation>{address}
Ctrl+clic pour l’ouvrir</translation>
    </message>
    <message>
        <source>&amp;Open the link</source>
        <translation>&amp;Ouvrir le lien</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Coll&amp;er</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Gras</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Italique</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>&amp;Lien…</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Today, %1</source>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Hier, %1</translation>
    </message>
    <message>
        <source>Take %1 from the list</source>
        <translation>Retirer %1 de la liste</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Cover and details</source>
        <translation>Couverture et détails</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>local profile</source>
        <translation>profil local</translation>
    </message>
    <message>
        <source>national profile</source>
        <translation>profil national</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>Nouvelle évaluation</translation>
    </message>
    <message>
        <source>A country or a place, and an empty page</source>
        <translation>Un pays ou un lieu, et une page vide</translation>
    </message>
    <message>
        <source>An assessment saved on this computer</source>
        <translation>Une évaluation enregistrée sur cet ordinateur</translation>
    </message>
    <message>
        <source>A published profile: text, Word or PDF</source>
        <translation>Un profil publié&#xa0;: texte, Word ou PDF</translation>
    </message>
    <message>
        <source>A finished profile to look around in</source>
        <translation>Un profil achevé, à parcourir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Write, check and print migration governance profiles, offline.</source>
        <translation>Rédigez, vérifiez et imprimez des profils de gouvernance des migrations, hors ligne.</translation>
    </message>
    <message>
        <source>You can also drop a file on this window.</source>
        <translation>Vous pouvez aussi déposer un fichier sur cette fenêtre.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Parts of the page</source>
        <translation>Onglets de la page</translation>
    </message>
</context>
<context>
    <name>UnplacedCard</name>
    <message>
        <source>Make it a part</source>
        <translation>En faire une partie</translation>
    </message>
    <message>
        <source>Make it findings</source>
        <translation>En faire des conclusions</translation>
    </message>
    <message>
        <source>Remove the text</source>
        <translation>Supprimer le texte</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>«&#xa0;%1&#x202f;» contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Enregistrer les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>The assessment has changes that are not saved.</source>
        <translation>L’évaluation contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation>Sans enregistrement, elles seront perdues.</translation>
    </message>
</context>
<context>
    <name>WheelWidget</name>
    <message>
        <source>answered</source>
        <translation>renseignés</translation>
    </message>
    <message>
        <source>The six domains</source>
        <translation>Les six domaines</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>affiché actuellement</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n conclusion</numerusform>
            <numerusform>%n conclusions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n indicator(s) answered</source>
        <translation>
            <numerusform>{answered} sur %n indicateur renseigné</numerusform>
            <numerusform>{answered} sur %n indicateurs renseignés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n commentaire ouvert</numerusform>
            <numerusform>%n commentaires ouverts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n conclusion</numerusform>
            <numerusform>%n conclusions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n prête</numerusform>
            <numerusform>%n prêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled assessment</source>
        <translation>Évaluation sans titre</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>opened</source>
        <translation>ouvert</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Open a link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>This link is not opened, because only web (https) and mail links are.</source>
        <translation>Ce lien n’est pas ouvert&#xa0;: seuls les liens web (https) et les adresses électroniques le sont.</translation>
    </message>
    <message>
        <source>This link leaves the program and leads to {place}.</source>
        <translation>Ce lien quitte le programme et mène à {place}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
