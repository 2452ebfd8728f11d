<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
