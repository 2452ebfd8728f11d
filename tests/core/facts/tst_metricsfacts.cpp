// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/metricsfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

#include <cmath>

using namespace daytwo;
using namespace Qt::StringLiterals;

class MetricsFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeExporterPage_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("bonding");
        QTest::newRow("Debian 12") << u"exporter/metrics-healthy.out"_s << u"1.5.0"_s << false;
        QTest::newRow("Debian 13") << u"exporter/metrics-healthy-deb13.out"_s << u"1.9.0"_s << false;
    }
    void aNodeExporterPage()
    {
        QFETCH(QString, path);
        QFETCH(QString, version);
        QFETCH(bool, bonding);
        const auto page = parseNodeExporter(sample(path));
        QVERIFY2(page, page ? "" : qPrintable(page.error().reason));
        QCOMPARE(page->version, version);
        QCOMPARE(page->collectors.value(u"bonding"_s, true), bonding);
        QVERIFY(page->collectors.value(u"cpu"_s));
        QVERIFY(!page->textfileError);
        QVERIFY(page->bootTime > 1.7e9);
        QVERIFY(page->samples > 500);
    }

    void samplesAreRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("label");
        QTest::newRow("bare") << QByteArray("a_b:c 1\n") << 1.0 << QString();
        QTest::newRow("exponent") << QByteArray("a{l=\"x\"} 1.5e+09\n") << 1.5e9 << u"x"_s;
        QTest::newRow("escapes") << QByteArray("a{l=\"q\\\"b\\\\s\\nn\"} -2\n") << -2.0 << u"q\"b\\s\nn"_s;
        QTest::newRow("blanks and a trailing comma")
            << QByteArray("a { l = \"x\" , } 3 1795415224000\n") << 3.0 << u"x"_s;
        QTest::newRow("a brace in a label") << QByteArray("a{l=\"}\"} 4\n") << 4.0 << u"}"_s;
        QTest::newRow("infinite") << QByteArray("a +Inf\n") << HUGE_VAL << QString();
    }
    void samplesAreRead()
    {
        QFETCH(QByteArray, line);
        QFETCH(double, value);
        QFETCH(QString, label);
        const auto metrics = parseMetrics(line);
        QVERIFY(metrics);
        QCOMPARE(metrics->samples.first().value, value);
        QCOMPARE(metrics->samples.first().labels.value(u"l"_s), label);
    }

    void notANumberIsAValue() { QVERIFY(std::isnan(parseMetrics("a NaN\n")->samples.first().value)); }

    void otherPagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<int>("line");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("only comments") << QByteArray("# HELP a b\n") << 0;
        QTest::newRow("HTML") << QByteArray("<HTML><BODY>404</BODY></HTML>\n") << 1;
        QTest::newRow("JSON") << QByteArray("{\"status\":\"success\"}\n") << 1;
        QTest::newRow("words") << QByteArray("Prometheus Server is Healthy.\n") << 1;
        QTest::newRow("a value that is none") << QByteArray("a 1\nb x\n") << 2;
        QTest::newRow("hexadecimal") << QByteArray("a 0x1\n") << 1;
        QTest::newRow("three numbers") << QByteArray("a 1 2 3\n") << 1;
        QTest::newRow("an open label") << QByteArray("a{l=\"x} 1\n") << 1;
        QTest::newRow("a label twice") << QByteArray("a{l=\"x\",l=\"y\"} 1\n") << 1;
        QTest::newRow("a bad escape") << QByteArray("a{l=\"\\t\"} 1\n") << 1;
        QTest::newRow("an unknown type") << QByteArray("# TYPE a thing\na 1\n") << 1;
        QTest::newRow("no end of line") << QByteArray("a 1\nb 2") << 2;
    }
    void otherPagesAreRefused()
    {
        QFETCH(QByteArray, page);
        QFETCH(int, line);
        const auto metrics = parseMetrics(page);
        QVERIFY(!metrics);
        QCOMPARE(metrics.error().line, line);
    }

    void anotherServiceOnThePortIsRefused()
    {
        QVERIFY(!parseNodeExporter(sample(u"exporter/not-an-exporter.out"_s)));
        const auto other = parseNodeExporter("go_info{version=\"go1.19.8\"} 1\n");
        QVERIFY(!other);
        QVERIFY(other.error().reason.contains(u"node_exporter_build_info"_s));
    }

    void findLooksAtLabels()
    {
        const auto metrics = parseMetrics("a{x=\"1\"} 1\na{x=\"2\"} 2\n");
        QCOMPARE(metrics->find(u"a"_s, {{u"x"_s, u"2"_s}})->value, 2);
        QVERIFY(!metrics->find(u"a"_s, {{u"x"_s, u"3"_s}}));
        QVERIFY(!metrics->find(u"b"_s));
    }
};

QTEST_GUILESS_MAIN(MetricsFactsTest)
#include "tst_metricsfacts.moc"
