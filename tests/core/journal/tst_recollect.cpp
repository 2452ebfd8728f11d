// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recollect.h"
#include "tests/core/journal/journalfixture.h"

#include <QTest>

using namespace daytwo;
using namespace fixture;

namespace {

Inventory lab()
{
    Lab lab;
    lab.name = u"home"_s;
    for (const QString &name : {u"gw"_s, u"mon"_s}) {
        Node node;
        node.id = NodeId(name);
        lab.nodes.push_back(node);
    }
    return Inventory(lab);
}

SnapshotRecord snapshot(const QString &set, const QString &node, const QString &state)
{
    SnapshotRecord record;
    record.set = set;
    record.reason = u"firewall"_s;
    record.note = u"tighten ssh"_s;
    record.members = {{NodeId(node), 101, u"before"_s, {}, state, {}}};
    return record;
}

/// A note as the window writes it.
Record onNode(const QString &node)
{
    Record record;
    record.kind = u"note"_s;
    record.ref = node;
    record.payload = {{u"text"_s, u"restore drill: ok"_s}};
    return record;
}

Recollection recollected(Journal &journal, int days = 100)
{
    auto result = recollect(journal, lab(), journal.now().addDays(-days));
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *result;
}

}

class RecollectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyJournalRemembersNothing()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        QCOMPARE(recollected(*journal), Recollection());
    }

    void runsAndNotesComeOldestFirst()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s, noon().addDays(-3));
        writeRun(*journal, u"r-2"_s, u"gw:a=fail"_s, noon().addDays(-1),
                 [](RunSummary &run) { run.note = u"first note"_s; });
        QVERIFY(journal->addNote(u"r-1"_s, u"second note"_s));
        const Recollection seen = recollected(*journal);
        QCOMPARE(seen.runs.size(), 2);
        QCOMPARE(seen.runs[0].id, u"r-1"_s);
        QVERIFY(seen.runs[0].good());
        QVERIFY(!seen.runs[1].good());
        QCOMPARE(seen.since, noon().addDays(-3));
        QCOMPARE(seen.notes.size(), 2);
        QCOMPARE(seen.notes[0].text, u"first note"_s);
        QCOMPARE(seen.notes[1].text, u"second note"_s);
        const Recollection late = recollected(*journal, 2);
        QCOMPARE(late.runs.size(), 1);            // what is older is left out
        QCOMPARE(late.since, noon().addDays(-3)); // though nobody forgets when it began
        const auto anew = recollect(*journal, lab(), noon().addDays(-2), noon().addDays(-2));
        QVERIFY(anew);
        QCOMPARE(anew->since, noon().addDays(-2));
    }

    void aRestoreDrillIsRecalledHoweverOldItIs()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        const auto noting = [](const QString &text) { return [text](RunSummary &run) { run.note = text; }; };
        folder.clock = noon().addDays(-300);
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s, noon().addDays(-301), noting(u"Restore-drill: ok"_s));
        QVERIFY(journal->addNote(u"r-1"_s, u"restore drill: failed"_s));
        QVERIFY(journal->addNote(u"r-1"_s, u"long forgotten"_s));
        writeRun(*journal, u"r-2"_s, u"gw:a=pass"_s, noon().addDays(-299), noting(u"a restore drill is due"_s));
        folder.clock = noon();
        for (int i = 0; i < 101; ++i) // more than are remembered
            writeRun(*journal, u"r-x%1"_s.arg(i), u"gw:a=pass"_s, noon().addDays(-2).addSecs(60 * i),
                     noting(i == 0 ? u"restore drill: vm 104 ok"_s : QString()));
        const Recollection seen = recollected(*journal);
        QCOMPARE(seen.runs.size(), 100);
        QCOMPARE(seen.since, noon().addDays(-301));
        QCOMPARE(seen.notes, (QList<RememberedNote>{{noon().addDays(-301), u"Restore-drill: ok"_s},
                                                    {noon().addDays(-300), u"restore drill: failed"_s},
                                                    {noon().addDays(-2), u"restore drill: vm 104 ok"_s}}));
        const auto anew = recollect(*journal, lab(), noon().addDays(-1), noon().addDays(-1));
        QVERIFY(anew);
        QCOMPARE(anew->notes.size(), 0);
    }

    void aDrillInAnotherLabIsNone()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s, noon().addDays(-1),
                 [](RunSummary &run) { run.lab = u"of-another"_s; });
        QVERIFY(journal->addNote(u"r-1"_s, u"restore drill: ok"_s));
        QVERIFY(journal->addRecord(onNode(u"nobody-here"_s)));
        QCOMPARE(recollected(*journal).notes.size(), 0);
        QVERIFY(journal->addRecord(onNode(u"mon"_s)));
        QCOMPARE(recollected(*journal).notes, (QList<RememberedNote>{{noon(), u"restore drill: ok"_s}}));
    }

    void onlyAWholeRunWithNothingHiddenIsGood()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        const auto of = [](RunKind kind) { return [kind](RunSummary &run) { run.kind = kind; }; };
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s, noon().addDays(-5), of(RunKind::AdHoc));
        writeRun(*journal, u"r-2"_s, u"gw:a=pass"_s, noon().addDays(-4), of(RunKind::AfterRollback));
        writeRun(*journal, u"r-3"_s, u"gw:a=pass gw:b=fail!"_s, noon().addDays(-3), of(RunKind::Baseline));
        writeRun(*journal, u"r-4"_s, u"gw:a=pass gw:b=pass!"_s, noon().addDays(-2), of(RunKind::Baseline));
        QStringList good;
        for (const RememberedRun &run : recollected(*journal).runs) {
            if (run.good())
                good << run.id;
        }
        QCOMPARE(good, QStringList{u"r-4"_s});
    }

    void aSetIsAsItsLastRecordSaysAndAsOldAsItsFirst()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass mon:a=fail"_s, noon().addSecs(-60));
        QVERIFY(journal->recordSnapshot(snapshot(u"s-1"_s, u"gw"_s, u"taken"_s)));
        QVERIFY(journal->recordSnapshot(snapshot(u"s-2"_s, u"mon"_s, u"taken"_s)));
        QVERIFY(journal->recordSnapshot(snapshot(u"s-3"_s, u"of-another-lab"_s, u"taken"_s)));
        folder.clock = noon().addSecs(600);
        QVERIFY(journal->recordSnapshot(snapshot(u"s-1"_s, u"gw"_s, u"deleted"_s)));
        const Recollection seen = recollected(*journal);
        QCOMPARE(seen.sets.size(), 2);
        QCOMPARE(seen.sets[0],
                 (RememberedSet{
                     u"s-1"_s, noon(), u"firewall"_s, u"tighten ssh"_s, {{u"gw"_s, u"before"_s, u"deleted"_s, true}}}));
        QVERIFY(!seen.sets[1].members[0].wasGood); // mon was not
    }

    void aLookAtOneCheckMakesNoSnapshotGood()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=fail gw:b=fail gw:c=pass mon:a=pass mon:b=fail!"_s, noon().addSecs(-60));
        writeRun(*journal, u"r-2"_s, u"gw:c=pass"_s, noon().addSecs(-30),
                 [](RunSummary &run) { run.kind = RunKind::AdHoc; });
        QVERIFY(journal->recordSnapshot(snapshot(u"s-1"_s, u"gw"_s, u"taken"_s)));
        QVERIFY(journal->recordSnapshot(snapshot(u"s-2"_s, u"mon"_s, u"taken"_s)));
        const Recollection seen = recollected(*journal);
        QVERIFY(!seen.sets[0].members[0].wasGood);
        QVERIFY(!seen.sets[1].members[0].wasGood);
    }

    void rollbacksAreToldApart()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        QVERIFY(journal->recordSnapshot(snapshot(u"b-gw-1"_s, u"gw"_s, u"rolled-back"_s)));
        QVERIFY(journal->recordSnapshot(snapshot(u"b-mon-1"_s, u"mon"_s, u"failed"_s)));
        const Recollection seen = recollected(*journal);
        QVERIFY(seen.sets.isEmpty());
        QCOMPARE(seen.rollbacks, (QList<RememberedRollback>{{u"gw"_s, u"before"_s, true, noon()},
                                                            {u"mon"_s, u"before"_s, false, noon()}}));
    }

    void rebootsAreFoundInThePast()
    {
        JournalFolder folder;
        const auto journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:reachability.boot-changed=pass"_s, noon().addDays(-2));
        writeRun(*journal, u"r-2"_s, u"gw:reachability.boot-changed=warn"_s, noon().addDays(-1));
        const Recollection seen = recollected(*journal);
        QCOMPARE(seen.reboots, (QList<RememberedReboot>{{u"gw"_s, noon().addDays(-1), u"r-2"_s}}));
    }
};

QTEST_GUILESS_MAIN(RecollectTest)
#include "tst_recollect.moc"
