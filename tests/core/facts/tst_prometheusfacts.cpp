// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/prometheusfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const PromTarget *target(const PromTargets &targets, const QString &host)
{
    const auto it = std::find_if(targets.active.begin(), targets.active.end(), [&](const PromTarget &candidate) {
        return candidate.labels.value(u"host"_s) == host;
    });
    return it == targets.active.end() ? nullptr : &*it;
}

}

class PrometheusFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetsUpAndDown()
    {
        const auto targets = parsePromTargets(sample(u"prometheus/targets-active.out"_s));
        QVERIFY(targets);
        const PromTarget *gateway = target(*targets, u"gw-vpn"_s);
        QVERIFY(gateway);
        QCOMPARE(static_cast<int>(gateway->health), static_cast<int>(TargetHealth::Up));
        QCOMPARE(gateway->address, u"10.8.0.1:9100"_s);
        QCOMPARE(gateway->scrapeInterval, 5.0);
        QCOMPARE(gateway->scrapeTimeout, 3.0);
        QVERIFY(gateway->lastScrapeMs);
        const PromTarget *dns = target(*targets, u"svc-dns"_s);
        QCOMPARE(static_cast<int>(dns->health), static_cast<int>(TargetHealth::Down));
        QCOMPARE(static_cast<int>(scrapeErrorClass(dns->lastError)), static_cast<int>(ScrapeErrorClass::Dns));
    }

    void theOrderOfTargetsDoesNotMatter()
    {
        const auto first = parsePromTargets(sample(u"prometheus/targets.out"_s));
        const auto second = parsePromTargets(sample(u"prometheus/targets-active.out"_s));
        QCOMPARE(first->active.size(), second->active.size());
        for (qsizetype i = 0; i < first->active.size(); ++i) {
            QCOMPARE(first->active[i].scrapeUrl, second->active[i].scrapeUrl);
        }
    }

    void neverScrapedIsUnknownWithoutATime()
    {
        const auto targets = parsePromTargets(sample(u"prometheus/targets-unknown.out"_s));
        QVERIFY(targets);
        const PromTarget *gateway = target(*targets, u"gw-vpn"_s);
        QCOMPARE(static_cast<int>(gateway->health), static_cast<int>(TargetHealth::Unknown));
        QVERIFY(!gateway->lastScrapeMs);
    }

    void noTargetIsAValue()
    {
        const auto targets = parsePromTargets(sample(u"prometheus/targets-empty.out"_s));
        QVERIFY(targets);
        QVERIFY(targets->active.isEmpty());
    }

    void theTruncatedSampleIsNeverJudged()
    {
        QVERIFY(!parsePromTargets(sample(u"prometheus/truncated-targets.out"_s)));
    }

    void errorsOfScrapesAreClassed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ScrapeErrorClass>("kind");
        using Class = ScrapeErrorClass;
        QTest::newRow("none") << QString() << Class::None;
        QTest::newRow("status") << u"server returned HTTP status 404 Not Found"_s << Class::HttpStatus;
        QTest::newRow("refused")
            << u"Get \"http://10.8.0.1:9199/metrics\": dial tcp 10.8.0.1:9199: connect: connection refused"_s
            << Class::Refused;
        QTest::newRow("deadline") << u"Get \"http://x:9100/metrics\": context deadline exceeded"_s << Class::Timeout;
        QTest::newRow("route") << u"Get \"http://x:9100/metrics\": dial tcp 1.2.3.4:9100: connect: no route to host"_s
                               << Class::Unreachable;
        QTest::newRow("certificate") << u"Get \"https://x\": x509: certificate signed by unknown authority"_s
                                     << Class::Tls;
        QTest::newRow("not metrics") << u"expected equal, got \"<\" (\"INVALID\") while parsing: \"<HTML\""_s
                                     << Class::NotMetrics;
        QTest::newRow("new wording") << u"the moon is full"_s << Class::Other;
    }
    void errorsOfScrapesAreClassed()
    {
        QFETCH(QString, text);
        QFETCH(ScrapeErrorClass, kind);
        QCOMPARE(static_cast<int>(scrapeErrorClass(text)), static_cast<int>(kind));
    }

    void runtimeTellsOfAFailedReload()
    {
        const auto good = parsePromRuntime(sample(u"prometheus/runtimeinfo.out"_s));
        QCOMPARE(good->reloadConfigSuccess, true);
        QCOMPARE(good->lastConfigMs, 1795415276000);
        QCOMPARE(good->storageRetention, u"15d"_s);
        QCOMPARE(parsePromRuntime(sample(u"prometheus/runtimeinfo-bad-reload.out"_s))->reloadConfigSuccess, false);
    }

    void aMissingReloadFlagIsNotSuccess()
    {
        QByteArray body = sample(u"prometheus/runtimeinfo.out"_s);
        body.replace("reloadConfigSuccess", "other");
        QCOMPARE(parsePromRuntime(body)->reloadConfigSuccess, std::nullopt);
    }

    void versionRulesAlertsAndAlertmanagers()
    {
        QCOMPARE(parsePromVersion(sample(u"prometheus/buildinfo.out"_s)).value_or(QString()), u"2.42.0+ds"_s);
        const auto rules = parsePromRules(sample(u"prometheus/rules.out"_s));
        QCOMPARE(rules->first().name, u"InstanceDown"_s);
        QVERIFY(rules->first().alerting);
        QCOMPARE(rules->first().file, u"/etc/prometheus/rules.yml"_s);
        QCOMPARE(rules->first().health, u"ok"_s);
        QCOMPARE(rules->first().state, u"firing"_s);
        const auto alerts = parsePromAlerts(sample(u"prometheus/alerts.out"_s));
        QVERIFY(alerts->size() >= 5);
        QVERIFY(alerts->first().firing);
        QCOMPARE(alerts->first().severity, u"critical"_s);
        QVERIFY(alerts->first().activeSinceMs);
        QCOMPARE(*parsePromAlertmanagers(sample(u"prometheus/alertmanagers.out"_s)),
                 (QStringList{u"http://localhost:9093/api/v2/alerts"_s}));
    }

    void aVectorIsRead()
    {
        const auto series = parsePromVector(sample(u"prometheus/query-up.out"_s));
        QCOMPARE(series->size(), 9);
        QCOMPARE(series->first().labels.value(u"host"_s), u"gpu"_s);
        QCOMPARE(series->first().value, 0.0);
        QVERIFY(parsePromVector(sample(u"prometheus/query-empty.out"_s))->isEmpty());
        const auto scalar =
            parsePromVector(R"({"status":"success","data":{"resultType":"scalar","result":[1.5,"NaN"]}})");
        QVERIFY(std::isnan(scalar->first().value));
        QVERIFY(!parsePromVector(R"({"status":"success","data":{"resultType":"matrix","result":[]}})"));
        QVERIFY(!parsePromVector(R"({"status":"success","data":{"resultType":"scalar","result":[1.5,1]}})"));
    }

    void anErrorIsAnEnvelopeAndNoData()
    {
        const QByteArray body = sample(u"prometheus/query-bad.out"_s);
        const auto envelope = parsePromEnvelope(body);
        QVERIFY(envelope);
        QVERIFY(!envelope->success);
        QCOMPARE(envelope->errorType, u"bad_data"_s);
        QVERIFY(!parsePromVector(body));
    }

    void foreignJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no status") << QByteArray("{\"data\":{}}");
        QTest::newRow("another status") << QByteArray("{\"status\":\"ok\",\"data\":{}}");
        QTest::newRow("success without data") << QByteArray("{\"status\":\"success\"}");
        QTest::newRow("two documents") << QByteArray("{\"status\":\"success\",\"data\":{}}{}");
    }
    void foreignJsonIsRefused()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!parsePromEnvelope(body));
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected"); // -1: nothing
        QTest::newRow("UTC") << u"1970-01-01T00:00:01Z"_s << qint64(1000);
        QTest::newRow("nanoseconds") << u"2026-11-23T06:28:36.337577253Z"_s << qint64(1795415316337);
        QTest::newRow("a zone") << u"1970-01-01T01:00:01+01:00"_s << qint64(1000);
        QTest::newRow("never") << u"0001-01-01T00:00:00Z"_s << qint64(-1);
        QTest::newRow("no zone") << u"1970-01-01T00:00:01"_s << qint64(-1);
        QTest::newRow("month 13") << u"1970-13-01T00:00:01Z"_s << qint64(-1);
    }
    void times()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        QCOMPARE(rfc3339Ms(text).value_or(-1), expected);
    }

    void durations()
    {
        QCOMPARE(promDuration(u"1m30s"_s), 90.0);
        QCOMPARE(promDuration(u"100ms"_s), 0.1);
        QCOMPARE(promDuration(u"1d"_s), 86400.0);
        QCOMPARE(promDuration(u"5"_s), std::nullopt);
        QCOMPARE(promDuration(QString()), std::nullopt);
        QCOMPARE(promDuration(u"5s x"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(PrometheusFactsTest)
#include "tst_prometheusfacts.moc"
