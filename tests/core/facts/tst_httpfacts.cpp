// SPDX-License-Identifier: GPL-3.0-or-later
// Grafana and Alertmanager answer over HTTP too and are tested here with the curl trailer.
#include "core/facts/alertmanagerfacts.h"
#include "core/facts/grafanafacts.h"
#include "core/facts/httpfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class HttpFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrailerIsSplitFromTheBody()
    {
        const auto answer = parseCurl(sample(u"exporter/curl-ok.out"_s));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->contentType, u"text/plain; version=0.0.4; charset=utf-8"_s);
        QCOMPARE(answer->body, sample(u"exporter/metrics-short.out"_s));
    }

    void noAnswerHasStatusZero()
    {
        const auto answer = parseCurl(sample(u"exporter/curl-refused.out"_s));
        QVERIFY(answer);
        QCOMPARE(*answer, (CurlAnswer{0, {}, {}}));
    }

    void trailersAreCounted_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("head ate it") << QByteArray("rc=0\n");
        QTest::newRow("no trailer") << QByteArray("body\nbody");
        QTest::newRow("a body one byte short") << QByteArray("bod\n200 text/plain 4");
        QTest::newRow("a body one byte long") << QByteArray("bodyy\n200 text/plain 4");
        QTest::newRow("no size") << QByteArray("body\n200 text/plain ");
        QTest::newRow("a status that is none") << QByteArray("body\nabc text/plain 4");
        QTest::newRow("a forged trailer inside") << QByteArray("x\n200 text/plain 1\n");
    }
    void trailersAreCounted()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseCurl(out));
    }

    void aForgedTrailerInTheBodyIsBody()
    {
        const auto answer = parseCurl("x\n200 text/plain 1\n503 text/html 18");
        QVERIFY(answer);
        QCOMPARE(answer->status, 503);
    }

    void exitCodesOfCurl_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<CurlClass>("kind");
        QTest::newRow("0") << 0 << CurlClass::Ok;
        QTest::newRow("6 is DNS") << 6 << CurlClass::Dns;
        QTest::newRow("7 is refused") << 7 << CurlClass::Refused;
        QTest::newRow("18 is a partial body") << 18 << CurlClass::Partial;
        QTest::newRow("22 is an HTTP error") << 22 << CurlClass::HttpError;
        QTest::newRow("28 is a timeout") << 28 << CurlClass::Timeout;
        QTest::newRow("52 is an empty reply") << 52 << CurlClass::EmptyReply;
        QTest::newRow("56 is a broken connection") << 56 << CurlClass::Broken;
        QTest::newRow("60 is a certificate") << 60 << CurlClass::Tls;
        QTest::newRow("3 is our mistake") << 3 << CurlClass::BadUrl;
        QTest::newRow("99 is new") << 99 << CurlClass::Other;
    }
    void exitCodesOfCurl()
    {
        QFETCH(int, code);
        QFETCH(CurlClass, kind);
        QCOMPARE(static_cast<int>(curlClass(code)), static_cast<int>(kind));
    }

    void classesOfStatuses()
    {
        QCOMPARE(static_cast<int>(httpClass(200)), static_cast<int>(HttpClass::Ok));
        QCOMPARE(static_cast<int>(httpClass(302)), static_cast<int>(HttpClass::Redirect));
        QCOMPARE(static_cast<int>(httpClass(401)), static_cast<int>(HttpClass::Credentials));
        QCOMPARE(static_cast<int>(httpClass(404)), static_cast<int>(HttpClass::NotFound));
        QCOMPARE(static_cast<int>(httpClass(418)), static_cast<int>(HttpClass::ClientError));
        QCOMPARE(static_cast<int>(httpClass(503)), static_cast<int>(HttpClass::Unavailable));
        QCOMPARE(static_cast<int>(httpClass(502)), static_cast<int>(HttpClass::ServerError));
        QCOMPARE(static_cast<int>(httpClass(0)), static_cast<int>(HttpClass::NoAnswer));
        QCOMPARE(static_cast<int>(httpClass(-404)), static_cast<int>(HttpClass::NoAnswer));
    }

    void grafana_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("expected"); // 1 ok, 0 not, -1 garbled
        QTest::newRow("ok") << u"grafana/health-ok.out"_s << 1;
        QTest::newRow("enterprise") << u"grafana/health-enterprise.out"_s << 1;
        QTest::newRow("hidden version") << u"grafana/health-hidden-version.out"_s << 1;
        QTest::newRow("failing database") << u"grafana/health-failing-503.out"_s << 0;
        QTest::newRow("a login page") << u"grafana/login-page-html.out"_s << -1;
        QTest::newRow("a proxy's page") << u"grafana/bad-gateway.out"_s << -1;
    }
    void grafana()
    {
        QFETCH(QString, path);
        QFETCH(int, expected);
        const auto health = parseGrafanaHealth(sample(path));
        QCOMPARE(health ? int(health->ok()) : -1, expected);
    }

    void silences()
    {
        const auto all = parseSilences(sample(u"alerts/silences.out"_s));
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QVERIFY(!all->first().matchesEverything());
        QVERIFY(all->last().matchesEverything());
        QCOMPARE(all->first().endsMs, 1795501724000);
        QVERIFY(parseSilences(sample(u"alerts/silences-none.out"_s))->isEmpty());
        QVERIFY(!parseSilences({}));
        QCOMPARE(parseAlertmanagerStatus(sample(u"alerts/status.out"_s)).value_or(QString()), u"ready"_s);
    }

    void headersStandBeforeTheBody()
    {
        const auto answer = parseCurlWithHeaders(
            "HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nServer: nginx\r\nVary: a\r\nvary: b\r\n\r\n"
            "x\r\n\r\ny\n200 text/plain 6");
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("x\r\n\r\ny"));
        QCOMPARE(answer->headers.keys(), QStringList({u"server"_s, u"vary"_s}));
        QCOMPARE(answer->headers.value(u"vary"_s), u"a, b"_s);
        const auto head = parseCurlWithHeaders("HTTP/2 204\r\nserver: x\r\n\r\n\n204  0");
        QVERIFY(head);
        QCOMPARE(head->body, QByteArray());
        QCOMPARE(head->headers.value(u"server"_s), u"x"_s);
        // A body that is longer or shorter than curl counted has eaten into the headers, or left some.
        for (const char *broken : {"HTTP/1.1 200 OK\r\nA: b\r\n\r\nxy\n200 text/plain 1",
                                   "HTTP/1.1 200 OK\r\nA: b\r\n\r\nxy\n200 text/plain 3", "xy\n200 text/plain 2",
                                   "HTTP/1.1 200 OK\r\n\r\nx\n200 text/plain 99", "", "x"})
            QVERIFY2(!parseCurlWithHeaders(broken), broken);
    }
};

QTEST_GUILESS_MAIN(HttpFactsTest)
#include "tst_httpfacts.moc"
