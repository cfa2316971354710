<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerForm</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsCounted</name>
    <message numerus="yes">
        <source>%n backup(s) on this computer, apart from the file; together {size}.</source>
        <translation>
            <numerusform>%n backup on this computer, apart from the file; {size}.</numerusform>
            <numerusform>%n backups on this computer, apart from the file; together {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the present assessment</source>
        <translation>
            <numerusform>%n difference from the present assessment</numerusform>
            <numerusform>%n differences from the present assessment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: choose one in the list to see it</source>
        <translation>
            <numerusform>and %n more: choose it in the list to see it</numerusform>
            <numerusform>and %n more: choose one in the list to see it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsChip</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message numerus="yes">
        <source>%n comment(s) lost the place</source>
        <translation>
            <numerusform>%n comment lost its place</numerusform>
            <numerusform>%n comments lost their places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonCounted</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: choose a part of the profile, or one of them in the list</source>
        <translation>
            <numerusform>and %n more: choose a part of the profile, or one of them in the list</numerusform>
            <numerusform>and %n more: choose a part of the profile, or one of them in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConventionsState</name>
    <message numerus="yes">
        <source>%n ratified</source>
        <translation>
            <numerusform>%n ratified</numerusform>
            <numerusform>%n ratified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed only</source>
        <translation>
            <numerusform>%n signed only</numerusform>
            <numerusform>%n signed only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n convention(s) in the table: </source>
        <translation>
            <numerusform>%n convention in the table: </numerusform>
            <numerusform>%n conventions in the table: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message numerus="yes">
        <source>There are %n other copies of this file, with changes that are not here.</source>
        <translation>
            <numerusform>There is %n other copy of this file, with changes that are not here.</numerusform>
            <numerusform>There are %n other copies of this file, with changes that are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something else stands in the file than what was saved here last. %n change(s) of then are not in it.</source>
        <translation>
            <numerusform>Something else stands in the file than what was saved here last. %n change of then is not in it.</numerusform>
            <numerusform>Something else stands in the file than what was saved here last. %n changes of then are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is another copy of this file, {file} (from {program}). It has %n change(s) that are not here.</source>
        <translation>
            <numerusform>There is another copy of this file, {file} (from {program}). It has %n change that is not here.</numerusform>
            <numerusform>There is another copy of this file, {file} (from {program}). It has %n changes that are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is another copy of this file, {file}. It has %n change(s) that are not here.</source>
        <translation>
            <numerusform>There is another copy of this file, {file}. It has %n change that is not here.</numerusform>
            <numerusform>There is another copy of this file, {file}. It has %n changes that are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) came from {file}. Save to have them in the file.</source>
        <translation>
            <numerusform>%n change came from {file}. Save to have it in the file.</numerusform>
            <numerusform>%n changes came from {file}. Save to have them in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has all of %n copies now. They may be put away among the backups.</source>
        <translation>
            <numerusform>The file has all of %n copy now. It may be put away among the backups.</numerusform>
            <numerusform>The file has all of %n copies now. They may be put away among the backups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that are not here</source>
        <translation>
            <numerusform>%n change that is not here</numerusform>
            <numerusform>%n changes that are not here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>%n finding(s) pasted.</source>
        <translation>
            <numerusform>%n finding pasted.</numerusform>
            <numerusform>%n findings pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message numerus="yes">
        <source>%n text(s) in %1 stay in the file, and show again when the language is added again.</source>
        <translation>
            <numerusform>%n text in %1 stays in the file, and shows again when the language is added again.</numerusform>
            <numerusform>%n texts in %1 stay in the file, and show again when the language is added again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>%n finding(s) imported.</source>
        <translation>
            <numerusform>%n finding imported.</numerusform>
            <numerusform>%n findings imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) could not be placed; they wait under Parts.</source>
        <translation>
            <numerusform>%n text could not be placed; it waits under Parts.</numerusform>
            <numerusform>%n texts could not be placed; they wait under Parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DomainRow</name>
    <message numerus="yes">
        <source>%n well developed</source>
        <translation>
            <numerusform>%n well developed</numerusform>
            <numerusform>%n well developed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with potential</source>
        <translation>
            <numerusform>%n with potential</numerusform>
            <numerusform>%n with potential</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drawn</name>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n more finding</numerusform>
            <numerusform>%n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportTold</name>
    <message numerus="yes">
        <source>%n character(s) have no face and show as �.</source>
        <translation>
            <numerusform>%n character has no face and shows as �.</numerusform>
            <numerusform>%n characters have no face and show as �.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactPanel</name>
    <message numerus="yes">
        <source>%n row(s) pasted.</source>
        <translation>
            <numerusform>%n row pasted.</numerusform>
            <numerusform>%n rows pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <translation>
            <numerusform>and %n more.</numerusform>
            <numerusform>and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed.</source>
        <translation>
            <numerusform>%n row removed.</numerusform>
            <numerusform>%n rows removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message numerus="yes">
        <source>%n row(s) added.</source>
        <translation>
            <numerusform>%n row added.</numerusform>
            <numerusform>%n rows added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message numerus="yes">
        <source>A new assessment that follows the earlier one, which stays as it is. %n answer(s) and finding(s) were carried over and are marked until you change or confirm them.</source>
        <translation>
            <numerusform>A new assessment that follows the earlier one, which stays as it is. %n answer or finding was carried over and is marked until you change or confirm it.</numerusform>
            <numerusform>A new assessment that follows the earlier one, which stays as it is. %n answers and findings were carried over and are marked until you change or confirm them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundInFile</name>
    <message numerus="yes">
        <source>%n item(s) that were missing from the file came back from its records.</source>
        <translation>
            <numerusform>%n item that was missing from the file came back from its records.</numerusform>
            <numerusform>%n items that were missing from the file came back from its records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in the file were damaged and show as �.</source>
        <translation>
            <numerusform>%n character in the file was damaged and shows as �.</numerusform>
            <numerusform>%n characters in the file were damaged and show as �.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) had been changed outside of the program; they count as imported.</source>
        <translation>
            <numerusform>%n record had been changed outside of the program; it counts as imported.</numerusform>
            <numerusform>%n records had been changed outside of the program; they count as imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message numerus="yes">
        <source>Somebody else changed this file: %n thing(s) came from {names}.</source>
        <translation>
            <numerusform>Somebody else changed this file: %n thing came from {names}.</numerusform>
            <numerusform>Somebody else changed this file: %n things came from {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else changed this file: %n thing(s) came.</source>
        <translation>
            <numerusform>Somebody else changed this file: %n thing came.</numerusform>
            <numerusform>Somebody else changed this file: %n things came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) had been changed here too: both versions are kept.</source>
        <translation>
            <numerusform>%n text had been changed here too: both versions are kept.</numerusform>
            <numerusform>%n texts had been changed here too: both versions are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftRow</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixCounted</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) and change(s) by others</source>
        <translation>
            <numerusform>%n comment or change by others</numerusform>
            <numerusform>%n comments and changes by others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message numerus="yes">
        <source>Reading %n copy(ies)…</source>
        <translation>
            <numerusform>Reading %n copy…</numerusform>
            <numerusform>Reading %n copies…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) merged:</source>
        <translation>
            <numerusform>%n copy merged:</numerusform>
            <numerusform>%n copies merged:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to look at.</source>
        <translation>
            <numerusform>%n change to look at.</numerusform>
            <numerusform>%n changes to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) came.</source>
        <translation>
            <numerusform>%n comment came.</numerusform>
            <numerusform>%n comments came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) stand in two versions: both are kept until you decide.</source>
        <translation>
            <numerusform>%n text stands in two versions: both are kept until you decide.</numerusform>
            <numerusform>%n texts stand in two versions: both are kept until you decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more that were not merged</source>
        <translation>
            <numerusform>and %n more that was not merged</numerusform>
            <numerusform>and %n more that were not merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the files are copies of the assessment that is open here.</source>
        <translation>
            <numerusform>%n of the files is a copy of the assessment that is open here.</numerusform>
            <numerusform>%n of the files are copies of the assessment that is open here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n thing(s) to decide</source>
        <translation>
            <numerusform>%n thing to decide</numerusform>
            <numerusform>%n things to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of sources that look like one</source>
        <translation>
            <numerusform>%n pair of sources that look like one</numerusform>
            <numerusform>%n pairs of sources that look like one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n change(s)</source>
        <translation>
            <numerusform>&amp;Accept %n change</numerusform>
            <numerusform>&amp;Accept %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;ject %n change(s)</source>
        <translation>
            <numerusform>Re&amp;ject %n change</numerusform>
            <numerusform>Re&amp;ject %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted. The next save notes it.</source>
        <translation>
            <numerusform>%n change accepted. The next save notes it.</numerusform>
            <numerusform>%n changes accepted. The next save notes it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) rejected. The same copies will not bring them back.</source>
        <translation>
            <numerusform>%n change rejected. The same copies will not bring it back.</numerusform>
            <numerusform>%n changes rejected. The same copies will not bring them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: open the list to see each</source>
        <translation>
            <numerusform>and %n more: open the list to see it</numerusform>
            <numerusform>and %n more: open the list to see each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to look at</source>
        <translation>
            <numerusform>%n change to look at</numerusform>
            <numerusform>%n changes to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in two versions</source>
        <translation>
            <numerusform>%n text in two versions</numerusform>
            <numerusform>%n texts in two versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginSheet</name>
    <message numerus="yes">
        <source>%n answer(s) and finding(s) are still as in it: change or confirm them.</source>
        <translation>
            <numerusform>%n answer or finding is still as in it: change or confirm it.</numerusform>
            <numerusform>%n answers and findings are still as in it: change or confirm them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) belong to questions that this catalogue does not ask. They stay in the file.</source>
        <translation>
            <numerusform>%n answer belongs to a question that this catalogue does not ask. It stays in the file.</numerusform>
            <numerusform>%n answers belong to questions that this catalogue does not ask. They stay in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show the %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message numerus="yes">
        <source>%n finding(s) added to %1.</source>
        <translation>
            <numerusform>%n finding added to %1.</numerusform>
            <numerusform>%n findings added to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) draw on it</source>
        <translation>
            <numerusform>%n finding draws on it</numerusform>
            <numerusform>%n findings draw on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} was left with %n change(s) that were not saved, kept last: {time}.</source>
        <translation>
            <numerusform>{file} was left with %n change that was not saved, kept last: {time}.</numerusform>
            <numerusform>{file} was left with %n changes that were not saved, kept last: {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message numerus="yes">
        <source>%n of six domains looked at</source>
        <translation>
            <numerusform>%n of six domains looked at</numerusform>
            <numerusform>%n of six domains looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n text(s) stand in two versions, and both go along. Reviewers have it easier when you settle that first.</source>
        <translation>
            <numerusform>%n text stands in two versions, and both go along. Reviewers have it easier when you settle that first.</numerusform>
            <numerusform>%n texts stand in two versions, and both go along. Reviewers have it easier when you settle that first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the &amp;evidence along (%n copy(ies), in a folder beside the file)</source>
        <translation>
            <numerusform>Take the &amp;evidence along (%n copy, in a folder beside the file)</numerusform>
            <numerusform>Take the &amp;evidence along (%n copies, in a folder beside the file)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendTold</name>
    <message numerus="yes">
        <source>%n copy(ies) of the evidence could not be found and are not with it.</source>
        <translation>
            <numerusform>%n copy of the evidence could not be found and is not with it.</numerusform>
            <numerusform>%n copies of the evidence could not be found and are not with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralSources</name>
    <message numerus="yes">
        <source>%n source(s) chosen</source>
        <translation>
            <numerusform>%n source chosen</numerusform>
            <numerusform>%n sources chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message numerus="yes">
        <source>Named in %n place(s).</source>
        <translation>
            <numerusform>Named in %n place.</numerusform>
            <numerusform>Named in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
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
            <numerusform>%n that no text names yet</numerusform>
            <numerusform>%n that no text names yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) look like another one of the list.</source>
        <translation>
            <numerusform>%n source looks like another one of the list.</numerusform>
            <numerusform>%n sources look like others of the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesTold</name>
    <message numerus="yes">
        <source>Delete %n source(s)</source>
        <translation>
            <numerusform>Delete %n source</numerusform>
            <numerusform>Delete %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) deleted.</source>
        <translation>
            <numerusform>%n source deleted.</numerusform>
            <numerusform>%n sources deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) copied.</source>
        <translation>
            <numerusform>%n source copied.</numerusform>
            <numerusform>%n sources copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) stay, because texts name them.</source>
        <translation>
            <numerusform>%n source stays, because texts name it.</numerusform>
            <numerusform>%n sources stay, because texts name them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” stays, because %n place(s) name it: {places}. Take it out there first.</source>
        <translation>
            <numerusform>“{name}” stays, because %n place names it: {places}. Take it out there first.</numerusform>
            <numerusform>“{name}” stays, because %n places name it: {places}. Take it out there first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) came in.</source>
        <translation>
            <numerusform>%n source came in.</numerusform>
            <numerusform>%n sources came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) were there already.</source>
        <translation>
            <numerusform>%n source was there already.</numerusform>
            <numerusform>%n sources were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) look like one that you have.</source>
        <translation>
            <numerusform>%n source looks like one that you have.</numerusform>
            <numerusform>%n sources look like ones that you have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The assessment is saved, but %n copy(ies) of evidence could not be put beside it: {names}. Look for the folder “evidence” beside the file that you had before, or attach the files again.</source>
        <translation>
            <numerusform>The assessment is saved, but %n copy of evidence could not be put beside it: {names}. Look for the folder “evidence” beside the file that you had before, or attach the file again.</numerusform>
            <numerusform>The assessment is saved, but %n copies of evidence could not be put beside it: {names}. Look for the folder “evidence” beside the file that you had before, or attach the files again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open conflict(s)</source>
        <translation>
            <numerusform>%n open conflict</numerusform>
            <numerusform>%n open conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracesCounted</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery copy(ies) that a crash left</source>
        <translation>
            <numerusform>%n recovery copy that a crash left</numerusform>
            <numerusform>%n recovery copies that a crash left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) of evidence that wait to lie beside the file</source>
        <translation>
            <numerusform>%n copy of evidence that waits to lie beside the file</numerusform>
            <numerusform>%n copies of evidence that wait to lie beside the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsedBox</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WheelWidget</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n indicator(s) answered</source>
        <translation>
            <numerusform>{answered} of %n indicator answered</numerusform>
            <numerusform>{answered} of %n indicators answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open conflict(s)</source>
        <translation>
            <numerusform>%n open conflict</numerusform>
            <numerusform>%n open conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksheetFiles</name>
    <message numerus="yes">
        <source>%n change(s) came in from {name}.</source>
        <translation>
            <numerusform>%n change came in from {name}.</numerusform>
            <numerusform>%n changes came in from {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new row(s) came in from {name}.</source>
        <translation>
            <numerusform>%n new row came in from {name}.</numerusform>
            <numerusform>%n new rows came in from {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n thing to look at.</numerusform>
            <numerusform>%n things to look at.</numerusform>
        </translation>
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
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in {where}</source>
        <translation>
            <numerusform>%n change in {where}</numerusform>
            <numerusform>%n changes in {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) to begin with</source>
        <translation>
            <numerusform>%n entry to begin with</numerusform>
            <numerusform>%n entries to begin with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were written twice, by people who did not know it. Both are kept.</source>
        <translation>
            <numerusform>%n text was written twice, by people who did not know it. Both versions are kept.</numerusform>
            <numerusform>%n texts were written twice, by people who did not know it. Both versions are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: open the entry in the list to see each</source>
        <translation>
            <numerusform>and %n more: open the entry in the list to see it</numerusform>
            <numerusform>and %n more: open the entry in the list to see each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
</TS>
