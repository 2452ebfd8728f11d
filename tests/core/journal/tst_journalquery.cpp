// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/journalfixture.h"

using namespace daytwo;
using namespace fixture;

namespace {

QStringList idsOf(const Result<std::vector<RunSummary>> &runs)
{
    QStringList ids;
    if (runs) {
        for (const RunSummary &run : *runs)
            ids << run.id;
    }
    return ids;
}

}

class JournalQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_journal = m_folder.open();
        const auto kind = [](RunKind wanted, const QString &note = {}, const QString &lab = u"home"_s) {
            return [=](RunSummary &run) {
                run.kind = wanted;
                run.note = note;
                run.lab = lab;
            };
        };
        writeRun(*m_journal, u"r-20261101-a"_s, u"gw:a=pass gw:b=pass"_s, noon().addDays(-22), kind(RunKind::Baseline));
        writeRun(*m_journal, u"r-20261102-a"_s, u"gw:a=fail mon:c=pass"_s, noon().addDays(-21),
                 kind(RunKind::PostChange, u"100%_sure it was the kernel"_s));
        writeRun(*m_journal, u"r-20261102-b"_s, u"gw:a=unknown"_s, noon().addDays(-21), kind(RunKind::AdHoc));
        writeRun(*m_journal, u"r-20261103-a"_s, u"gw:a=pass mon:c=warn"_s, noon().addDays(-20),
                 kind(RunKind::PostReboot));
        writeRun(*m_journal, u"r-20261104-x"_s, u"gw:a=pass"_s, noon().addDays(-19),
                 kind(RunKind::PostChange, {}, u"other"_s));
        QVERIFY(m_journal->addNote(u"r-20261103-a"_s, u"rebooted the GATEWAY"_s));
    }

    void runsAreFiltered_data()
    {
        QTest::addColumn<RunFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        const auto filter = [](auto change) {
            RunFilter made;
            change(made);
            return made;
        };
        const QStringList all{u"r-20261104-x"_s, u"r-20261103-a"_s, u"r-20261102-b"_s, u"r-20261102-a"_s,
                              u"r-20261101-a"_s};
        QTest::newRow("all, newest first") << RunFilter{} << all;
        QTest::newRow("the newest two") << filter([](RunFilter &f) { f.limit = 2; }) << all.first(2);
        QTest::newRow("by lab") << filter([](RunFilter &f) { f.lab = u"home"_s; }) << all.mid(1);
        QTest::newRow("by node") << filter([](RunFilter &f) { f.node = NodeId(u"mon"_s); })
                                 << QStringList{u"r-20261103-a"_s, u"r-20261102-a"_s};
        QTest::newRow("by a node that never was")
            << filter([](RunFilter &f) { f.node = NodeId(u"none"_s); }) << QStringList();
        QTest::newRow("by outcome") << filter([](RunFilter &f) { f.outcome = Outcome::Fail; })
                                    << QStringList{u"r-20261102-a"_s};
        QTest::newRow("by kind") << filter([](RunFilter &f) { f.kind = RunKind::Baseline; })
                                 << QStringList{u"r-20261101-a"_s};
        QTest::newRow("by state, none") << filter([](RunFilter &f) { f.state = RunState::Running; }) << QStringList();
        QTest::newRow("by text in a note, taken literally")
            << filter([](RunFilter &f) { f.text = u"100%_sure"_s; }) << QStringList{u"r-20261102-a"_s};
        QTest::newRow("a wildcard is none") << filter([](RunFilter &f) { f.text = u"1%k"_s; }) << QStringList();
        QTest::newRow("by text in a note added later, whatever its case")
            << filter([](RunFilter &f) { f.text = u"gateway"_s; }) << QStringList{u"r-20261103-a"_s};
        QTest::newRow("by text in the headline")
            << filter([](RunFilter &f) { f.text = u"1 failed"_s; }) << QStringList{u"r-20261102-a"_s};
        QTest::newRow("by time") << filter([](RunFilter &f) {
            f.from = noon().addDays(-21);
            f.to = noon().addDays(-20);
        }) << QStringList{u"r-20261102-b"_s, u"r-20261102-a"_s};
        QTest::newRow("the next page") << filter([](RunFilter &f) {
            f.before = u"r-20261103-a"_s;
            f.limit = 1;
        }) << QStringList{u"r-20261102-b"_s};
        QTest::newRow("all at once") << filter([](RunFilter &f) {
            f.lab = u"home"_s;
            f.node = NodeId(u"gw"_s);
            f.outcome = Outcome::Warn;
            f.kind = RunKind::PostReboot;
            f.text = u"reboot"_s;
        }) << QStringList{u"r-20261103-a"_s};
    }
    void runsAreFiltered()
    {
        QFETCH(RunFilter, filter);
        QTEST(idsOf(m_journal->query().runs(filter)), "expected");
    }

    void wordsNameRuns_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("lab");
        QTest::addColumn<QString>("expected");
        QTest::newRow("an id") << u"r-20261102-b"_s << QString() << u"r-20261102-b"_s;
        QTest::newRow("a beginning") << u"r-20261103"_s << QString() << u"r-20261103-a"_s;
        QTest::newRow("a beginning of two") << u"r-20261102"_s << QString() << u"bad-input"_s;
        QTest::newRow("nothing") << QString() << QString() << u"not-found"_s;
        QTest::newRow("no such run") << u"r-2025"_s << QString() << u"not-found"_s;
        QTest::newRow("a wildcard is none") << u"r-%"_s << QString() << u"not-found"_s;
        QTest::newRow("last") << u"last"_s << QString() << u"r-20261104-x"_s;
        QTest::newRow("last of a lab") << u"last"_s << u"home"_s << u"r-20261103-a"_s;
        QTest::newRow("last-good") << u"last-good"_s << QString() << u"r-20261104-x"_s;
        QTest::newRow("last-good of a lab") << u"last-good"_s << u"home"_s << u"r-20261101-a"_s;
        QTest::newRow("last-good where none was") << u"last-good"_s << u"none"_s << u"not-found"_s;
    }
    void wordsNameRuns()
    {
        QFETCH(QString, word);
        QFETCH(QString, lab);
        const auto id = m_journal->query().resolve(word, lab);
        QTEST(id ? *id : errorKindWord(id.error().kind), "expected");
    }

    void aSilencedRedIsNotGood()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass gw:b=warn!"_s, noon());
        writeRun(*journal, u"r-2"_s, u"gw:a=pass gw:b=fail!"_s, noon().addSecs(60));
        writeRun(*journal, u"r-3"_s, u"gw:a=pass gw:b=unknown!"_s, noon().addSecs(120));
        QCOMPARE(*journal->query().lastGoodRun(u"home"_s), u"r-1"_s);
    }

    void aListTellsWhatASilenceHides()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass gw:b=fail! gw:c=unknown! gw:d=pass!"_s);
        const Counts expected{.pass = 1, .silenced = 3, .silencedFail = 1, .silencedUnknown = 1};
        QCOMPARE(journal->query().runs()->front().counts, expected);
        QCOMPARE(journal->query().summary(u"r-1"_s)->counts, expected);
    }

    void onlyALookAtEverythingMakesGood_data()
    {
        // Each run: lab, kind, minutes before the moment, words.
        QTest::addColumn<QStringList>("runs");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const QStringList &runs, bool good) {
            QTest::newRow(name) << runs << good;
        };
        row("nothing was ever run", {}, false);
        row("everything passed", {u"home post-change 60 gw:a=pass gw:b=pass mon:a=fail"_s}, true);
        row("a skipped one", {u"home baseline 60 gw:a=pass gw:b=skipped"_s}, true);
        row("a warning", {u"home baseline 60 gw:a=pass gw:b=warn"_s}, false);
        row("a silenced warning", {u"home baseline 60 gw:a=pass gw:b=warn!"_s}, true);
        row("a silenced red", {u"home baseline 60 gw:a=pass gw:b=fail!"_s}, false);
        row("a silenced unknown", {u"home baseline 60 gw:a=pass gw:b=unknown!"_s}, false);
        row("the silenced red of another node", {u"home baseline 60 gw:a=pass mon:b=fail!"_s}, true);
        row("red, then one check alone",
            {u"home post-change 60 gw:a=fail gw:b=fail gw:c=pass"_s, u"home ad-hoc 50 gw:c=pass"_s}, false);
        row("one check alone", {u"home ad-hoc 50 gw:c=pass"_s}, false);
        row("the look after a rollback", {u"home after-rollback 50 gw:c=pass"_s}, false);
        row("good, then one check alone, red",
            {u"home post-change 60 gw:a=pass gw:b=pass"_s, u"home ad-hoc 50 gw:b=fail"_s}, false);
        row("good, then one red, then mended",
            {u"home post-change 60 gw:a=pass gw:b=pass"_s, u"home ad-hoc 50 gw:b=fail"_s,
             u"home ad-hoc 40 gw:b=pass"_s},
            true);
        row("good, then a stopped look", {u"home post-change 60 gw:a=pass"_s, u"home ad-hoc 50 gw:a=cancelled"_s},
            true);
        row("good, then red elsewhere", {u"home post-change 60 gw:a=pass"_s, u"home ad-hoc 50 mon:a=fail"_s}, true);
        row("good after red", {u"home post-change 60 gw:a=fail"_s, u"home post-change 50 gw:a=pass"_s}, true);
        row("red after good", {u"home post-change 60 gw:a=pass"_s, u"home post-change 50 gw:a=fail"_s}, false);
        row("the node of that name in another lab", {u"work post-change 60 gw:a=pass"_s}, false);
        row("red in another lab", {u"home post-change 60 gw:a=pass"_s, u"work post-change 50 gw:a=fail"_s}, true);
        row("the day before yesterday", {u"home post-change 2000 gw:a=pass"_s}, false);
        row("red only after the moment", {u"home post-change 60 gw:a=pass"_s, u"home post-change -10 gw:a=fail"_s},
            true);
        row("not over at the moment", {u"home post-change 0 gw:a=pass"_s}, false);
        row("without the node", {u"home post-change 60 mon:a=pass"_s}, false);
    }
    void onlyALookAtEverythingMakesGood()
    {
        QFETCH(QStringList, runs);
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        for (const QString &run : runs) {
            const QStringList parts = run.split(u' ');
            writeRun(*journal, u"r-%1"_s.arg(journal->query().size()->runs), parts.mid(3).join(u' '),
                     noon().addSecs(-60 * parts[2].toInt()), [&parts](RunSummary &made) {
                         made.lab = parts[0];
                         made.kind = *runKindFromWord(parts[1]);
                     });
        }
        const auto good = journal->query().wasGood(u"home"_s, NodeId(u"gw"_s), noon());
        QVERIFY2(good.has_value(), good ? "" : qPrintable(good.error().detail));
        QTEST(*good, "good");
    }

    void theLastVerdictIsOneThatSaw()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s, noon());
        writeRun(*journal, u"r-2"_s, u"gw:a=fail"_s, noon().addSecs(1));
        writeRun(*journal, u"r-3"_s, u"gw:a=cancelled"_s, noon().addSecs(2));
        writeRun(*journal, u"r-4"_s, u"gw:a=unknown"_s, noon().addSecs(3));
        JournalQuery query = journal->query();
        const auto last = query.lastVerdict(NodeId(u"gw"_s), CheckId(u"a"_s));
        QVERIFY(last && *last);
        QCOMPARE((*last)->run, u"r-2"_s);
        QCOMPARE((*last)->verdict.outcome(), Outcome::Fail);
        const auto pass = query.lastPass(NodeId(u"gw"_s), CheckId(u"a"_s));
        QVERIFY(pass && *pass);
        QCOMPARE((*pass)->run, u"r-1"_s);
        QCOMPARE(query.lastVerdict(NodeId(u"gw"_s), CheckId(u"none"_s))->has_value(), false);
        QCOMPARE(query.lastPass(NodeId(u"none"_s), CheckId(u"a"_s))->has_value(), false);
    }

    void whatWasKnownBeforeARunIsTold()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s, noon());
        writeRun(*journal, u"r-2"_s, u"gw:a=fail"_s, noon().addSecs(1));
        writeRun(*journal, u"r-3"_s, u"gw:a=pass"_s, noon().addSecs(2));
        JournalQuery query = journal->query();
        const NodeId node(u"gw"_s);
        const CheckId check(u"a"_s);
        QCOMPARE((*query.lastVerdict(node, check, u"r-3"_s))->run, u"r-2"_s);
        QCOMPARE((*query.lastPass(node, check, u"r-3"_s))->run, u"r-1"_s);
        QCOMPARE(query.lastVerdict(node, check, u"r-1"_s)->has_value(), false);
        QCOMPARE(query.lastPass(node, check, u"none"_s)->has_value(), false);
    }

    void historyGoesBackInTime()
    {
        const auto points = m_journal->query().history(NodeId(u"gw"_s), CheckId(u"a"_s), 3);
        QVERIFY(points.has_value());
        QCOMPARE(points->size(), size_t(3));
        QCOMPARE(points->at(0).run, u"r-20261104-x"_s);
        QCOMPARE(points->at(2).outcome, Outcome::Unknown);
        QCOMPARE(points->at(2).reason, Reason::Unproven);
        QVERIFY(m_journal->query().history(NodeId(u"gw"_s), CheckId(u"none"_s))->empty());
    }

    void snapshotsTellTheirLatestState()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        SnapshotMember member{NodeId(u"gw"_s), 101, u"pre-firewall"_s, u"UPID:1"_s, u"taken"_s, u"frozen"_s};
        SnapshotRecord set{
            .set = u"s-1"_s, .members = {member}, .reason = u"firewall"_s, .note = u"close 22"_s, .run = u"r-1"_s};
        QVERIFY(journal->recordSnapshot(set));
        member.node = NodeId(u"mon"_s);
        QVERIFY(journal->recordSnapshot({.set = u"s-2"_s, .members = {member}, .reason = u"other"_s}));
        folder.clock = noon().addSecs(60);
        set.members[0].state = u"deleted"_s;
        QVERIFY(journal->recordSnapshot(set));
        set.at = folder.clock;
        const auto all = journal->query().snapshots();
        QCOMPARE(all->size(), size_t(2));
        QCOMPARE(all->front(), set);
        QCOMPARE(journal->query().snapshots(NodeId(u"mon"_s))->front().set, u"s-2"_s);
        QCOMPARE(journal->query().records(u"snapshot"_s, u"s-1"_s)->size(), size_t(2));
        QCOMPARE(journal->query().records(u"snapshot"_s, {}, u"r-1"_s)->size(), size_t(2));
        QVERIFY(verified(*journal).ok);
    }

    void decisionsAreRemembered()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        QVERIFY(journal->addRecord(
            recordOf(TrustRecord{u"gw:22"_s, u"host-key"_s, u"SHA256:new"_s, u"SHA256:old"_s, u"accepted"_s})));
        QVERIFY(journal->addRecord(
            recordOf(SilenceRecord{NodeId(u"gw"_s), CheckId(u"a"_s), u"known"_s, QDate(2027, 1, 1), u"added"_s})));
        const auto trust = journal->query().records(u"trust"_s, u"gw:22"_s);
        QCOMPARE(trust->size(), size_t(1));
        QCOMPARE(trust->front().payload[u"replaced"_s].toString(), u"SHA256:old"_s);
        QCOMPARE(trust->front().at, noon());
        QCOMPARE(journal->query().records(u"silence"_s)->front().payload[u"until"_s].toString(), u"2027-01-01"_s);
    }

    void sizeCountsEverything()
    {
        const auto size = m_journal->query().size();
        QCOMPARE(size->runs, 5);
        QCOMPARE(size->verdicts, 8);
        QCOMPARE(size->records, 1);
        QCOMPARE(size->entries, 16);
        QCOMPARE(size->newestRun, noon().addDays(-19));
        QVERIFY(size->bytes > 0);
    }

private:
    JournalFolder m_folder;
    JournalPtr m_journal;
};

QTEST_GUILESS_MAIN(JournalQueryTest)
#include "tst_journalquery.moc"
