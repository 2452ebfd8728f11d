// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demolab.h"
#include "app/demo/played/playedlab.h"
#include "app/services/desk.h"
#include "app/services/guestdesk.h"
#include "core/run/probejson.h"
#include "core/transport/labtransport.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

/// The outcome of every light, by "node/check".
class Lights : public RunSink
{
public:
    void onStarted(const RunSummary &, const Plan &) override {}
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override
    {
        for (const Evidence *one : evidence) {
            const QByteArray asked = QJsonDocument(probeToJson(one->request)).toJson();
            for (const QByteArray &text : {asked, probeCommandLine(one->request).toUtf8(), one->out, one->err,
                                           QJsonDocument(one->meta).toJson()})
                tokenSeen = tokenSeen || text.contains(kPlayedGrafanaToken);
        }
        outcomes.insert(verdict.node.value + u'/' + verdict.check.value, outcomeWord(verdict.outcome()));
        summaries.insert(verdict.node.value + u'/' + verdict.check.value, verdict.judgement.summary);
    }
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &) override {}

    /// One line per light that is not as it must be.
    [[nodiscard]] QStringList unlike(const QMap<QString, QString> &wanted) const
    {
        QStringList lines;
        for (const auto &[light, outcome] : outcomes.asKeyValueRange())
            if (wanted.value(light) != outcome)
                lines << u"%1: %2, must be %3 (%4)"_s.arg(light, outcome, wanted.value(light), summaries.value(light));
        return lines;
    }
    [[nodiscard]] QStringList notGood() const
    {
        QMap<QString, QString> wanted;
        for (const auto &[light, outcome] : outcomes.asKeyValueRange())
            wanted.insert(light, outcome == "skipped"_L1 ? outcome : u"pass"_s);
        return unlike(wanted);
    }

    QMap<QString, QString> outcomes;
    QMap<QString, QString> summaries;
    bool tokenSeen = false; ///< Grafana's, in any evidence
};

/// A row of faults.tsv: what lights that fit the pattern become.
struct Row
{
    QString pattern;
    QString outcome;

    [[nodiscard]] bool fits(const QString &light) const
    {
        return QRegularExpression::fromWildcard(pattern).match(light).hasMatch();
    }
    /// A name says more than a pattern, and a longer pattern more than a shorter one.
    [[nodiscard]] std::pair<bool, qsizetype> weight() const
    {
        return {!pattern.contains(u'*'), pattern.size() - pattern.count(u'*')};
    }
};

/// faults.tsv, by fault; the narrowest rows last.
QMap<QString, QList<Row>> faultTable()
{
    QMap<QString, QList<Row>> table;
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/demo/faults.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return table;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split('#').front().trimmed().split('\t');
        if (cells.size() == 3)
            table[QString::fromUtf8(cells[0])] << Row{QString::fromUtf8(cells[1]), QString::fromUtf8(cells[2])};
    }
    for (QList<Row> &rows : table)
        std::ranges::stable_sort(rows, {}, &Row::weight);
    return table;
}

/// What each light must be under a fault. A row that fits no light hides a wrong one: told in `idle`.
QMap<QString, QString> expectedLights(const QList<Row> &rows, const QMap<QString, QString> &healthy, QStringList &idle)
{
    QMap<QString, QString> wanted = healthy;
    for (const Row &row : rows) {
        bool used = row.pattern == "-"_L1;
        for (const auto &[light, outcome] : healthy.asKeyValueRange()) {
            if (!row.fits(light))
                continue;
            used = true;
            wanted.insert(light, row.outcome == "="_L1 ? outcome : row.outcome);
        }
        if (!used)
            idle << row.pattern;
    }
    return wanted;
}

}

class DemoLabTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    QTemporaryDir m_folder;
    Lights m_healthy; ///< without a fault

    Lights run()
    {
        // Each row looks afresh: kept sessions and failures of a moment ago belong to the row before.
        m_desk->transport().forget();
        Lights lights;
        DeskRun wish;
        wish.plan.profile = Profile::Full;
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
        m_healthy = run();
    }

    void allIsWellWithoutAFault()
    {
        QCOMPARE(m_healthy.notGood().join(u'\n'), QString());
        QVERIFY(m_healthy.outcomes.size() > 150);
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
        const QList<Row> rows = faultTable().value(fault);
        QVERIFY2(!rows.isEmpty(), "faults.tsv has no row for this fault");
        QStringList idle;
        const auto expected = expectedLights(rows, m_healthy.outcomes, idle);
        QCOMPARE(idle, QStringList());
        QVERIFY(m_desk->demo()->setFault(fault, true));
        const Lights broken = run();
        QVERIFY(m_desk->demo()->setFault(fault, false));
        QCOMPARE(broken.unlike(expected).join(u'\n'), QString());
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
        QCOMPARE(run().outcomes.value(u"gw-vpn/routing.ip-forward"_s), u"fail"_s);
        RollbackWish wish;
        wish.name = u"before-change"_s;
        const auto plan = m_desk->guests().planRollback(gateway, wish, context);
        QVERIFY2(plan, plan ? "" : qPrintable(errorText(plan.error())));
        QVERIFY(!plan->recipe.recipe.blocked());
        const auto played = m_desk->guests().play(gateway, plan->seen, plan->recipe.recipe, {}, context);
        QVERIFY(played && played->succeeded());
        auto expected = m_healthy.outcomes;
        expected.insert(u"pve/proxmox.guests-running"_s, u"warn"_s); // it has only just been started
        QCOMPARE(run().unlike(expected), QStringList());
    }

    void whatTheJournalRemembersIsJudged()
    {
        const NodeId gateway(u"gw-vpn"_s);
        const Context context = Context{}.within(std::chrono::seconds(60));
        const auto set = m_desk->guests().take({gateway}, {.name = u"recorded"_s, .description = u"x"_s}, {}, context);
        QVERIFY(set && set->complete());
        const auto journal = m_desk->openJournal(Journal::Mode::ReadWrite);
        QVERIFY(journal);
        QVERIFY((*journal)->recordSnapshot(snapshotRecord(*set, u"firewall"_s, u"Tested on another VM."_s)));
        const Lights lights = run();
        const auto outcome = [&lights](const char *check) {
            return lights.outcomes.value(u"gw-vpn/"_s + QLatin1StringView(check));
        };
        QCOMPARE(outcome("proxmox.snapshot-before-change"), u"pass"_s);
        QCOMPARE(outcome("proxmox.rollback-point"), u"warn"_s); // no run was good before it
        QCOMPARE(outcome("journal.reversible"), u"pass"_s);
        QCOMPARE(outcome("journal.isolation-tested"), u"pass"_s);
        QCOMPARE(outcome("journal.checklist-after-event"), u"warn"_s); // a run that is not remembered does not count
        QCOMPARE(lights.outcomes.value(u"mon/proxmox.snapshot-before-change"_s), u"skipped"_s);
    }

    void noTokenIsKept()
    {
        QCOMPARE(m_healthy.outcomes.value(u"mon/grafana.datasource.prometheus"_s), u"pass"_s);
        QVERIFY(!m_healthy.tokenSeen);
        Lights lights;
        const auto summary = m_desk->run({}, lights, Context{}.within(std::chrono::minutes(2)));
        QVERIFY(summary);
        QVERIFY(!lights.tokenSeen);
        const QFileInfoList files = QDir(m_folder.path()).entryInfoList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &file : files) {
            QFile kept(file.filePath());
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QVERIFY2(!kept.readAll().contains(kPlayedGrafanaToken), qPrintable(file.fileName()));
        }
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
