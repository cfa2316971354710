<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <message numerus="yes">
        <source>%n character(s) have no face and show as �.</source>
        <translation>
            <numerusform>%n character has no face and shows as �.</numerusform>
            <numerusform>%n characters have no face and show as �.</numerusform>
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
    <name>IndicatorRow</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
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
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
</TS>
