// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demolab.h"
#include "app/services/desk.h"
#include "app/services/guestdesk.h"
#include "core/transport/labtransport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

/// Gathers the verdicts that are neither pass nor skipped: "node/check outcome".
class Lights : public RunSink
{
public:
    void onStarted(const RunSummary &, const Plan &) override {}
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const>) override
    {
        ++judged;
        if (verdict.outcome() != Outcome::Pass && verdict.outcome() != Outcome::Skipped)
            wrong << u"%1/%2 %3"_s.arg(verdict.node.value, verdict.check.value, outcomeWord(verdict.outcome()));
    }
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &) override { wrong.sort(); }

    QStringList wrong;
    int judged = 0;
};

/// faults.tsv: fault, light, outcome; which lights leave green by which fault.
QMap<QString, QStringList> expectedLights()
{
    QMap<QString, QStringList> table;
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/demo/faults.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return table;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() == 3)
            table[QString::fromUtf8(cells[0])] << QString::fromUtf8(cells[1] + ' ' + cells[2]);
    }
    for (QStringList &lights : table)
        lights.sort();
    return table;
}

}

class DemoLabTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    QTemporaryDir m_folder;

    Lights run()
    {
        // Each row looks afresh: kept sessions and failures of a moment ago belong to the row before.
        m_desk->transport().forget();
        Lights lights;
        DeskRun wish;
        wish.plan.profile = Profile::PostChange;
        wish.journal = false;
        const auto summary = m_desk->run(wish, lights, Context{}.within(std::chrono::minutes(2)));
        if (!summary)
            qWarning("%s", qPrintable(errorText(summary.error())));
        return lights;
    }

private Q_SLOTS:
    void initTestCase()
    {
        DeskOptions options;
        options.demo = true;
        options.journalPath = m_folder.filePath(u"journal.sqlite"_s);
        auto desk = Desk::open(options);
        QVERIFY2(desk, desk ? "" : qPrintable(errorText(desk.error())));
        m_desk = std::move(*desk);
        QVERIFY(m_desk->inventory());
        QVERIFY(m_desk->diagnostics().empty());
    }

    void allIsWellWithoutAFault()
    {
        const Lights lights = run();
        QCOMPARE(lights.wrong, QStringList());
        QVERIFY(lights.judged > 150);
    }

    void exactlyTheRightLightsChange_data()
    {
        QTest::addColumn<QString>("fault");
        for (const DemoLab::Fault &fault : m_desk->demo()->faults())
            QTest::newRow(qPrintable(fault.name)) << fault.name;
    }
    void exactlyTheRightLightsChange()
    {
        QFETCH(QString, fault);
        const QStringList expected = expectedLights().value(fault);
        QVERIFY2(!expected.isEmpty(), "faults.tsv has no row for this fault");
        QVERIFY(m_desk->demo()->setFault(fault, true));
        const Lights broken = run();
        QVERIFY(m_desk->demo()->setFault(fault, false));
        // A fault that must change nothing says so by "- none".
        QCOMPARE(broken.wrong, expected == QStringList{u"- none"_s} ? QStringList() : expected);
    }

    void aRollbackUndoesWhatWasBroken()
    {
        const NodeId gateway(u"gw-vpn"_s);
        const Context context = Context{}.within(std::chrono::seconds(60));
        const auto set =
            m_desk->guests().take({gateway}, {.name = u"before-change"_s, .description = u"test"_s}, {}, context);
        QVERIFY2(set, set ? "" : qPrintable(errorText(set.error())));
        QVERIFY(set->complete());
        QVERIFY(m_desk->demo()->setFault(u"ip-forward-off"_s, true));
        QCOMPARE(run().wrong, QStringList{u"gw-vpn/routing.ip-forward fail"_s});
        RollbackWish wish;
        wish.name = u"before-change"_s;
        const auto plan = m_desk->guests().planRollback(gateway, wish, context);
        QVERIFY2(plan, plan ? "" : qPrintable(errorText(plan.error())));
        QVERIFY(!plan->recipe.recipe.blocked());
        const auto played = m_desk->guests().play(gateway, plan->seen, plan->recipe.recipe, {}, context);
        QVERIFY(played && played->succeeded());
        QCOMPARE(run().wrong, QStringList());
    }

    void anUnknownFaultIsRefused()
    {
        DeskOptions options;
        options.demo = true;
        options.demoFaults = {u"no-such-fault"_s};
        const auto desk = Desk::open(options);
        QVERIFY(!desk);
        QCOMPARE(desk.error().kind, Error::Kind::BadInput);
    }
};

QTEST_GUILESS_MAIN(DemoLabTest)
#include "tst_demolab.moc"
