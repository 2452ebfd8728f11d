<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%n rule(s) evaluate.</source>
        <translation>
            <numerusform>%n rule evaluates.</numerusform>
            <numerusform>%n rules evaluate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n package(s) are whole.</source>
        <translation>
            <numerusform>The only package is whole.</numerusform>
            <numerusform>All %n packages are whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s) have been waiting for %1.</source>
        <translation>
            <numerusform>%n security update has been waiting for %1.</numerusform>
            <numerusform>%n security updates have been waiting for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait.</source>
        <translation>
            <numerusform>%n update waits.</numerusform>
            <numerusform>%n updates wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n listener(s) are declared.</source>
        <translation>
            <numerusform>The only listener is declared.</numerusform>
            <numerusform>All %n listeners are declared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First look: %n listener(s) remembered.</source>
        <translation>
            <numerusform>First look: %n listener remembered.</numerusform>
            <numerusform>First look: %n listeners remembered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same %n listener(s) as in the last good run.</source>
        <translation>
            <numerusform>The same listener as in the last good run.</numerusform>
            <numerusform>The same %n listeners as in the last good run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The interface answers; its certificate expires in %n day(s).</source>
        <translation>
            <numerusform>The interface answers; its certificate expires in %n day.</numerusform>
            <numerusform>The interface answers; its certificate expires in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message numerus="yes">
        <source>%n line(s) of the journal can not be read</source>
        <translation>
            <numerusform>%n line of the journal can not be read</numerusform>
            <numerusform>%n lines of the journal can not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirewallWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>all %n checks passed</source>
        <translation>
            <numerusform>the only check passed</numerusform>
            <numerusform>all %n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n with a warning</numerusform>
            <numerusform>%n with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regressed</source>
        <translation>
            <numerusform>%n regressed</numerusform>
            <numerusform>%n regressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new and red</source>
        <translation>
            <numerusform>%n new and red</numerusform>
            <numerusform>%n new and red</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly unknown</source>
        <translation>
            <numerusform>%n newly unknown</numerusform>
            <numerusform>%n newly unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red that could not be seen before</source>
        <translation>
            <numerusform>%n red that could not be seen before</numerusform>
            <numerusform>%n red that could not be seen before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n repaired</numerusform>
            <numerusform>%n repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were red before</source>
        <translation>
            <numerusform>%n was red before</numerusform>
            <numerusform>%n were red before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were unknown before</source>
        <translation>
            <numerusform>%n was unknown before</numerusform>
            <numerusform>%n were unknown before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new and unknown</source>
        <translation>
            <numerusform>%n new and unknown</numerusform>
            <numerusform>%n new and unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer checked</source>
        <translation>
            <numerusform>%n no longer checked</numerusform>
            <numerusform>%n no longer checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n checks passed</source>
        <translation>
            <numerusform>The only check passed</numerusform>
            <numerusform>All %n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not judged</source>
        <translation>
            <numerusform>%1, %n not judged</numerusform>
            <numerusform>%1, %n not judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n silenced</source>
        <translation>
            <numerusform>%1, %n silenced</numerusform>
            <numerusform>%1, %n silenced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of its configuration go back as well.</source>
        <translation>
            <numerusform>%n setting of its configuration goes back as well.</numerusform>
            <numerusform>%n settings of its configuration go back as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n with a warning</numerusform>
            <numerusform>%n with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not looked at</source>
        <translation>
            <numerusform>%n not looked at</numerusform>
            <numerusform>%n not looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::ChecklistModel</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not apply</source>
        <translation>
            <numerusform>%n does not apply</numerusform>
            <numerusform>%n do not apply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::ComparisonModel</name>
    <message numerus="yes">
        <source>%n regressed</source>
        <translation>
            <numerusform>%n regressed</numerusform>
            <numerusform>%n regressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly unknown</source>
        <translation>
            <numerusform>%n newly unknown</numerusform>
            <numerusform>%n newly unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still failing</source>
        <translation>
            <numerusform>%n still failing</numerusform>
            <numerusform>%n still failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired</source>
        <translation>
            <numerusform>%n repaired</numerusform>
            <numerusform>%n repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::DiagnosticModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::HistoryPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::SnapshotController</name>
    <message numerus="yes">
        <source>Snapshot %n guest(s)</source>
        <translation>
            <numerusform>Snapshot %n guest</numerusform>
            <numerusform>Snapshot %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::SnapshotsPane</name>
    <message numerus="yes">
        <source>%n snapshot(s), newest first</source>
        <translation>
            <numerusform>%n snapshot</numerusform>
            <numerusform>%n snapshots, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daytwo::StatusStrip</name>
    <message numerus="yes">
        <source>journal ok, %n run(s)</source>
        <translation>
            <numerusform>journal ok, %n run</numerusform>
            <numerusform>journal ok, %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last run %1, %2, %n check(s)</source>
        <translation>
            <numerusform>last run %1, %2, %n check</numerusform>
            <numerusform>last run %1, %2, %n checks</numerusform>
        </translation>
    </message>
</context>
</TS>
