// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/systemdfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class SystemdFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunningUnit()
    {
        const auto units = parseSystemctlShow(sample(u"services/show-prometheus-healthy.out"_s));
        QVERIFY(units);
        UnitState expected;
        expected.id = u"prometheus.service"_s;
        expected.names = {u"prometheus.service"_s};
        expected.loadState = u"loaded"_s;
        expected.activeState = u"active"_s;
        expected.subState = u"running"_s;
        expected.unitFileState = u"enabled"_s;
        expected.result = u"success"_s;
        expected.type = u"simple"_s;
        expected.mainPid = 56;
        expected.execMainStatus = 0;
        expected.restarts = 0;
        expected.activeEnterMonotonic = 968882924;
        QCOMPARE(units->size(), 1);
        QCOMPARE(units->first(), expected);
    }

    void aCrashLoopShowsInItsRestarts()
    {
        const auto now = parseSystemctlShow(sample(u"services/show-flapping.out"_s));
        const auto later = parseSystemctlShow(sample(u"services/show-flapping-later.out"_s));
        QCOMPARE(now->first().activeState, u"active"_s);
        QCOMPARE(now->first().restarts, 5);
        QCOMPARE(later->first().subState, u"auto-restart"_s);
        QCOMPARE(later->first().restarts, 7);
    }

    void severalUnitsAreFoundByName()
    {
        const auto units = parseSystemctlShow(sample(u"services/show-multi.out"_s));
        QVERIFY(units);
        const UnitState *grafana = findUnit(*units, u"grafana-server.service"_s);
        QVERIFY(grafana);
        QCOMPARE(grafana->loadState, u"not-found"_s);
        QCOMPARE(grafana->unitFileState, QString());
        QCOMPARE(findUnit(*units, u"prometheus-node-exporter.service"_s)->mainPid, 55);
        QVERIFY(!findUnit(*units, u"never-asked.service"_s));
    }

    void failedMaskedAndOneshot()
    {
        QCOMPARE(parseSystemctlShow(sample(u"services/show-failed.out"_s))->first().execMainStatus, 7);
        QCOMPARE(parseSystemctlShow(sample(u"services/show-masked.out"_s))->first().loadState, u"masked"_s);
        const auto quick = parseSystemctlShow(sample(u"services/show-wg-quick.out"_s),
                                              {u"Id"_s, u"LoadState"_s, u"ActiveState"_s, u"SubState"_s});
        QCOMPARE(quick->first().subState, u"exited"_s);
        QCOMPARE(quick->first().unitFileState, u"disabled"_s);
    }

    void aSocketTellsWhatItStarts()
    {
        const QStringList required{u"Id"_s, u"ActiveState"_s, u"SubState"_s};
        const auto units =
            parseSystemctlShow("Accept=no\nListen=[::]:22 (Stream)\nListen=0.0.0.0:22 (Stream)\nId=ssh.socket\n"
                               "Triggers=ssh.service\nActiveState=active\nSubState=listening\n",
                               required);
        QVERIFY(units);
        QCOMPARE(units->first().listen.size(), 2);
        QCOMPARE(units->first().triggers, u"ssh.service"_s);
        QVERIFY(!parseSystemctlShow("Id=ssh.socket\nActiveState=active\nSubState=listening\n"));
    }

    void oddBlocksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("out");
        const QByteArray good = "Id=a.service\nLoadState=loaded\nActiveState=active\nSubState=running\nResult=success\n"
                                "UnitFileState=enabled\nNeedDaemonReload=no\n";
        QVERIFY(parseSystemctlShow(good));
        QTest::newRow("a service without its restarts") << good + "MainPID=5\n";
        for (const QString &key : usualUnitProperties()) {
            QByteArray lacking = good;
            lacking.replace(key.toLatin1() + '=', "Other" + key.toLatin1() + '=');
            QTest::newRow(qPrintable(u"without "_s + key)) << lacking;
        }
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only blank lines") << QByteArray("\n\n");
        QTest::newRow("a line without =") << good + "oops\n";
        QTest::newRow("a key twice") << good + "ActiveState=failed\n";
        QTest::newRow("an empty state") << QByteArray(
            "Id=a.service\nLoadState=loaded\nActiveState=\nSubState=running\n");
        QTest::newRow("restarts that are no number") << good + "NRestarts=many\n";
        QTest::newRow("restarts below zero") << good + "NRestarts=-1\n";
        QTest::newRow("NeedDaemonReload maybe") << QByteArray(good).replace("Reload=no", "Reload=maybe");
        QTest::newRow("the second block lacks its id")
            << good + "\nLoadState=loaded\nActiveState=active\nSubState=running\n";
    }
    void oddBlocksAreRefused()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseSystemctlShow(out));
    }

    void failedUnitsAreListed()
    {
        const auto failed = parseFailedUnits(sample(u"services/failed-units-json.out"_s));
        QVERIFY(failed);
        QCOMPARE(*failed, (QList<FailedUnit>{{u"boom.service"_s, u"loaded"_s, u"failed"_s, u"failed"_s, u"boom"_s}}));
        QVERIFY(parseFailedUnits(sample(u"services/failed-units-json-257.out"_s))->isEmpty());
        QVERIFY(!parseFailedUnits({}));
        QVERIFY(!parseFailedUnits("{}"));
        QVERIFY(!parseFailedUnits("[1]"));
    }

    void aHostWithoutSystemdIsSeen()
    {
        QVERIFY(systemdAbsent(sample(u"services/no-systemd.err"_s)));
        QVERIFY(!systemdAbsent("Failed to connect to bus\n"));
    }
};

QTEST_GUILESS_MAIN(SystemdFactsTest)
#include "tst_systemdfacts.moc"
