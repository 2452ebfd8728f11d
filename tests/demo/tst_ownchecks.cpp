// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demolab.h"
#include "app/services/desk.h"
#include "app/services/learn.h"
#include "app/services/sudoers.h"
#include "core/checks/local/localspec.h"
#include "core/transport/labtransport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One check of each kind, from each place that the demo lab has.
QByteArray allKinds()
{
    return contents(QStringLiteral(SOURCE_ROOT "/tests/demo/ownchecks.toml"));
}

/// A check in a file of its own.
QByteArray pack()
{
    return "schema = 1\n[[check]]\nid = \"user.from-pack\"\ntitle = \"cron runs on mon\"\n"
           "applies_to = { hosts = [\"mon\"] }\nkind = \"command\"\n"
           "probe = { argv = [\"systemctl\", \"is-active\", \"cron.service\"] }\n"
           "expect = { equals = \"active\" }\n";
}

class Lights : public RunSink
{
public:
    void onStarted(const RunSummary &, const Plan &) override {}
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const>) override
    {
        if (verdict.section == "own"_L1) {
            outcomes.insert(verdict.check.value, outcomeWord(verdict.outcome()));
            summaries.insert(verdict.check.value, verdict.judgement.summary);
        }
    }
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &) override {}

    QMap<QString, QString> outcomes;
    QMap<QString, QString> summaries;
};
}

/// A lab file with checks of one's own, run against the played hosts over the real transport.
class OwnChecksTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DemoLab> m_demo;
    std::unique_ptr<Desk> m_desk;

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// Opens the demo lab's file with these checks in place of its own and these packs.
    void open(const QByteArray &checks, const QByteArray &packs)
    {
        QByteArray text = contents(m_demo->labFile());
        text.truncate(text.indexOf("[[check]]"));
        text.replace("name = \"demo\"\n", "name = \"demo\"\ncheck_packs = [" + packs + "]\n");
        write(u"lab.toml"_s, text + checks);
        DeskOptions options;
        options.labPath = m_folder.filePath(u"lab.toml"_s);
        options.journalPath = m_folder.filePath(u"journal.sqlite"_s);
        auto desk = Desk::open(options);
        QVERIFY2(desk, desk ? "" : qPrintable(errorText(desk.error())));
        m_desk = std::move(*desk);
        QString problems;
        for (const Diagnostic &diagnostic : m_desk->diagnostics())
            problems += toText(diagnostic);
        QVERIFY2(m_desk->inventory(), qPrintable(problems));
    }

    Lights run()
    {
        m_desk->transport().forget();
        Lights lights;
        DeskRun wish;
        for (const LocalCheck &check : ownChecks(m_desk->inventory()->lab()))
            wish.plan.checks.push_back(check.id);
        const auto summary = m_desk->run(wish, lights, Context{}.within(std::chrono::minutes(1)));
        if (!summary)
            qWarning("%s", qPrintable(errorText(summary.error())));
        return lights;
    }

    QStringList unlike(const QMap<QString, QString> &wanted)
    {
        const Lights lights = run();
        QStringList lines;
        for (const auto &[check, outcome] : lights.outcomes.asKeyValueRange()) {
            if (outcome != wanted.value(check, u"pass"_s))
                lines << u"%1: %2 (%3)"_s.arg(check, outcome, lights.summaries.value(check));
        }
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto demo = DemoLab::start({});
        QVERIFY2(demo, demo ? "" : qPrintable(errorText(demo.error())));
        m_demo = std::move(*demo);
        write(u"packs/mon.toml"_s, pack());
        open(allKinds(), "\"packs\"");
    }

    void allIsWellOnHealthyHosts()
    {
        QCOMPARE(unlike({}).join(u'\n'), QString());
        QCOMPARE(run().outcomes.size(), 10);
    }

    void eachSeesItsOwnTrouble_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("failed");
        QTest::addColumn<QStringList>("unknown");
        QTest::newRow("the web service is sick") << u"web-sick"_s << QStringList{u"user.http"_s} << QStringList();
        QTest::newRow("nginx has failed")
            << u"unit-failed"_s << QStringList{u"user.command"_s} << QStringList{u"user.http"_s};
        QTest::newRow("a host is not scraped")
            << u"exporter-stopped"_s << QStringList{u"user.metric"_s} << QStringList{u"user.exporter"_s};
        QTest::newRow("Prometheus is stopped")
            << u"prometheus-stopped"_s << QStringList() << QStringList{u"user.metric"_s};
        QTest::newRow("a host says nothing") << u"host-silent"_s << QStringList()
                                             << QStringList{u"user.exporter"_s, u"user.file"_s, u"user.file-gone"_s};
        QTest::newRow("no sudo") << u"sudo-refused"_s << QStringList() << QStringList{u"user.sudo"_s};
    }
    void eachSeesItsOwnTrouble()
    {
        QFETCH(QString, fault);
        QFETCH(QStringList, failed);
        QFETCH(QStringList, unknown);
        QMap<QString, QString> wanted;
        for (const QString &check : failed)
            wanted.insert(check, u"fail"_s);
        for (const QString &check : unknown)
            wanted.insert(check, u"unknown"_s);
        QVERIFY(m_demo->setFault(fault, true));
        const QStringList different = unlike(wanted);
        QVERIFY(m_demo->setFault(fault, false));
        QCOMPARE(different.join(u'\n'), QString());
    }

    void theSudoLineStandsInTheSudoersFile()
    {
        const Inventory &lab = *m_desk->inventory();
        const QString text = sudoersFile(m_desk->plan({}), *lab.node(NodeId(u"gw-vpn"_s)));
        QVERIFY2(text.contains(u"    /usr/sbin/sshd -T,"_s) || text.contains(u"    /usr/sbin/sshd -T\n"_s),
                 qPrintable(text));
    }

    void whatIsLearntIsReadAndPasses()
    {
        const auto learnt = learnFrom(*m_desk, NodeId(u"gw-vpn"_s), Context{}.within(std::chrono::minutes(1)));
        QVERIFY2(learnt, learnt ? "" : qPrintable(errorText(learnt.error())));
        QCOMPARE(learnt->leftOut, QStringList());
        QCOMPARE(learnt->checks.size(), 6U);
        write(u"learnt/gw.toml"_s, learnt->text);
        open({}, "\"learnt/gw.toml\"");
        QCOMPARE(m_desk->diagnostics().size(), 0U);
        QCOMPARE(unlike({}).join(u'\n'), QString());
        QVERIFY(m_demo->setFault(u"ip-forward-off"_s, true));
        const QStringList different = unlike({{u"user.gw-vpn-forwarding"_s, u"fail"_s}});
        QVERIFY(m_demo->setFault(u"ip-forward-off"_s, false));
        QCOMPARE(different.join(u'\n'), QString());
        QVERIFY(!learnFrom(*m_desk, NodeId(u"nobody"_s), Context{}));
    }

    void whatCannotBeSeenIsLeftOut()
    {
        open({}, {});
        QVERIFY(m_demo->setFault(u"sudo-refused"_s, true));
        const auto learnt = learnFrom(*m_desk, NodeId(u"gw-vpn"_s), Context{}.within(std::chrono::minutes(1)));
        QVERIFY(m_demo->setFault(u"sudo-refused"_s, false));
        QVERIFY(learnt);
        QCOMPARE(learnt->leftOut.size(), 2);
        QCOMPARE(learnt->checks.size(), 4U);
    }
};

QTEST_GUILESS_MAIN(OwnChecksTest)
#include "tst_ownchecks.moc"
