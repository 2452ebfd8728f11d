// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/daytwoctl.h"

#include <QMap>
#include <QXmlStreamReader>

using namespace fixture;

namespace {

const QMap<QString, int> kExitCodes{{u"pass"_s, 0}, {u"warn"_s, 1}, {u"fail"_s, 2}, {u"unknown"_s, 3}};

}

/// Runs over the demo lab, and what can be asked about them afterwards.
class CliRunsTest : public QObject
{
    Q_OBJECT

    Daytwoctl m_cli;
    QString m_healthy; ///< a run
    QString m_broken;  ///< a later run with a fault

private Q_SLOTS:
    void initTestCase()
    {
        const Answer healthy = m_cli.demoJson({u"check"_s});
        QVERIFY2(healthy.exitCode == 0, healthy.said().constData());
        m_healthy = healthy.json()[u"run"_s].toString();
        const Answer broken = m_cli.demoJson({u"--demo-fault"_s, u"ip-forward-off"_s, u"check"_s});
        QCOMPARE(broken.exitCode, 2);
        m_broken = broken.json()[u"run"_s].toString();
        QVERIFY(m_healthy < m_broken);
    }

    void aRunHasWhatTheContractNames_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"", "ip-forward-off", "sudo-refused", "host-silent"})
            QTest::newRow(*fault == '\0' ? "all is well" : fault) << QString::fromLatin1(fault);
    }
    void aRunHasWhatTheContractNames()
    {
        QFETCH(QString, fault);
        QStringList words{u"check"_s, u"--no-journal"_s};
        if (!fault.isEmpty())
            words << u"--demo-fault"_s << fault;
        const Answer answer = m_cli.demoJson(words);
        const QJsonObject run = answer.json();
        QCOMPARE(absent(run, {u"run"_s, u"profile"_s, u"started"_s, u"finished"_s, u"outcome"_s, u"counts"_s,
                              u"headline"_s, u"verdicts"_s}),
                 QStringList());
        QCOMPARE(absent(run[u"counts"_s], {u"pass"_s, u"warn"_s, u"fail"_s, u"unknown"_s, u"skipped"_s, u"silenced"_s}),
                 QStringList());
        QCOMPARE(answer.exitCode, kExitCodes.value(run[u"outcome"_s].toString(), -1));
        QVERIFY(QDateTime::fromString(run[u"started"_s].toString(), Qt::ISODate).isValid());
        const QJsonArray verdicts = run[u"verdicts"_s].toArray();
        QVERIFY(verdicts.size() > 100);
        for (const QJsonValue verdict : verdicts) {
            QCOMPARE(absent(verdict, {u"node"_s, u"check"_s, u"title"_s, u"outcome"_s, u"summary"_s, u"remedy"_s,
                                      u"vantage"_s, u"durationMs"_s, u"evidence"_s, u"rule"_s}),
                     QStringList());
            const QString outcome = verdict[u"outcome"_s].toString();
            QVERIFY(kExitCodes.contains(outcome) || outcome == u"skipped"_s);
            if (outcome != u"pass"_s && outcome != u"skipped"_s)
                QVERIFY(!verdict[u"remedy"_s].toString().isEmpty());
            if (verdict[u"reason"_s].toString() == u"no-privilege"_s)
                QVERIFY(verdict[u"mend"_s].toString().contains(u"NOPASSWD: /"_s));
        }
    }

    /// "1 rule(s)" is for the translator only.
    void numbersAreSpelledOut()
    {
        const Answer run = m_cli.demo({u"check"_s, u"--no-journal"_s, u"--profile"_s, u"full"_s, u"--all"_s});
        QVERIFY(run.out.contains("rules evaluate."));
        QVERIFY2(!run.out.contains("(s)"), run.out.constData());
        const Answer plan = m_cli.demo({u"plan"_s, u"--node"_s, u"gpu"_s, u"--check"_s, u"reachability.ping"_s});
        QVERIFY2(plan.out.contains("\n1 check\n"), plan.out.constData());
    }

    void aRunOfOneNodeAsksThatOnly()
    {
        const Answer answer = m_cli.demoJson({u"check"_s, u"--no-journal"_s, u"--node"_s, u"gpu"_s});
        for (const QJsonValue verdict : answer.json()[u"verdicts"_s].toArray())
            QCOMPARE(verdict[u"node"_s].toString(), u"gpu"_s);
    }

    void otherFormatsSayTheSame()
    {
        const QStringList words{u"--demo-fault"_s, u"ip-forward-off"_s, u"check"_s, u"--no-journal"_s, u"--format"_s};
        const Answer junit = m_cli.demo(words + QStringList{u"junit"_s});
        QCOMPARE(junit.exitCode, 2);
        QXmlStreamReader xml(junit.out);
        int failures = 0;
        while (!xml.atEnd())
            failures += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"failure"_s ? 1 : 0;
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(failures > 0);
        const Answer nagios = m_cli.demo(words + QStringList{u"nagios"_s});
        QCOMPARE(nagios.exitCode, 2);
        QVERIFY2(nagios.out.startsWith("DAYTWO CRITICAL - ") && nagios.out.count('\n') == 1, nagios.out.constData());
        const Answer prometheus = m_cli.demo(words + QStringList{u"prometheus"_s});
        QCOMPARE(prometheus.exitCode, 2);
        QVERIFY(prometheus.out.contains("check=\"routing.ip-forward\",section=\"2\",silenced=\"0\"} 2\n"));
        const Answer text = m_cli.demo(words + QStringList{u"text"_s});
        QCOMPARE(text.exitCode, 2);
        QVERIFY(text.out.contains("routing.ip-forward") && !text.out.contains('\x1b'));
    }

    void aSilencedFaultIsToldApartInEveryFormat()
    {
        const QString lab =
            m_cli.write(u"silenced.toml"_s, "schema = 1\n[lab]\nname = \"x\"\n[[node]]\nname = \"gw\"\n"
                                            "address = \"127.0.0.9\"\nssh = { port = 9 }\n"
                                            "[[silence]]\ncheck = \"reachability.*\"\nreason = \"being rebuilt\"\n"
                                            "until = 2099-12-31\n");
        const QStringList words{u"--lab"_s,        lab,          u"--journal"_s, m_cli.path(u"s.sqlite"_s), u"check"_s,
                                u"--no-journal"_s, u"--format"_s};
        const Answer json = m_cli.call(words + QStringList{u"json"_s});
        const QJsonObject run = json.json();
        const int silenced = run[u"counts"_s][u"silenced"_s].toInt();
        QVERIFY2(silenced > 0, json.said().constData());
        QVERIFY2(run[u"headline"_s].toString().contains(u" silenced but "_s),
                 json.said().constData()); // nothing is there
        QVERIFY(json.exitCode != 0);       // what is not silenced could not be looked at
        for (const QJsonValue verdict : run[u"verdicts"_s].toArray()) {
            const bool ours = verdict[u"check"_s].toString().startsWith(u"reachability."_s);
            QCOMPARE(verdict[u"silencedBy"_s].toString(), ours ? u"being rebuilt (until 2099-12-31)"_s : QString());
            QVERIFY(!verdict[u"outcome"_s].toString().isEmpty());
        }
        QVERIFY(
            m_cli.call(words + QStringList{u"junit"_s}).out.contains("type=\"silenced\" message=\"Silenced, really "));
        QVERIFY(m_cli.call(words + QStringList{u"nagios"_s}).out.contains(u"silenced=%1;"_s.arg(silenced).toUtf8()));
        QVERIFY(m_cli.call(words + QStringList{u"prometheus"_s}).out.contains("silenced=\"1\""));
    }

    void runsAreListed()
    {
        const Answer list = m_cli.demoJson({u"runs"_s});
        QCOMPARE(list.exitCode, 0);
        QCOMPARE(list.json()[u"runs"_s][0][u"run"_s].toString(), m_broken);
        QCOMPARE(list.json()[u"runs"_s].toArray().size(), 2);
        QCOMPARE(m_cli.demoJson({u"runs"_s, u"--limit"_s, u"1"_s}).json()[u"runs"_s].toArray().size(), 1);
        const Answer passed = m_cli.demoJson({u"runs"_s, u"--outcome"_s, u"pass"_s});
        QCOMPARE(passed.json()[u"runs"_s][0][u"run"_s].toString(), m_healthy);
        const Answer mistyped = m_cli.demoJson({u"runs"_s, u"--node"_s, u"gw-vp"_s});
        QCOMPARE(mistyped.exitCode, 0); // it may be a node of earlier
        QVERIFY(mistyped.json()[u"runs"_s].toArray().isEmpty());
        QVERIFY2(mistyped.err.contains("did you mean gw-vpn?"), mistyped.err.constData());
    }

    void aRunIsShownAgain()
    {
        const Answer run = m_cli.demoJson({u"show"_s, m_broken});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json()[u"outcome"_s].toString(), u"fail"_s);
        QCOMPARE(m_cli.demoJson({u"show"_s, u"last"_s}).json()[u"run"_s].toString(), m_broken);
        QCOMPARE(m_cli.demoJson({u"show"_s, u"last-good"_s}).json()[u"run"_s].toString(), m_healthy);
        QCOMPARE(m_cli.demo({u"show"_s, u"r-1999"_s}).exitCode, 65);
    }

    void twoRunsAreCompared()
    {
        const Answer diff = m_cli.demoJson({u"diff"_s, m_healthy, m_broken});
        QCOMPARE(diff.exitCode, 0);
        const QJsonArray items = diff.json()[u"items"_s].toArray();
        for (const QJsonValue item : items)
            QCOMPARE(absent(item, {u"node"_s, u"check"_s, u"before"_s, u"after"_s, u"class"_s}), QStringList());
        QCOMPARE(items[0][u"check"_s].toString(), u"routing.ip-forward"_s);
        QCOMPARE(items[0][u"class"_s].toString(), u"regressed"_s);
        QVERIFY(m_cli.demo({u"diff"_s, m_healthy, m_broken}).out.contains("routing.ip-forward"));
    }

    void aLightIsExplained()
    {
        const Answer answer = m_cli.demoJson({u"explain"_s, u"last"_s, u"gw-vpn"_s, u"routing.ip-forward"_s});
        QCOMPARE(answer.exitCode, 0);
        const QJsonObject json = answer.json();
        QCOMPARE(
            absent(json, {u"verdict"_s, u"probe"_s, u"evidence"_s, u"rule"_s, u"reason"_s, u"remedy"_s, u"lastPass"_s}),
            QStringList());
        QCOMPARE(absent(json[u"evidence"_s], {u"kind"_s, u"command"_s, u"exitCode"_s, u"stdout"_s, u"stderr"_s,
                                              u"startedAt"_s, u"durationMs"_s, u"truncated"_s}),
                 QStringList());
        QVERIFY(json[u"probe"_s].toString().startsWith(u"ssh gw-vpn "_s));
        QVERIFY(!json[u"rule"_s].toString().isEmpty());
        QCOMPARE(json[u"lastPass"_s][u"run"_s].toString(), m_healthy);
        QCOMPARE(json[u"document"_s][u"bullets"_s][0][u"id"_s].toString(), u"B48"_s);
        QCOMPARE(json[u"verdict"_s][u"marks"_s][0][u"line"_s].toInt(), 1);
        const Answer text = m_cli.demo({u"explain"_s, u"last"_s, u"gw-vpn"_s, u"routing.ip-forward"_s});
        QVERIFY(text.out.contains("▶ 0") && text.out.contains("Why not otherwise: "));
        QCOMPARE(m_cli.demo({u"explain"_s, u"last"_s, u"gw-vpn"_s, u"no.such"_s}).exitCode, 65);
        const Answer node = m_cli.demo({u"explain"_s, u"last"_s, u"gw-vp"_s, u"routing.ip-forward"_s});
        QCOMPARE(node.exitCode, 65);
        QVERIFY2(node.err.contains("did you mean gw-vpn?"), node.err.constData());
        const Answer check = m_cli.demo({u"explain"_s, u"last"_s, u"gw-vpn"_s, u"routing.ip-forwar"_s});
        QVERIFY2(check.err.contains("did you mean routing.ip-forward?"), check.err.constData());
    }

    void aRunIsJudgedAgain_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("all was well") << QString() << 0;
        QTest::newRow("something was broken") << u"ip-forward-off"_s << 2;
        QTest::newRow("something could not be seen") << u"sudo-refused"_s << 3;
    }
    void aRunIsJudgedAgain()
    {
        QFETCH(QString, fault);
        QFETCH(int, exitCode);
        // The hypervisor too, whose certificate the lab file pins: the next demo lab shows the same.
        QStringList words{u"check"_s};
        if (!fault.isEmpty())
            words << u"--demo-fault"_s << fault;
        const Answer checked = m_cli.demoJson(words);
        QCOMPARE(checked.exitCode, exitCode);
        const QString run = checked.json()[u"run"_s].toString();
        const Answer before = m_cli.demoJson({u"journal"_s, u"info"_s});
        const Answer answer = m_cli.demoJson({u"rejudge"_s, run});
        QVERIFY2(answer.exitCode == exitCode, answer.said().constData());
        const QJsonObject json = answer.json();
        QCOMPARE(
            absent(json, {u"items"_s, u"outcome"_s, u"counts"_s, u"headline"_s, u"notRejudged"_s, u"labChanged"_s}),
            QStringList());
        QVERIFY(json[u"notRejudged"_s].toArray().isEmpty());
        QVERIFY(!json[u"labChanged"_s].toBool());
        QVERIFY(!json[u"items"_s].toArray().isEmpty());
        for (const QJsonValue item : json[u"items"_s].toArray())
            QCOMPARE(item[u"after"_s], item[u"before"_s]);
        QCOMPARE(m_cli.demo({u"rejudge"_s, u"last"_s}).exitCode, exitCode);
        QCOMPARE(m_cli.demoJson({u"journal"_s, u"info"_s}).json()[u"entries"_s], before.json()[u"entries"_s]);
    }

    void aChangedLabFileIsToldWhenItJudgesAgain()
    {
        const QByteArray text = "schema = 1\n[lab]\nname = \"x\"\n[[node]]\nname = \"gw\"\naddress = \"127.0.0.9\"\n"
                                "ssh = { port = 9 }\n";
        const QString lab = m_cli.write(u"changing.toml"_s, text);
        const QStringList words{u"--lab"_s, lab, u"--journal"_s, m_cli.path(u"changing.sqlite"_s)};
        QVERIFY(m_cli.call(words + QStringList{u"check"_s}).exitCode > 0); // nobody answers there
        const QStringList again = words + QStringList{u"rejudge"_s, u"last"_s};
        QVERIFY(!m_cli.call(again).out.contains("The lab file has been changed since that run"));
        (void)m_cli.write(u"changing.toml"_s, text + "# a word more\n");
        QVERIFY(m_cli.call(again).out.contains("The lab file has been changed since that run"));
        const Answer json = m_cli.call(again + QStringList{u"--format"_s, u"json"_s});
        QVERIFY2(json.json()[u"labChanged"_s].toBool(), json.said().constData());
    }

    void theNextDemoLabIsWhereTheJournalsWas()
    {
        const QString journal = m_cli.path(u"elsewhere.sqlite"_s);
        const QStringList words{u"--demo"_s, u"--journal"_s, journal};
        QCOMPARE(m_cli.call(words + QStringList{u"check"_s, u"--node"_s, u"gpu"_s}).exitCode, 0);
        const QString kept = journal + u".demo-certificates.pem"_s;
        QFile file(kept);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        text.replace(0, text.indexOf('\n'), "subnet 127.213.99.");
        (void)m_cli.write(u"elsewhere.sqlite.demo-certificates.pem"_s, text);
        const Answer plan = m_cli.call(words + QStringList{u"plan"_s, u"--node"_s, u"gpu"_s});
        QVERIFY2(plan.out.contains("127.213.99."), plan.said().constData());
    }

    void keptCertificatesThatAreSpoiltAreMadeAnew()
    {
        const QString journal = m_cli.path(u"spoilt.sqlite"_s);
        const QString kept = m_cli.write(u"spoilt.sqlite.demo-certificates.pem"_s, "-----BEGIN CERTIFICATE-----\n");
        const QStringList words{u"--demo"_s, u"--journal"_s, journal, u"check"_s, u"--node"_s, u"pve"_s};
        const Answer answer = m_cli.call(words);
        QVERIFY2(answer.exitCode == 0, answer.said().constData());
        QFile file(kept);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("BEGIN CERTIFICATE"), 3);
        QVERIFY2(text.startsWith("subnet 127."), text.left(40).constData());
        QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void whatIsNotThereIsNotJudgedAgain() { QCOMPARE(m_cli.demo({u"rejudge"_s, u"r-1999"_s}).exitCode, 65); }

    /// The last one, as it adds runs.
    void aNarrowerRunLosesNothing()
    {
        QCOMPARE(m_cli.demoJson({u"check"_s, u"--profile"_s, u"full"_s}).exitCode, 0);
        for (const QStringList &narrower : {QStringList{}, QStringList{u"--node"_s, u"gpu"_s}}) {
            const Answer answer = m_cli.demoJson(QStringList{u"check"_s} + narrower);
            QCOMPARE(answer.exitCode, 0);
            const QString headline = answer.json()[u"headline"_s].toString();
            QVERIFY2(!headline.contains(u"no longer"_s), qPrintable(headline));
        }
    }

    void aLookAtOneCheckIsNoBaseline()
    {
        const QString whole = m_cli.demoJson({u"show"_s, u"last-good"_s}).json()[u"run"_s].toString();
        QCOMPARE(m_cli.demoJson({u"check"_s, u"--node"_s, u"gw-vpn"_s, u"--check"_s, u"reachability.ping"_s}).exitCode,
                 0);
        QCOMPARE(m_cli.demoJson({u"show"_s, u"last-good"_s}).json()[u"run"_s].toString(), whole);
        const Answer broken = m_cli.demoJson({u"--demo-fault"_s, u"exporter-stopped"_s, u"check"_s});
        const QString headline = broken.json()[u"headline"_s].toString();
        QVERIFY2(headline.contains(u"regressed on gpu"_s), qPrintable(headline));
    }

    void whatIsMistypedIsRefused()
    {
        for (const QStringList &words :
             {QStringList{u"check"_s, u"--check"_s, u"nope"_s}, QStringList{u"plan"_s, u"--check"_s, u"nope"_s},
              QStringList{u"runs"_s, u"--format"_s, u"junit"_s},
              QStringList{u"journal"_s, u"prune"_s, u"--keep"_s, u"-5"_s}})
            QCOMPARE(m_cli.demo(words).exitCode, 64);
    }
};

QTEST_GUILESS_MAIN(CliRunsTest)
#include "tst_cliruns.moc"
