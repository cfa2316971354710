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
    <name>AnswerForm</name>
    <message>
        <source>Level of the rule</source>
        <translation>Niveau de la règle</translation>
    </message>
    <message>
        <source>Choose level</source>
        <translation>Choisir le niveau</translation>
    </message>
    <message>
        <source>&amp;Make a finding</source>
        <translation>&amp;Créer une conclusion</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Internal note: {note}</source>
        <translation>Note interne&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Internal note, never published</source>
        <translation>Note interne, jamais publiée</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n commentaire ouvert</numerusform>
            <numerusform>%n commentaires ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>It applies</source>
        <translation>La question s’applique</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>An answer</source>
        <translation>Une réponse</translation>
    </message>
    <message>
        <source>Choose an answer, or take it back</source>
        <translation>Choisir une réponse ou la retirer</translation>
    </message>
    <message>
        <source>The question does not apply</source>
        <translation>La question est sans objet</translation>
    </message>
    <message>
        <source>The question above or below</source>
        <translation>Question du dessus ou du dessous</translation>
    </message>
    <message>
        <source>Write the narrative</source>
        <translation>Rédiger le texte explicatif</translation>
    </message>
    <message>
        <source>Back to the answers</source>
        <translation>Revenir aux réponses</translation>
    </message>
    <message>
        <source>Cite a source</source>
        <translation>Citer une source</translation>
    </message>
    <message>
        <source>The next question</source>
        <translation>Question suivante</translation>
    </message>
    <message>
        <source>The previous question</source>
        <translation>Question précédente</translation>
    </message>
    <message>
        <source>Make a finding from the answer</source>
        <translation>Créer une conclusion à partir de la réponse</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>Chercher une question</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Has a narrative</source>
        <translation>A un texte explicatif</translation>
    </message>
    <message>
        <source>Has a source</source>
        <translation>A une source</translation>
    </message>
    <message>
        <source>Findings that draw on it: {number}</source>
        <translation>Conclusions qui s’y appuient&#xa0;: {number}</translation>
    </message>
    <message>
        <source>Open comments: {number}</source>
        <translation>Commentaires ouverts&#xa0;: {number}</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Toutes les questions</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Without source</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Pas prêtes</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Commentées</translation>
    </message>
    <message>
        <source>Changed since last time</source>
        <translation>Modifié depuis la dernière fois</translation>
    </message>
    <message>
        <source>Every question of this domain.</source>
        <translation>Toutes les questions de ce domaine.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet, and no reason says why the question does not apply.</source>
        <translation>Rien n’est encore choisi, et aucun motif ne dit pourquoi la question est sans objet.</translation>
    </message>
    <message>
        <source>Answered, but the narrative cites no source.</source>
        <translation>La réponse est donnée, mais le texte explicatif ne cite aucune source.</translation>
    </message>
    <message>
        <source>Answered, but the narrative or its source is missing, or a finding that draws on it is a draft.</source>
        <translation>La réponse est donnée, mais le texte explicatif ou sa source manque, ou une conclusion qui s’y appuie est une ébauche.</translation>
    </message>
    <message>
        <source>Somebody has commented on it, and the comment is open.</source>
        <translation>Quelqu’un l’a commentée, et le commentaire est ouvert.</translation>
    </message>
    <message>
        <source>The answer is not the one that was there when you had the assessment open last.</source>
        <translation>La réponse n’est plus celle qui s’y trouvait quand vous avez ouvert l’évaluation la dernière fois.</translation>
    </message>
</context>
<context>
    <name>AnsweringRoom</name>
    <message>
        <source>The catalogue of this assessment has no questions for this domain. Write findings instead.</source>
        <translation>Le catalogue de cette évaluation n’a pas de questions pour ce domaine. Rédigez plutôt des conclusions.</translation>
    </message>
    <message>
        <source>The questions beyond this one are not listed now: change what is listed.</source>
        <translation>Les questions au-delà de celle-ci ne sont pas dans la liste&#xa0;: changez ce qui est listé.</translation>
    </message>
    <message>
        <source>This was the last question of the assessment.</source>
        <translation>C’était la dernière question de l’évaluation.</translation>
    </message>
    <message>
        <source>This is the first question of the assessment.</source>
        <translation>C’est la première question de l’évaluation.</translation>
    </message>
    <message>
        <source>Every question is answered.</source>
        <translation>Toutes les questions ont une réponse.</translation>
    </message>
</context>
<context>
    <name>ArrivalDetails</name>
    <message>
        <source>Show where it stands now</source>
        <translation>Afficher là où cela se trouve</translation>
    </message>
    <message>
        <source>It stands as it is, and the file notes that you agree (Ctrl+Enter in the list)</source>
        <translation>Cela reste tel quel, et le fichier note que vous êtes d’accord (Ctrl+Entrée dans la liste)</translation>
    </message>
    <message>
        <source>What stood there before comes back (Ctrl+Delete in the list)</source>
        <translation>Ce qui s’y trouvait avant revient (Ctrl+Suppr dans la liste)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>A&amp;ccepter</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>It looks like this one: {source}. The page of the sources shows both, and makes one of them.</source>
        <translation>Elle ressemble à celle-ci&#xa0;: {source}. La page des sources montre les deux et peut n’en faire qu’une.</translation>
    </message>
    <message>
        <source>Show in the sources</source>
        <translation>Afficher dans les sources</translation>
    </message>
    <message>
        <source>Show the comment</source>
        <translation>Afficher le commentaire</translation>
    </message>
</context>
<context>
    <name>ArrivalsPage</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Decided. The other versions stay in the history.</source>
        <translation>C’est tranché. Les autres versions restent dans l’historique.</translation>
    </message>
    <message>
        <source>Decide between versions</source>
        <translation>Trancher entre des versions</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Ce qui est en attente</translation>
    </message>
    <message>
        <source>Everything that came</source>
        <translation>Tout ce qui est arrivé</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Ce qui est arrivé</translation>
    </message>
    <message>
        <source>Written twice</source>
        <translation>Écrit deux fois</translation>
    </message>
    <message>
        <source>Sources that may be one</source>
        <translation>Sources peut-être identiques</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modifiée depuis</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Deleted and written on</source>
        <translation>Supprimé, et complété ailleurs</translation>
    </message>
    <message>
        <source>Moved to two places</source>
        <translation>Déplacé à deux endroits</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
</context>
<context>
    <name>ArrivalsTree</name>
    <message>
        <source>What came, by person and domain</source>
        <translation>Ce qui est arrivé, par personne et par domaine</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>The copies were taken back: nothing of them is left here. They can be merged again.</source>
        <translation>Les copies ont été retirées&#xa0;: il n’en reste rien ici. Elles peuvent être fusionnées de nouveau.</translation>
    </message>
    <message>
        <source>What came was taken back. It had been saved, so this counts as rejecting it: the same copies will not bring it back. Redo does.</source>
        <translation>Ce qui était arrivé a été retiré. Comme c’était enregistré, cela vaut un rejet&#xa0;: les mêmes copies ne le ramèneront pas. «&#xa0;Rétablir&#x202f;» le fait.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>BackupDetails</name>
    <message>
        <source>Struck through: as it was then. Underlined: as it is now.</source>
        <translation>Barré&#xa0;: l’état d’alors. Souligné&#xa0;: l’état actuel.</translation>
    </message>
    <message>
        <source>What differs from the present assessment</source>
        <translation>Ce qui diffère de l’évaluation actuelle</translation>
    </message>
    <message>
        <source>From the backup to the present assessment</source>
        <translation>De la sauvegarde à l’évaluation actuelle</translation>
    </message>
    <message>
        <source>Bring back the whole assessment as it was then</source>
        <translation>Rétablir toute l’évaluation telle qu’elle était</translation>
    </message>
    <message>
        <source>Open as a copy</source>
        <translation>Ouvrir comme copie</translation>
    </message>
    <message>
        <source>This backup cannot be read: {why} The other backups are not touched by that.</source>
        <translation>Cette sauvegarde ne peut pas être lue&#xa0;: {why} Les autres sauvegardes n’en sont pas touchées.</translation>
    </message>
    <message>
        <source>Untitled assessment</source>
        <translation>Évaluation sans titre</translation>
    </message>
    <message>
        <source>This is another assessment, which stood in the place of the file: {name}</source>
        <translation>C’est une autre évaluation, qui se trouvait à la place du fichier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>It is like the present assessment. Nothing differs.</source>
        <translation>Elle est identique à l’évaluation actuelle. Rien ne diffère.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Bring back what it was then</source>
        <translation>Rétablir ce que c’était</translation>
    </message>
    <message>
        <source>Take it out: it was not there then</source>
        <translation>Le retirer&#xa0;: il n’y était pas alors</translation>
    </message>
    <message>
        <source>Bring back a backup</source>
        <translation>Rétablir une sauvegarde</translation>
    </message>
    <message>
        <source>The whole assessment is as in the backup: {when}</source>
        <translation>Toute l’évaluation est comme dans la sauvegarde&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Bring back from a backup</source>
        <translation>Rétablir depuis une sauvegarde</translation>
    </message>
    <message>
        <source>As in the backup again: {thing}</source>
        <translation>De nouveau comme dans la sauvegarde&#xa0;: {thing}</translation>
    </message>
</context>
<context>
    <name>BackupsCounted</name>
    <message numerus="yes">
        <source>%n backup(s) on this computer, apart from the file; together {size}.</source>
        <translation>
            <numerusform>%n sauvegarde sur cet ordinateur, à part du fichier&#x202f;; {size}.</numerusform>
            <numerusform>%n sauvegardes sur cet ordinateur, à part du fichier&#x202f;; {size} en tout.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the present assessment</source>
        <translation>
            <numerusform>%n différence avec l’évaluation actuelle</numerusform>
            <numerusform>%n différences avec l’évaluation actuelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: choose one in the list to see it</source>
        <translation>
            <numerusform>et %n autre&#xa0;: choisissez-la dans la liste pour la voir</numerusform>
            <numerusform>et %n autres&#xa0;: choisissez-en une dans la liste pour la voir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Show the folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Delete all traces…</source>
        <translation>Supprimer toutes les traces…</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sauvegardes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>No program of this computer shows folders. Its place stands on this page.</source>
        <translation>Aucun programme de cet ordinateur n’affiche les dossiers. Son emplacement est indiqué sur cette page.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>They lie in {folder}.</source>
        <translation>Elles se trouvent dans {folder}.</translation>
    </message>
    <message>
        <source>Backup {number}</source>
        <translation>Sauvegarde {number}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Put aside: text that was not taken, or what stood in the place of the file</source>
        <translation>Mise de côté&#xa0;: texte qui n’a pas été repris, ou ce qui se trouvait à la place du fichier</translation>
    </message>
    <message>
        <source>Before the assessment became much smaller</source>
        <translation>Avant que l’évaluation ne devienne beaucoup plus petite</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Telle qu’enregistrée</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Before it became much smaller</source>
        <translation>Avant une forte diminution</translation>
    </message>
    <message>
        <source>At a time that is not known</source>
        <translation>À un moment inconnu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message>
        <source>As in the earlier assessment</source>
        <translation>Comme dans l’évaluation précédente</translation>
    </message>
    <message>
        <source>As in {year}</source>
        <translation>Comme en {year}</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
</context>
<context>
    <name>CarriedLine</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>{as_before}: confirm that it still holds</source>
        <translation>{as_before}&#xa0;: confirmer que c’est toujours exact</translation>
    </message>
</context>
<context>
    <name>CatalogueMoveDialog</name>
    <message>
        <source>Move to another catalogue</source>
        <translation>Passer à un autre catalogue</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Passer à ce catalogue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Catalogue</source>
        <translation>&amp;Catalogue</translation>
    </message>
    <message>
        <source>The assessment has the catalogue {catalogue} now.</source>
        <translation>L’évaluation utilise actuellement le catalogue {catalogue}.</translation>
    </message>
    <message>
        <source>No other catalogue is installed. Put the folder of one into {folder} and come back.</source>
        <translation>Aucun autre catalogue n’est installé. Placez le dossier d’un catalogue dans {folder}, puis revenez ici.</translation>
    </message>
    <message>
        <source>It can be undone.</source>
        <translation>Cela peut être annulé.</translation>
    </message>
</context>
<context>
    <name>Catalogues</name>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, version {version}</translation>
    </message>
    <message>
        <source>All answers are kept, and show under the numbers of their questions.</source>
        <translation>Toutes les réponses sont conservées et s’affichent sous le numéro de leur question.</translation>
    </message>
    <message>
        <source>The catalogue {catalogue}, with which this assessment was made, is not installed here. All answers are kept, and show under the numbers of their questions. Put the folder of that catalogue into {folder}, and open the file again.</source>
        <translation>Le catalogue {catalogue}, avec lequel cette évaluation a été faite, n’est pas installé ici. Toutes les réponses sont conservées et s’affichent sous le numéro de leur question. Placez le dossier de ce catalogue dans {folder}, puis rouvrez le fichier.</translation>
    </message>
    <message>
        <source>Move to another catalogue</source>
        <translation>Passer à un autre catalogue</translation>
    </message>
    <message>
        <source>More was done since then. Edit ▸ Undo takes it back in steps.</source>
        <translation>D’autres modifications ont été faites depuis. Édition ▸ Annuler les défait une à une.</translation>
    </message>
    <message>
        <source>The assessment now has the catalogue {catalogue}. Every answer was kept.</source>
        <translation>L’évaluation utilise maintenant le catalogue {catalogue}. Toutes les réponses ont été conservées.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Export the profile with what has changed</source>
        <translation>Exporter le profil avec ce qui a changé</translation>
    </message>
    <message>
        <source>The last chapter says, domain by domain, what has changed since the earlier assessment.</source>
        <translation>Le dernier chapitre dit, domaine par domaine, ce qui a changé depuis l’évaluation antérieure.</translation>
    </message>
</context>
<context>
    <name>ChangesText</name>
    <message>
        <source>What was changed</source>
        <translation>Ce qui a été modifié</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
</context>
<context>
    <name>CitationLabel</name>
    <message>
        <source>missing source</source>
        <translation>source manquante</translation>
    </message>
    <message>
        <source>The source of this citation is not in this assessment.</source>
        <translation>La source de cette citation n’est pas dans cette évaluation.</translation>
    </message>
    <message>
        <source>Cite with @ the one that is meant, and remove this citation with Backspace.</source>
        <translation>Citez avec @ celle qui convient, et retirez cette citation avec Retour arrière.</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>Cite a &amp;source…</source>
        <translation>Citer une &amp;source…</translation>
    </message>
    <message>
        <source>&amp;Go to the source</source>
        <translation>&amp;Aller à la source</translation>
    </message>
    <message>
        <source>&amp;Place in the source…</source>
        <translation>&amp;Passage de la source…</translation>
    </message>
    <message>
        <source>&amp;Remove the citation</source>
        <translation>&amp;Retirer la citation</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Cite a new source</source>
        <translation>Citer une nouvelle source</translation>
    </message>
    <message>
        <source>The source is new: its author and year are not there yet.</source>
        <translation>La source est nouvelle&#xa0;: il manque encore son auteur et son année.</translation>
    </message>
    <message>
        <source>Complete it</source>
        <translation>La compléter</translation>
    </message>
</context>
<context>
    <name>CleanCopyDialog</name>
    <message>
        <source>Export a clean copy to publish</source>
        <translation>Exporter une copie propre à publier</translation>
    </message>
    <message>
        <source>The assessment as a file that anybody may have: without comments, names of people, internal notes, evidence and history. What others change in it can still be brought back into your file.</source>
        <translation>L’évaluation sous forme d’un fichier que tout le monde peut avoir&#xa0;: sans commentaires, noms de personnes, notes internes, justificatifs ni historique. Ce que d’autres y changent peut toujours revenir dans votre fichier.</translation>
    </message>
    <message>
        <source>Assessments (*.igm.json)</source>
        <translation>Évaluations (*.igm.json)</translation>
    </message>
    <message>
        <source>An assessment of this name is there. Choose another name.</source>
        <translation>Une évaluation de ce nom existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Places that stand in two versions: {count}. Only one of the two goes along: decide first.</source>
        <translation>Passages en deux versions&#xa0;: {count}. Une seule des deux versions est copiée&#xa0;: tranchez d’abord.</translation>
    </message>
</context>
<context>
    <name>CommentEntry</name>
    <message>
        <source>Edit your comment</source>
        <translation>Modifier votre commentaire</translation>
    </message>
    <message>
        <source>Delete your comment</source>
        <translation>Supprimer votre commentaire</translation>
    </message>
</context>
<context>
    <name>CommentFilters</name>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>Which comments are listed</source>
        <translation>Commentaires à afficher</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>In which domain</source>
        <translation>Dans quel domaine</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Place not found</source>
        <translation>Emplacement introuvable</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Nothing to say</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
</context>
<context>
    <name>Commenting</name>
    <message>
        <source>Go to a text, a finding or an answer first: that is what the comment will be about.</source>
        <translation>Placez-vous d’abord dans un texte, une conclusion ou une réponse&#xa0;: c’est sur cela que portera le commentaire.</translation>
    </message>
    <message>
        <source>No comment is listed.</source>
        <translation>Aucun commentaire n’est affiché.</translation>
    </message>
    <message>
        <source>What the comment is about is gone from the document.</source>
        <translation>Ce sur quoi portait le commentaire n’est plus dans le document.</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>The comment is resolved: {how}</source>
        <translation>Le commentaire est clos&#xa0;: {how}</translation>
    </message>
    <message>
        <source>Resolve a comment</source>
        <translation>Clore un commentaire</translation>
    </message>
    <message>
        <source>Reopen a comment</source>
        <translation>Rouvrir un commentaire</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>Supprimer un commentaire</translation>
    </message>
    <message>
        <source>The comment is deleted.</source>
        <translation>Le commentaire est supprimé.</translation>
    </message>
    <message>
        <source>Select the words in a text first that the comment shall be about.</source>
        <translation>Sélectionnez d’abord dans un texte les mots sur lesquels doit porter le commentaire.</translation>
    </message>
    <message>
        <source>Attach a comment to other words</source>
        <translation>Rattacher un commentaire à d’autres mots</translation>
    </message>
    <message>
        <source>The comment is about the selected words now.</source>
        <translation>Le commentaire porte maintenant sur les mots sélectionnés.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>{domain}, as a whole</source>
        <translation>{domain}, dans son ensemble</translation>
    </message>
    <message>
        <source>something that is gone</source>
        <translation>un élément qui n’existe plus</translation>
    </message>
    <message>
        <source>Nothing to say about this domain.</source>
        <translation>Rien à signaler sur ce domaine.</translation>
    </message>
    <message>
        <source>(This comment was deleted. What others replied is kept.)</source>
        <translation>(Ce commentaire a été supprimé. Les réponses des autres sont conservées.)</translation>
    </message>
    <message>
        <source>Place not found</source>
        <translation>Emplacement introuvable</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Not taken up</source>
        <translation>Non retenu</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>CommentsChip</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n commentaire ouvert</numerusform>
            <numerusform>%n commentaires ouverts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Commentaire précédent</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Commentaire suivant</translation>
    </message>
    <message>
        <source>Close the comments</source>
        <translation>Fermer les commentaires</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>Tous les commentaires</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) lost the place</source>
        <translation>
            <numerusform>%n commentaire a perdu son emplacement</numerusform>
            <numerusform>%n commentaires ont perdu leur emplacement</numerusform>
        </translation>
    </message>
    <message>
        <source>No comment is like that.</source>
        <translation>Aucun commentaire ne correspond.</translation>
    </message>
    <message>
        <source>Nobody has commented yet. Select words in a text and press Ctrl+M.</source>
        <translation>Personne n’a encore commenté. Sélectionnez des mots dans un texte et appuyez sur Ctrl+M.</translation>
    </message>
    <message>
        <source>No comment is open.</source>
        <translation>Aucun commentaire n’est ouvert.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Assessments (*.igm.json);;All files (*)</source>
        <translation>Évaluations (*.igm.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Compare with which file?</source>
        <translation>Comparer avec quel fichier&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ComparisonBar</name>
    <message>
        <source>All changes</source>
        <translation>Toutes les modifications</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Quelles modifications</translation>
    </message>
    <message>
        <source>The whole profile</source>
        <translation>Tout le profil</translation>
    </message>
    <message>
        <source>In which part of the profile</source>
        <translation>Dans quelle partie du profil</translation>
    </message>
</context>
<context>
    <name>ComparisonCounted</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: choose a part of the profile, or one of them in the list</source>
        <translation>
            <numerusform>et %n autre&#xa0;: choisissez une partie du profil, ou une modification dans la liste</numerusform>
            <numerusform>et %n autres&#xa0;: choisissez une partie du profil, ou une modification dans la liste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Struck through: as it was. Underlined: as it is.</source>
        <translation>Barré&#xa0;: avant. Souligné&#xa0;: maintenant.</translation>
    </message>
    <message>
        <source>Compare with another file…</source>
        <translation>Comparer avec un autre fichier…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Print with the profile…</source>
        <translation>Imprimer avec le profil…</translation>
    </message>
    <message>
        <source>Both are about one place: compare them</source>
        <translation>Les deux portent sur un même lieu&#xa0;: les comparer</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>Montrer où cela se trouve</translation>
    </message>
    <message>
        <source>No change fits.</source>
        <translation>Aucune modification ne correspond.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Comparing with {name}…</source>
        <translation>Comparaison avec {name}…</translation>
    </message>
    <message>
        <source>{name} is about another place. An assessment is laid beside an earlier one of the same place only: the indicators are not made for comparing places.</source>
        <translation>{name} porte sur un autre lieu. Une évaluation n’est rapprochée que d’une évaluation antérieure du même lieu&#xa0;: les indicateurs ne servent pas à comparer des lieux.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All changes are on the clipboard, as text.</source>
        <translation>Toutes les modifications sont dans le presse-papiers, sous forme de texte.</translation>
    </message>
    <message>
        <source>Compare with the earlier assessment: {name}</source>
        <translation>Comparer avec l’évaluation antérieure&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Choose an earlier state of this file, or the first assessment of the place: what is new, gone, reworded or moved since is shown here, word by word. Nothing is changed by looking.</source>
        <translation>Choisissez un état antérieur de ce fichier, ou la première évaluation du lieu&#xa0;: ce qui est depuis nouveau, disparu, reformulé ou déplacé s’affiche ici, mot par mot. Regarder ne modifie rien.</translation>
    </message>
    <message>
        <source>What has changed since?</source>
        <translation>Qu’est-ce qui a changé depuis&#x202f;?</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>What stood there, and what each wrote</source>
        <translation>Ce qui s’y trouvait, et ce que chaque personne a écrit</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Commencer par</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>&amp;Take this text</source>
        <translation>&amp;Prendre ce texte</translation>
    </message>
    <message>
        <source>Show where it stands now</source>
        <translation>Afficher là où cela se trouve</translation>
    </message>
    <message>
        <source>Written by people who did not know of each other. Both are kept until somebody decides.</source>
        <translation>Écrit par des personnes qui ne savaient rien l’une de l’autre. Tout est gardé jusqu’à ce que quelqu’un tranche.</translation>
    </message>
    <message>
        <source>Written as a whole by people who did not know of each other. Both are kept.</source>
        <translation>Écrit en entier par des personnes qui ne savaient rien l’une de l’autre. Tout est gardé.</translation>
    </message>
    <message>
        <source>{names} deleted it; {others} wrote on in it without knowing. It stays until somebody decides.</source>
        <translation>Supprimé par {names}&#x202f;; complété par {others} sans le savoir. Le texte reste jusqu’à ce que quelqu’un tranche.</translation>
    </message>
    <message>
        <source>&amp;Keep it as it stands now</source>
        <translation>&amp;Garder tel quel</translation>
    </message>
    <message>
        <source>Texts of it stand in two versions as well: decide these first.</source>
        <translation>Des textes en existent aussi en deux versions&#xa0;: tranchez d’abord ceux-là.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Leave it empty ({names})</source>
        <translation>Laisser vide ({names})</translation>
    </message>
    <message>
        <source>Take the version of {names}</source>
        <translation>Prendre la version&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Begin with the version of {names}</source>
        <translation>Commencer par la version&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Begin with what stood there before</source>
        <translation>Commencer par ce qui s’y trouvait avant</translation>
    </message>
    <message>
        <source>Or write the answer:</source>
        <translation>Ou écrire la réponse&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ConventionsState</name>
    <message>
        <source>Open the table of conventions</source>
        <translation>Ouvrir le tableau des conventions</translation>
    </message>
    <message>
        <source>The table of conventions is empty.</source>
        <translation>Le tableau des conventions est vide.</translation>
    </message>
    <message numerus="yes">
        <source>%n ratified</source>
        <translation>
            <numerusform>%n ratifiée</numerusform>
            <numerusform>%n ratifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed only</source>
        <translation>
            <numerusform>%n seulement signée</numerusform>
            <numerusform>%n seulement signées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n sans réponse</numerusform>
            <numerusform>%n sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n convention(s) in the table: </source>
        <translation>
            <numerusform>%n convention dans le tableau&#xa0;: </numerusform>
            <numerusform>%n conventions dans le tableau&#xa0;: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>There is no other copy of this assessment in the folder of the file.</source>
        <translation>Il n’y a pas d’autre copie de cette évaluation dans le dossier du fichier.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>There are %n other copies of this file, with changes that are not here.</source>
        <translation>
            <numerusform>Il y a %n autre copie de ce fichier, avec des modifications qui ne sont pas ici.</numerusform>
            <numerusform>Il y a %n autres copies de ce fichier, avec des modifications qui ne sont pas ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something else stands in the file than what was saved here last. %n change(s) of then are not in it.</source>
        <translation>
            <numerusform>Le fichier contient autre chose que ce qui a été enregistré ici en dernier. %n modification d’alors n’y est pas.</numerusform>
            <numerusform>Le fichier contient autre chose que ce qui a été enregistré ici en dernier. %n modifications d’alors n’y sont pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is another copy of this file, {file} (from {program}). It has %n change(s) that are not here.</source>
        <translation>
            <numerusform>Il y a une autre copie de ce fichier, {file} (de {program}). Elle a %n modification qui n’est pas ici.</numerusform>
            <numerusform>Il y a une autre copie de ce fichier, {file} (de {program}). Elle a %n modifications qui ne sont pas ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is another copy of this file, {file}. It has %n change(s) that are not here.</source>
        <translation>
            <numerusform>Il y a une autre copie de ce fichier, {file}. Elle a %n modification qui n’est pas ici.</numerusform>
            <numerusform>Il y a une autre copie de ce fichier, {file}. Elle a %n modifications qui ne sont pas ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>the last save</source>
        <translation>votre dernier enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) came from {file}. Save to have them in the file.</source>
        <translation>
            <numerusform>%n modification est venue de {file}. Enregistrez pour l’avoir dans le fichier.</numerusform>
            <numerusform>%n modifications sont venues de {file}. Enregistrez pour les avoir dans le fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Some texts stand in two versions: both are kept until you decide.</source>
        <translation>Certains textes existent en deux versions&#xa0;: les deux sont gardées jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>What {file} has is in the history now. Save to have it in the file.</source>
        <translation>Ce que contient {file} est maintenant dans l’historique. Enregistrez pour l’avoir dans le fichier.</translation>
    </message>
    <message>
        <source>The file has all of {file} now. It may be put away among the backups.</source>
        <translation>Le fichier a maintenant tout ce que contient {file}. Cette copie peut être rangée parmi les sauvegardes.</translation>
    </message>
    <message>
        <source>Put the copy away</source>
        <translation>Ranger la copie</translation>
    </message>
    <message numerus="yes">
        <source>The file has all of %n copies now. They may be put away among the backups.</source>
        <translation>
            <numerusform>Le fichier a maintenant tout ce que contient %n copie. Elle peut être rangée parmi les sauvegardes.</numerusform>
            <numerusform>Le fichier a maintenant tout ce que contiennent %n copies. Elles peuvent être rangées parmi les sauvegardes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the copies away</source>
        <translation>Ranger les copies</translation>
    </message>
    <message>
        <source>{file} is among the backups now, as put aside.</source>
        <translation>{file} est maintenant parmi les sauvegardes, comme copie mise de côté.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>{file} was changed meanwhile. It was left where it is.</source>
        <translation>{file} a été modifié entre-temps et est resté à sa place.</translation>
    </message>
    <message>
        <source>{file} could not be put away ({code}). It was left where it is.</source>
        <translation>{file} n’a pas pu être rangé ({code}) et est resté à sa place.</translation>
    </message>
    <message>
        <source>This assessment has no file yet, and so no copies beside it.</source>
        <translation>Cette évaluation n’a pas encore de fichier, et donc pas de copies à côté.</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Other copies of this file</source>
        <translation>Autres copies de ce fichier</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Reprendre son contenu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>La laisser</translation>
    </message>
    <message>
        <source>Put the copy away</source>
        <translation>Ranger la copie</translation>
    </message>
    <message>
        <source>A program that keeps folders the same on several computers makes such a copy when a file was changed on two of them at the same time. Nothing of it is in your file unless you bring it in.</source>
        <translation>Un programme qui garde des dossiers identiques sur plusieurs ordinateurs fait une telle copie quand un fichier a été modifié sur deux d’entre eux en même temps. Rien n’en est dans votre fichier tant que vous ne le reprenez pas.</translation>
    </message>
    <message>
        <source>Another program has written something else into the file since it was saved here: an older copy, perhaps. What was saved is kept among the backups on this computer. None of it is in your file unless you bring it in.</source>
        <translation>Un autre programme a écrit autre chose dans le fichier depuis le dernier enregistrement ici&#xa0;: une copie plus ancienne, peut-être. Ce qui avait été enregistré est gardé parmi les sauvegardes de cet ordinateur. Rien n’en revient dans votre fichier tant que vous ne le demandez pas.</translation>
    </message>
    <message>
        <source>What was saved here last</source>
        <translation>Ce qui a été enregistré ici en dernier</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What the copy has that is not here</source>
        <translation>Ce que la copie contient et qui n’est pas ici</translation>
    </message>
    <message>
        <source>Bringing it in is one step that undo takes back. Where both say something else in the same place, the history keeps both versions. The copy itself stays where it is.</source>
        <translation>C’est une seule étape, que l’on peut annuler. Là où les deux disent autre chose au même endroit, l’historique garde les deux versions. La copie elle-même reste à sa place.</translation>
    </message>
    <message>
        <source>Putting it away moves it from the folder of the file to the backups on this computer.</source>
        <translation>La ranger la déplace du dossier du fichier vers les sauvegardes de cet ordinateur.</translation>
    </message>
    <message>
        <source>Once the assessment is saved, the copy may be put away among the backups.</source>
        <translation>Une fois l’évaluation enregistrée, la copie pourra être rangée parmi les sauvegardes.</translation>
    </message>
    <message>
        <source>from {program}</source>
        <translation>de {program}</translation>
    </message>
    <message>
        <source>last changed: {time}</source>
        <translation>dernière modification&#xa0;: {time}</translation>
    </message>
    <message>
        <source>everything in it is here</source>
        <translation>tout son contenu est ici</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that are not here</source>
        <translation>
            <numerusform>%n modification qui n’est pas ici</numerusform>
            <numerusform>%n modifications qui ne sont pas ici</numerusform>
        </translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation>par {names}</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>copy of {file}</source>
        <translation>copie de {file}</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
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
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
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
    <message>
        <source>Open a copy</source>
        <translation>Ouvrir une copie</translation>
    </message>
    <message>
        <source>Recover what was not saved</source>
        <translation>Récupérer ce qui n’était pas enregistré</translation>
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
        <source>review</source>
        <translation>relecture</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>copie-propre</translation>
    </message>
    <message>
        <source>Profile written to %1.</source>
        <translation>Profil écrit dans %1.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
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
        <source>Indicators ({answered} of {number})</source>
        <translation>Indicateurs ({answered} sur {number})</translation>
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
    <name>Drawing</name>
    <message>
        <source>Make a finding</source>
        <translation>Créer une conclusion</translation>
    </message>
    <message>
        <source>A finding was made: {domain}, {list}.</source>
        <translation>Une conclusion a été créée&#xa0;: {domain}, {list}.</translation>
    </message>
    <message>
        <source>Unlink indicator</source>
        <translation>Dissocier l’indicateur</translation>
    </message>
    <message>
        <source>Link indicator</source>
        <translation>Lier l’indicateur</translation>
    </message>
    <message>
        <source>In &amp;another domain</source>
        <translation>Dans un &amp;autre domaine</translation>
    </message>
</context>
<context>
    <name>Drawn</name>
    <message>
        <source>Link to the finding written last</source>
        <translation>Lier à la dernière conclusion rédigée</translation>
    </message>
    <message>
        <source>Findings that draw on this answer:</source>
        <translation>Conclusions qui s’appuient sur cette réponse&#xa0;:</translation>
    </message>
    <message>
        <source>No finding draws on this answer yet.</source>
        <translation>Aucune conclusion ne s’appuie encore sur cette réponse.</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n autre conclusion</numerusform>
            <numerusform>%n autres conclusions</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ébauche</translation>
    </message>
    <message>
        <source>Go to the finding: {words}</source>
        <translation>Aller à la conclusion&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{domain}: {words}</source>
        <translation>{domain}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Unlink from “{finding}”</source>
        <translation>Dissocier de «&#xa0;{finding}&#x202f;»</translation>
    </message>
    <message>
        <source>Link to “{finding}”</source>
        <translation>Lier à «&#xa0;{finding}&#x202f;»</translation>
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
    <name>Evidence</name>
    <message>
        <source>Attach the evidence</source>
        <translation>Joindre le justificatif</translation>
    </message>
    <message>
        <source>“{name}” is attached.</source>
        <translation>«&#xa0;{name}&#x202f;» est joint.</translation>
    </message>
    <message>
        <source>“{name}” is attached; it goes beside the file when you save the assessment.</source>
        <translation>«&#xa0;{name}&#x202f;» est joint&#x202f;; il ira à côté du fichier quand vous enregistrerez l’évaluation.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take the evidence off</source>
        <translation>Retirer le justificatif</translation>
    </message>
    <message>
        <source>The evidence was taken off. The copy itself stays in the folder “evidence”.</source>
        <translation>Le justificatif a été retiré. La copie elle-même reste dans le dossier «&#xa0;evidence&#x202f;».</translation>
    </message>
    <message>
        <source>No program of this computer opens “{name}”.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre «&#xa0;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Put the evidence back</source>
        <translation>Remettre le justificatif</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Attach a copy…</source>
        <translation>Joindre une copie…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>A PDF, a picture or a plain text of at most 20 MB, kept beside the assessment.</source>
        <translation>Un PDF, une image ou un texte brut de 20 Mo au plus, gardé à côté de l’évaluation.</translation>
    </message>
    <message>
        <source>The copy is there, as it was attached.</source>
        <translation>La copie est là, telle qu’elle a été jointe.</translation>
    </message>
    <message>
        <source>The copy is missing from the folder “evidence” beside the file.</source>
        <translation>La copie manque dans le dossier «&#xa0;evidence&#x202f;» à côté du fichier.</translation>
    </message>
    <message>
        <source>The copy was changed after it was attached. It is not opened.</source>
        <translation>La copie a été modifiée après avoir été jointe. Elle n’est pas ouverte.</translation>
    </message>
    <message>
        <source>Evidence (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.tif *.tiff *.txt);;All files (*)</source>
        <translation>Justificatifs (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.tif *.tiff *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Attach a copy of the evidence</source>
        <translation>Joindre une copie du justificatif</translation>
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
        <source>Draft: every page says so</source>
        <translation>Version provisoire&#xa0;: chaque page le dit</translation>
    </message>
    <message>
        <source>Final: to be published</source>
        <translation>Version définitive&#xa0;: à publier</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>É&amp;tat</translation>
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
        <source>Places that stand in two versions: {count}. Decide on them first, or export a draft.</source>
        <translation>Passages en deux versions&#xa0;: {count}. Tranchez d’abord, ou exportez une version provisoire.</translation>
    </message>
    <message>
        <source>Places that stand in two versions: {count}. The first page names them.</source>
        <translation>Passages en deux versions&#xa0;: {count}. La première page les indique.</translation>
    </message>
    <message>
        <source>A file of this name is there already and will be replaced.</source>
        <translation>Un fichier de ce nom existe déjà et sera remplacé.</translation>
    </message>
    <message>
        <source>Files of these names are there already and will be replaced.</source>
        <translation>Des fichiers de ces noms existent déjà et seront remplacés.</translation>
    </message>
</context>
<context>
    <name>ExportTold</name>
    <message numerus="yes">
        <source>%n character(s) have no face and show as �.</source>
        <translation>
            <numerusform>%n caractère ne peut pas être imprimé avec les polices disponibles et apparaît comme �.</numerusform>
            <numerusform>%n caractères ne peuvent pas être imprimés avec les polices disponibles et apparaissent comme �.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactPanel</name>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Move the row up (Alt+Up)</source>
        <translation>Monter la ligne (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move the row down (Alt+Down)</source>
        <translation>Descendre la ligne (Alt+Bas)</translation>
    </message>
    <message>
        <source>Remove the row (Ctrl+Delete)</source>
        <translation>Retirer la ligne (Ctrl+Suppr)</translation>
    </message>
    <message>
        <source>Enter or F2 writes a cell, Ctrl+Enter adds a row. Rows copied in a spreadsheet can be pasted here.</source>
        <translation>Entrée ou F2 ouvre une case, Ctrl+Entrée ajoute une ligne. Des lignes copiées dans un tableur se collent ici.</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Coller des lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted.</source>
        <translation>
            <numerusform>%n ligne collée.</numerusform>
            <numerusform>%n lignes collées.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>Not taken, because they fit no column: {cells}</source>
        <translation>Laissé de côté, faute de colonne qui convienne&#xa0;: {cells}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <translation>
            <numerusform>et %n autre.</numerusform>
            <numerusform>et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the rows back</source>
        <translation>Rétablir les lignes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>«&#xa0;{name}&#x202f;» a été retiré.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed.</source>
        <translation>
            <numerusform>%n ligne retirée.</numerusform>
            <numerusform>%n lignes retirées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>Déplacer la ligne</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Effacer des cases</translation>
    </message>
</context>
<context>
    <name>FactTable</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Retirer la ligne</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Convention</source>
        <translation>Convention</translation>
    </message>
    <message>
        <source>Write the convention</source>
        <translation>Écrire la convention</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signée</translation>
    </message>
    <message>
        <source>Write the signature</source>
        <translation>Écrire la signature</translation>
    </message>
    <message>
        <source>Ratified</source>
        <translation>Ratifiée</translation>
    </message>
    <message>
        <source>Write the ratification</source>
        <translation>Écrire la ratification</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Write the fact</source>
        <translation>Écrire la donnée</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Write the value</source>
        <translation>Écrire la valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Write the unit</source>
        <translation>Écrire l’unité</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Write the year</source>
        <translation>Écrire l’année</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Choose the source</source>
        <translation>Choisir la source</translation>
    </message>
    <message>
        <source>Year, yes, no …</source>
        <translation>Année, oui, non…</translation>
    </message>
    <message>
        <source>Write a year such as 1961, or yes, no or n/a; leave it empty when it is not known.</source>
        <translation>Écrivez une année comme 1961, ou oui, non, s.o.&#x202f;; laissez vide ce qui n’est pas connu.</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Tapez une partie du nom</translation>
    </message>
    <message>
        <source>No source has this name. Choose one of the list, or leave the cell empty.</source>
        <translation>Aucune source ne porte ce nom. Choisissez-en une dans la liste, ou laissez la case vide.</translation>
    </message>
    <message>
        <source>Choose where the conventions stand</source>
        <translation>Choisir la place des conventions</translation>
    </message>
    <message>
        <source>&amp;Printed in</source>
        <translation>&amp;Imprimées dans</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Key facts</source>
        <translation>Données clés</translation>
    </message>
    <message>
        <source>Figures that set the scene, each with its year and its source. The table is printed if it has rows.</source>
        <translation>Des chiffres qui plantent le décor, chacun avec son année et sa source. Le tableau est imprimé s’il a des lignes.</translation>
    </message>
    <message>
        <source>There is no key fact yet. Begin with the usual rows, add one, or paste rows from a spreadsheet.</source>
        <translation>Il n’y a pas encore de donnée clé. Commencez par les lignes habituelles, ajoutez-en une, ou collez des lignes d’un tableur.</translation>
    </message>
    <message>
        <source>International conventions</source>
        <translation>Conventions internationales</translation>
    </message>
    <message>
        <source>Whether each is signed and ratified: a year, or yes, no, n/a. An empty cell is not known.</source>
        <translation>Si chacune est signée et ratifiée&#xa0;: une année, ou oui, non, s.o. Une case vide n’est pas connue.</translation>
    </message>
    <message>
        <source>There is no convention yet. Begin with the nine main ones, or add them one by one.</source>
        <translation>Il n’y a pas encore de convention. Commencez par les neuf principales, ou ajoutez-les une à une.</translation>
    </message>
    <message>
        <source>Add the usual rows</source>
        <translation>Ajouter les lignes habituelles</translation>
    </message>
    <message>
        <source>Add the nine main conventions</source>
        <translation>Ajouter les neuf conventions principales</translation>
    </message>
    <message>
        <source>Add another convention</source>
        <translation>Ajouter une autre convention</translation>
    </message>
    <message>
        <source>Key facts and conventions</source>
        <translation>Données clés et conventions</translation>
    </message>
    <message>
        <source>Add a convention</source>
        <translation>Ajouter une convention</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added.</source>
        <translation>
            <numerusform>%n ligne ajoutée.</numerusform>
            <numerusform>%n lignes ajoutées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Find: words or a number</source>
        <translation>Chercher&#xa0;: mots ou numéro</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>Chercher une question</translation>
    </message>
    <message>
        <source>Which questions are listed</source>
        <translation>Questions affichées dans la liste</translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation>Aucune question ne contient ces mots.</translation>
    </message>
    <message>
        <source>No question is left here.</source>
        <translation>Il ne reste aucune question ici.</translation>
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
        <source>&amp;Comment on this finding…</source>
        <translation>&amp;Commenter cette conclusion…</translation>
    </message>
    <message>
        <source>Histor&amp;y of this finding…</source>
        <translation>Histori&amp;que de cette conclusion…</translation>
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
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n commentaire ouvert</numerusform>
            <numerusform>%n commentaires ouverts</numerusform>
        </translation>
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
        <source>{as_before} · Confirm</source>
        <translation>{as_before} · Confirmer</translation>
    </message>
    <message>
        <source>Nobody has changed it since it was carried over. Click when it still holds.</source>
        <translation>Personne n’a modifié cette conclusion depuis la reprise. Cliquez si elle est toujours exacte.</translation>
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
    <name>FollowUp</name>
    <message>
        <source>Which assessment is followed?</source>
        <translation>Quelle évaluation est suivie&#x202f;?</translation>
    </message>
    <message>
        <source>Assessments (*.igm.json);;All files (*)</source>
        <translation>Évaluations (*.igm.json);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>New follow-up</source>
        <translation>Nouveau suivi</translation>
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
        <source>Answers, sources, findings, key facts and parts are carried over; comments and people are not. Each answer and finding is marked as unchanged until it is changed or confirmed, and findings are drafts again.</source>
        <translation>Les réponses, sources, conclusions, données clés et parties sont reprises&#x202f;; les commentaires et les personnes ne le sont pas. Chaque réponse et chaque conclusion est marquée comme inchangée jusqu’à ce qu’elle soit modifiée ou confirmée, et les conclusions redeviennent des ébauches.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Year and month</source>
        <translation>&amp;Année et mois</translation>
    </message>
    <message numerus="yes">
        <source>A new assessment that follows the earlier one, which stays as it is. %n answer(s) and finding(s) were carried over and are marked until you change or confirm them.</source>
        <translation>
            <numerusform>Une nouvelle évaluation, qui fait suite à la précédente&#x202f;; celle-ci reste telle quelle. %n réponse ou conclusion a été reprise et reste marquée jusqu’à ce que vous la modifiiez ou la confirmiez.</numerusform>
            <numerusform>Une nouvelle évaluation, qui fait suite à la précédente&#x202f;; celle-ci reste telle quelle. %n réponses et conclusions ont été reprises et restent marquées jusqu’à ce que vous les modifiiez ou les confirmiez.</numerusform>
        </translation>
    </message>
    <message>
        <source>It follows “{title}” ({date}).</source>
        <translation>Il fait suite à «&#xa0;{title}&#x202f;» ({date}).</translation>
    </message>
    <message>
        <source>It follows “{title}”.</source>
        <translation>Il fait suite à «&#xa0;{title}&#x202f;».</translation>
    </message>
    <message>
        <source>It follows an assessment without a title.</source>
        <translation>Il fait suite à une évaluation sans titre.</translation>
    </message>
    <message>
        <source>Write the year with four digits, or leave it empty.</source>
        <translation>Écrivez l’année en quatre chiffres, ou laissez-la vide.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Next: {number}</source>
        <translation>Suivante&#xa0;: {number}</translation>
    </message>
    <message>
        <source>Next domain: {domain}</source>
        <translation>Domaine suivant&#xa0;: {domain}</translation>
    </message>
</context>
<context>
    <name>FoundInFile</name>
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
    <message numerus="yes">
        <source>%n record(s) had been changed outside of the program; they count as imported.</source>
        <translation>
            <numerusform>%n enregistrement de l’historique avait été modifié hors du programme&#x202f;; il compte comme importé.</numerusform>
            <numerusform>%n enregistrements de l’historique avaient été modifiés hors du programme&#x202f;; ils comptent comme importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is nearly as large as one may be. Begin a follow-up or take long texts out before long.</source>
        <translation>Ce fichier est presque aussi grand qu’un fichier peut l’être. Commencez bientôt une évaluation de suivi ou raccourcissez les longs textes.</translation>
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
    <name>Guard</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save mine elsewhere…</source>
        <translation>Enregistrer le mien ailleurs…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Put mine in its place</source>
        <translation>Mettre le mien à sa place</translation>
    </message>
    <message>
        <source>{file} is no longer there: it was moved, renamed or deleted, or its disk was taken out. Your text is still here, and saving writes it again.</source>
        <translation>{file} n’est plus là&#xa0;: le fichier a été déplacé, renommé ou supprimé, ou son disque a été retiré. Votre texte est toujours ici, et l’enregistrer l’écrit de nouveau.</translation>
    </message>
    <message>
        <source>Saved, but there was no room for a backup on this computer.</source>
        <translation>Enregistré, mais il n’y avait plus de place pour une sauvegarde sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Saved, but no backup could be made ({code}).</source>
        <translation>Enregistré, mais aucune sauvegarde n’a pu être faite ({code}).</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else changed this file: %n thing(s) came from {names}.</source>
        <translation>
            <numerusform>Quelqu’un d’autre a modifié ce fichier&#xa0;: %n élément est venu de {names}.</numerusform>
            <numerusform>Quelqu’un d’autre a modifié ce fichier&#xa0;: %n éléments sont venus de {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else changed this file: %n thing(s) came.</source>
        <translation>
            <numerusform>Quelqu’un d’autre a modifié ce fichier&#xa0;: %n élément est venu.</numerusform>
            <numerusform>Quelqu’un d’autre a modifié ce fichier&#xa0;: %n éléments sont venus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) had been changed here too: both versions are kept.</source>
        <translation>
            <numerusform>%n texte avait aussi été modifié ici&#xa0;: les deux versions sont gardées.</numerusform>
            <numerusform>%n textes avaient aussi été modifiés ici&#xa0;: les deux versions sont gardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The text that you are writing was changed there too; that version is in the history.</source>
        <translation>Le texte que vous écrivez y a été modifié aussi&#x202f;; cette version est dans l’historique.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back what came</source>
        <translation>Retirer ce qui est venu</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Previous question</source>
        <translation>Question précédente</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Question suivante</translation>
    </message>
    <message>
        <source>All &amp;questions</source>
        <translation>Toutes les &amp;questions</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
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
    <name>HelpPanel</name>
    <message>
        <source>What it looks at</source>
        <translation>Ce qui est examiné</translation>
    </message>
    <message>
        <source>Good evidence</source>
        <translation>Exemple de bonne preuve</translation>
    </message>
</context>
<context>
    <name>HistoryBar</name>
    <message>
        <source>Search what was written</source>
        <translation>Chercher dans ce qui a été écrit</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>In which domain</source>
        <translation>Dans quel domaine</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>HistoryDetails</name>
    <message>
        <source>Take this version</source>
        <translation>Garder cette version</translation>
    </message>
    <message>
        <source>Bring back what was before</source>
        <translation>Rétablir ce qu’il y avait avant</translation>
    </message>
    <message>
        <source>Bring back what it became</source>
        <translation>Rétablir ce qu’il y a eu après</translation>
    </message>
    <message>
        <source>Bring back the whole assessment as it was then</source>
        <translation>Rétablir toute l’évaluation telle qu’elle était alors</translation>
    </message>
    <message>
        <source>Show where it stands now</source>
        <translation>Montrer où cela se trouve</translation>
    </message>
    <message>
        <source>Written twice, by people who did not know it</source>
        <translation>Écrit deux fois, à l’insu l’un de l’autre</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Cette version</translation>
    </message>
    <message>
        <source>Another version</source>
        <translation>Autre version</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Brought back: {thing}</source>
        <translation>Rétabli&#xa0;: {thing}</translation>
    </message>
    <message>
        <source>The whole assessment is as it was: {when}</source>
        <translation>Toute l’évaluation est telle qu’elle était&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Bring back the whole assessment</source>
        <translation>Rétablir toute l’évaluation</translation>
    </message>
    <message>
        <source>It stayed as it was.</source>
        <translation>Rien n’a changé.</translation>
    </message>
    <message>
        <source>Only the look of the words changed: bold, italic or a link.</source>
        <translation>Seul l’aspect des mots a changé&#xa0;: gras, italique ou lien.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Decide between two versions</source>
        <translation>Choisir entre deux versions</translation>
    </message>
    <message>
        <source>This version stands now. The other one stays in the history.</source>
        <translation>Cette version est retenue. L’autre reste dans l’historique.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It is like that already. Nothing was changed.</source>
        <translation>C’est déjà ainsi. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Something else was changed since. Undo takes back one step at a time.</source>
        <translation>Autre chose a été modifié depuis. La commande Annuler revient en arrière une étape à la fois.</translation>
    </message>
    <message>
        <source>Bring back the whole finding</source>
        <translation>Rétablir toute la conclusion</translation>
    </message>
    <message>
        <source>Bring back the whole answer</source>
        <translation>Rétablir toute la réponse</translation>
    </message>
    <message>
        <source>Bring back the whole part</source>
        <translation>Rétablir toute la partie</translation>
    </message>
    <message>
        <source>Bring back the whole source</source>
        <translation>Rétablir toute la source</translation>
    </message>
    <message>
        <source>Bring back the whole key fact</source>
        <translation>Rétablir toute la donnée clé</translation>
    </message>
    <message>
        <source>Bring back the whole convention</source>
        <translation>Rétablir toute la convention</translation>
    </message>
    <message>
        <source>Bring back the whole comment</source>
        <translation>Rétablir tout le commentaire</translation>
    </message>
    <message>
        <source>Bring back the whole of it</source>
        <translation>Rétablir l’ensemble</translation>
    </message>
    <message>
        <source>Show both versions</source>
        <translation>Montrer les deux versions</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>No change fits.</source>
        <translation>Aucune modification ne correspond.</translation>
    </message>
    <message>
        <source>Only: {what}</source>
        <translation>Seulement&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Only what was written twice</source>
        <translation>Seulement ce qui a été écrit deux fois</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>(This text was forgotten on purpose.)</source>
        <translation>(Ce texte a été oublié volontairement.)</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(supprimé)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Le début</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>cover, parts, facts, sources</source>
        <translation>couverture, parties, données, sources</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>HistoryTree</name>
    <message>
        <source>What happened, the newest first</source>
        <translation>Ce qui s’est passé, le plus récent d’abord</translation>
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
        <source>Go to the answer</source>
        <translation>Aller à la réponse</translation>
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
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Cite a source: the words that follow find it, after a comma the place in it</source>
        <translation>Citer une source&#xa0;: les mots qui suivent la trouvent, et après une virgule, le passage</translation>
    </message>
    <message>
        <source>Change the place in the source, on a citation</source>
        <translation>Changer le passage de la source, sur une citation</translation>
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
    <name>LanguageTag</name>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>made from an older text</source>
        <translation>d’après un texte antérieur</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>Toujours juste</translation>
    </message>
    <message>
        <source>{language}: the translation is still right</source>
        <translation>{language}&#xa0;: la traduction est toujours juste</translation>
    </message>
    <message>
        <source>The main text has changed since. Say so when the translation fits it as it is.</source>
        <translation>Le texte principal a changé depuis. Confirmez ici que la traduction lui convient telle quelle.</translation>
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
    <name>LeftBehind</name>
    <message>
        <source>Not saved when the program ended</source>
        <translation>Non enregistré à l’arrêt du programme</translation>
    </message>
</context>
<context>
    <name>LeftRow</name>
    <message>
        <source>Untitled assessment</source>
        <translation>Évaluation sans titre</translation>
    </message>
    <message>
        <source>Never saved to a file</source>
        <translation>Jamais enregistré dans un fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {name}…</source>
        <translation>Supprimer {name}…</translation>
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
    <name>Lock</name>
    <message>
        <source>This text has {number} letters, too many to be changed here. The file keeps all of it as it is.</source>
        <translation>Ce texte compte {number} caractères, trop pour être modifié ici. Le fichier le conserve en entier, tel quel.</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Done: {what}</source>
        <translation>C’est fait&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The text is another one by now. Nothing was changed.</source>
        <translation>Le texte a changé entre-temps. Rien n’a été modifié.</translation>
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
    <name>MarkedText</name>
    <message>
        <source>Changes of reviewers</source>
        <translation>Modifications des relecteurs</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: {before} After: {after}</source>
        <translation>Avant&#xa0;: {before} Après&#xa0;: {after}</translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>Open and answered</source>
        <translation>À traiter et répondus</translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation>Seulement à traiter</translation>
    </message>
    <message>
        <source>Only answered ones</source>
        <translation>Seulement répondus</translation>
    </message>
    <message>
        <source>Open or answered</source>
        <translation>À traiter ou répondu</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>In which domain</source>
        <translation>Dans quel domaine</translation>
    </message>
</context>
<context>
    <name>MatrixCounted</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n encore à traiter</numerusform>
            <numerusform>%n encore à traiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) and change(s) by others</source>
        <translation>
            <numerusform>%n commentaire ou modification d’autrui</numerusform>
            <numerusform>%n commentaires et modifications d’autrui</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixDetails</name>
    <message>
        <source>What was asked and answered</source>
        <translation>Ce qui a été demandé et répondu</translation>
    </message>
    <message>
        <source>&amp;Accepted</source>
        <translation>&amp;Accepté</translation>
    </message>
    <message>
        <source>&amp;Not accepted</source>
        <translation>&amp;Non retenu</translation>
    </message>
    <message>
        <source>Ans&amp;wered</source>
        <translation>&amp;Répondu</translation>
    </message>
    <message>
        <source>O&amp;pen again</source>
        <translation>R&amp;ouvrir</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>Montrer où cela se trouve</translation>
    </message>
    <message>
        <source>&amp;Accept the change</source>
        <translation>&amp;Accepter la modification</translation>
    </message>
    <message>
        <source>Do &amp;not accept it</source>
        <translation>&amp;Ne pas la retenir</translation>
    </message>
</context>
<context>
    <name>MatrixDialog</name>
    <message>
        <source>Export comments and responses</source>
        <translation>Exporter les commentaires et réponses</translation>
    </message>
    <message>
        <source>All comments and changes by others, with what was done about each: for those who asked.</source>
        <translation>Tous les commentaires et toutes les modifications d’autrui, avec ce qui a été fait de chacun&#xa0;: pour celles et ceux qui ont demandé.</translation>
    </message>
    <message>
        <source>Word document (.docx)</source>
        <translation>Document Word (.docx)</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Classeur Excel (.xlsx)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Word documents (*.docx);;Excel workbooks (*.xlsx)</source>
        <translation>Documents Word (*.docx);;Classeurs Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Answer in words</source>
        <translation>Répondre par écrit</translation>
    </message>
    <message>
        <source>Resolve a comment</source>
        <translation>Clore un commentaire</translation>
    </message>
    <message>
        <source>Reopen a comment</source>
        <translation>Rouvrir un commentaire</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Comments and changes, open ones first</source>
        <translation>Commentaires et modifications, ceux à traiter d’abord</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message>
        <source>Nobody has asked for anything yet</source>
        <translation>Personne n’a encore rien demandé</translation>
    </message>
    <message>
        <source>What reviewers comment and change is listed here once their copies are merged: who asked, for what, and what was done about it. The list can be exported for them.</source>
        <translation>Ce que les relecteurs commentent et modifient est énuméré ici une fois leurs copies fusionnées&#xa0;: qui a demandé quoi, et ce qui a été fait. La liste peut être exportée pour eux.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Comments and responses</source>
        <translation>Commentaires et réponses</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Ce qui a été modifié</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Ce qui a été demandé</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
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
        <source>New &amp;follow-up…</source>
        <translation>Nouveau sui&amp;vi…</translation>
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
        <source>Import so&amp;urces…</source>
        <translation>Importer des so&amp;urces…</translation>
    </message>
    <message>
        <source>Expor&amp;t sources…</source>
        <translation>Expor&amp;ter les sources…</translation>
    </message>
    <message>
        <source>Import a &amp;worksheet…</source>
        <translation>Importer une feuille &amp;de travail…</translation>
    </message>
    <message>
        <source>Export a wor&amp;ksheet…</source>
        <translation>Exporter une feuille de travai&amp;l…</translation>
    </message>
    <message>
        <source>Other co&amp;pies of this file…</source>
        <translation>Autres &amp;copies de ce fichier…</translation>
    </message>
    <message>
        <source>Mer&amp;ge copies…</source>
        <translation>Fusionner des co&amp;pies…</translation>
    </message>
    <message>
        <source>Compare wit&amp;h…</source>
        <translation>Comparer avec un autre fic&amp;hier…</translation>
    </message>
    <message>
        <source>&amp;Delete all traces of this assessment…</source>
        <translation>Supprimer toutes les tr&amp;aces de cette évaluation…</translation>
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
        <source>&amp;Export</source>
        <translation>Expor&amp;ter</translation>
    </message>
    <message>
        <source>Export a &amp;clean copy to publish…</source>
        <translation>Exporter une &amp;copie propre à publier…</translation>
    </message>
    <message>
        <source>Export a &amp;review copy to print…</source>
        <translation>Exporter un exemplaire de &amp;relecture à imprimer…</translation>
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
        <source>C&amp;omment…</source>
        <translation>Co&amp;mmenter…</translation>
    </message>
    <message>
        <source>New &amp;source</source>
        <translation>Nouvelle s&amp;ource</translation>
    </message>
    <message>
        <source>&amp;Cite a source…</source>
        <translation>Ci&amp;ter une source…</translation>
    </message>
    <message>
        <source>&amp;Move to another catalogue…</source>
        <translation>Passer à un autre catalo&amp;gue…</translation>
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
        <source>&amp;Sources</source>
        <translation>So&amp;urces</translation>
    </message>
    <message>
        <source>&amp;Key facts and conventions</source>
        <translation>&amp;Données clés et conventions</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Ce qui est arrivé</translation>
    </message>
    <message>
        <source>Comments and responses</source>
        <translation>Commentaires et réponses</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Backups of this &amp;file</source>
        <translation>Sauvegardes de ce &amp;fichier</translation>
    </message>
    <message>
        <source>Findings or &amp;indicators</source>
        <translation>Conclusions ou &amp;indicateurs</translation>
    </message>
    <message>
        <source>Next &amp;unanswered indicator</source>
        <translation>Indicateur sans répo&amp;nse suivant</translation>
    </message>
    <message>
        <source>Previous un&amp;answered indicator</source>
        <translation>Indic&amp;ateur sans réponse précédent</translation>
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
        <source>Probl&amp;ems</source>
        <translation>Pro&amp;blèmes</translation>
    </message>
    <message>
        <source>Next pr&amp;oblem</source>
        <translation>Problème suivan&amp;t</translation>
    </message>
    <message>
        <source>Previous proble&amp;m</source>
        <translation>Problè&amp;me précédent</translation>
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
        <source>Second language &amp;beside</source>
        <translation>Deuxième langue &amp;en regard</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Commentaires</translation>
    </message>
    <message>
        <source>&amp;Next comment</source>
        <translation>Commentaire &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous comment</source>
        <translation>Commentaire &amp;précédent</translation>
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
    <message>
        <source>Send for re&amp;view…</source>
        <translation>Envo&amp;yer en relecture…</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>Renvoyer &amp;mes remarques…</translation>
    </message>
    <message>
        <source>Show or hide chan&amp;ges of reviewers</source>
        <translation>Afficher ou mas&amp;quer les modifications des relecteurs</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two sources</source>
        <translation>Fusionner deux sources</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>Celle-ci reste</translation>
    </message>
    <message>
        <source>This one stays: {name}</source>
        <translation>Celle-ci reste&#xa0;: {name}</translation>
    </message>
    <message>
        <source>No text is touched: what names the other one leads to the one that stays. What only the other one says is filled in. You can separate them again.</source>
        <translation>Aucun texte n’est touché&#xa0;: ce qui cite l’autre mène à celle qui reste. Ce que seule l’autre indique est repris. Vous pourrez les séparer de nouveau.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author or institution</source>
        <translation>Auteur ou institution</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Type de document</translation>
    </message>
    <message>
        <source>Kind of instrument</source>
        <translation>Type d’instrument</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Year adopted</source>
        <translation>Année d’adoption</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Date de publication</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Organisme émetteur</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Publié dans</translation>
    </message>
    <message>
        <source>Web address (URL)</source>
        <translation>Adresse web (URL)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Citée</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>This assessment has no file yet, and so no copies. Save it first.</source>
        <translation>Cette évaluation n’a pas encore de fichier, et donc pas de copie. Enregistrez-la d’abord.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Assessments (*.igm.json *.json);;All files (*)</source>
        <translation>Évaluations (*.igm.json *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Merge copies</source>
        <translation>Fusionner des copies</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n copy(ies)…</source>
        <translation>
            <numerusform>Lecture de %n copie…</numerusform>
            <numerusform>Lecture de %n copies…</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this copy is here already, or was decided on before. Nothing was changed.</source>
        <translation>Tout ce que contient cette copie est déjà ici, ou a déjà été tranché. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Everything in these copies is here already, or was decided on before. Nothing was changed.</source>
        <translation>Tout ce que contiennent ces copies est déjà ici, ou a déjà été tranché. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) merged:</source>
        <translation>
            <numerusform>%n copie fusionnée&#xa0;:</numerusform>
            <numerusform>%n copies fusionnées&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to look at.</source>
        <translation>
            <numerusform>%n modification à examiner.</numerusform>
            <numerusform>%n modifications à examiner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) came.</source>
        <translation>
            <numerusform>%n commentaire est arrivé.</numerusform>
            <numerusform>%n commentaires sont arrivés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) stand in two versions: both are kept until you decide.</source>
        <translation>
            <numerusform>%n texte existe en deux versions&#xa0;: les deux sont gardées jusqu’à votre décision.</numerusform>
            <numerusform>%n textes existent en deux versions&#xa0;: les deux sont gardées jusqu’à votre décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text that you were writing was changed there too; that version is in the history.</source>
        <translation>Le texte que vous écriviez y a été modifié aussi&#x202f;; cette version est dans l’historique.</translation>
    </message>
    <message>
        <source>Save to have it in the file.</source>
        <translation>Enregistrez pour l’avoir dans le fichier.</translation>
    </message>
    <message>
        <source>{file} is a copy of another assessment. It was not merged.</source>
        <translation>{file} est une copie d’une autre évaluation. Elle n’a pas été fusionnée.</translation>
    </message>
    <message>
        <source>{file} was not merged.</source>
        <translation>{file} n’a pas été fusionné.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more that were not merged</source>
        <translation>
            <numerusform>et %n autre qui n’a pas été fusionné</numerusform>
            <numerusform>et %n autres qui n’ont pas été fusionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is a copy of the assessment that is open here.</source>
        <translation>{file} est une copie de l’évaluation ouverte ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the files are copies of the assessment that is open here.</source>
        <translation>
            <numerusform>%n des fichiers est une copie de l’évaluation ouverte ici.</numerusform>
            <numerusform>%n des fichiers sont des copies de l’évaluation ouverte ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge it</source>
        <translation>La fusionner</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Les fusionner</translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>The program ended unexpectedly the last time. What was written until then is kept: it is offered when you open the file, or here where it had none.</source>
        <translation>La dernière fois, le programme s’est arrêté de façon imprévue. Ce qui avait été écrit jusque-là est conservé&#xa0;: il vous est proposé à l’ouverture du fichier, ou ici s’il n’y en avait pas.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself.</source>
        <translation>Une erreur s’est produite dans le programme lui-même.</translation>
    </message>
    <message>
        <source>No assessment was open.</source>
        <translation>Aucune évaluation n’était ouverte.</translation>
    </message>
    <message>
        <source>Your text is safe: all of it is saved in {file}.</source>
        <translation>Votre texte est en sécurité&#xa0;: il est entièrement enregistré dans {file}.</translation>
    </message>
    <message>
        <source>Your text is safe: it is kept in its recovery copy ({folder}).</source>
        <translation>Votre texte est en sécurité&#xa0;: il est conservé dans sa copie de récupération ({folder}).</translation>
    </message>
    <message>
        <source>Your text is still here, but it could not be kept on the disk: save it before you do anything else.</source>
        <translation>Votre texte est toujours là, mais il n’a pas pu être conservé sur le disque&#xa0;: enregistrez-le avant toute autre chose.</translation>
    </message>
    <message>
        <source>If anything looks wrong, restart the program: it goes on with this text.</source>
        <translation>Si quelque chose paraît anormal, redémarrez le programme&#xa0;: il reprendra avec ce texte.</translation>
    </message>
    <message>
        <source>Your text could not be kept on the disk, so the program goes on. Save it elsewhere first.</source>
        <translation>Votre texte n’a pas pu être conservé sur le disque, le programme continue donc. Enregistrez-le d’abord ailleurs.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
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
    <name>Narrative</name>
    <message>
        <source>Write the narrative</source>
        <translation>Rédiger le texte explicatif</translation>
    </message>
    <message>
        <source>What is the case, and by which rule?</source>
        <translation>Quelle est la situation, selon quelle règle&#x202f;?</translation>
    </message>
    <message>
        <source>Cite a source…</source>
        <translation>Citer une source…</translation>
    </message>
    <message>
        <source>Narrative of {number}</source>
        <translation>Texte explicatif de {number}</translation>
    </message>
    <message>
        <source>Missing source</source>
        <translation>Source manquante</translation>
    </message>
    <message>
        <source>This source is not in the assessment: {id}</source>
        <translation>Cette source ne figure pas dans l’évaluation&#xa0;: {id}</translation>
    </message>
    <message>
        <source>Go to the source: {name}</source>
        <translation>Aller à la source&#xa0;: {name}</translation>
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
        <source>&amp;Catalogue of indicators</source>
        <translation>Catalogue d’&amp;indicateurs</translation>
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
    <name>NoBackups</name>
    <message>
        <source>After each save a copy of the file is kept on this computer, apart from the file: all of today, then one for each day, week and month. Each can be compared with the present assessment and brought back.</source>
        <translation>Après chaque enregistrement, une copie du fichier est gardée sur cet ordinateur, à part du fichier&#xa0;: toutes celles du jour, puis une par jour, par semaine et par mois. Chacune peut être comparée à l’évaluation actuelle et rétablie.</translation>
    </message>
    <message>
        <source>There are no backups</source>
        <translation>Il n’y a pas de sauvegarde</translation>
    </message>
    <message>
        <source>This assessment was never saved</source>
        <translation>Cette évaluation n’a jamais été enregistrée</translation>
    </message>
</context>
<context>
    <name>NoHistory</name>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien ne s’est encore passé</translation>
    </message>
    <message>
        <source>From the first save on, every change is kept here with its time and its author: what it was, what it became. Each one can be brought back, and so can the whole assessment.</source>
        <translation>Dès le premier enregistrement, chaque modification est conservée ici avec son heure et son auteur&#xa0;: ce qu’il y avait, ce qu’il y a eu ensuite. Chacune peut être rétablie, et l’évaluation entière aussi.</translation>
    </message>
</context>
<context>
    <name>NoSources</name>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Every claim points to its source</source>
        <translation>Chaque affirmation renvoie à sa source</translation>
    </message>
    <message>
        <source>Write down the laws, strategies and reports that your findings rest on; then cite them in any text with @. From Zotero, export the list as BibTeX, RIS or CSL-JSON and import or drop it here, or paste it.</source>
        <translation>Notez les lois, stratégies et rapports sur lesquels reposent vos conclusions&#x202f;; citez-les ensuite dans n’importe quel texte avec @. Depuis Zotero, exportez la liste en BibTeX, RIS ou CSL-JSON, puis importez-la, déposez-la ici ou collez-la.</translation>
    </message>
</context>
<context>
    <name>NotTakenDialog</name>
    <message>
        <source>What to look at in the worksheet</source>
        <translation>À regarder dans la feuille de travail</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>&amp;Annuler l’importation</translation>
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
    <name>NothingCame</name>
    <message>
        <source>Merge copies…</source>
        <translation>Fusionner des copies…</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>Rien n’attend de décision</translation>
    </message>
    <message>
        <source>When copies of this assessment come back, merge them here, several at once. What others changed is then listed by person and domain, to be accepted or rejected; where two people wrote the same text, both versions are kept until somebody decides.</source>
        <translation>Quand des copies de cette évaluation reviennent, fusionnez-les ici, plusieurs à la fois. Ce que d’autres ont modifié est alors listé par personne et par domaine, à accepter ou à rejeter&#x202f;; là où deux personnes ont écrit le même texte, les deux versions sont gardées jusqu’à ce que quelqu’un tranche.</translation>
    </message>
</context>
<context>
    <name>NothingToSay</name>
    <message>
        <source>&amp;Nothing to say here</source>
        <translation>&amp;Rien à signaler ici</translation>
    </message>
    <message>
        <source>You have looked at this domain and have nothing to say. Click to take that back.</source>
        <translation>Vous avez vu ce domaine et n’avez rien à signaler. Cliquez pour revenir là-dessus.</translation>
    </message>
    <message>
        <source>Tell those who asked that you have looked at this domain and have nothing to say.</source>
        <translation>Dites à ceux qui ont demandé la relecture que vous avez vu ce domaine et n’avez rien à signaler.</translation>
    </message>
    <message>
        <source>Take back: nothing to say</source>
        <translation>Revenir sur&#xa0;: rien à signaler</translation>
    </message>
    <message>
        <source>Nothing to say</source>
        <translation>Rien à signaler</translation>
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
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n thing(s) to decide</source>
        <translation>
            <numerusform>%n point à trancher</numerusform>
            <numerusform>%n points à trancher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of sources that look like one</source>
        <translation>
            <numerusform>%n paire de sources qui se ressemblent</numerusform>
            <numerusform>%n paires de sources qui se ressemblent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n change(s)</source>
        <translation>
            <numerusform>A&amp;ccepter %n modification</numerusform>
            <numerusform>A&amp;ccepter %n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;ject %n change(s)</source>
        <translation>
            <numerusform>Re&amp;jeter %n modification</numerusform>
            <numerusform>Re&amp;jeter %n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted. The next save notes it.</source>
        <translation>
            <numerusform>%n modification acceptée. Le prochain enregistrement le note.</numerusform>
            <numerusform>%n modifications acceptées. Le prochain enregistrement le note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) rejected. The same copies will not bring them back.</source>
        <translation>
            <numerusform>%n modification rejetée. Les mêmes copies ne la ramèneront pas.</numerusform>
            <numerusform>%n modifications rejetées. Les mêmes copies ne les ramèneront pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: open the list to see each</source>
        <translation>
            <numerusform>et %n autre&#xa0;: ouvrez la liste pour la voir</numerusform>
            <numerusform>et %n autres&#xa0;: ouvrez la liste pour voir chacune</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to look at</source>
        <translation>
            <numerusform>%n modification à examiner</numerusform>
            <numerusform>%n modifications à examiner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in two versions</source>
        <translation>
            <numerusform>%n texte en deux versions</numerusform>
            <numerusform>%n textes en deux versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionButton</name>
    <message>
        <source>The catalogue of this assessment does not have this option. It is kept as it is.</source>
        <translation>Le catalogue de cette évaluation n’a pas cette option. Elle est conservée telle quelle.</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Sans objet</translation>
    </message>
</context>
<context>
    <name>OriginSheet</name>
    <message>
        <source>Earlier assessment</source>
        <translation>Évaluation précédente</translation>
    </message>
    <message>
        <source>Go to the first of them</source>
        <translation>Aller à la première</translation>
    </message>
    <message>
        <source>Catalogue of indicators</source>
        <translation>Catalogue d’indicateurs</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) and finding(s) are still as in it: change or confirm them.</source>
        <translation>
            <numerusform>%n réponse ou conclusion est encore comme dans celle-ci&#xa0;: modifiez-la ou confirmez-la.</numerusform>
            <numerusform>%n réponses et conclusions sont encore comme dans celle-ci&#xa0;: modifiez-les ou confirmez-les.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was carried over has been changed or confirmed.</source>
        <translation>Tout ce qui a été repris a été modifié ou confirmé.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) belong to questions that this catalogue does not ask. They stay in the file.</source>
        <translation>
            <numerusform>%n réponse concerne une question que ce catalogue ne pose pas. Elle reste dans le fichier.</numerusform>
            <numerusform>%n réponses concernent des questions que ce catalogue ne pose pas. Elles restent dans le fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
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
    <name>OverviewPanel</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Nothing looks wrong.</source>
        <translation>Rien ne semble faux.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Afficher le %n restant</numerusform>
            <numerusform>Afficher les %n</numerusform>
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
    <name>PeriodEdit</name>
    <message>
        <source>Covers from the year</source>
        <translation>Couvre à partir de l’année</translation>
    </message>
    <message>
        <source>Covers up to the year</source>
        <translation>Couvre jusqu’à l’année</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>Point focal</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Coordination</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Traduction</translation>
    </message>
</context>
<context>
    <name>PinpointField</name>
    <message>
        <source>art. 12, p. 4 …</source>
        <translation>art. 12, p. 4 …</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>Passage de la source</translation>
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
    <message>
        <source>Who is writing</source>
        <translation>Qui écrit</translation>
    </message>
    <message>
        <source>Stands beside your changes, and goes with the file to the people you send it to.</source>
        <translation>Accompagne vos modifications et part avec le fichier chez les personnes à qui vous l’envoyez.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Identiques</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Reformulées</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Divisées</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Réunies</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>Plus posées</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>The answers stay. Read them once more beside the new words.</source>
        <translation>Les réponses restent. Relisez-les à la lumière de la nouvelle formulation.</translation>
    </message>
    <message>
        <source>The answer is copied to each of the questions that follow.</source>
        <translation>La réponse est copiée dans chacune des questions qui lui succèdent.</translation>
    </message>
    <message>
        <source>The texts of the answers are joined. A choice stays where they agree.</source>
        <translation>Les textes des réponses sont réunis. Un choix reste s’il est le même partout.</translation>
    </message>
    <message>
        <source>The answers stay in the file and are listed under Cover and details.</source>
        <translation>Les réponses restent dans le fichier et figurent sous «&#xa0;Couverture et détails&#x202f;».</translation>
    </message>
    <message>
        <source>Nobody has answered them yet.</source>
        <translation>Personne n’y a encore répondu.</translation>
    </message>
    <message>
        <source>(not installed here)</source>
        <translation>(non installé ici)</translation>
    </message>
    <message>
        <source>The options differ</source>
        <translation>Les options diffèrent</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse donnée</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) draw on it</source>
        <translation>
            <numerusform>%n conclusion s’appuie dessus</numerusform>
            <numerusform>%n conclusions s’appuient dessus</numerusform>
        </translation>
    </message>
    <message>
        <source>The choice is to be made again</source>
        <translation>Le choix est à refaire</translation>
    </message>
</context>
<context>
    <name>PrintedList</name>
    <message>
        <source>The list of sources as it is printed</source>
        <translation>La liste des sources telle qu’elle est imprimée</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problème précédent</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Close the problems</source>
        <translation>Fermer les problèmes</translation>
    </message>
    <message>
        <source>Wrong in print</source>
        <translation>Faux à l’impression</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>From one language to the other</source>
        <translation>D’une langue à l’autre</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Nothing looks wrong. What is not written yet is told in the status bar.</source>
        <translation>Rien ne semble faux. Ce qui reste à écrire est indiqué dans la barre d’état.</translation>
    </message>
    <message>
        <source>{shown} of {count} are listed</source>
        <translation>{shown} sur {count} sont affichés</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à regarder</numerusform>
            <numerusform>%n à regarder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} sur {all} renseignés</translation>
    </message>
    <message>
        <source>{n} with a source</source>
        <translation>{n} avec une source</translation>
    </message>
    <message>
        <source>{n} of {all} findings ready</source>
        <translation>{n} sur {all} conclusions prêtes</translation>
    </message>
    <message>
        <source>{language} – {n} of {all} texts</source>
        <translation>{language} – {n} textes sur {all}</translation>
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
    <message>
        <source>&amp;History of this text…</source>
        <translation>&amp;Historique de ce texte…</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>Co&amp;mmenter…</translation>
    </message>
    <message>
        <source>Sho&amp;w the comment</source>
        <translation>&amp;Afficher le commentaire</translation>
    </message>
</context>
<context>
    <name>ProseField</name>
    <message>
        <source>The translation is still right</source>
        <translation>Confirmer la traduction</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>The words that it is about</source>
        <translation>Les mots sur lesquels il porte</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Why does the question not apply?</source>
        <translation>Pourquoi la question est-elle sans objet&#x202f;?</translation>
    </message>
    <message>
        <source>Why the question does not apply</source>
        <translation>Pourquoi la question est sans objet</translation>
    </message>
    <message>
        <source>Say why it does not apply</source>
        <translation>Dire pourquoi elle est sans objet</translation>
    </message>
    <message>
        <source>Say in a few words why the question does not apply, or press 0 if it does.</source>
        <translation>Dites en quelques mots pourquoi la question est sans objet, ou appuyez sur 0 si elle s’applique.</translation>
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
    <name>Recovered</name>
    <message>
        <source>This is the saved file. The recovered text is put aside among the backups.</source>
        <translation>Voici le fichier enregistré. Le texte récupéré est mis de côté parmi les sauvegardes.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>This is a backup. It becomes the file when you save.</source>
        <translation>Voici une sauvegarde. Elle devient le fichier quand vous enregistrez.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The recovered text is here. Some texts stand in two versions: the history has both.</source>
        <translation>Le texte récupéré est là. Certains textes existent en deux versions&#xa0;: l’historique contient les deux.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>The recovered text is here, as one step that undo takes back. Save to have it in the file.</source>
        <translation>Le texte récupéré est là, en une seule étape que l’on peut annuler. Enregistrez pour l’avoir dans le fichier.</translation>
    </message>
    <message>
        <source>The recovered text is here. It has no file yet: save it to give it one.</source>
        <translation>Le texte récupéré est là. Il n’a pas encore de fichier&#xa0;: enregistrez-le pour lui en donner un.</translation>
    </message>
    <message>
        <source>“{name}” was never saved. What a crash left of it is the only copy there is.</source>
        <translation>«&#xa0;{name}&#x202f;» n’a jamais été enregistré. Ce qui en reste après l’arrêt du programme est la seule copie qui existe.</translation>
    </message>
    <message>
        <source>This assessment was never saved. What a crash left of it is the only copy there is.</source>
        <translation>Cette évaluation n’a jamais été enregistrée. Ce qui en reste après l’arrêt du programme est la seule copie qui existe.</translation>
    </message>
    <message>
        <source>Delete what was recovered?</source>
        <translation>Supprimer ce qui a été récupéré&#x202f;?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>All of its texts and the copies of its evidence would be gone, and cannot come back.</source>
        <translation>Tous ses textes et les copies de ses justificatifs seraient perdus, sans retour possible.</translation>
    </message>
    <message>
        <source>That text is open in another window. Nothing was changed.</source>
        <translation>Ce texte est ouvert dans une autre fenêtre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>That text was opened, saved or deleted in another window meanwhile.</source>
        <translation>Ce texte a entre-temps été ouvert, enregistré ou supprimé dans une autre fenêtre.</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>Ouvrir le fichier enregistré</translation>
    </message>
    <message>
        <source>If you open the saved file, the recovered text is put aside among the backups.</source>
        <translation>Si vous ouvrez le fichier enregistré, le texte récupéré est mis de côté parmi les sauvegardes.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What was recovered, beside what was saved</source>
        <translation>Ce qui a été récupéré, à côté de ce qui était enregistré</translation>
    </message>
    <message>
        <source>Struck through: only in what was saved. Underlined: only in what was recovered.</source>
        <translation>Barré&#xa0;: seulement dans l’enregistré. Souligné&#xa0;: seulement dans le récupéré.</translation>
    </message>
    <message>
        <source>There is text that was not saved</source>
        <translation>Du texte n’avait pas été enregistré</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Le fichier n’est plus là</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Le fichier est endommagé</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Ouvrir la sauvegarde</translation>
    </message>
    <message>
        <source>Open with the recovered text</source>
        <translation>Ouvrir avec le texte récupéré</translation>
    </message>
    <message>
        <source>{file} cannot be read as an assessment. Its newest backup that can be read stands in: {time}.</source>
        <translation>{file} ne peut pas être lu comme une évaluation. Sa sauvegarde lisible la plus récente le remplace&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>What was written after that is not in it. The damaged file stays as it is until you save; it is then put aside among the backups.</source>
        <translation>Ce qui a été écrit après n’y est pas. Le fichier endommagé reste tel quel jusqu’à ce que vous enregistriez&#x202f;; il est alors mis de côté parmi les sauvegardes.</translation>
    </message>
    <message numerus="yes">
        <source>{file} was left with %n change(s) that were not saved, kept last: {time}.</source>
        <translation>
            <numerusform>{file} a été quitté avec %n modification non enregistrée, gardée pour la dernière fois&#xa0;: {time}.</numerusform>
            <numerusform>{file} a été quitté avec %n modifications non enregistrées, gardées pour la dernière fois&#xa0;: {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} was moved, renamed or deleted, or its disk was taken out.</source>
        <translation>{file} a été déplacé, renommé ou supprimé, ou son disque a été retiré.</translation>
    </message>
    <message>
        <source>All of the assessment is here, with what was not saved, kept last: {time}. Saving writes the file.</source>
        <translation>Toute l’évaluation est là, avec ce qui n’était pas enregistré, gardé pour la dernière fois&#xa0;: {time}. L’enregistrement écrit le fichier.</translation>
    </message>
    <message>
        <source>{file} cannot be read as an assessment. All of it is here all the same, with what was not saved, kept last: {time}.</source>
        <translation>{file} ne peut pas être lu comme une évaluation. Tout est pourtant là, avec ce qui n’était pas enregistré, gardé pour la dernière fois&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>The damaged file stays as it is until you save; it is then put aside among the backups.</source>
        <translation>Le fichier endommagé reste tel quel jusqu’à ce que vous enregistriez&#x202f;; il est alors mis de côté parmi les sauvegardes.</translation>
    </message>
    <message>
        <source>The file itself has been changed since. Both were brought together; where both had changed the same text, the history has both versions.</source>
        <translation>Le fichier lui-même a été modifié depuis. Les deux ont été réunis&#x202f;; là où le même texte avait été modifié des deux côtés, l’historique contient les deux versions.</translation>
    </message>
    <message>
        <source>at a time that is not known</source>
        <translation>à un moment inconnu</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This says where in the program it happened. It has nothing of what you wrote, and it is not sent anywhere. Give it to whoever looks after the program, if you like.</source>
        <translation>Ce rapport dit où l’erreur s’est produite dans le programme. Il ne contient rien de ce que vous avez écrit et n’est envoyé nulle part. Vous pouvez le remettre à la personne qui s’occupe du programme.</translation>
    </message>
    <message>
        <source>It is kept in {file}.</source>
        <translation>Il est conservé dans {file}.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Only the look of the words changed: bold, italic or a link.</source>
        <translation>Seul l’aspect des mots a changé&#xa0;: gras, italique ou lien.</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Supprimé&#xa0;:</translation>
    </message>
    <message>
        <source>No review has come back yet, so there are no changes to show.</source>
        <translation>Aucune relecture n’est encore revenue&#xa0;: il n’y a pas de modifications à afficher.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Show changes</source>
        <translation>Afficher les modifications</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Review, round {number}</source>
        <translation>Relecture, tour {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n of six domains looked at</source>
        <translation>
            <numerusform>%n domaine vu sur six</numerusform>
            <numerusform>%n domaines vus sur six</numerusform>
        </translation>
    </message>
    <message>
        <source>asked by {name}</source>
        <translation>demandée par {name}</translation>
    </message>
    <message>
        <source>answers wished for by {date}</source>
        <translation>réponses souhaitées d’ici au {date}</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Tout lire</translation>
    </message>
</context>
<context>
    <name>ReviewCopyDialog</name>
    <message>
        <source>Export a review copy to print</source>
        <translation>Exporter un exemplaire de relecture à imprimer</translation>
    </message>
    <message>
        <source>A PDF with numbered lines, a wide margin, and all comments at its end.</source>
        <translation>Un PDF avec des lignes numérotées, une marge large et tous les commentaires à la fin.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>What came</source>
        <translation>Ce qui est arrivé</translation>
    </message>
    <message>
        <source>Cover and details</source>
        <translation>Couverture et détails</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Key facts and conventions</source>
        <translation>Données clés et conventions</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
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
    <name>SendBack</name>
    <message>
        <source>This is no copy that was sent for review: there is nobody to send it back to.</source>
        <translation>Ce n’est pas une copie envoyée en relecture&#xa0;: il n’y a personne à qui la renvoyer.</translation>
    </message>
    <message>
        <source>{file} is ready: attach it to your mail.</source>
        <translation>{file} est prêt&#xa0;: joignez-le à votre message.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
</context>
<context>
    <name>SendBackDialog</name>
    <message>
        <source>Send back</source>
        <translation>Renvoyer la relecture</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Attach the file to a mail to those who asked you, and put this summary into it. Nothing is sent by itself.</source>
        <translation>Joignez le fichier à un message destiné à ceux qui vous ont sollicité, et placez-y ce résumé. Rien n’est envoyé automatiquement.</translation>
    </message>
    <message>
        <source>Summary &amp;for the mail</source>
        <translation>Résumé &amp;pour le message</translation>
    </message>
    <message>
        <source>&amp;Copy the summary</source>
        <translation>&amp;Copier le résumé</translation>
    </message>
    <message>
        <source>&amp;This file: {file}</source>
        <translation>C&amp;e fichier&#xa0;: {file}</translation>
    </message>
    <message>
        <source>A copy with your &amp;name in its name:</source>
        <translation>Une copie portant votre &amp;nom&#xa0;:</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Fichier à écrire</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <source>Which file goes back</source>
        <translation>Fichier à renvoyer</translation>
    </message>
    <message>
        <source>Assessments (*.igm.json)</source>
        <translation>Évaluations (*.igm.json)</translation>
    </message>
    <message>
        <source>The summary is copied: paste it into your mail.</source>
        <translation>Le résumé est copié&#xa0;: collez-le dans votre message.</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Donnez un nom au fichier.</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>Le dossier n’existe pas.</translation>
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
    <name>SendDialog</name>
    <message>
        <source>Send for review – round {number}</source>
        <translation>Envoyer en relecture – tour {number}</translation>
    </message>
    <message>
        <source>Write the copy</source>
        <translation>Écrire la copie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A copy is written that you send by mail, on a stick or as you like. What reviewers write in it comes back with it. The copy has no internal notes, and no words that were replaced or deleted before.</source>
        <translation>Une copie est écrite, que vous envoyez par courriel, sur une clé ou comme vous voulez. Ce que les relecteurs y écrivent revient avec elle. La copie ne contient ni notes internes, ni mots remplacés ou supprimés auparavant.</translation>
    </message>
    <message>
        <source>What should they look at?</source>
        <translation>Que doivent-ils regarder&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Note to the reviewers</source>
        <translation>&amp;Mot aux relecteurs</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) stand in two versions, and both go along. Reviewers have it easier when you settle that first.</source>
        <translation>
            <numerusform>%n texte existe en deux versions, et les deux partent. La relecture est plus facile si vous tranchez d’abord.</numerusform>
            <numerusform>%n textes existent en deux versions, et les deux partent. La relecture est plus facile si vous tranchez d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>One name on each line</source>
        <translation>Un nom par ligne</translation>
    </message>
    <message>
        <source>&amp;Who is asked</source>
        <translation>À &amp;qui la relecture est demandée</translation>
    </message>
    <message>
        <source>Ask {name}</source>
        <translation>Demander à {name}</translation>
    </message>
    <message>
        <source>Answers wished for &amp;by</source>
        <translation>Réponses &amp;souhaitées d’ici au</translation>
    </message>
    <message>
        <source>Day by which answers are wished for</source>
        <translation>Jour d’ici auquel les réponses sont souhaitées</translation>
    </message>
    <message>
        <source>Also write a &amp;PDF to read and to write on by hand, with line numbers</source>
        <translation>Écrire aussi un &amp;PDF à lire et à annoter à la main, avec numéros de ligne</translation>
    </message>
    <message numerus="yes">
        <source>Take the &amp;evidence along (%n copy(ies), in a folder beside the file)</source>
        <translation>
            <numerusform>&amp;Joindre les pièces justificatives (%n copie, dans un dossier à côté du fichier)</numerusform>
            <numerusform>&amp;Joindre les pièces justificatives (%n copies, dans un dossier à côté du fichier)</numerusform>
        </translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Your assessment is saved with this round of review.</source>
        <translation>Votre évaluation est enregistrée avec ce tour de relecture.</translation>
    </message>
    <message>
        <source>Assessments (*.igm.json)</source>
        <translation>Évaluations (*.igm.json)</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Donnez un nom au fichier.</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>Le dossier n’existe pas.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>C’est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>This is your assessment itself. Give the copy another name.</source>
        <translation>C’est votre évaluation elle-même. Donnez un autre nom à la copie.</translation>
    </message>
    <message>
        <source>A file of this name is there already and will be replaced.</source>
        <translation>Un fichier de ce nom existe déjà et sera remplacé.</translation>
    </message>
</context>
<context>
    <name>SendForReview</name>
    <message>
        <source>Writing {file}…</source>
        <translation>Écriture de {file}…</translation>
    </message>
    <message>
        <source>This is a copy that was sent for review: it goes back, not on.</source>
        <translation>Cette copie a été envoyée en relecture&#xa0;: elle se renvoie, mais ne se transmet pas plus loin.</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>review {number}</source>
        <translation>relecture {number}</translation>
    </message>
    <message>
        <source>Send for review, round {number}</source>
        <translation>Envoyer en relecture, tour {number}</translation>
    </message>
    <message>
        <source>Ready to be sent, round {number}: {files}.</source>
        <translation>Prêt à être envoyé, tour {number}&#xa0;: {files}.</translation>
    </message>
    <message>
        <source>Send it to {names}.</source>
        <translation>À envoyer à {names}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>SendTold</name>
    <message numerus="yes">
        <source>%n copy(ies) of the evidence could not be found and are not with it.</source>
        <translation>
            <numerusform>%n copie de pièce justificative est introuvable et n’est pas jointe.</numerusform>
            <numerusform>%n copies de pièces justificatives sont introuvables et ne sont pas jointes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>What came from another copy</source>
        <translation>Ce qui est venu d’une autre copie</translation>
    </message>
</context>
<context>
    <name>SeveralSources</name>
    <message>
        <source>Choose two to merge them into one.</source>
        <translation>Choisissez-en deux pour les fusionner en une seule.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Copy as printed</source>
        <translation>Copier tel qu’imprimé</translation>
    </message>
    <message>
        <source>Copy as BibTeX</source>
        <translation>Copier en BibTeX</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) chosen</source>
        <translation>
            <numerusform>%n source choisie</numerusform>
            <numerusform>%n sources choisies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCompletion</name>
    <message>
        <source>{source}, {number} of {count}</source>
        <translation>{source}, {number} sur {count}</translation>
    </message>
    <message>
        <source>No source has these words.</source>
        <translation>Aucune source ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>SourceFiles</name>
    <message>
        <source>Lists of sources (*.bib *.bibtex *.ris *.json);;BibTeX (*.bib *.bibtex);;RIS (*.ris);;CSL-JSON (*.json)</source>
        <translation>Listes de sources (*.bib *.bibtex *.ris *.json);;BibTeX (*.bib *.bibtex);;RIS (*.ris);;CSL-JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import sources</source>
        <translation>Importer des sources</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy sources as BibTeX, RIS or CSL-JSON first.</source>
        <translation>Le presse-papiers ne contient pas de texte. Copiez d’abord des sources en BibTeX, RIS ou CSL-JSON.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sources written to {name}.</source>
        <translation>Sources écrites dans {name}.</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Écriture de {name}…</translation>
    </message>
    <message>
        <source>Export sources</source>
        <translation>Exporter les sources</translation>
    </message>
    <message>
        <source>{name} is a list of sources. Open an assessment first, then import it there.</source>
        <translation>{name} est une liste de sources. Ouvrez d’abord une évaluation, puis importez-la dans celle-ci.</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Open the web address</source>
        <translation>Ouvrir l’adresse web</translation>
    </message>
    <message>
        <source>Web address (URL)</source>
        <translation>Adresse web (URL)</translation>
    </message>
    <message>
        <source>Write the address</source>
        <translation>Écrire l’adresse</translation>
    </message>
    <message>
        <source>Write a year, 2018-03 or 2018-03-05, or words such as “n.d.”.</source>
        <translation>Écrivez une année, 2018-03 ou 2018-03-05, ou des mots comme «&#xa0;s.d.&#x202f;».</translation>
    </message>
    <message>
        <source>One a line. “Family, Given” is a person; an institution with a comma stands in braces: { }.</source>
        <translation>Un par ligne. «&#xa0;Nom, Prénom&#x202f;» est une personne&#x202f;; une institution avec une virgule se met entre accolades&#xa0;: {&#xa0;}.</translation>
    </message>
    <message>
        <source>Authors or institutions</source>
        <translation>Auteurs ou institutions</translation>
    </message>
    <message>
        <source>Write the authors</source>
        <translation>Écrire les auteurs</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Écrire la note</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Type de document</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>Choisir le type de document</translation>
    </message>
    <message>
        <source>Kind of instrument</source>
        <translation>Type d’instrument</translation>
    </message>
    <message>
        <source>Write the kind of instrument</source>
        <translation>Écrire le type d’instrument</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>Écrivez l’année avec quatre chiffres.</translation>
    </message>
    <message>
        <source>Year adopted</source>
        <translation>Année d’adoption</translation>
    </message>
    <message>
        <source>Write the year adopted</source>
        <translation>Écrire l’année d’adoption</translation>
    </message>
    <message>
        <source>Write years with four digits, the first not after the last.</source>
        <translation>Écrivez les années avec quatre chiffres, la première avant la dernière.</translation>
    </message>
    <message>
        <source>Period covered</source>
        <translation>Période couverte</translation>
    </message>
    <message>
        <source>Period covered: from</source>
        <translation>Période couverte&#xa0;: de</translation>
    </message>
    <message>
        <source>Period covered: to</source>
        <translation>Période couverte&#xa0;: à</translation>
    </message>
    <message>
        <source>Write the period</source>
        <translation>Écrire la période</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
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
        <source>Choose the level</source>
        <translation>Choisir le niveau</translation>
    </message>
    <message>
        <source>Level of the rule</source>
        <translation>Niveau de la règle</translation>
    </message>
    <message>
        <source>Kept as it was imported</source>
        <translation>Gardé tel qu’importé</translation>
    </message>
    <message>
        <source>Also kept as it was imported: {names}.</source>
        <translation>Aussi gardé tel qu’importé&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Write the title</source>
        <translation>Écrire le titre</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Titre court</translation>
    </message>
    <message>
        <source>Write the short title</source>
        <translation>Écrire le titre court</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Organisme émetteur</translation>
    </message>
    <message>
        <source>Write the issuing body</source>
        <translation>Écrire l’organisme émetteur</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Publié dans</translation>
    </message>
    <message>
        <source>Write where it was published</source>
        <translation>Écrire où c’est publié</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Write the number</source>
        <translation>Écrire le numéro</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Date de publication</translation>
    </message>
    <message>
        <source>Write the date of issue</source>
        <translation>Écrire la date de publication</translation>
    </message>
    <message>
        <source>Date seen</source>
        <translation>Date de consultation</translation>
    </message>
    <message>
        <source>Write the date seen</source>
        <translation>Écrire la date de consultation</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Write the language</source>
        <translation>Écrire la langue</translation>
    </message>
    <message>
        <source>en, fr, ro …</source>
        <translation>fr, en, ro …</translation>
    </message>
    <message>
        <source>Delete the source</source>
        <translation>Supprimer la source</translation>
    </message>
    <message>
        <source>Close the form (Esc)</source>
        <translation>Fermer le formulaire (Échap)</translation>
    </message>
</context>
<context>
    <name>SourceHints</name>
    <message>
        <source>Its year is not known: the list will say “n.d.”.</source>
        <translation>Son année n’est pas connue&#xa0;: la liste indiquera «&#xa0;s.d.&#x202f;».</translation>
    </message>
    <message>
        <source>It was replaced by a source that is gone.</source>
        <translation>Elle a été remplacée par une source qui n’existe plus.</translation>
    </message>
    <message>
        <source>Separate again</source>
        <translation>Séparer de nouveau</translation>
    </message>
    <message>
        <source>“{name}” stands for it everywhere.</source>
        <translation>«&#xa0;{name}&#x202f;» la représente partout.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>No text was touched.</source>
        <translation>Aucun texte n’a été touché.</translation>
    </message>
    <message>
        <source>It looks like the same as “{name}”.</source>
        <translation>Elle semble être la même que «&#xa0;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>New source “{title}”</source>
        <translation>Nouvelle source «&#xa0;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Nouvelle source…</translation>
    </message>
    <message>
        <source>Sources to cite</source>
        <translation>Sources à citer</translation>
    </message>
    <message>
        <source>No source has these words.</source>
        <translation>Aucune source ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Merge two sources</source>
        <translation>Fusionner deux sources</translation>
    </message>
    <message>
        <source>“{kept}” now stands for “{replaced}” in every text.</source>
        <translation>«&#xa0;{kept}&#x202f;» remplace désormais «&#xa0;{replaced}&#x202f;» dans tous les textes.</translation>
    </message>
    <message>
        <source>Separate two sources</source>
        <translation>Séparer deux sources</translation>
    </message>
    <message>
        <source>The two sources are separate again.</source>
        <translation>Les deux sources sont de nouveau séparées.</translation>
    </message>
    <message>
        <source>Take the imported sources out</source>
        <translation>Retirer les sources importées</translation>
    </message>
    <message>
        <source>Bring the sources back</source>
        <translation>Remettre les sources</translation>
    </message>
    <message>
        <source>Show the first place</source>
        <translation>Afficher le premier endroit</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Decree or regulation</source>
        <translation>Décret ou règlement</translation>
    </message>
    <message>
        <source>Treaty or agreement</source>
        <translation>Traité ou accord</translation>
    </message>
    <message>
        <source>Policy, strategy or other document</source>
        <translation>Politique, stratégie ou autre document</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Statistics or data</source>
        <translation>Statistiques ou données</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Article in a journal</source>
        <translation>Article de revue</translation>
    </message>
    <message>
        <source>Article in a newspaper</source>
        <translation>Article de presse</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Chapter of a book</source>
        <translation>Chapitre de livre</translation>
    </message>
    <message>
        <source>Thesis</source>
        <translation>Thèse</translation>
    </message>
    <message>
        <source>Court decision</source>
        <translation>Décision de justice</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Letter or personal communication</source>
        <translation>Lettre ou communication personnelle</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Discours</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>constitution</source>
        <translation>constitution</translation>
    </message>
    <message>
        <source>law</source>
        <translation>loi</translation>
    </message>
    <message>
        <source>decree</source>
        <translation>décret</translation>
    </message>
    <message>
        <source>regulation</source>
        <translation>règlement</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>politique</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>stratégie</translation>
    </message>
    <message>
        <source>action plan</source>
        <translation>plan d’action</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocole</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>accord</translation>
    </message>
    <message>
        <source>convention</source>
        <translation>convention</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>guideline</source>
        <translation>lignes directrices</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>statistiques</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>national</source>
        <translation>national</translation>
    </message>
    <message>
        <source>local</source>
        <translation>local</translation>
    </message>
</context>
<context>
    <name>SourcesBar</name>
    <message>
        <source>Search the sources</source>
        <translation>Chercher dans les sources</translation>
    </message>
    <message>
        <source>Which sources to show</source>
        <translation>Sources à afficher</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Telle qu’imprimée</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non citées</translation>
    </message>
    <message>
        <source>Likely doubles</source>
        <translation>Doublons probables</translation>
    </message>
    <message>
        <source>Without year</source>
        <translation>Sans année</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Commentées</translation>
    </message>
    <message>
        <source>Changed since last time</source>
        <translation>Modifié depuis la dernière fois</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacées</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>Author or institution</source>
        <translation>Auteur ou institution</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Consultée</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Citée</translation>
    </message>
    <message>
        <source>A copy of the evidence is attached</source>
        <translation>Une copie du justificatif est jointe</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>Ce qui semble à revoir</translation>
    </message>
    <message>
        <source>A copy of the evidence is attached.</source>
        <translation>Une copie du justificatif est jointe.</translation>
    </message>
    <message numerus="yes">
        <source>Named in %n place(s).</source>
        <translation>
            <numerusform>Citée à %n endroit.</numerusform>
            <numerusform>Citée à %n endroits.</numerusform>
        </translation>
    </message>
    <message>
        <source>No text names it yet.</source>
        <translation>Aucun texte ne la cite encore.</translation>
    </message>
    <message>
        <source>No copy of the evidence is attached.</source>
        <translation>Aucune copie du justificatif n’est jointe.</translation>
    </message>
    <message>
        <source>Nothing looks wrong.</source>
        <translation>Rien ne semble à revoir.</translation>
    </message>
    <message>
        <source>It looks like another source of the list.</source>
        <translation>Elle ressemble à une autre source de la liste.</translation>
    </message>
    <message>
        <source>Its year is not known.</source>
        <translation>Son année n’est pas connue.</translation>
    </message>
    <message>
        <source>It has neither a title nor an author.</source>
        <translation>Elle n’a ni titre ni auteur.</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that no text names yet</source>
        <translation>
            <numerusform>%n qu’aucun texte ne cite encore</numerusform>
            <numerusform>%n qu’aucun texte ne cite encore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) look like another one of the list.</source>
        <translation>
            <numerusform>%n source ressemble à une autre de la liste.</numerusform>
            <numerusform>%n sources ressemblent à d’autres de la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Copy as printed</source>
        <translation>Copier tel qu’imprimé</translation>
    </message>
    <message>
        <source>Copy as BibTeX</source>
        <translation>Copier en BibTeX</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Import, paste, export</source>
        <translation>Importer, coller, exporter</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Paste BibTeX, RIS or CSL-JSON</source>
        <translation>Coller du BibTeX, RIS ou CSL-JSON</translation>
    </message>
    <message>
        <source>Export the sources…</source>
        <translation>Exporter les sources…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>SourcesTable</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>SourcesTold</name>
    <message numerus="yes">
        <source>Delete %n source(s)</source>
        <translation>
            <numerusform>Supprimer %n source</numerusform>
            <numerusform>Supprimer %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) deleted.</source>
        <translation>
            <numerusform>%n source supprimée.</numerusform>
            <numerusform>%n sources supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) copied.</source>
        <translation>
            <numerusform>%n source copiée.</numerusform>
            <numerusform>%n sources copiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) stay, because texts name them.</source>
        <translation>
            <numerusform>%n source reste, car des textes la citent.</numerusform>
            <numerusform>%n sources restent, car des textes les citent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” stays, because %n place(s) name it: {places}. Take it out there first.</source>
        <translation>
            <numerusform>«&#xa0;{name}&#x202f;» reste, car elle est citée à %n endroit&#xa0;: {places}. Retirez-la d’abord de là.</numerusform>
            <numerusform>«&#xa0;{name}&#x202f;» reste, car elle est citée à %n endroits&#xa0;: {places}. Retirez-la d’abord de là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) came in.</source>
        <translation>
            <numerusform>%n source est entrée.</numerusform>
            <numerusform>%n sources sont entrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>No new source came in.</source>
        <translation>Aucune nouvelle source n’est entrée.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) were there already.</source>
        <translation>
            <numerusform>%n source était déjà là.</numerusform>
            <numerusform>%n sources étaient déjà là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) look like one that you have.</source>
        <translation>
            <numerusform>%n source ressemble à une autre que vous avez.</numerusform>
            <numerusform>%n sources ressemblent à d’autres que vous avez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The assessment is saved, but %n copy(ies) of evidence could not be put beside it: {names}. Look for the folder “evidence” beside the file that you had before, or attach the files again.</source>
        <translation>
            <numerusform>L’évaluation est enregistrée, mais %n copie de justificatif n’a pas pu être mise à côté&#xa0;: {names}. Cherchez le dossier «&#xa0;evidence&#x202f;» à côté du fichier que vous aviez avant, ou joignez de nouveau le fichier.</numerusform>
            <numerusform>L’évaluation est enregistrée, mais %n copies de justificatifs n’ont pas pu être mises à côté&#xa0;: {names}. Cherchez le dossier «&#xa0;evidence&#x202f;» à côté du fichier que vous aviez avant, ou joignez de nouveau les fichiers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Not saved yet · kept at {time} in case of a crash</source>
        <translation>Pas encore enregistré · gardé à {time} en cas de panne</translation>
    </message>
    <message>
        <source>Not saved, and not kept since {time}</source>
        <translation>Non enregistré, ni gardé depuis {time}</translation>
    </message>
    <message>
        <source>Neither saved nor kept in case of a crash</source>
        <translation>Ni enregistré, ni gardé en cas de panne</translation>
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
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>What looks wrong, and where (F7)</source>
        <translation>Ce qui semble faux, et où (F7)</translation>
    </message>
    <message numerus="yes">
        <source>%n open conflict(s)</source>
        <translation>
            <numerusform>%n conflit à trancher</numerusform>
            <numerusform>%n conflits à trancher</numerusform>
        </translation>
    </message>
    <message>
        <source>Written twice: both versions are kept until somebody decides. Show the first one</source>
        <translation>Écrit deux fois&#xa0;: les deux versions sont gardées jusqu’à ce que quelqu’un tranche. Afficher la première</translation>
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
    <name>ThreadList</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Go to the place</source>
        <translation>Aller à l’emplacement</translation>
    </message>
    <message>
        <source>Probably here</source>
        <translation>Probablement ici</translation>
    </message>
    <message>
        <source>Attach to the selected words</source>
        <translation>Rattacher aux mots sélectionnés</translation>
    </message>
    <message>
        <source>&amp;Resolve</source>
        <translation>&amp;Clore</translation>
    </message>
    <message>
        <source>Reo&amp;pen</source>
        <translation>Rou&amp;vrir</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Écrire un commentaire</translation>
    </message>
    <message>
        <source>Write a comment…</source>
        <translation>Écrivez un commentaire…</translation>
    </message>
    <message>
        <source>What it is about is gone from the document.</source>
        <translation>Ce sur quoi il portait n’est plus dans le document.</translation>
    </message>
    <message>
        <source>These words do not stand in the text any more, or in more than one place.</source>
        <translation>Ces mots ne figurent plus dans le texte, ou y figurent à plusieurs endroits.</translation>
    </message>
    <message>
        <source>Only the last comments of this thread are shown.</source>
        <translation>Seuls les derniers commentaires de ce fil sont affichés.</translation>
    </message>
    <message>
        <source>Only close it</source>
        <translation>Seulement le clore</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Écrire une réponse</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>Écrivez une réponse…</translation>
    </message>
    <message>
        <source>Change your comment</source>
        <translation>Modifier votre commentaire</translation>
    </message>
</context>
<context>
    <name>Traces</name>
    <message>
        <source>This assessment has no file yet. Close it without saving, and nothing is left of it.</source>
        <translation>Cette évaluation n’a pas encore de fichier. Fermez-la sans enregistrer, et il n’en restera rien.</translation>
    </message>
    <message>
        <source>This computer keeps nothing of this assessment beside its file.</source>
        <translation>Cet ordinateur ne garde rien de cette évaluation en dehors de son fichier.</translation>
    </message>
    <message>
        <source>Delete all traces?</source>
        <translation>Supprimer toutes les traces&#x202f;?</translation>
    </message>
    <message>
        <source>These are deleted and cannot come back:</source>
        <translation>Seront supprimés, sans retour possible&#xa0;:</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>All traces of {file} are deleted. Saving makes a backup again.</source>
        <translation>Toutes les traces de {file} sont supprimées. Le prochain enregistrement fera de nouveau une sauvegarde.</translation>
    </message>
    <message>
        <source>Not all traces of {file} could be deleted: look into {folder}.</source>
        <translation>Toutes les traces de {file} n’ont pas pu être supprimées&#xa0;: regardez dans {folder}.</translation>
    </message>
    <message>
        <source>its place among the recent files</source>
        <translation>sa place parmi les fichiers récents</translation>
    </message>
    <message>
        <source>The file {file} stays as it is, with the evidence beside it.</source>
        <translation>Le fichier {file} reste tel quel, avec les justificatifs à côté de lui.</translation>
    </message>
    <message>
        <source>What is not saved yet stays kept in case of a crash until you save or close the assessment.</source>
        <translation>Ce qui n’est pas encore enregistré reste protégé en cas d’arrêt du programme jusqu’à ce que vous enregistriez ou fermiez l’évaluation.</translation>
    </message>
</context>
<context>
    <name>TracesCounted</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n sauvegarde</numerusform>
            <numerusform>%n sauvegardes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery copy(ies) that a crash left</source>
        <translation>
            <numerusform>%n copie de récupération laissée par un arrêt du programme</numerusform>
            <numerusform>%n copies de récupération laissées par un arrêt du programme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) of evidence that wait to lie beside the file</source>
        <translation>
            <numerusform>%n copie de justificatif qui attend d’être placée à côté du fichier</numerusform>
            <numerusform>%n copies de justificatifs qui attendent d’être placées à côté du fichier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>There is no room left to save {file}. The old file, if there was one, is as it was.</source>
        <translation>Il n’y a plus de place pour enregistrer {file}. L’ancien fichier, s’il y en avait un, est tel qu’il était.</translation>
    </message>
    <message>
        <source>{file} was not saved: it is on a disk that cannot be written.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: il est sur un disque où l’on ne peut pas écrire.</translation>
    </message>
    <message>
        <source>{file} was not saved: the system does not allow it to be written.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: le système ne permet pas de l’écrire.</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk that it was on is no longer there.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: le disque où il se trouvait n’est plus là.</translation>
    </message>
    <message>
        <source>{file} was not saved: its folder is no longer there.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: son dossier n’est plus là.</translation>
    </message>
    <message>
        <source>{file} was not saved: a folder of that name stands in its place.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: un dossier du même nom est à sa place.</translation>
    </message>
    <message>
        <source>{file} was not saved: something that is no file stands in its place.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: quelque chose qui n’est pas un fichier est à sa place.</translation>
    </message>
    <message>
        <source>{file} was not saved: the disk reported a fault.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: le disque a signalé une erreur.</translation>
    </message>
    <message>
        <source>{file} was not saved: what was written could not be read back the same. The disk may be failing.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: ce qui a été écrit n’a pas pu être relu à l’identique. Le disque est peut-être défaillant.</translation>
    </message>
    <message>
        <source>{file} was not saved: too many files are open on this computer.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: trop de fichiers sont ouverts sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{file} was not saved: another program is using it.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: un autre programme l’utilise.</translation>
    </message>
    <message>
        <source>{file} was not saved: it is open in another window or on another computer ({who}).</source>
        <translation>{file} n’a pas été enregistré&#xa0;: il est ouvert dans une autre fenêtre ou sur un autre ordinateur ({who}).</translation>
    </message>
    <message>
        <source>{file} was not saved: somebody has put something else in its place, and that was not replaced.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: quelqu’un a mis autre chose à sa place, qui n’a pas été remplacé.</translation>
    </message>
    <message>
        <source>{file} was not saved: the assessment has become larger than a file may be ({megabytes} MB).</source>
        <translation>{file} n’a pas été enregistré&#xa0;: l’évaluation est devenue plus grande qu’un fichier ne peut l’être ({megabytes} Mo).</translation>
    </message>
    <message>
        <source>{file} was not saved: there is not enough memory.</source>
        <translation>{file} n’a pas été enregistré&#xa0;: il n’y a pas assez de mémoire.</translation>
    </message>
    <message>
        <source>{file} was not saved ({code}).</source>
        <translation>{file} n’a pas été enregistré ({code}).</translation>
    </message>
    <message>
        <source>The disk of this computer is full: no recovery copy can be kept.</source>
        <translation>Le disque de cet ordinateur est plein&#xa0;: aucune copie de secours ne peut être gardée.</translation>
    </message>
    <message>
        <source>The disk of this computer cannot be written: no recovery copy can be kept.</source>
        <translation>On ne peut pas écrire sur le disque de cet ordinateur&#xa0;: aucune copie de secours ne peut être gardée.</translation>
    </message>
    <message>
        <source>The system does not allow a recovery copy to be kept.</source>
        <translation>Le système ne permet pas de garder une copie de secours.</translation>
    </message>
    <message>
        <source>Too many files are open on this computer: no recovery copy can be kept.</source>
        <translation>Trop de fichiers sont ouverts sur cet ordinateur&#xa0;: aucune copie de secours ne peut être gardée.</translation>
    </message>
    <message>
        <source>No recovery copy can be kept on this computer just now ({code}).</source>
        <translation>Aucune copie de secours ne peut être gardée sur cet ordinateur en ce moment ({code}).</translation>
    </message>
    <message>
        <source>What you wrote is still here, but a crash would lose what is not saved.</source>
        <translation>Ce que vous avez écrit est toujours ici, mais une panne ferait perdre ce qui n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Another assessment stands in {file} now. It was not brought in, and not replaced.</source>
        <translation>Une autre évaluation se trouve maintenant dans {file}. Elle n’a été ni reprise, ni remplacée.</translation>
    </message>
    <message>
        <source>{file} was changed by a newer version of the program. That was not brought in, and not replaced.</source>
        <translation>{file} a été modifié par une version plus récente du programme. Cela n’a été ni repris, ni remplacé.</translation>
    </message>
    <message>
        <source>What stands in {file} now is damaged. It was not brought in, and not replaced.</source>
        <translation>Ce qui se trouve maintenant dans {file} est endommagé. Cela n’a été ni repris, ni remplacé.</translation>
    </message>
    <message>
        <source>{file} was changed, and can no longer be read. It was not replaced.</source>
        <translation>{file} a été modifié et n’est plus lisible. Il n’a pas été remplacé.</translation>
    </message>
    <message>
        <source>What you wrote is still here, and kept on this computer in case of a crash.</source>
        <translation>Ce que vous avez écrit est toujours ici, et gardé sur cet ordinateur en cas de panne.</translation>
    </message>
    <message>
        <source>What you wrote is still here, but nowhere else: leave this window open.</source>
        <translation>Ce que vous avez écrit est toujours ici, mais nulle part ailleurs&#xa0;: laissez cette fenêtre ouverte.</translation>
    </message>
    <message>
        <source>The assessment</source>
        <translation>L’évaluation</translation>
    </message>
</context>
<context>
    <name>TroubleBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <source>Without saving, they are only put aside among the backups.</source>
        <translation>Sans enregistrement, elles sont seulement mises de côté parmi les sauvegardes.</translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation>Sans enregistrement, elles seront perdues.</translation>
    </message>
</context>
<context>
    <name>UsedBox</name>
    <message>
        <source>Where it is used</source>
        <translation>Où elle est citée</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>No text names it yet. In any text, type @ and its name to cite it.</source>
        <translation>Aucun texte ne la cite encore. Dans n’importe quel texte, tapez @ et son nom pour la citer.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Afficher %n de plus</numerusform>
            <numerusform>Afficher %n de plus</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n open conflict(s)</source>
        <translation>
            <numerusform>%n conflit à trancher</numerusform>
            <numerusform>%n conflits à trancher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Who is writing?</source>
        <translation>Qui écrit&#x202f;?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Your assessment is saved. Your name stands beside your changes, and goes with the file to the people you send it to. Otherwise it stays on this computer.</source>
        <translation>Votre évaluation est enregistrée. Votre nom accompagne vos modifications et part avec le fichier chez les personnes à qui vous l’envoyez. Sinon, il reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>You are asked for a review. Your name stands beside your comments and changes, and goes back with them. Otherwise it stays on this computer.</source>
        <translation>Une relecture vous est demandée. Votre nom figure à côté de vos commentaires et modifications, et repart avec eux. Sinon, il reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>You can write your name later, in Preferences.</source>
        <translation>Vous pourrez écrire votre nom plus tard, dans les préférences.</translation>
    </message>
</context>
<context>
    <name>WorksheetExportDialog</name>
    <message>
        <source>Export a worksheet</source>
        <translation>Exporter une feuille de travail</translation>
    </message>
    <message>
        <source>Spreadsheet with a sheet for each table (XLSX)</source>
        <translation>Classeur avec une feuille par tableau (XLSX)</translation>
    </message>
    <message>
        <source>Text tables, one file each (CSV)</source>
        <translation>Tableaux en texte, un fichier chacun (CSV)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>XLSX (*.xlsx)</source>
        <translation>XLSX (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>WorksheetFiles</name>
    <message numerus="yes">
        <source>%n change(s) came in from {name}.</source>
        <translation>
            <numerusform>%n modification reprise de {name}.</numerusform>
            <numerusform>%n modifications reprises de {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s) came in from {name}.</source>
        <translation>
            <numerusform>%n nouvelle ligne reprise de {name}.</numerusform>
            <numerusform>%n nouvelles lignes reprises de {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n point à regarder.</numerusform>
            <numerusform>%n points à regarder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Worksheets (*.xlsx *.xlsm *.csv *.tsv);;All files (*)</source>
        <translation>Feuilles de travail (*.xlsx *.xlsm *.csv *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import a worksheet</source>
        <translation>Importer une feuille de travail</translation>
    </message>
    <message>
        <source>{name} is a worksheet. Open its assessment first, then import it there.</source>
        <translation>{name} est une feuille de travail. Ouvrez d’abord son évaluation, puis importez-la.</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Import worksheet</source>
        <translation>Importer la feuille de travail</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{name} changes nothing in the assessment.</source>
        <translation>{name} ne modifie rien dans l’évaluation.</translation>
    </message>
    <message>
        <source>Take the worksheet back</source>
        <translation>Retirer la feuille de travail</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This profile has one language. Add a second one to write in two.</source>
        <translation>Ce profil n’a qu’une langue. Ajoutez-en une deuxième pour rédiger en deux langues.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Put the cursor into a text first: that is where the citation goes.</source>
        <translation>Placez d’abord le curseur dans un texte&#xa0;: la citation s’y insère.</translation>
    </message>
    <message>
        <source>Untitled assessment</source>
        <translation>Évaluation sans titre</translation>
    </message>
</context>
<context>
    <name>WritingBox</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>Show {language} beside it</source>
        <translation>Afficher aussi&#xa0;: {language}</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in {where}</source>
        <translation>
            <numerusform>%n modification&#xa0;: {where}</numerusform>
            <numerusform>%n modifications&#xa0;: {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) to begin with</source>
        <translation>
            <numerusform>%n élément au départ</numerusform>
            <numerusform>%n éléments au départ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were written twice, by people who did not know it. Both are kept.</source>
        <translation>
            <numerusform>%n texte a été écrit deux fois, à l’insu l’un de l’autre. Les deux versions sont conservées.</numerusform>
            <numerusform>%n textes ont été écrits deux fois, à l’insu l’un de l’autre. Les deux versions sont conservées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: open the entry in the list to see each</source>
        <translation>
            <numerusform>et %n autre&#xa0;: ouvrez l’entrée dans la liste pour la voir</numerusform>
            <numerusform>et %n autres&#xa0;: ouvrez l’entrée dans la liste pour les voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n commentaire ouvert</numerusform>
            <numerusform>%n commentaires ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
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
